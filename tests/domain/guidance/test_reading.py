"""What a document says of recommendations, and what it promises, is read line by line; nothing else is."""

from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.guidance.reading import SetApart, read_guidance

SPOKEN_ON = date(2009, 5, 20)


def read_seed(shared: Path, name: str) -> list[str]:
    (path,) = (shared / "seeds").glob(f"{name}*")
    return path.read_text(encoding="utf-8").splitlines()


def test_bracket_with_a_number_ends_a_note_and_its_chapters_are_found() -> None:
    reading = read_guidance(["· asking, in Chapters 2 and 5, for records of high quality (recommendation 19.2);"])
    (note,) = reading.notes
    assert (note.numbers, note.chapter, note.line) == (("19.2",), "Chapters 2 and 5", 1)
    assert note.text.startswith("asking, in Chapters 2")


def test_several_numbers_and_ranges_in_a_bracket_are_several_recommendations() -> None:
    reading = read_guidance(["- training of staff (Recommendations 3 to 5, 9 and 30)"])
    assert reading.numbers == ("3", "4", "5", "9", "30")


def test_two_brackets_in_one_bullet_are_two_notes() -> None:
    reading = read_guidance(["- a report each year (recommendation 9), and its coverage (recommendation 53)"])
    assert [note.numbers for note in reading.notes] == [("9",), ("53",)]


def test_also_see_is_no_note_and_a_bracket_without_words_before_it_is_none() -> None:
    reading = read_guidance(["- a report (also see recommendation 53) of needs", "", "(recommendation 7)"])
    assert reading.notes == ()


def test_a_range_that_runs_backwards_or_too_far_is_two_numbers() -> None:
    assert read_guidance(["- this (recommendations 9 to 3)"]).numbers == ("9", "3")
    assert read_guidance(["- this (recommendations 1 to 999)"]).numbers == ("1", "999")


def test_line_broken_in_the_middle_of_a_sentence_goes_on() -> None:
    reading = read_guidance(["• supervision of staff who", "work with families", "(recommendation 16)."])
    assert [(note.numbers, note.line) for note in reading.notes] == [(("16",), 1)]


def test_consultation_and_publication_of_one_guidance_are_one_promise() -> None:
    (promise,) = read_guidance(
        ["- A revised toolkit issued for consultation by July 2009. Published by end of this year."],
        document_date=SPOKEN_ON,
    ).promises
    assert promise.kind == "guidance"
    assert promise.consultation is not None
    assert promise.consultation.latest == date(2009, 7, 31)
    assert promise.expected is not None
    assert (promise.expected.text, promise.expected.latest) == ("by end of this year", date(2009, 12, 31))


def test_two_times_in_a_sentence_are_two_commitments() -> None:
    promises = read_guidance(
        ["- The Ministry will pay for 20 places from September, and open a college by March 2011 in the north."],
        document_date=SPOKEN_ON,
    ).promises
    assert [one.kind for one in promises] == ["commitment", "commitment"]
    assert [one.expected.text if one.expected else "" for one in promises] == ["from September", "by March 2011"]
    assert promises[1].title == "Open a college by March 2011 in the north"


@pytest.mark.parametrize(
    "line",
    [
        "- The inquiry reported in March 2009 and was welcomed.",
        "- Adds to what was already promised by 2011.",
        "The conference met by the sea in June.",
        "- Staff may ask for training under the Children Act 2004.",
        "- They may also ask.",
        "",
        "----",
    ],
)
def test_what_is_past_or_no_promise_is_not_proposed(line: str) -> None:
    assert read_guidance([line], document_date=SPOKEN_ON).promises == ()


def test_this_year_without_the_day_of_the_document_is_kept_in_words() -> None:
    (promise,) = read_guidance(["- Practice guidance published by the end of this year."]).promises
    assert promise.expected is not None
    assert (promise.expected.text, promise.expected.latest) == ("by the end of this year", None)


def test_results_of_a_consultation_are_expected_and_not_consulted_upon() -> None:
    (promise,) = read_guidance(
        ["The results of the consultation will be published in March 2010"], document_date=SPOKEN_ON
    ).promises
    assert promise.consultation is None
    assert promise.expected is not None


def test_what_is_set_apart_and_what_is_stated_is_told() -> None:
    reading = read_guidance(
        ["This draft addresses three of the recommendations, not including the two being addressed in chapter 4."]
    )
    assert (reading.stated, reading.apart) == (3, (SetApart(2, "Chapter 4"),))


def test_seventeen_recommendations_with_chapters_are_read_from_a_real_consultation(shared: Path) -> None:
    reading = read_guidance(read_seed(shared, "003"), document_date=date(2009, 12, 18))
    assert len(reading.notes) == len(reading.numbers) == reading.stated == 17
    assert sum(1 for note in reading.notes if note.chapter) == 6
    assert reading.apart == (SetApart(6, "Chapter 8"),)
    assert reading.title == "Working Together to Safeguard Children"
    assert len(reading.promises) == 1


def test_dated_promises_are_read_from_a_real_briefing(shared: Path) -> None:
    """Twelve: three of guidance for consultation, one of them with its publication, and nine others with one time."""
    promises = read_guidance(read_seed(shared, "004"), document_date=SPOKEN_ON).promises
    assert len(promises) == 12
    assert sum(1 for one in promises if one.consultation) == 3
    assert sum(1 for one in promises if one.consultation and one.expected) == 1
    assert sum(1 for one in promises if one.kind == "commitment") == 5


def test_hostile_lines_cost_no_time() -> None:
    lines = ["(" * 5_000, "recommendation " * 3_000, "by the end of " * 3_000, "Revised " + "A " * 5_000]
    assert read_guidance(lines, document_date=SPOKEN_ON).notes == ()
