"""Reading how an action or a recommendation stands: colours, words, and both beside each other."""

import re
from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.states.colours import POSITION_OF, STATE_OF, Colour, find_colour, find_colour_word
from laming_desktop.domain.states.keys import find_meaning
from laming_desktop.domain.states.marks import is_nothing
from laming_desktop.domain.states.phrases import fold_lines, read_phrase
from laming_desktop.domain.states.plain_states import find_plain_state
from laming_desktop.domain.states.positions import PositionVerdict, find_position, position_of_state
from laming_desktop.domain.states.reading import Proposal, StateReading, StateSubject
from laming_desktop.domain.states.tidying import fold, unbracket
from laming_desktop.domain.states.verdicts import Verdict
from laming_desktop.domain.vocabulary import ActionState

_NAMES: Final = r"red|amber|green|blue|yellow|orange|grey|gray|black|white|purple"
_COLOUR: Final = rf"(?:{_NAMES}|[ragby])"
_BEFORE: Final = re.compile(
    rf"^(?:rag[\s:-]*)?(?P<colour>{_COLOUR})(?:\s*[-:;,(/.=]+\s*|\s+(?=\w{{3}}))(?P<words>\S.*?)\)?$", re.DOTALL
)
_AFTER: Final = re.compile(
    rf"^(?P<words>\S.*?)(?:\s*[-:;,(/.=]\s*|\s+)(?:rag[\s:-]*)?(?P<colour>{_NAMES}|[ragb](?=\)))\)?$", re.DOTALL
)
_TWO: Final = re.compile(rf"^(?P<one>{_COLOUR})\s*(?:/|-|to|or|and|&|,|\s)\s*(?P<other>{_COLOUR})$")
_TREND: Final = re.compile(
    r"(?:and |but |slowly |still )*(?:improv|declin|worsen|deteriorat)(?:ing|ed)|stable|static|unchanged"
)
_ENDED: Final = re.compile(
    r"\b(?:complet\w+|achieved|implemented|delivered|signed[ -]?off|closed|concluded|finished|done|fulfilled|discharged)\b"
)
"""Words that say that a whole is at its end, not only that something happened."""
_DENYING: Final[Mapping[Colour, frozenset[ActionState]]] = {
    "red": frozenset(["complete", "on_track"]),
    "amber": frozenset(["complete"]),
    "green": frozenset(["off_track", "at_risk", "abandoned"]),
    "blue": frozenset(["not_started", "off_track", "at_risk"]),
}


def read_standing(text: str, of: StateSubject, key: Mapping[str, str] | None) -> StateReading | None:
    """Read a colour or words as a state or position; None when they say neither."""
    folded = unbracket(fold(text))
    meaning = find_meaning(text, key)
    if meaning is not None:
        explained = _read_meaning(text, meaning, find_colour(folded), of)
        if explained is not None:
            return explained
    colour = find_colour(folded)
    if colour is not None:
        return _read_colour(text, colour, of)
    return _read_two_colours(text, folded, of) or _read_beside_colour(text, folded, of, key) or _read_words(text, of)


def as_reading(text: str, verdict: Verdict, of: StateSubject) -> StateReading:
    """Turn a verdict on a state of work into the proposal for an action or a recommendation."""
    if of == "recommendation":
        return position_reading(text, position_of_state(verdict))
    proposals = tuple(Proposal(action_state=state) for state in verdict.states) or (Proposal(),)
    return StateReading(text, proposals[0], proposals[1:], verdict.questions, verdict.certainty)


def position_reading(text: str, verdict: PositionVerdict) -> StateReading:
    """Turn a verdict on a recommendation's position into a proposal."""
    proposals = tuple(Proposal(local_position=position) for position in verdict.positions) or (Proposal(),)
    return StateReading(text, proposals[0], proposals[1:], verdict.questions, verdict.certainty)


def _read_meaning(text: str, meaning: str, colour: Colour | None, of: StateSubject) -> StateReading | None:
    """Read what the key says; a colour decides where its words can mean two states."""
    if of == "recommendation":
        position = find_position(unbracket(fold(meaning)))
        if position is not None:
            return position_reading(text, PositionVerdict(position.positions[:1]))
    verdict = read_phrase(meaning)
    if verdict is None or verdict.first is None:
        return None
    usual = STATE_OF[colour].first if colour else None
    state = usual if usual in verdict.states else verdict.first
    if of == "action":
        return as_reading(text, Verdict((state,)), of)
    return position_reading(text, PositionVerdict(position_of_state(Verdict((state,))).positions[:1]))


