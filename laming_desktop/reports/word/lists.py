"""The definitions of lists: one of bullets, one of numbers, and each numbered list with its own beginning."""

from typing import Final

from laming_desktop.reports.word.names import NAMESPACES

BULLETS, NUMBERS = 1, 2
_FIRST_OWN: Final = 3
_LEVELS: Final = 3
_STEP: Final = 360
_SIGNS: Final = ("\u2022", "\u2013", "\u2022")
_FORMS: Final = ("decimal", "lowerLetter", "lowerRoman")


class ListNumbers:
    """Gives each numbered list a number of its own, so that it begins where it should."""

    def __init__(self) -> None:
        self._firsts: list[int] = []

    def begin(self, first: int) -> int:
        """Begin a numbered list and give the number of its definition."""
        self._firsts.append(max(0, first))
        return _FIRST_OWN + len(self._firsts) - 1

    def write(self) -> str:
        """Give the part with all definitions."""
        bullets = "".join(_write_level(level, "bullet", _SIGNS[level]) for level in range(_LEVELS))
        numbers = "".join(_write_level(level, _FORMS[level], f"%{level + 1}.") for level in range(_LEVELS))
        kinds = ((1, "ListBullet", bullets), (2, "ListNumber", numbers))
        abstract = "".join(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
            for number, _, levels in kinds
        )
        usual = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (BULLETS, NUMBERS))
        own = "".join(
            f'<w:num w:numId="{_FIRST_OWN + place}"><w:abstractNumId w:val="{NUMBERS}"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
            for place, first in enumerate(self._firsts)
        )
        return f"<w:numbering {NAMESPACES}>{abstract}{usual}{own}</w:numbering>"


def _write_level(level: int, form: str, text: str) -> str:
    left = _STEP * (level + 1)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )
