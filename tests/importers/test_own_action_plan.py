"""Our own action plan on paper comes back as it was printed."""

from pathlib import Path

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.importers.document import read_document
from tests.reports.exampleshire import make_plan
from tests.reports.writing_papers import write_action_plan


def print_and_read(folder: Path) -> DocumentReading:
    path = folder / "plan.pdf"
    write_action_plan(make_plan(), path)
    return read_document(path)


def test_every_action_comes_back_under_its_recommendation(tmp_path: Path) -> None:
    printed = [
        (group.number, action.reference, action.text, action.state)
        for section in make_plan().sections
        for group in section.groups
        for action in group.actions
    ]
    reading = print_and_read(tmp_path)

    assert [
        (
            action.recommendations[0],
            action.reference_written,
            " ".join(action.text.text.split()),
            action.state.proposal.action_state if action.state else None,
        )
        for action in reading.actions
    ] == printed


def test_dates_and_progress_come_back_without_what_the_paper_adds(tmp_path: Path) -> None:
    printed = [action for section in make_plan().sections for group in section.groups for action in group.actions]
    reading = print_and_read(tmp_path)

    assert [action.timescale.text if action.timescale else "" for action in reading.actions] == [
        action.timescale for action in printed
    ]
    assert [[step.on for step in action.progress] for action in reading.actions] == [
        [action.progress_on] if action.progress else [] for action in printed
    ]
