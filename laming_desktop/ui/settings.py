"""What the program remembers between two starts, in one ini file of the user."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

RECENT = 9
USUAL_TEXT_SIZE = 100


@dataclass(frozen=True, slots=True)
class ListLayout:
    """How a list looks: shown columns in order, widths in design pixels, the order of the lines and what heads them."""

    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] | None = None
    sort_key: str = "plan"
    descending: bool = False
    grouping: str = "recommendation"


class Settings:
    """Reads and writes single facts; a damaged or missing one is as if it had never been kept."""

    def __init__(self, path: Path) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    def list_recent(self) -> list[Path]:
        """List the registers opened last, newest first."""
        return [Path(name) for name in self._read_words("recent")]

    def list_recent_with_times(self) -> list[tuple[Path, datetime | None]]:
        """List the registers opened last with when that was, newest first."""
        return [(path, self._read_time(f"opened/{_name_key(path)}")) for path in self.list_recent()]

    def note_recent(self, path: Path, at: datetime) -> None:
        """Put a register at the head of the recent ones."""
        others = [str(other) for other in self.list_recent() if other != path]
        self._kept.setValue("recent", [str(path), *others][:RECENT])
        self._kept.setValue(f"opened/{_name_key(path)}", at.isoformat(timespec="seconds"))

    def forget_recent(self, path: Path) -> None:
        """Take a register off the recent ones."""
        self._kept.setValue("recent", [str(other) for other in self.list_recent() if other != path])

    @property
    def text_size(self) -> int:
        """Give the text size in per cent."""
        word = str(self._kept.value("text_size", ""))
        return int(word) if word.isdecimal() else USUAL_TEXT_SIZE

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._kept.setValue("text_size", percent)

    @property
    def begins_with_dashboard(self) -> bool:
        """Tell whether a register that is opened shows its dashboard first."""
        return self._read_word("first_page", "dashboard") == "dashboard"

    @begins_with_dashboard.setter
    def begins_with_dashboard(self, is_wanted: bool) -> None:
        self._kept.setValue("first_page", "dashboard" if is_wanted else "plan")

    @property
    def is_compact(self) -> bool:
        """Tell whether each line of the list has one row of words."""
        return self._read_word("density", "comfortable") == "compact"

    @is_compact.setter
    def is_compact(self, is_wanted: bool) -> None:
        self._kept.setValue("density", "compact" if is_wanted else "comfortable")

    def read_layout(self, view: str = "") -> ListLayout:
        """Read how the list looked last in one view; where that was never kept, how it looked in any."""
        group = f"list/views/{_escape(view)}" if view else "list"
        if view and not self._kept.contains(f"{group}/sort"):
            return replace(self.read_layout(), sort_key="plan", descending=False, grouping="recommendation")
        widths = dict(word.rsplit("=", 1) for word in self._read_words(f"{group}/widths") if "=" in word)
        return ListLayout(
            columns=tuple(self._read_words(f"{group}/columns")),
            widths={key: int(width) for key, width in widths.items() if width.isdecimal()},
            sort_key=self._read_word(f"{group}/sort", "plan"),
            descending=self._read_word(f"{group}/descending", "no") == "yes",
            grouping=self._read_word(f"{group}/grouping", "recommendation"),
        )

    def write_layout(self, layout: ListLayout, view: str = "") -> None:
        """Keep how the list looks in one view, or in any."""
        group = f"list/views/{_escape(view)}" if view else "list"
        self._kept.setValue(f"{group}/columns", list(layout.columns))
        self._kept.setValue(f"{group}/widths", [f"{key}={width}" for key, width in (layout.widths or {}).items()])
        self._kept.setValue(f"{group}/sort", layout.sort_key)
        self._kept.setValue(f"{group}/descending", "yes" if layout.descending else "no")
        self._kept.setValue(f"{group}/grouping", layout.grouping)

    def read_bytes(self, key: str) -> QByteArray | None:
        """Read what a window or splitter gave to be kept."""
        value = self._kept.value(key)
        return value if isinstance(value, QByteArray) else None

    def write_bytes(self, key: str, value: QByteArray) -> None:
        """Keep what a window or splitter gave."""
        self._kept.setValue(key, value)

    def read_chosen(self, register: Path) -> tuple[str, str] | None:
        """Read which item of a register was chosen last, as table and id."""
        words = self._read_words(f"chosen/{_name_key(register)}")
        return (words[0], words[1]) if len(words) == 2 else None  # noqa: PLR2004 - table and id

    def write_chosen(self, register: Path, table: str, item_id: str) -> None:
        """Keep which item of a register is chosen."""
        self._kept.setValue(f"chosen/{_name_key(register)}", [table, item_id])

    def read_closed(self, register: Path) -> list[str]:
        """Read which bands of a register were closed."""
        return self._read_words(f"closed/{_name_key(register)}")

    def write_closed(self, register: Path, closed: Sequence[str]) -> None:
        """Keep which bands of a register are closed."""
        self._kept.setValue(f"closed/{_name_key(register)}", list(closed))

    def read_backup_folder(self) -> Path | None:
        """Read where backups go; None for the folder beside each register."""
        word = self._read_word("backups/folder", "")
        return Path(word) if word else None

    def write_backup_folder(self, folder: Path | None) -> None:
        """Keep where backups go."""
        self._kept.setValue("backups/folder", str(folder) if folder is not None else "")

    def read_choices(self, paper: str) -> str:
        """Read how a paper was printed last, as a text; empty where it never was."""
        return self._read_word(f"papers/{paper}", "")

    def write_choices(self, paper: str, text: str) -> None:
        """Keep how a paper is printed."""
        self._kept.setValue(f"papers/{paper}", text)

    def note_told(self, register: Path | None, what: str) -> bool:
        """Note that something was told of a register, or of none in particular; tell whether it is the first time."""
        key = "told/anywhere" if register is None else f"told/{_name_key(register)}"
        told = self._read_words(key)
        if what in told:
            return False
        self._kept.setValue(key, [*told, what])
        return True

    def was_told(self, what: str) -> bool:
        """Tell whether something was told that belongs to no register in particular."""
        return what in self._read_words("told/anywhere")

    def read_held(self, register: Path) -> str:
        """Read what was in a register when it was open last: "67 actions, 9 overdue"."""
        return self._read_word(f"held/{_name_key(register)}", "")

    def write_held(self, register: Path, words: str) -> None:
        """Keep what is in a register."""
        self._kept.setValue(f"held/{_name_key(register)}", words)

    def forget_layout(self) -> None:
        """Forget columns, widths, order and panes."""
        for group in ("list", "panes"):
            self._kept.remove(group)

    def flush(self) -> None:
        """Put everything on the disk."""
        self._kept.sync()

    def _read_word(self, key: str, otherwise: str) -> str:
        value = self._kept.value(key, otherwise)
        return value if isinstance(value, str) else otherwise

    def _read_time(self, key: str) -> datetime | None:
        try:
            return datetime.fromisoformat(self._read_word(key, ""))
        except ValueError:
            return None

    def _read_words(self, key: str) -> list[str]:
        """Read a list; Qt gives one that holds a single word as that word, and an empty one as nothing."""
        value = self._kept.value(key)
        if isinstance(value, str):
            return [value] if value else []
        return [str(word) for word in value] if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - Qt does not type what it keeps


def _escape(name: str) -> str:
    """Make a key of a name that an ini file can hold."""
    return name.replace("/", "|").replace("\\", "|")


def _name_key(path: Path) -> str:
    """Make a key of a path that an ini file can hold."""
    return _escape(str(path))
