"""Guidance from a terminal: added, listed, noted, waited for, published, read from documents."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line


@pytest.fixture
def guided(line: Line, sample: Path) -> Path:
    """Give the sample register with a guidance."""
    words = ("--publisher", "The Ministry", "--expected", "by the end of March 2010")
    assert line("guidance", "add", sample, "Guidance on attics", *words).status == 0
    return sample


def test_guidance_is_listed_with_what_it_says_and_what_waits(line: Line, guided: Path) -> None:
    assert line("guidance", "note", guided, "guidance on ATTICS", "6", "--chapter", "Chapter 3").status == 0
    assert line("guidance", "wait", guided, "1", "A1", "A2").status == 0
    out = line("guidance", "list", guided).out
    assert "“Guidance on attics”, The Ministry: expected by the end of March 2010" in out
    assert "Recommendation 6, Chapter 3" in out
    assert "Waiting: A1, A2" in out
    (told,) = line("guidance", "list", guided, "--json").json
    assert (told["waiting"], told["expected"]["latest"]) == (["A1", "A2"], "2010-03-31")


def test_published_guidance_gives_new_timescales_and_says_who_waits_on(line: Line, guided: Path) -> None:
    line("guidance", "wait", guided, "1", "A1", "A2")
    answer = line("guidance", "publish", guided, "1", "--on", "2009-11-01", "--timescale", "A1=by June 2010")
    assert (answer.status, "1 action waits on" in answer.out) == (0, True)
    assert line("show", guided, "A1", "--json").json["timescale"]["text"] == "by June 2010"
    assert "published 1 Nov 2009" in line("guidance", "list", guided).out


def test_waiting_can_end(line: Line, guided: Path) -> None:
    line("guidance", "wait", guided, "1", "A1")
    assert line("guidance", "wait", guided, "1", "A1", "--no-longer").status == 0
    assert line("guidance", "list", guided, "--json").json[0]["waiting"] == []


def test_actions_that_say_that_they_wait_are_shown_and_linked_on_demand(line: Line, guided: Path) -> None:
    line("edit", guided, "A11", "timescale=Once guidance on attics is published")
    assert "A11: “Once guidance on attics is published”, “Guidance on attics”" in line("guidance", "wait", guided).out
    assert line("guidance", "list", guided, "--json").json[0]["waiting"] == []
    assert line("guidance", "wait", guided, "--proposed").status == 0
    assert line("guidance", "list", guided, "--json").json[0]["waiting"] == ["A11"]


def test_document_is_shown_first_and_written_when_accepted(line: Line, guided: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("- asking in Chapter 3 for lamps (recommendation 6)\n- A toolkit by July 2010.\n", encoding="utf-8")
    words = ("guidance", "read", guided, path, "--title", "Guidance on attics")
    out = line(*words).out
    assert "6: Chapter 3, asking in Chapter 3 for lamps" in out
    assert "1 new note, 1 new promise" in out
    assert len(line("guidance", "list", guided, "--json").json) == 1
    assert line(*words, "--accept").status == 0
    first, second = line("guidance", "list", guided, "--json").json
    assert [note["recommendation"] for note in first["says"]] == ["6"]
    assert second["kind"] == "commitment"
    assert line(*words, "--accept").status == 1


def test_what_is_not_there_is_refused_in_one_sentence(line: Line, guided: Path) -> None:
    for words in (
        ("guidance", "note", guided, "Guidance on cellars", "6"),
        ("guidance", "note", guided, "9", "6"),
        ("guidance", "note", guided, "1", "A1"),
        ("guidance", "wait", guided, "1", "6"),
        ("guidance", "wait", guided, "1"),
        ("guidance", "publish", guided, "1", "--on", "2009-11-01", "--timescale", "A1=by June"),
        ("guidance", "publish", guided, "1", "--on", "2009-11-01", "--timescale", "A1"),
        ("guidance", "add", guided, "G", "--link", "javascript:1"),
    ):
        answer = line(*words)
        assert (answer.status, answer.err.count("\n")) == (1, 1)


def test_guidance_is_edited_withdrawn_and_removed(line: Line, guided: Path) -> None:
    assert (
        line("guidance", "edit", guided, "1", "--publisher", "The Department", "--expected", "by July 2010").status == 0
    )
    assert line("guidance", "publish", guided, "1", "--on", "2009-11-01").status == 0
    assert line("guidance", "withdraw", guided, "1").status == 0
    (told,) = line("guidance", "list", guided, "--json").json
    assert (told["title"], told["publisher"], told["done_on"]) == ("Guidance on attics", "The Department", None)
    assert line("guidance", "remove", guided, "1").status == 0
    assert line("guidance", "list", guided, "--json").json == []


def test_note_is_taken_away(line: Line, guided: Path) -> None:
    assert line("guidance", "note", guided, "1", "6", "--chapter", "3").status == 0
    assert line("guidance", "note", guided, "1", "6", "--remove").status == 0
    assert line("guidance", "note", guided, "1", "6", "--remove").status == 1
    assert line("guidance", "list", guided, "--json").json[0]["says"] == []


def test_proposals_are_accepted_one_by_one(line: Line, guided: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("- A toolkit by July 2010.\n- A handbook by May 2010.\n", encoding="utf-8")
    assert line("guidance", "read", guided, path, "--only", "9").status == 1
    assert line("guidance", "read", guided, path, "--except", "2", "--accept").status == 0
    titles = [one["title"] for one in line("guidance", "list", guided, "--json").json]
    assert [title for title in titles if "toolkit" in title] == titles[1:]


def test_day_of_the_document_is_asked_for_where_it_is_needed(line: Line, guided: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("- A toolkit by the end of this year.\n", encoding="utf-8")
    assert "depends on the day of the document" in line("guidance", "read", guided, path).out
    assert line("guidance", "read", guided, path, "--accept").status == 1
    words = ("guidance", "read", guided, path, "--accept", "--document-date", "2009-05-06")
    assert line(*words).status == 0
    assert line("guidance", "list", guided, "--json").json[-1]["expected"]["latest"] == "2009-12-31"
