"""Link recommendations of one inquiry or of several: one repeats, overlaps or supersedes another."""

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.national import LinkKind
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.values import check_text
from laming_desktop.store.register import Register


def link_recommendations(register: Register, from_id: str, to_id: str, kind: LinkKind, *, note: str = "") -> Changes:
    """Say what a recommendation is to another; a pair has one link, and a second call changes it."""
    names = [name_item(register, "recommendation", one) for one in (from_id, to_id)]
    if from_id == to_id:
        raise RefusedValueError("recommendation", names[0], "itself")
    with register.write(f"Link {names[0]} to {names[1]}") as writing:
        for one in (from_id, to_id):
            find_row(writing, "recommendation", one)
        words = {"kind": kind, "note": check_text("note", note)}
        standing = writing.list_rows("recommendation_link", from_id=from_id, to_id=to_id)
        if standing:
            writing.change("recommendation_link", str(standing[0]["id"]), **words)
        else:
            writing.add("recommendation_link", from_id=from_id, to_id=to_id, **words)
    return writing.changes


def unlink_recommendations(register: Register, link_id: str) -> Changes:
    """Take a link away."""
    with register.write("Remove a link between recommendations") as writing:
        find_row(writing, "recommendation_link", link_id)
        writing.remove("recommendation_link", link_id)
    return writing.changes
