"""Build the register that is kept of a version before the next one changes the tables.

Run by hand, by the program that still makes that version: `python -m tests.samples.building.old_registers FOLDER`.
"""

import sqlite3
import sys
from base64 import b64decode
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.actions import remove_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.keeping.registers import create_register, open_register
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.presenting import present
from laming_desktop.operations.papers.profiles_kept import save_profile
from laming_desktop.operations.papers.styles import set_house_style
from laming_desktop.operations.papers.templates import add_template, list_shipped_templates
from laming_desktop.operations.papers.written_reports import add_written_report, attach_papers, set_section_text
from laming_desktop.operations.progress import add_progress
from laming_desktop.operations.recommendations import add_inquiry
from laming_desktop.operations.timescales import revise_timescale
from laming_desktop.store.reading import list_actions
from laming_desktop.store.register import Register
from laming_desktop.store.schema import VERSION
from laming_desktop.wording.filters import say_filter_counts

PLAN = """Reference,Recommendation,Action,Lead,Timescale,Priority,Status,Comments
1,Records must be kept well,Write a recording standard,Head of Safeguarding,December 2009,High,Green,Draft agreed
1,Records must be kept well,Audit records twice a year,Board Chair; Head of Audit,Every six months,Medium,Amber,
2,Chairs must be trained,Commission training for chairs,Training Officer,TBC,Low,,Waits for the budget
"""
_CREST = b"iVBORw0KGgoAAAANSUhEUgAAAAMAAAADCAAAAABzQ+pjAAAADklEQVR4nGNoaGhggGIAGwwEgSWJgWkAAAAASUVORK5CYII="
LATER = date(2009, 11, 2)


class _Clock:
    """A clock that goes a minute at each look."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def build(folder: Path) -> Path:
    """Make the register in a folder; give its path."""
    path, plan = folder / f"version_{VERSION}.laming", folder / "plan.csv"
    plan.write_text(PLAN, "utf-8")
    clock = _Clock(datetime(2009, 10, 1, 9, tzinfo=UTC))
    register = create_register(
        path,
        author="Business manager",
        clock=clock,
        authority="Exampleshire",
        board="Exampleshire Board",
        is_empty=True,
    )
    _fill(register, plan, clock)
    register.close()
    plan.unlink()
    register = open_register(path, author="Business manager", clock=_Clock(datetime(2009, 11, 2, 9, tzinfo=UTC)))
    _work_on(register)
    _add_papers(register, folder)
    register.close()
    _make_small(path)
    return path


def _make_small(path: Path) -> None:
    """Bring the file to small pages, as most of its tables are nearly empty."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA page_size = 1024")
    connection.execute("VACUUM")
    connection.close()


def _fill(register: Register, plan: Path, clock: _Clock) -> None:
    add_inquiry(register, title="A local review", author="Independent Chair")
    prepared = prepare_import(register, read(register, plan), today=clock().date())
    import_document(register, prepared, now=clock())


def _work_on(register: Register) -> None:
    first, _, last = (action.id for action in list_actions(register, today=LATER))
    changes = {"priority": "medium", "outcome": "Records are complete"}
    edit_item(register, "action", first, changes, today=LATER, reason="Agreed at the board")
    add_progress(register, first, text="The standard went out to all teams.", on=LATER)
    revise_timescale(register, first, "June 2010", today=LATER)
    remove_action(register, last)
    register.undo()


def _add_papers(register: Register, folder: Path) -> None:
    """Fill the tables that came with version 3."""
    meeting = add_meeting(register, body="Cabinet", on=date(2009, 11, 10), note="Town Hall").made[0]
    profile = ReportProfile(
        "appendix", "Public", asked=PlanFilter("records"), names="off", page=PageChoices(watermark="Copy")
    )
    save_profile(register, profile)
    crest = Crest(b64decode(_CREST), "image/png", "A grey square")
    set_house_style(register, HouseStyle("#5A1846", "Exampleshire", crest=crest))
    template = add_template(register, list_shipped_templates()[1]).made[0]
    report = add_written_report(register, template, title="Progress", meeting_id=meeting).made[0]
    set_section_text(register, report, "summary", "**{recommendations}** recommendations")
    attach_papers(register, report, ("appendix",))
    paper = folder / "appendix.pdf"
    wishes = PaperWishes(LATER, say_filter_counts, profile, item="7")
    present(register, meeting, wishes, paper, now=datetime(2009, 11, 2, 12, tzinfo=UTC), title="The appendix")
    paper.unlink()


if __name__ == "__main__":
    build(Path(sys.argv[1]))
