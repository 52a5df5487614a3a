"""Read what the styles of a Word document mean for its words: lists, hidden words, tables of contents, prompts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.importers.formats.word.names import Element, find, is_on, read_count, read_value, w

_DEEPEST: Final = 20
_CONTENTS: Final = re.compile(r"^(?:toc ?\d|table of figures|table of authorities)$", re.IGNORECASE)
_PROMPT: Final = "placeholder text"
_NOTHING: Final = frozenset[str]()
_USUAL_PROMPTS: Final = frozenset({"PlaceholderText"})


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles by their ids: what each is based on, the list and level that it names itself, and three kinds of them.

    `hidden` styles hide their words, `contents` are the lines of a table of contents, `prompts` ask for words.
    """

    based: Mapping[str, str] = field(default_factory=dict[str, str])
    lists: Mapping[str, tuple[str | None, int | None]] = field(default_factory=dict[str, tuple[str | None, int | None]])
    hidden: frozenset[str] = _NOTHING
    contents: frozenset[str] = _NOTHING
    prompts: frozenset[str] = _NOTHING

    def list_line(self, style: str) -> Iterator[str]:
        """List a style and those that it is based on, also where they are based on each other in a circle."""
        for _ in range(_DEEPEST):
            if not style:
                return
            yield style
            style = self.based.get(style, "")


def read_styles(root: Element | None) -> Styles:
    """Read the part of a document that holds its styles."""
    if root is None:
        return Styles(
            contents=frozenset(f"TOC{level}" for level in range(1, 10)), prompts=frozenset({"PlaceholderText"})
        )
    based: dict[str, str] = {}
    lists: dict[str, tuple[str | None, int | None]] = {}
    hiding: set[str] = set()
    names: dict[str, str] = {}
    for style in root.iterchildren(w("style")):
        key = str(style.get(w("styleId")))
        based[key] = read_value(style, "basedOn") or ""
        names[key] = (read_value(style, "name") or key).strip()
        number = find(style, "pPr", "numPr")
        if number is not None:
            level = read_value(number, "ilvl")
            lists[key] = (read_value(number, "numId"), None if level is None else read_count(level, 0))
        if is_on(style, "rPr", "vanish"):
            hiding.add(key)
    styles = Styles(based, lists)
    return Styles(
        based,
        lists,
        hidden=frozenset(key for key in based if hiding.intersection(styles.list_line(key))),
        contents=frozenset(key for key, name in names.items() if _CONTENTS.match(name)),
        prompts=_USUAL_PROMPTS | {key for key, name in names.items() if name.casefold() == _PROMPT},
    )
