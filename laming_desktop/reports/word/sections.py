"""The sections of a document: paper, margins, and what stands at head and foot of their pages."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.reports.saying import join_parts
from laming_desktop.reports.saying_heads import say_journal, say_source
from laming_desktop.reports.word.markup import WordMarkup, write_field, write_paragraph
from laming_desktop.reports.word.names import DRAWING, NAMESPACES

_SIZES: Final = {"a4": (11906, 16838), "a3": (16838, 23811)}
_LANDSCAPE_SIDES: Final = (794, 794)
_PORTRAIT_SIDES: Final = (1417, 1134)
_TOP, _FOOT, _EDGE = 1190, 1247, 624
_SEEN_THROUGH: Final = "#C8C8C8"


@dataclass(frozen=True, slots=True)
class Section:
    """The page of a section, in twips."""

    page: PageChoices

    @property
    def size(self) -> tuple[int, int]:
        """Give width and height of the paper."""
        narrow, wide = _SIZES[self.page.size]
        return (wide, narrow) if self.page.orientation == "landscape" else (narrow, wide)

    @property
    def sides(self) -> tuple[int, int]:
        """Give the margins left and right."""
        return _LANDSCAPE_SIDES if self.page.orientation == "landscape" else _PORTRAIT_SIDES

    @property
    def width(self) -> int:
        """Give the width between the margins."""
        return self.size[0] - sum(self.sides)

    def write(self, number: int) -> str:
        """Give the properties of the section that is so many in its document; the first has a first page of its own."""
        wide, high = self.size
        turned = ' w:orient="landscape"' if self.page.orientation == "landscape" else ""
        first = f'<w:headerReference w:type="first" r:id="rFirst{number}"/>' if number == 1 else ""
        foot = f'<w:footerReference w:type="first" r:id="rFoot{number}"/>' if number == 1 else ""
        title = "<w:titlePg/>" if number == 1 else ""
        return (
            f'<w:sectPr>{first}<w:headerReference w:type="default" r:id="rHead{number}"/>{foot}'
            f'<w:footerReference w:type="default" r:id="rFoot{number}"/><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{wide}" w:h="{high}"{turned}/>'
            f'<w:pgMar w:top="{_TOP}" w:right="{self.sides[1]}" w:bottom="{_FOOT}" w:left="{self.sides[0]}" '
            f'w:header="{_EDGE}" w:footer="{_EDGE}" w:gutter="0"/><w:cols w:space="708"/>{title}</w:sectPr>'
        )


class FurnitureWriter:
    """Writes heads and feet, each a part of its own."""

    def __init__(self, markup: WordMarkup, style: HouseStyle) -> None:
        self._markup = markup
        self._style = style

    def write_first_head(self, head: PaperHead, section: Section, crest: str) -> str:
        """Give the head of the first page: marking, crest and the authority's own words."""
        lines = self._write_marking(head) + (write_paragraph(crest, "Header") if crest else "")
        own = self._style.head_text
        lines += write_paragraph(self._markup.write_words(own), "Header") if own else ""
        return self._wrap("hdr", lines or write_paragraph("", "Header"), section)

    def write_head(self, head: PaperHead, section: Section) -> str:
        """Give the running head: label and title left, the authority right."""
        left = self._markup.write_words(join_parts([head.label, head.title], "  "))
        words = left + "<w:r><w:tab/></w:r>" + self._markup.write_words(head.authority)
        line = write_paragraph(words, "Header", _put_right(section))
        return self._wrap("hdr", self._write_marking(head) + line, section)

    def write_foot(self, head: PaperHead, section: Section) -> str:
        """Give the foot: day, register and count left, journal and page right."""
        own = (
            write_paragraph(self._markup.write_words(self._style.foot_text), "Footer") if self._style.foot_text else ""
        )
        marked = (
            self._markup.write_words(f"{head.confidential}  \u00b7  ", "<w:b/><w:bCs/>") if head.confidential else ""
        )
        journal = self._markup.write_words(join_parts([say_journal(head), "Page "]))
        pages = f"{write_field('PAGE')}{self._markup.write_words(' of ')}{write_field('NUMPAGES')}"
        words = f"{marked}{self._markup.write_words(say_source(head))}<w:r><w:tab/></w:r>{journal}{pages}"
        return self._wrap("ftr", own + write_paragraph(words, "Footer", _put_right(section)), None)

    def _write_marking(self, head: PaperHead) -> str:
        words = self._markup.write_words(head.confidential)
        return write_paragraph(words, "Marking") if head.confidential else ""

    def _wrap(self, tag: str, inner: str, section: Section | None) -> str:
        mark = section.page.watermark if section is not None else ""
        drawn = write_paragraph(_draw_watermark(self._markup.escape(mark)), "Header") if mark else ""
        return f"<w:{tag} {NAMESPACES} {DRAWING}>{drawn}{inner}</w:{tag}>"


def _put_right(section: Section) -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{section.width}"/></w:tabs>'


def _draw_watermark(words: str) -> str:
    """Give words across the page as Word draws them behind the text (VML, ECMA-376 part 4, section 19)."""
    place = (
        "position:absolute;margin-left:0;margin-top:0;width:420pt;height:120pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    return (
        '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"/>'
        '<v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" alt="{words}" style="{place}" '
        f'o:allowincell="f" fillcolor="{_SEEN_THROUGH}" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="{words}"/></v:shape></w:pict></w:r>'
    )