def _read_colour(text: str, colour: Colour, of: StateSubject) -> StateReading:
    if of == "action":
        return as_reading(text, STATE_OF[colour].ask("key_needed"), of)
    positions = POSITION_OF[colour]
    certainty = "not_understood" if positions[0] is None else "likely" if len(positions) == 1 else "ambiguous"
    return position_reading(text, PositionVerdict(positions, certainty, ("key_needed",)))


def _read_two_colours(text: str, folded: str, of: StateSubject) -> StateReading | None:
    match = _TWO.match(folded)
    if match is None:
        return None
    one, other = find_colour(match["one"]), find_colour(match["other"])
    if one is None or other is None:
        return None
    if one == other:
        return _read_colour(text, one, of)
    if of == "action":
        states = (STATE_OF[one].first, STATE_OF[other].first)
        return as_reading(text, Verdict(states, "ambiguous", ("key_needed", "which_colour")), of)
    positions = (POSITION_OF[one][0], POSITION_OF[other][0])
    return position_reading(text, PositionVerdict(positions, "ambiguous", ("key_needed", "which_colour")))


def _read_beside_colour(text: str, folded: str, of: StateSubject, key: Mapping[str, str] | None) -> StateReading | None:
    """Read a colour with words beside it: the words decide, unless they say nothing of a state."""
    match = _BEFORE.match(folded) or _AFTER.match(folded)
    colour = find_colour(match["colour"]) if match else None
    if match is None or colour is None:
        return None
    if of == "recommendation":
        position = find_position(match["words"])
        if position is not None:
            return position_reading(text, _check_position(position, colour))
    verdict = read_phrase(match["words"])
    if verdict is None or verdict.first is None or _TREND.fullmatch(match["words"]):
        if len(match["colour"]) == 1 and not is_nothing(match["words"]):
            return None
        return _read_lone_colour(text, match["colour"], colour, of, key, verdict)
    if of == "action" and _tells_only(match, verdict, colour):
        return as_reading(text, STATE_OF[colour].doubt("likely"), of)
    return as_reading(text, _decide_beside(verdict, colour), of)


def _tells_only(match: re.Match[str], verdict: Verdict, colour: Colour) -> bool:
    """Tell whether words behind the name of a colour only tell what was done: "Amber - 90 trained" is amber."""
    is_named = match.re is _BEFORE and len(match["colour"]) > 1 and colour in {"red", "amber", "green"}
    words = unbracket(match["words"])
    return is_named and verdict.first == "complete" and find_plain_state(words) is None and not _ENDED.search(words)


def _read_lone_colour(
    text: str, word: str, colour: Colour, of: StateSubject, key: Mapping[str, str] | None, verdict: Verdict | None
) -> StateReading | None:
    meaning = find_meaning(word, key)
    explained = _read_meaning(text, meaning, colour, of) if meaning else None
    reading = explained or _read_colour(text, colour, of)
    questions = (*reading.questions, *(verdict.questions if verdict else ()))
    return StateReading(text, reading.proposal, reading.also, tuple(dict.fromkeys(questions)), reading.certainty)


def _decide_beside(verdict: Verdict, colour: Colour) -> Verdict:
    """Let the words decide, with the colour where they can mean two states; ask where the two deny each other."""
    usual = STATE_OF[colour].first
    if len(verdict.states) > 1 and usual in verdict.states and usual is not None:
        return Verdict((usual,), "likely", verdict.questions)
    if verdict.is_vague and usual not in {verdict.first, "complete"} and colour in {"red", "amber"}:
        return Verdict((verdict.first, usual), "ambiguous", verdict.questions)
    if verdict.first in _DENYING.get(colour, frozenset()):
        return Verdict((*verdict.states, usual), "ambiguous", (*verdict.questions, "contradiction"))
    if colour == "amber" and verdict.first == "on_track":
        return verdict.doubt("likely")
    return verdict


def _check_position(verdict: PositionVerdict, colour: Colour) -> PositionVerdict:
    usual, first = POSITION_OF[colour][0], verdict.positions[0]
    in_place = frozenset(["in_place", "in_place_evidenced"])
    denies = (first in in_place and colour == "red") or (first == "not_in_place" and usual in in_place)
    if denies:
        return PositionVerdict((*verdict.positions, usual), "ambiguous", ("contradiction",))
    return verdict


def _read_words(text: str, of: StateSubject) -> StateReading | None:
    folded = unbracket(fold(text))
    if of == "recommendation":
        position = find_position(folded)
        if position is not None:
            return position_reading(text, position)
    verdict = read_phrase(text)
    if verdict is not None:
        return as_reading(text, verdict, of)
    colour = find_colour_word(fold_lines(text))
    return None if colour is None else _read_colour(text, colour, of)
