"""Which addresses a paper may link to, and which texts name a language."""

import re
from typing import Final

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_LINK: Final = re.compile(r"(?:https://|mailto:)[^\s\"'<>\\\x00-\x20\x7f-\x9f\ud800-\udfff]{1,2000}", re.IGNORECASE)


def is_language(language: str) -> bool:
    """Tell whether a text names a language as the web does ("cy", "en-GB")."""
    return _LANGUAGE.fullmatch(language) is not None


def is_safe_link(link: str) -> bool:
    """Tell whether an address is one that a paper may link to: https or mailto, without a sign that ends it."""
    return _LINK.fullmatch(link) is not None
