"""The small mark-up of section texts: paragraphs, bold, italic, lists of two levels, sub-headings; all else is words.

Read as Qt writes Markdown, too: lines are wrapped, a backslash before a sign makes it plain, `**` and `*` switch bold and
italic on and off wherever they stand. Reading takes time by the length of the text and never fails.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from laming_desktop.domain.papers.blocks import Heading, ListItem, Paragraph, PointList, Run

SectionBlock: TypeAlias = Heading | Paragraph | PointList

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_ITEM: Final = re.compile(r"([ \t]*)([-+*]|([0-9]{1,9})[.)])(?:[ \t]+(.*))?")
_PIECE: Final = re.compile(r"\\[!-/:-@\[-`{-~]|\*+|[^\\*]+|\\")
_STARTS: Final = re.compile(r"([ \t]*)(?:([-+#])|([0-9]{1,9})([.)]))")
_SUB_INDENT: Final = 2
"""Blanks by which the points below a point stand in, at least."""
_TAB: Final = 4

_Style = Literal["bold", "italic"]
_STYLES_OF: Final[Mapping[int, tuple[_Style, ...]]] = {1: ("italic",), 2: ("bold",), 3: ("bold", "italic")}
"""What so many stars switch."""


def read_section_text(text: str) -> tuple[SectionBlock, ...]:
    """Read a text into blocks; sub-headings have level 2 (`#`, `##`) or 3, and no words of their own style."""
    reader = _Reader()
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        reader.take(line)
    reader.end()
    return tuple(reader.blocks)


def read_words(text: str) -> tuple[Run, ...]:
    """Read one paragraph's words into runs."""
    pieces = _PIECE.findall(text)
    styles = _pair_stars(pieces)
    runs: list[Run] = []
    bold = italic = False
    for at, piece in enumerate(pieces):
        switched = styles.get(at, ())
        bold ^= "bold" in switched
        italic ^= "italic" in switched
        words = _tell_words(piece, switched)
        if words and runs and (runs[-1].bold, runs[-1].italic) == (bold, italic):
            runs[-1] = Run(runs[-1].text + words, bold=bold, italic=italic)
        elif words:
            runs.append(Run(words, bold=bold, italic=italic))
    return tuple(runs)


def escape_words(text: str) -> str:
    """Write plain words so that none of them is read as mark-up, wherever in a text they are put."""
    return _escape_start(_escape(" ".join(text.split("\n"))))


def write_section_text(blocks: Iterable[SectionBlock]) -> str:
    """Write blocks so that `read_section_text` gives them again; what the mark-up has no sign for is left out."""
    return "\n\n".join(_write_block(block) for block in blocks)


@dataclass(slots=True)
class _Item:
    """A point that is being read."""

    words: list[str]
    items: list["_Item"] = field(default_factory=list["_Item"])

    def close(self) -> ListItem:
        return ListItem(read_words(_join(self.words)), tuple(item.close() for item in self.items))


class _Reader:
    """Takes line after line and gathers blocks."""

    def __init__(self) -> None:
        self.blocks: list[SectionBlock] = []
        self._words: list[str] = []
        self._items: list[_Item] = []
        self._is_numbered: bool = False
        self._first = 1
        self._indent = 0
        self._is_after_blank = True

    def take(self, line: str) -> None:
        """Take the next line."""
        if not line.strip():
            self._end_paragraph()
            self._is_after_blank = True
            return
        heading = _HEADING.fullmatch(line.strip())
        item = _ITEM.fullmatch(line)
        if heading and not line.startswith((" ", "\t")):
            self.end()
            words = "".join(run.text for run in read_words(heading[2].strip()))
            self.blocks.append(Heading(2 if len(heading[1]) <= 2 else 3, words))  # noqa: PLR2004  two signs
        elif item is not None and self._may_begin_item(item):
            self._take_item(item)
        elif self._items and (not self._is_after_blank or line.startswith((" ", "\t"))):
            _last_of(self._items).words.append(line.strip())
        else:
            self._end_list()
            self._words.append(line.strip())
        self._is_after_blank = False

    def end(self) -> None:
        """Finish what is open."""
        self._end_paragraph()
        self._end_list()

    def _may_begin_item(self, item: re.Match[str]) -> bool:
        """Tell whether a sign begins a point: within a paragraph only a bullet or the number 1 with words does."""
        return not self._words or (bool(item[4]) and item[3] in {None, "1"})

    def _take_item(self, item: re.Match[str]) -> None:
        self._end_paragraph()
        indent = len(item[1].replace("\t", " " * _TAB))
        new = _Item([(item[4] or "").strip()])
        if self._items and indent >= self._indent + _SUB_INDENT:
            self._items[-1].items.append(new)
            return
        is_numbered = bool(item[3])
        if self._items and is_numbered != self._is_numbered:
            self._end_list()
        if not self._items:
            self._is_numbered = is_numbered
            self._first, self._indent = int(item[3] or 1), indent
        self._items.append(new)

    def _end_paragraph(self) -> None:
        runs = read_words(_join(self._words))
        if runs:
            self.blocks.append(Paragraph(runs))
        self._words = []

    def _end_list(self) -> None:
        if self._items:
            items = tuple(item.close() for item in self._items)
            self.blocks.append(PointList(items, self._is_numbered, self._first))
        self._items = []


