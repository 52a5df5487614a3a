"""Forms of our own that came back."""

import re
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.papers.blocks import Box, PaperDocument, Table, TableBand, TableCell, TableColumn, TableGroup
from laming_desktop.domain.papers.blocks import TableRow as Row
from laming_desktop.domain.papers.form_fields import FormField, name_field
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.importers.document import read_document
from laming_desktop.importers.formats.word.names import find, read_value, w
from laming_desktop.reports.word.document import write_docx
from tests.reports.every_block import make_head

FIRST, SECOND = "0" * 31 + "1", "0" * 31 + "2"
FIELDS: tuple[FormField, ...] = ("state", "progress", "on", "timescale")
HASH = "4f9c21ab" * 8


def write_form(path: Path, *ids: str) -> Path:
    """Write a form that asks for everything of some actions."""
    columns = tuple(TableColumn(field, field.capitalize(), 80) for field in FIELDS)
    rows = tuple(
        Row({field: TableCell((Box(field.capitalize(), 2, name_field(one, field)),)) for field in FIELDS})
        for one in ids
    )
    table = Table(columns, (TableBand("", "", (TableGroup("", rows),)),), "What is new.")
    write_docx(PaperDocument(make_head(journal=HASH), (table,), PageChoices(), "table"), path, HouseStyle())
    return path


def fill_in(path: Path, answers: Mapping[tuple[str, FormField], str]) -> Path:
    """Fill fields in as Word does: the words in the control, the sign that it prompts taken away."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    tree = etree.fromstring(parts["word/document.xml"])
    for control in tree.iter(w("sdt")):
        tag = read_value(find(control, "sdtPr"), "tag") or ""
        words = next((text for (one, field), text in answers.items() if tag.startswith(f"laming.{field}.{one}")), None)
        prompting, text = find(control, "sdtPr", "showingPlcHdr"), next(control.iter(w("t")), None)
        if words is not None and prompting is not None and text is not None:
            prompting.getparent().remove(prompting)  # pyright: ignore[reportOptionalMemberAccess]  it was found there
            text.text = words
    parts["word/document.xml"] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_only_what_was_filled_in_is_proposed(tmp_path: Path) -> None:
    path = fill_in(
        write_form(tmp_path / "form.docx", FIRST, SECOND),
        {(SECOND, "state"): "At risk", (SECOND, "progress"): "Begun."},
    )
    reading = read_document(path)
    (action,) = reading.actions

    assert (action.identity, reading.own_journal) == (SECOND, "4f9c21ab")
    assert action.state is not None
    assert action.state.proposal.action_state == "at_risk"
    assert [update.source.text for update in action.progress] == ["Begun."]
    assert (action.timescale, action.text.text) == (None, "")


def test_day_of_the_update_is_read(tmp_path: Path) -> None:
    path = fill_in(
        write_form(tmp_path / "form.docx", FIRST),
        {(FIRST, "progress"): "Done", (FIRST, "on"): "3 November 2009", (FIRST, "timescale"): "December 2009"},
    )
    (action,) = read_document(path).actions

    assert [str(update.on) for update in action.progress] == ["2009-11-03"]
    assert action.timescale is not None
    assert str(action.timescale.latest) == "2009-12-31"


def test_day_without_words_is_no_update(tmp_path: Path) -> None:
    path = fill_in(write_form(tmp_path / "form.docx", FIRST), {(FIRST, "on"): "3 November 2009", (FIRST, "state"): "R"})

    assert read_document(path).actions[0].progress == ()


def test_form_that_came_back_empty_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(write_form(tmp_path / "form.docx", FIRST))

    assert caught.value.why == "form_not_filled"


def test_words_of_a_prompt_that_lost_its_sign_are_no_answer(tmp_path: Path) -> None:
    answers: dict[tuple[str, FormField], str] = {
        (FIRST, "progress"): "Write here what was done",
        (FIRST, "state"): "Complete",
    }

    assert read_document(fill_in(write_form(tmp_path / "form.docx", FIRST), answers)).actions[0].progress == ()


def test_markup_in_an_answer_is_only_words(tmp_path: Path) -> None:
    hostile = "<w:t>=1+1</w:t> &amp; laming.state.x"
    path = fill_in(write_form(tmp_path / "form.docx", FIRST), {(FIRST, "progress"): hostile})

    assert read_document(path).actions[0].progress[0].source.text == hostile


def test_chosen_table_is_read_as_in_any_document(tmp_path: Path) -> None:
    path = fill_in(write_form(tmp_path / "form.docx", FIRST), {(FIRST, "state"): "Complete"})

    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(path, choices=ReadingChoices(table=1))
    assert caught.value.why != "form_not_filled"


def test_state_can_be_chosen_from_our_own_words(tmp_path: Path) -> None:
    text = ZipFile(write_form(tmp_path / "form.docx", FIRST)).read("word/document.xml").decode()

    assert re.findall(r'w:displayText="([^"]+)" w:value="([^"]+)"', text)[0] == ("Off track", "off_track")
