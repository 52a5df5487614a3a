"""Reading how urgent an action is, in words, letters, numbers and the words of other scales."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from laming_desktop.domain.states.priority_words import LEVELS, OTHER_SCALES, RANKS
from laming_desktop.domain.states.reading import StateQuestionCode
from laming_desktop.domain.vocabulary import Certainty, Priority

_RANK: Final = re.compile(
    r"^(?:(?:priority|level|grade|category|cat|tier|band|class|rank|rating|no|number|p|pr)[\s.:-]*)?#?"
    r"(?P<rank>\d{1,2}|[a-f]|i{1,3}|iv|v|one|two|three|four|five|1st|2nd|3rd|first|second|third|primary|secondary|tertiary)"
    r"(?:\s*priority)?$"
)
_FILLING: Final = re.compile(
    r"\b(?:priority|prioriti[sz]ed|level|rating|rated|overall|action|status|category|as|a|is|the|of|this|item|now)\b"
)
_OTHER_MEASURES: Final = re.compile(
    r"\b(?:risk|importance|impact|urgency|severity|urgent|need|significance|likelihood)\b"
)
_DEGREES: Final = re.compile(
    r"\b(?:very|extremely|quite|fairly|rather|relatively|extra|v|really|highest|super|reasonably|exceptionally)\b"
)
_PAIR: Final = re.compile(r"\s*(?:/|-|\bto\b|\bor\b|&|\band\b|,|\+|–)\s*")
_SCANNED: Final = (("rn", "m"), ("0", "o"), ("1", "i"), ("vv", "w"), ("|", "l"), ("ii", "u"))
_FAR: Final = 0.7


@dataclass(frozen=True, slots=True)
class PriorityFinding:
    """The priorities that words can mean, the preferred first, how sure, and what is open."""

    priorities: tuple[Priority, ...]
    certainty: Certainty = "certain"
    questions: tuple[StateQuestionCode, ...] = ()


def find_priority(folded: str) -> PriorityFinding | None:
    """Read folded words as a priority; None when they name none."""
    for look in (_find_level, _find_pair, _find_defined, _find_other_scale, _find_rank, _find_misspelt):
        found = look(folded)
        if found is not None:
            return found
    return None


def _find_level(folded: str) -> PriorityFinding | None:
    if re.fullmatch(r"not (?:a )?(?:very )?high(?: priority)?", folded):
        return PriorityFinding(("medium", "low"), "ambiguous")
    bare = " ".join(_FILLING.sub(" ", folded.replace("/", " ")).split()).strip(" -:.!")
    measured = " ".join(_OTHER_MEASURES.sub(" ", bare).split()).strip(" -:.!()")
    degreed = " ".join(_DEGREES.sub(" ", measured).split()).strip(" -:.!")
    if bare in LEVELS:
        is_plain = bare not in {"highest", "top", "higher", "lowest", "lower", "moderate", "middle", "mid"}
        return PriorityFinding((LEVELS[bare],), "certain" if is_plain else "likely")
    if measured in LEVELS:
        return PriorityFinding((LEVELS[measured],), "certain" if "priority" in folded else "likely")
    return PriorityFinding((LEVELS[degreed],), "likely") if degreed in LEVELS else None


def _find_pair(folded: str) -> PriorityFinding | None:
    """Read two levels side by side: "Medium/High", "Low to medium", also a word beside its rank: "High (1)"."""
    bare = " ".join(_FILLING.sub(" ", folded).split())
    parts = [part.strip(" .()[]") for part in _PAIR.split(re.sub(r"[()\[\]:=]", "/", bare)) if part.strip(" .()[]")]
    if len(parts) != 2:  # noqa: PLR2004
        return None
    levels: list[Priority | None] = [LEVELS.get(part) for part in parts]
    if levels[0] and levels[1]:
        if levels[0] == levels[1]:
            return PriorityFinding((levels[0],))
        return PriorityFinding((levels[0], levels[1]), "ambiguous")
    named: list[Priority] = [level for level in levels if level]
    other = parts[1] if levels[0] else parts[0]
    if named and (_RANK.match(other) or other in {"red", "amber", "green", "r", "g"}):
        return PriorityFinding((named[0],))
    ranks: list[Priority | None] = [RANKS.get(part) for part in parts]
    if ranks[0] and ranks[1] and ranks[0] != ranks[1]:
        return PriorityFinding((ranks[0], ranks[1]), "ambiguous", ("scale_unknown",))
    return None


def _find_defined(folded: str) -> PriorityFinding | None:
    """Read a cell that explains its own mark: "1 = High"."""
    mark, sign, meaning = folded.partition("=")
    if not sign or not _RANK.match(mark.strip()):
        return None
    return find_priority(meaning.strip())


def _find_other_scale(folded: str) -> PriorityFinding | None:
    bare = " ".join(_FILLING.sub(" ", folded).split()).strip(" -:.!()")
    for words in (folded, bare):
        if words in OTHER_SCALES:
            return PriorityFinding((OTHER_SCALES[words],), "likely")
    return None


def _find_rank(folded: str) -> PriorityFinding | None:
    match = _RANK.match(folded)
    if match is None:
        return None
    rank = RANKS.get(match["rank"])
    if rank is None:
        return PriorityFinding((), "not_understood", ("scale_unknown",))
    return PriorityFinding((rank,), "likely", ("scale_unknown",))


def _find_misspelt(folded: str) -> PriorityFinding | None:
    """Mend a slip or a scan error where only one level comes out."""
    word = " ".join(_FILLING.sub(" ", folded).split()).strip(" -:.!")
    if word.replace(" ", "") in {"high", "medium", "low"}:
        return PriorityFinding((LEVELS[word.replace(" ", "")],), "likely")
    if not word or " " in word:
        return None
    for wrong, right in _SCANNED:
        mended = word.replace(wrong, right)
        if mended in {"high", "medium", "low"}:
            return PriorityFinding((LEVELS[mended],), "likely")
    turned = [level for level in ("high", "medium", "low") if sorted(level) == sorted(word)]
    near = turned or get_close_matches(word, ["high", "medium"], n=2, cutoff=_FAR)
    return PriorityFinding((LEVELS[near[0]],), "likely") if len(near) == 1 and word.isalpha() else None
