"""Tool tips never take words for markup."""

from laming_desktop.ui.plain_tip import as_plain_tip


def test_markup_in_a_name_is_shown_and_not_followed() -> None:
    tip = as_plain_tip("<img src='http://x'> & more")

    assert "<img" not in tip
    assert "&lt;img" in tip


def test_ordinary_words_stay_as_they_are() -> None:
    assert as_plain_tip("Head of Safeguarding & Reviewing") == "Head of Safeguarding & Reviewing"
