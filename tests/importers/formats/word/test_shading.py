from lxml import etree

from laming_desktop.importers.formats.word.names import WORD
from laming_desktop.importers.formats.word.shading import Shading

THEME = etree.fromstring(
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent2><a:srgbClr val="C0504D"/></a:accent2>'
    '<a:accent3><a:srgbClr val="00B050"/></a:accent3></a:clrScheme></a:themeElements></a:theme>'
)


def read(**attributes: str) -> str:
    written = " ".join(f'w:{name}="{value}"' for name, value in attributes.items())
    return Shading(THEME).read(etree.fromstring(f'<w:shd xmlns:w="{WORD}" {written}/>'))


def test_fill_is_the_ground() -> None:
    assert read(val="clear", color="auto", fill="FFC000") == "amber"


def test_colour_of_a_solid_pattern_covers_the_fill() -> None:
    assert read(val="solid", color="FF0000", fill="00B050") == "red"


def test_pattern_is_mixed_with_the_fill() -> None:
    assert read(val="pct90", color="FF0000", fill="FFFFFF") == "red"
    assert read(val="pct5", color="auto", fill="FFFFFF") == ""


def test_colour_of_the_theme_is_found_by_its_name() -> None:
    assert read(val="clear", fill="auto", themeFill="accent3") == "green"
    assert read(val="clear", themeFill="accent2", themeFillShade="BF") == "red"


def test_tint_that_only_divides_a_table_has_no_name() -> None:
    assert read(val="clear", themeFill="accent3", themeFillTint="33") == ""
    assert read(val="clear", themeFill="background1", themeFillShade="F2") == ""


def test_nonsense_is_no_colour() -> None:
    assert read(val="clear", fill="javascript", themeFill="none") == ""
    assert read(val="clear", themeFill="accent3", themeFillTint="zz") == ""
