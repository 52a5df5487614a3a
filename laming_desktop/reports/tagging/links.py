"""Links: boxes on a page that lead to a place in the document or to an address (ISO 32000-1, section 12.5.6.5)."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from laming_desktop.reports.tagging.pdf_syntax import write_reference, write_text

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge, in points."""
_KEPT: Final = "%:/?#[]@!$&'*+,;=-._~"


@dataclass(frozen=True, slots=True)
class PlaceTarget:
    """A place in the document: the object of its page, and how high on it."""

    page: int
    top: float


Target = PlaceTarget | str
"""A place, or an address that may be linked to."""


def write_link(box: Box, target: Target, words: str, key: int) -> str:
    """Write the annotation of a link; `key` is its place in the structure's tree of parents."""
    edges = " ".join(f"{edge:.2f}" for edge in box)
    if isinstance(target, PlaceTarget):
        where = f"/Dest[{write_reference(target.page)}/XYZ null {target.top:.2f} null]"
    else:
        where = f"/A<</S/URI/URI<{quote(target, safe=_KEPT).encode('ascii').hex().upper()}>>>"
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{edges}]/Border[0 0 0]/F 4/StructParent {key}"
        f"/Contents {write_text(words)}{where}>>"
    )
