"""Read the words of a paragraph as the page shows them: with insertions, without deletions, fields by their result."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from laming_desktop.importers.formats.word.names import (
    ALTERNATE,
    CHOICE,
    DELETIONS,
    INSERTIONS,
    OFF,
    VAL,
    WRAPPERS,
    Element,
    P,
    find,
    is_on,
    w,
)
from laming_desktop.importers.formats.word.notes import Notes

_R: Final = w("r")
_BREAK_BEFORE: Final = w("pageBreakBefore")
_RPR: Final = w("rPr")
_HIDING: Final = frozenset({w("vanish"), w("webHidden")})
_T: Final = w("t")
_TEXT: Final[dict[str, str]] = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_BR: Final = w("br")
_SYM: Final = w("sym")
_FIELD: Final = w("fldChar")
_TURNED: Final = w("lastRenderedPageBreak")
_DRAWN: Final = frozenset({w("drawing"), w("pict"), w("object")})
_BOX: Final = w("txbxContent")
_NOTES: Final = frozenset({w("footnoteReference"), w("endnoteReference")})
_COMMENT: Final = w("commentReference")
_SIGNS: Final[dict[int, str]] = {
    0xFC: "\u2713",
    0xFB: "\u2717",
    0xFE: "\u2612",
    0xA8: "\u2610",
    0x6F: "\u2610",
    0x78: "\u2612",
    0xB7: "\u2022",
    0xA7: "\u2022",
    0xE0: "\u2192",
}
"""What the signs of Wingdings and Symbol that plans use look like: ticks, boxes, bullets, an arrow."""


@dataclass(frozen=True, slots=True)
class ParagraphWords:
    """The words of one paragraph; `pages` counts the page ends before and in it, `goes_on` where its end was deleted."""

    text: str
    pages: int = 0
    goes_on: bool = False


class ParagraphReader:
    """Reads paragraphs one after the other; a field may begin in one and end in another.

    `hides` false saves the look for hidden words in a document that has none.
    """

    def __init__(self, notes: Notes, *, hides: bool = True) -> None:
        self._notes = notes
        self._hides = hides
        self._fields: list[bool] = []
        self._pages = 0
        self._handlers: dict[str, Callable[[Element], str]] = {
            _BR: self._read_break,
            _SYM: _read_sign,
            _FIELD: self._follow_field,
            _TURNED: self._turn_page,
            _COMMENT: self._note_comment,
            ALTERNATE: self._read_alternate,
            **dict.fromkeys(_NOTES, self._note_footnote),
            **dict.fromkeys(_DRAWN, self._note_boxes),
        }

    def read(self, paragraph: Element) -> ParagraphWords:
        """Read one paragraph."""
        self._pages = 0
        properties = find(paragraph, "pPr")
        goes_on = False
        for one in properties if properties is not None else ():
            if one.tag == _BREAK_BEFORE:
                self._pages += is_on(properties, "pageBreakBefore")
            elif one.tag == _RPR:
                goes_on = find(one, "del") is not None
        text = "".join(self._read_runs(paragraph))
        return ParagraphWords(text, self._pages, goes_on)

    def _read_runs(self, parent: Element) -> Iterator[str]:
        for child in parent:
            tag = child.tag
            if tag == _R:
                yield self._read_run(child)
            elif tag in DELETIONS:
                self._notes.deleted.append("".join(_list_deleted(child)))
            elif tag in WRAPPERS:
                words = "".join(self._read_runs(child))
                if tag in INSERTIONS and words.strip():
                    self._notes.inserted.append(f"{words} ")
                yield words
            elif tag == ALTERNATE:
                yield self._read_alternate(child)

    def _read_run(self, run: Element) -> str:
        text, is_hidden = "", False
        for child in run:
            tag = child.tag
            if tag == _T:
                words = child.text or ""
            elif tag == _RPR:
                is_hidden = self._hides and any(one.tag in _HIDING and one.get(VAL) not in OFF for one in child)
                continue
            else:
                words = self._read_other(child)
            if words and not is_hidden and not (self._fields and any(self._fields)):
                text += words
        return text

    def _read_other(self, element: Element) -> str:
        """Read what is no text in a run: a tab, a sign, an end of a field, a drawing."""
        tag = str(element.tag)
        if tag in _TEXT:
            return _TEXT[tag]
        return self._handlers[tag](element) if tag in self._handlers else ""

    def _read_break(self, element: Element) -> str:
        if element.get(w("type")) == "page":
            self._pages += 1
            return ""
        return "" if element.get(w("type")) == "column" else "\n"

    def _follow_field(self, element: Element) -> str:
        """Follow the ends of a field: between its beginning and its middle stand instructions, not words."""
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        return ""

    def _turn_page(self, _element: Element) -> str:
        self._pages += 1
        return ""

    def _note_comment(self, _element: Element) -> str:
        self._notes.comments += 1
        return ""

    def _note_footnote(self, _element: Element) -> str:
        self._notes.footnotes += 1
        return ""

    def _note_boxes(self, element: Element) -> str:
        for box in element.iter(_BOX):
            words = " ".join("".join(part.text or "" for part in box.iter(_T)).split())
            if words and words not in self._notes.text_boxes:
                self._notes.text_boxes.append(words)
        return ""

    def _read_alternate(self, element: Element) -> str:
        """Read the first of several ways to show the same."""
        chosen = element.find(CHOICE)
        if chosen is None:
            return ""
        boxes = self._note_boxes(chosen)
        return boxes + "".join(self._read_runs(chosen))


def _list_deleted(element: Element) -> Iterator[str]:
    for part in element.iter(w("delText"), _T):
        yield part.text or ""
    yield " "


def _read_sign(element: Element) -> str:
    try:
        code = int(element.get(w("char")) or "", 16)
    except ValueError:
        return ""
    if 0xF000 <= code <= 0xF0FF:  # noqa: PLR2004 - where fonts of signs keep them
        return _SIGNS.get(code - 0xF000, "")
    return chr(code) if 0x20 <= code < 0xD800 else ""  # noqa: PLR2004 - what Unicode can write


def list_blocks(parent: Element) -> Iterator[Element]:
    """List the paragraphs and tables of a body or cell, also those in controls and insertions."""
    for child in parent:
        if child.tag in {P, w("tbl")}:
            yield child
        elif child.tag in WRAPPERS:
            yield from list_blocks(child)
        elif child.tag == ALTERNATE:
            chosen = child.find(CHOICE)
            yield from list_blocks(chosen) if chosen is not None else ()
