"""Owners' sheets: what one owner or agency must update, with room to write."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.papers.action_plan import PlanAction
from laming_desktop.domain.papers.heads import PaperHead


@dataclass(frozen=True, slots=True)
class SheetAction:
    """An action with its identity in the register, and the recommendations that it answers."""

    id: str
    action: PlanAction
    numbers: tuple[str, ...]
    title: str


@dataclass(frozen=True, slots=True)
class OwnerSheet:
    """The actions of one owner, those that they lead first."""

    owner: str
    leads: tuple[SheetAction, ...]
    supports: tuple[SheetAction, ...]


@dataclass(frozen=True, slots=True)
class OwnerSheetsPaper:
    """A sheet for each owner that is asked for; `return_by` is the day by which it should come back."""

    head: PaperHead
    return_by: date | None
    return_to: str
    sheets: tuple[OwnerSheet, ...]
