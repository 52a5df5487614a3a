"""Write the one style sheet of the window from the tokens; Fusion draws the rest."""

from collections.abc import Mapping
from string import Template
from typing import Final

from laming_desktop.ui.theme.tokens import Tokens

_COLOURS: Final = (
    "canvas",
    "paper",
    "band",
    "button",
    "text",
    "muted",
    "line",
    "edge",
    "accent",
    "on_accent",
    "link",
    "chosen",
    "on_chosen",
    "hover",
    "alarm",
    "alarm_soft",
    "note",
    "note_soft",
    "desk",
    "then",
    "on_then",
)
_LENGTHS: Final = (2, 3, 4, 5, 6, 8, 12, 15, 18, 22, 30)

_SHEET: Final = Template("""
QWidget { color: $text; font-family: '$family'; font-size: ${body}px; }
QMainWindow, QDialog, QMessageBox { background: $canvas; }
QWidget[ground="paper"] { background: $paper; }
QWidget[ground="canvas"] { background: $canvas; }
QWidget[ground="band"] { background: $band; }
QWidget[ground="desk"] { background: $desk; }
QWidget[ground="plain"] { background: $paper; border: 1px solid $line; border-radius: ${r}px; }
QWidget[ground="quiet"] { background: $band; border: 1px solid $line; border-radius: ${r}px; }
QWidget[ground="note"] { background: $note_soft; border: 1px solid $note; border-radius: ${r}px; }
QWidget[ground="late"] { background: $alarm_soft; border: 1px solid $alarm; border-radius: ${r}px; }
QWidget[ground="past"], QWidget[ground="past_bar"] { background: $then; }
QWidget[ground="past_bar"] QLabel { color: $on_then; background: transparent; }
QWidget[ground="toast"] { background: $text; border-radius: ${r}px; }
QWidget[ground="chosen"] { background: $chosen; border: 1px solid $accent; border-radius: ${r}px; }
QFrame[ground="hair"] { background: $line; border: none; }
QSplitter::handle { background: $line; }
QScrollArea, QScrollArea > QWidget > QWidget[ground=""] { background: transparent; border: none; }
QMenuBar { background: $canvas; padding: 0 ${p4}px; }
QMenuBar::item { padding: ${p4}px ${p8}px; border-radius: ${r}px; background: transparent; }
QMenuBar[room="narrow"]::item { padding: ${p8}px ${p8}px; }
QMenuBar::item:selected { background: $chosen; color: $on_chosen; }
QMenu { background: $paper; border: 1px solid $edge; padding: ${p4}px; }
QMenu::item { padding: ${p5}px ${p22}px ${p5}px ${p8}px; border-radius: ${r}px; }
QMenu::item:selected { background: $chosen; color: $on_chosen; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QMenu::icon { padding-left: ${p6}px; }
QMenu::indicator { width: ${p15}px; height: ${p15}px; margin-left: ${p6}px; }
QToolBar { background: $canvas; border: none; spacing: ${p2}px; padding: 0 ${p8}px; }
QToolBar::separator { background: $line; width: 1px; margin: ${p8}px ${p6}px; }
QToolTip { background: $paper; color: $text; border: 1px solid $edge; padding: ${p4}px; }
QPushButton { background: $button; border: 1px solid $edge; border-radius: ${r}px; padding: ${p4}px ${p12}px; min-height: ${p18}px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 2px solid $accent; padding: ${p3}px ${p11}px; }
QPushButton:disabled { color: $muted; border-color: $line; background: $canvas; }
QPushButton[kind="main"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="main"]:focus { border: 2px solid $text; }
QPushButton[kind="main"]:disabled { background: $canvas; color: $muted; border-color: $line; }
QPushButton[kind="flat"] { background: transparent; border-color: transparent; padding: ${p4}px ${p8}px; }
QPushButton[kind="flat"]:hover { background: $hover; }
QPushButton[kind="flat"]:focus { border: 2px solid $accent; padding: ${p3}px ${p7}px; }
QPushButton[kind="link"] { background: transparent; border: 2px solid transparent; border-radius: 2px; color: $link; padding: 0; min-height: 0; text-align: left; text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; }
QPushButton[kind="link"]:disabled { color: $muted; text-decoration: none; }
QPushButton[kind="on_text"] { background: transparent; color: $paper; border: 1px solid $paper; font-weight: 600; }
QPushButton[kind="on_text"]:focus { border: 2px solid $paper; padding: ${p3}px ${p11}px; }
QPushButton[kind="on_then"] { background: transparent; color: $on_then; border: 1px solid $on_then; }
QPushButton[kind="on_then"]:focus { border: 2px solid $on_then; padding: ${p3}px ${p11}px; text-decoration: underline; }
QPushButton[kind="on_then"]:disabled { color: $on_then; border-color: transparent; }
QPushButton[kind="then"] { background: $on_then; color: $then; border: 1px solid $on_then; font-weight: 600; }
QPushButton[kind="then"]:focus { border: 2px solid $then; padding: ${p3}px ${p11}px; text-decoration: underline; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${r}px; padding: ${p3}px ${p6}px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border: 2px solid $accent; padding: ${p2}px ${p5}px; }
QToolButton:disabled { color: $muted; }
QToolButton:checked { border: 1px solid $accent; background: $chosen; color: $on_chosen; font-weight: 600; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QSpinBox, QComboBox { background: $paper; border: 1px solid $edge; border-radius: ${r}px;
    padding: ${p3}px ${p6}px; min-height: ${p18}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QSpinBox:focus, QComboBox:focus { border: 2px solid $accent; padding: ${p2}px ${p5}px; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus { background: transparent; border: none; padding: 0 ${p4}px; min-height: ${p22}px; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background: transparent; border-color: transparent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QDateEdit:disabled, QSpinBox:disabled, QComboBox:disabled { background: transparent; border-color: transparent; color: $text; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: ${p22}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$arrow"); width: ${p15}px; height: ${p15}px; }
QComboBox::down-arrow:disabled, QDateEdit::down-arrow:disabled { image: none; }
QComboBox QAbstractItemView { background: $paper; border: 1px solid $edge; selection-background-color: $chosen; selection-color: $on_chosen; outline: none; }
QCheckBox, QRadioButton { spacing: ${p8}px; padding: 0 ${p3}px; background: transparent; border: 2px solid transparent; border-radius: ${r}px; min-height: ${p22}px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator, QMenu::indicator { width: ${p15}px; height: ${p15}px; border: 1px solid $edge; border-radius: ${p3}px; background: $paper; }
QRadioButton::indicator { border-radius: ${p8}px; }
QCheckBox::indicator:checked, QMenu::indicator:checked { border-color: $accent; background: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { border: ${p5}px solid $accent; width: ${p7}px; height: ${p7}px; background: $paper; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QTreeView, QListView, QTableView, QListWidget { background: $paper; border: none; outline: none; selection-background-color: $chosen; selection-color: $on_chosen; }
QHeaderView { background: $band; border: none; }
QHeaderView::section { background: $band; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: ${p4}px ${p8}px; font-weight: 600; font-size: ${small}px; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent; padding: ${p4}px 0; margin-right: ${p18}px; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { color: $link; text-decoration: underline; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QProgressBar { background: $paper; border: 1px solid $edge; border-radius: ${r}px; height: ${p8}px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: ${p3}px; }
QScrollBar { background: transparent; margin: 0; }
QScrollBar:vertical { width: ${p12}px; }
QScrollBar:horizontal { height: ${p12}px; }
QScrollBar::handle { background: $edge; border: 3px solid $paper; border-radius: ${p6}px; }
QScrollBar::handle:vertical { min-height: ${p30}px; }
QScrollBar::handle:horizontal { min-width: ${p30}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="alarm"] { color: $alarm; font-weight: 600; }
""")


def write_sheet(tokens: Tokens, *, family: str, body_px: float, unit: float, icons: Mapping[str, str]) -> str:
    """Write the style sheet; `unit` is what one pixel at text size 100 % measures now, `icons` names the files of arrow and tick."""
    values = {name: getattr(tokens, name).name() for name in _COLOURS}
    values |= {f"p{length}": str(round(length * unit)) for length in (*_LENGTHS, 7, 11)}
    return _SHEET.substitute(
        values,
        family=family.replace("'", ""),
        body=round(body_px),
        small=round(body_px * 0.88),
        r=round(4 * unit),
        arrow=icons["arrow"],
        tick=icons["tick"],
    )
