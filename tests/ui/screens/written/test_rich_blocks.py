"""Texts of sections in a document of Qt and back."""

import pytest
from PySide6.QtGui import QTextDocument

from laming_desktop.domain.section_text import read_section_text, write_section_text
from laming_desktop.ui.screens.written.rich_blocks import fill_document, read_document

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = (
    "",
    "A paragraph.",
    "First.\n\nSecond with **bold** and *italic* words.",
    "## A sub-heading\n\nWords.",
    "Before.\n\n- one\n- two\n\nAfter.",
    "1. one\n2. two",
    "- one\n  - below one\n  - again\n- two",
    "{recommendations in place} of {recommendations}",
    r"\*not italic\* and \# no heading",
    "\U0001f600 before **bold**",
    "<b>not bold</b> ![x](file:///etc/passwd) [y](javascript:z)",
)


@pytest.mark.parametrize("text", TEXTS)
def test_text_comes_back_as_it_was_read(text: str) -> None:
    blocks = read_section_text(text)
    document = QTextDocument()
    fill_document(document, blocks)

    assert write_section_text(read_document(document)) == write_section_text(blocks)


def test_marks_of_other_kinds_stay_words() -> None:
    document = QTextDocument()
    fill_document(document, read_section_text("<img src=/etc/passwd> ![x](file:///etc/passwd)"))

    assert document.toPlainText() == "<img src=/etc/passwd> ![x](file:///etc/passwd)"


def test_two_lists_of_different_kinds_stay_two() -> None:
    text = "- a\n- b\n\n1. c\n2. d"
    document = QTextDocument()
    fill_document(document, read_section_text(text))

    assert len(read_document(document)) == 2
