"""Tell what a document has lost: texts that are missing or cut off, numbers that nothing stands under."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.cells.numbering import is_whole
from laming_desktop.importers.cells.sentences import ends_open
from laming_desktop.importers.proposals.drafts import RecommendationDraft, TableDraft
from laming_desktop.importers.texts.misplaced import is_prose

_FEWEST: Final = 5
_DENSE: Final = 0.7


def tell_gaps(draft: TableDraft) -> None:
    """Tell the gaps of one table."""
    text, response = draft.table.find("recommendation"), draft.table.find("response")
    is_text_prose = text is not None and is_prose(draft, text)
    is_response_prose = response is not None and is_prose(draft, response)
    for item in draft.recommendations:
        if text is not None and not item.text_of(text):
            draft.tell("doubtful", "text_lost", item.place, "", item.number or "")
        elif is_text_prose and ends_open(item.text_of(text)):
            draft.tell("doubtful", "text_cut_off", _last_place(item, text), item.text_of(text)[-80:], item.number or "")
        if is_response_prose and ends_open(item.text_of(response)):
            words = item.text_of(response)[-80:]
            draft.tell("doubtful", "response_cut_off", _last_place(item, response), words, item.number or "")
    _tell_missing_numbers(draft)
    _tell_marks(draft)


def _last_place(item: RecommendationDraft, index: int | None) -> CellPlace:
    return item.cells[index][-1].place if index is not None else item.place


def _tell_missing_numbers(draft: TableDraft) -> None:
    numbers = sorted(int(item.number) for item in draft.recommendations if item.number and is_whole(item.number))
    if len(numbers) < _FEWEST or len(set(numbers)) < _DENSE * (numbers[-1] - numbers[0] + 1):
        return
    missing = _list_missing(numbers)
    if missing:
        place = draft.recommendations[0].place
        draft.tell("doubtful", "numbers_missing", place, ", ".join(map(str, missing)))


def _list_missing(numbers: Sequence[int]) -> list[int]:
    present = set(numbers)
    return [number for number in range(numbers[0], numbers[-1]) if number not in present]


def _tell_marks(draft: TableDraft) -> None:
    marks = draft.table.list_columns("mark")
    if (
        marks
        and draft.recommendations
        and not any(
            item.cells.get(column.index) for item in (*draft.recommendations, *draft.actions) for column in marks
        )
    ):
        draft.tell("told", "no_marks", draft.recommendations[0].place, ", ".join(column.heading for column in marks))
