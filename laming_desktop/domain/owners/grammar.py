"""Reading the owner column of a plan: who is named, in which order, and what only a person can decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.owners.asking import ask_about_name, give_heading_role
from laming_desktop.domain.owners.changed_names import has_arrow
from laming_desktop.domain.owners.cleaning import join_wrapped_lines, part_lists, strip_edges, tidy
from laming_desktop.domain.owners.describing import Described, describe
from laming_desktop.domain.owners.folding import drop_article, fold
from laming_desktop.domain.owners.grouping import Group, group_names
from laming_desktop.domain.owners.kinds import Weight, judge
from laming_desktop.domain.owners.labels import LabelledText, part_labels, read_role, take_star_legend
from laming_desktop.domain.owners.placeholders import find_placeholder
from laming_desktop.domain.owners.reading import KnownOwner, OwnerMention, OwnerQuestion, OwnersReading
from laming_desktop.domain.owners.resolving import ask_about_holder, find_known, resolve
from laming_desktop.domain.owners.runs import find_run
from laming_desktop.domain.owners.unwrapping import join_broken_names, open_brackets, split_lines
from laming_desktop.domain.vocabulary import Certainty, OwnerKind, OwnerRole

_MOST_LEADS: Final = 6
_TWO_READINGS: Final = frozenset(["no_separator", "second_in_brackets", "one_or_two"])
_SOMEBODY_NEEDED: Final = frozenset(["not_named", "vacant"])


@dataclass(frozen=True, slots=True)
class _Part:
    """What the words of one owner came to; `starred` when a star stood at them."""

    owner: OwnerMention | None
    questions: tuple[OwnerQuestion, ...]
    likely: bool = False
    ambiguous: bool = False
    starred: bool = False


def read_owners(text: str, *, known: Sequence[KnownOwner] = (), heading: str | None = None) -> OwnersReading:
    """Read one cell of an owner column; `known` are the register's owners, `heading` the words over the column."""
    cell = tidy(text)
    whole = find_known(cell, known)
    if whole is None and find_placeholder(cell) == "none":
        return OwnersReading(text)
    names, star, star_role = take_star_legend(cell)
    kinds = _known_kinds(known)
    parts = [part for line in _part_cell(names, kinds, star) for part in _read_line(line, known, kinds, star)]
    if star_role is not None:
        parts = [_give_star_role(part, star_role) for part in parts]
    return _put_together(text, parts, heading or "")


def _known_kinds(known: Sequence[KnownOwner]) -> dict[str, OwnerKind]:
    """Give each known name that can be looked up, folded; initials and aliases are looked up later."""
    return {fold(drop_article(owner.name)): owner.kind for owner in known}


def _part_cell(cell: str, kinds: Mapping[str, OwnerKind], star: str | None) -> list[LabelledText]:
    """Divide a cell at its list marks, line ends, semicolons and labels."""
    if fold(drop_article(cell)) in kinds:
        return [LabelledText(cell, None)]
    listed = cell if star else part_lists(cell)
    lines = join_broken_names(split_lines(open_brackets(join_wrapped_lines(listed))), kinds)
    parts: list[LabelledText] = []
    role: OwnerRole | None = None
    for line in lines:
        labelled = part_labels(line)
        for at, part in enumerate(labelled):
            is_label = at > 0 or part.text != line
            if is_label and not part.text.strip():
                role = part.role
            elif is_label:
                parts.append(part)
                role = part.role if part.role == "support" else None
            else:
                parts.append(LabelledText(part.text, role))
    return parts


def _read_line(
    line: LabelledText, known: Sequence[KnownOwner], kinds: Mapping[str, OwnerKind], star: str | None
) -> list[_Part]:
    """Read the owners of one line, which share the role of its label."""
    words = strip_edges(line.text)
    groups = [Group(words)] if has_arrow(words) or find_placeholder(words) else group_names(words, kinds)
    parts: list[_Part] = []
    role = line.role
    for group in groups:
        role = _role_of(group, role)
        parts.append(_read_group(group, role, known, kinds, star))
    if any(group.either for group in groups) or (
        sum(part.owner is not None and part.owner.role == "lead" for part in parts) > 1 and line.role == "lead"
    ):
        parts.append(_Part(None, (OwnerQuestion("lead_unclear", words),), likely=True))
    return parts


def _role_of(group: Group, role: OwnerRole | None) -> OwnerRole | None:
    if group.joint == "support":
        return "support"
    return "lead" if group.joint == "lead" else role


def _read_group(
    group: Group,
    role: OwnerRole | None,
    known: Sequence[KnownOwner],
    kinds: Mapping[str, OwnerKind],
    star: str | None,
) -> _Part:
    text = group.text.replace(star, "") if star else group.text
    described = _describe(text.strip(), role, known, kinds)
    part = _Part(described.owner, described.questions, likely=described.likely or group.likely)
    if group.doubtful and part.owner is not None:
        part = replace(part, questions=(*part.questions, OwnerQuestion("one_or_two", part.owner.name)))
    part = _resolve_part(part, known)
    return replace(part, starred=star is not None and star in group.text)


