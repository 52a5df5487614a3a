"""Read recommendations that stand in a numbered list, under headings or in forms, and not in the rows of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.importers.cells.sentences import continues, find_bullet, has_list_mark
from laming_desktop.importers.columns.headings import fold_heading, recognise_heading
from laming_desktop.importers.grid import ColumnKind, Line
from laming_desktop.importers.grids.heading_paragraphs import split_lead
from laming_desktop.importers.grids.headings import flatten
from laming_desktop.importers.themes import is_band_title

_MARKDOWN: Final = re.compile(r"^\s{0,3}(?P<hashes>#{1,6})\s+|^\s*>\s?")
_BOLD: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_NAMED: Final = re.compile(r"^recommendations?\s*[:\u2013-]\s*(?=\S)", re.IGNORECASE)
_NUMBERED: Final = re.compile(
    r"^\(?(?P<number>[A-Z]{0,4}-?\d{1,3}(?:\.\d{1,2}){0,2})(?:[.):]\s*|\s+(?=[A-Z]))(?P<text>\S.*)$", re.DOTALL
)
_LABELLED: Final = re.compile(r"^(?P<label>[A-Z][\w '/()&,-]{0,40}?)\s*:\s*(?P<value>.*)$", re.DOTALL)
_SENTENCE: Final = re.compile(
    r"\b(?:should(?! have\b)|must|shall|needs? to|recommends?|is recommended|are recommended)\b", re.IGNORECASE
)
_AREA: Final = re.compile(
    r"^(?:\d[\d.]*\s+)?(?:(?:the|list of|summary of|our|key|main)\s+)*recommendations?\b.{0,60}$", re.IGNORECASE
)
_MEMBERS: Final = re.compile(
    r"^that\b|\b(?:members|cabinet|committee|council)\s+(?:is|are|be)?\s*(?:asked|invited|recommended|note|approve)",
    re.IGNORECASE,
)
_INTRODUCING: Final = re.compile(
    r"\b(?:we|panel|group|review|inquiry|commission|authors?|report|committee|inspectors?|team|board|forum|auditors?|peers)\b"
    r"[\w ]{0,30}\b(?:recommends?|makes? (?:the following|these) recommendations)\b.{0,40}:$"
    r"|\bfollowing (?:\w+ )?recommendations (?:are|were|have been) made\b.{0,40}:$",
    re.IGNORECASE,
)
"""What says that the points below it are what somebody recommends; a report that asks its members is none."""
_VERDICT: Final = re.compile(
    r"^(?:(?:not|fully|partially|partly|noted and|accepted and)\s+)?(?:accepted|agreed|rejected|noted|supported|not accepted|not agreed|declined)\b"
    r"(?:\s+in (?:part|principle|full))?(?=[\s.,;:\u2013-]|$)",
    re.IGNORECASE,
)
"""How somebody answers a recommendation, on a line of its own right below it."""
_DONE_BY: Final = re.compile(r"^(?P<what>.*\S)\s*\((?P<who>[^()]+?)[,;:]\s*(?P<when>[^(),;]+)\)[.;]?$", re.DOTALL)
_TIME: Final = re.compile(
    r"\b(?:by|19\d\d|20\d\d|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|"
    r"daily|weekly|monthly|quarterly|annual\w*|yearly|ongoing|immediate\w*|complete\w*)\b",
    re.IGNORECASE,
)
_ACTIONS: Final = re.compile(
    r"^(?:(?:key|agreed|required|proposed|planned|our|specific)\s)?actions?(?:\s(?:required|taken|agreed|points?|planned))?$",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_DEEPER: Final = 2
"""By how many letters the points below an item stand in at least."""
_MOSTLY: Final = 0.6
_LONGEST_LABEL: Final = 6
_VALUE_KINDS: Final[frozenset[ColumnKind]] = frozenset({"reference", "action_reference", "identity"})


@dataclass(slots=True)
class ListedItem:
    """One recommendation of a list: its number, its words, the points below it, and what labelled lines say of it."""

    number: str
    line: Line
    words: str
    theme: str = ""
    is_named: bool = False
    points: list[Line] = field(default_factory=list[Line])
    values: list[tuple[str, str, Line]] = field(default_factory=list[tuple[str, str, Line]])


@dataclass(slots=True)
class FoundList:
    """The items of a document in their order, and the lines that belong to none of them."""

    items: list[ListedItem] = field(default_factory=list[ListedItem])
    before: list[Line] = field(default_factory=list[Line])
    after: list[Line] = field(default_factory=list[Line])
    is_announced: bool = False
    is_introduced: bool = False
    is_closed: bool = False
    theme: str = ""
    label: str = ""


def read_list(lines: Sequence[Line]) -> FoundList | None:
    """Read the items of a list; None where its lines are no recommendations beyond doubt."""
    found = FoundList()
    plain = [line for line in _split_forms(lines) if not line.is_blank]
    for at, line in enumerate(plain):
        _take(found, line, plain[at + 1] if at + 1 < len(plain) else None)
    return found if _is_sure(found) else None


def _split_forms(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the rows of a form, a label beside its value, as labelled lines."""
    for line in lines:
        filled = [cell for cell in line.cells if cell.strip()]
        if line.grid is None or len(filled) != 2:  # noqa: PLR2004
            yield line
            continue
        label = flatten(filled[0]).rstrip(":")
        is_label = split_lead(label) is not None or recognise_heading(label) is not None
        yield Line(line.number, (f"{label}: {filled[1]}",), grid=line.grid) if is_label else line


