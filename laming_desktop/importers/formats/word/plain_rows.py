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

_RSTYLE: Final = w("rStyle")
_SPECIAL: Final = (
    *WRAPPERS,
    *DELETIONS,
    ALTERNATE,
    VANISH,
    TURNED,
    *(
        w(name)
        for name in [
            "br",
            "cr",
            "tab",
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
        if any(next(table.iterancestors(TC), None) is not None for table in body.iter(TBL)):
            self._special.append(TBL)

    def has(self, row_or_cell: Element) -> bool:
        """Tell whether a row or a cell is plain."""
        if self._special and next(row_or_cell.iter(*self._special), None) is not None:
            return False
        return not self._telling or not any(one.get(VAL) in self._telling for one in row_or_cell.iter(PSTYLE, _RSTYLE))


def join_plain(cell: Element) -> str:
    """Join the words of a cell whose row has nothing but plain paragraphs."""
    texts = ["".join([part.text or "" for part in child.iter(T)]).strip() for child in cell if child.tag == P]
    text = texts[0] if len(texts) == 1 else "\r".join([text for text in texts if text])
    if "\n" in text or "\t" in text:
        text = text.replace("\n", " ").replace("\t", " ")
    return text.replace("\r", "\n") if len(texts) != 1 else text
