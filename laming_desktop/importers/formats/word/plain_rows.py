"""Tell rows of plain words from those that have more in them, and read the plain ones at once, as most rows are."""

from typing import Final

from laming_desktop.importers.formats.word.names import (
    ALTERNATE,
    DELETIONS,
    PSTYLE,
    TBL,
    TC,
    TURNED,
    VAL,
    VANISH,
    WRAPPERS,
    Element,
    P,
    T,
    w,
)

_BR: Final = w("br")
_CR: Final = w("cr")
_TAB: Final = w("tab")
_TYPE: Final = w("type")
_SIGNS: Final[dict[object, str]] = {_BR: "\r", _CR: "\r", _TAB: " "}
"""What stands for the signs between words until the line breaks of the file have become spaces."""
_RSTYLE: Final = w("rStyle")
_INLINE: Final = frozenset({w(name) for name in ("hyperlink", "smartTag", "dir", "bdo")})
"""Elements round some of a paragraph's runs that change nothing in their words."""
_SPECIAL: Final = (
    *(WRAPPERS - _INLINE),
    *DELETIONS,
    ALTERNATE,
    VANISH,
    TURNED,
    *(
        w(name)
        for name in [
            "ptab",
            "sym",
            "fldChar",
            "noBreakHyphen",
            "softHyphen",
            "drawing",
            "pict",
            "object",
            "commentReference",
            "footnoteReference",
            "endnoteReference",
            "pageBreakBefore",
            "numPr",
            "altChunk",
            "sectPr",
            "cellDel",
        ]
    ),
)
"""What makes a row more than plain words in plain cells."""


class PlainRows:
    """Knows what a document has of all that makes a row more than plain words.

    `telling` are the styles that say more of their words than how they look. What a document does not have anywhere need
    not be looked for in each row, which is most of the work.
    """

    def __init__(self, body: Element, telling: frozenset[str]) -> None:
        self._telling = telling
        self._special = [tag for tag in _SPECIAL if next(body.iter(tag), None) is not None]
        if any(one.get(_TYPE, "textWrapping") != "textWrapping" for one in body.iter(_BR)):
            self._special.append(_BR)
        if any(one.get(VAL) for one in body.iter(_TAB)):
            _drop_stops(body)
        self._said = (T, *(tag for tag in (_BR, _CR, _TAB) if next(body.iter(tag), None) is not None))
        if any(next(table.iterancestors(TC), None) is not None for table in body.iter(TBL)):
            self._special.append(TBL)

    def has(self, row_or_cell: Element) -> bool:
        """Tell whether a row or a cell is plain."""
        if self._special and next(row_or_cell.iter(*self._special), None) is not None:
            return False
        return not self._telling or not any(one.get(VAL) in self._telling for one in row_or_cell.iter(PSTYLE, _RSTYLE))

    def join(self, cell: Element) -> str:
        """Join the words of a plain cell, whose lines may be broken and whose words may be set apart by tabs."""
        texts = [
            "".join([part.text or _SIGNS.get(part.tag, "") for part in child.iter(*self._said)]).strip()
            for child in cell
            if child.tag == P
        ]
        text = texts[0] if len(texts) == 1 else "\r".join([text for text in texts if text])
        if "\n" in text or "\t" in text:
            text = text.replace("\n", " ").replace("\t", " ")
        return text.replace("\r", "\n") if "\r" in text else text


def _drop_stops(body: Element) -> None:
    """Drop where the tabs of paragraphs stop, which bear the same name as the tabs among the words."""
    for stop in list(body.iter(_TAB)):
        parent = stop.getparent()
        if stop.get(VAL) and parent is not None:
            parent.remove(stop)
