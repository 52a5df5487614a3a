"""Find in a Word document the fields of a form that this program wrote, and what was filled in."""

from collections.abc import Iterator
from typing import Final

from laming_desktop.domain.papers.form_fields import PROMPTS, read_field
from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.formats.word.names import (
    DELETIONS,
    Element,
    P,
    T,
    find,
    is_on,
    read_value,
    w,
)
from laming_desktop.importers.grid import FormAnswer

_CONTROL: Final = w("sdt")
_BREAKS: Final = frozenset({w("br"), w("cr")})
_TAB: Final = w("tab")
_RUN_SETTINGS: Final = frozenset({w("rPr"), w("pPr")})


def find_answers(body: Element) -> Iterator[FormAnswer]:
    """Give the fields of our own forms in the order of the document; controls of other kinds are passed over."""
    for control in body.iter(_CONTROL):
        properties = find(control, "sdtPr")
        name = read_field(read_value(properties, "tag") or "")
        if name is not None:
            is_prompting = is_on(properties, "showingPlcHdr")
            words = "" if is_prompting else "".join(_read_words(find(control, "sdtContent"))).strip()
            text = "" if words == PROMPTS[name.field] else words
            yield FormAnswer(name, text, CellPlace(heading=read_value(properties, "alias") or ""))


def _read_words(element: Element | None) -> Iterator[str]:
    """Give the words of a control; paragraphs and breaks begin a line, what was deleted is left out."""
    if element is None:
        return
    for place, child in enumerate(element):
        if child.tag == T:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag == _TAB:
            yield " "
        elif child.tag not in DELETIONS and child.tag not in _RUN_SETTINGS:
            if child.tag == P and place:
                yield "\n"
            yield from _read_words(child)
