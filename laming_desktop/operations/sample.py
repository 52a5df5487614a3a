"""Build the sample register of an invented authority: its documents through the real importer, then some weeks of work."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from laming_desktop.domain.days import write_month
from laming_desktop.domain.vocabulary import ActionState, Position
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.actions import link_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.keeping.registers import Clock, create_register
from laming_desktop.operations.positions import assess, assess_many
from laming_desktop.operations.progress import add_progress, correct_progress
from laming_desktop.operations.sample_documents import write_sample_documents
from laming_desktop.operations.timescales import revise_timescale
from laming_desktop.store.reading import find_item, get_action, list_recommendations
from laming_desktop.store.register import Register

AUTHORITY: Final = "Exampleshire County Council"
BOARD: Final = "Exampleshire Safeguarding Children Board"

_STATES: Final[Mapping[ActionState, str]] = {
    "complete": "A1 A8 A9 A25 A29 A31",
    "on_track": "A2 A6 A7 A12 A14 A17 A18 A20 A24 A32",
    "at_risk": "A4 A13 A19 A27",
    "off_track": "A3 A23",
    "waiting": "A11 A22 A26",
    "not_started": "A15 A21 A28",
    "superseded": "A34",
}
_POSITIONS: Final[Mapping[str, tuple[Position, int, str]]] = {
    "7": ("in_place_evidenced", 6, "Inspectors spoke of the difference that the post has made."),
    "9": ("in_place", 8, "The new chapter was agreed by the Trust."),
    "20": ("ongoing", 40, "Pathway begun with one service of three."),
    "44": ("in_place", 12, "The last two reviews were chaired from outside."),
    "53": ("ongoing", 5, "First report drafted."),
}
"""Number: position, as at how many days ago, and why."""


class _Calendar:
    """The days on which the sample's work was done: a clock that the sample itself moves on."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._days_ago = 30

    def read(self) -> datetime:
        """Give the present instant of the sample."""
        return self._now - timedelta(days=self._days_ago)

    def move_to(self, days_ago: int) -> date:
        """Go on to a day and give it."""
        self._days_ago = days_ago
        return self.read().astimezone().date()


def build_sample_register(path: Path, *, author: str, now: datetime, clock: Clock | None = None) -> Register:
    """Make the sample register file as if it had been kept for a month until `now`; give it open for writing."""
    calendar = _Calendar(now)
    register = create_register(path, author=author, clock=calendar.read, authority=AUTHORITY, board=BOARD)
    try:
        _import_documents(register, calendar)
        _assess_recommendations(register, calendar)
        _keep_actions(register, calendar)
    except BaseException:
        register.close()
        path.unlink(missing_ok=True)
        raise
    register.close()
    return Register.open(path, author=author, clock=clock or (lambda: now))


def _import_documents(register: Register, calendar: _Calendar) -> None:
    """Import the authority's appendix and plan."""
    today = calendar.move_to(0)
    day = calendar.move_to(20)
    with TemporaryDirectory() as folder:
        for document in write_sample_documents(Path(folder), today=today):
            plan = prepare_import(register, read(register, document, reader=read_request), today=day)
            import_document(register, plan, now=calendar.read())


def _assess_recommendations(register: Register, calendar: _Calendar) -> None:
    """Say how things stand: what is for others, what has improved since the appendix."""
    today = calendar.move_to(18)
    everything = list_recommendations(register)
    ids = {item.number: item.id for item in everything}
    others = [item.id for item in everything if item.audience == "national" and item.local_position is None]
    assess_many(register, others, position="not_applicable", on=today, reason="For national bodies only.")
    national = [ids[number] for number in ("1", "4", "6", "9", "11", "13", "22", "44", "51", "53")]
    assess_many(register, national, position="ongoing", on=today, scope="national")
    for number, (position, days_ago, reason) in _POSITIONS.items():
        day = calendar.move_to(min(days_ago, 17))
        assess(register, ids[number], position=position, on=day, reason=reason)


def _keep_actions(register: Register, calendar: _Calendar) -> None:
    """Report on actions, revise dates, correct an update: a few weeks of the board manager's work."""
    day = calendar.move_to(4)
    for state, references in _STATES.items():
        for reference in references.split():
            edit_item(register, "action", _find(register, reference), {"state": state}, today=day)
    revise_timescale(
        register,
        _find(register, "A10"),
        write_month(calendar.move_to(-40)),
        today=calendar.move_to(3),
        reason="The script had to be rewritten with the police.",
        agreed_by="Audit Sub-Group",
    )
    day = calendar.move_to(2)
    add_progress(register, _find(register, "A10"), on=day, text="New script tried out with ten calls.", state="at_risk")
    add_progress(register, _find(register, "A3"), on=day, text="Six calls made; the report is being written.")
    add_progress(register, _find(register, "A30"), on=day, text="Replaced by the national course.", state="abandoned")
    _correct_an_update(register, day)
    pathway = _find(register, "A23")
    link_action(register, pathway, find_item(register, "25")[1])
    edit_item(register, "action", pathway, {"title": "Referral pathway with adult services"}, today=day)
    edit_item(
        register,
        "action",
        _find(register, "A13"),
        {"outcome": "Every worker can see at a glance what happened to a child and when.", "priority": "medium"},
        today=calendar.move_to(1),
        reason="Agreed with the Audit Sub-Group.",
    )


def _correct_an_update(register: Register, day: date) -> None:
    """Put a figure right in the latest update of an action."""
    action = get_action(register, _find(register, "A13"), today=day)
    text = "Eight files in ten have a chronology; the rest by the end of the year."
    correct_progress(register, action.progress[0].id, text=text, reason="The figure was from the audit before.")


def _find(register: Register, reference: str) -> str:
    """Find an action by its reference."""
    return find_item(register, reference)[1]
