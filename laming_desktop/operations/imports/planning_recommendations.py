"""Plan what one recommendation of a document becomes."""

from datetime import date

from laming_desktop.domain.patches import Row
from laming_desktop.domain.proposals import Finding, ProposedField, ProposedRecommendation, SourceText
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.vocabulary import POSITIONS, Position, Scope
from laming_desktop.operations.imports.emptied_cells import plan_emptied
from laming_desktop.operations.imports.matching import differ_like_scans
from laming_desktop.operations.imports.plan import PlannedRow
from laming_desktop.operations.imports.planned_fields import RowDraft, list_sources
from laming_desktop.operations.imports.responses import find_standing_response
from laming_desktop.operations.imports.snapshots import Snapshot
from laming_desktop.operations.told_words import choose_response


def plan_recommendation(
    index: int, proposal: ProposedRecommendation, row: Row | None, snapshot: Snapshot, on: date
) -> PlannedRow:
    """Plan one recommendation or sub-item; `row` is what stands under its number, `on` the day the document speaks of."""
    sources = list_sources(proposal.text, proposal.response, proposal.addressees, others=proposal.sources)
    draft = RowDraft(f"r{index}", "recommendation", index, snapshot, str(row["id"]) if row else None, sources)
    _plan_number_and_theme(draft, proposal, row)
    _plan_text(draft, "text", proposal.text, str(row["text"]) if row else "")
    _plan_text(draft, "response", proposal.response, _find_response(draft, proposal.response))
    _plan_response_position(draft, proposal, row)
    _plan_addressees(draft, proposal, row)
    _plan_position(draft, "national", proposal.national, on)
    _plan_position(draft, "local", proposal.local, on)
    is_lost = proposal.number is None and row is None
    if is_lost:
        draft.ask("number", "number_missing", proposal.text.text if proposal.text else "")
    emptied = _plan_emptied(draft, proposal, row)
    number = proposal.number or (str(row["number"]) if row else "")
    return draft.finish(number, number or None, (*proposal.findings, *emptied), is_problem=is_lost)


def _plan_emptied(draft: RowDraft, proposal: ProposedRecommendation, row: Row | None) -> tuple[Finding, ...]:
    """Plan what was emptied in our own workbook; what was answered and how things stood is history and stays."""
    if row is None:
        return ()
    told = draft.snapshot.imported
    kept: tuple[ProposedField, ...] = ("response", "response_position", "national_position", "local_position")
    standing: dict[str, str] = {name: told.get((str(row["id"]), name), "") for name in kept}
    standing |= {"text": str(row["text"]), "addressees": str(row["addressees"])}
    standing["theme"] = draft.snapshot.themes.get(str(row["theme_id"]), "")
    return plan_emptied(draft, proposal.emptied, standing, {})


def _plan_number_and_theme(draft: RowDraft, proposal: ProposedRecommendation, row: Row | None) -> None:
    """Plan what a new recommendation is filed under; of one that is there only a missing theme is filled in."""
    if row is None:
        draft.plan("number", proposal.number or "", proposal.number or "", None)
    if proposal.theme and (row is None or row["theme_id"] is None or draft.snapshot.is_exact):
        before = draft.snapshot.themes.get(str(row["theme_id"])) if row else None
        draft.plan("theme", proposal.theme, proposal.theme, before)


def _plan_text(draft: RowDraft, name: ProposedField, source: SourceText | None, before: str) -> None:
    """Plan a text: filled in where there is none; where ours differs it stays, and the user is asked."""
    if source is None or not source.text.strip():
        return
    is_new = draft.plan(name, source.text, source.text, before, source.certainty)
    if not is_new or not before or draft.told_as(name, before):
        return
    planned = draft.fields.pop()
    draft.plan(name, source.text, None, before, planned.certainty)
    is_scan = differ_like_scans(before, source.text)
    draft.ask(name, f"{name}_differs", source.text, ("keep", "take"), "keep" if is_scan else None)


def _plan_addressees(draft: RowDraft, proposal: ProposedRecommendation, row: Row | None) -> None:
    """Plan whom a recommendation speaks to, where the document has a column for it and we have nothing."""
    source, before = proposal.addressees, str(row["addressees"]) if row else ""
    if source is not None and (not before or draft.told_as("addressees", before)):
        draft.plan("addressees", source.text, source.text, before, source.certainty)


def _find_response(draft: RowDraft, source: SourceText | None) -> str:
    """Give the response that a document's words stand against: that of the same body, or the one that our own shows."""
    if not draft.snapshot.is_exact:
        return find_standing_response(draft.snapshot, draft.item_id, source)
    shown = choose_response(draft.snapshot.responses.get(draft.item_id or "", ()))
    return str(shown["text"]) if shown else ""


def _plan_response_position(draft: RowDraft, proposal: ProposedRecommendation, row: Row | None) -> None:
    """Plan whether the recommendation was accepted, where no response in the register says so yet."""
    reading = proposal.response_position
    if reading is None or not reading.text.strip():
        return
    known = draft.snapshot.responses.get(str(row["id"]), ()) if row else ()
    before = next((str(response["position"]) for response in known if response["position"]), None)
    draft.plan("response_position", reading.text, reading.proposal.response_position, before, reading.certainty)


def _plan_position(draft: RowDraft, scope: Scope, reading: StateReading | None, on: date) -> None:
    """Plan how things stand: written where one position is meant, asked where it could be several."""
    if reading is None or not reading.text.strip():
        return
    name: ProposedField = "local_position" if scope == "local" else "national_position"
    position = reading.proposal.local_position
    is_open = reading.certainty in {"ambiguous", "not_understood"}
    before = _find_standing(draft, scope, on)
    draft.plan(name, reading.text, None if is_open else position, before, reading.certainty)
    if is_open and not draft.is_unchanged(name, reading.text):
        choices = list_positions(reading)
        code = reading.questions[0] if reading.questions else "ambiguous_state"
        draft.ask(name, code, reading.text, choices or POSITIONS)


def list_positions(reading: StateReading) -> tuple[Position, ...]:
    """List the positions that a mark can mean, likeliest first."""
    proposals = (reading.proposal, *reading.also)
    return tuple(dict.fromkeys(one.local_position for one in proposals if one.local_position is not None))


def _find_standing(draft: RowDraft, scope: Scope, on: date) -> str | None:
    """Find the position that stands on a day."""
    entries = draft.snapshot.positions.get(draft.item_id or "", ())
    before = [row for row in entries if row["scope"] == scope and str(row["on"]) <= on.isoformat()]
    last = max(before, key=lambda row: (str(row["on"]), str(row["id"])), default=None)
    return str(last["position"]) if last else None
