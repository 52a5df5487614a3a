"""Find for each row of a document the item of the register that it is, or may be.

By identity where the document is our own, then by inquiry and number, then by the same words. Text that is only alike
is a suggestion: nothing is merged because of it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.domain.patches import Row
from laming_desktop.domain.proposals import ProposedAction, ProposedRecommendation, SourceText
from laming_desktop.operations.imports.likeness import TextPool, measure_likeness, pair_likest
from laming_desktop.operations.imports.matching import fold_noise, fold_words
from laming_desktop.operations.imports.plan import PlannedInquiry
from laming_desktop.operations.imports.snapshots import Snapshot

SAME_ADDRESSEES: Final = 85
"""From this likeness on two addressees are one, written twice."""


@dataclass(frozen=True, slots=True)
class Match:
    """The row of the register that a proposal is, or the one that it may be with the likeness of their texts."""

    row: Row | None = None
    suggested: Row | None = None
    likeness: int = 0


NO_MATCH: Final = Match()


@dataclass(slots=True)
class Matching:
    """The rows of the register that are still to be found, and what each proposal was found to be."""

    found: list[Match]
    taken: set[str] = field(default_factory=set[str])

    def settle(self, index: int, row: Row) -> None:
        """Let a proposal be a row, which no other can be then."""
        self.found[index] = Match(row)
        self.taken.add(str(row["id"]))

    def list_open(self) -> Iterator[int]:
        """Give the proposals that are nothing yet."""
        return (index for index, match in enumerate(self.found) if match.row is None)

    def list_free(self, rows: Iterable[Row]) -> list[Row]:
        """Give those rows that no proposal is yet."""
        return [row for row in rows if row["id"] not in self.taken]


def match_recommendations(
    proposals: Sequence[ProposedRecommendation], inquiries: Sequence[PlannedInquiry], snapshot: Snapshot
) -> list[Match]:
    """Find the recommendations of a document: one of the same number stays apart where its addressees are others."""
    matching = Matching([NO_MATCH] * len(proposals))
    by_id = {str(row["id"]): row for rows in snapshot.recommendations.values() for row in rows}
    _match_identities(matching, [proposal.identity for proposal in proposals], by_id)
    for inquiry in inquiries:
        rows = snapshot.recommendations.get(inquiry.item_id or "", ())
        indexes = [index for index in matching.list_open() if proposals[index].inquiry == inquiry.reference]
        _match_numbers(matching, proposals, indexes, rows, snapshot)
        unnumbered = [index for index in indexes if proposals[index].number is None and has_text(proposals[index].text)]
        _match_texts(matching, proposals, unnumbered, rows)
    return matching.found


def has_text(source: SourceText | None) -> bool:
    """Tell whether a field of a document holds words."""
    return source is not None and bool(source.text.strip())


def _match_identities(matching: Matching, identities: Sequence[str], by_id: Mapping[str, Row]) -> None:
    """Find the items that our own document names by their ids."""
    for index, identity in enumerate(identities):
        row = by_id.get(identity.strip()) if identity else None
        if row is not None and row["id"] not in matching.taken:
            matching.settle(index, row)


def _match_numbers(
    matching: Matching,
    proposals: Sequence[ProposedRecommendation],
    indexes: Sequence[int],
    rows: Iterable[Row],
    snapshot: Snapshot,
) -> None:
    """Find recommendations by their numbers within one inquiry."""
    known: dict[str, list[Row]] = {}
    for row in matching.list_free(rows):
        if row["number"]:
            known.setdefault(str(row["number"]), []).append(row)
    wanted: dict[str, list[int]] = {}
    for index in indexes:
        wanted.setdefault(proposals[index].number or "", []).append(index)
    for number, same in wanted.items():
        rows_here = known.get(number, []) if number else []
        for is_one in (_has_same_addressees, _may_have_same_addressees):
            for index in same:
                if matching.found[index].row is not None:
                    continue
                free = matching.list_free(rows_here)
                fitting = [row for row in free if is_one(row, proposals[index], snapshot)]
                is_clear = is_one is _has_same_addressees or len(same) == 1 or len(rows_here) == 1
                if fitting and is_clear:
                    matching.settle(index, _choose_by_text(fitting, proposals[index]))


def _choose_by_text(rows: Sequence[Row], proposal: ProposedRecommendation) -> Row:
    """Choose among rows of one number and addressee the one with the proposal's words, else the first."""
    words = fold_noise(proposal.text.text) if proposal.text else ""
    return next((row for row in rows if fold_noise(str(row["text"])) == words), rows[0])


def _has_same_addressees(row: Row, proposal: ProposedRecommendation, snapshot: Snapshot) -> bool:
    """Tell whether two recommendations speak to the same addressees, or both to nobody."""
    theirs = fold_words(proposal.addressees.text) if proposal.addressees else ""
    ours = fold_words(str(row["addressees"]))
    imported = snapshot.imported.get((str(row["id"]), "addressees"))
    return theirs == ours or (imported is not None and fold_words(imported) == theirs)


def _may_have_same_addressees(row: Row, proposal: ProposedRecommendation, snapshot: Snapshot) -> bool:
    """Tell whether nothing speaks against one addressee: one of the two says none, ours are our own words, or nearly so."""
    theirs = fold_words(proposal.addressees.text) if proposal.addressees else ""
    ours = fold_words(str(row["addressees"]))
    is_of_document = (str(row["id"]), "addressees") in snapshot.became
    return not theirs or not ours or not is_of_document or measure_likeness(theirs, ours) >= SAME_ADDRESSEES


