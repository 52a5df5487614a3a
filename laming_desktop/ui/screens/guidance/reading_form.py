"""What a document proposes, line by line: ticked ones are kept; the document's day is asked for where its words need it."""

from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QSizePolicy

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.guidance.reading import GuidanceReading, read_guidance
from laming_desktop.operations.national.reading_guidance import GuidancePlan, keep_only, plan_guidance
from laming_desktop.operations.reading_days import read_written_day
from laming_desktop.store.register import Register
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.national import GUIDANCE_KIND_WORDS
from laming_desktop.wording.readings import say_timescale
from laming_desktop.wording.texts import clean, quote, quote_file

LIST_HEIGHT: Final = 240


class ReadingForm(EntryForm):
    """Opens in place with everything ticked that is new; `plan` is what the ticks leave of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Keep")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._register: Register | None = None
        self._reading: GuidanceReading | None = None
        self._whole: GuidancePlan | None = None
        self._today = date.min
        self.told = TextRuns(theme)
        self.day = TextField(theme, "Document's day")
        self.day.hint("6 May 2009")
        self._day_row = FormRows(theme)
        self._day_row.add("Its day", self.day)
        self.list = TwoLineList(theme, "What the document proposes", has_ticks=True)
        self.list.setFixedHeight(theme.em(LIST_HEIGHT))
        for part in (self.told, self._day_row, self.list):
            self.put(part)
        self.day.kept.connect(self.take_day)
        self.list.itemChanged.connect(self._name_verb)

    def begin(self, register: Register, reading: GuidanceReading, document: str, today: date) -> bool:
        """Begin with the reading of a document; tell whether it proposes anything that is new."""
        self._register, self._reading, self._today = register, reading, today
        self.day.show_value("")
        plan = plan_guidance(register, reading, document)
        if plan.is_empty:
            return False
        self.list.clear()
        self._show(plan)
        self.list.tick_all(is_ticked=True)
        self._day_row.setVisible(bool(plan.undated))
        self.open_form(self.day if plan.undated else self.list)
        return True

    @property
    def plan(self) -> GuidancePlan | None:
        """Give what the ticks leave of what is proposed."""
        ticked = {int(key) for key in self.list.ticked}
        return keep_only(self._whole, ticked) if self._whole is not None else None

    def take_day(self, words: str) -> None:
        """Read the document once more from the day that somebody gave it."""
        register, reading, whole = self._register, self._reading, self._whole
        if register is None or reading is None or whole is None:
            return
        try:
            day = read_written_day("document_date", words, today=self._today)
        except RegisterError as error:
            self.day.complain(say_error(error))
            return
        self.day.settle()
        again = read_guidance(reading.lines, document_date=day)
        self._show(plan_guidance(register, again, whole.document))
        self.list.tick_all(is_ticked=True)

    def _show(self, plan: GuidancePlan) -> None:
        self._whole = plan
        lines = [
            TwoLines(
                str(place),
                f"Recommendation {join_words(note.numbers)}"
                if ids
                else f"Recommendation {join_words(note.numbers)}, known",
                " · ".join(part for part in (note.chapter, clean(note.text)) if part),
            )
            for place, (note, ids) in enumerate(plan.notes)
        ]
        for place, promise in enumerate(plan.promises, len(plan.notes)):
            times = [time for time in (promise.consultation, promise.expected) if time is not None]
            said = "; ".join(f"{quote(time.text)}, {say_timescale(time)}" for time in times)
            lines.append(TwoLines(str(place), f"{GUIDANCE_KIND_WORDS[promise.kind]}: {promise.title}", said))
        self.list.show_lines(lines)
        counted = say_count(len(lines), "line")
        words = f"{counted} from {quote_file(Path(plan.document))}. Take the tick from what is not to be kept."
        if plan.undated:
            named = join_words([quote(one) for one in plan.undated])
            words = f"{words} {named} depends on the day of the document, which it does not say: give that day."
        self.told.show_runs(Run(words))
        self._name_verb()

    def _name_verb(self) -> None:
        ticked = len(self.list.ticked)
        self.do_button.setText(f"Keep {say_count(ticked, 'line')}" if ticked else "Keep")
        self.do_button.setEnabled(bool(ticked))
