"""Read what is promised by when: sentences with a time to come, guidance told from other commitments."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from laming_desktop.domain.guidance.items import Item
from laming_desktop.domain.national import GuidanceKind
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b"
)
_YEAR: Final = r"(?:19|20)\d\d\b"
_SEASON: Final = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)"
_LEAD: Final = (
    r"\b(?:[Bb]y|[Ff]rom|[Ii]n|[Dd]uring|[Uu]ntil|[Bb]efore|[Oo]n|[Aa]t|[Ss]tarting(?:\s+(?:in|from))?|[Bb]eginning\s+in|"
    r"[Bb]etween)\s+(?:the\s+)?"
)
_PART: Final = (
    r"(?:(?:end|beginning|start|middle|close)\s+of\s+(?:the\s+)?|(?:early|late|mid|later\s+in)[\s-]+|"
    r"(?:first|second)\s+half\s+of\s+)?"
)
_DAY: Final = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
_NEAR: Final = r"(?:this|next)\s+(?:year|month|term|spring|summer|autumn|winter)\b"
_CORE: Final = (
    rf"(?:{_DAY}{_MONTH}(?:\s+{_YEAR})?|{_NEAR}|{_SEASON}(?:\s+(?:of\s+)?{_YEAR}|\b)|{_YEAR}(?:[-–/](?:20)?\d\d\b)?)"
)
_TIME: Final = re.compile(
    rf"(?P<led>{_LEAD}{_PART}{_CORE})|\b(?P<bare>later\s+{_NEAR}|{_DAY}{_MONTH}\s+{_YEAR}|{_SEASON}\s+{_YEAR})"
)
_CONSULTS: Final = re.compile(
    r"\b(?<![-\w])(?<!results of the )(?<!responses to the )(?<!response to the )(?<!following )(?<!after )consult(?:ation|ing|ed)?\b",
    re.IGNORECASE,
)
_PUBLISHES: Final = re.compile(
    r"\b(?:publish(?:ed|es|ing)?|publication|issued?|guidance|statutory|regulations?|report|framework|strategy)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"^(?:(?:and|to\s+be|will\s+be|with|then)\s+)*(?:the\s+)?(?:final\s+(?:version|text)\s+)?"
    r"(?:published|issued|publication|final)\b",
    re.IGNORECASE,
)
_PROMISES: Final = re.compile(r"\b(?:will|shall|to\s+be|is\s+to|are\s+to|would|due|expected|planned)\b", re.IGNORECASE)
_ALREADY: Final = re.compile(r"\balready\b", re.IGNORECASE)
_JOINS: Final = re.compile(r"^(?:and|then|but|or)\s+(?=\S)", re.IGNORECASE)
_LONGEST_TITLE: Final = 120
_TWO_DAYS: Final = (date(2001, 2, 3), date(2005, 9, 10))
"""Days far enough apart that whatever depends on the day is read in two ways."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised: as a title, with the sentence that says so, and when, as written and as read."""

    title: str
    kind: GuidanceKind
    consultation: TimescaleReading | None
    expected: TimescaleReading | None
    text: str
    line: int


def read_promises(items: Iterable[Item], document_date: date | None) -> tuple[Promise, ...]:
    """Read the promises of a document's items; what lay behind it on its day is none."""
    return tuple(promise for item in items for promise in _read_item(item, document_date))


def list_undated(promises: Iterable[Promise]) -> tuple[str, ...]:
    """Give the words for times of promises that mean one thing one year and another thing the next, each once."""
    times = [time for promise in promises for time in (promise.consultation, promise.expected) if time is not None]
    return tuple(dict.fromkeys(time.text for time in times if _depends_on_day(time.text)))


def _depends_on_day(words: str) -> bool:
    first, second = (read_timescale(words, ReadingContext(document_date=day)) for day in _TWO_DAYS)
    return (first.earliest, first.latest) != (second.earliest, second.latest)


def _read_item(item: Item, document_date: date | None) -> list[Promise]:
    """Read one item; words such as "Published by the end of the year" go on with what stands before them."""
    promises: list[Promise] = []
    for sentence in item.sentences:
        if _ALREADY.search(sentence) or not (item.is_listed or _PROMISES.search(sentence)):
            continue
        for said, reading in _list_times(sentence, document_date):
            before = promises[-1] if promises else None
            if before and before.consultation and not before.expected and _GOES_ON.match(said):
                joined = before.text if sentence in before.text else f"{before.text} {sentence}"
                promises[-1] = replace(before, expected=reading, text=joined)
            else:
                promises.append(_make(said, sentence, reading, item.line))
    return promises


def _list_times(sentence: str, document_date: date | None) -> Iterator[tuple[str, TimescaleReading]]:
    """Give for each time of a sentence the words that it belongs to."""
    found = [each for each in _TIME.finditer(sentence) if each["led"] or each["bare"]]
    ends = [*(each.start() for each in found[1:]), len(sentence)]
    begin = 0
    for nth, each in enumerate(found):
        last = nth == len(found) - 1
        end = len(sentence) if last else _find_seam(sentence, each.end(), ends[nth])
        reading = read_timescale(each[0], ReadingContext(document_date=document_date))
        if not _is_past(reading, document_date):
            yield sentence[begin:end].strip(" ,;:-–—"), reading
        begin = end


def _find_seam(sentence: str, first: int, last: int) -> int:
    """Find where words go over from one time to the next: at the first comma or "and" between them."""
    seam = re.compile(r",|;|\band\b").search(sentence, first, last)
    return seam.end() if seam else first


def _is_past(reading: TimescaleReading, document_date: date | None) -> bool:
    return document_date is not None and reading.latest is not None and reading.latest < document_date


def _make(said: str, sentence: str, reading: TimescaleReading, line: int) -> Promise:
    is_consulted = _CONSULTS.search(said) is not None
    is_published = is_consulted or _PUBLISHES.search(said) is not None
    return Promise(
        title=_cut(said),
        kind="guidance" if is_published else "commitment",
        consultation=reading if is_consulted else None,
        expected=None if is_consulted else reading,
        text=sentence,
        line=line,
    )


def _cut(said: str) -> str:
    """Give words short enough for a title, cut between words, with a capital at their beginning."""
    words = _JOINS.sub("", said.strip(" .;:,"))
    if len(words) > _LONGEST_TITLE:
        words = words[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return words[:1].upper() + words[1:]
