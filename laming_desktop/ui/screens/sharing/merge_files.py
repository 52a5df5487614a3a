"""The files of a merge: what each is, what is wrong with it, and what can be done with one that is no copy of ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from laming_desktop.operations.sharing.returning import Return
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.sharing import OUTCOME_WORDS, name_share, say_sent
from laming_desktop.wording.texts import clean, quote_file

WIDTH: Final = 760
PASSWORD_WIDTH: Final = 230
DROP: Final = "Drop more returned files anywhere on this page, or add them with the button above."


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file that was opened: what was read of it, or the sentence that says why nothing could be."""

    path: Path
    back: Return | None
    refusal: str = ""
    is_locked: bool = False


class MergeFiles(QWidget):
    """Lists the files; `removed` carries one that is put aside, `compare_asked` and `as_new_asked` another register."""

    add_asked = Signal()
    again_asked = Signal()
    removed = Signal(object)
    compare_asked = Signal(object)
    as_new_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.add_button = make_button(theme, "Add returned files\u2026", self.add_asked.emit, icon="plus")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName("Password of the returned files")
        self.password.setPlaceholderText("Password, where a file has one")
        self.password.setFixedWidth(theme.em(PASSWORD_WIDTH))
        self.again_button = make_button(theme, "Open with this password", self.again_asked.emit)
        self.password.returnPressed.connect(self.again_asked)
        self.rows = QWidget()
        self._column = QVBoxLayout(self.rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(8))
        self.rows.setMaximumWidth(theme.em(WIDTH))
        head = make_row(theme, self.add_button, None, self.password, self.again_button)
        head.setMaximumWidth(theme.em(WIDTH))
        inside = make_column(
            theme, head, self.rows, TextRuns(theme, Run(DROP, ink="muted")), None, gap=12, margins=(18, 14, 18, 14)
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(make_scroll_page(inside, "The returned files"))

    def show_files(self, files: Sequence[ReturnedFile], *, may_write: bool) -> None:
        """Show each file with what is known about it."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in files:
            self._column.addWidget(self._make_card(one, may_write=may_write))
        self.again_button.setVisible(any(one.is_locked for one in files))

    def _make_card(self, one: ReturnedFile, *, may_write: bool) -> QWidget:
        theme, back = self._theme, one.back
        is_sound = back is not None and back.outcome == "received"
        icon = "check" if is_sound else "info" if back is not None else "attention"
        words = make_column(
            theme,
            TextRuns(theme, Run(quote_file(one.path), is_bold=True), lines=1),
            TextRuns(theme, *say_file(one)),
            gap=2,
        )
        verbs: list[QWidget] = []
        if back is not None and back.outcome == "other_register":
            verbs.append(make_button(theme, "Compare", partial(self.compare_asked.emit, one.path)))
            as_new = make_button(theme, "Import as new", partial(self.as_new_asked.emit, one.path))
            as_new.setEnabled(may_write)
            verbs.append(as_new)
        aside = make_button(theme, "Put aside", partial(self.removed.emit, one.path), kind="flat")
        aside.setAccessibleName(f"Put {quote_file(one.path)} aside")
        return make_row(
            theme, IconView(theme, icon), words, *verbs, aside, gap=10, margins=(12, 10, 12, 10), ground="plain"
        )


def say_file(one: ReturnedFile) -> list[Run | str]:
    """Say what a file is, when it was sent, and who claims to have worked in it."""
    back = one.back
    if back is None:
        return [Run(one.refusal, ink="alarm")]
    words: list[str] = []
    if back.share is not None:
        words.append(f"{name_share(back.share)}. {say_sent(back.share)}.")
    words.append(f"{OUTCOME_WORDS[back.outcome][:1].upper()}{OUTCOME_WORDS[back.outcome][1:]}.")
    if back.outcome == "received":
        words.append(f"The file is whole and unaltered: {say_count(len(back.patch), 'row')} changed.")
    if back.people:
        people = join_words([clean(name, 60) for name in back.people[:5]])
        words.append(f"Worked in, as the file claims, by {people}.")
    return [" ".join(words)]
