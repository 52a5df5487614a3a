"""Whose response a column holds: one body on one day stands in its head, several lead their own answers."""

from typing import Final, NamedTuple

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.appendix import AppendixGroup, AppendixItem, AppendixPaper, PaperResponse
from laming_desktop.reports.saying import join_parts

_SEVERAL: Final = "Responses"


class ResponseHead(NamedTuple):
    """The head of the column and the note under it."""

    name: str
    note: str

    @property
    def is_shared(self) -> bool:
        """Tell whether the column holds answers of several bodies or days, so that each needs its own lead."""
        return self.name == _SEVERAL


def choose_response_head(paper: AppendixPaper) -> ResponseHead:
    """Give body and date when all responses share them, else "Responses"."""
    items = [
        item for section in paper.sections for group in section.groups for item in list_items(group) if item.responses
    ]
    sources = {(response.body, response.on) for item in items for response in item.responses}
    if len(sources) > 1 or any(len(item.responses) > 1 for item in items):
        return ResponseHead(_SEVERAL, "each led by body and date")
    on = next(iter(sources))[1] if sources else None
    return ResponseHead(paper.response_head, write_day(on) if on else "")


def list_items(group: AppendixGroup) -> tuple[AppendixItem, ...]:
    """Give a recommendation and its sub-items."""
    return (group.item, *group.sub_items)


def name_response(response: PaperResponse) -> str:
    """Give body and date that lead a response."""
    return join_parts([response.body, write_day(response.on) if response.on else ""], ", ")
