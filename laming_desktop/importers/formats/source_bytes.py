"""Take the bytes of a document from the disk, once and not more than can be read."""

from pathlib import Path
from typing import Final

from laming_desktop.importers.refusals import refuse

LARGEST_BYTES: Final = 20_000_000


def read_source_bytes(path: Path) -> bytes:
    """Read the bytes of a file; raise UnreadableDocumentError for what is none, too large, or not allowed."""
    try:
        if path.is_dir():
            raise refuse(path, "folder")
        if not path.is_file():
            raise refuse(path, "missing")
        if path.stat().st_size > LARGEST_BYTES:
            raise refuse(path, "too_large", f"{path.stat().st_size // 1_000_000} MB")
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise refuse(path, "denied", error.strerror or "") from error
    except ValueError as error:
        raise refuse(path, "missing") from error
    if len(content) > LARGEST_BYTES:
        raise refuse(path, "too_large", f"more than {LARGEST_BYTES // 1_000_000} MB")
    return content
