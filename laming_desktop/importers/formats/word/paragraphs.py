"""Read the words of a paragraph as the page shows them: with insertions, without deletions, fields by their result."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.importers.formats.word.names import (
    ALTERNATE,
    CHOICE,
    DELETIONS,
    FALLBACK,
    INSERTIONS,
    OFF,
    PSTYLE,
    RPR,
    TURNED,
    VAL,
    VANISH,
    WRAPPERS,
    Element,
    R,
    T,
    find,
    is_on,
    read_value,
    w,
)
from laming_desktop.importers.formats.word.notes import Notes, Referred
from laming_desktop.importers.formats.word.signs import read_form_field, read_sign
from laming_desktop.importers.formats.word.styles import Styles

_BREAK_BEFORE: Final = w("pageBreakBefore")
_SECTION: Final = w("sectPr")
_STYLE: Final = w("rStyle")
_TEXT: Final[dict[str, str]] = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_BR: Final = w("br")
_DRAWN: Final = frozenset({w("drawing"), w("pict"), w("object")})
_BOX: Final = w("txbxContent")
_ID: Final = w("id")
_END_GONE: Final = ("del", "moveFrom")
_ON_THE_PAGE: Final = frozenset({"continuous", "nextColumn"})


@dataclass(slots=True)
class ParagraphWords:
    """The words of one paragraph and the text boxes that stand at it.

    `before` counts the pages that end before its words, `within` those that end in or after them. `goes_on` where its
    own end was deleted or is hidden, so that the next paragraph joins it.
    """

    text: str
    before: int = 0
    within: int = 0
    goes_on: bool = False
    boxes: list[Element] = field(default_factory=list[Element])

    def join(self, following: "ParagraphWords") -> "ParagraphWords":
        """Give the paragraph with the words of the next one."""
        said = bool(self.text.strip())
        return ParagraphWords(
            self.text + following.text,
            self.before + (0 if said else following.before),
            self.within + following.within + (following.before if said else 0),
            following.goes_on,
            self.boxes + following.boxes,
        )


class ParagraphReader:
    """Reads paragraphs one after the other; a field may begin in one and end in another.

    `hides` false saves the look for hidden words in a document that has none.
    """

    def __init__(self, notes: Notes, styles: Styles, *, hides: bool = True) -> None:
        self._notes = notes
        self._styles = styles
        self._hides = hides or bool(styles.hidden)
        self._fields: list[bool] = []
        self._words = ParagraphWords("")
        self._has_said = False
        self._is_fresh = False
        self._handlers: dict[str, Callable[[Element], str]] = {
            _BR: self._read_break,
            w("sym"): read_sign,
            w("fldChar"): self._follow_field,
            TURNED: self._turn_page,
            w("commentReference"): lambda element: self._refer(notes.comments, element),
            w("footnoteReference"): lambda element: self._refer(notes.footnotes, element),
            w("endnoteReference"): lambda element: self._refer(notes.endnotes, element),
            ALTERNATE: self._read_alternate,
            **dict.fromkeys(_DRAWN, self._keep_boxes),
        }

    def pass_words(self) -> None:
        """Know that words were read without this reader, so that the page is no longer a fresh one."""
        self._is_fresh = False

    def read(self, paragraph: Element) -> ParagraphWords:
        """Read one paragraph."""
        words = self._words = ParagraphWords("")
        self._has_said = False
        properties = find(paragraph, "pPr")
        section = None
        hides = False
        for one in properties if properties is not None else ():
            if one.tag == _BREAK_BEFORE and one.get(VAL) not in OFF:
                self._break_page()
            elif one.tag == RPR:
                words.goes_on = any(find(one, name) is not None for name in _END_GONE) or is_on(one, "vanish")
            elif one.tag == _SECTION:
                section = one
            elif one.tag == PSTYLE:
                hides = one.get(VAL) in self._styles.hidden
        words.text = "".join(self._read_runs(paragraph))
        if hides:
            self._notes.hidden.append(f"{words.text} " if words.text.strip() else "")
            words.text, words.goes_on = "", True
        if section is not None and (read_value(section, "type") or "nextPage") not in _ON_THE_PAGE:
            self._has_said = True
            self._break_page()
        # What a broken document leaves open must not hide the words of the paragraphs that follow.
        self._fields = [False] * len(self._fields)
        return words

    def _read_runs(self, parent: Element) -> Iterator[str]:
        for child in parent:
            tag = child.tag
            if tag == R:
                yield self._read_run(child)
            elif tag in DELETIONS:
                self._notes.deleted.append("".join(_list_deleted(child)))
            elif tag in WRAPPERS:
                words = "".join(self._read_runs(child))
                if tag in INSERTIONS and words.strip():
                    self._notes.inserted.append(f"{words} ")
                yield words
            elif tag == ALTERNATE:
                yield self._read_either(child, lambda way: "".join(self._read_runs(way)))

    def _read_run(self, run: Element) -> str:
        text, is_hidden = "", False
        for child in run:
            tag = child.tag
            if tag == T:
                words = child.text or ""
                if "\n" in words or "\t" in words:
                    words = words.replace("\n", " ").replace("\t", " ")
            elif tag == RPR:
                is_hidden = self._hides and self._is_hiding(child)
                continue
            else:
                words = self._read_other(child)
            if not words or (self._fields and any(self._fields)):
                continue
            if is_hidden:
                self._notes.hidden.append(f"{words} " if words.strip() else "")
                continue
            text += words
            self._has_said = self._has_said or not words.isspace()
            self._is_fresh = self._is_fresh and not self._has_said
        return text

    def _is_hiding(self, properties: Element) -> bool:
        for one in properties:
            if one.tag == VANISH:
                return one.get(VAL) not in OFF
        return read_value(properties, "rStyle") in self._styles.hidden

    def _read_other(self, element: Element) -> str:
        """Read what is no text in a run: a tab, a sign, an end of a field, a drawing."""
        tag = str(element.tag)
        if tag in _TEXT:
            return _TEXT[tag]
        return self._handlers[tag](element) if tag in self._handlers else ""

    def _read_break(self, element: Element) -> str:
        if element.get(w("type")) == "page":
            self._break_page()
            return ""
        return "" if element.get(w("type")) == "column" else "\n"

    def _follow_field(self, element: Element) -> str:
        """Follow the ends of a field: between its beginning and its middle stand instructions, not words."""
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            shown = read_form_field(element) if not any(self._fields) else ""
            # A form of old Word has no middle: what it shows stands at its beginning.
            self._fields.append(not shown)
            return shown
        if kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        return ""

    def _break_page(self) -> None:
        """Turn the page where the document says so; Word may say once more where the words of the next one begin."""
        self._count_page()
        self._is_fresh = True

    def _turn_page(self, _element: Element) -> str:
        if not self._is_fresh:
            self._count_page()
        self._is_fresh = False
        return ""

    def _count_page(self) -> None:
        if self._has_said:
            self._words.within += 1
        else:
            self._words.before += 1

    def _refer(self, referred: Referred, element: Element) -> str:
        referred.ids.append(element.get(_ID) or "")
        return ""

    def _keep_boxes(self, element: Element) -> str:
        self._words.boxes.extend(_list_boxes(element))
        return ""

    def _read_alternate(self, element: Element) -> str:
        return self._read_either(element, self._read_run)

    def _read_either(self, element: Element, read: Callable[[Element], str]) -> str:
        """Read one of several ways to show the same: the first, or the last where that shows nothing we know."""
        boxes = len(self._words.boxes)
        for name in (CHOICE, FALLBACK):
            way = element.find(name)
            words = read(way) if way is not None else ""
            if words or len(self._words.boxes) > boxes:
                return words
        return ""


def _list_boxes(element: Element) -> Iterator[Element]:
    """List the text boxes of a drawing; those that stand in others are found when these are read."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag != FALLBACK:
            yield from _list_boxes(child)


def _list_deleted(element: Element) -> Iterator[str]:
    for part in element.iter(w("delText"), T):
        yield part.text or ""
    yield " "
