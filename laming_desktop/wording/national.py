"""What stands round the plan, in the user's words: guidance and when it comes, areas of figures, evidence."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.national import Area, EvidenceKind, Guidance, GuidanceKind
from laming_desktop.wording.dates import say_short_date
from laming_desktop.wording.texts import clean

GUIDANCE_KIND_WORDS: Final[Mapping[GuidanceKind, str]] = {"guidance": "Guidance", "commitment": "Commitment"}
DONE_WORDS: Final[Mapping[GuidanceKind, str]] = {"guidance": "published", "commitment": "done"}
AREA_WORDS: Final[Mapping[Area, str]] = {"local": "Local", "national": "National", "comparator": "Comparator"}
EVIDENCE_KIND_WORDS: Final[Mapping[EvidenceKind, str]] = {"file": "File", "link": "Link"}


def say_guidance_time(guidance: Guidance) -> str:
    """Say when guidance came or is to come, with its words as they were written."""
    if guidance.done_on is not None:
        return f"{DONE_WORDS[guidance.kind]} {say_short_date(guidance.done_on)}"
    parts: list[str] = []
    if guidance.consultation is not None and guidance.consultation.text:
        parts.append(f"consultation {clean(guidance.consultation.text)}")
    if guidance.expected is not None and guidance.expected.text:
        parts.append(f"expected {clean(guidance.expected.text)}")
    return ", ".join(parts) or "nobody has said when"
