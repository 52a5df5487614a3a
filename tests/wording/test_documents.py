from pathlib import Path

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.proposals import CellPlace, Finding, FindingKind
from laming_desktop.wording.documents import say_finding_with_place, say_findings, say_place, say_unreadable


def test_refused_document_says_why_and_what_to_do() -> None:
    words = say_unreadable(UnreadableDocumentError(Path("minutes.txt"), "no_table"))
    assert words.startswith("“minutes.txt” holds no table")
    assert "Nothing was written." in words


def test_place_names_only_what_the_format_has() -> None:
    assert say_place(CellPlace(page=3, row=12, heading="Priority")) == "page 3, row 12, column “Priority”"
    assert say_place(CellPlace()) == ""


def test_finding_without_a_sentence_is_still_told() -> None:
    finding = Finding("doubtful", "never_heard_of", CellPlace(row=4), "some words")
    assert say_finding_with_place(finding) == "row 4: Never heard of: “some words”."


def make_findings(kind: FindingKind, count: int) -> list[Finding]:
    return [Finding(kind, "bullet_removed", CellPlace(page=page), "●") for page in range(2, 2 + count)]


def test_many_notes_alike_are_one_line_with_their_number_and_pages() -> None:
    assert list(say_findings(make_findings("told", 5))) == [
        "pages 2 to 6, 5 times: The bullet “●” was taken off the words."
    ]


def test_doubts_and_few_notes_keep_a_line_each() -> None:
    assert len(list(say_findings(make_findings("doubtful", 5)))) == 5
    assert len(list(say_findings(make_findings("told", 3)))) == 3
