"""Which items of the register the rows of a document are: pure comparisons of words and numbers."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from laming_desktop.domain.patches import Row
from laming_desktop.domain.proposals import ProposedRecommendation

SAME_INQUIRY: Final = 0.5
"""At least this share of a document's recommendations must fit an inquiry for the document to speak of it."""

SCAN_DIFFERENCE: Final = 0.9
"""From this share of equal words on, two texts of a recommendation differ as two scans of one text do."""

_QUOTES: Final = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u00ad": ""}
)
_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_SIGNS: Final = re.compile(r"(?<!\d)[\W_]+|[\W_]+(?!\d)")
_SCANNED: Final = str.maketrans({"0": "o", "1": "l", "5": "s", "|": "l"})
_IN_WORD: Final = re.compile(r"(?<=[^\W\d_])[015|](?=[^\W\d_])")
_UNSEEN: Final = frozenset({"Cc", "Cs", "Cn", "Cf"})


@lru_cache(maxsize=65_536)
def fold_words(text: str) -> str:
    """Write a text so that differences of white space, case, quotation marks and dashes do not count."""
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold()
    return " ".join("".join(letter for letter in plain if unicodedata.category(letter) != "Cf").split())


@lru_cache(maxsize=65_536)
def fold_noise(text: str) -> str:
    """Write a text so that punctuation, the parting of words and what a scanner mistakes do not count, either.

    Scanners take l, I and 1, O and 0, m and rn for each other. Figures stay as they are: 1.5 is not 15. So does a text
    of signs alone.
    """
    folded = fold_words(text)
    mended = _IN_WORD.sub(lambda match: match[0].translate(_SCANNED), folded)
    return _SIGNS.sub("", mended).replace("rn", "m").replace("i", "l") or folded


def fold_unseen(text: str) -> str:
    """Write a text so that only what a spreadsheet or form cannot keep does not count: the kind of white space, control signs."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(
            letter if letter.isspace() or unicodedata.category(letter) not in _UNSEEN else ""
            for letter in unicodedata.normalize("NFC", text)
        )
    return " ".join(text.split())


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
