"""Charts that the text of a report names."""

from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.papers.written import FIGURE_NAMES
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.live_fields import fill_fields, list_fields
from laming_desktop.operations.papers.live_figures import list_figures
from laming_desktop.operations.papers.templates import add_template, list_shipped_templates
from laming_desktop.operations.papers.written_reports import add_written_report, set_section_text
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask


def test_figures_count_each_recommendation_and_action_once(sample: Register) -> None:
    figures = list_figures(sample, TODAY)
    assert tuple(figures) == FIGURE_NAMES
    tops = [item for item in list_recommendations(sample) if item.parent_id is None]
    totals = [sum(bar.total for bar in figures[name].bars) for name in FIGURE_NAMES]
    actions = len(list_actions(sample, today=TODAY))
    assert totals == [len(tops), len(tops), actions, actions]


def test_an_empty_register_has_figures_without_bars(register: Register) -> None:
    assert list_figures(register, TODAY)["actions by state"].bars == ()


def test_a_figure_is_no_unknown_field(sample: Register) -> None:
    text = "{Actions by  state}"
    assert fill_fields(text, list_fields(sample, TODAY)) == (text, ())


@pytest.mark.parametrize("slot", ["recommendations", "local_situation"])
def test_a_figure_on_a_line_of_its_own_is_printed_with_its_table(sample: Register, tmp_path: Path, slot: str) -> None:
    kept = add_template(sample, list_shipped_templates()[1]).made[0]
    made = add_written_report(sample, kept, title="Progress").made[0]
    set_section_text(sample, made, "local_situation", "None.")
    set_section_text(sample, made, slot, "Before\n\n{ACTIONS by state}\n\nIn words {actions by state} it stays.")
    wishes = replace(ask("cabinet-report"), written_id=made, format="html")
    export_paper(sample, tmp_path / "a.html", wishes, today=TODAY)
    page = (tmp_path / "a.html").read_text("utf-8")
    assert ("Actions by state" in page, "{ACTIONS" in page, "{actions by state}" in page) == (True, False, True)


def test_text_of_a_section_that_was_emptied_prints_what_the_template_says(sample: Register, tmp_path: Path) -> None:
    kept = add_template(sample, list_shipped_templates()[1]).made[0]
    made = add_written_report(sample, kept, title="Progress").made[0]
    set_section_text(sample, made, "local_situation", "")
    export_paper(
        sample, tmp_path / "a.html", replace(ask("cabinet-report"), written_id=made, format="html"), today=TODAY
    )
    assert "{" not in (tmp_path / "a.html").read_text("utf-8").split("<body", 1)[1]
