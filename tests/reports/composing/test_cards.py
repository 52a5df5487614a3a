from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from laming_desktop.domain.papers.blocks import (
    Box,
    CardBlock,
    Heading,
    MarkLine,
    PaperDocument,
    Paragraph,
    Table,
)
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.reports.composing.action_plan import compose_action_plan
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.composing.cards import make_cards, needs_cards, turn_into_cards
from laming_desktop.reports.composing.changed import compose_changed
from laming_desktop.reports.composing.exceptions import compose_exceptions
from laming_desktop.reports.composing.owner_sheets import compose_owner_sheets
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire import make_appendix, make_plan, make_section
from tests.reports.exampleshire_between_meetings import make_changed, make_exceptions, make_sheets
from tests.reports.reading_pdf import read_pages, read_structure

LARGE = PageChoices(orientation="portrait", large_print=16)
UPRIGHT = PageChoices(orientation="portrait")


def compose(report: str, page: PageChoices = LARGE, columns: tuple[str, ...] = ()) -> PaperDocument:
    """Compose one of the sample's papers."""
    match report:
        case "appendix":
            return compose_appendix(make_appendix(), ReportProfile("appendix", page=page, columns=columns))
        case "action-plan":
            return compose_action_plan(make_plan(), ReportProfile("action-plan", page=page, columns=columns))
        case "changed":
            return compose_changed(make_changed(), ReportProfile("changed", page=page))
        case "exceptions":
            return compose_exceptions(make_exceptions(), ReportProfile("exceptions", page=page))
        case _:
            return compose_owner_sheets(make_sheets(), ReportProfile("owner-sheet", page=page))


def find_table(document: PaperDocument) -> Table:
    """Give the table of a paper."""
    return next(block for block in document.blocks if isinstance(block, Table))


def read_block(block: CardBlock) -> str:
    """Give the words of a block."""
    match block:
        case Paragraph():
            return "".join(run.text for run in block.runs)
        case Heading():
            return f"{'#' * block.level} {block.text}"
        case MarkLine():
            return f"{block.label} ({block.key or 'pennant'}) {block.word} {block.meaning}".strip()
        case Box():
            return f"[{block.name}]"
        case _:
            return "---"


def list_cards(report: str) -> list[str]:
    """List the words of the cards of a paper."""
    return [read_block(block) for block in turn_into_cards(compose(report)).cards]


def find_card(report: str, heading: str) -> list[str]:
    """Give the card under a heading, up to the rule that ends it."""
    words = list_cards(report)
    start = words.index(heading)
    return words[start : words.index("---", start)]


def test_recommendation_is_a_card_with_label_and_value() -> None:
    assert find_card("appendix", "### Recommendation 4")[2:] == [
        "Government's response:",
        "Money has been set aside for three years so that each authority can release staff for training.",
        "National: Yes, guidance awaited",
        "Local position (ongoing) Ongoing begun, not finished",
    ]


def test_sub_items_are_cards_and_what_runs_beside_them_stands_on_the_first() -> None:
    words = list_cards("appendix")

    assert "## Recommendation 2.10" in words
    assert find_card("appendix", "## Recommendation 2")[-1] == "Local position: National only"
    assert len(find_card("appendix", "## Recommendation 2.1")) == 2


def test_actions_are_cards_below_that_of_their_recommendation() -> None:
    words = list_cards("action-plan")

    assert words.index("## Recommendation 4") < words.index("## Action A1")
    assert find_card("action-plan", "## Action A9")[1:] == [
        "Training for new staff should cover neglect, the meeting of a child alone, and the writing of a plain record.",
        "Date for completion or review: 30 June 2009",
        "(pennant) Overdue 93 days",
        "Priority: Not given",
        "Responsible manager(s): No owner named",
        "Progress as at 1 October 2009 (off_track) Off track will miss its date",
        "Draft shared with partners.",
    ]


