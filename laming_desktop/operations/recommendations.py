"""Add and remove recommendations and inquiries by hand."""

from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing


def add_inquiry(
    register: Register,
    *,
    title: str,
    author: str = "",
    publisher: str = "",
    published_on: date | None = None,
    reference: str = "",
) -> Changes:
    """Add an inquiry, behind those that are there; a title in use is refused, `reference` is what documents call it."""
    fields = _check_inquiry(title, author, publisher, reference)
    with register.write("Add an inquiry") as writing:
        _refuse_taken(writing, fields["title"], "")
        writing.add("inquiry", published_on=published_on, **fields)
    return writing.changes


def edit_inquiry(
    register: Register,
    inquiry_id: str,
    *,
    title: str,
    author: str = "",
    publisher: str = "",
    published_on: date | None = None,
    reference: str = "",
) -> Changes:
    """Change what is said of an inquiry."""
    fields = _check_inquiry(title, author, publisher, reference)
    with register.write("Change an inquiry") as writing:
        find_row(writing, "inquiry", inquiry_id)
        _refuse_taken(writing, fields["title"], inquiry_id)
        writing.change("inquiry", inquiry_id, published_on=published_on, **fields)
    return writing.changes


def remove_inquiry(register: Register, inquiry_id: str) -> Changes:
    """Take an inquiry away that has no recommendation."""
    with register.write("Remove an inquiry") as writing:
        row = find_row(writing, "inquiry", inquiry_id)
        if writing.list_rows("recommendation", inquiry_id=inquiry_id):
            raise RefusedValueError("inquiry", str(row["title"]), "has_parts")
        writing.remove("inquiry", inquiry_id)
    return writing.changes


def _check_inquiry(title: str, author: str, publisher: str, reference: str) -> dict[str, str]:
    return {
        "title": check_line("title", title, may_be_empty=False),
        "author": check_line("author", author),
        "publisher": check_line("publisher", publisher),
        "reference": check_line("reference", reference),
    }


def _refuse_taken(writing: Writing, title: str, inquiry_id: str) -> None:
    """Refuse a title that another inquiry has: filters and reports tell inquiries by it."""
    for row in writing.list_rows("inquiry"):
        if row["id"] != inquiry_id and fold(str(row["title"])) == fold(title):
            raise RefusedValueError("title", title, "taken")


def add_recommendation(
    register: Register,
    inquiry_id: str,
    *,
    number: str,
    title: str = "",
    text: str = "",
    theme: str | None = None,
    parent_id: str | None = None,
) -> Changes:
    """Add a recommendation or sub-item to an inquiry under a number that is not in use there."""
    fields = {
        "number": check_line("number", number, may_be_empty=False),
        "title": check_line("title", title),
        "text": check_text("text", text),
    }
    with register.write(f"Add recommendation {fields['number']}") as writing:
        find_row(writing, "inquiry", inquiry_id)
        if writing.list_rows("recommendation", inquiry_id=inquiry_id, number=fields["number"]):
            raise RefusedValueError("number", fields["number"], "taken")
        parent = find_row(writing, "recommendation", parent_id) if parent_id else None
        theme_id = find_or_add_theme(writing, inquiry_id, theme) if theme else None
        if theme_id is None and parent is not None and parent["theme_id"] is not None:
            theme_id = str(parent["theme_id"])
        writing.add("recommendation", inquiry_id=inquiry_id, parent_id=parent_id, theme_id=theme_id, **fields)
    return writing.changes


def find_or_add_theme(writing: Writing, inquiry_id: str, name: str) -> str:
    """Give the id of an inquiry's theme by its name, written now if there was none."""
    words = check_line("theme", name, may_be_empty=False)
    for row in writing.list_rows("theme", inquiry_id=inquiry_id):
        if fold(str(row["name"])) == fold(words):
            return str(row["id"])
    return writing.add("theme", inquiry_id=inquiry_id, name=words)


def remove_recommendation(register: Register, recommendation_id: str) -> Changes:
    """Take a recommendation away to which nothing belongs: no sub-item and no action."""
    name = name_item(register, "recommendation", recommendation_id)
    with register.write(f"Remove {name}") as writing:
        find_row(writing, "recommendation", recommendation_id)
        parts = writing.list_rows("recommendation", parent_id=recommendation_id)
        if parts or writing.list_rows("answer", recommendation_id=recommendation_id):
            raise RefusedValueError("recommendation", name, "has_parts")
        writing.remove("recommendation", recommendation_id)
    return writing.changes
