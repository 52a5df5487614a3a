"""How the window looks, remembered between two starts: text size, density, columns and panes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

USUAL_TEXT_SIZE = 100


@dataclass(frozen=True, slots=True)
class ListLayout:
    """How a list looks: shown columns in order, widths in design pixels, the order of the lines and what heads them."""

    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] | None = None
    sort_key: str = "plan"
    descending: bool = False
    grouping: str = "recommendation"


class LookSettings:
    """Reads and writes single facts; a damaged or missing one is as if it had never been kept."""

    def __init__(self, path: Path) -> None:
        self.kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def text_size(self) -> int:
        """Give the text size in per cent."""
        word = str(self.kept.value("text_size", ""))
        return int(word) if word.isdecimal() else USUAL_TEXT_SIZE

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self.kept.setValue("text_size", percent)

    @property
    def begins_with_dashboard(self) -> bool:
        """Tell whether a register that is opened shows its dashboard first."""
        return self.read_word("first_page", "dashboard") == "dashboard"

    @begins_with_dashboard.setter
    def begins_with_dashboard(self, is_wanted: bool) -> None:
        self.kept.setValue("first_page", "dashboard" if is_wanted else "plan")

    @property
    def is_compact(self) -> bool:
        """Tell whether each line of the list has one row of words."""
        return self.read_word("density", "comfortable") == "compact"

    @is_compact.setter
    def is_compact(self, is_wanted: bool) -> None:
        self.kept.setValue("density", "compact" if is_wanted else "comfortable")

    def read_layout(self, view: str = "") -> ListLayout:
        """Read how the list looked last in one view; where that was never kept, how it looked in any."""
        group = f"list/views/{escape_key(view)}" if view else "list"
        if view and not self.kept.contains(f"{group}/sort"):
            return replace(self.read_layout(), sort_key="plan", descending=False, grouping="recommendation")
        widths = dict(word.rsplit("=", 1) for word in self.read_words(f"{group}/widths") if "=" in word)
        return ListLayout(
            columns=tuple(self.read_words(f"{group}/columns")),
            widths={key: int(width) for key, width in widths.items() if width.isdecimal()},
            sort_key=self.read_word(f"{group}/sort", "plan"),
            descending=self.read_word(f"{group}/descending", "no") == "yes",
            grouping=self.read_word(f"{group}/grouping", "recommendation"),
        )

    def write_layout(self, layout: ListLayout, view: str = "") -> None:
        """Keep how the list looks in one view, or in any."""
        group = f"list/views/{escape_key(view)}" if view else "list"
        self.kept.setValue(f"{group}/columns", list(layout.columns))
        self.kept.setValue(f"{group}/widths", [f"{key}={width}" for key, width in (layout.widths or {}).items()])
        self.kept.setValue(f"{group}/sort", layout.sort_key)
        self.kept.setValue(f"{group}/descending", "yes" if layout.descending else "no")
        self.kept.setValue(f"{group}/grouping", layout.grouping)

    def read_bytes(self, key: str) -> QByteArray | None:
        """Read what a window or splitter gave to be kept."""
        value = self.kept.value(key)
        return value if isinstance(value, QByteArray) else None

    def write_bytes(self, key: str, value: QByteArray) -> None:
        """Keep what a window or splitter gave."""
        self.kept.setValue(key, value)

    def forget_layout(self) -> None:
        """Forget columns, widths, order and panes."""
        for group in ("list", "panes"):
            self.kept.remove(group)

    def read_word(self, key: str, otherwise: str) -> str:
        """Read a word, or what it is otherwise."""
        value = self.kept.value(key, otherwise)
        return value if isinstance(value, str) else otherwise

    def read_time(self, key: str) -> datetime | None:
        """Read an instant, None where none was kept."""
        try:
            return datetime.fromisoformat(self.read_word(key, ""))
        except ValueError:
            return None

    def read_words(self, key: str) -> list[str]:
        """Read a list; Qt gives one that holds a single word as that word, and an empty one as nothing."""
        value = self.kept.value(key)
        if isinstance(value, str):
            return [value] if value else []
        return [str(word) for word in value] if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - Qt does not type what it keeps


def escape_key(name: str) -> str:
    """Make a key of a name that an ini file can hold."""
    return name.replace("/", "|").replace("\\", "|")
