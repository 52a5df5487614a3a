"""Reading owner cells: dividing, kinds, roles, known owners, questions."""

import re
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import KnownOwner, OwnersReading

KNOWN: Final = (
    KnownOwner("Jane Sample", "person"),
    KnownOwner("Jo Sample", "person"),
    KnownOwner("Ben Example", "person", initials="BE"),
    KnownOwner("Head of Safeguarding", "post", ("HoS Safeguarding",)),
    KnownOwner("Training Manager", "post", ("TM",)),
    KnownOwner("Quality Assurance Sub-Group", "team", ("QASG",)),
)


def _names(text: str) -> list[str]:
    return [owner.name for owner in read_owners(text).owners]


def _codes(reading: OwnersReading) -> set[str]:
    return {question.code for question in reading.questions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Head of Fostering / Police; Probation", ["Head of Fostering", "Police", "Probation"]),
        ("• Head of Fostering\n• Audit Officer", ["Head of Fostering", "Audit Officer"]),
        ("(a) Head of Fostering (b) Audit Officer", ["Head of Fostering", "Audit Officer"]),
        ("Head of Fostering working with Police and Probation", ["Head of Fostering", "Police", "Probation"]),
        ("GPs, Health Visitors & School Nurses", ["GPs", "Health Visitors", "School Nurses"]),
        ("IRO Manager and LADO", ["IRO Manager", "LADO"]),
        ("Audit Officer, ", ["Audit Officer"]),
        ("Audit Officer / audit officer", ["Audit Officer"]),
        ("Department for Education and Ministry of Justice", ["Department for Education", "Ministry of Justice"]),
    ],
)
def test_names_are_divided_where_each_side_can_be_an_owner(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Head of Fostering and Adoption",
        "Policy and Performance Officer",
        "Intake and Assessment Team",
        "Legal & Democratic Services",
        "Secretary of State for Children, Schools and Families",
        "Domestic Abuse and Sexual Violence Partnership",
        "Overview and Scrutiny Committee",
        "Service Manager, Referral and Assessment",
        "North, South and West Area Team Managers",
        "Managers and staff",
        "Head of Fostering or nominated deputy",
    ],
)
def test_nothing_is_divided_inside_a_name(text: str) -> None:
    assert _names(text) == [text]


def test_a_line_end_inside_a_name_does_not_divide_it() -> None:
    assert _names("Children's Specialist\nService Management\nTeam") == [
        "Children's Specialist Service Management Team"
    ]
    assert _names("Head of\nFostering") == ["Head of Fostering"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cllr A. Sample", "person"),
        ("Jane van der Sample", "person"),
        ("Caldicott Guardian", "post"),
        ("Detective Superintendent", "post"),
        ("Chair of Governors", "post"),
        ("LADO", "post"),
        ("Chairs of sub-groups", "team"),
        ("Chief Officers Group", "team"),
        ("Designated Safeguarding Leads", "team"),
        ("MASH", "team"),
        ("Programme Board", "team"),
        ("Exampleshire Safeguarding Children Board", "agency"),
        ("Exampleshire Fire and Rescue Service", "agency"),
        ("Exampleshire Healthcare NHS Foundation Trust", "agency"),
        ("Barnardo's", "agency"),
        ("All schools", "agency"),
    ],
)
def test_kinds_are_told_by_the_word_that_heads_a_name(text: str, kind: str) -> None:
    assert [owner.kind for owner in read_owners(text).owners] == [kind]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Lead - Audit Officer, Support - PCT", ["lead", "support"]),
        ("Audit Officer (Lead); Police; Probation", ["lead", None, None]),
        ("Audit Officer supported by Training Manager and Clerk", [None, "support", "support"]),
        ("Led by Police, supported by Legal Services", ["lead", "support"]),
        ("Jane Sample to lead, Ben Example to support", ["lead", "support"]),
        ("Lead:\nDCS\nSupport:\nPolice\nPCT", ["lead", "support", "support"]),
        ("Safeguarding Lead", [None]),
    ],
)
def test_a_role_is_given_only_where_the_words_say_so(text: str, roles: list[str | None]) -> None:
    assert [owner.role for owner in read_owners(text).owners] == roles


def test_a_heading_makes_a_single_owner_lead_and_asks_about_several() -> None:
    assert read_owners("Audit Officer", heading="Lead agency").owners[0].role == "lead"
    several = read_owners("Audit Officer / Clerk", heading="Lead officer")
    assert ([owner.role for owner in several.owners], _codes(several)) == ([None, None], {"lead_unclear"})
    assert several.questions[0].choices == (("Audit Officer",), ("Clerk",))


