from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from laming_desktop.domain.papers.blocks import PaperDocument
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.tasks import SILENT
from laming_desktop.reports.composing.action_plan import compose_action_plan
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.pdf_papers import write_pdf
from laming_desktop.reports.table_paper import choose_inks, open_fonts, state_facts, write_streamed
from laming_desktop.reports.table_sheets import choose_table_sheet
from laming_desktop.reports.tagging.document import TaggedDocument
from tests.bench.plain_rows import make_paper
from tests.reports.exampleshire import make_appendix, make_head, make_plan
from tests.reports.reading_pdf import list_grid, read_pages, read_structure, render_pages

MM = 72 / 25.4


def compose(page: PageChoices | None = None, **choices: object) -> PaperDocument:
    """Compose the sample's appendix on a page."""
    profile = replace(ReportProfile("appendix", page=page or PageChoices()), **choices)
    return compose_appendix(make_appendix(head=make_head(also="")), profile)


def write(folder: Path, document: PaperDocument, style: HouseStyle | None = None) -> tuple[Path, PaperResult]:
    """Write a paper into a folder."""
    path = folder / "paper.pdf"
    return path, write_pdf(document, path, style or HouseStyle())


def read_code(path: Path) -> str:
    """Give the code of all pages and of what they repeat."""
    with pikepdf.Pdf.open(path) as pdf:
        stamps = pdf.pages[0].obj["/Resources"]["/XObject"]
        parts = [page.obj["/Contents"].read_bytes() for page in pdf.pages]
        parts += [stamp.read_bytes() for stamp in stamps.values()]
    return b"\n".join(parts).decode("latin-1")


def list_sizes(path: Path) -> set[float]:
    """List the sizes of letters on the second page."""
    import pdfplumber  # noqa: PLC0415  loads slowly

    with pdfplumber.open(path) as pdf:
        return {round(letter["size"], 1) for letter in pdf.pages[1].chars}


def test_a3_page_is_larger_and_so_are_its_letters(tmp_path: Path) -> None:
    path, result = write(tmp_path, compose(PageChoices(size="a3")))

    with pikepdf.Pdf.open(path) as pdf:
        assert [round(float(edge)) for edge in pdf.pages[0].obj["/MediaBox"]] == [0, 0, 1191, 842]
    assert 10.0 in list_sizes(path)
    assert result.pages < write(tmp_path, compose())[1].pages


@pytest.mark.parametrize("size", ["a4", "a3"])
def test_margins_are_the_same_on_every_size(size: str) -> None:
    page = PageChoices(size="a3") if size == "a3" else PageChoices()

    sheet = choose_table_sheet(page)

    assert sheet.left * sheet.scale == pytest.approx(14 * MM)
    assert sheet.body_foot * sheet.scale == pytest.approx(24 * MM)


def test_upright_table_of_few_columns_stays_a_table(tmp_path: Path) -> None:
    profile = ReportProfile(
        "action-plan", columns=("number", "action", "owners"), page=PageChoices(orientation="portrait")
    )

    path, _ = write(tmp_path, compose_action_plan(make_plan(), profile))

    with pikepdf.Pdf.open(path) as pdf:
        box = [round(float(edge)) for edge in pdf.pages[0].obj["/MediaBox"]]
    assert box == [0, 0, 595, 842]
    assert {len(row) for row in list_grid(list(read_structure(path).walk("Table"))[1])} == {4}


def test_black_and_white_paper_has_no_colour(tmp_path: Path) -> None:
    path, _ = write(tmp_path, compose(PageChoices(in_grey=True)))

    code = read_code(path)
    assert " rg\n" not in code
    assert " RG\n" not in code
    assert f"{63 / 255:.4g} g" in code
    assert f"{200 / 255:.4g} g" in code


def test_black_and_white_paper_looks_as_a_photocopier_sees_the_coloured_one(tmp_path: Path) -> None:
    in_colour = render_pages(write(tmp_path, compose())[0])[0]
    in_grey = render_pages(write(tmp_path, compose(PageChoices(in_grey=True)))[0])[0]

    pairs = [pair for one, two in zip(in_colour, in_grey, strict=True) for pair in zip(one, two, strict=True)]
    assert sum(abs(one - two) for one, two in pairs) / len(pairs) < 1


