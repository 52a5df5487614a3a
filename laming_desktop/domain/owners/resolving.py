"""Finding which known owner is meant by initials, a surname, an alias or a near spelling."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from laming_desktop.domain.owners.abbreviations import find_abbreviation
from laming_desktop.domain.owners.folding import drop_article, fold
from laming_desktop.domain.owners.persons import drop_title, has_title, is_initials, is_surname
from laming_desktop.domain.owners.reading import KnownOwner, OwnerMention, OwnerQuestion

_NEAR: Final = 0.86
_SHORTEST_TO_COMPARE: Final = 5


@dataclass(frozen=True, slots=True)
class Resolved:
    """A mention with the known owner it was resolved to, or the question that is open; `sure` when nothing was guessed."""

    mention: OwnerMention
    question: OwnerQuestion | None = None
    sure: bool = True
    ambiguous: bool = False


def resolve(mention: OwnerMention, known: Sequence[KnownOwner]) -> Resolved:
    """Resolve one mention through the known owners, only where exactly one fits; ask otherwise."""
    same = _find_same(mention.name, known)
    if same is not None:
        known_as = same.name if same.name != mention.name else None
        return Resolved(_as_known(mention, same, known_as), sure=known_as is None)
    fitting = _find_fitting(mention.name, known)
    if len(fitting) == 1 and not _is_also_trade(mention.name, fitting[0]):
        return Resolved(_as_known(mention, fitting[0], fitting[0].name), sure=False)
    if fitting:
        return _ask_which(mention, fitting)
    return _resolve_unknown(mention, known)


def ask_about_holder(question: OwnerQuestion, known: Sequence[KnownOwner]) -> OwnerQuestion | None:
    """Ask about the initials of a post's holder only what the register does not tell; None when it tells."""
    fitting = _find_fitting(question.about, known)
    if len(fitting) == 1:
        return None
    return (
        OwnerQuestion("which_person", question.about, tuple((owner.name,) for owner in fitting))
        if fitting
        else question
    )


def find_known(name: str, known: Sequence[KnownOwner]) -> KnownOwner | None:
    """Find the one known owner with this name or alias, however it is spaced or capitalised."""
    fitting = [owner for owner in known if _fits_alias(_fold_loosely(name), owner)]
    return fitting[0] if len(fitting) == 1 else None


def compute_initials(name: str) -> str:
    """Give the capitals that a person's names begin with."""
    return "".join(word[0].upper() for word in drop_title(name).replace("-", " ").split() if word[0].isalpha())


def _find_same(name: str, known: Sequence[KnownOwner]) -> KnownOwner | None:
    folded = _fold_loosely(name)
    exact = [owner for owner in known if _fold_loosely(owner.name) == folded]
    return exact[0] if exact else None


def _find_fitting(name: str, known: Sequence[KnownOwner]) -> list[KnownOwner]:
    folded = _fold_loosely(name)
    return [
        owner for owner in known if _fits_alias(folded, owner) or _fits_initials(name, owner) or _fits_name(name, owner)
    ]


def _fits_alias(folded: str, owner: KnownOwner) -> bool:
    return folded in {_fold_loosely(word) for word in (owner.name, *owner.aliases)}


def _fold_loosely(name: str) -> str:
    """Fold a name so that "the", hyphens and "&" make no difference."""
    return " ".join(fold(drop_article(name)).replace("-", " ").replace("&", " and ").replace("'", "").split())


def _fits_initials(name: str, owner: KnownOwner) -> bool:
    letters = name.replace(".", "").replace(" ", "").replace("-", "")
    if letters != letters.upper() or not letters.isalpha() or not 1 < len(letters) <= 4:  # noqa: PLR2004
        return False
    own = owner.initials.replace(".", "").upper() if owner.initials else ""
    return letters == own or (owner.kind == "person" and not own and letters == compute_initials(owner.name))


