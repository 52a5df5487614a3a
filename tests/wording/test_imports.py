from laming_desktop.wording.imports import say_imported, say_preview


def test_import_is_said_with_what_was_added_and_left_open() -> None:
    words = say_imported("plan.txt", recommendations=17, actions=67, updated=0, same=0, questions=5)
    assert words == (
        "67 actions and 17 recommendations added from “plan.txt”. 5 questions are kept under Needs attention."
    )


def test_second_import_says_that_nothing_is_new() -> None:
    words = say_imported("plan.txt", recommendations=0, actions=0, updated=0, same=91, questions=0)
    assert words == "Nothing new: all 91 rows are already in the register."


def test_updates_alone_name_the_document() -> None:
    words = say_imported("plan.txt", recommendations=0, actions=0, updated=1, same=2, questions=1)
    assert words == (
        "1 row brought up to date from “plan.txt”. 2 rows already in the register. "
        "1 question is kept under Needs attention."
    )


def test_preview_says_that_nothing_is_written_yet() -> None:
    words = say_preview("plan.txt", new=3, updated=0, same=1, problems=1, questions=0)
    assert (
        words
        == "“plan.txt”: 3 new, 0 to be brought up to date, 1 the same, 1 problem, 0 questions. Nothing is written yet."
    )
