"""Split a text into lines of cells, for each of the ways in which a table may be written down."""

import re
from collections.abc import Iterator
from typing import Final

from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.grid import Line, Shape

SEPARATORS: Final[dict[Shape, str]] = {"tab": "\t", "bar": "|", "semicolon": ";", "comma": ","}
RARE_SEPARATORS: Final = ("~", "^", "\u00a6")
MOST_CELLS: Final = 60
_LONGEST_QUOTE_LINES: Final = 40
_LONGEST_QUOTE: Final = 20_000
_MOST_FAILURES: Final = 100
_LINE_ENDS: Final = re.compile("\r{1,3}\n|[\n\r\v\x1c\x1d\x1e\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
_ESCAPED_BAR: Final = "\\|"
_STRONG: Final = re.compile(r"(?<![\w*])(\*\*|__|\*)(?=\S)(.+?)(?<=\S)\1(?![\w*])")
"""Words that Markdown sets in bold or italics."""
_RULE: Final = frozenset(" \t|:+=_-")
STEP_LINES: Final = 500


def split_lines(text: str) -> tuple[tuple[str, bool], ...]:
    """Split a text at its line ends; each line comes with whether a form feed opens a page there."""
    lines: list[tuple[str, bool]] = []
    for line in _LINE_ENDS.split(text):
        for place, part in enumerate(line.split("\f")):
            lines.append((_CONTROLS.sub(" ", part.replace("\ufeff", "")), place > 0))
    return tuple(lines)


def split_cells(
    lines: tuple[tuple[str, bool], ...], shape: Shape, progress: Progress, separator: str | None = None
) -> tuple[Line, ...]:
    """Split lines at a separator; a quoted cell may hold separators, line ends and doubled quotes."""
    separator = separator or SEPARATORS[shape]
    rows: list[Line] = []
    at = failures = 0
    while at < len(lines):
        if at % STEP_LINES == 0:
            progress.step(at, len(lines))
        if shape == "bar" and _ESCAPED_BAR in lines[at][0]:
            used, cells = 1, _split_escaped(lines[at][0])
        else:
            used, cells = _read_row(lines, at, separator, _LONGEST_QUOTE_LINES if failures < _MOST_FAILURES else 1)
        failures += used == 0
        used = used or 1
        if shape == "bar":
            cells = [_STRONG.sub(r"\2", cell) for cell in _trim_outer_bars(cells, lines[at][0])]
        rows.append(Line(at + 1, tuple(cell.strip() for cell in cells[:MOST_CELLS]), lines[at][1]))
        if len(cells) > MOST_CELLS and any(cell.strip() for cell in cells[MOST_CELLS:]):
            rest = separator.join(cells[MOST_CELLS:]).strip()
            rows[-1] = Line(at + 1, (*rows[-1].cells[:-1], f"{rows[-1].cells[-1]} {rest}".strip()), lines[at][1])
        at += used
    return tuple(rows)


def find_unclosed(lines: tuple[tuple[str, bool], ...], separator: str) -> tuple[int, ...]:
    """Find the lines on which a quoted cell begins that is never closed; they count from 1."""
    found: list[int] = []
    at = 0
    while at < len(lines) and len(found) < _MOST_FAILURES:
        used = _read_row(lines, at, separator, _LONGEST_QUOTE_LINES)[0] if '"' in lines[at][0] else 1
        if not used:
            found.append(at + 1)
        at += used or 1
    return tuple(found)


def _read_row(lines: tuple[tuple[str, bool], ...], at: int, separator: str, most: int) -> tuple[int, list[str]]:
    """Read the row that begins at a line; give how many lines it takes, 0 where a quote is never closed."""
    line = lines[at][0]
    if '"' not in line:
        return 1, line.split(separator)
    joined = ""
    for used in range(1, most + 1):
        if at + used > len(lines) or (used > 1 and (lines[at + used - 1][1] or len(joined) > _LONGEST_QUOTE)):
            break
        joined = line if used == 1 else f"{joined}\n{lines[at + used - 1][0]}"
        cells = list(_scan_quoted(joined, separator))
        if cells and cells[-1] is None:
            continue
        return used, [cell for cell in cells if cell is not None]
    return 0, line.split(separator)


def _scan_quoted(text: str, separator: str) -> Iterator[str | None]:
    """Yield the cells of one row; None at the end where a quoted cell is not closed."""
    at = 0
    while at <= len(text):
        quoted = _read_quoted(text, at, separator)
        if quoted is not None:
            cell, at = quoted
            if at < 0:
                yield None
                return
            yield cell
            continue
        end = text.find(separator, at)
        if end < 0:
            yield text[at:].replace("\n", " ") if "\n" in text[at:] else text[at:]
            return
        yield text[at:end]
        at = end + 1


def _read_quoted(text: str, at: int, separator: str) -> tuple[str, int] | None:
    """Read a quoted cell and where the next one begins; None for a quote that is part of the words."""
    start = at
    while start < len(text) and text[start] == " " and separator != "\t":
        start += 1
    if not text.startswith('"', start) or text[start + 1 : start + 2] in {separator, " ", ""}:
        is_empty = text.startswith('""', start) and text[start + 2 : start + 3] in {separator, ""}
        return ("", start + 3) if is_empty else None
    end = start + 1
    while True:
        end = text.find('"', end)
        if end < 0:
            return "", -1
        if text.startswith('""', end):
            end += 2
            continue
        after = text[end + 1 :].lstrip(" ") if separator != "\t" else text[end + 1 :]
        if not after or after[0] == separator or after[0] == "\n":
            break
        return None
    if after[:1] == "\n":
        return None
    following = len(text) - len(after)
    cell = text[start + 1 : end].replace('""', '"')
    return cell, following + 1


def _split_escaped(line: str) -> list[str]:
    """Split a line at its bars, but not at those that a backslash makes words of a cell."""
    return [cell.replace("\0", "|") for cell in line.replace(_ESCAPED_BAR, "\0").split("|")]


def _trim_outer_bars(cells: list[str], line: str) -> list[str]:
    """Take away what stands outside the outer bars of a row, and the rules between rows."""
    if "|" not in line:
        return cells
    if "---" in line and _RULE.issuperset(line):
        return [""]
    if line.lstrip().startswith("|"):
        cells = cells[1:]
    if line.rstrip().endswith("|") and len(cells) > 1:
        cells = cells[:-1]
    return cells


def gather_bar_cells(lines: tuple[tuple[str, bool], ...]) -> tuple[tuple[int, str], ...]:
    """Gather cells that end in a bar, one or more lines each, with the line where each begins."""
    cells: list[tuple[int, str]] = []
    words: list[str] = []
    start = 1
    for number, (line, _) in enumerate(lines, 1):
        if not words:
            start = number
        text = line.strip()
        if text.endswith("|"):
            words.append(text[:-1].strip())
            cells.append((start, " ".join(word for word in words if word)))
            words = []
        elif text:
            words.append(text)
    if words:
        cells.append((start, " ".join(words)))
    return tuple(cells)


def gather_paragraphs(lines: tuple[tuple[str, bool], ...]) -> tuple[tuple[int, str], ...]:
    """Gather paragraphs that blank lines part, with the line where each begins."""
    paragraphs: list[tuple[int, str]] = []
    words: list[str] = []
    start = 1
    for number, (line, _) in enumerate((*lines, ("", False)), 1):
        if line.strip():
            start = start if words else number
            words.append(line.strip())
        elif words:
            paragraphs.append((start, " ".join(words)))
            words = []
    return tuple(paragraphs)
