"""The styles of a Word document: few, real, and named as Word names its own, so that a template can replace them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.papers.house_style import USUAL_COLOUR, HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.reports.layout.typography import BAND_FILL, INK, MUTED, RULE
from laming_desktop.reports.tagging.inks import measure_grey
from laming_desktop.reports.word.names import NAMESPACES

FONT: Final = "Arial"
_PROSE, _TABLE = 11, 9
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a document as Word writes them; in grey each is the grey that a black printer makes of it."""

    house: str
    in_grey: bool = False

    @classmethod
    def of(cls, style: HouseStyle, page: PageChoices) -> "Palette":
        """Give the colours of a paper."""
        return cls(style.colour if _COLOUR.fullmatch(style.colour) else USUAL_COLOUR, page.in_grey)

    def write(self, colour: str) -> str:
        """Give "RRGGBB"."""
        return f"{measure_grey(colour):02X}" * 3 if self.in_grey else colour[1:].upper()


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph style: sizes in points, spaces before and after in points."""

    id: str
    name: str
    size: float
    before: float = 0
    after: float = 6
    look: str = ""
    settings: str = ""
    based_on: str = "Normal"
    following: str = ""
    level: int | None = None


def write_styles(palette: Palette, large_print: int) -> str:
    """Give the part of styles; letters are at least as large as asked for."""
    prose, table = max(_PROSE, large_print), max(_TABLE, large_print)
    words = "".join(_write_paragraph(style) for style in _list_paragraphs(palette, prose, table))
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'<w:color w:val="{palette.write(INK)}"/><w:sz w:val="{prose * 2}"/><w:szCs w:val="{prose * 2}"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        f"</w:docDefaults>{words}{_write_characters(palette)}{_write_tables(palette)}</w:styles>"
    )


def _list_paragraphs(palette: Palette, prose: float, table: float) -> Iterator[_Paragraph]:
    """List the styles of paragraphs."""
    house = f'<w:color w:val="{palette.write(palette.house)}"/>'
    muted = f'<w:color w:val="{palette.write(MUTED)}"/>'
    bold, keep = "<w:b/><w:bCs/>", "<w:keepNext/><w:keepLines/>"
    rule = palette.write(RULE)
    frame = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="{rule}"/>' for side in _SIDES)
    yield _Paragraph("Normal", "Normal", prose)
    for level, (more, before) in enumerate(((1.6, 0), (1.27, 14), (1.09, 10)), 1):
        size = round(prose * more * 2) / 2
        yield _Paragraph(
            f"Heading{level}",
            f"heading {level}",
            size,
            before,
            4,
            bold + house,
            keep,
            following="Normal",
            level=level - 1,
        )
    yield _Paragraph("Label", "Label", prose * 0.85, 0, 2, bold + "<w:caps/>" + house, "<w:keepNext/>")
    yield _Paragraph("Subtitle", "Subtitle", prose, 0, 6, muted)
    yield _Paragraph("Marking", "Marking", prose, 0, 6, bold, '<w:jc w:val="center"/>')
    yield _Paragraph("Agenda", "Agenda Item", prose, 0, 6, bold, f"<w:pBdr>{frame}</w:pBdr>")
    yield _Paragraph("NumberedParagraph", "Numbered Paragraph", prose, 0, 6, "", _hang(720))
    for level in (1, 2, 3):
        after = "" if level == 1 else f" {level}"
        for kind, number in (("Bullet", 1), ("Number", 2)):
            listed = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{number}"/></w:numPr>'
            yield _Paragraph(f"List{kind}{level if level > 1 else ''}", f"List {kind}{after}", prose, 0, 3, "", listed)
    yield _Paragraph("Caption", "caption", prose * 0.9, 8, 4, bold, "<w:keepNext/>")
    yield _Paragraph("Panel", "Panel", prose, 0, 4)
    yield _Paragraph("Box", "Box", prose, 3, 3, "", f"<w:keepLines/><w:pBdr>{frame}</w:pBdr>")
    yield _Paragraph("Counts", "Counts", prose, 4, 6)
    yield _Paragraph("Key", "Key", table, 0, 8)
    yield _Paragraph("TOCHeading", "TOC Heading", prose * 1.27, 12, 4, bold + house, keep)
    for level in (1, 2, 3):
        tab = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
        place = f'<w:ind w:left="{(level - 1) * 240}"/>'
        yield _Paragraph(f"TOC{level}", f"toc {level}", prose, 0, 3, "", tab + place)
    yield _Paragraph("Header", "header", prose * 0.8, 0, 0, muted)
    yield _Paragraph("Footer", "footer", prose * 0.75, 0, 0, muted)
    yield _Paragraph("TableText", "Table Text", table, 0, 2)
    yield _Paragraph("TableHead", "Table Head", table, 0, 2, bold, "<w:keepNext/>", "TableText")
    yield _Paragraph("TableNote", "Table Note", table * 0.88, 0, 2, muted, "", "TableText")
    yield _Paragraph("TableBand", "Table Band", table * 1.1, 2, 2, bold, "<w:keepNext/>", "TableText")


_SIDES: Final = ("top", "left", "bottom", "right")


def _hang(twips: int) -> str:
    return f'<w:tabs><w:tab w:val="left" w:pos="{twips}"/></w:tabs><w:ind w:left="{twips}" w:hanging="{twips}"/>'


def _write_paragraph(style: _Paragraph) -> str:
    """Give one style; its settings stand in the order that the schema asks for."""
    default = ' w:default="1"' if style.id == "Normal" else ""
    based = "" if style.id == "Normal" else f'<w:basedOn w:val="{style.based_on}"/>'
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    spacing = f'<w:spacing w:before="{style.before * 20:.0f}" w:after="{style.after * 20:.0f}"/>'
    settings = _put_spacing(style.settings, spacing)
    outline = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    size = f'<w:sz w:val="{style.size * 2:.0f}"/><w:szCs w:val="{style.size * 2:.0f}"/>'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style.id}"><w:name w:val="{style.name}"/>{based}{following}'
        f"<w:qFormat/><w:pPr>{settings}{outline}</w:pPr><w:rPr>{style.look}{size}</w:rPr></w:style>"
    )


def _put_spacing(settings: str, spacing: str) -> str:
    """Put the spacing behind what stands before it in the schema, before indents and alignment."""
    places = [settings.find(name) for name in ("<w:ind ", "<w:jc ") if name in settings]
    at = min(places) if places else len(settings)
    return settings[:at] + spacing + settings[at:]


def _write_characters(palette: Palette) -> str:
    """Give the styles of words."""
    muted = f'<w:color w:val="{palette.write(MUTED)}"/>'
    house = f'<w:color w:val="{palette.write(palette.house)}"/>'
    styles = (
        ("Strong", "Strong", "<w:b/><w:bCs/>"),
        ("Emphasis", "Emphasis", "<w:i/><w:iCs/>"),
        ("NoteWords", "Note Words", muted),
        ("OurWords", "Our Words", f"<w:i/><w:iCs/>{muted}"),
        ("Hyperlink", "Hyperlink", f'{house}<w:u w:val="single"/>'),
        ("PlaceholderText", "Placeholder Text", muted),
    )
    default = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    return default + "".join(
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{words}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{look}</w:rPr></w:style>'
        for name, words, look in styles
    )


def _write_tables(palette: Palette) -> str:
    """Give the styles of tables: rules only, heads and first columns bold."""
    margins = (
        '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
    )
    rule, ink, band = palette.write(RULE), palette.write(INK), palette.write(BAND_FILL)
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'
        for side, size, colour in (("top", 12, ink), ("bottom", 12, ink), ("insideH", 4, rule))
    )
    head = f'<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ink}"/></w:tcBorders>'
    plan = (
        '<w:style w:type="table" w:customStyle="1" w:styleId="PaperTable"><w:name w:val="Paper Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders>{margins}</w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>{head}</w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>'
    )
    facts = (
        '<w:style w:type="table" w:customStyle="1" w:styleId="PaperFacts"><w:name w:val="Paper Facts"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{margins}</w:tblPr></w:style>'
    )
    sides = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="{rule}"/>' for side in _SIDES)
    panel = (
        '<w:style w:type="table" w:customStyle="1" w:styleId="PaperPanel"><w:name w:val="Paper Panel"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{sides}</w:tblBorders>{margins}</w:tblPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{band}"/></w:tcPr></w:style>'
    )
    normal = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    return normal + plan + facts + panel
