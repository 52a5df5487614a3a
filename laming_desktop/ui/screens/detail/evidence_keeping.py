"""Keep evidence from the detail: ask for a file, a link or a place, and do it as one change."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.operations.national.evidence import (
    Evidenced,
    add_evidence_file,
    add_evidence_link,
    remove_evidence,
    suggest_evidence_name,
    write_evidence,
)
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.detail.evidence_box import EvidenceBox

FILES: Final = "All files (*)"
LINK: Final = "Its address, for example https://www.exampleshire.gov.uk/minutes"


class EvidenceKeeping(QObject):
    """Answers what boxes of evidence ask for; `kept` carries the Changes, `failed` what stood in the way."""

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._asking = asking
        self._item: tuple[Register, Evidenced, str] | None = None

    def take_item(self, register: Register, table: Evidenced, item_id: str) -> None:
        """Keep evidence of this item from now on."""
        self._item = (register, table, item_id)

    def listen(self, box: EvidenceBox) -> None:
        """Answer a box."""
        box.file_asked.connect(self.add_file)
        box.link_asked.connect(self.add_link)
        box.save_asked.connect(self.save)
        box.remove_asked.connect(self.remove)

    def add_file(self) -> None:
        """Ask for a file and keep a copy of it in the register."""
        item = self._item
        path = self._asking.ask_open_file("Keep a file as evidence", FILES) if item is not None else None
        if item is not None and path is not None:
            register, table, item_id = item
            self._attempt(lambda: add_evidence_file(register, table, item_id, path))

    def add_link(self) -> None:
        """Ask for an address and keep it."""
        item = self._item
        link = self._asking.ask_text("Keep a link as evidence", LINK) if item is not None else None
        if item is not None and link is not None and link.strip():
            register, table, item_id = item
            self._attempt(lambda: add_evidence_link(register, table, item_id, link))

    def save(self, evidence_id: str) -> None:
        """Ask where to write a kept file; it is not opened."""
        item = self._item
        if item is None:
            return
        register = item[0]
        try:
            name = suggest_evidence_name(register, evidence_id)
            kind = f"As it was kept (*{Path(name).suffix})"
            path = self._asking.ask_save_file("Save the evidence", Path(name), kind)
            if path is not None:
                write_evidence(register, evidence_id, path)
        except RegisterError as error:
            self.failed.emit(error)

    def remove(self, evidence_id: str) -> None:
        """Take evidence away; it can be undone."""
        item = self._item
        if item is not None:
            register = item[0]
            self._attempt(lambda: remove_evidence(register, evidence_id))

    def _attempt(self, operation: Callable[[], Changes]) -> None:
        try:
            changes = operation()
        except RegisterError as error:
            self.failed.emit(error)
            return
        if changes.seq is not None:
            self.kept.emit(changes)
