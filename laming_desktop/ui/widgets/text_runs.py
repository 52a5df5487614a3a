"""Show plain text with bold, struck or marked parts, by format ranges and never by markup."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.fonts import BOLD, REGULAR, TextStyle
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.theme.tokens import Tokens
from laming_desktop.wording.texts import show_safely

Ink = Literal["text", "muted", "alarm", "link", "accent", "on_text", "on_then", "then"]
Mark = Literal["none", "added", "removed", "marked"]
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one look; `mark` shows differences and what was found by lines as well as by colour."""

    words: str
    is_bold: bool = False
    ink: Ink = "text"
    mark: Mark = "none"
    is_struck: bool = False
    is_italic: bool = False
    style: TextStyle | None = None


def as_runs(parts: Sequence[Run | str]) -> tuple[Run, ...]:
    """Let plain strings stand for plain runs; signs that would turn or hide words are taken out."""
    runs = (Run(part) if isinstance(part, str) else part for part in parts)
    return tuple(_with_words(run, show_safely(run.words)) for run in runs)


def join_words(runs: Sequence[Run]) -> str:
    """Give the words alone."""
    return "".join(run.words for run in runs)


class TextRuns(QLabel):
    """Text that wraps to its width; with `lines` it is cut after so many with an ellipsis and whole in the tool tip.

    It is a label to screen readers, by its accessible name; it paints its words itself.
    """

    def __init__(
        self,
        theme: Theme,
        *parts: Run | str,
        style: TextStyle = "body",
        lines: int | None = None,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._style: TextStyle = style
        self._lines = lines
        self._alignment = alignment
        self._runs: tuple[Run, ...] = ()
        vertical = QSizePolicy.Policy.Fixed if lines == 1 else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(lines != 1)
        self.setSizePolicy(policy)
        self.show_runs(*parts)

    @property
    def words(self) -> str:
        """Give the words shown."""
        return join_words(self._runs)

    def show_runs(self, *parts: Run | str) -> None:
        """Show other words."""
        self._runs = as_runs(parts)
        self.setAccessibleName(self.words)
        self.updateGeometry()
        self.update()

    def align(self, alignment: Qt.AlignmentFlag) -> None:
        """Put the words at another side."""
        self._alignment = alignment
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return self._lines != 1

    @override
    def heightForWidth(self, width: int) -> int:
        layout, _ = self._lay_out(width)
        return _measure_height(layout)

    @override
    def sizeHint(self) -> QSize:
        layout, _ = self._lay_out(100_000)
        width = max((round(layout.lineAt(k).naturalTextWidth() + 2.5) for k in range(layout.lineCount())), default=4)
        return QSize(width, _measure_height(layout))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.em(24), self._theme.metrics(self._style).height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout, is_cut = self._lay_out(self.width())
        self.setToolTip(as_plain_tip(self.words) if is_cut else "")
        with QPainter(self) as painter:
            painter.setPen(self._theme.tokens.text)
            layout.draw(painter, QPointF(0, 0))

    def _lay_out(self, width: float) -> tuple[QTextLayout, bool]:
        """Lay the words out and tell whether some had to be left out."""
        layout = self._break_lines(self._runs, width)
        if self._lines is None or layout.lineCount() <= self._lines:
            return layout, False
        last = layout.lineAt(self._lines - 1)
        start, end = last.textStart(), last.textStart() + last.textLength()
        for cut in range(end, start, -1):
            shorter = self._break_lines(_cut_runs(self._runs, cut), width)
            if shorter.lineCount() <= self._lines:
                return shorter, True
        return self._break_lines(_cut_runs(self._runs, start), width), True

    def _break_lines(self, runs: Sequence[Run], width: float) -> QTextLayout:
        layout = QTextLayout(join_words(runs).replace("\n", "\u2028"), self._theme.font(self._style))
        option = QTextOption(self._alignment)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(make_formats(runs, self._theme, self._style))
        layout.beginLayout()
        top = 0.0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, top))
            top += line.height()
            line = layout.createLine()
        layout.endLayout()
        return layout


def make_formats(runs: Sequence[Run], theme: Theme, style: TextStyle) -> list[QTextLayout.FormatRange]:
    """Make the format range of every run."""
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for run in runs:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, _count_units(run.words)
        found.format = _make_format(run, theme, style)
        ranges.append(found)
        start += found.length
    return ranges


def _make_format(run: Run, theme: Theme, style: TextStyle) -> QTextCharFormat:
    is_bold = run.is_bold or run.mark == "added"
    font = QFont(theme.font(run.style or style, BOLD if is_bold else REGULAR))
    font.setUnderline(run.ink == "link" or run.mark in {"added", "marked"})
    font.setStrikeOut(run.is_struck or run.mark == "removed")
    font.setItalic(run.is_italic)
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(_choose_ink(run.ink, theme.tokens))
    if run.mark != "none":
        tokens = theme.tokens
        made.setBackground({"added": tokens.added, "removed": tokens.removed, "marked": tokens.note_soft}[run.mark])
    return made


def _choose_ink(ink: Ink, tokens: Tokens) -> QColor:
    inks = {
        "muted": tokens.muted,
        "alarm": tokens.alarm,
        "link": tokens.link,
        "accent": tokens.accent,
        "on_text": tokens.paper,
        "on_then": tokens.on_then,
        "then": tokens.text if tokens.is_contrast else tokens.then,
    }
    return inks.get(ink, tokens.text)


def _count_units(words: str) -> int:
    """Count as Qt does, in UTF-16 units."""
    return len(words.encode("utf-16-le")) // 2


def _cut_runs(runs: Sequence[Run], units: int) -> tuple[Run, ...]:
    """Keep the first units of all words together and end them with an ellipsis."""
    kept: list[Run] = []
    room = units
    for run in runs:
        if room <= 0:
            break
        words = run.words.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
        room -= _count_units(words)
        kept.append(_with_words(run, words))
    last = kept.pop() if kept else Run("")
    return (*kept, _with_words(last, last.words.rstrip() + ELLIPSIS))


def _with_words(run: Run, words: str) -> Run:
    return Run(words, run.is_bold, run.ink, run.mark, run.is_struck, run.is_italic, run.style)


def _measure_height(layout: QTextLayout) -> int:
    count = layout.lineCount()
    if not count:
        return 0
    last = layout.lineAt(count - 1)
    return round(last.y() + last.height() + 0.5)
