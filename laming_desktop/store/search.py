"""Find actions and recommendations by words, through the index beside the register."""

from dataclasses import dataclass

from laming_desktop.domain.search_words import SearchTerm, read_search
from laming_desktop.store.marks import Marks
from laming_desktop.store.plan_order import PlanOrder
from laming_desktop.store.register import Register
from laming_desktop.store.search_index import SearchIndex
from laming_desktop.store.slots import find_highest


@dataclass(frozen=True, slots=True)
class FoundWords:
    """The actions, with a mark on each, and the ids of the recommendations in which all that was typed is found.

    A word may stand in an action or in a recommendation that it answers; for a recommendation, in any of its actions.
    """

    marks: Marks
    bands: set[str]


def find_words(register: Register, order: PlanOrder, text: str) -> FoundWords | None:
    """Find what was typed; None where nothing was, or where the index is not ready: then SQL must look itself."""
    index, terms = register.memory.search, read_search(text)
    if not terms or index is None or not index.is_ready or register.is_writing:
        return None
    index.take_up(register.sqlite)
    if not index.is_ready:
        return None
    order.read_all(register.sqlite)
    highest = find_highest(register.sqlite)
    found = [_find_term(index, order, term, highest) for term in terms]
    marks, bands = found[0].marks, found[0].bands
    for each in found[1:]:
        marks.narrow(each.marks)
        bands &= each.bands
    return FoundWords(marks, bands)


def _find_term(index: SearchIndex, order: PlanOrder, term: SearchTerm, highest: int) -> FoundWords:
    marks, bands = Marks(highest).set(index.find_actions(term)), index.find_recommendations(term)
    beside = {band.id for band in order.bands if band.slots and marks.has_any(band.slots)}
    for band in order.bands:
        if band.id in bands and band.slots:
            marks.set(band.slots)
    return FoundWords(marks, bands | beside)
