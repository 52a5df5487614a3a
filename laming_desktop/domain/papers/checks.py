"""The checks before a meeting: what is wrong or doubtful in the plan, by rule."""

from dataclasses import dataclass

from laming_desktop.domain.checks.remarks import Rule
from laming_desktop.domain.papers.heads import PaperHead, Tile


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One remark: about which action, recommendation or inquiry, whose it is, and what the rule found.

    `detail` is the fact as the rule gives it; `reason` why somebody silenced it, empty while nobody has.
    """

    rule: Rule
    table: str
    name: str
    text: str
    owners: tuple[str, ...]
    detail: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CheckBand:
    """What one rule found; `rule` is None for the remarks that somebody silenced."""

    rule: Rule | None
    items: tuple[CheckItem, ...]


@dataclass(frozen=True, slots=True)
class ChecksPaper:
    """All remarks as at a day, those silenced last."""

    head: PaperHead
    bands: tuple[CheckBand, ...]
    tiles: tuple[Tile, ...]
