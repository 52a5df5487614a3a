"""What a share holds, whom it names, what may be changed in it, to whom it goes and when it is due back."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.plan import Owner
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.shares import Allowed, ShareWishes
from laming_desktop.domain.shares import ShareForm as FormName
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.filters import say_filter
from laming_desktop.wording.sharing import ALLOWED_WORDS, FORM_WORDS, NAMES_WORDS
from laming_desktop.wording.texts import clean

EVERYBODY: Final = "Everybody's actions"
ALL_ROWS: Final = "all"
LIST_ROWS: Final = "list"
FIRST_DAYS: Final = 28
HINT_OF_LOCK: Final = "Tell it by telephone, not in the message that carries the file. Nobody can recover it."
LEAST_DATE: Final = 170
_NAMES: Final[Mapping[str, NamesChoice]] = {value: value for value in NAMES_WORDS}
_FORMS: Final[Mapping[str, FormName]] = {value: value for value in FORM_WORDS}
_ALLOWED: Final[Mapping[str, Allowed]] = {value: value for value in ALLOWED_WORDS}


class ShareForm(QWidget):
    """The fields of a share; `wishes` gives what they say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._by_list = PlanFilter()
        self.agency = Picker("Whose actions")
        self.rows = Picker("Which rows")
        self.shape = Picker("As what")
        self.names = Picker("Persons' names")
        self.evidence = QCheckBox("With evidence and its files")
        self.allowed = Picker("May change")
        self.sent_to = TextField(theme, "Sent to")
        self.sent_to.hint("For example: the agency's lead for safeguarding")
        self.is_due = QCheckBox("Back by")
        self.due_on = DateField("Back by which day")
        self.due_on.setMinimumWidth(theme.em(LEAST_DATE))
        self.round = TextField(theme, "Round")
        self.round.hint("For example: Round 2, autumn")
        self.note = TextField(theme, "Note", several_lines=True, least=2)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.password.setAccessibleName("Password")
        self.password.setPlaceholderText("None: anybody who has the file can open it")
        self._arrange(theme)
        self.is_due.toggled.connect(self.due_on.setEnabled)

    def begin(self, owners: list[Owner], by_list: PlanFilter, today: date) -> None:
        """Offer what a register has: its owners, and the filter in force."""
        self._by_list = by_list
        named = [PickerChoice(one.name, clean(one.name)) for one in sorted(owners, key=_rank_owner)]
        self.agency.offer([PickerChoice("", EVERYBODY), *named])
        rows = [PickerChoice(ALL_ROWS, "All")]
        if not by_list.is_empty:
            rows.append(PickerChoice(LIST_ROWS, f"As in the list: {say_filter(by_list)}"))
        self.rows.offer(rows)
        self.rows.show_value(rows[-1].value)
        self.rows.setEnabled(len(rows) > 1)
        self.shape.offer([PickerChoice(value, words) for value, words in FORM_WORDS.items()])
        self.shape.show_value("register")
        self._on_shape_chosen()
        self.names.offer([PickerChoice(value, words.capitalize()) for value, words in NAMES_WORDS.items()])
        self.names.show_value("as_written")
        self.allowed.offer([PickerChoice(value, _capitalise(words)) for value, words in ALLOWED_WORDS.items()])
        self.allowed.show_value("everything")
        self.evidence.setChecked(True)
        self.due_on.show_day(today + timedelta(days=FIRST_DAYS), today)
        self.due_on.setEnabled(False)
        self.agency.currentIndexChanged.connect(self._on_agency_chosen)
        self.shape.currentIndexChanged.connect(self._on_shape_chosen)

    @property
    def wishes(self) -> ShareWishes:
        """Give what the fields say."""
        return ShareWishes(
            agency=self.agency.value,
            asked=self._by_list if self.rows.value == LIST_ROWS else PlanFilter(),
            names=_find_names(self.names.value),
            with_evidence=self.evidence.isChecked(),
            allowed=_find_allowed(self.allowed.value),
            form=self.form_name,
            sent_to=self.sent_to.words.strip(),
            due_on=self.due_on.day if self.is_due.isChecked() else None,
            round=self.round.words.strip(),
            note=self.note.words.strip(),
        )

    @property
    def form_name(self) -> FormName:
        """Give as what it is shared."""
        return _FORMS.get(self.shape.value, "register")

    def _arrange(self, theme: Theme) -> None:
        form = FormRows(theme)
        form.add("As", self.shape)
        form.add("Actions of", self.agency)
        form.add("Rows", self.rows)
        form.add("Names", self.names)
        form.add("Evidence", self.evidence)
        form.add("May change", self.allowed)
        form.add("Sent to", self.sent_to)
        form.add("Due", make_row(theme, self.is_due, self.due_on, None), buddy=self.is_due)
        form.add("Round", self.round)
        form.add("Note", self.note)
        form.add("Password", self.password, TextRuns(theme, Run(HINT_OF_LOCK, ink="muted")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)

    def _on_shape_chosen(self) -> None:
        """A workbook or a Word form has neither evidence nor a password, and cannot say what may be changed in it."""
        is_copy = self.form_name == "register"
        for field in (self.evidence, self.allowed, self.password):
            field.setEnabled(is_copy)

    def _on_agency_chosen(self) -> None:
        """Suggest what goes with a part and with the whole: an agency changes its own actions."""
        self.allowed.show_value("own" if self.agency.value else "everything")


def _rank_owner(owner: Owner) -> tuple[bool, str]:
    """Put agencies before the rest."""
    return owner.kind != "agency", owner.name.casefold()


def _capitalise(words: str) -> str:
    return words[:1].upper() + words[1:]


def _find_names(value: str) -> NamesChoice:
    return _NAMES.get(value, "as_written")


def _find_allowed(value: str) -> Allowed:
    return _ALLOWED.get(value, "own")
