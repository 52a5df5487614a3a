"""Deciding which of the possible divisions of a text are real ones."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from laming_desktop.domain.owners.abbreviations import FIELDS, find_abbreviation
from laming_desktop.domain.owners.changed_names import cut_turning_date
from laming_desktop.domain.owners.folding import drop_article, fold
from laming_desktop.domain.owners.joints import DEPUTY, Joint, JointKind, find_joints
from laming_desktop.domain.owners.kinds import Judgement, Weight, is_bare_post, is_county, is_open, judge
from laming_desktop.domain.owners.labels import take_role_after
from laming_desktop.domain.owners.persons import is_surname_first, is_trade_word
from laming_desktop.domain.owners.placeholders import find_placeholder
from laming_desktop.domain.owners.post_words import GENERIC_POSTS, GENERIC_STAFF
from laming_desktop.domain.vocabulary import OwnerKind

_DEPUTY: Final = re.compile(rf"^{DEPUTY}$", re.IGNORECASE)
_FUNCTION_HEADS: Final = frozenset(["services", "service", "schools", "partnerships", "partnership", "housing"])
_COVERING_HEADS: Final = frozenset(["services", "service", "directorate"])
_SHORTEST_HEADED: Final = 2
_SHORTEST_PAIRS: Final = 4
_CLEAR_JOINTS: Final[frozenset[JointKind]] = frozenset(["slash", "plus", "with", "support", "lead", "or"])
_LIST_JOINTS: Final[frozenset[JointKind]] = frozenset(["comma", "and"])


@dataclass(frozen=True, slots=True)
class Group:
    """One owner's words, how they were joined to the ones before, and whether they might be two owners."""

    text: str
    joint: JointKind | None = None
    doubtful: bool = False
    either: bool = False
    likely: bool = False


def group_names(text: str, known: Mapping[str, OwnerKind] | None = None) -> list[Group]:
    """Divide a text into the words of single owners; `known` are folded names that stand by themselves."""
    divider = _Divider(text, known or {})
    pieces = divider.bind(_cut(text, find_joints(text, tuple(divider.known))))
    return replace(divider, alternates=divider.has_pairs(pieces)).collect(pieces)


@dataclass(frozen=True, slots=True)
class _Verdict:
    divide: bool
    doubtful: bool = False
    likely: bool = False


