"""Number the sub-points, turn drafts into proposals and put together what several tables say of one recommendation."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from laming_desktop.domain.proposals import Finding, ProposedAction, ProposedRecommendation, SourceText
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.cells.numbering import find_parent
from laming_desktop.importers.cells.values import DocumentFacts, ValueReader
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.proposals.actions import ActionProposer, find_first_place
from laming_desktop.importers.proposals.drafts import RecommendationDraft, TableDraft, join_pieces
from laming_desktop.importers.proposals.recommendations import RecommendationProposer

STEP_ACTIONS: Final = 50


@dataclass(slots=True)
class Proposals:
    """What all tables of a document propose."""

    recommendations: list[ProposedRecommendation] = field(default_factory=list[ProposedRecommendation])
    actions: list[ProposedAction] = field(default_factory=list[ProposedAction])
    findings: list[Finding] = field(default_factory=list[Finding])
    by_number: dict[str, list[int]] = field(default_factory=dict[str, list[int]])

    def add(self, item: ProposedRecommendation, *, is_apart: bool = False) -> int:
        """Add a recommendation, or what a further table says of one that is there; give its place."""
        same = self.by_number.setdefault(item.number, []) if item.number is not None else []
        for place in same if not is_apart else ():
            if _is_same(self.recommendations[place], item):
                self.recommendations[place] = _unite(self.recommendations[place], item, self.findings)
                return place
        same.append(len(self.recommendations))
        self.recommendations.append(item)
        return len(self.recommendations) - 1


def propose(
    drafts: Sequence[TableDraft],
    facts: DocumentFacts,
    known_numbers: Sequence[str] = (),
    progress: Progress = SILENT,
) -> Proposals:
    """Propose what the tables of a document say."""
    proposals = Proposals()
    reader = ValueReader(facts)
    for place, draft in enumerate(drafts, 1):
        name_unnumbered(draft, "U" if place == 1 else f"U{place}.")
        names = number_points(draft, known_numbers)
        _propose_table(draft, reader, names, proposals, progress)
    return proposals


def name_unnumbered(draft: TableDraft, prefix: str) -> None:
    """Give recommendations of a table that numbers nothing names of their own, which no inquiry's numbers can meet."""
    whole = [item for item in draft.recommendations if not item.is_point]
    if not whole or any(item.number is not None for item in whole):
        return
    names: dict[int, str] = {}
    told = _read_parents(draft)
    for place, item in enumerate(whole, 1):
        item.number = names[id(item)] = told.get(id(item)) or f"{prefix}{place}"
        item.numbers = (item.number,)
    under = ""
    for item in draft.recommendations:
        under = names.get(id(item), under)
        item.parent = under if item.is_point else None
    if told:
        draft.findings = [finding for finding in draft.findings if finding.code != "number_missing"]
        draft.tell("repaired", "number_recovered", whole[0].place, "", ", ".join(told.values()))
        return
    first, last = whole[0], whole[-1]
    draft.findings = [finding for finding in draft.findings if finding.code != "number_missing"]
    draft.tell("doubtful", "numbers_given", first.place, first.number or "", last.number or "")


def _read_parents(draft: TableDraft) -> dict[int, str]:
    """Read the numbers of recommendations off those of their actions: 4 of 4.1 and 4.2; empty where they do not fit.

    The keys are the identities of the drafts.
    """
    column = draft.table.find("action_reference")
    parents: dict[int, set[str | None]] = {}
    for action in draft.actions:
        if action.under is not None and column is not None:
            written = join_pieces(action.cells.get(column, ()))
            parents.setdefault(id(action.under), set()).add(find_parent(written.strip()))
    told = {key: next(iter(found)) or "" for key, found in parents.items() if len(found) == 1}
    whole = [item for item in draft.recommendations if not item.is_point]
    numbers = [told.get(id(item), "") for item in whole]
    return told if all(numbers) and len(set(numbers)) == len(numbers) else {}


def number_points(draft: TableDraft, known_numbers: Sequence[str]) -> dict[int, str]:
    """Give the sub-points that have no number of their own the numbers of their order: 19.1, 19.2, 19.3.

    The keys are the identities of the drafts.
    """
    counts: dict[str, int] = {}
    names: dict[int, str] = {}
    known = set(known_numbers)
    for item in draft.recommendations:
        if item.is_point and item.parent is not None:
            counts[item.parent] = counts.get(item.parent, 0) + 1
            names[id(item)] = f"{item.parent}.{counts[item.parent]}"
    places = {item.parent: item.place for item in reversed(draft.recommendations) if item.parent is not None}
    for parent, count in counts.items():
        place = places[parent]
        draft.tell("told", "sub_items_numbered", place, f"{parent}.1", f"{parent}.{count}")
        expected = sum(find_parent(number) == parent for number in known)
        if known and expected != count:
            draft.tell("doubtful", "sub_items_differ", place, parent, f"{count} / {expected}")
    return names


