"""Write the recommendations of an import: new ones, and what fills in those that are there."""

from datetime import date

from laming_desktop.domain.proposals import ProposedRecommendation
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.vocabulary import Scope
from laming_desktop.operations.imports.emptied_cells import list_removed
from laming_desktop.operations.imports.plan import PlannedRow
from laming_desktop.operations.imports.responses import GOVERNMENT, find_body
from laming_desktop.operations.imports.writing import ImportWriting, find_document_day
from laming_desktop.operations.told_words import choose_response
from laming_desktop.store.ids import make_id
from laming_desktop.store.numbers import place_number


def write_recommendations(importing: ImportWriting, rows: tuple[PlannedRow, ...], response_on: date | None) -> None:
    """Write all recommendations of a document; `response_on` is the day of the Government's response, where known."""
    pairs = [(row, importing.plan.propose_recommendation(row)) for row in rows if row.table == "recommendation"]
    for row, proposal in sorted(pairs, key=lambda pair: pair[0].item_id is None and pair[1].parent is not None):
        item_id = row.item_id or _add(importing, row, proposal)
        importing.items[row.id] = item_id
        if row.item_id:
            _fill_in(importing, row, proposal)
        _write_response(importing, row, item_id, proposal, response_on)
        _write_position(importing, row, item_id, "national", proposal.national)
        _write_position(importing, row, item_id, "local", proposal.local)


def _write_response(
    importing: ImportWriting, row: PlannedRow, item_id: str, proposal: ProposedRecommendation, on: date | None
) -> None:
    """Add what was answered: the words, the position, or both."""
    source, reading = proposal.response, proposal.response_position
    position = reading.proposal.response_position if reading and row.writes("response_position") else None
    standing = importing.writing.list_rows("response", recommendation_id=item_id) if row.item_id else []
    shown = choose_response(standing) if importing.plan.reading.own_journal else None
    if shown is not None:
        fields = {"text": source.text.strip()} if source and row.writes("response") else {}
        fields |= {"position": position} if position is not None else {}
        importing.writing.change("response", str(shown["id"]), **fields)
        return
    if row.writes("response") or (position is not None and not standing):
        body = find_body(source)
        importing.add_later(
            "response",
            {
                "recommendation_id": item_id,
                "body": body,
                "on": on if body == GOVERNMENT else None,
                "position": position,
                "text": source.text.strip() if source and row.writes("response") else "",
            },
        )
    elif position is not None:
        importing.writing.change("response", str(standing[0]["id"]), position=position)


def _add(importing: ImportWriting, row: PlannedRow, proposal: ProposedRecommendation) -> str:
    """Add a recommendation that is not there yet."""
    number, item_id = proposal.number or "", make_id()
    inquiry_id = importing.find_inquiry(proposal.inquiry)
    importing.add_later(
        "recommendation",
        {
            "id": item_id,
            "inquiry_id": inquiry_id,
            "parent_id": importing.find_parent(row, proposal),
            "theme_id": importing.find_theme(inquiry_id, proposal.theme) if proposal.theme else None,
            "number": number,
            "text": proposal.text.text.strip() if proposal.text else "",
            "addressees": proposal.addressees.text.strip() if proposal.addressees else "",
            "place": place_number(number),
        },
    )
    return item_id


def _fill_in(importing: ImportWriting, row: PlannedRow, proposal: ProposedRecommendation) -> None:
    """Write into a recommendation that is there what the document knows and we do not."""
    fields = list_removed(row)
    if row.writes("text") and proposal.text is not None:
        fields["text"] = proposal.text.text.strip()
    if row.writes("addressees") and proposal.addressees is not None:
        fields["addressees"] = proposal.addressees.text.strip()
    if row.writes("theme") and proposal.theme:
        inquiry = importing.writing.find("recommendation", importing.items[row.id])
        if inquiry is not None:
            fields["theme_id"] = importing.find_theme(str(inquiry["inquiry_id"]), proposal.theme)
    importing.writing.change("recommendation", importing.items[row.id], **fields)


def _write_position(
    importing: ImportWriting, row: PlannedRow, item_id: str, scope: Scope, reading: StateReading | None
) -> None:
    """Add how things stand as at the day of the document."""
    position = reading.proposal.local_position if reading is not None else None
    if position is not None and row.writes(f"{scope}_position"):
        importing.add_later(
            "position",
            {
                "recommendation_id": item_id,
                "scope": scope,
                "position": position,
                "on": find_document_day(importing.plan),
                "reason": "",
            },
        )
