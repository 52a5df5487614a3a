"""The questions that a reading leaves open, in words, with their answers."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.plan import Question
from laming_desktop.wording.labels import POSITION_WORDS, PRIORITY_WORDS, RESPONSE_WORDS, STATE_WORDS
from laming_desktop.wording.texts import quote

QUESTION_WORDS: Final[Mapping[str, str]] = {
    "no_separator": "{about} may be one owner or two: nothing stands between the names.",
    "second_in_brackets": "{about} has a second name in brackets: a second owner, a deputy or a successor?",
    "one_or_two": "{about} may be one owner or two.",
    "unknown_initials": "Whose initials are {about}?",
    "which_person": "Which person is {about}?",
    "which_body": "Which body is {about}?",
    "who_is_meant": "Who is meant by {about}?",
    "not_named": "Nobody is named yet: {about}.",
    "vacant": "The post is vacant: {about}.",
    "spelling": "{about} is spelt nearly like an owner of the register. Is it the same?",
    "lead_unclear": "Who leads among {about}?",
    "not_an_owner": "{about} does not name an owner.",
    "changed": "{about} shows a change. Which one is current?",
    "key_needed": "What does the mark {about} stand for?",
    "scale_unknown": "Which way does the scale of {about} run?",
    "contradiction": "{about} says two things that do not fit.",
    "wrong_column": "{about} stands in the wrong column.",
    "computed_not_stored": "{about} is worked out from dates, so it was not taken as a state.",
    "not_a_mark": "{about} is not a mark that could be read.",
    "which_colour": "Which colour is meant by {about}?",
    "nothing_said": "{about} says nothing about the state.",
    "ambiguous_timescale": "{about} can be read in more than one way. The words are kept; choose the date, or leave it open.",
    "unread_timescale": "No date could be read from {about}. The words are kept; choose a date, or leave it open.",
    "ambiguous_state": "{about} can mean more than one state.",
    "ambiguous_priority": "{about} can mean more than one priority.",
    "move_to_timescale": "{about} stands under Priority but speaks of the timescale. Take it as the timescale?",
    "move_to_state": "{about} stands in another column but speaks of the state. Take it as the state?",
    "move_to_priority": "{about} stands in another column but speaks of the priority. Take it as the priority?",
    "number_missing": "Which number has {about}? Write it below, or leave the row out.",
    "changed_on_both_sides": "The document now says {about}, but this was edited here, too. Which one is to stand?",
    "response_differs": "The document's response differs from the one in the register: {about}. Which one is to stand?",
    "same_item": "{about} is nearly an item of the register. Is it the same, or a new one?",
    "same_owner": "{about} may be two names of one owner. Are they the same?",
    "text_differs": "The document's text differs from the one in the register: {about}. Which one is to stand?",
}
CHOICE_WORDS: Final[Mapping[str, str]] = {
    "keep": "Keep ours",
    "take": "Take the document's",
    "leave": "Leave open",
    "move": "Move it",
    "stay": "Leave it where it is",
    "same": "The same",
    "new": "A new one",
    "different": "Different",
    **PRIORITY_WORDS,
    **STATE_WORDS,
    **{key: words for key, words in POSITION_WORDS.items() if key != "ongoing"},
    **RESPONSE_WORDS,
}


def say_question(question: Question) -> str:
    """Say an open question as a sentence."""
    return say_question_code(question.code, question.about)


def say_question_code(code: str, about: str) -> str:
    """Say a question by its code and the words it is about."""
    return QUESTION_WORDS.get(code, "{about} needs a decision.").format(about=quote(about))


def say_asked(code: str, about: str, field: str) -> str:
    """Say a question about a field: a mark of a recommendation means a position, not a state."""
    is_position = code == "ambiguous_state" and field.endswith("_position")
    return f"{quote(about)} can mean more than one position." if is_position else say_question_code(code, about)


def say_sharing(count: int) -> str:
    """Say that one answer is for several rows."""
    return f"The same mark stands in {count:,} rows. Your answer is for all of them."


def say_choice(choice: str) -> str:
    """Say one answer as a button does."""
    return CHOICE_WORDS.get(choice, choice)
