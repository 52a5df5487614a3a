"""What the clipboard or a drag holds that can be read as a document."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def read_clipboard(data: QMimeData | None) -> Path | str:
    """Give the first file that was copied, else the plain words; the look that they have elsewhere is left out."""
    if data is None:
        return ""
    files = list_files(data)
    if files:
        return files[0]
    words = data.text() if data.hasFormat("text/plain") else ""
    return words if words.strip() else ""


def list_files(data: QMimeData) -> list[Path]:
    """List the files of this computer among what is copied or dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
