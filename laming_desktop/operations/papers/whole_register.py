"""Gather the whole register as sheets: every field of every item, the parts of items on sheets of their own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from laming_desktop.domain.checks.action_tests import find_latest_update
from laming_desktop.domain.papers.fields import ACTION_FIELDS, JOURNAL, RECOMMENDATION_FIELDS, RegisterField
from laming_desktop.domain.papers.sheets import Sheet, SheetColumn, SheetValue, ShownDay
from laming_desktop.domain.papers.whole_register import RegisterPaper
from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.domain.timescales.reading import Precision, TimescaleReading
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_number
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.operations.papers.register_parts import list_parts
from laming_desktop.operations.told_words import tell_mark, tell_priority, tell_response
from laming_desktop.store.owners import list_owners
from laming_desktop.store.reading import list_actions, list_inquiries, list_recommendations, read_facts
from laming_desktop.store.register import Register

_Row = Mapping[str, SheetValue]
_MONTHS: Final[frozenset[Precision]] = frozenset({"month", "quarter", "season", "half_year", "term", "part_of_year"})
_YEARS: Final[frozenset[Precision]] = frozenset({"calendar_year", "financial_year", "academic_year", "municipal_year"})
_HOW: Final = (
    "Change the black columns of the first two sheets and import this file again: exactly what you changed is proposed. "
    "Grey columns and the other sheets are told, and not read back; an emptied cell changes nothing."
)
_HOW_NAMELESS: Final = "Names are withheld in this workbook: it is to be looked at, and not read back."


def gather_register(register: Register, wishes: PaperWishes) -> RegisterPaper:
    """Gather the register as it stands; the filter narrows actions and recommendations, and what belongs to them."""
    actions = list_actions(register, wishes.asked, today=wishes.as_at)
    recommendations = list_recommendations(register, wishes.asked, today=wishes.as_at)
    shows = f"{say_number(len(recommendations), 'recommendation')} and {say_number(len(actions), 'action')}"
    head = gather_head(register, wishes, label="", title="The whole register", shows=shows, counted=shows)
    writer = _RowWriter(register, wishes)
    themes = {item.number: item.theme or "" for item in recommendations}
    own = (
        _make_sheet("Actions", ACTION_FIELDS, (writer.write_action(one, themes) for one in actions), wishes, 1),
        _make_sheet(
            "Recommendations", RECOMMENDATION_FIELDS, map(writer.write_recommendation, recommendations), wishes, 2
        ),
    )
    shown = {one.id for one in (*actions, *recommendations)}
    names = {one.id: one.reference for one in actions} | {one.id: one.number for one in recommendations}
    parts = list_parts(register, shown, names, writer.names, wishes.profile.names)
    return RegisterPaper(head, (*own, *parts, _tell_about(register, head.journal, shows, wishes)))


class _RowWriter:
    """Writes items as rows, naming whom the paper may name."""

    def __init__(self, register: Register, wishes: PaperWishes) -> None:
        self._as_at = wishes.as_at
        self.names = NameWriter(wishes.profile.names, list_owners(register))
        self._inquiries = {inquiry.id: inquiry.reference or inquiry.title for inquiry in list_inquiries(register)}

    def write_action(self, action: Action, themes: Mapping[str, str]) -> _Row:
        """Write an action."""
        write = self.names.write_text
        reading = action.timescale
        first = action.timescales[0].reading.text if action.times_moved else ""
        return {
            "id": action.id,
            "reference": action.reference,
            "recommendations": ", ".join(action.recommendations),
            "theme": next((themes[number] for number in action.recommendations if number in themes), ""),
            "title": write(action.title),
            "text": write(action.text),
            "outcome": write(action.outcome),
            "steps": write(action.steps),
            "owners": action.owners_text,
            "owners_read": "\n".join(self.names.write_owners(action.owners)),
            "start": action.start_text,
            "timescale": reading.text if reading else "",
            "review": action.review_text,
            "priority": tell_priority(action.priority, action.priority_text),
            "state": tell_mark(action.state),
            "first_timescale": first,
            "moved": action.times_moved or None,
            "earliest": _show_day(reading, lambda one: one.earliest),
            "latest": _show_day(reading, lambda one: one.latest),
            "next_due": action.due.next_due,
            "days_late": action.due.days_late or None,
            "start_on": action.start_on,
            "review_on": action.review_on,
            "questions": action.open_questions or None,
            **self._write_progress(action),
        }

    def _write_progress(self, action: Action) -> _Row:
        """Write the last update that has words."""
        worded = [update for update in action.progress if update.text]
        latest = find_latest_update(worded, self._as_at)
        if latest is None:
            return {}
        text, author = self.names.write_text(latest.text), self.names.write_person(latest.author)
        return {"progress": text, "progress_on": latest.on, "progress_by": author}

    def write_recommendation(self, item: Recommendation) -> _Row:
        """Write a recommendation or sub-item."""
        write = self.names.write_text
        response = next((one for one in item.responses if one.text), item.responses[0] if item.responses else None)
        return {
            "id": item.id,
            "inquiry": self._inquiries.get(item.inquiry_id, ""),
            "number": item.number,
            "parent": item.parent_number,
            "theme": item.theme,
            "title": write(item.title),
            "text": write(item.text),
            "addressees": item.addressees,
            "audience": item.audience,
            "response": write(response.text) if response else None,
            "response_body": response.body if response else None,
            "response_on": response.on if response else None,
            "response_position": tell_response(response.position) if response else None,
            "national_position": tell_mark(item.national_position),
            "local_position": tell_mark(item.local_position),
            "counted": tell_mark(item.counted_position),
            "counted_at": item.counted_at,
            "actions": ", ".join(item.actions),
        }


def _make_sheet(
    name: str, fields: tuple[RegisterField, ...], rows: Iterable[_Row], wishes: PaperWishes, fixed: int
) -> Sheet:
    """Make a sheet of items.

    Where the paper does not name everybody, columns that name persons are left out, and identities, too: texts in which
    names are withheld must not come back as changes.
    """
    is_whole = wishes.profile.names == "as_written"
    shown = [field for field in fields if is_whole or not (field.names or field.is_identity)]
    columns = tuple(
        SheetColumn(field.label, field.width, field.is_identity, field.is_told, field.choices) for field in shown
    )
    return Sheet(name, columns, [tuple(row.get(field.key) for field in shown) for row in rows], fixed)


def _show_day(reading: TimescaleReading | None, choose: Callable[[TimescaleReading], SheetValue]) -> SheetValue:
    """Give a day of a timescale with as much of it as is meant."""
    day = choose(reading) if reading is not None else None
    if reading is None or day is None or isinstance(day, str | int | float | ShownDay):
        return None
    if reading.precision in _YEARS:
        return ShownDay(day, "month")
    return ShownDay(day, "month" if reading.precision in _MONTHS else "day")


def _tell_about(register: Register, journal: str, shows: str, wishes: PaperWishes) -> Sheet:
    """Say what the workbook is, and from which point of the journal."""
    facts, is_whole = read_facts(register), wishes.profile.names == "as_written"
    rows: Iterator[tuple[str, SheetValue]] = iter(
        (
            ("How this workbook is used", _HOW if is_whole else _HOW_NAMELESS),
            ("Authority", facts.authority),
            ("Board", facts.board),
            ("As at", wishes.as_at),
            ("Shows", shows),
            ("Date of the plan", facts.plan_date),
            ("Period of the plan", facts.plan_period),
            (JOURNAL, journal if is_whole else ""),
        )
    )
    shown = [row for row in rows if row[1] not in {"", None}]
    return Sheet("About", (SheetColumn("About this workbook", 28), SheetColumn("", 90)), shown)
