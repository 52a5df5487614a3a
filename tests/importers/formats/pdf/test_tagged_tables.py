"""Our own papers, whose columns no lines part, are read back by the tags they carry."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.importers.grid import Line, SourceDocument
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.sample import build_sample_register
from laming_desktop.store.register import Register
from tests.importers.formats.pdf.printing import list_codes, read

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = date(2026, 11, 23)
PLAN = 2


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    path = tmp_path_factory.mktemp("sample") / "sample.laming"
    register = build_sample_register(path, author="Board Secretary", now=NOW)
    yield register
    register.close()


def say(_asked: PlanFilter, shown: int, total: int, noun: str) -> str:
    return f"{shown} of {total} {noun}"


def read_paper(register: Register, paper: ReportName, folder: Path) -> SourceDocument:
    path = folder / "paper.pdf"
    export_paper(register, path, PaperWishes(TODAY, say, ReportProfile(paper)), today=TODAY)
    return read(path.read_bytes())


def list_plan(source: SourceDocument) -> list[Line]:
    return [line for line in source.lines if line.grid is not None and line.grid.table == PLAN]


def test_our_appendix_has_a_row_for_each_recommendation_and_sub_item(sample: Register, tmp_path: Path) -> None:
    source = read_paper(sample, "appendix", tmp_path)
    numbers = [line.cells[0] for line in list_plan(source) if line.cells[0][:1].isdigit()]

    assert len(numbers) == len(set(numbers)) == 58 + 20
    assert {"19", "19.1", "58"} <= set(numbers)
    assert "columns_guessed" not in list_codes(source)


def test_our_action_plan_has_a_row_for_each_action(sample: Register, tmp_path: Path) -> None:
    lines = list_plan(read_paper(sample, "action-plan", tmp_path))
    references = [line.cells[2] for line in lines if line.cells[2][1:].isdigit()]

    assert set(references) == {f"A{number}" for number in range(1, 36)}
    assert {len(line.cells) for line in lines} == {8}


def test_cell_that_goes_down_over_rows_goes_on_over_pages(sample: Register, tmp_path: Path) -> None:
    lines = list_plan(read_paper(sample, "action-plan", tmp_path))
    first_of_page_two = next(line for line in lines if line.grid and line.grid.page == 2)

    assert first_of_page_two.starts_page
    assert first_of_page_two.grid is not None
    assert first_of_page_two.grid.merged == {0, 1}
