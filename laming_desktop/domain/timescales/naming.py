"""Say what every reader of a named period answers: the periods it found and where its words end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.timescales.periods import NamedPeriod
from laming_desktop.domain.timescales.tokens import Token


@dataclass(frozen=True, slots=True)
class Naming:
    """Periods named by one run of words ("12 and 13 October" names two), what joins them, and where the run ends."""

    periods: tuple[NamedPeriod, ...]
    end: int
    joints: tuple[str, ...] = ()

    @classmethod
    def of(cls, period: NamedPeriod, end: int) -> "Naming":
        """Name one period."""
        return cls((period,), end)


Reader = Callable[[Sequence[Token], int, date | None], Naming | None]
