"""Link recommendations of one inquiry or of several: one repeats, overlaps or supersedes another."""

from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.national import Linked, LinkedItem, LinkKind
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.values import check_text
from laming_desktop.store.national import list_recommendation_links
from laming_desktop.store.reading import list_actions, list_inquiries, list_recommendations
from laming_desktop.store.register import Register


def list_linked(register: Register, item_id: str | None = None) -> list[Linked]:
    """List the links with both their ends, of one recommendation or all."""
    links = [link for link in list_recommendation_links(register) if item_id in {None, link.from_id, link.to_id}]
    if not links:
        return []
    inquiries = {one.id: one.title for one in list_inquiries(register)}
    items = {
        item.id: LinkedItem(item.id, item.number, item.title or item.text, inquiries.get(item.inquiry_id, ""))
        for item in list_recommendations(register)
    }
    return [
        Linked(link, items[link.from_id], items[link.to_id], len(inquiries) > 1)
        for link in links
        if link.from_id in items and link.to_id in items
    ]


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


def share_actions(register: Register, item_id: str, *, today: date) -> Changes:
    """Let the open actions of what a recommendation repeats, or is repeated by, answer it too, as one change set."""
    links = [link for link in list_recommendation_links(register) if link.kind == "repeats"]
    others = {
        other
        for link in links
        for one, other in ((link.from_id, link.to_id), (link.to_id, link.from_id))
        if one == item_id
    }
    theirs = [
        action.id
        for action in list_actions(register, today=today)
        if is_open(action) and others.intersection(action.recommendation_ids)
    ]
    with register.write(f"Let actions answer {name_item(register, 'recommendation', item_id)}, too") as writing:
        find_row(writing, "recommendation", item_id)
        there = {str(row["action_id"]) for row in writing.list_rows("answer", recommendation_id=item_id)}
        for action_id in theirs:
            if action_id not in there:
                writing.add("answer", action_id=action_id, recommendation_id=item_id)
    return writing.changes


def supersede_actions(register: Register, item_id: str, *, today: date) -> Changes:
    """Mark as superseded every open action that answers nothing but a recommendation and its sub-items."""
    with register.write(f"Supersede the actions of {name_item(register, 'recommendation', item_id)}") as writing:
        find_row(writing, "recommendation", item_id)
        own = {item_id, *(str(row["id"]) for row in writing.list_rows("recommendation", parent_id=item_id))}
        for action in list_actions(register, today=today):
            if is_open(action) and action.recommendation_ids and own.issuperset(action.recommendation_ids):
                writing.change("action", action.id, state="superseded")
    return writing.changes