def _take(found: FoundList, line: Line, following: Line | None) -> None:
    text, is_heading = _strip_markup(line.text if line.grid is None else line.cells[0])
    item = None if _is_deeper(found, line) else _read_item(text, line) or _read_point(found, text, line)
    if item is not None and _fits(found, item):
        if item.is_named and any(not one.is_named for one in found.items):
            _drop_items(found)
        item.theme = found.theme
        found.items.append(item)
        found.is_closed = False
        found.label = ""
    elif found.items and (_is_label(text) or _is_bare_label(text)):
        _take_below(found, text, line)
    elif _AREA.match(text) and len(text.split()) < 2 * _LONGEST_LABEL and not found.is_announced:
        if any(one.is_named for one in found.items):
            found.after.append(line)
            return
        _drop_items(found)
        found.is_announced = True
        found.before.append(line)
    elif is_heading or (is_band_title(text) and following is not None and _opens(following)):
        is_theme = following is not None and _opens(following) and (found.is_announced or bool(found.items))
        found.theme = text if is_theme else ""
        found.is_closed = is_heading and not is_theme
        (found.after if found.items else found.before).append(line)
    elif not found.items:
        found.before.append(line)
    else:
        _take_below(found, text, line)
    found.is_introduced = found.is_introduced or (item is None and _is_introduction(found, text, following))


def _is_deeper(found: FoundList, line: Line) -> bool:
    """Tell whether a line stands in from the items of the list, so that its number counts points below one of them."""
    if not found.items or found.items[-1].is_named or line.grid is not None:
        return False
    return _indent(line) >= _indent(found.items[0].line) + _DEEPER


def _indent(line: Line) -> int:
    words = line.cells[0].expandtabs(4)
    return len(words) - len(words.lstrip())


def _is_introduction(found: FoundList, text: str, following: Line | None) -> bool:
    """Tell whether a line before the first item says that somebody recommends what follows."""
    opens = following is not None and (_opens(following) or bool(find_bullet(following.text)))
    return not found.items and opens and bool(_INTRODUCING.search(text))


def _read_point(found: FoundList, text: str, line: Line) -> ListedItem | None:
    """Read a point without a number as a recommendation, where somebody is said to recommend what follows."""
    bullet = find_bullet(text)
    is_first = found.is_introduced and not found.after and all(not one.number for one in found.items)
    return ListedItem("", line, text[len(bullet) :].strip()) if bullet and is_first else None


def _drop_items(found: FoundList) -> None:
    """Take the numbered sentences so far for paragraphs of the text, as the recommendations only begin now."""
    found.before.extend(one.line for one in found.items)
    found.before.extend(found.after)
    found.items, found.after = [], []


def _strip_markup(text: str) -> tuple[str, bool]:
    match = _MARKDOWN.match(text)
    plain = text[match.end() :] if match else text
    return _BOLD.sub(r"\2", plain).strip(), bool(match and match["hashes"])


