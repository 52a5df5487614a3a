"""What is printed, and on what."""

from dataclasses import dataclass

from PySide6.QtGui import QPagedPaintDevice


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """A printer as the user set it up, with the first and last page, counted from 0."""

    device: QPagedPaintDevice
    name: str
    first: int
    last: int