def _fits_name(name: str, owner: KnownOwner) -> bool:
    """Tell whether a shortened or turned name fits a known person: "J Sample", "Sample, Jo", "Sample", "Jo S"."""
    if owner.kind != "person":
        return False
    full = [fold(word) for word in drop_title(owner.name).split()]
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{first.strip()} {last.strip()}"
    given = [fold(word) for word in drop_title(name).replace(".", ". ").split()]
    if not given or not all(given) or len(given) > len(full) + 1:
        return False
    if len(given) == 1:
        return given[0] == full[-1] or (given[0] == full[0] and not has_title(name))
    return _fits_word(given[0], full[0]) and _fits_word(given[-1], full[-1]) and len(given[0]) + len(given[-1]) > 2  # noqa: PLR2004


def _fits_word(given: str, full: str) -> bool:
    return given == full or (len(given) == 1 and full.startswith(given))


def _as_known(mention: OwnerMention, owner: KnownOwner, known_as: str | None) -> OwnerMention:
    return OwnerMention(mention.name, owner.kind, mention.role, mention.holder, mention.post, known_as)


def _is_also_trade(name: str, owner: KnownOwner) -> bool:
    """Tell whether a known person's initials are also an abbreviation that everybody uses: "AD"."""
    aliases = {fold(alias) for alias in owner.aliases}
    return owner.kind == "person" and find_abbreviation(name) is not None and fold(name) not in aliases


def _ask_which(mention: OwnerMention, fitting: list[KnownOwner]) -> Resolved:
    choices = tuple((owner.name,) for owner in fitting)
    question = OwnerQuestion("which_person", mention.name, choices)
    kind = fitting[0].kind if mention.kind == "person" or find_abbreviation(mention.name) is None else mention.kind
    asked = OwnerMention(mention.name, kind, mention.role, mention.holder, mention.post)
    return Resolved(asked, question, sure=False, ambiguous=True)


def _resolve_unknown(mention: OwnerMention, known: Sequence[KnownOwner]) -> Resolved:
    near = _find_near(mention, known)
    if near:
        return Resolved(mention, OwnerQuestion("spelling", mention.name, tuple((name,) for name in near)), sure=False)
    if mention.kind != "person" and not _is_unknown_abbreviation(mention.name):
        return Resolved(mention)
    if is_initials(mention.name) or _is_unknown_abbreviation(mention.name):
        return Resolved(mention, OwnerQuestion("unknown_initials", mention.name), sure=False)
    if is_surname(drop_title(mention.name)):
        is_titled = has_title(mention.name)
        question = OwnerQuestion("which_person", mention.name)
        return Resolved(mention, question, sure=False, ambiguous=not is_titled)
    return Resolved(mention)


def _is_unknown_abbreviation(name: str) -> bool:
    is_capitals = name.isalpha() and name.isupper() and 1 < len(name) <= 6  # noqa: PLR2004
    return is_capitals and find_abbreviation(name) is None


def _find_near(mention: OwnerMention, known: Sequence[KnownOwner]) -> list[str]:
    """Find known names of the same kind that differ by a letter or two."""
    folded = fold(mention.name)
    if len(folded) < _SHORTEST_TO_COMPARE:
        return []
    found: list[tuple[float, str]] = []
    for owner in known:
        if owner.kind != mention.kind:
            continue
        nearness = _measure_nearness(folded, owner)
        if nearness >= _NEAR:
            found.append((nearness, owner.name))
    return [name for _, name in sorted(found, reverse=True)[:3]]


def _measure_nearness(folded: str, owner: KnownOwner) -> float:
    names = [fold(name) for name in (owner.name, *owner.aliases) if len(name) >= _SHORTEST_TO_COMPARE]
    names = [name for name in names if _shares_a_word(folded, name)]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded)
    best = 0.0
    for name in names:
        matcher.set_seq1(name)
        if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR:
            best = max(best, matcher.ratio())
    return best


def _shares_a_word(given: str, known: str) -> bool:
    """Tell whether each word of two names agrees or differs by a slip only; else they are two owners."""
    ours, theirs = given.replace("-", " ").split(), known.replace("-", " ").split()
    if len(ours) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return all(SequenceMatcher(None, a, b).ratio() >= 0.7 for a, b in differing)  # noqa: PLR2004