def _last_of(items: Sequence[_Item]) -> _Item:
    last = items[-1]
    return last.items[-1] if last.items else last


def _join(lines: Iterable[str]) -> str:
    """Join wrapped lines; stars beside the end of a line are not among blanks, as Qt wraps behind them, too."""
    return "\n".join(line for line in lines if line)


def _pair_stars(pieces: Sequence[str]) -> dict[int, tuple[_Style, ...]]:
    """Say which runs of stars switch what: those that have a partner; any other is words."""
    open_at: dict[_Style, int] = {}
    found: dict[int, tuple[_Style, ...]] = {}
    for at, piece in enumerate(pieces):
        if not piece.startswith("*") or len(piece) not in _STYLES_OF:
            continue
        before = pieces[at - 1][-1:] if at else " "
        after = pieces[at + 1][:1] if at + 1 < len(pieces) else ""
        for style in _STYLES_OF[len(piece)]:
            if style in open_at and _may_close(style, before, after, pieces[open_at[style] + 1][:1]):
                for end in (open_at.pop(style), at):
                    found[end] = (*found.get(end, ()), style)
            elif after and not (_is_blank(after) and _is_blank(before)):
                open_at[style] = at
    return found


def _may_close(style: _Style, before: str, after: str, inside: str) -> bool:
    """Tell whether stars can end what others began; a single one not among blanks, or behind "staff* and others"."""
    if style == "bold":
        return True
    return not _is_blank(after) if _is_blank(before) else not _is_blank(inside)


def _is_blank(sign: str) -> bool:
    return sign.isspace() and sign != "\n"


def _tell_words(piece: str, switched: Sequence[_Style]) -> str:
    """Give the words that a piece shows: a switch none, half a switch the star that it does not need."""
    if piece.startswith("*"):
        used = sum(2 if style == "bold" else 1 for style in switched)
        return "*" * (len(piece) - used)
    words = piece.replace("\n", " ")
    return words[1:] if len(piece) == 2 and piece[0] == "\\" else words  # noqa: PLR2004  a backslash and a sign


def _write_block(block: SectionBlock) -> str:
    match block:
        case Heading(level=level, text=text):
            return f"{'##' if level <= 2 else '###'} {escape_words(text.strip())}"  # noqa: PLR2004  two signs
        case Paragraph(runs=runs):
            return _write_runs(runs)
        case PointList(items=items, numbered=numbered, first=first):
            return "\n".join(_write_items(items, first if numbered else None))


def _write_items(items: Sequence[ListItem], first: int | None) -> Iterator[str]:
    for number, item in enumerate(items, first or 0):
        sign = "- " if first is None else f"{number}. "
        yield f"{sign}{_write_runs(item.runs)}".rstrip()
        for inner in item.items:
            yield f"{' ' * len(sign)}- {_write_runs(inner.runs)}".rstrip()


def _write_runs(runs: Sequence[Run]) -> str:
    """Write runs with stars where the style changes; blanks stand outside of them, as stars cling to words."""
    written, blank, on = list[str](), "", frozenset[_Style]()
    for run in runs:
        words = " ".join(run.text.split("\n"))
        if not words.strip():
            blank += words
            continue
        style: frozenset[_Style] = frozenset((*(("bold",) if run.bold else ()), *(("italic",) if run.italic else ())))
        lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
        written += [_write_stars(on - style), blank, lead, _write_stars(style - on), _escape(words.strip())]
        blank, on = tail, style
    return _escape_start("".join((*written, _write_stars(on))).strip())


def _write_stars(styles: frozenset[_Style]) -> str:
    return ("**" if "bold" in styles else "") + ("*" if "italic" in styles else "")


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("*", "\\*")


def _escape_start(line: str) -> str:
    """Make a sign plain with which a line would begin a point or heading."""
    start = _STARTS.match(line)
    if start is None:
        return line
    at = start.start(2) if start[2] else start.start(4)
    return f"{line[:at]}\\{line[at:]}"
