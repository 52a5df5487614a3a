"""Findings go to the proposals whose cells they are about."""

from laming_desktop.domain.proposals import CellPlace, Finding, FindingKind, ProposedRecommendation, SourceText
from laming_desktop.importers.proposals.sharing import share_findings


def propose(row: int) -> ProposedRecommendation:
    """Propose a recommendation whose number stands in the first and whose words in the second cell of a row."""
    number, text = (CellPlace(table=1, row=row, column=column) for column in (1, 2))
    words = SourceText("text", "Keep records", (text,))
    return ProposedRecommendation(
        str(row), None, None, words, sources=(SourceText("number", str(row), (number,)), words)
    )


def find(kind: FindingKind, row: int, column: int | None = None) -> Finding:
    """Find something in a cell, or in a whole row."""
    return Finding(kind, "text_garbled", CellPlace(table=1, row=row, column=column))


def test_a_doubt_about_a_cell_goes_to_the_proposal_of_its_row() -> None:
    doubt = find("doubtful", row=2, column=2)

    first, second = share_findings([propose(1), propose(2)], [], [doubt])[0]

    assert (first.findings, second.findings) == ((), (doubt,))


def test_a_repair_of_a_whole_row_is_told_once() -> None:
    repair = find("repaired", row=1)

    assert share_findings([propose(1)], [], [repair])[0][0].findings == (repair,)


def test_what_was_left_aside_concerns_no_proposal() -> None:
    dropped = find("dropped", row=1, column=1)

    assert share_findings([propose(1)], [], [dropped])[0][0].findings == ()
