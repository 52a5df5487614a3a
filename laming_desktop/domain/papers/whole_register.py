"""The whole register as sheets, to be looked at, changed and read back in."""

from dataclasses import dataclass

from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.sheets import Sheet


@dataclass(frozen=True, slots=True)
class RegisterPaper:
    """What a register holds as at a day: actions and recommendations first, then all that belongs to them."""

    head: PaperHead
    sheets: tuple[Sheet, ...]