def _propose_table(
    draft: TableDraft, reader: ValueReader, names: dict[int, str], proposals: Proposals, progress: Progress
) -> None:
    places = _propose_recommendations(draft, reader, names, proposals)
    proposer = ActionProposer(draft, reader)
    left_over: dict[int, list[SourceText]] = {}
    for place, action in enumerate(draft.actions):
        if place % STEP_ACTIONS == 0:
            progress.step(place, len(draft.actions))
        numbers = _list_numbers(action.under, names)
        under = places.get(id(action.under), ())[: len(numbers)]
        proposed = proposer.propose(action, numbers, under)
        if proposed is not None:
            proposals.actions.append(proposed)
            proposals.findings.extend(proposed.findings)
        else:
            left_over.setdefault(id(action.under), []).extend(_keep_as_notes(draft, proposer.read_sources(action)))
    for item in draft.recommendations:
        extra = tuple(left_over.get(id(item), ()))
        for place in places[id(item)] if extra else ():
            before = proposals.recommendations[place]
            proposals.recommendations[place] = replace(before, sources=before.sources + extra)
    for note in left_over.get(id(None), ()):
        draft.tell("dropped", "no_action_text", find_first_place((note,)), note.text, note.note)
    proposals.findings.extend(draft.findings)


def _propose_recommendations(
    draft: TableDraft, reader: ValueReader, names: dict[int, str], proposals: Proposals
) -> dict[int, tuple[int, ...]]:
    """Propose the recommendations of a table; give where those of each draft stand among all."""
    proposer = RecommendationProposer(draft, reader)
    places: dict[int, tuple[int, ...]] = {}
    for item in draft.recommendations:
        mine: list[int] = []
        for number in item.numbers or (names.get(id(item)),):
            parent = item.parent if number is None or item.is_point else find_parent(number)
            proposed = proposer.propose(item, number, parent)
            if len(item.numbers) > 1 and proposed.text is not None:
                shared = replace(proposed.text, certainty="ambiguous", note="several_numbers")
                proposed = replace(proposed, text=shared)
            mine.append(proposals.add(proposed, is_apart=item.is_apart))
        places[id(item)] = tuple(mine)
    return places


def _list_numbers(item: RecommendationDraft | None, names: dict[int, str]) -> tuple[str, ...]:
    if item is None:
        return ()
    number = names.get(id(item))
    return item.numbers or ((number,) if number else ())


def _keep_as_notes(draft: TableDraft, sources: Sequence[SourceText]) -> list[SourceText]:
    """Keep the cells of an action that nobody described as notes, and say so."""
    notes = [replace(source, field="note", note=source.note or source.places[0].heading) for source in sources]
    for note in notes:
        draft.tell("doubtful", "no_action_text", note.places[0], note.text, note.note)
    return notes


def _is_same(one: ProposedRecommendation, other: ProposedRecommendation) -> bool:
    """Tell whether two with one number are the same: nothing sets their inquiries or their addressees apart."""
    if one.inquiry and other.inquiry and one.inquiry.casefold() != other.inquiry.casefold():
        return False
    if one.addressees is None or other.addressees is None:
        return True
    return fold_heading(one.addressees.text) == fold_heading(other.addressees.text)


def _unite(
    one: ProposedRecommendation, other: ProposedRecommendation, findings: list[Finding]
) -> ProposedRecommendation:
    if one.text and other.text and one.text.text.casefold() != other.text.text.casefold():
        findings.append(Finding("doubtful", "texts_differ", other.text.places[0], other.text.text, one.number or ""))
    return replace(
        one,
        theme=one.theme or other.theme,
        inquiry=one.inquiry or other.inquiry,
        identity=one.identity or other.identity,
        text=one.text or other.text,
        response=one.response or other.response,
        addressees=one.addressees or other.addressees,
        national=one.national or other.national,
        local=one.local or other.local,
        response_position=one.response_position or other.response_position,
        sources=one.sources + other.sources,
    )