def _read_item(text: str, line: Line) -> ListedItem | None:
    lead = split_lead(text)
    if lead is not None:
        return ListedItem(lead[0], line, lead[1], is_named=True)
    labelled = _LABELLED.match(text)
    if labelled and line.grid is not None and fold_heading(labelled["label"]) in {"recommendation", "recommendations"}:
        return ListedItem("", line, labelled["value"].strip(), is_named=True)
    match = _NUMBERED.match(text)
    if match is None or _MEMBERS.search(match["text"][:80]):
        return None
    named = _NAMED.match(match["text"])
    words = match["text"][named.end() :] if named else match["text"]
    return ListedItem(match["number"], line, words.strip(), is_named=named is not None)


def _opens(line: Line) -> bool:
    return _read_item(_strip_markup(line.text)[0], line) is not None


def _fits(found: FoundList, item: ListedItem) -> bool:
    """Tell whether an item goes on in the list: named as the others are, or a sentence that recommends."""
    if item.is_named:
        return True
    if any(one.is_named for one in found.items):
        return False
    if item.number and any(one.number == item.number for one in found.items):
        return False
    return bool(_SENTENCE.search(item.words)) or found.is_announced or found.is_introduced


def _take_below(found: FoundList, text: str, line: Line) -> None:
    """Take a line below an item: its words, one of its points, or what a label says."""
    item = found.items[-1]
    bare = text[len(find_bullet(text)) :]
    labelled = _LABELLED.match(f"{bare}:" if _is_bare_label(text) else bare)
    if labelled and _is_label(labelled[0]):
        found.label = labelled["label"]
        if labelled["value"].strip():
            item.values.append((found.label, labelled["value"].strip(), line))
    elif not item.words:
        item.words = text
    elif not item.values and not item.points and _VERDICT.match(bare):
        item.values.append(("Response", bare, line))
    elif not found.label and (done := _read_action(text)) is not None:
        item.values.extend((label, words, line) for label, words in done)
    elif found.label and (has_list_mark(text) or not item.values or item.values[-1][0] != found.label):
        item.values.append((found.label, bare, line))
    elif found.label and continues(item.values[-1][1], text):
        item.values[-1] = (found.label, f"{item.values[-1][1]} {text}", item.values[-1][2])
    elif not found.label and has_list_mark(text) and not found.is_closed:
        item.points.append(Line(line.number, (text,), grid=line.grid))
    elif not found.label and not item.points and continues(item.words, text):
        item.words = f"{item.words} {text}"
    else:
        found.after.append(line)


def _read_action(text: str) -> list[tuple[str, str]] | None:
    """Read a bullet that ends with who does it by when: "Write to schools (Head of Service, by May 2010)"."""
    match = _DONE_BY.match(text[len(find_bullet(text)) :]) if find_bullet(text) else None
    if match is None or not _TIME.search(match["when"]):
        return None
    return [("Action", match["what"]), ("Owner", match["who"].strip()), ("By when", match["when"].strip())]


def _is_label(text: str) -> bool:
    labelled = _LABELLED.match(text[len(find_bullet(text)) :])
    return labelled is not None and len(labelled["label"].split()) <= _LONGEST_LABEL and _names_field(labelled["label"])


def _is_bare_label(text: str) -> bool:
    """Tell whether a line is nothing but the name of what follows: "Actions", "Agreed actions"."""
    return bool(_ACTIONS.match(text))


def _names_field(label: str) -> bool:
    kind = recognise_heading(label)
    return kind is not None and kind not in _VALUE_KINDS


def _is_sure(found: FoundList) -> bool:
    """Tell whether the items are recommendations: named so, or announced so, or sentences that recommend."""
    items = [item for item in found.items if item.words]
    if len(items) < _FEWEST:
        return len(items) == 1 and items[0].is_named and bool(items[0].values)
    if all(item.is_named for item in items) or found.is_introduced:
        return True
    recommending = sum(bool(_SENTENCE.search(item.words)) for item in items)
    if recommending < _MOSTLY * len(items):
        return False
    return found.is_announced or any(item.values for item in items) or len(items) > _FEWEST
