"""Plan what one action of a document becomes."""

from dataclasses import dataclass, replace
from datetime import date

from laming_desktop.domain.owners.reading import OwnersReading
from laming_desktop.domain.patches import Row
from laming_desktop.domain.proposals import Finding, ProposedAction, ProposedProgress, SourceText
from laming_desktop.domain.states.reading import Proposal, StateReading
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import ACTION_STATES, PRIORITIES, Certainty
from laming_desktop.operations.action_days import DayName
from laming_desktop.operations.imports.earlier_states import ColumnDays, list_earlier
from laming_desktop.operations.imports.emptied_cells import plan_emptied
from laming_desktop.operations.imports.matching import fold_unseen, fold_words
from laming_desktop.operations.imports.own_edits import ask_where_both_changed, list_standing
from laming_desktop.operations.imports.owner_suggestions import OwnerSuggestions
from laming_desktop.operations.imports.plan import PlannedRow
from laming_desktop.operations.imports.planned_fields import NOWHERE, RowDraft, list_sources
from laming_desktop.operations.imports.snapshots import Snapshot
from laming_desktop.operations.naming_readings import list_readings
from laming_desktop.operations.owner_cells import join_names
from laming_desktop.operations.told_words import tell_mark, tell_priority

_OPEN: frozenset[Certainty] = frozenset({"ambiguous", "not_understood"})


@dataclass(frozen=True, slots=True)
class ActionPlanning:
    """What actions are compared with: the register, the day the document speaks of, owners asked about so far."""

    snapshot: Snapshot
    on: date
    owners: OwnerSuggestions
    earlier_on: ColumnDays


def plan_action(index: int, proposal: ProposedAction, row: Row | None, planning: ActionPlanning) -> PlannedRow:
    """Plan one action; `row` is the action that it was matched to."""
    snapshot = planning.snapshot
    sources = list_sources(proposal.text, proposal.outcome, others=proposal.sources)
    draft = RowDraft(f"a{index}", "action", index, snapshot, str(row["id"]) if row else None, sources)
    if proposal.text.text.strip():
        draft.plan("action", proposal.text.text, proposal.text.text, str(row["text"]) if row else None)
    _plan_outcome(draft, proposal.outcome, row)
    _plan_owners(draft, proposal.owners, row, planning.owners)
    _plan_day(draft, "start", proposal.start, row)
    _plan_timescale(draft, proposal.timescale)
    _plan_day(draft, "review", proposal.review, row)
    _plan_priority(draft, proposal.priority, row)
    _plan_state(draft, proposal.state, row)
    ask_where_both_changed(draft, row)
    emptied = _plan_emptied(draft, proposal, row)
    for update in proposal.progress:
        _plan_progress(draft, update, planning.on)
    _plan_earlier(draft, proposal, planning.earlier_on)
    label = ", ".join(proposal.recommendations)
    is_lost = row is None and not proposal.text.text.strip()
    lost = (Finding("doubtful", "unknown_identity", NOWHERE, proposal.identity),) if is_lost else ()
    reference = str(row["reference"]) if row else None
    return draft.finish(label, reference, (*proposal.findings, *emptied, *lost), is_problem=is_lost)


def _plan_emptied(draft: RowDraft, proposal: ProposedAction, row: Row | None) -> tuple[Finding, ...]:
    """Plan what was emptied in our own workbook."""
    if row is None:
        return ()
    standing = dict(list_standing(row, draft.snapshot.timescales.get(str(row["id"]), ())))
    standing["priority"] = str(row["priority"] or row["priority_text"])
    standing["progress"] = "told" if draft.snapshot.progress.get(str(row["id"])) else ""
    shown = {"state": tell_mark(row["state"]), "priority": tell_priority(row["priority"], row["priority_text"])}
    return plan_emptied(draft, proposal.emptied, standing, shown)


def _plan_outcome(draft: RowDraft, source: SourceText | None, row: Row | None) -> None:
    """Plan the outcome sought."""
    if source is not None and source.text.strip():
        draft.plan("outcome", source.text, source.text, str(row["outcome"]) if row else "", source.certainty)


def _plan_owners(
    draft: RowDraft, reading: OwnersReading | None, row: Row | None, suggestions: OwnerSuggestions
) -> None:
    """Plan the owners, and ask what their cell leaves open."""
    if reading is None or not reading.text.strip():
        return
    names = join_names(tuple(owner.known_as or owner.name for owner in reading.owners))
    before = str(row["owners_text"]) if row else None
    is_same = before is not None and fold_words(before) == fold_words(reading.text)
    is_new = draft.plan("owners", reading.text, None if is_same else names, None, reading.certainty)
    draft.fields[-1] = replace(draft.fields[-1], before=before or None)
    if is_new:
        suggested = _ask_same_owner(draft, reading, suggestions)
        for question in reading.questions:
            if question.code == "spelling" and question.about in suggested:
                continue
            choices = tuple(join_names(choice) for choice in question.choices)
            draft.ask("owners", question.code, question.about, choices)