def _describe(
    text: str, role: OwnerRole | None, known: Sequence[KnownOwner], kinds: Mapping[str, OwnerKind]
) -> Described:
    """Describe words that the grammar can read; a known name stands as it is, however it is capitalised."""
    described = describe(text, role)
    name = strip_edges(text)
    kind = kinds.get(fold(drop_article(name)))
    if kind is not None and (described.owner is None or described.owner.name == name):
        return Described(OwnerMention(name, kind, role))
    if described.owner is None and find_known(name, known) is not None:
        return Described(OwnerMention(name, "person", role))
    return described


def _resolve_part(part: _Part, known: Sequence[KnownOwner]) -> _Part:
    """Look the owner up among the known ones, and ask what its name leaves open."""
    owner = part.owner
    if owner is None or any(question.code in _TWO_READINGS for question in part.questions):
        return part
    run = (
        find_run(owner.name, [other.name for other in known], owner.kind)
        if find_known(owner.name, known) is None
        else None
    )
    if run is not None:
        return _ask_about_run(part, owner, run, kinds={other.name: other.kind for other in known})
    held = [ask_about_holder(q, known) if q.code == "unknown_initials" else q for q in part.questions]
    part = replace(part, questions=tuple(q for q in held if q is not None), likely=part.likely or bool(held))
    resolved = resolve(owner, known)
    own = ask_about_name(owner.name) if resolved.mention.known_as is None else None
    if own is not None and any(question.code == own.code for question in part.questions):
        own = None
    questions = [*part.questions, *(question for question in (resolved.question, own) if question is not None)]
    return _Part(
        resolved.mention, tuple(questions), likely=part.likely or not resolved.sure, ambiguous=resolved.ambiguous
    )


def _ask_about_run(
    part: _Part, owner: OwnerMention, run: tuple[tuple[str, ...], ...], kinds: Mapping[str, OwnerKind]
) -> _Part:
    """Ask about owners run together; where the first stands by itself, the whole is of its kind and its words are clear."""
    question = OwnerQuestion("no_separator", owner.name, run)
    first = run[0][0] if run and run[0] else ""
    judged = judge(first)
    kind = kinds.get(first, judged.kind if judged.weight is Weight.STRONG else None)
    if kind is None:
        return replace(part, questions=(*part.questions, question))
    questions = tuple(other for other in part.questions if other.code != "who_is_meant")
    return replace(part, owner=replace(owner, kind=kind), questions=(*questions, question))


def _give_star_role(part: _Part, role: OwnerRole) -> _Part:
    """Give the role that the legend explains to an owner with a star; the reading is likely then."""
    if part.owner is None or not part.starred:
        return replace(part, likely=True)
    return replace(part, owner=replace(part.owner, role=role), likely=True)


def _put_together(text: str, parts: list[_Part], heading: str) -> OwnersReading:
    owners = _drop_doubles([part.owner for part in parts if part.owner is not None])
    questions = [question for part in parts for question in part.questions]
    heading_role = read_role(heading)
    both = heading_role == "support" and "lead" in heading.casefold()
    owners, competing = give_heading_role(owners, None if both else heading_role, heading)
    if competing:
        questions.append(OwnerQuestion("lead_unclear", " ".join(text.split())))
    questions = [_offer_leads(question, owners) for question in questions]
    return OwnersReading(text, tuple(owners), tuple(dict.fromkeys(questions)), _weigh(owners, questions, parts))


def _offer_leads(question: OwnerQuestion, owners: Sequence[OwnerMention]) -> OwnerQuestion:
    """Offer the owners of the cell as answers to the question who leads."""
    if question.code != "lead_unclear" or not 1 < len(owners) <= _MOST_LEADS:
        return question
    return replace(question, choices=tuple((owner.known_as or owner.name,) for owner in owners))


def _drop_doubles(owners: list[OwnerMention]) -> list[OwnerMention]:
    """Count the same owner once, with what any of its mentions says of it; the same post with two holders stays twice."""
    kept: list[OwnerMention] = []
    for owner in owners:
        at = next((at for at, first in enumerate(kept) if _is_same(first, owner)), None)
        if at is None:
            kept.append(owner)
            continue
        first = kept[at]
        kept[at] = replace(
            first,
            role=first.role or owner.role,
            holder=first.holder or owner.holder,
            post=first.post or owner.post,
        )
    return kept


def _is_same(one: OwnerMention, other: OwnerMention) -> bool:
    names = {fold(drop_article(owner.known_as or owner.name)) for owner in (one, other)}
    differing = (one.holder and other.holder and one.holder != other.holder) or (
        one.post and other.post and one.post != other.post
    )
    return len(names) == 1 and not differing


def _weigh(owners: list[OwnerMention], questions: list[OwnerQuestion], parts: list[_Part]) -> Certainty:
    codes = {question.code for question in questions}
    if not owners:
        if not codes:
            return "certain"
        return "likely" if codes & _SOMEBODY_NEEDED else "not_understood"
    if codes & _TWO_READINGS or any(part.ambiguous for part in parts):
        return "ambiguous"
    return "likely" if codes or any(part.likely for part in parts) else "certain"
