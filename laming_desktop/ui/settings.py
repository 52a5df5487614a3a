"""What the program remembers between two starts, in one ini file of the user."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from laming_desktop.ui.look_settings import USUAL_TEXT_SIZE, ListLayout, LookSettings, escape_key

__all__ = ["RECENT", "USUAL_TEXT_SIZE", "ListLayout", "Settings"]

RECENT = 9


class Settings(LookSettings):
    """Remembers registers besides: those that were open, what was chosen in them, and what was told of them."""

    def list_recent(self) -> list[Path]:
        """List the registers opened last, newest first."""
        return [Path(name) for name in self.read_words("recent")]

    def list_recent_with_times(self) -> list[tuple[Path, datetime | None]]:
        """List the registers opened last with when that was, newest first."""
        return [(path, self.read_time(f"opened/{_name_key(path)}")) for path in self.list_recent()]

    def note_recent(self, path: Path, at: datetime) -> None:
        """Put a register at the head of the recent ones."""
        others = [str(other) for other in self.list_recent() if other != path]
        self.kept.setValue("recent", [str(path), *others][:RECENT])
        self.kept.setValue(f"opened/{_name_key(path)}", at.isoformat(timespec="seconds"))

    def forget_recent(self, path: Path) -> None:
        """Take a register off the recent ones."""
        self.kept.setValue("recent", [str(other) for other in self.list_recent() if other != path])

    def read_chosen(self, register: Path) -> tuple[str, str] | None:
        """Read which item of a register was chosen last, as table and id."""
        words = self.read_words(f"chosen/{_name_key(register)}")
        return (words[0], words[1]) if len(words) == 2 else None  # noqa: PLR2004 - table and id

    def write_chosen(self, register: Path, table: str, item_id: str) -> None:
        """Keep which item of a register is chosen."""
        self.kept.setValue(f"chosen/{_name_key(register)}", [table, item_id])

    def read_closed(self, register: Path) -> list[str]:
        """Read which bands of a register were closed."""
        return self.read_words(f"closed/{_name_key(register)}")

    def write_closed(self, register: Path, closed: Sequence[str]) -> None:
        """Keep which bands of a register are closed."""
        self.kept.setValue(f"closed/{_name_key(register)}", list(closed))

    def read_backup_folder(self) -> Path | None:
        """Read where backups go; None for the folder beside each register."""
        word = self.read_word("backups/folder", "")
        return Path(word) if word else None

    def write_backup_folder(self, folder: Path | None) -> None:
        """Keep where backups go."""
        self.kept.setValue("backups/folder", str(folder) if folder is not None else "")

    def read_choices(self, paper: str) -> str:
        """Read how a paper was printed last, as a text; empty where it never was."""
        return self.read_word(f"papers/{paper}", "")

    def write_choices(self, paper: str, text: str) -> None:
        """Keep how a paper is printed."""
        self.kept.setValue(f"papers/{paper}", text)

    def note_told(self, register: Path | None, what: str) -> bool:
        """Note that something was told of a register, or of none in particular; tell whether it is the first time."""
        key = "told/anywhere" if register is None else f"told/{_name_key(register)}"
        told = self.read_words(key)
        if what in told:
            return False
        self.kept.setValue(key, [*told, what])
        return True

    def was_told(self, what: str) -> bool:
        """Tell whether something was told that belongs to no register in particular."""
        return what in self.read_words("told/anywhere")

    def read_held(self, register: Path) -> str:
        """Read what was in a register when it was open last: "67 actions, 9 overdue"."""
        return self.read_word(f"held/{_name_key(register)}", "")

    def write_held(self, register: Path, words: str) -> None:
        """Keep what is in a register."""
        self.kept.setValue(f"held/{_name_key(register)}", words)

    def flush(self) -> None:
        """Put everything on the disk."""
        self.kept.sync()


def _name_key(path: Path) -> str:
    """Make a key of a path that an ini file can hold."""
    return escape_key(str(path))
