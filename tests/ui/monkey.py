"""A monkey at the window: keys and clicks at random, the same ones for the same seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.ui.commands import COMMANDS
from tests.ui.conftest import ScriptedAsking
from tests.ui.windows import Desk

NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYS: Final = (
    *((key, NO) for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)),
    *((key, NO) for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)),
    *((key, NO) for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Backspace)),
    *((key, NO) for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_F8, Qt.Key.Key_Tab)),
    *((key, SHIFT) for key in (Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_F10, Qt.Key.Key_F2)),
    *((key, CONTROL) for key in (Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_V)),
    *((key, CONTROL) for key in (Qt.Key.Key_C, Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_D, Qt.Key.Key_PageDown)),
    *((key, ALT) for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_1)),
)
WORDS: Final = (
    "Head",
    "31 March 2010",
    "by the end of next month",
    "R",
    "42",
    "\u00e9\u0142\U0001f9f8",
    "<b>&amp;",
    "=1+1",
)
LEAVING: Final = frozenset({"quit", "close_register", "open_register", "new_register", "unlock_copy", "show_help"})
"""Commands after which it would be another window's turn."""


@dataclass
class MonkeyAsking(ScriptedAsking):
    """Answers every question at random, most often with no answer; what goes for good is never agreed to."""

    chance: Random | None = None
    folder: Path = Path()

    @override
    def _answer(self, question: str) -> object:
        self.asked.append(question)
        if self.chance is None or "for good" in question or self.chance.random() < 0.5:
            return None
        return self.chance.choice((0, 1, "Words", self.folder / f"paper {len(self.asked)}.pdf"))


class Monkey:
    """Plays with one window; `moves` says what it did last, for whoever has to find a mistake."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._chance = Random(seed)
        self.moves: list[str] = []

    def play(self, moves: int) -> None:
        """Make so many moves."""
        for _ in range(moves):
            self._move()
            self._tidy()

    def _move(self) -> None:
        kind = self._chance.random()
        if kind < 0.45:
            self._press_key()
        elif kind < 0.55:
            self._type()
        elif kind < 0.95:
            self._click()
        else:
            self._give_command()

    def _press_key(self) -> None:
        key, modifier = self._chance.choice(KEYS)
        part = self._find_part()
        self._note(f"{modifier.name}+{key.name}", part)
        QTest.keyClick(part, key, modifier)

    def _type(self) -> None:
        words = self._chance.choice(WORDS)
        self._note(f"types {words!r}", self._find_part())
        for letter in words:
            # What had the focus may go with the first letter.
            QApplication.sendEvent(self._find_part(), QKeyEvent(QEvent.Type.KeyPress, 0, NO, letter))

    def _click(self) -> None:
        parts = self._list_parts()
        if not parts:
            return
        part = self._chance.choice(parts)
        if not isValid(part):
            return
        place = QPoint(self._chance.randrange(part.width()), self._chance.randrange(part.height()))
        button = Qt.MouseButton.RightButton if self._chance.random() < 0.08 else Qt.MouseButton.LeftButton
        click = QTest.mouseDClick if self._chance.random() < 0.1 else QTest.mouseClick
        self._note(f"{button.name} at {place.x()},{place.y()}", part)
        click(part, button, NO, place)

    def _give_command(self) -> None:
        command = self._chance.choice([command for command in COMMANDS if command.id not in LEAVING])
        self._note(f"gives {command.id}", self._desk.frame)
        self._desk.frame.actions_of_commands.get(command.id).trigger()

    def _find_part(self) -> QWidget:
        """Find what a key goes to."""
        inside = QApplication.activePopupWidget() or QApplication.focusWidget()
        return inside or self._desk.frame.page or self._desk.frame

    def _list_parts(self) -> Sequence[QWidget]:
        """List what can be clicked, buttons and fields as often as all the rest together."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        top = QApplication.activePopupWidget() or self._desk.frame
        parts = [one for one in top.findChildren(QWidget) if one.isVisible() and one.isEnabled() and one.size().width()]
        parts = [one for one in parts if one.height() > 0 and not one.visibleRegion().isEmpty()]
        live = [one for one in parts if isinstance(one, QAbstractButton | QLineEdit | QComboBox)]
        return live if live and self._chance.random() < 0.5 else parts or [top]

    def _tidy(self) -> None:
        """Let everything happen that follows; close what stands in front of the window, and open it again."""
        QApplication.processEvents()
        box = QApplication.activeModalWidget()
        if box is not None:
            box.close()
        self._desk.frame.actions_of_commands.get("quit").setEnabled(False)
        if not self._desk.frame.isVisible():
            self._desk.frame.show()

    def _note(self, move: str, part: QWidget) -> None:
        self.moves.append(f"{move} on {type(part).__name__} {part.accessibleName()!r}")
