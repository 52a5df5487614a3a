"""Questions that the reading of a document left open, as rows on their items."""

import json
from collections.abc import Sequence
from typing import cast

from laming_desktop.domain.patches import Row
from laming_desktop.store.register import Writing


def make_question_row(
    table: str, item_id: str, field: str, code: str, about: str, choices: Sequence[str]
) -> dict[str, str | None]:
    """Make the row that keeps an open question on an item."""
    return {
        "item_table": table,
        "item_id": item_id,
        "field": field,
        "code": code,
        "about": about,
        "choices": json.dumps(list(choices), ensure_ascii=False),
        "answer": None,
    }


def read_choices(row: Row) -> tuple[str, ...]:
    """Give the answers that a kept question offers."""
    return tuple(cast("list[str]", json.loads(str(row["choices"]))))


def settle_questions(writing: Writing, item_id: str, field: str, answer: str) -> None:
    """Close the open questions about a field whose value somebody has just given."""
    for row in writing.list_rows("question", item_id=item_id, field=field, answer=None):
        writing.change("question", str(row["id"]), answer=answer)
