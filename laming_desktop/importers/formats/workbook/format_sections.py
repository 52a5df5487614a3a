"""Take the number format of a workbook apart into its sections and their tokens (ECMA-376 part 1, section 18.8.31)."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

TokenKind = Literal["literal", "digit", "point", "comma", "percent", "exponent", "slash", "text", "general", "date"]
_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>general)|'
    r"(?P<half>a/p|am/pm)|(?P<exponent>e[+-])|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?|b+|g+|e+)|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION: Final = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_SIGNS: Final[dict[str, TokenKind]] = {
    "0": "digit",
    "#": "digit",
    "?": "digit",
    ".": "point",
    ",": "comma",
    "%": "percent",
    "/": "slash",
    "@": "text",
}
_SPELT: Final[dict[str, TokenKind]] = {"general": "general", "half": "date", "exponent": "exponent", "date": "date"}
_COMPARISONS: Final[dict[str, Callable[[float, float], bool]]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "<>": operator.ne,
    "=": operator.eq,
}
_MOST_SECTIONS: Final = 4
_LONGEST: Final = 1000


@dataclass(frozen=True, slots=True)
class Token:
    """One part of a section: the words of a literal, the sign of a placeholder, the letters of a date."""

    kind: TokenKind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One of the up to four sections of a format; `condition` is a sign and the number to compare with."""

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None = None

    def has(self, kind: TokenKind) -> bool:
        """Tell whether a token of a kind is in the section."""
        return any(token.kind == kind for token in self.tokens)

    @property
    def is_date(self) -> bool:
        """Tell whether the section shows a number as a day or a time."""
        return self.has("date") and not self.has("digit")

    def takes(self, number: float) -> bool:
        """Tell whether the condition of the section holds for a number."""
        return self.condition is None or _COMPARISONS[self.condition[0]](number, self.condition[1])


def split_sections(code: str) -> tuple[Section, ...]:
    """Take a format apart; the fourth section, where there is one, is that of texts."""
    sections: list[list[Token]] = [[]]
    conditions: list[tuple[str, float] | None] = [None]
    for match in _TOKEN.finditer(code[:_LONGEST]):
        if match["sign"] == ";":
            sections.append([])
            conditions.append(None)
            continue
        condition = _CONDITION.fullmatch(match["bracket"] or "")
        if condition:
            conditions[-1] = (condition[1], float(condition[2]))
        elif token := _read_token(match):
            sections[-1].append(token)
    made = [Section(tuple(tokens), condition) for tokens, condition in zip(sections, conditions, strict=True)]
    return tuple(made[:_MOST_SECTIONS])


def _read_token(match: re.Match[str]) -> Token | None:
    """Read one token; padding, filling and colours are none."""
    found = match.groupdict()
    if found["quoted"] is not None or found["escaped"] is not None:
        return Token("literal", found["quoted"] or found["escaped"] or "")
    if found["bracket"] is not None:
        return _read_bracket(found["bracket"])
    for group, kind in _SPELT.items():
        if found[group]:
            return Token(kind, found[group].casefold())
    sign = found["sign"]
    return Token(_SIGNS.get(sign, "literal"), sign) if sign else None


def _read_bracket(words: str) -> Token | None:
    """Read what stands in brackets: a currency, or hours, minutes and seconds that have passed."""
    if words.startswith("$"):
        return Token("literal", words[1:].partition("-")[0])
    if words and set(words.casefold()) in ({"h"}, {"m"}, {"s"}):
        return Token("date", f"[{words.casefold()}]")
    return None
