"""What many bad readings of one passage agree on."""

from laming_desktop.importers.texts.consensus import find_consensus, find_repeated_lines
from laming_desktop.importers.texts.interleaving import untangle

PASSAGE = "5.2 Tell every school whom to ring at night without delay; We will print a card. It will be sent to all. "


def test_windows_over_one_passage_are_known() -> None:
    words = PASSAGE.split()
    lines = [" ".join(words[start:]) for start in range(3)]

    assert find_repeated_lines([*lines, "Something else stands here."]) == {0, 1, 2}


def test_sentences_that_two_readings_have_alike_are_kept_in_order() -> None:
    lines = [PASSAGE, PASSAGE.replace("card", "cart"), " ".join(PASSAGE.split()[11:]), PASSAGE]

    assert find_consensus(lines) == (
        "5.2 Tell every school whom to ring at night without delay;",
        "We will print a card.",
        "It will be sent to all.",
    )


def test_two_columns_read_as_one_are_parted_where_their_widths_leave_no_choice() -> None:
    lines = [
        "Develop a plan for the harbour that keeps every We are looking at several ways to do",
        "child safe near the water, wherever it may rest this and will soon print what we find",
        "day and night. in the spring, with what each costs",
        "and who would pay.",
    ]
    left = (
        "Develop a plan for the harbour that keeps every child safe near the water, wherever it may rest day and night."
    )
    right = "We are looking at several ways to do this and will soon print what we find"

    assert untangle(lines) == (left, f"{right} in the spring, with what each costs and who would pay.")


def test_columns_without_a_seam_stay_as_they_are() -> None:
    assert untangle(["one two three", "four five six"]) is None
