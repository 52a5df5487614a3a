"""Show the number of a day as the format of its cell does, written so that nobody can take the month for the day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from laming_desktop.domain.days import name_month, shorten_month
from laming_desktop.importers.formats.workbook.format_sections import Section, Token

_FIRST_1900: Final = datetime(1899, 12, 31)  # noqa: DTZ001 - a workbook knows no time zones
_FIRST_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones
_NO_SUCH_DAY: Final = 60
"""Excel counts a 29 February 1900 that never was."""
_BEYOND: Final = 2958466
_SECONDS: Final = 86400


@dataclass(frozen=True, slots=True)
class DateFace:
    """Which parts of a day and a time a format shows, and the words it puts before and after them."""

    day: bool = False
    month: bool = False
    year: bool = False
    in_full: bool = False
    hours: bool = False
    seconds: bool = False
    half_days: bool = False
    elapsed: str = ""
    before: str = ""
    after: str = ""

    @property
    def has_date(self) -> bool:
        """Tell whether any part of a day is shown."""
        return self.day or self.month or self.year


def read_face(section: Section) -> DateFace:
    """Tell what a section shows of a day; an m beside hours or seconds is minutes."""
    dates = [token.text for token in section.tokens if token.kind == "date"]
    months = [text for at, text in enumerate(dates) if text[0] == "m" and not _is_minutes(dates, at)]
    return DateFace(
        day=any(text[0] == "d" for text in dates),
        month=bool(months),
        year=any(text[0] in "yeg" for text in dates),
        in_full="mmmm" in months,
        hours=any(text[0] in "hs[" for text in dates) or any(text[0] == "m" and text not in months for text in dates),
        seconds=any(text[0] == "s" for text in dates),
        half_days=any(text in {"am/pm", "a/p"} for text in dates),
        elapsed=next((text[1] for text in dates if text[0] == "["), ""),
        before=_find_words(section.tokens),
        after=_find_words(tuple(reversed(section.tokens))),
    )


def _is_minutes(dates: list[str], at: int) -> bool:
    if len(dates[at]) > 2:  # noqa: PLR2004
        return False
    before, after = dates[:at], dates[at + 1 :]
    return bool(before and before[-1].strip("[")[0] == "h") or bool(after and after[0].strip("[")[0] == "s")


def _find_words(tokens: tuple[Token, ...]) -> str:
    """Find the words at the edge of a section: "by " before a month; mere punctuation is none."""
    edge: list[str] = []
    for token in tokens:
        if token.kind != "literal":
            break
        edge.append(token.text)
    words = " ".join(edge).strip()
    return words if any("a" <= sign <= "z" for sign in words.casefold()) else ""


def find_moment(serial: float, *, is_1904: bool) -> datetime | None:
    """Find the day and time that a workbook's number stands for; None where there is no such day."""
    if not 0 <= serial < _BEYOND or (not is_1904 and int(serial) == _NO_SUCH_DAY):
        return None
    first = _FIRST_1904 if is_1904 else _FIRST_1900
    days = serial - 1 if not is_1904 and serial > _NO_SUCH_DAY else serial
    whole = int(days)
    moment = first + timedelta(days=whole, seconds=round((days - whole) * _SECONDS))
    return moment if moment.year <= 9999 else None  # noqa: PLR2004


def show_moment(moment: datetime, face: DateFace) -> str:
    """Write a day and time in the parts that a format shows: "Oct 2009", "1 Oct 2009", "2009", "09:30"."""
    words = [face.before, _show_date(moment.date(), face)]
    if face.hours and (not face.has_date or moment.time() != datetime.min.time()):
        words.append(_show_time(moment, face))
    return " ".join(word for word in [*words, face.after] if word)


def _show_date(day: date, face: DateFace) -> str:
    month = name_month(day.month) if face.in_full else shorten_month(day.month)
    if face.day:
        return f"{day.day} {month} {day.year}"
    if face.month:
        return f"{month} {day.year}"
    return str(day.year) if face.year else ""


def _show_time(moment: datetime, face: DateFace) -> str:
    hour = (moment.hour % 12 or 12) if face.half_days else moment.hour
    shown = f"{hour}:{moment.minute:02}" if face.half_days else f"{hour:02}:{moment.minute:02}"
    seconds = f":{moment.second:02}" if face.seconds else ""
    half = (" am" if moment.hour < 12 else " pm") if face.half_days else ""  # noqa: PLR2004
    return f"{shown}{seconds}{half}"


def show_elapsed(serial: float, face: DateFace) -> str:
    """Write a length of time in hours, minutes and seconds that may pass a day."""
    seconds = round(abs(serial) * _SECONDS)
    sign = "-" if serial < 0 else ""
    minutes, rest = divmod(seconds, 60)
    if face.elapsed == "s":
        return f"{sign}{seconds}"
    tail = f":{rest:02}" if face.seconds else ""
    if face.elapsed == "m":
        return f"{sign}{minutes}{tail}"
    return f"{sign}{minutes // 60}:{minutes % 60:02}{tail}"
