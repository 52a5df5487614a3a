"""What a user writes of an inquiry, and of a recommendation that it makes."""

from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.days import write_day
from laming_desktop.domain.plan import Inquiry
from laming_desktop.operations.reading_days import read_written_day
from laming_desktop.operations.recommendations import add_inquiry, add_recommendation, edit_inquiry
from laming_desktop.store.register import Register
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField


class InquiryForm(EntryForm):
    """Title, day, who led it, publisher, and what documents call it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Keep")
        self.inquiry: Inquiry | None = None
        self.title = TextField(theme, "Title")
        self.day = TextField(theme, "Reported on")
        self.author = TextField(theme, "Led by")
        self.publisher = TextField(theme, "Publisher")
        self.reference = TextField(theme, "Called")
        self.day.hint("12 March 2009")
        self.reference.hint("What documents call it; may be empty")
        rows = FormRows(theme)
        for field in (self.title, self.day, self.author, self.publisher, self.reference):
            rows.add(field.name, field)
        self.put(rows)

    def begin(self, inquiry: Inquiry | None) -> None:
        """Begin with an inquiry that is put right, or with a new one."""
        self.inquiry = one = inquiry
        self.title.show_value(one.title if one else "")
        self.day.show_value(write_day(one.published_on) if one and one.published_on else "")
        self.author.show_value(one.author if one else "")
        self.publisher.show_value(one.publisher if one else "")
        self.reference.show_value(one.reference if one else "")
        self.open_form(self.title)

    def keep(self, register: Register, today: date) -> Changes:
        """Keep what stands in the form."""
        on = read_written_day("published_on", self.day.words, today=today)
        words = {
            "title": self.title.words,
            "author": self.author.words,
            "publisher": self.publisher.words,
            "reference": self.reference.words,
        }
        if self.inquiry is None:
            return add_inquiry(register, published_on=on, **words)
        return edit_inquiry(register, self.inquiry.id, published_on=on, **words)


class RecommendationForm(EntryForm):
    """Number, text, short title and theme of a recommendation."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Add")
        self.number = TextField(theme, "Number")
        self.text = TextField(theme, "Text", several_lines=True, least=3)
        self.title = TextField(theme, "Short title")
        self.theme = TextField(theme, "Theme")
        self.theme.hint("The chapter it stands in; made where it is new")
        rows = FormRows(theme)
        for field in (self.number, self.text, self.title, self.theme):
            rows.add(field.name, field)
        self.put(rows)

    def begin(self) -> None:
        """Begin with an empty one; the theme stays as it was."""
        for field in (self.number, self.text, self.title):
            field.show_value("")
        self.open_form(self.number)

    def keep(self, register: Register, inquiry_id: str) -> Changes:
        """Add what stands in the form."""
        return add_recommendation(
            register,
            inquiry_id,
            number=self.number.words,
            title=self.title.words,
            text=self.text.words,
            theme=self.theme.words.strip() or None,
        )