_KEEP: Final = _Verdict(divide=False)
_ASK: Final = _Verdict(divide=False, doubtful=True)
_DIVIDE: Final = _Verdict(divide=True)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a text; `is_list` when it begins with words that are an owner only with the head that follows."""

    start: int
    end: int
    joint: JointKind | None
    doubtful: bool = False
    is_list: bool = False


def _cut(text: str, joints: list[Joint]) -> list[_Piece]:
    starts = [0, *(joint.end for joint in joints)]
    ends = [*(joint.start for joint in joints), len(text)]
    kinds: list[JointKind | None] = [None, *(joint.kind for joint in joints)]
    cut = zip(starts, ends, kinds, strict=True)
    return [_Piece(start, end, kind) for start, end, kind in cut if text[start:end].strip()]


@dataclass(frozen=True, slots=True)
class _Divider:
    """Divides one text with the help of the owners that the register knows; keeps what it judged, text by text."""

    text: str
    known: Mapping[str, OwnerKind]
    alternates: bool = False
    judged: dict[str, Judgement] = field(default_factory=dict[str, Judgement])

    def bind(self, pieces: list[_Piece]) -> list[_Piece]:
        """Bind words that only qualify to the head that follows: "Intake" in "Intake and Assessment Team"."""
        bound: list[_Piece] = []
        for piece in reversed(pieces):
            if bound and self._qualifies(piece, bound[0]):
                doubtful = bound[0].doubtful or bound[0].joint == "tight_slash"
                is_list = bound[0].is_list or _is_no_owner(self._judge(self._words(piece)))
                bound[0] = _Piece(piece.start, bound[0].end, piece.joint, doubtful, is_list)
            else:
                bound.insert(0, piece)
        return bound

    def has_pairs(self, pieces: list[_Piece]) -> bool:
        """Tell whether posts and persons alternate in pairs: "Director, A B, Head of Service, C D"."""
        if len(pieces) < _SHORTEST_PAIRS or len(pieces) % 2 or any(piece.joint != "comma" for piece in pieces[1::2]):
            return False
        kinds = [self._judge(self._words(piece)).kind for piece in pieces]
        return set(kinds) == {"post", "person"} and len(set(kinds[::2])) == len(set(kinds[1::2])) == 1

    def collect(self, pieces: list[_Piece]) -> list[Group]:
        """Walk over the pieces and decide at each joint whether a new owner begins."""
        groups: list[Group] = []
        current, either, likely = pieces[0] if pieces else None, False, False
        for at, piece in enumerate(pieces[1:], start=1):
            if current is None:
                break
            verdict = self._decide(current, piece, len(pieces) - at - 1, len(groups))
            if verdict.divide:
                groups.append(self._close(current, either, likely))
                current, either, likely = piece, piece.joint == "or", verdict.likely
            else:
                doubtful = current.doubtful or piece.doubtful or verdict.doubtful
                current, likely = replace(current, end=piece.end, doubtful=doubtful), likely or verdict.likely
        return groups if current is None else [*groups, self._close(current, either, likely)]

    def _close(self, piece: _Piece, either: bool, likely: bool) -> Group:
        return Group(self._words(piece), piece.joint, piece.doubtful, either, likely)

    def _words(self, piece: _Piece) -> str:
        return self.text[piece.start : piece.end].strip()

    def _judge(self, name: str) -> Judgement:
        if name not in self.judged:
            self.judged[name] = self._judge_afresh(name)
        return self.judged[name]

    def _judge_afresh(self, name: str) -> Judgement:
        kind = self.known.get(fold(drop_article(name)))
        if kind is not None:
            return Judgement(kind, Weight.STRONG, by_name=True)
        judgement = judge(_without_brackets(name))
        if judgement.weight is Weight.NONE and "," in name:
            return judge(_without_brackets(name.rpartition(",")[2].strip()))
        return judgement

    def _qualifies(self, left: _Piece, right: _Piece) -> bool:
        if right.joint not in {"comma", "and", "tight_slash"}:
            return False
        mine, head = self._judge(self._words(left)), self._judge(self._words(right)).head
        if head is None or head.is_bare or len(head.core) < _SHORTEST_HEADED:
            return False
        if is_county(self._words(left)) and mine.weight is not Weight.NONE:
            return head.is_plural or _begins_with_a_place(self._words(right))
        is_single = " " not in self._words(left)
        return mine.weight is Weight.NONE or (
            mine.weight is Weight.WEAK and _goes_on(mine, head.word, right, is_single=is_single)
        )

    def _decide(self, left: _Piece, right: _Piece, following: int, before: int) -> _Verdict:
        """Decide about one joint by what stands on its sides."""
        name, other, kind = self._words(left), self._words(right), right.joint or "comma"
        mine, theirs = self._judge(name), self._judge(other)
        if theirs.weight is Weight.NONE or mine.weight is Weight.NONE:
            return _decide_unknown(name, other, kind, is_whole=mine.by_name)
        if _is_too_general(name, other, mine, kind):
            return _KEEP if fold(other) in GENERIC_STAFF or _DEPUTY.match(other) else _ASK
        if kind in _CLEAR_JOINTS:
            return _DIVIDE
        if kind == "tight_slash":
            return _decide_tight(name, mine, theirs)
        if kind == "comma" and _describes(name, other, mine, theirs, following, before, self.alternates):
            return _describe(mine, theirs, following, before, self.alternates)
        verdict = _decide_list(name, other, kind, mine, theirs)
        is_pair = kind == "comma" and before == following == 0
        return replace(verdict, likely=verdict.likely or (is_pair and _may_work_for(mine, theirs)))


def _may_work_for(mine: Judgement, theirs: Judgement) -> bool:
    """Tell whether a body after a person or a full post may also be where they work: "Jane Sample, Police"."""
    return theirs.kind == "agency" and (mine.kind == "person" or (mine.head is not None and mine.head.is_post))


def _goes_on(mine: Judgement, head: str, right: _Piece, *, is_single: bool) -> bool:
    """Tell whether a field of work only qualifies the head that follows: "Policy, Procedures and Training Sub-Group"."""
    if right.is_list:
        return mine.kind != "person" and is_single
    return right.joint != "comma" and (head not in _COVERING_HEADS or is_single)


def _is_no_owner(judgement: Judgement) -> bool:
    """Tell whether words name no owner, also where a single word might at best be a surname."""
    return judgement.weight is Weight.NONE or (judgement.kind == "person" and judgement.weight is Weight.WEAK)


def _begins_with_a_place(name: str) -> bool:
    """Tell whether a name begins with a word that is none of the trade's: "Sampleton" in "Sampleton CCG"."""
    first = name.split(maxsplit=1)[0]
    return first[0].isupper() and not is_trade_word(first) and find_abbreviation(first) is None


def _decide_unknown(name: str, other: str, kind: JointKind, *, is_whole: bool) -> _Verdict:
    """Decide where one side is no owner: placeholders stand alone, other words stay with their neighbour."""
    if find_placeholder(name) or find_placeholder(other):
        return _DIVIDE
    return _ASK if kind in {"slash", "tight_slash"} else _Verdict(divide=False, likely=is_whole)


def _without_brackets(name: str) -> str:
    first, comma, _ = name.partition(",")
    if comma and judge(first).kind == "person" and judge(first).weight is Weight.STRONG:
        return first
    shorter, _ = take_role_after(name.strip(" *"))
    shorter, _ = cut_turning_date(shorter.split("(")[0].split("[")[0].strip(" *") or name)
    return shorter


