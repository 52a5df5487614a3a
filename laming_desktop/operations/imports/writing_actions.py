"""Write the actions of an import: new ones with all that belongs to them, and what changes those that are there."""

from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.places import find_place
from laming_desktop.domain.proposals import ProposedAction
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.operations.action_days import DayName, make_day_fields
from laming_desktop.operations.imports.earlier_states import list_earlier
from laming_desktop.operations.imports.emptied_cells import list_removed
from laming_desktop.operations.imports.plan import PlannedRow
from laming_desktop.operations.imports.writing import ImportWriting, find_document_day, find_progress_day
from laming_desktop.operations.owner_book import choose_as_read, replace_owners
from laming_desktop.operations.timescale_rows import make_timescale_fields
from laming_desktop.store.ids import make_id

_FIRST_PLACE: Final = find_place()
_UNSAID: Final = TimescaleReading("", "unknown")


def write_actions(importing: ImportWriting, rows: tuple[PlannedRow, ...]) -> None:
    """Write all actions of a document in its order."""
    for row in rows:
        if row.table == "action":
            proposal = importing.plan.propose_action(row)
            if row.item_id is None:
                importing.items[row.id] = _add(importing, row, proposal)
            else:
                importing.items[row.id] = row.item_id
                _change(importing, row, proposal)
            _add_progress(importing, row, proposal)
            _add_earlier(importing, row, proposal)


def _add(importing: ImportWriting, row: PlannedRow, proposal: ProposedAction) -> str:
    """Add a new action under the recommendations that it answers."""
    action_id = make_id()
    importing.add_later(
        "action",
        {
            "id": action_id,
            "reference": importing.writing.next_reference(),
            "text": proposal.text.text.strip(),
            "outcome": proposal.outcome.text.strip() if proposal.outcome else "",
            "priority": proposal.priority.proposal.priority if proposal.priority else None,
            "priority_text": proposal.priority.text.strip() if proposal.priority else "",
            "state": proposal.state.proposal.action_state if proposal.state and row.writes("state") else None,
            "owners_text": proposal.owners.text.strip() if proposal.owners else "",
            **_make_days("start", proposal.start),
            **_make_days("review", proposal.review),
        },
    )
    for recommendation_id in importing.list_recommendations(row, proposal):
        importing.answer_later(action_id, recommendation_id)
    if proposal.owners is not None:
        for link in importing.book.list_links(action_id, choose_as_read(proposal.owners)):
            importing.add_later("action_owner", link)
    if row.writes("timescale"):
        _add_timescale(importing, action_id, proposal, is_first=True)
    return action_id


def _make_days(name: DayName, reading: TimescaleReading | None) -> dict[str, str | date | None]:
    """Give the columns of a new action for its start or review, empty where the document says nothing of it."""
    return make_day_fields(name, reading if reading is not None else _UNSAID)


def _add_timescale(importing: ImportWriting, action_id: str, proposal: ProposedAction, *, is_first: bool) -> None:
    """Add the timescale of the document: the original of a new action, a revision of one that has another."""
    if proposal.timescale is None:
        return
    place = _FIRST_PLACE if is_first else importing.writing.place_last("timescale", action_id)
    reading = proposal.timescale
    if reading.text != reading.text.strip():
        reading = replace(reading, text=reading.text.strip())
    importing.add_later(
        "timescale",
        {
            "action_id": action_id,
            "place": place,
            "reason": "",
            "agreed_by": "",
            "revised_on": None if is_first else find_document_day(importing.plan),
            **make_timescale_fields(reading),
        },
    )


def _change(importing: ImportWriting, row: PlannedRow, proposal: ProposedAction) -> None:
    """Write into an action that is there what the document says anew."""
    action_id = importing.items[row.id]
    fields = list_removed(row)
    if "owners_text" in fields:
        replace_owners(importing.writing, action_id, [])
    if row.writes("action"):
        fields["text"] = proposal.text.text.strip()
    if row.writes("outcome") and proposal.outcome is not None:
        fields["outcome"] = proposal.outcome.text.strip()
    if row.writes("priority") and proposal.priority is not None:
        fields["priority_text"] = proposal.priority.text.strip()
        fields["priority"] = proposal.priority.proposal.priority
    if row.writes("state") and proposal.state is not None:
        fields["state"] = proposal.state.proposal.action_state
    if row.writes("owners") and proposal.owners is not None:
        fields["owners_text"] = proposal.owners.text.strip()
        links = importing.book.list_links(action_id, choose_as_read(proposal.owners))
        replace_owners(importing.writing, action_id, links)
    if row.writes("start") and proposal.start is not None:
        fields.update(make_day_fields("start", proposal.start))
    if row.writes("review") and proposal.review is not None:
        fields.update(make_day_fields("review", proposal.review))
    importing.writing.change("action", action_id, **fields)
    if row.writes("timescale"):
        has_one = bool(importing.writing.list_rows("timescale", action_id=action_id))
        _add_timescale(importing, action_id, proposal, is_first=not has_one)


def _add_progress(importing: ImportWriting, row: PlannedRow, proposal: ProposedAction) -> None:
    """Add the progress updates that are not there yet."""
    planned = [field for field in row.fields if field.field == "progress"]
    updates = [update for update in proposal.progress if update.source.text.strip()]
    for field, update in zip(planned, updates, strict=True):
        if field.written is not None:
            importing.add_later(
                "progress",
                {
                    "action_id": importing.items[row.id],
                    "on": find_progress_day(importing.plan, update.on),
                    "text": update.source.text.strip(),
                    "author": importing.plan.reading.name,
                    "state": None,
                    "replaces_id": None,
                },
            )


def _add_earlier(importing: ImportWriting, row: PlannedRow, proposal: ProposedAction) -> None:
    """Add the older states that are not there yet as updates without words."""
    if not proposal.earlier:
        return
    planned = [field for field in row.fields if field.field == "earlier"]
    for field, (day, state, _) in zip(planned, list_earlier(proposal, importing.earlier_on), strict=True):
        if field.written is not None:
            importing.add_later(
                "progress",
                {
                    "action_id": importing.items[row.id],
                    "on": day,
                    "text": "",
                    "author": importing.plan.reading.name,
                    "state": state,
                    "replaces_id": None,
                },
            )
