"""Marks and words of which the cell says that they have changed: arrows, "previously", "was"."""

import re
from typing import Final

_ARROW: Final = re.compile(r"\s*(?:→|➔|➜|⇒|⟶|->|-->|=>|»|>+)\s*")
_FROM_TO: Final = re.compile(
    r"^(?:changed |moved |improved |raised |reduced |upgraded |downgraded |increased |up |down )*from (?P<was>.+?) to (?P<now>.+)$"
)
_WAS: Final = re.compile(
    r"^(?P<now>\S.*?)[\s,;(\[-]*\b(?:previously|formerly|was|prev\.?|originally|last (?:time|month|quarter|year|meeting)|up from|"
    r"down from|changed from|moved from|raised from|reduced from|upgraded from|downgraded from|before)\b[\s:-]*(?P<was>[^()\[\]]+?)[)\]]?$"
)
_NOW: Final = re.compile(
    r"^(?:(?:previously|formerly|was|originally|prev\.?)[\s:]+)?(?P<was>\S.*?)[\s,;(\[-]*(?<!\band )(?<!\bbut )\b(?:now(?! (?:expected|due|planned|scheduled|likely|to)\b)|changed to|moved to|upgraded to|"
    r"downgraded to|raised to|reduced to|becoming|becomes)\b[\s:-]*(?P<now>[^()\[\]]+?)[)\]]?$"
)
_RAISED: Final = re.compile(
    r"^(?:now |since )?(?:upgraded|downgraded|raised|reduced|lowered|increased|changed|moved|revised|amended) to (?P<now>\S.*)$"
)
_LONGEST: Final = 80


def find_current(folded: str) -> tuple[str, str] | None:
    """Give the current and the earlier words of a folded cell that says it changed; the earlier may be unsaid, ""."""
    if len(folded) > _LONGEST:
        return None
    arrow = [part for part in _ARROW.split(folded) if part.strip()]
    if len(arrow) > 1:
        return arrow[-1].strip(), arrow[0].strip()
    raised = _RAISED.match(folded)
    if raised:
        return raised["now"].strip(" .,;"), ""
    for pattern in (_FROM_TO, _WAS, _NOW):
        match = pattern.match(folded)
        if match:
            return match["now"].strip(" .,;"), match["was"].strip(" .,;(")
    return None