def _match_texts(
    matching: Matching, proposals: Sequence[ProposedRecommendation], indexes: Sequence[int], rows: Iterable[Row]
) -> None:
    """Find recommendations whose number is lost: by the same words, else as a suggestion."""
    free = {str(row["id"]): row for row in matching.list_free(rows) if row["text"]}
    texts = {index: _read_text(proposals[index]) for index in indexes}
    by_text: dict[str, list[Row]] = {}
    for row in free.values():
        by_text.setdefault(fold_noise(str(row["text"])), []).append(row)
    for index, text in texts.items():
        same = matching.list_free(by_text.get(fold_noise(text), ()))
        if len(same) == 1:
            matching.settle(index, same[0])
    left = {item_id: fold_words(str(row["text"])) for item_id, row in free.items() if item_id not in matching.taken}
    wanted = {index: (("",), fold_words(texts[index])) for index in texts if matching.found[index].row is None}
    _suggest(matching, {"": TextPool(left)} if left and wanted else {}, wanted, free)


def _read_text(proposal: ProposedRecommendation) -> str:
    return proposal.text.text if proposal.text else ""


def _suggest(
    matching: Matching,
    pools: Mapping[str, TextPool],
    wanted: Mapping[int, tuple[tuple[str, ...], str]],
    rows: Mapping[str, Row],
) -> None:
    """Suggest for proposals the likest rows."""
    for index, (item_id, likeness) in pair_likest(pools, wanted).items():
        matching.found[index] = Match(None, rows[item_id], likeness)


def match_actions(
    proposals: Sequence[ProposedAction], answered: Sequence[tuple[str, ...]], snapshot: Snapshot
) -> list[Match]:
    """Find the actions of a document; `answered` holds for each the ids of the recommendations that it answers.

    An action that answers none at all has "" there, one whose recommendations are all new has nothing.

    Words are compared with those of the last import first, as an action may have been edited since, then with those
    that it has now; each time first as they stand, then without what only a scanner or a hasty hand makes different.
    """
    matching = Matching([NO_MATCH] * len(proposals))
    _match_identities(matching, [proposal.identity for proposal in proposals], snapshot.actions)
    standing = _list_standing(snapshot, answered)
    imported = {item_id: snapshot.imported.get((item_id, "text"), "") for item_id in snapshot.actions}
    present = {item_id: str(row["text"]) for item_id, row in snapshot.actions.items()}
    for fold in (fold_words, fold_noise):
        for texts in (imported, present):
            _match_words(matching, proposals, answered, standing, _Words(fold, texts))
    _suggest_actions(matching, proposals, answered, standing, (present, imported))
    return matching.found


@dataclass(frozen=True, slots=True)
class _Words:
    """How words are compared, and the words of the actions of the register."""

    fold: Callable[[str], str]
    texts: Mapping[str, str]


def _list_standing(snapshot: Snapshot, answered: Iterable[tuple[str, ...]]) -> dict[str, list[Row]]:
    """List the actions under each recommendation that matters; under "" those that answer none."""
    wanted = {item_id for ids in answered for item_id in ids}
    standing = {
        item_id: [snapshot.actions[str(link["action_id"])] for link in snapshot.answering.get(item_id, ())]
        for item_id in wanted
    }
    if "" in wanted:
        linked = {str(link["action_id"]) for links in snapshot.answering.values() for link in links}
        standing[""] = [row for item_id, row in snapshot.actions.items() if item_id not in linked]
    return standing


def _match_words(
    matching: Matching,
    proposals: Sequence[ProposedAction],
    answered: Sequence[tuple[str, ...]],
    standing: Mapping[str, list[Row]],
    words: _Words,
) -> None:
    """Find actions by the same words under one of the recommendations that they answer."""
    known: dict[tuple[str, str], list[Row]] = {}
    for item_id, rows in standing.items():
        for row in reversed(matching.list_free(rows)):
            text = words.texts[str(row["id"])]
            if text:
                known.setdefault((item_id, words.fold(text)), []).append(row)
    for index in list(matching.list_open()):
        text = words.fold(proposals[index].text.text)
        for item_id in answered[index]:
            row = _take_free(known.get((item_id, text), []), matching.taken)
            if row is not None:
                matching.settle(index, row)
                break


def _take_free(rows: list[Row], taken: set[str]) -> Row | None:
    """Take the first row of a list, kept from its end, that is still free."""
    while rows:
        row = rows.pop()
        if row["id"] not in taken:
            return row
    return None


def _suggest_actions(
    matching: Matching,
    proposals: Sequence[ProposedAction],
    answered: Sequence[tuple[str, ...]],
    standing: Mapping[str, list[Row]],
    texts: Sequence[Mapping[str, str]],
) -> None:
    """Suggest for actions that were not found those with the likest words, now or once, under the same recommendations."""
    free = {name: matching.list_free(under) for name, under in standing.items()}
    rows = {str(row["id"]): row for under in free.values() for row in under}
    wanted = {
        index: (tuple(f"{turn}{name}" for name in answered[index] for turn in range(len(texts))), words)
        for index in matching.list_open()
        if (words := fold_words(proposals[index].text.text)) and any(free.get(name) for name in answered[index])
    }
    needed = {name for names, _ in wanted.values() for name in names}
    pools = {
        f"{turn}{name}": TextPool(
            {item_id: fold_words(known[item_id]) for row in under if known[item_id := str(row["id"])]}
        )
        for name, under in free.items()
        for turn, known in enumerate(texts)
        if f"{turn}{name}" in needed
    }
    _suggest(matching, pools, wanted, rows)
