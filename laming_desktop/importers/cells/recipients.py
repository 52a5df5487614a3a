"""Part the names of those to whom a heading addresses its recommendations."""

import re
from typing import Final

_JOINT: Final = re.compile(r"\s*(?:;|,(?:\s*and\b)?|\band\b|&)\s*(?=(?:the\s+)?[A-Z0-9])")


def split_recipients(text: str) -> tuple[str, ...]:
    """Part "KiwiRail and Waka Kotahi" into its names; what is not parted by a capital stays one."""
    names = [name.strip().rstrip(":") for name in _JOINT.split(text)]
    return tuple(name for name in names if name)
