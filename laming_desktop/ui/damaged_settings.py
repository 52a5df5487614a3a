"""Settings that cannot be read are kept aside, so that a start with the usual ones loses nothing."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings


def keep_damaged_aside(path: Path) -> Path | None:
    """Move settings that cannot be read to a name beside them, and give it; None where they can be read or are not there."""
    if not path.is_file() or not _is_damaged(path):
        return None
    kept = path.with_name(f"{path.stem}.damaged{path.suffix}")
    with suppress(OSError):
        path.replace(kept)
        return kept
    return None


def _is_damaged(path: Path) -> bool:
    """Tell whether a file is none that Qt has written: no text, or one that does not begin with a section."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except OSError:
        return False
    except UnicodeDecodeError:
        return True
    first = next((line.strip() for line in lines if line.strip()), "[]")
    if "\0" in first or not (first.startswith("[") and first.endswith("]")):
        return True
    return QSettings(str(path), QSettings.Format.IniFormat).status() == QSettings.Status.FormatError