def _is_too_general(name: str, other: str, mine: Judgement, kind: JointKind) -> bool:
    """Tell whether the right side is a job too general to stand alone beside the left: "Named Nurse and Doctor"."""
    folded = fold(other)
    if kind in {"or", "and"} and _DEPUTY.match(other):
        return True
    if folded in GENERIC_STAFF:
        return mine.head is not None and mine.head.is_plural and mine.head.is_post and kind in _LIST_JOINTS
    if folded not in GENERIC_POSTS or kind not in {"and", "tight_slash", "or"}:
        return False
    return mine.kind == "post" and not mine.by_name and " " in name


def _decide_tight(name: str, mine: Judgement, theirs: Judgement) -> _Verdict:
    """Keep together what a slash without spaces may join into one: "HR/OD", "Fostering/Adoption Team"."""
    if is_open(name) and theirs.weight is Weight.WEAK:
        return _ASK
    both_inner = mine.kind == theirs.kind == "team" and mine.head is None and theirs.head is None
    if both_inner and _names_a_field(mine) and _names_a_field(theirs):
        return _ASK
    return _DIVIDE


def _names_a_field(judgement: Judgement) -> bool:
    return judgement.by_name or judgement.weight is Weight.WEAK


def _describes(
    name: str, other: str, mine: Judgement, theirs: Judgement, following: int, before: int, alternates: bool
) -> bool:
    """Tell whether the words after a comma describe the owner before it instead of being another one."""
    if is_surname_first(name, other):
        return True
    if mine.kind == "person" and mine.weight is Weight.STRONG and "," not in name:
        return theirs.kind == "post" and theirs.weight is Weight.STRONG
    if "," in name:
        return False
    if theirs.kind == "person" and mine.kind == "post":
        return theirs.weight is Weight.STRONG and (
            alternates or (before == 0 and following == 0 and is_bare_post(name))
        )
    if not is_bare_post(name) or (mine.head is not None and mine.head.is_plural and theirs.by_name):
        return False
    is_field = theirs.kind in {"team", "agency"} and not (theirs.head is not None and theirs.head.is_post)
    return is_field and (theirs.kind == "team" or following == 0)


def _describe(mine: Judgement, theirs: Judgement, following: int, before: int, alternates: bool) -> _Verdict:
    if theirs.kind == "agency":
        return _Verdict(divide=False, likely=True)
    is_person = mine.kind == "person" and not alternates
    return _Verdict(divide=False, likely=is_person and following > 0, doubtful=is_person and before > 0)


def _decide_list(name: str, other: str, kind: JointKind, mine: Judgement, theirs: Judgement) -> _Verdict:
    """Decide at a comma or "and": a list inside the name of a post or body goes on, other lists are divided."""
    if is_open(name):
        return _decide_open(name, other, kind, mine, theirs)
    if is_bare_post(name) and kind == "and" and theirs.weight is Weight.WEAK and theirs.kind == "team":
        return _KEEP
    is_weak = mine.weight is Weight.WEAK and (theirs.weight is Weight.WEAK or mine.kind == theirs.kind == "team")
    return _Verdict(divide=True, likely=is_weak)


def _decide_open(name: str, other: str, kind: JointKind, mine: Judgement, theirs: Judgement) -> _Verdict:
    head = theirs.head
    several = mine.head is not None and mine.head.is_plural and mine.head.is_post
    if theirs.weight is Weight.WEAK or (head is not None and not head.is_post and head.word in _FUNCTION_HEADS):
        keeps_on = kind == "and" or theirs.weight is Weight.WEAK or head is None
        return (_ASK if several else _KEEP) if keeps_on else _DIVIDE
    if kind == "and" and other.strip() in FIELDS:
        return _ASK if several else _Verdict(divide=False, likely=True)
    if (
        theirs.kind == "person"
        or (head is not None and head.is_open)
        or (head is not None and head.is_post)
        or theirs.kind == "post"
    ):
        return _DIVIDE
    if kind == "comma":
        return _DIVIDE
    if theirs.by_name:
        return _ASK if _is_of_a_body(name) else _DIVIDE
    return _DIVIDE if _ends_in_a_post(name, mine) and head is not None and len(head.core) > 1 else _ASK


def _ends_in_a_post(name: str, mine: Judgement) -> bool:
    """Tell whether the job is the last word of a name, so that no team can belong to it: "Training Officer"."""
    return mine.head is not None and mine.head.is_post and fold(name.rsplit(maxsplit=1)[-1]) == mine.head.word


def _is_of_a_body(name: str) -> bool:
    """Tell whether a post belongs to a body, so that another body after "and" may share it: "Chair of the LSCB"."""
    subject = name.partition(" of ")[2] or name.partition(" for ")[2]
    return bool(subject) and judge(subject).kind == "agency" and judge(subject).weight is Weight.STRONG
