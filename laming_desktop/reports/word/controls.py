"""Content controls: the places of a form that its reader fills in, each with the name that reads it back."""

import zlib
from typing import Final

from laming_desktop.domain.papers.blocks import Box
from laming_desktop.domain.papers.form_fields import PROMPTS, FormField, name_field, read_field
from laming_desktop.domain.vocabulary import ACTION_STATES
from laming_desktop.reports.drawing.marks import STATE_MARKS
from laming_desktop.reports.word.markup import WordMarkup

_DATE: Final = (
    '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
_MOST_ID: Final = 0x7FFFFFFF


class ControlWriter:
    """Writes the controls of one document, whose journal stands at a hash; none has the number of another."""

    def __init__(self, markup: WordMarkup, journal: str) -> None:
        self._markup = markup
        self._journal = journal
        self._taken: set[int] = set()

    def write(self, box: Box) -> str:
        """Give the control of a box as part of a paragraph; empty where nothing reads the box back."""
        found = read_field(box.field)
        if found is None:
            return ""
        field = found.field
        name = name_field(found.action_id, field, self._journal)
        prompt = self._markup.write_words(PROMPTS[field], '<w:rStyle w:val="PlaceholderText"/>')
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{self._markup.escape(box.name)}"/><w:tag w:val="{name}"/>'
            f'<w:id w:val="{self._take_number(box.field)}"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/>'
            f"{_choose_kind(field)}</w:sdtPr><w:sdtContent>{prompt}</w:sdtContent></w:sdt>"
        )

    def _take_number(self, name: str) -> int:
        """Give a number that is always the same for the same names in the same order."""
        number = zlib.crc32(name.encode()) & _MOST_ID
        while number in self._taken or number == 0:
            number = (number + 1) & _MOST_ID
        self._taken.add(number)
        return number


def _choose_kind(field: FormField) -> str:
    """Give what may be filled in: one of the states, a day, or words."""
    if field == "state":
        items = "".join(
            f'<w:listItem w:displayText="{STATE_MARKS[state].word}" w:value="{state}"/>' for state in ACTION_STATES
        )
        return f"<w:dropDownList>{items}</w:dropDownList>"
    return _DATE if field == "on" else '<w:text w:multiLine="1"/>'
