"""The tables of a document in which no plan was found are offered, and one that is chosen is read."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.reading_choices import NO_CHOICES, ColumnChoice, ReadingChoices
from laming_desktop.importers.document import read_document
from tests.importers.formats.word.writing import p, pack, tbl, tr

ROWS = (
    ("Line", "Heading A", "Heading B"),
    ("Stage one", "Publish the thresholds for referral", "Head of Safeguarding"),
    ("Stage two", "Train the members of the panel", "Head of Quality"),
)
COLUMNS = (ColumnChoice("Heading A", "action"), ColumnChoice("Heading B", "owners"))


@pytest.fixture(params=["docx", "csv"])
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"list.{request.param}"
    content = pack(p("The list of the panel") + tbl(*(tr(*row) for row in ROWS)))
    path.write_bytes(content if request.param == "docx" else "\n".join(map(",".join, ROWS)).encode())
    return path


def read_refused(path: Path, choices: ReadingChoices = NO_CHOICES) -> UnreadableDocumentError:
    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(path, choices=choices)
    return refused.value


def test_refused_document_offers_its_tables(document: Path) -> None:
    (part,) = read_refused(document).parts

    assert [cells for _, cells in part.first_rows] == list(ROWS)


def test_chosen_table_that_says_nothing_offers_its_columns(document: Path) -> None:
    refused = read_refused(document, ReadingChoices(table=1, heading_row=1))

    assert [column.heading for column in refused.columns] == list(ROWS[0])
    assert len(refused.parts) == 1


def test_chosen_table_with_chosen_columns_is_read(document: Path) -> None:
    reading = read_document(document, choices=ReadingChoices(table=1, heading_row=1, columns=COLUMNS))

    assert [action.text.text for action in reading.actions] == [row[1] for row in ROWS[1:]]


def test_letter_offers_no_table(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all,\nthe meeting, as you know, is moved.\nYours\n")

    assert read_refused(path).parts == ()


def test_document_whose_words_are_put_in_from_another_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "put_in.docx"
    path.write_bytes(pack(p("Plan") + "<w:altChunk/>"))

    assert read_refused(path).why == "put_in"


@pytest.mark.parametrize("name", ["klingon", "hex", ""])
def test_unknown_encoding_is_not_blamed_on_the_document(tmp_path: Path, name: str) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Recommendation,Action\n1,Write\n")
    refused = read_refused(path, ReadingChoices(encoding=name))

    assert (refused.why, refused.detail) == ("unknown_encoding", name)
