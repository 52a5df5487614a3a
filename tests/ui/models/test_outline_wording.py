import pytest

from laming_desktop.ui.models.outline_wording import says_the_same


@pytest.mark.parametrize(
    ("written", "read", "same"),
    [
        ("September 09", "Sep 2009", True),
        ("March 2010", "Mar 2010", True),
        ("Monthly", "30 Nov 2009", False),
        ("October 2009 and monthly thereafter", "Oct 2009", False),
    ],
)
def test_written_words_are_shown_where_they_say_more(written: str, read: str, *, same: bool) -> None:
    assert says_the_same(written, read) is same
