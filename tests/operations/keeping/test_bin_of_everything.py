"""Whatever a user removes lies in the bin under its name, and comes back whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.changes import Changes
from laming_desktop.operations.keeping.checking import check_register
from laming_desktop.operations.keeping.redacting import redact_removed
from laming_desktop.operations.keeping.restoring import bring_back, list_bin, name_removed
from laming_desktop.operations.meetings import add_meeting, remove_meeting
from laming_desktop.operations.national.evidence import add_evidence_file, remove_evidence
from laming_desktop.operations.national.guidance import GuidanceFields, add_guidance, remove_guidance
from laming_desktop.operations.national.indicators import add_indicator, remove_indicator
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY

Make = Callable[[Register], str]
Remove = Callable[[Register, str], Changes]
DAY = date(2009, 12, 10)


def make_meeting(register: Register) -> str:
    return add_meeting(register, body="Cabinet", on=DAY, note="Item 7").made[-1]


def make_guidance(register: Register) -> str:
    return add_guidance(register, GuidanceFields(title="Statutory guidance"), today=TODAY).made[-1]


def make_indicator(register: Register) -> str:
    return add_indicator(register, title="Initial assessments in time", unit="%").made[-1]


def make_evidence(register: Register) -> str:
    path = register.path
    assert path is not None
    file = path.with_name("minutes.txt")
    file.write_text("Agreed by the board.", "utf-8")
    return add_evidence_file(register, "action", find_item(register, "A1")[1], file).made[-1]


KINDS: tuple[tuple[Make, Remove, str], ...] = (
    (make_meeting, remove_meeting, "meeting “Cabinet, 2009-12-10”"),
    (make_guidance, remove_guidance, "guidance “Statutory guidance”"),
    (make_indicator, remove_indicator, "indicator “Initial assessments in time”"),
    (make_evidence, remove_evidence, "evidence “minutes.txt”"),
)


@pytest.mark.parametrize(("make", "remove", "name"), KINDS)
def test_what_was_removed_lies_in_the_bin_and_comes_back_whole(
    sample: Register, make: Make, remove: Remove, name: str
) -> None:
    item = make(sample)
    before = sample.read_state()
    remove(sample, item)

    (removed,) = list_bin(sample)
    assert name_removed(removed) == name
    bring_back(sample, removed)

    assert sample.read_state() == before
    assert list_bin(sample) == []
    assert check_register(sample) == []


def test_words_of_removed_evidence_go_for_good_with_its_file(sample: Register) -> None:
    remove_evidence(sample, make_evidence(sample))
    (removed,) = list_bin(sample)
    redact_removed(sample, removed, reason="A person asked")

    assert list_bin(sample) == []
    assert check_register(sample) == []
    path = sample.path
    assert path is not None
    assert b"Agreed by the board." not in Path(path).read_bytes()
