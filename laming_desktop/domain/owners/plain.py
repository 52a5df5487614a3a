"""Writing a reading of owners as plain values, and reading it back; the shapes are those of the command line."""

from collections.abc import Mapping, Sequence
from typing import cast

from laming_desktop.domain.owners.reading import OwnerMention, OwnerQuestion, OwnerQuestionCode, OwnersReading
from laming_desktop.domain.vocabulary import Certainty, OwnerKind, OwnerRole


def as_plain(reading: OwnersReading) -> dict[str, object]:
    """Give a reading as {"owners": [...], "questions": [...], "certainty": ...}; what is not said is left out."""
    return {
        "owners": [_mention_as_plain(owner) for owner in reading.owners],
        "questions": [_question_as_plain(question) for question in reading.questions],
        "certainty": reading.certainty,
    }


def from_plain(text: str, plain: Mapping[str, object]) -> OwnersReading:
    """Give the reading of a cell's text that `as_plain` wrote."""
    owners = cast("Sequence[Mapping[str, str]]", plain.get("owners", ()))
    questions = cast("Sequence[Mapping[str, object]]", plain.get("questions", ()))
    return OwnersReading(
        text,
        tuple(_mention_from_plain(owner) for owner in owners),
        tuple(_question_from_plain(question) for question in questions),
        cast("Certainty", plain.get("certainty", "certain")),
    )


def _mention_as_plain(owner: OwnerMention) -> dict[str, str]:
    fields = {
        "name": owner.name,
        "kind": owner.kind,
        "role": owner.role,
        "holder": owner.holder,
        "post": owner.post,
        "is": owner.known_as,
    }
    return {field: value for field, value in fields.items() if value is not None}


def _mention_from_plain(plain: Mapping[str, str]) -> OwnerMention:
    return OwnerMention(
        plain["name"],
        cast("OwnerKind", plain["kind"]),
        cast("OwnerRole | None", plain.get("role")),
        plain.get("holder"),
        plain.get("post"),
        plain.get("is"),
    )


def _question_as_plain(question: OwnerQuestion) -> dict[str, object]:
    plain: dict[str, object] = {"code": question.code, "about": question.about}
    if question.choices:
        plain["choices"] = [list(choice) for choice in question.choices]
    return plain


def _question_from_plain(plain: Mapping[str, object]) -> OwnerQuestion:
    choices = cast("Sequence[Sequence[str]]", plain.get("choices", ()))
    return OwnerQuestion(
        cast("OwnerQuestionCode", plain["code"]), str(plain["about"]), tuple(tuple(choice) for choice in choices)
    )
