"""The words, letters and numbers by which plans say how urgent an action is."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.vocabulary import Priority


def _level(priority: Priority, words: str) -> dict[str, Priority]:
    """Give each of the words that bars divide the same priority."""
    return {" ".join(word.split()): priority for word in words.split("|")}


LEVELS: Final[Mapping[str, Priority]] = {
    **_level("high", "high|h|hi|highest|top|higher"),
    **_level("medium", "medium|m|med|mid|middle|moderate"),
    **_level("low", "low|l|lo|lowest|lower"),
}
OTHER_SCALES: Final[Mapping[str, Priority]] = {
    **_level(
        "high",
        """critical|essential|fundamental|must|must have|must do|urgent|immediate|vital|crucial|key|major|severe|extreme|
        imperative|emergency|mandatory|very urgent|very important|immediately|most urgent|extremely high|compulsory|paramount|
        essential action|business critical|serious|a priority|of the essence|most important|top priority|essential to do""",
    ),
    **_level(
        "medium",
        """significant|should|should have|important|normal|average|standard|necessary|intermediate|routine|fair|mod|fairly
        important|less critical|should do""",
    ),
    **_level(
        "low",
        """desirable|merits attention|could|could have|would|would like|minor|advisory|housekeeping|good practice|best
        practice|non-urgent|not urgent|nice to have|optional|beneficial|wish|not a priority|no priority|useful|recommended|less
        urgent|negligible|non-essential|not essential|minimal|trivial|won't|discretionary|won't have|merits consideration|as resources allow|could
        do|not important|less important|efficiency|suggestion|for consideration|improvement""",
    ),
}
"""Words of audits, of MoSCoW and of everyday speech: at most likely, since each scale has its own steps."""

RANKS: Final[Mapping[str, Priority]] = {
    **_level("high", "1|a|i|one|1st|first|primary"),
    **_level("medium", "2|b|ii|two|2nd|second|secondary"),
    **_level("low", "3|c|iii|three|3rd|third|tertiary"),
}
