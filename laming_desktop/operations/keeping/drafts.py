"""Half-typed words, kept beside the settings while they are typed and offered again after the program was cut off."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, cast

from laming_desktop.operations.values import LONGEST_TEXT

MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of one field of one item that were not kept yet; `field` is the name that the form gives it."""

    item_id: str
    field: str
    words: str


class DraftBook:
    """A folder with one small file for each register in which words are half typed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, register: Path, drafts: Sequence[Draft]) -> bool:
        """Keep these drafts in place of the ones before, none where there are none; tell whether the disk took them.

        A draft is a second chance only: what goes wrong here must never stop the typing.
        """
        path = self._find(register)
        try:
            if not drafts:
                path.unlink(missing_ok=True)
                return True
            self._folder.mkdir(parents=True, exist_ok=True)
            _write_whole(path, json.dumps([asdict(draft) for draft in drafts[:MOST]], ensure_ascii=False))
        except OSError:
            return False
        return True

    def read(self, register: Path) -> tuple[Draft, ...]:
        """Give the drafts of a register; none where there is no file or it cannot be read."""
        try:
            told: object = json.loads(self._find(register).read_text("utf-8"))
        except (OSError, ValueError):
            return ()
        entries = cast("list[object]", told) if isinstance(told, list) else []
        return tuple(draft for entry in entries[:MOST] if (draft := _read_draft(entry)) is not None)

    def tell_when(self, register: Path) -> datetime | None:
        """Tell when the drafts of a register were kept, in local time; None where there are none."""
        try:
            return datetime.fromtimestamp(self._find(register).stat().st_mtime, UTC).astimezone()
        except OSError:
            return None

    def _find(self, register: Path) -> Path:
        """Find the file of a register by a name that says nothing of it."""
        return self._folder / f"{sha256(os.fsencode(register.absolute())).hexdigest()[:32]}.json"


def _write_whole(path: Path, content: str) -> None:
    """Write a file so that it is there whole or not at all."""
    new = path.with_suffix(".new")
    with new.open("w", encoding="utf-8") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _read_draft(entry: object) -> Draft | None:
    """Read one draft; None where the file was damaged or made by something else."""
    if not isinstance(entry, dict):
        return None
    fields = cast("dict[str, object]", entry)
    item_id, field, words = (fields.get(name) for name in ("item_id", "field", "words"))
    is_whole = isinstance(item_id, str) and isinstance(field, str) and isinstance(words, str)
    return Draft(str(item_id), str(field), str(words)) if is_whole and len(str(words)) <= LONGEST_TEXT else None