def test_dash_under_national_is_written_as_a_word() -> None:
    assert "National: no, guidance awaited" in list_cards("appendix")


def test_owners_stand_on_one_line() -> None:
    assert "Responsible manager(s): Head of Safeguarding; Training Manager" in list_cards("action-plan")


def test_number_of_an_exception_has_its_label() -> None:
    card = find_card("exceptions", "### Action A9")

    assert "Rec. no.: 6, 13" in card
    assert "Recommendation: Routes" in card


def test_boxes_to_write_in_stay_on_the_card() -> None:
    assert find_card("owner-sheet", "### Action A1")[-3:] == ["[New progress]", "[New state]", "[New date]"]


def test_empty_table_says_so() -> None:
    document = compose_appendix(make_appendix(make_section()), ReportProfile("appendix", page=LARGE))

    assert "No recommendation or action answers to this filter." in [
        read_block(block) for block in turn_into_cards(document).cards
    ]


def test_cards_stand_on_upright_pages() -> None:
    assert turn_into_cards(compose("appendix", PageChoices(large_print=16))).page.orientation == "portrait"


def test_note_under_the_text_of_a_card_is_a_line_of_its_own() -> None:
    assert "Recommendation 4" in find_card("owner-sheet", "### Action A1")


def test_first_page_needs_only_the_first_cards(tmp_path: Path) -> None:
    first, whole = tmp_path / "first.pdf", tmp_path / "whole.pdf"

    write_pdf(compose("appendix"), first, only_first=True)
    write_pdf(compose("appendix"), whole)

    assert len(list(make_cards(find_table(compose("appendix")), 3))) < 60
    assert read_pages(first)[0].split("Page 1")[0] == read_pages(whole)[0].split("Page 1")[0]


def test_large_print_and_upright_pages_with_many_columns_need_cards() -> None:
    assert needs_cards(compose("appendix", LARGE))
    assert needs_cards(compose("appendix", UPRIGHT))
    assert not needs_cards(compose("appendix", PageChoices()))
    assert not needs_cards(compose("appendix", UPRIGHT, ("number", "text", "response", "national")))
    assert needs_cards(compose("action-plan", UPRIGHT, ("number", "action", "timescale", "owners", "progress")))
    assert not needs_cards(compose("action-plan", UPRIGHT, ("number", "action", "timescale", "owners")))


@pytest.mark.parametrize("report", ["appendix", "action-plan", "changed", "exceptions", "owner-sheet"])
def test_large_print_has_headings_in_order_and_no_letter_below_its_size(report: str, tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"

    result = write_pdf(compose(report), path)

    levels = [int(node.tag[1]) for node in read_structure(path).walk() if node.tag in {"H1", "H2", "H3"}]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert min(list_sizes(path)) >= 16
    assert f"Page {result.pages} of {result.pages}" in read_pages(path)[-1]


def test_card_whose_row_has_no_name_of_its_own_stands_under_its_group() -> None:
    document = compose("action-plan")
    words = [read_block(block) for block in turn_into_cards(replace(document, tiles=())).cards]

    start = words.index("### Recommendation 22")
    assert words[start : start + 5] == [
        "### Recommendation 22",
        "Seats on the board",
        "The full text is not recorded",
        "No action recorded",
        "---",
    ]


def list_sizes(path: Path) -> set[float]:
    """List the sizes of letters outside badges."""
    import pdfplumber  # noqa: PLC0415  loads slowly

    with pdfplumber.open(path) as pdf:
        letters = [letter for page in pdf.pages for letter in page.chars]
    return {round(letter["size"], 1) for letter in letters if "Bold" not in letter["fontname"].replace("SemiBold", "")}


def test_page_on_which_a_card_goes_on_names_it(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"

    write_pdf(compose("appendix"), path)

    names = [page.splitlines()[0] for page in read_pages(path)]
    assert any(name.startswith("Recommendation 7 (continued)") for name in names)
    assert "(continued)" not in read_structure(path).read()
