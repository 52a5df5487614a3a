from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from laming_desktop.domain import errors
from laming_desktop.domain.errors import RegisterError
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.refusals import SAFE, say_refusal

PATH = Path("plan 1.laming")
NOW = datetime(2009, 11, 3, 14, 31, tzinfo=UTC)
FACTS: dict[str, object] = {"version": 9, "known": 7, "allowed": ("high", "low"), "path": PATH, "since": NOW}
KINDS = [kind for kind in RegisterError.__subclasses__() if kind.__module__ == errors.__name__]


def make(kind: type[RegisterError], why: str = "denied") -> RegisterError:
    if not is_dataclass(kind):
        return kind()
    build: Callable[..., RegisterError] = kind
    return build(**{fact.name: FACTS.get(fact.name, why) for fact in fields(kind)})


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_has_sentences_of_its_own(kind: type[RegisterError]) -> None:
    words = say_error(make(kind))
    assert words != say_error(RegisterError())
    assert words.endswith((".", ")"))


@pytest.mark.parametrize("kind", KINDS)
def test_errors_neither_blame_nor_shout(kind: type[RegisterError]) -> None:
    words = say_error(make(kind)).lower()
    assert not [word for word in ("error", "invalid", "please", "successfully", "!", "none") if word in words]


def test_hostile_file_name_stays_on_one_line() -> None:
    words = say_error(errors.MissingFileError(Path("a\nb\u202e\x1b[31m.laming")))
    assert words.isprintable()


def test_refused_value_says_what_is_allowed() -> None:
    words = say_refusal(errors.RefusedValueError("priority", "huge", "not_allowed", ("high", "medium", "low")))
    assert words == f"Priority cannot be “huge”. {SAFE} It can be high, medium or low."


def test_unknown_code_still_makes_a_sentence() -> None:
    words = say_refusal(errors.RefusedValueError("state", "x", "never_heard_of"))
    assert words == f"State cannot be “x”. {SAFE}"


def test_register_in_use_names_who_where_and_since_when() -> None:
    words = say_error(errors.RegisterInUseError(PATH, "Board Chair", "LAPTOP-2", NOW))
    assert "Board Chair on LAPTOP-2 since 3 Nov 2009" in words


def test_newer_register_is_offered_to_be_read_only_where_that_is_safe() -> None:
    assert "to be read" in say_error(errors.NewerRegisterError(PATH, 9, 7, can_be_read=True))
    assert "to be read" not in say_error(errors.NewerRegisterError(PATH, 9, 7))


@pytest.mark.parametrize("why", ["", "empty", "no_file"])
def test_what_is_no_register_in_spite_of_its_name_has_a_next_step(why: str) -> None:
    said = say_error(errors.NotARegisterError(Path("plan.laming"), why))

    assert "is not a register" in said or "it is not a register" in said
    assert "It was not changed." in said
    assert "ends in .laming" not in said


def test_what_cannot_be_read_is_never_said_to_be_written() -> None:
    said = say_error(errors.CannotReadError(Path("plan.laming"), "denied"))

    assert "could not be read: you may not read it" in said
    assert "written" not in said
