"""Sections set as bands and groups, with progress told on the way."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from laming_desktop.domain.tasks import Progress
from laming_desktop.reports.layout.tables import Band, Group, Item

_STRIDE = 64
"""Groups between two tellings of progress."""
_Printed = TypeVar("_Printed")
_PrintedOut_co = TypeVar("_PrintedOut_co", covariant=True)


class Section(Protocol[_PrintedOut_co]):
    """A theme with its note and the groups under it, as both papers have them."""

    @property
    def theme(self) -> str | None:
        """Give the theme, None where no band stands."""
        ...

    @property
    def note(self) -> str:
        """Give what stands right in the band."""
        ...

    @property
    def groups(self) -> Sequence[_PrintedOut_co]:
        """Give the groups in their order."""
        ...


def set_items(
    sections: Iterable[Section[_Printed]], make_group: Callable[[_Printed], Group], progress: Progress
) -> list[Item]:
    """Set each section's band and groups; a theme without groups has no band."""
    filled = [section for section in sections if section.groups]
    total = sum(len(section.groups) for section in filled)
    items: list[Item] = []
    done = 0
    for section in filled:
        if section.theme:
            items.append(Band(section.theme, section.note))
        for group in section.groups:
            if done % _STRIDE == 0:
                progress.step(done, total)
            items.append(make_group(group))
            done += 1
    return items
