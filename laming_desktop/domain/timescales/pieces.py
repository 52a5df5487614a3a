"""Cut the tokens of a cell into pieces: periods, rhythms, lengths of time, set phrases, words and signs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from laming_desktop.domain.timescales.month_dates import read_month
from laming_desktop.domain.timescales.naming import Naming
from laming_desktop.domain.timescales.numbers import read_count
from laming_desktop.domain.timescales.period_words import read_period
from laming_desktop.domain.timescales.periods import NamedPeriod
from laming_desktop.domain.timescales.phrases import Tag, find_phrases
from laming_desktop.domain.timescales.reading import Unit
from laming_desktop.domain.timescales.rhythm_words import read_rhythm
from laming_desktop.domain.timescales.rhythms import Rhythm
from laming_desktop.domain.timescales.tokens import Token, is_glued, kind_at, skip, text_at
from laming_desktop.domain.timescales.words import (
    ACTIVITY_WORDS,
    BODY_WORDS,
    COMPLETION_WORDS,
    FUNCTION_WORDS,
    TEAM_WORDS,
    UNITS,
    make_words,
)
from laming_desktop.domain.timescales.wrapped_lines import find_line_end, starts_anew, unwrap

PieceKind = Literal["period", "rhythm", "length", "phrase", "word", "sign", "label"]
WordRole = Literal["function", "completion", "activity", "body", "content"]


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, "6 weeks" or "6-12 months"; `low` is None where one number is written."""

    count: int
    unit: Unit
    low: int | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of words that means something together; `start` and `end` count characters of the cell."""

    kind: PieceKind
    start: int
    end: int
    text: str = ""
    tags: frozenset[Tag] = frozenset()
    role: WordRole = "content"
    named: NamedPeriod | None = None
    rhythm: Rhythm | None = None
    length: Length | None = None
    repaired: bool = False

    def has(self, *tags: Tag) -> bool:
        """Tell whether the piece is a phrase that may mean one of these."""
        return any(tag in self.tags for tag in tags)


_NUMBERED: Final = make_words(
    "phase phases stage stages part section action actions rec recs recommendation recommendations priority "
    "step steps tranche wave cohort level tier option objective item items point points target no number "
    "appendix chapter page ref reference level milestone"
)
_ROMAN: Final = make_words("i ii iii iv v vi vii viii ix x")
_LENGTH_NEEDED: Final = frozenset({"in_the_next", "over_the_next"})
_HOURS_IN_DAY: Final = 24
_WRAPPED_KINDS: Final[frozenset[PieceKind]] = frozenset({"period", "rhythm", "length", "phrase"})
_ARROW_HEADS: Final = frozenset({"→", "⇒", "➔", "➜", ">"})
_BULLETS: Final = frozenset({"•", "*"})


def cut_pieces(tokens: Sequence[Token], document: date | None) -> list[Piece]:
    """Cut tokens into pieces from left to right, the longest meaning first."""
    pieces: list[Piece] = []
    at = 0
    while at < len(tokens):
        found, at = _cut_wrapped(tokens, at, document) or _cut_one(tokens, at, document)
        pieces.extend(found)
    return pieces


def _cut_wrapped(tokens: Sequence[Token], at: int, document: date | None) -> tuple[list[Piece], int] | None:
    """Cut a piece that runs over the ends of lines: "31st", "March", "2010"."""
    line = find_line_end(tokens, at)
    if line is None or kind_at(tokens, at) == "line":
        return None
    joined, place = unwrap(tokens, at)
    found, end = _cut_one(joined, place, document)
    last = joined[end - 1].end
    if found[0].kind not in _WRAPPED_KINDS or last <= tokens[line].start:
        return None
    whole = read_period(tokens[:line], at, document)
    if whole is not None and whole.end == line and starts_anew(tokens, line + 1):
        return None
    return found, next(after for after in range(at, len(tokens)) if tokens[after].end == last) + 1


def _cut_one(tokens: Sequence[Token], at: int, document: date | None) -> tuple[list[Piece], int]:
    label = _read_label(tokens, at)
    if label is not None:
        return [_make("label", tokens, at, label, text=_name_label(tokens, at, label))], label
    numbered = _read_numbered(tokens, at)
    if numbered is not None:
        role: WordRole = "activity" if text_at(tokens, at) in ACTIVITY_WORDS else "content"
        return [_make("word", tokens, at, numbered, role=role)], numbered
    return _cut_time(tokens, at, document)


def _cut_time(tokens: Sequence[Token], at: int, document: date | None) -> tuple[list[Piece], int]:
    clock = read_clock(tokens, at)
    if clock is not None:
        return [_make("phrase", tokens, at, clock, tags=frozenset({"close_of_play"}))], clock
    rhythm = read_rhythm(tokens, at)
    if rhythm is not None:
        return [_make("rhythm", tokens, at, rhythm[1], rhythm=rhythm[0])], rhythm[1]
    naming = read_period(tokens, at, document)
    if naming is not None:
        return _spread(tokens, at, naming), naming.end
    length = _read_length(tokens, at)
    if length is not None:
        return [_make("length", tokens, at, length[1], length=length[0])], length[1]
    for tags, end in find_phrases(tokens, at):
        if tags & _LENGTH_NEEDED and _read_length(tokens, end) is None:
            continue
        if tags & _LENGTH_NEEDED and text_at(tokens, end - 1) == "first" and read_period(tokens, end - 1, document):
            continue
        if text_at(tokens, end - 1) in _ARROW_HEADS and read_period(tokens, end, document) is None:
            continue
        if text_at(tokens, end - 1) == "by" and end > at + 1 and not _leads_to_period(tokens, end, document):
            continue
        return [_make("phrase", tokens, at, end, tags=tags)], end
    return [_make_word(tokens, at)], at + 1


def _leads_to_period(tokens: Sequence[Token], at: int, document: date | None) -> bool:
    """Tell whether a period follows "completed by"; else it says who and not when."""
    for place in range(at, min(at + 5, len(tokens))):
        if read_period(tokens, place, document) is not None or _read_length(tokens, place) is not None:
            return True
        if find_role(tokens[place].text) not in {"function", "completion"} and kind_at(tokens, place) != "sign":
            return read_clock(tokens, place) is not None
    return False


def _make(
    kind: PieceKind,
    tokens: Sequence[Token],
    at: int,
    end: int,
    *,
    text: str = "",
    tags: frozenset[Tag] = frozenset(),
    role: WordRole = "content",
    rhythm: Rhythm | None = None,
    length: Length | None = None,
) -> Piece:
    words = text or " ".join(token.text for token in tokens[at:end])
    repaired = any(token.repaired for token in tokens[at:end])
    return Piece(
        kind,
        tokens[at].start,
        tokens[end - 1].end,
        text=words,
        tags=tags,
        role=role,
        rhythm=rhythm,
        length=length,
        repaired=repaired,
    )


def _make_word(tokens: Sequence[Token], at: int) -> Piece:
    token = tokens[at]
    if token.kind in {"sign", "line"}:
        text = ";" if token.text in _BULLETS else token.text
        return Piece("sign", token.start, token.end, text=text)
    return Piece("word", token.start, token.end, text=token.text, role=find_role(token.text), repaired=token.repaired)


def find_role(word: str) -> WordRole:
    """Say whether a word may be passed over, or names a body, or tells what and not when."""
    if word in BODY_WORDS:
        return "body"
    if word in ACTIVITY_WORDS:
        return "activity"
    if word in COMPLETION_WORDS:
        return "completion"
    if word in FUNCTION_WORDS or word in {"st", "nd", "rd", "th", "s"}:
        return "function"
    return "content"


def _spread(tokens: Sequence[Token], at: int, naming: Naming) -> list[Piece]:
    """Lay the periods of one naming beside each other, with what joins them between."""
    whole = _make("period", tokens, at, naming.end)
    pieces: list[Piece] = []
    for place, period in enumerate(naming.periods):
        if place:
            joint = naming.joints[place - 1]
            kind: PieceKind = "word" if joint.isalpha() else "sign"
            pieces.append(Piece(kind, whole.end, whole.end, text=joint, role="function"))
        start = whole.start if place == 0 else whole.end
        pieces.append(replace(whole, start=start, named=period))
    return pieces


def _read_label(tokens: Sequence[Token], at: int) -> int | None:
    """Read "(i)", "a)", "1." and their kin before a part."""
    opened = text_at(tokens, at) == "("
    place = at + 1 if opened else at
    word = text_at(tokens, place)
    is_letter = kind_at(tokens, place) == "word" and (len(word) == 1 or word in _ROMAN)
    is_number = kind_at(tokens, place) == "number" and len(word) <= 2  # noqa: PLR2004 - a list has no hundred parts
    if not (is_letter or is_number):
        return None
    if text_at(tokens, place + 1) == ")" and not (is_number and not opened and _is_inside(tokens, at)):
        return place + 2
    if word == "c" and at == 0 and not opened:
        return None
    at_start = at == 0 or text_at(tokens, at - 1) in {"\n", ";", ",", "."}
    dotted = text_at(tokens, place + 1) in {".", ":"} and not opened and not is_glued(tokens, place + 2)
    if at_start and dotted and place + 2 < len(tokens) and kind_at(tokens, place + 2) != "sign":
        return place + 2
    return None


def _is_inside(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text == "(" for token in tokens[max(0, at - 6) : at])


def _name_label(tokens: Sequence[Token], at: int, end: int) -> str:
    return next(token.text for token in tokens[at:end] if token.kind != "sign")


def _read_numbered(tokens: Sequence[Token], at: int) -> int | None:
    """Read "Phase 1", "stage two", "action 6.2" as one name."""
    if text_at(tokens, at) not in _NUMBERED or read_month(tokens, at + 2) is not None:
        return None
    after = skip(tokens, at + 1, frozenset({"-", "#"}))
    word = text_at(tokens, after)
    number = read_count(tokens, after)
    if (
        number is None
        and not (len(word) == 1 and kind_at(tokens, after) == "word" and word != "a")
        and word not in _ROMAN
    ):
        return None
    end = number[1] if number else after + 1
    if (number and len(word) == 4) or _read_length(tokens, after) is not None:  # noqa: PLR2004 - four figures are a year
        return None
    while (
        text_at(tokens, end) in {".", "/"}
        and is_glued(tokens, end)
        and is_glued(tokens, end + 1)
        and kind_at(tokens, end + 1) == "number"
    ):
        end += 2
    return None if number and text_at(tokens, end) in {"/", "-"} and kind_at(tokens, end + 1) == "number" else end


def _read_length(tokens: Sequence[Token], at: int) -> tuple[Length, int] | None:
    """Read "6 weeks", "a month", "0-6 months", "12+ months", "5 working days", "48 hours"."""
    if text_at(tokens, at) in {"a", "an"}:
        return _read_article(tokens, at)
    number = read_count(tokens, at)
    if number is None:
        return None
    low: int | None = None
    second = read_count(tokens, skip(tokens, number[1], frozenset({"-", "to", "/", "or"}))) if number else None
    if second is not None and second[1] > number[1] + 1 and second[0] > number[0]:
        low, number = number[0], second
    is_open = text_at(tokens, number[1]) == "+"
    unit = _read_length_unit(tokens, skip(tokens, number[1], frozenset({"+", "-"})))
    if unit is None or (number[0] < 1 and low is None):
        return None
    count, name, end = unit
    is_open = (
        is_open or text_at(tokens, end) == "+" or (text_at(tokens, end), text_at(tokens, end + 1)) == ("and", "over")
    )
    end = skip(tokens, end, frozenset({"+", "'", "time", "s"}))
    if name == "day" and count == 0:
        return Length(max(1, number[0] // _HOURS_IN_DAY), "day"), end
    return Length(number[0] * count, name, None if low is None else low * count, is_open), end


def _read_article(tokens: Sequence[Token], at: int) -> tuple[Length, int] | None:
    unit = _read_length_unit(tokens, at + 1)
    if unit is None or text_at(tokens, at + 1) == "quarter" or unit[0] == 0:
        return None
    return Length(unit[0], unit[1]), unit[2]


def _read_length_unit(tokens: Sequence[Token], at: int) -> tuple[int, Unit, int] | None:
    word = text_at(tokens, at).removesuffix("'s").removesuffix("'")
    if word in {"working", "business", "school"} and text_at(tokens, at + 1) in {"day", "days", "days'"}:
        return 1, "working_day", at + 2
    if word in {"calendar", "full", "consecutive"} and text_at(tokens, at + 1) in UNITS:
        return _read_length_unit(tokens, at + 1)
    if word in {"hour", "hours", "hrs", "hr"}:
        return 0, "day", at + 1
    if word == "half" and text_at(tokens, skip(tokens, at + 1, frozenset({"-"}))) in {"term", "terms"}:
        return 1, "half_term", skip(tokens, at + 1, frozenset({"-"})) + 1
    unit = UNITS.get(word)
    return (unit[0], unit[1], at + 1) if unit else None


def read_clock(tokens: Sequence[Token], at: int) -> int | None:
    """Read the time of a day, "5pm", "10.30 am", "14:00", which no timescale needs; give the place after it."""
    if kind_at(tokens, at) != "number" or int(text_at(tokens, at)[:4]) > _HOURS_IN_DAY:
        return None
    place = at + 1
    minutes = text_at(tokens, place) in {":", "."} and is_glued(tokens, place) and is_glued(tokens, place + 1)
    minutes = minutes and kind_at(tokens, place + 1) == "number" and len(text_at(tokens, place + 1)) == 2  # noqa: PLR2004
    if minutes:
        place += 2
    if text_at(tokens, place) in {"am", "pm", "noon", "hrs", "o'clock"}:
        return place + 1 if minutes or text_at(tokens, place) != "hrs" else None
    return place if minutes and text_at(tokens, at + 1) == ":" else None


def is_team(word: str) -> bool:
    """Tell whether a word ends the name of a team, which is no meeting."""
    return word in TEAM_WORDS
