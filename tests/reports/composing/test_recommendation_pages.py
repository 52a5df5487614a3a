from dataclasses import replace
from pathlib import Path

from laming_desktop.domain.papers.blocks import Facts, Heading, MarkWord, Paragraph, Table
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.papers.single_pages import RecommendationPage
from laming_desktop.reports.composing.recommendation_pages import compose_recommendation_pages
from laming_desktop.reports.pdf_papers import write_pdf
from tests.reports.exampleshire_reports import make_page, make_pages
from tests.reports.reading_pdf import list_grid, read_pages, read_structure

PROFILE = ReportProfile("recommendation-pages")


def list_said(page: RecommendationPage) -> list[str]:
    """List what a page says in words of its own."""
    blocks = compose_recommendation_pages(make_pages(page), PROFILE).blocks
    return [one.runs[0].text for one in blocks if isinstance(one, Paragraph)]


def test_each_recommendation_begins_a_sheet(tmp_path: Path) -> None:
    path = tmp_path / "pages.pdf"
    pages = [make_page(number, actions=2, responses=1) for number in ("4", "5", "6.1")]
    write_pdf(compose_recommendation_pages(make_pages(*pages), PROFILE), path)

    headings = [f"Recommendation {number}: Targets for every agency" for number in ("4", "5", "6.1")]
    assert [[heading for heading in headings if heading in page] for page in read_pages(path)] == [
        [heading] for heading in headings
    ]


def test_tables_of_a_page_are_regular_and_carry_marks(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    write_pdf(compose_recommendation_pages(make_pages(make_page(actions=30)), PROFILE), path)

    _facts, positions, actions = read_structure(path).walk("Table")

    assert [cell.read() for cell in list_grid(positions)[1]] == [
        "1 September 2009",
        "Locally",
        "Ongoing",
        "Audit begun; results to the board",
    ]
    assert len(list_grid(actions)) == 31


def test_recommendation_without_anything_says_so() -> None:
    page = make_page(actions=0, responses=0, text="", positions=(), theme=None, addressees="")

    said = list_said(page)

    assert {"No response recorded", "Nobody has assessed it yet", "No action recorded"} <= set(said)


def test_position_counted_at_a_part_says_at_which() -> None:
    page = make_page(counted_at="4.2", sub_items=("4.1", "4.2"), parent="3")
    blocks = compose_recommendation_pages(make_pages(page), PROFILE).blocks
    facts = next(one for one in blocks if isinstance(one, Facts))

    assert [(row.name, row.lines[0]) for row in facts.rows][1:] == [
        ("Part of", "Recommendation 3"),
        ("Addressed to", "Directors of children's services"),
        ("Local position now", "Ongoing (as 4.2)"),
        ("Its parts", "4.1, 4.2"),
    ]


def test_names_off_leaves_the_owners_out() -> None:
    document = compose_recommendation_pages(make_pages(make_page()), ReportProfile("recommendation-pages", names="off"))
    tables = [one for one in document.blocks if isinstance(one, Table)]

    assert "owners" not in {column.key for column in tables[-1].columns}


def test_no_recommendation_gives_one_page_that_says_so() -> None:
    blocks = compose_recommendation_pages(make_pages(), PROFILE).blocks

    assert [type(one) for one in blocks] == [Heading, Paragraph]


def test_position_has_its_badge() -> None:
    blocks = compose_recommendation_pages(make_pages(make_page()), PROFILE).blocks
    positions = next(one for one in blocks if isinstance(one, Table))

    assert positions.bands[0].groups[0].rows[0].cells["position"].parts == (MarkWord("ongoing", "Ongoing"),)


def test_sheet_that_goes_on_names_its_recommendation_at_its_head(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    write_pdf(
        compose_recommendation_pages(make_pages(make_page("4", actions=20), make_page("5", actions=20)), PROFILE), path
    )

    heads = [page.splitlines()[0] for page in read_pages(path)]

    assert sum("Recommendation 4: Targets for every agency (continued)" in head for head in heads) >= 1
    assert sum("Recommendation 5: Targets for every agency (continued)" in head for head in heads) >= 1


def test_tables_are_cards_in_large_print(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    profile = replace(PROFILE, page=PageChoices("a4", "portrait", 20))
    write_pdf(compose_recommendation_pages(make_pages(make_page()), profile), path)

    structure = read_structure(path)

    assert [len(list_grid(table)[0]) for table in structure.walk("Table")] == [2]
    assert {"Action A1", "1 September 2009"} <= {node.read() for node in structure.walk("H3")}
    assert "Recommendation 4: Targets for every agency" in " ".join(read_pages(path)[0].split())


def test_notes_from_documents_stand_under_their_labels_after_the_actions() -> None:
    said = list_said(make_page(notes=(("Comments", "Agreed in March"), ("A4, Cost", "None"))))

    assert said[-4:] == ["Comments:", "Agreed in March", "A4, Cost:", "None"]
    assert "Comments:" not in list_said(make_page())


def test_part_without_a_response_says_with_what_it_was_answered() -> None:
    said = list_said(replace(make_page("2.1", responses=0), answered_at="2"))

    assert "Answered with Recommendation 2, of which this is a part" in said


def test_second_sheet_says_whose_it_is(tmp_path: Path) -> None:
    path = tmp_path / "pages.pdf"
    write_pdf(compose_recommendation_pages(make_pages(make_page("4", actions=60), make_page("5")), PROFILE), path)

    assert "Recommendation 4: Targets for every agency (continued)" in " ".join(read_pages(path)[1].split())