def _ask_same_owner(draft: RowDraft, reading: OwnersReading, suggestions: OwnerSuggestions) -> set[str]:
    """Ask of each new owner that may be a known one whether it is, once in a document; give the names concerned."""
    suggested: set[str] = set()
    in_question = {question.about for question in reading.questions if question.code != "spelling"}
    for owner in reading.owners:
        if owner.known_as is not None or owner.name in in_question:
            continue
        found = suggestions.suggest(owner.name)
        if found is not None:
            suggested.add(owner.name)
            known, is_first = found
            if is_first:
                draft.ask("owners", "same_owner", join_names((owner.name, known)), ("same", "different"))
    return suggested


def _plan_day(draft: RowDraft, name: DayName, reading: TimescaleReading | None, row: Row | None) -> None:
    """Plan when an action begins or is looked at again; the words are kept whatever could be read from them."""
    if reading is not None and reading.text.strip():
        before = str(row[f"{name}_text"]) if row else ""
        draft.plan(name, reading.text, reading.text, before, reading.certainty)


def _plan_timescale(draft: RowDraft, reading: TimescaleReading | None) -> None:
    """Plan the timescale, and ask where it can be read in several ways or not at all."""
    if reading is None or not reading.text.strip():
        return
    entries = draft.snapshot.timescales.get(draft.item_id or "", ())
    before = str(entries[-1]["text"]) if entries else None
    is_same = before is not None and fold_words(before) == fold_words(reading.text)
    if not draft.plan("timescale", reading.text, None if is_same else reading.text, before, reading.certainty):
        return
    if reading.certainty == "ambiguous":
        draft.ask("timescale", "ambiguous_timescale", reading.text, tuple(list_readings(reading)))
    elif reading.certainty == "not_understood":
        draft.ask("timescale", "unread_timescale", reading.text)


def _plan_priority(draft: RowDraft, reading: StateReading | None, row: Row | None) -> None:
    """Plan the priority; words that belong elsewhere are offered to that field."""
    if reading is None or not reading.text.strip():
        return
    before = str(row["priority_text"]) if row else None
    is_same = before is not None and fold_words(before) == fold_words(reading.text)
    priority = reading.proposal.priority
    written = None if is_same else (priority or reading.text)
    if not draft.plan("priority", reading.text, written, _find_priority(row), reading.certainty):
        return
    if reading.proposal.moves_to is not None:
        _ask_to_move(draft, reading)
    elif reading.certainty in _OPEN or (priority is None and reading.questions):
        choices = tuple(dict.fromkeys(one.priority for one in _list_proposals(reading) if one.priority))
        code = reading.questions[0] if reading.questions else "ambiguous_priority"
        draft.ask("priority", code, reading.text, choices or PRIORITIES)


def _find_priority(row: Row | None) -> str | None:
    """Give the priority that stands in the register."""
    return str(row["priority"]) if row and row["priority"] else None


def _ask_to_move(draft: RowDraft, reading: StateReading) -> None:
    """Ask whether words in the priority column belong to the timescale or the state."""
    move = reading.proposal.moves_to
    if move is None:
        return
    if move.field == "timescale":
        draft.ask("timescale", "move_to_timescale", reading.text, ("move", "stay"))
    else:
        choices = (move.as_value,) if move.as_value in ACTION_STATES else ACTION_STATES
        draft.ask("state", "move_to_state", reading.text, tuple(choice for choice in choices if choice))


def _list_proposals(reading: StateReading) -> tuple[Proposal, ...]:
    """List what a cell can propose, likeliest first."""
    return (reading.proposal, *reading.also)


def _plan_state(draft: RowDraft, reading: StateReading | None, row: Row | None) -> None:
    """Plan the state where the document has a mark for it; a doubtful one is asked about and not written."""
    if reading is None or not reading.text.strip():
        return
    state = reading.proposal.action_state
    is_open = reading.certainty in _OPEN
    before = str(row["state"]) if row and row["state"] else None
    draft.plan("state", reading.text, None if is_open else state, before, reading.certainty)
    if (is_open or (state is None and reading.questions)) and not draft.is_unchanged("state", reading.text):
        choices = tuple(dict.fromkeys(one.action_state for one in _list_proposals(reading) if one.action_state))
        code = reading.questions[0] if reading.questions else "ambiguous_state"
        draft.ask("state", code, reading.text, choices or ACTION_STATES)


def _plan_progress(draft: RowDraft, update: ProposedProgress, on: date) -> None:
    """Plan a progress update: added unless the same words stand there as at the same day."""
    text, day = update.source.text, update.on or on
    if not text.strip():
        return
    fold = fold_unseen if draft.snapshot.is_exact else fold_words
    known = {(str(row["on"]), fold(str(row["text"]))) for row in draft.snapshot.progress.get(draft.item_id or "", ())}
    written = None if (day.isoformat(), fold(text)) in known else text
    draft.plan_anew("progress", text, written, update.source)


def _plan_earlier(draft: RowDraft, proposal: ProposedAction, days: ColumnDays) -> None:
    """Plan the older states that the document dates: added as updates without words unless they are there."""
    for day, state, source in list_earlier(proposal, days):
        rows = draft.snapshot.progress.get(draft.item_id or "", ())
        is_there = any(row["on"] == day.isoformat() and row["state"] == state for row in rows)
        draft.plan_anew("earlier", source.text, None if is_there else state, source)
