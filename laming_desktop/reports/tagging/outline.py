"""The bookmarks of a document: a tree of titles, each leading to a place (ISO 32000-1, section 12.3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from laming_desktop.reports.tagging.pdf_file import PdfFile
from laming_desktop.reports.tagging.pdf_syntax import write_reference, write_text


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: where it leads, and at which level it stands (1 is the highest)."""

    title: str
    level: int
    page: int
    top: float


@dataclass(slots=True)
class _Entry:
    """A bookmark with the number of its object, those below it, and its neighbours on the same level."""

    number: int
    bookmark: Bookmark | None
    parent: "_Entry | None" = None
    before: "_Entry | None" = None
    after: "_Entry | None" = None
    kids: list["_Entry"] = field(default_factory=list["_Entry"])
    count: int = 0


def write_outline(file: PdfFile, bookmarks: Sequence[Bookmark]) -> int | None:
    """Write the outline and give its number; None when there are no bookmarks."""
    if not bookmarks:
        return None
    root = _Entry(file.reserve(), None)
    entries = _grow_tree(file, root, bookmarks)
    for entry in reversed(entries):
        if entry.parent is not None:
            entry.parent.count += entry.count + 1
    for entry in entries:
        file.write(entry.number, _write_entry(entry))
    file.write(root.number, f"<</Type/Outlines{_write_kids(root)}>>")
    return root.number


def _grow_tree(file: PdfFile, root: _Entry, bookmarks: Sequence[Bookmark]) -> list[_Entry]:
    """Hang each bookmark under the last one of a higher level."""
    path = [root]
    entries: list[_Entry] = []
    for bookmark in bookmarks:
        while (last := path[-1].bookmark) is not None and last.level >= bookmark.level:
            path.pop()
        parent = path[-1]
        before = parent.kids[-1] if parent.kids else None
        entry = _Entry(file.reserve(), bookmark, parent, before)
        if before is not None:
            before.after = entry
        parent.kids.append(entry)
        path.append(entry)
        entries.append(entry)
    return entries


def _write_entry(entry: _Entry) -> str:
    """Write one entry with its neighbours and its children."""
    bookmark = entry.bookmark
    if bookmark is None or entry.parent is None:
        return ""
    before = f"/Prev {write_reference(entry.before.number)}" if entry.before else ""
    after = f"/Next {write_reference(entry.after.number)}" if entry.after else ""
    where = f"/Dest[{write_reference(bookmark.page)}/XYZ null {bookmark.top:.2f} null]"
    up = f"/Parent {write_reference(entry.parent.number)}"
    return f"<</Title {write_text(bookmark.title)}{up}{before}{after}{_write_kids(entry)}{where}>>"


def _write_kids(entry: _Entry) -> str:
    """Write first and last child and how many entries are shown below."""
    if not entry.kids:
        return ""
    first, last = write_reference(entry.kids[0].number), write_reference(entry.kids[-1].number)
    return f"/First {first}/Last {last}/Count {entry.count}"
