"""Bring back to its recommendation what slipped into the row above or below, and a response that runs over sub-items."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from laming_desktop.importers.cells.sentences import (
    continues,
    ends_open,
    find_sentence_ends,
    is_finished,
    starts_inside,
)
from laming_desktop.importers.proposals.drafts import RecommendationDraft, TableDraft, join_pieces
from laming_desktop.importers.texts.cutting import cut_pieces

_FINISHED_SHARE: Final = 0.6
_INSIDE_SHARE: Final = 0.3
_OPENING_WORDS: Final = 6


def bring_back_sentences(draft: TableDraft) -> None:
    """Repair the recommendations and responses of one table."""
    text, response = draft.table.find("recommendation"), draft.table.find("response")
    if text is not None:
        _move_lead_ins(draft, text)
    if response is not None and is_prose(draft, response):
        _join_parents(draft, response)
    for index in (text, response):
        if index is not None and is_prose(draft, index):
            _move_sentences(draft, index)


def is_prose(draft: TableDraft, index: int) -> bool:
    """Tell whether a column holds sentences, so that a missing stop or a small letter means something."""
    texts = [text for item in draft.recommendations if (text := item.text_of(index))]
    finished = sum(map(is_finished, texts))
    inside = sum(map(starts_inside, texts))
    return bool(texts) and finished >= _FINISHED_SHARE * len(texts) and inside < _INSIDE_SHARE * len(texts)


def _move_lead_ins(draft: TableDraft, index: int) -> None:
    """Give a recommendation without words the opening "X should:" that stands in its first sub-item."""
    for parent, child in pairwise(draft.recommendations):
        if parent.text_of(index) or child.parent is None or child.parent != parent.number:
            continue
        text = child.text_of(index)
        end = text.find(": ")
        if end < 0 or not text[end + 2 :][:1].isalpha() or find_sentence_ends(text[: end + 1]):
            continue
        head, tail = cut_pieces(child.cells[index], end + 1)
        parent.cells[index], child.cells[index] = head, tail
        draft.tell("repaired", "lead_in_moved", head[0].place, text[: end + 1], f"{child.number} > {parent.number}")


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a text goes on in another that begins with a small letter or an abbreviation."""
    first = after.split(maxsplit=1)[0] if after else ""
    is_abbreviation = len(first) > 1 and first.isupper() and ends_open(before)
    return continues(before, after) and (starts_inside(after) or is_abbreviation)


def _join_parents(draft: TableDraft, index: int) -> None:
    """Join a response that was written across the rows of sub-items and give it to the recommendation it answers."""
    for place, parent in enumerate(draft.recommendations):
        family = [parent, *_list_children(draft, place)]
        filled = [item for item in family if item.text_of(index)]
        links = [_goes_on(one.text_of(index), other.text_of(index)) for one, other in pairwise(filled)]
        if not filled or not any(links):
            continue
        runs_over = any(link and filled[at] is not parent for at, link in enumerate(links))
        count = len(filled) if runs_over else 1 + (links.index(False) if False in links else len(links))
        if not runs_over and filled[0] is not parent:
            continue
        _give_to_parent(draft, parent, filled[:count], index)


def _list_children(draft: TableDraft, place: int) -> list[RecommendationDraft]:
    items, number = draft.recommendations, draft.recommendations[place].number
    end = place + 1
    while number is not None and end < len(items) and items[end].parent == number:
        end += 1
    return items[place + 1 : end]


def _give_to_parent(
    draft: TableDraft, parent: RecommendationDraft, items: Sequence[RecommendationDraft], index: int
) -> None:
    pieces = [piece for item in items for piece in item.cells.pop(index)]
    parent.cells[index] = pieces
    given = ", ".join(item.number or "" for item in items if item is not parent)
    draft.tell(
        "repaired", "response_of_parent", pieces[0].place, join_pieces(pieces)[:120], f"{given} > {parent.number}"
    )


def _move_sentences(draft: TableDraft, index: int) -> None:
    items = [item for item in draft.recommendations if item.text_of(index)]
    openings = {_open(item.text_of(index)) for item in items}
    for one, other in pairwise(items):
        before, after = one.text_of(index), other.text_of(index)
        if _goes_on(before, after):
            _move(draft, one, other, index, openings)


def _open(text: str) -> str:
    return " ".join(text.casefold().split()[:_OPENING_WORDS])


def _move(
    draft: TableDraft, one: RecommendationDraft, other: RecommendationDraft, index: int, openings: set[str]
) -> None:
    """Move the end of a sentence up or its beginning down, whichever moves fewer words; over a page only up."""
    before, after = one.text_of(index), other.text_of(index)
    up = _find_end(after, openings)
    down = find_sentence_ends(before)[-1:]
    turns_page = one.cells[index][-1].place.page != other.cells[index][0].place.page
    if up and (not down or turns_page or len(after[: up[0]].split()) <= len(before[down[0] :].split())):
        head, tail = cut_pieces(other.cells[index], up[0])
        one.cells[index], other.cells[index] = [*one.cells[index], *head], tail
        kind = "doubtful" if len(up) > 1 else "repaired"
        words, detail = join_pieces(head), f"{other.number} > {one.number}"
        draft.tell(kind, "sentence_moved", head[0].place, words, detail)
    elif down and not turns_page:
        head, tail = cut_pieces(one.cells[index], down[0])
        one.cells[index], other.cells[index] = head, [*tail, *other.cells[index]]
        draft.tell("doubtful", "sentence_moved", tail[0].place, join_pieces(tail), f"{one.number} > {other.number}")


def _find_end(text: str, openings: set[str]) -> tuple[int, ...]:
    """Give the places where a begun sentence may end, the likeliest first: before words that open other cells, too."""
    ends = find_sentence_ends(text)
    known = [end for end in ends if _open(text[end:]) in openings]
    return (*known[:1], *(end for end in ends if end not in known[:1]))
