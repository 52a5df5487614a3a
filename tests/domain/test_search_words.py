"""What was typed, and where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.search_words import SearchTerm, find_hits, holds_term, read_search


def mark(text: str, typed: str) -> str:
    """Write a text with its hits in brackets."""
    for start, length in reversed(find_hits(text, read_search(typed))):
        text = f"{text[:start]}[{text[start : start + length]}]{text[start + length :]}"
    return text


def test_words_are_beginnings_of_words() -> None:
    assert mark("Safeguarding is guarded", "safeg guard") == "[Safeg]uarding is [guard]ed"


def test_quotation_marks_make_a_phrase_of_whole_words() -> None:
    assert read_search('"front door" now') == (SearchTerm(("front", "door"), is_prefix=False), SearchTerm(("now",)))
    assert mark("Front doors, front - door", '"front door"') == "Front doors, [front - door]"


def test_a_phrase_that_is_still_being_typed_may_go_on() -> None:
    assert mark("the front door", "“front do") == "the [front do]or"


def test_accents_and_case_do_not_count_and_hits_keep_their_places() -> None:
    assert mark("Grüße: ﬁles, a Café", "grusse files CAFE") == "[Grüße]: [ﬁles], a [Café]"


def test_signs_between_words_do_not_count() -> None:
    assert holds_term("a multi-agency audit", SearchTerm(("multi", "agency")))
    assert mark("multi agency", "multi-ag") == "[multi ag]ency"


def test_nothing_but_signs_asks_nothing() -> None:
    assert read_search(' "" - … "!" ') == ()


def test_hits_that_overlap_are_one() -> None:
    assert mark("safeguarding", "safe safeguard") == "[safeguard]ing"


@given(st.text(max_size=60), st.text(max_size=20))
def test_hits_lie_inside_the_text_one_behind_the_other(text: str, typed: str) -> None:
    end = 0
    for start, length in find_hits(text, read_search(typed)):
        assert end <= start < start + length <= len(text)
        end = start + length
