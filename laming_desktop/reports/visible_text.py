"""Texts whose every character can be seen: what neither XML nor a reader can take is shown by its code."""

import re
import unicodedata
from typing import Final

_LINE_END: Final = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
    "|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U000efffe\U000effff\U0010fffe\U0010ffff]"
)
_PICTURES: Final = 0x2400
_LAST_PICTURED, _DELETE = 0x1F, 0x7F


class VisibleText:
    """Shows texts, and remembers which characters could not be written as they are."""

    def __init__(self) -> None:
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """Give the characters that are shown by a sign or a code, each once, in the order of the texts."""
        return tuple(self._missing)

    def show(self, text: str) -> str:
        """Give a text with one kind of line end, letters composed, and nothing in it that is not seen.

        Control characters become their pictures (U+2400), all else its code ("[U+202E]"): half surrogates, signs that
        turn the direction of what follows, and what Unicode says is no character.
        """
        if text.isascii() and text.isprintable():
            return text
        lines = _LINE_END.sub("\n", unicodedata.normalize("NFC", text))
        return _UNSEEN.sub(self._picture, lines)

    def show_line(self, text: str) -> str:
        """Give a text on one line, its line ends and repeated spaces one space each."""
        return " ".join(self.show(text).split())

    def _picture(self, found: re.Match[str]) -> str:
        character = found[0]
        self._missing.setdefault(character)
        code = ord(character)
        if code <= _LAST_PICTURED:
            return chr(_PICTURES + code)
        return "\u2421" if code == _DELETE else f"[U+{code:04X}]"
