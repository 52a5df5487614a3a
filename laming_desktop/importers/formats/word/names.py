"""The names of the elements of a Word document (ECMA-376 part 1, section 17), and how their values are read."""

from functools import cache
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - lxml has no public name for it

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"


@cache
def w(name: str) -> str:
    """Give the full name of an element or attribute of Word."""
    return f"{{{WORD}}}{name}"


P: Final = w("p")
R: Final = w("r")
T: Final = w("t")
TBL: Final = w("tbl")
TR: Final = w("tr")
TC: Final = w("tc")
RPR: Final = w("rPr")
PSTYLE: Final = w("pStyle")
VAL: Final = w("val")
VANISH: Final = w("vanish")
TURNED: Final = w("lastRenderedPageBreak")
PROMPTING: Final = w("showingPlcHdr")
OFF: Final = frozenset({"0", "false", "off"})
ALTERNATE: Final = f"{{{COMPATIBILITY}}}AlternateContent"
CHOICE: Final = f"{{{COMPATIBILITY}}}Choice"
FALLBACK: Final = f"{{{COMPATIBILITY}}}Fallback"
WRAPPERS: Final = frozenset(
    {
        w(name)
        for name in (
            "sdt",
            "sdtContent",
            "customXml",
            "smartTag",
            "ins",
            "moveTo",
            "hyperlink",
            "fldSimple",
            "dir",
            "bdo",
        )
    }
)
"""Elements that only stand round others: what is in them counts as if they were not there."""
DELETIONS: Final = frozenset({w("del"), w("moveFrom")})
INSERTIONS: Final = frozenset({w("ins"), w("moveTo")})


def find(element: Element | None, *names: str) -> Element | None:
    """Find an element by the path of its names, None where a part of it is missing."""
    for name in names:
        if element is None:
            return None
        element = next(element.iterchildren(w(name)), None)
    return element


def read_value(element: Element | None, *names: str) -> str | None:
    """Read the value that an element below carries."""
    found = find(element, *names)
    return None if found is None else found.get(VAL)


def is_on(element: Element | None, *names: str) -> bool:
    """Tell whether a switch is there and not switched off."""
    found = find(element, *names)
    return found is not None and found.get(VAL) not in OFF


def read_count(text: str | None, otherwise: int, most: int = 10_000) -> int:
    """Read a whole number from 0 that a hostile document may have made very large or negative."""
    try:
        return max(0, min(int(text), most)) if text is not None else otherwise
    except ValueError:
        return otherwise