def test_what_stands_first_is_the_owner_and_what_follows_describes_it() -> None:
    pairs = read_owners("Jane Sample, Audit Officer, Ben Example, Clerk").owners
    assert [(owner.name, owner.post) for owner in pairs] == [("Jane Sample", "Audit Officer"), ("Ben Example", "Clerk")]
    held = read_owners("Audit Officer (Jane Sample) and Clerk - Ben Example").owners
    assert [(owner.name, owner.holder) for owner in held] == [
        ("Audit Officer", "Jane Sample"),
        ("Clerk", "Ben Example"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Jane Sample Ben Example", "no_separator"),
        ("Head of Service Head of Audit", "no_separator"),
        ("Jane Sample (Ben Example)", "second_in_brackets"),
        ("Designated Doctor and Nurse", "one_or_two"),
        ("Fostering/Adoption Team", "one_or_two"),
        ("QZ", "unknown_initials"),
        ("Mrs Sample", "which_person"),
        ("Voluntary sector", "which_body"),
        ("Relevant managers", "who_is_meant"),
        ("Police etc.", "who_is_meant"),
        ("To be determined", "not_named"),
        ("Audit Officer - TBC", "not_named"),
        ("Clerk (to be recruited)", "vacant"),
        ("Audit Officer or Clerk", "lead_unclear"),
        ("Same as 2.3", "not_an_owner"),
        ("by March 2010", "not_an_owner"),
        ("Jane Sample → Ben Example", "changed"),
        ("Jane Sample (formerly Ben Example)", "changed"),
    ],
)
def test_what_only_a_person_can_decide_is_asked(text: str, code: str) -> None:
    reading = read_owners(text)
    assert code in _codes(reading)
    assert reading.certainty != "certain"


@pytest.mark.parametrize("text", ["n/a", "–", "Not applicable"])
def test_where_nobody_is_needed_nobody_is_asked_about(text: str) -> None:
    reading = read_owners(text)
    assert (reading.owners, reading.questions, reading.certainty) == ((), (), "certain")


@pytest.mark.parametrize(
    ("text", "known_as"),
    [
        ("BE", "Ben Example"),
        ("Example", "Ben Example"),
        ("B. Example", "Ben Example"),
        ("Example, Ben", "Ben Example"),
        ("ben example", "Ben Example"),
        ("TM", "Training Manager"),
        ("Quality Assurance Sub Group", "Quality Assurance Sub-Group"),
    ],
)
def test_a_shortened_name_is_resolved_where_one_known_owner_fits(text: str, known_as: str) -> None:
    reading = read_owners(text, known=KNOWN)
    assert [owner.known_as for owner in reading.owners] == [known_as]
    assert reading.certainty == "likely"


@pytest.mark.parametrize("text", ["JS", "Sample", "J Sample"])
def test_a_shortened_name_that_fits_two_is_a_question_with_both(text: str) -> None:
    (question,) = read_owners(text, known=KNOWN).questions
    assert (question.code, question.choices) == ("which_person", (("Jane Sample",), ("Jo Sample",)))


def test_a_near_spelling_is_suggested_and_never_merged() -> None:
    reading = read_owners("Head of Safegaurding", known=KNOWN)
    assert reading.owners[0].known_as is None
    assert reading.questions[0].choices == (("Head of Safeguarding",),)


def test_another_person_with_a_known_last_name_is_nobody_known() -> None:
    assert read_owners("Xavier Example", known=KNOWN).certainty == "certain"


_NAMES: Final = st.sampled_from(
    [
        "Head of Safeguarding and Quality Assurance",
        "Jane Sample",
        "Ben Example",
        "Police",
        "PCT",
        "All Assistant Directors",
        "Learning and Development Team",
        "Department for Children, Schools and Families",
        "Health",
        "TBC",
        "QZ",
        "Audit Officer (Jane Sample)",
        "Training Manager - Lead",
        "March 2010",
    ]
)
_JOINTS: Final = st.sampled_from(
    [" / ", "; ", "\n", ", ", " and ", " & ", " with ", " ", "/", " supported by ", " (", " - "]
)
# Joints, labels, and "TBC" after an owner, which the question's code says.
_SMALL_WORDS: Final = frozenset(["and", "with", "supported", "by", "lead", "tbc"])


@given(st.lists(st.tuples(_NAMES, _JOINTS), min_size=1, max_size=6))
@settings(max_examples=150)
def test_no_word_of_a_cell_is_lost(parts: list[tuple[str, str]]) -> None:
    text = "".join(name + joint for name, joint in parts)
    reading = read_owners(text)
    kept = [f"{owner.name} {owner.holder} {owner.post}" for owner in reading.owners]
    kept += [question.about for question in reading.questions]
    words = set(re.findall(r"\w+", text.casefold())) - _SMALL_WORDS
    assert words <= set(re.findall(r"\w+", " ".join(kept).casefold()))


@given(st.text(max_size=200), st.sampled_from([None, "Lead officer", "Support"]))
def test_any_text_is_read_and_kept_as_it_stands(text: str, heading: str | None) -> None:
    assert read_owners(text, known=KNOWN, heading=heading).text == text


@given(st.lists(st.sampled_from(["of ", "and ", "Head ", "lead: ", "(", "/", ", ", "the ", "Jane ", "to be ", "\n"])))
def test_any_heap_of_the_words_of_the_trade_is_read(words: list[str]) -> None:
    text = "".join(words)
    assert read_owners(text).text == text


@pytest.mark.parametrize(
    "piece", ["a, ", "of ", "Head of ", "lead officer and ", "partners from ", "(", "to be ", "X/"]
)
def test_long_cells_are_read(piece: str) -> None:
    text = (piece * 2000)[:2000]
    assert read_owners(text).text == text
