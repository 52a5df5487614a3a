"""Texts whose every character can be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from laming_desktop.reports.visible_text import VisibleText

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("\x00\x1b\x7f", "\u2400\u241b\u2421"),
        ("\ud83d", "[U+D83D]"),
        ("left\u202eright", "left[U+202E]right"),
        ("e\u0301", "\u00e9"),
        ("\U0001f600", "\U0001f600"),
    ],
)
def test_text_is_shown(text: str, shown: str) -> None:
    assert VisibleText().show(text) == shown


def test_what_was_shown_by_a_code_is_told_once() -> None:
    visible = VisibleText()
    visible.show("\x01 \ud800 \x01")

    assert visible.missing == ("\x01", "\ud800")


@given(ANYTHING)
def test_any_text_can_stand_in_xml(text: str) -> None:
    element = etree.Element("a")
    element.text = VisibleText().show(text)

    etree.fromstring(etree.tostring(element, encoding="utf-8"))
