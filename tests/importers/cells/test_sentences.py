"""Where a text ends and whether it goes on."""

from laming_desktop.importers.cells.sentences import continues, find_bullet, find_sentence_ends, join_words


def test_a_text_goes_on_in_small_letters_or_after_an_open_end() -> None:
    assert continues("guidance on referral and", "assessment systems")
    assert continues("by the Royal College of", "General Practitioners.")
    assert not continues("to protect children.", "local work")
    assert not continues("the plan is kept", "Audit of files")


def test_a_mark_of_a_list_begins_something_new() -> None:
    assert not continues("the above", "iv) link the two")
    assert not continues("the above", "\u2022 link the two")


def test_bullets_are_known() -> None:
    assert find_bullet("\u25cf\u25cf every worry") == "\u25cf\u25cf "
    assert find_bullet("- every worry") == "- "
    assert find_bullet("every worry") == ""


def test_abbreviations_end_no_sentence() -> None:
    assert find_sentence_ends("Audits (i.e. by peers) are held. They help.") == (33,)


def test_a_word_cut_at_its_hyphen_is_put_together() -> None:
    assert join_words("A 3-", "year programme") == "A 3-year programme"
    assert join_words("0 \u2013", "19") == "0 \u2013 19"