def test_watermark_lies_on_every_page_and_is_not_heard(tmp_path: Path) -> None:
    path, result = write(tmp_path, compose(PageChoices(watermark="Draft <b>")))

    pages = read_pages(path)
    assert len(pages) == result.pages
    assert all("Draft <b>" in page for page in pages)
    assert "Draft <b>" not in read_structure(path).read()


def test_watermark_hides_no_word(tmp_path: Path) -> None:
    plain = render_pages(write(tmp_path, compose())[0])[0]
    marked = render_pages(write(tmp_path, compose(PageChoices(watermark="DRAFT")))[0])[0]

    darkest = [min(pair) for one, two in zip(plain, marked, strict=True) for pair in zip(one, two, strict=True)]
    wanted = [pixel for line in plain for pixel in line]
    assert sum(abs(one - two) > 60 for one, two in zip(darkest, wanted, strict=True)) == 0


def test_house_style_has_its_colour_and_its_words(tmp_path: Path) -> None:
    style = HouseStyle("#006622", "Exampleshire, plainly", "www.exampleshire.example")

    path, _ = write(tmp_path, compose(), style)

    assert "0 0.4 0.1333 rg" in read_code(path)
    for page in read_pages(path):
        assert "Exampleshire, plainly" in page
        assert "www.exampleshire.example" in page


def test_first_page_says_in_which_other_forms_the_paper_is_to_be_had(tmp_path: Path) -> None:
    path, _ = write(tmp_path, compose())

    assert "Also in large print and as a web page" in " ".join(read_pages(path)[0].split())


def test_marking_of_the_profile_stands_on_every_page(tmp_path: Path) -> None:
    path, _ = write(tmp_path, compose(confidential="Not for publication"))

    assert all(page.count("Not for publication") == 2 for page in read_pages(path))


def test_first_page_alone_is_the_first_page_of_the_whole(tmp_path: Path) -> None:
    document = compose_appendix(make_paper(400), ReportProfile("appendix"))
    path = tmp_path / "first.pdf"

    result = write_pdf(document, path, only_first=True)

    (first,) = read_pages(path)
    whole = read_pages(write(tmp_path, document)[0])[0]
    assert result.pages == 1
    assert first.splitlines()[:-1] == whole.splitlines()[:-1]
    assert first.splitlines()[-1].endswith("Page 1")


def test_what_pages_repeat_is_written_once(tmp_path: Path) -> None:
    path, result = write(tmp_path, compose_appendix(make_paper(100), ReportProfile("appendix")))

    assert result.pages > 10
    assert read_code(path).count("(Local position)") <= 3


def test_paper_without_a_key_draws_none(tmp_path: Path) -> None:
    path, _ = write(tmp_path, replace(compose(), key=()))

    assert not any("Key" in page.split() for page in read_pages(path))


def test_high_key_leaves_the_table_less_room(tmp_path: Path) -> None:
    page = PageChoices(orientation="portrait")
    profile = ReportProfile("action-plan", columns=("number", "action"), page=page)

    path, _ = write(tmp_path, compose_action_plan(make_plan(), profile))

    first = read_pages(path)[0]
    assert first.index("Overdue past its date") > first.index("Off track will miss")


def stream(folder: Path, document: PaperDocument) -> Path:
    """Write a paper page by page, as very long ones are."""
    path, fonts = folder / "streamed.pdf", open_fonts()
    with path.open("wb") as file:
        tagged = TaggedDocument(file, fonts, state_facts(document), choose_inks(document, HouseStyle()))
        write_streamed(document, fonts, HouseStyle(), tagged, SILENT)
        tagged.finish()
    return path


def test_paper_written_page_by_page_says_the_same_as_one_laid_out_whole(tmp_path: Path) -> None:
    document = compose_appendix(make_paper(60), ReportProfile("appendix"))

    assert read_pages(stream(tmp_path, document)) == read_pages(write(tmp_path, document)[0])


def test_table_written_page_by_page_is_tagged_as_one(tmp_path: Path) -> None:
    document = compose()

    assert read_structure(stream(tmp_path, document)) == read_structure(write(tmp_path, document)[0])
