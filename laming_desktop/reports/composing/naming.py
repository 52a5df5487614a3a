"""How papers name what they print, and the head that all of them share."""

from dataclasses import replace
from typing import Final

from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.profiles import ReportProfile

NO_HIT: Final = "No recommendation or action answers to this filter."
ALSO: Final = "in large print and as a web page"
LARGE: Final = "large print"


def name_recommendation(number: str) -> str:
    """Name a recommendation by its number, also one that has none."""
    return f"Recommendation {number}" if number else "This recommendation"


def finish_head(head: PaperHead, profile: ReportProfile) -> PaperHead:
    """Give the head with what the profile adds: its marking, and "large print" in the label."""
    marked = replace(head, confidential=profile.confidential) if profile.confidential else head
    if not profile.page.large_print:
        return marked
    label = f"{head.label} ({LARGE})" if head.label else LARGE.capitalize()
    return replace(marked, label=label, also="")
