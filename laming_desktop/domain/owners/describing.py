"""Telling what stands first in a name, the owner, from what follows and describes it."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from laming_desktop.domain.owners.changed_names import cut_turning_date, find_change, is_turning_date
from laming_desktop.domain.owners.cleaning import strip_edges
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.owners.joints import DEPUTY
from laming_desktop.domain.owners.kinds import Judgement, Weight, is_full_field, judge
from laming_desktop.domain.owners.labels import take_role_after, take_role_before, take_role_word
from laming_desktop.domain.owners.persons import is_initials, is_person, is_surname_first
from laming_desktop.domain.owners.placeholders import Placeholder, find_placeholder, is_sentence
from laming_desktop.domain.owners.reading import OwnerMention, OwnerQuestion, OwnerQuestionCode
from laming_desktop.domain.vocabulary import OwnerRole

_BRACKET: Final = re.compile(r"^(?P<first>.*?\S)\s*[(\[](?P<then>.*)[)\]]\s*\*?$", re.DOTALL)
_DASH: Final = re.compile(r"^(?P<first>.*?\S)(?:\s+[-–—]+\s*|\s*[–—]\s*|\s*:\s+)(?P<then>\S.*)$", re.DOTALL)
_COMMA: Final = re.compile(r"^(?P<first>[^,]*\S)\s*,(?!\d{3}\b)\s*(?P<then>\S.*)$", re.DOTALL)
_OPEN_END: Final = re.compile(
    r"^(?P<first>.*?\S)[\s,]+(?P<then>(?:tbc|tba|tbd|tbn|vacant|vacancy|(?:is |are |yet |post |name |still )*to be "
    r"(?:appointed|recruited|confirmed|advised|agreed|identified|nominated|named|advertised|filled|determined|allocated|"
    r"decided)\b.*|not yet (?:appointed|in post|identified|named|confirmed)|when (?:appointed|recruited|in post)|"
    r"once (?:appointed|recruited|in post)|post vacant|unfilled))$",
    re.IGNORECASE,
)
_OR_DEPUTY: Final = re.compile(rf"^(?P<first>.*?\S)\s+(?:or|and)\s+{DEPUTY}$", re.IGNORECASE)
_OTHERS: Final = re.compile(r"^(?P<first>.*?\S)[\s,]+(?:etc|et al|et cetera|among others|and so on)\.*$", re.IGNORECASE)
_QUESTION_OF: Final[dict[Placeholder, OwnerQuestionCode]] = {
    "not_named": "not_named",
    "vacant": "vacant",
    "not_an_owner": "not_an_owner",
}
_NEW_POST: Final = re.compile(r"^new\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Described:
    """What one group of words gave: an owner or none, and what is open about it."""

    owner: OwnerMention | None
    questions: tuple[OwnerQuestion, ...] = ()
    likely: bool = False
    written: str = ""
    nothing_needed: bool = field(default=False)


def describe(text: str, role: OwnerRole | None) -> Described:
    """Read the words of one owner: its role, its description in brackets or after a dash or comma, its name."""
    written = strip_edges(text)
    words, own_role = _take_roles(written)
    placeholder = find_placeholder(written) or find_placeholder(words)
    if placeholder is not None:
        return _describe_placeholder(written, placeholder)
    described = _describe_parts(words)
    if described.owner is not None and (own_role or role):
        described = replace(described, owner=replace(described.owner, role=own_role or role))
    return replace(described, written=words)


def _take_roles(text: str) -> tuple[str, OwnerRole | None]:
    words, before = take_role_before(text)
    words, after = take_role_after(words)
    name, role = take_role_word(words)
    if role is not None and judge(name).by_name:
        return name, role
    return words.strip(), after or before


def _describe_placeholder(words: str, placeholder: Placeholder) -> Described:
    if placeholder == "none":
        return Described(None, nothing_needed=True)
    return Described(None, (OwnerQuestion(_QUESTION_OF[placeholder], words),), likely=True)


def _describe_parts(words: str) -> Described:
    """Read what stands around a name from the outside in: a change, a date, somebody who stands in, a description."""
    for read in (_read_change, _read_turn, _read_deputy, _read_others, _read_open_end, _read_description):
        described = read(words)
        if described is not None:
            return described
    return _describe_name(words)


def _read_change(words: str) -> Described | None:
    change = find_change(words)
    if change is None:
        return None
    inner = _describe_parts(change)
    return replace(inner, questions=(OwnerQuestion("changed", words), *inner.questions), likely=True)


def _read_turn(words: str) -> Described | None:
    name, turn = cut_turning_date(words)
    return _describe_turning(name, words) if turn and "(" not in turn else None


def _read_deputy(words: str) -> Described | None:
    deputy = _OR_DEPUTY.match(words)
    if deputy is None:
        return None
    inner = _describe_parts(deputy["first"])
    return inner if inner.owner is None else replace(inner, owner=replace(inner.owner, name=words))


def _read_others(words: str) -> Described | None:
    others = _OTHERS.match(words)
    if others is None:
        return None
    inner = _describe_parts(others["first"])
    return replace(inner, questions=(*inner.questions, OwnerQuestion("who_is_meant", words)), likely=True)


def _read_open_end(words: str) -> Described | None:
    end = _OPEN_END.match(words)
    if end is None or end["first"].count("(") > end["first"].count(")"):
        return None
    return _with_placeholder(end["first"], end["then"], words)


def _read_description(words: str) -> Described | None:
    for pattern in (_BRACKET, _DASH, _COMMA):
        match = pattern.match(words)
        if match and match["then"].strip():
            return _describe_two(match["first"], match["then"].strip(), words)
    return None


def _describe_two(first: str, then: str, words: str) -> Described:
    """Read a name followed by something that describes it."""
    placeholder = find_placeholder(then)
    if is_turning_date(then):
        return _describe_turning(first, words)
    if placeholder in {"vacant", "not_named"}:
        return _with_placeholder(first, then, words)
    if find_placeholder(first) is not None:
        return _with_placeholder(then, first, words)
    if placeholder is not None:
        inner = _describe_parts(first)
        note = (OwnerQuestion("not_an_owner", then),) if placeholder == "not_an_owner" else ()
        return replace(inner, questions=(*inner.questions, *note), likely=inner.likely or bool(note))
    return _describe_pair(first, then, words)


def _describe_turning(first: str, words: str) -> Described:
    """Read "(from April 2010)": a post not filled before that day, or a person who comes or goes then."""
    inner = _describe_parts(first)
    if inner.owner is None:
        return inner
    code: OwnerQuestionCode = "changed" if inner.owner.kind == "person" else "vacant"
    about = words if code == "changed" else inner.owner.name
    return replace(inner, questions=(*inner.questions, OwnerQuestion(code, about)), likely=True)


def _with_placeholder(first: str, then: str, words: str) -> Described:
    """Keep the post and ask who holds it: "Head of Service (vacant)"."""
    inner = _describe_parts(first.rstrip(" -–—:,"))
    placeholder = find_placeholder(then) or "vacant"
    if inner.owner is None:
        code = _QUESTION_OF.get(placeholder, "not_named")
        return Described(None, (OwnerQuestion(code, words),), likely=True)
    about = then if placeholder == "not_an_owner" else inner.owner.name
    question = OwnerQuestion(_QUESTION_OF.get(placeholder, "vacant"), about)
    return replace(inner, questions=(*inner.questions, question), likely=True)


def _describe_pair(first: str, then: str, words: str) -> Described:
    if is_surname_first(first, then) and words[len(first) :].lstrip().startswith(","):
        return Described(OwnerMention(words, "person"), likely=True)
    mine, theirs = judge(first), judge(then)
    if _is_whole_person(mine) and _may_be_person(then, theirs) and not _is_own_abbreviation(first, then):
        is_bracket = words.rstrip(" *").endswith((")", "]"))
        code: OwnerQuestionCode = "second_in_brackets" if is_bracket else "no_separator"
        return Described(OwnerMention(words, "person"), (OwnerQuestion(code, words, ((first, then),)),))
    if mine.kind == "person" and mine.weight is Weight.STRONG:
        return _described_person(first, then, words)
    if _names_holder(then, theirs) and mine.weight is not Weight.NONE:
        inner = _describe_parts(first)
        owner = None if inner.owner is None else replace(inner.owner, holder=then)
        return replace(inner, owner=owner, questions=(*inner.questions, *_ask_initials(then)), likely=inner.likely)
    return _describe_whole(first, then, words)


def _is_whole_person(judgement: Judgement) -> bool:
    return judgement.kind == "person" and judgement.weight is not Weight.NONE


def _may_be_person(then: str, theirs: Judgement) -> bool:
    return theirs.kind == "person" and theirs.weight is Weight.STRONG and (is_person(then) or is_initials(then))


def _is_own_abbreviation(first: str, then: str) -> bool:
    letters = "".join(word[0] for word in first.split() if word[0].isupper())
    return then.replace(".", "").replace(" ", "").upper() == letters.upper()


def _described_person(first: str, then: str, words: str) -> Described:
    """Keep what describes a person beside the name: a post, or the body where they work."""
    inner = _describe_parts(first)
    if inner.owner is None:
        return _describe_name(words)
    if _is_own_abbreviation(first, then):
        return inner
    return replace(inner, owner=replace(inner.owner, post=then))


def _names_holder(then: str, theirs: Judgement) -> bool:
    """Tell whether a description names the people who hold the post, one or several."""
    if theirs.kind == "person" and theirs.weight is not Weight.NONE and (theirs.weight is Weight.STRONG):
        return True
    names = [name for name in re.split(r"\s*(?:,|/|;|&|\band\b)\s*", then) if name]
    return len(names) > 1 and all(is_person(name) or is_initials(name) for name in names)


def _ask_initials(then: str) -> tuple[OwnerQuestion, ...]:
    names = [name for name in re.split(r"\s*(?:,|/|;|&|\band\b)\s*", then) if name]
    return tuple(OwnerQuestion("unknown_initials", name) for name in names if is_initials(name))


def _describe_whole(first: str, then: str, words: str) -> Described:
    """Keep a name with the field or body that qualifies it in one piece: "Cabinet Member (Children)"."""
    mine = judge(first)
    if mine.weight is Weight.NONE:
        whole = judge(words)
        mine = whole if whole.weight is not Weight.NONE else judge(then)
    if mine.weight is Weight.NONE:
        return _describe_name(words)
    kept = () if judge(first).weight is Weight.NONE else _describe_name(first).questions
    is_weak = mine.weight is Weight.WEAK and mine.kind != "agency"
    return Described(OwnerMention(words, mine.kind), kept, likely=is_weak or bool(kept))


def _describe_name(words: str) -> Described:
    """Read a name without any description."""
    name = words.strip(" *†")
    judgement = judge(name)
    if judgement.weight is Weight.NONE:
        return _describe_unknown(name)
    questions: tuple[OwnerQuestion, ...] = ()
    if _NEW_POST.match(name) and judgement.kind == "post":
        questions = (OwnerQuestion("vacant", name),)
    is_weak = judgement.weight is Weight.WEAK and judgement.head is None and not is_full_field(name)
    return Described(OwnerMention(name, judgement.kind), questions, likely=bool(questions) or is_weak)


def _describe_unknown(name: str) -> Described:
    """Keep words that no rule knows as a body when they are written as a name; else ask whether they name anybody."""
    parts = [judge(part) for part in re.split(r"\s*/\s*", name)]
    if len(parts) > 1 and all(part.weight is not Weight.NONE for part in parts):
        return Described(OwnerMention(name, parts[0].kind))
    letters = [
        word for word in re.findall(r"[^\W\d_]+", name) if fold(word) not in {"and", "of", "for", "the", "in", "to"}
    ]
    is_sentence_of_words = is_sentence(name) and not name.isupper()
    is_name = bool(letters) and all(word[0].isupper() for word in letters)
    if is_sentence_of_words or not is_name:
        first = judge(re.split(r"\s*(?:,|&|\band\b)\s*", name)[0])
        if first.weight is Weight.STRONG and not is_sentence_of_words:
            return Described(OwnerMention(name, first.kind), (OwnerQuestion("who_is_meant", name),), likely=True)
        return Described(None, (OwnerQuestion("not_an_owner", name),), likely=True)
    return Described(OwnerMention(name, "team"), (OwnerQuestion("who_is_meant", name),), likely=True)
