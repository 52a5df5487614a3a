"""Which items of the register the rows of a document are: pure comparisons of words and numbers."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from laming_desktop.domain.patches import Row
from laming_desktop.domain.proposals import ProposedRecommendation

LIKE_ENOUGH: Final = 0.8
"""From this share of equal letters on, two texts of actions under one recommendation are taken for one action."""

SAME_INQUIRY: Final = 0.5
"""At least this share of a document's recommendations must fit an inquiry for the document to speak of it."""

SCAN_DIFFERENCE: Final = 0.9
"""From this share of equal words on, two texts of a recommendation differ as two scans of one text do."""

_QUOTES: Final = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u00ad": ""}
)
_WORD: Final = re.compile(r"[^\W\d_]{5,}")


def fold_words(text: str) -> str:
    """Write a text so that differences of white space, case, quotation marks and dashes do not count."""
    plain = unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold()
    return " ".join("".join(letter for letter in plain if unicodedata.category(letter) != "Cf").split())


def find_likeness(first: str, second: str) -> float:
    """Give the share of equal letters of two folded texts; 0 where it cannot reach LIKE_ENOUGH."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < LIKE_ENOUGH or matcher.quick_ratio() < LIKE_ENOUGH:
        return 0.0
    return matcher.ratio()


def differ_like_scans(first: str, second: str) -> bool:
    """Tell whether two texts differ in so few words that they are one text, scanned or typed twice."""
    matcher = SequenceMatcher(None, fold_words(first).split(), fold_words(second).split(), autojunk=False)
    return matcher.ratio() >= SCAN_DIFFERENCE


def choose_inquiry(
    inquiries: Sequence[Row],
    recommendations: Mapping[str, list[Row]],
    proposed: Sequence[ProposedRecommendation],
) -> Row | None:
    """Find the inquiry that a document speaks of; None where none fits well enough, or the document is another's.

    A recommendation fits where its number is there and its words share at least one long word with what is known of
    that number. Without a text its number must do.
    """
    best, most = None, 0.0
    for inquiry in inquiries:
        known = {str(row["number"]): row for row in recommendations.get(str(inquiry["id"]), ())}
        share = _find_share(known, proposed)
        if share > most:
            best, most = inquiry, share
    return best if most >= SAME_INQUIRY else None


def _find_share(known: Mapping[str, Row], proposed: Sequence[ProposedRecommendation]) -> float:
    """Give the share of a document's recommendations that fit an inquiry."""
    numbered = [proposal for proposal in proposed if proposal.number]
    fitting = sum(_fits(known.get(proposal.number or ""), proposal) for proposal in numbered)
    return fitting / len(numbered) if numbered else 0.0


def _fits(row: Row | None, proposal: ProposedRecommendation) -> bool:
    """Tell whether a recommendation of a document can be the one that the register has under its number."""
    if row is None:
        return False
    known = _list_long_words(str(row[field]) for field in ("title", "text", "addressees"))
    written = _list_long_words([proposal.text.text if proposal.text else ""])
    return not known or not written or not known.isdisjoint(written)


def _list_long_words(texts: Iterable[str]) -> set[str]:
    """List the words of five letters and more."""
    return {word for text in texts for word in _WORD.findall(fold_words(text))}


def match_actions(standing: Sequence[tuple[str, str]], wanted: Sequence[str]) -> list[str | None]:
    """Find for each wanted text the id of the action that it is, each action once: equal words first, then likeness.

    `standing` holds (id, text) of the actions that answer the same recommendations.
    """
    left = {item_id: fold_words(text) for item_id, text in standing}
    by_text: dict[str, list[str]] = {}
    for item_id, text in reversed(left.items()):
        by_text.setdefault(text, []).append(item_id)
    folded = [fold_words(text) for text in wanted]
    found: list[str | None] = []
    for text in folded:
        same = by_text.get(text)
        found.append(same.pop() if same else None)
    for item_id in found:
        left.pop(item_id or "", None)
    return [item_id or _take_alike(left, text) for item_id, text in zip(found, folded, strict=True)]


def _take_alike(left: dict[str, str], text: str) -> str | None:
    """Take the action whose words are most alike, if they are alike enough."""
    likeness = {item_id: find_likeness(known, text) for item_id, known in left.items()}
    best = max(likeness, key=lambda item_id: likeness[item_id], default=None)
    if best is None or likeness[best] < LIKE_ENOUGH:
        return None
    del left[best]
    return best
