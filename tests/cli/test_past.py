from pathlib import Path

import pytest

from laming_desktop.cli.session import read_clock
from laming_desktop.operations.actions import remove_action
from laming_desktop.operations.keeping.registers import open_register
from laming_desktop.store.reading import find_item
from tests.cli.conftest import Line


def edit(line: Line, path: Path, *values: str) -> int:
    assert line("edit", path, "A1", *values).status == 0
    return int(line("history", path, "--json").json[0]["seq"])


def remove(path: Path, reference: str) -> None:
    register = open_register(path, author="Board Manager", clock=read_clock)
    remove_action(register, find_item(register, reference)[1])
    register.close()


def test_changes_between_two_moments_are_a_table(line: Line, sample: Path) -> None:
    before = edit(line, sample, "title=First")
    edit(line, sample, "priority=low")

    found = line("changes", sample, "--from", str(before), "--json").json

    assert [(one["name"], one["field"], one["before"], one["after"]) for one in found] == [
        ("A1", "priority", "high", "low")
    ]
    assert "A1" in line("changes", sample, "--from", str(before)).out


def test_field_is_restored_to_what_it_was_before_a_change(line: Line, sample: Path) -> None:
    change = edit(line, sample, "priority=low")

    assert line("restore", sample, "A1", "--field", "priority", "--before", str(change)).status == 0

    assert line("list", sample, "actions", "--json").json[0]["priority"] == "high"


def test_history_is_narrowed_to_a_person_and_a_field(line: Line, sample: Path) -> None:
    edit(line, sample, "priority=low", "--author", "Deputy Manager")
    edit(line, sample, "title=Other")

    found = line("history", sample, "--by", "deputy", "--field", "priority", "--json").json

    assert [(one["field"], one["after"]) for one in found] == [("priority", "low")]


def test_history_finds_what_a_state_became(line: Line, sample: Path) -> None:
    edit(line, sample, "state=off-track")
    edit(line, sample, "state=on-track")

    found = line("history", sample, "A1", "--field", "state", "--became", "off_track", "--json").json

    assert [one["after"] for one in found] == ["off_track"]


def test_empty_bin_says_so_and_has_no_line(line: Line, sample: Path) -> None:
    assert "0 things" in line("bin", sample).out

    refused = line("bin", sample, "--bring-back", "3")

    assert refused.status != 0
    assert "no line 3" in refused.err


def test_redacted_text_is_gone_from_the_file_and_the_register_whole(line: Line, sample: Path) -> None:
    edit(line, sample, "title=Visit Flat 7 Laurel House")

    answer = line("redact", sample, "Flat 7 Laurel House", "--reason", "A person asked")

    assert answer.status == 0
    assert b"Laurel House" not in sample.read_bytes()
    assert line("check", sample).status == 0


def test_reason_may_not_name_the_text(line: Line, sample: Path) -> None:
    refused = line("redact", sample, "Board", "--reason", "the Board asked")

    assert refused.status != 0
    assert "without that text" in refused.err


def test_register_as_it_was_is_checked(line: Line, sample: Path) -> None:
    assert line("check", sample, "--as-at", "2009-10-01").status == 0


def test_actions_that_were_ever_off_track_are_listed(line: Line, sample: Path) -> None:
    before = {one["reference"] for one in line("list", sample, "actions", "--past", "was-off-track", "--json").json}
    edit(line, sample, "state=off-track")
    edit(line, sample, "state=on-track")

    found = {one["reference"] for one in line("list", sample, "actions", "--past", "was-off-track", "--json").json}

    assert found - before == {"A1"}


def test_actions_whose_timescale_changed_more_than_once_are_listed(line: Line, sample: Path) -> None:
    edit(line, sample, "timescale=March 2011")
    assert line("list", sample, "actions", "--past", "date-changed-twice", "--json").json == []
    edit(line, sample, "timescale=June 2011")

    found = line("list", sample, "actions", "--past", "date-changed-twice", "--json").json

    assert [one["reference"] for one in found] == ["A1"]


def test_words_of_a_line_of_the_bin_are_removed_for_good(line: Line, sample: Path) -> None:
    edit(line, sample, "title=Visit Laurel House")
    remove(sample, "A1")

    answer = line("bin", sample, "--redact", "1", "--reason", "A person asked")

    assert "The words of A1 were removed" in answer.out
    assert b"Laurel House" not in sample.read_bytes()
    assert "0 things" in line("bin", sample).out
    assert line("check", sample).status == 0


def test_words_of_the_bin_are_not_removed_without_a_reason(line: Line, sample: Path) -> None:
    remove(sample, "A1")

    refused = line("bin", sample, "--redact", "1")

    assert refused.status != 0
    assert "1 thing" in line("bin", sample).out


@pytest.mark.parametrize("words", ["off-track", "Off track", "Red"])
def test_history_finds_what_a_state_became_by_the_words_that_people_use(line: Line, sample: Path, words: str) -> None:
    edit(line, sample, "state=off-track")

    found = line("history", sample, "A1", "--field", "state", "--became", words, "--json").json

    assert [one["after"] for one in found] == ["off_track"]


def test_reasons_are_given_with_a_change_or_after_it_and_found_by_their_words(line: Line, sample: Path) -> None:
    assert line("progress", sample, "A1", "Begun", "--on", "2009-11-01", "--reason", "Told at the meeting").status == 0
    edit(line, sample, "priority=low")
    assert line("reason", sample, "As the inspectors asked").out == "Reason kept: Change priority of A1.\n"
    assert "Told at the meeting" in line("history", sample, "--why", "TOLD AT").out
    found = line("history", sample, "A1", "--why", "inspectors", "--json").json
    assert [one["later_reasons"][0]["reason"] for one in found] == ["As the inspectors asked"]
