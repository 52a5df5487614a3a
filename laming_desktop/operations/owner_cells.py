"""The owners of an action written as one text: read with the owners that the register knows, and kept as written."""

from typing import Final

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import OwnerQuestion
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.owner_book import OwnerBook, choose_as_read, replace_owners
from laming_desktop.operations.questions_kept import make_question_row, settle_questions
from laming_desktop.operations.values import check_text
from laming_desktop.store.register import Writing

JOINT: Final = " / "
"""What stands between the names of one answer."""


def write_owners_text(writing: Writing, action_id: str, text: str) -> None:
    """Make the owners that a text names those of an action; what the text leaves open becomes questions on it."""
    words = check_text("owners", text)
    if find_row(writing, "action", action_id)["owners_text"] == words:
        return
    book = OwnerBook(writing)
    reading = read_owners(words, known=book.list_known())
    replace_owners(writing, action_id, book.list_links(action_id, choose_as_read(reading)))
    writing.change("action", action_id, owners_text=words)
    settle_questions(writing, action_id, "owners", words)
    for question in reading.questions:
        writing.add("question", **make_owner_question(action_id, question))


def make_owner_question(action_id: str, question: OwnerQuestion) -> dict[str, str | None]:
    """Make the row that keeps a question about an owner cell; each choice is a list of names."""
    choices = [join_names(choice) for choice in question.choices]
    return make_question_row("action", action_id, "owners", question.code, question.about, choices)


def join_names(names: tuple[str, ...]) -> str:
    """Write several names as one answer."""
    return JOINT.join(names)
