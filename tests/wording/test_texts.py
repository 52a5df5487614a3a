"""Foreign words as they may be shown."""

from laming_desktop.wording.texts import show_safely


def test_shown_text_keeps_its_lines_and_loses_signs_of_direction() -> None:
    assert show_safely("one\r\ntwo\rthree\u2028four") == "one\ntwo\nthree\nfour"
    assert show_safely("safe\u202egnp.exe\u2066\x07") == "safegnp.exe"


def test_letters_that_join_unseen_are_kept_for_showing() -> None:
    assert show_safely("\u06a9\u200c\u0627") == "\u06a9\u200c\u0627"
