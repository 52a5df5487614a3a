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


def name_action(reference: str) -> str:
    """Name an action by its reference, also one that has none."""
    return f"Action {reference}" if reference else "This action"


def finish_head(head: PaperHead, profile: ReportProfile) -> PaperHead:
    """Give the head with what the profile adds: its marking, and "large print" in the label."""
    marked = replace(head, confidential=profile.confidential) if profile.confidential else head
    if not profile.page.large_print:
        return marked
    label = f"{head.label} ({LARGE})" if head.label else LARGE.capitalize()
    return replace(marked, label=label, also="")


def name_recommendations(numbers: tuple[str, ...]) -> str:
    """Name the recommendations that an action answers; nothing where it answers none."""
    named = [number for number in numbers if number]
    if not named:
        return ""
    return f"Recommendation {named[0]}" if len(named) == 1 else f"Recommendations {', '.join(named)}"


def count_items(actions: int, recommendations: int = 0) -> str:
    """Count actions and recommendations: "3 actions", "2 recommendations and 1 action"."""
    counts = ((recommendations, "recommendation"), (actions, "action"))
    said = [f"{count:,} {one if count == 1 else one + 's'}" for count, one in counts if count]
    return " and ".join(said) or "no actions"
