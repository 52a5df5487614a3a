"""Telling what stands first in a name from what follows and describes it."""

import pytest

from laming_desktop.domain.owners.grammar import read_owners


@pytest.mark.parametrize(
    ("text", "code", "about"),
    [
        ("Team Manager (Post to be recruited)", "vacant", "Team Manager"),
        ("To be confirmed following restructure", "not_named", "To be confirmed following restructure"),
        ("Relevant Head of Service", "who_is_meant", "Relevant Head of Service"),
        ("£5,000", "not_an_owner", "£5,000"),
        ("ADs Social Care and Education", "one_or_two", "ADs Social Care and Education"),
    ],
)
def test_a_question_is_about_the_right_words(text: str, code: str, about: str) -> None:
    assert [(question.code, question.about) for question in read_owners(text).questions] == [(code, about)]


def test_a_known_body_beside_words_nobody_knows_is_kept_and_not_certain() -> None:
    reading = read_owners("Police and neighbours")
    assert [(owner.name, owner.kind) for owner in reading.owners] == [("Police and neighbours", "agency")]
    assert reading.certainty == "likely"


def test_a_persons_own_initials_in_brackets_are_no_post() -> None:
    owner = read_owners("Jane Sample (JS)").owners[0]
    assert (owner.name, owner.post, owner.holder) == ("Jane Sample", None, None)


@pytest.mark.parametrize(
    ("text", "kind"), [("Det Supt, Public Protection", "post"), ("Det Insp Jane Sample", "person")]
)
def test_a_rank_is_a_post_alone_and_a_title_before_a_name(text: str, kind: str) -> None:
    reading = read_owners(text)
    assert ([(owner.name, owner.kind) for owner in reading.owners], reading.questions) == ([(text, kind)], ())
