"""A crest as a picture in the text, with its words for those who do not see it."""

from typing import Final

from laming_desktop.domain.papers.house_style import Crest
from laming_desktop.reports.tagging.pictures import read_picture
from laming_desktop.reports.word.names import EMUS

ENDINGS: Final = {"image/png": "png", "image/jpeg": "jpeg"}
_HEIGHT, _WIDEST = 48.0, 160.0
"""Points."""


def draw_crest(crest: Crest, words: str) -> str:
    """Give a run with the picture `rCrest`; `words`, escaped, say what it shows. Raises RefusedValueError for no picture."""
    picture = read_picture(crest.content)
    scale = min(_HEIGHT / picture.height, _WIDEST / picture.width)
    wide, high = (round(side * scale * EMUS) for side in (picture.width, picture.height))
    extent = f'cx="{wide}" cy="{high}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="1" name="Crest" descr="{words}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="1" name="Crest" descr="{words}"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rCrest"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
