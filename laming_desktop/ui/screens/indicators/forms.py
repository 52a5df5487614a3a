"""What a user writes of a series, of one figure, and of a table that is pasted or read."""

from typing import Final

from laming_desktop.domain.national import Area, Indicator
from laming_desktop.operations.national.indicators import Figure, read_number
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import TextRuns
from laming_desktop.wording.national import AREA_WORDS

_AREAS: Final[dict[str, Area]] = {area: area for area in AREA_WORDS}


class SeriesForm(EntryForm):
    """Title, unit, source and note of a series."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Keep")
        self.indicator: Indicator | None = None
        self.title = TextField(theme, "Title")
        self.unit = TextField(theme, "Unit")
        self.source = TextField(theme, "Source")
        self.note = TextField(theme, "Note", several_lines=True, least=2)
        self.unit.hint("What a figure counts: children per 10,000")
        rows = FormRows(theme)
        for field in (self.title, self.unit, self.source, self.note):
            rows.add(field.name, field)
        self.put(rows)

    def begin(self, indicator: Indicator | None) -> None:
        """Begin with a series that is put right, or with a new one."""
        self.indicator = one = indicator
        self.title.show_value(one.title if one else "")
        self.unit.show_value(one.unit if one else "")
        self.source.show_value(one.source if one else "")
        self.note.show_value(one.note if one else "")
        self.open_form(self.title)


class FigureForm(EntryForm):
    """One figure: of which period and area, with its source and a note."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Enter")
        self.period = TextField(theme, "Period")
        self.area = Picker("Area")
        self.area.offer([PickerChoice(area, words) for area, words in AREA_WORDS.items()])
        self.area_name = TextField(theme, "Its name")
        self.value = TextField(theme, "Figure")
        self.source = TextField(theme, "Source")
        self.note = TextField(theme, "Note")
        self.period.hint("2008/09, or March 2009")
        self.area_name.hint("England, or who it is compared with; may be empty")
        rows = FormRows(theme)
        rows.add("Period", self.period)
        rows.add("Area", make_row(theme, self.area, None), buddy=self.area)
        for field in (self.area_name, self.value, self.source, self.note):
            rows.add(field.name, field)
        self.put(rows)

    def begin(self) -> None:
        """Begin with an empty figure; the area stays as it was chosen."""
        self.area.show_value(self.area.value or "local")
        for field in (self.period, self.value, self.source, self.note):
            field.show_value("")
        self.open_form(self.period)

    def read_figure(self) -> Figure:
        """Read what stands in the form; RefusedValueError where the figure is no number."""
        return Figure(
            self.period.words,
            read_number(self.value.words),
            _AREAS.get(self.area.value, "local"),
            self.area_name.words,
            self.source.words,
            self.note.words,
        )


class TableForm(EntryForm):
    """Says what a table would do before it is done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Enter them")
        self.figures: tuple[Figure, ...] = ()
        self.told = TextRuns(theme)
        self.put(self.told)

    def begin(self, figures: tuple[Figure, ...], words: str) -> None:
        """Say what the figures of a table would do."""
        self.figures = figures
        self.told.show_runs(words)
        self.open_form(self.do_button)
