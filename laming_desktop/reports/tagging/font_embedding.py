"""Fonts written into a PDF file: a subset of at most 256 letters each, with widths and a map back to Unicode."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from reportlab.pdfbase import ttfonts

from laming_desktop.reports.tagging.pdf_file import PdfFile
from laming_desktop.reports.tagging.pdf_syntax import write_array, write_name, write_number, write_reference

_NONSYMBOLIC, _SYMBOLIC = 1 << 5, 1 << 2
_MAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
"""
_MAP_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_MAP_LINES = 100


class _FaceReader(Protocol):
    """What is used of ReportLab's reader of TrueType files, under its own names."""

    ascent: float
    descent: float
    flags: int
    bbox: list[float]

    def makeSubset(self, subset: list[int]) -> bytes:  # noqa: N802 - ReportLab's name
        """Make a font file that holds only these characters, each at its place in the list."""
        ...


@dataclass(frozen=True, slots=True)
class FontFile:
    """A TrueType file: its letters' widths and its measures, in thousandths of the size, and its maker of subsets."""

    reader: _FaceReader
    widths: Mapping[int, float]
    default_width: float
    cap_height: float
    italic_angle: float
    stem_width: float


def read_font_file(path: Path) -> FontFile:
    """Read a TrueType file."""
    face = ttfonts.TTFontFace(str(path))
    named = cast(Mapping[str, float], vars(face))
    widths = cast(Mapping[int, float], face.charWidths)
    letters = cast(Mapping[int, int], face.charToGlyph)
    default = named["defaultWidth"]
    return FontFile(
        cast(_FaceReader, face),
        {letter: widths.get(letter, default) for letter in letters},
        default,
        named["capHeight"],
        named["italicAngle"],
        named["stemV"],
    )


def map_to_unicode(subset: list[int]) -> str:
    """Write which character each code of a subset stands for; 0 is an unused code."""
    pairs = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = [pairs[start : start + _MAP_LINES] for start in range(0, len(pairs), _MAP_LINES)]
    written = [f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks]
    return _MAP_HEAD + "".join(written) + _MAP_FOOT


def embed_subset(file: PdfFile, font: FontFile, name: str, subset: list[int], nth: int) -> int:
    """Write one subset with all that belongs to it; give the number of its font object."""
    tag = "".join(chr(65 + nth // 26**place % 26) for place in range(5, -1, -1))
    subset_name = write_name(f"{tag}+{name}")
    data = font.reader.makeSubset(subset)
    font_file = file.add_stream(data, f"/Length1 {len(data)}")
    unicode_map = file.add_stream(map_to_unicode(subset).encode("ascii"))
    descriptor = file.add(_describe(font, subset_name, font_file))
    widths = [write_number(font.widths.get(character, font.default_width)) for character in subset]
    return file.add(
        f"<</Type/Font/Subtype/TrueType/BaseFont{subset_name}/FirstChar 0/LastChar {len(subset) - 1}"
        f"/Widths{write_array(widths)}/FontDescriptor {write_reference(descriptor)}"
        f"/ToUnicode {write_reference(unicode_map)}>>"
    )


def _describe(font: FontFile, subset_name: str, font_file: int) -> str:
    """Write the descriptor of a subset: the font's measures and where its file lies."""
    box = write_array([write_number(edge) for edge in font.reader.bbox])
    return (
        f"<</Type/FontDescriptor/FontName{subset_name}/Flags {font.reader.flags & ~_NONSYMBOLIC | _SYMBOLIC}"
        f"/FontBBox{box}/ItalicAngle {write_number(font.italic_angle)}/Ascent {write_number(font.reader.ascent)}"
        f"/Descent {write_number(font.reader.descent)}/CapHeight {write_number(font.cap_height)}"
        f"/StemV {write_number(font.stem_width)}/MissingWidth {write_number(font.default_width)}"
        f"/FontFile2 {write_reference(font_file)}>>"
    )
