"""Profiles, filters and whole printings as JSON and back: kept in a register, so read strictly.

Fields at their usual value are left out. Fields that this version does not know are ignored; one that holds
something of another type, a word outside its closed set, or a text that is too long is refused (WrongFieldError).
"""

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Final, Literal, get_args

from laming_desktop.domain.papers.profiles import (
    REPORT_NAMES,
    GroupChoice,
    NamesChoice,
    Orientation,
    PageChoices,
    PaperSize,
    ReportName,
    ReportProfile,
)
from laming_desktop.domain.papers.strict_fields import StrictFields, WrongFieldError, parse_json
from laming_desktop.domain.papers.wishes import PaperWishes
from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice, PlanFilter
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES, ActionState, Priority

LETTER_SIZES: Final = range(16, 73)
"""Sizes of large print in points."""

QUIET_DAYS: Final = range(1, 3_651)
"""For how long nothing may have been said."""

_SETS: Final = range(1, 1 << 53)
_KEPT_ELSEWHERE: Final = frozenset({"as_at", "say_counts", "profile", "format", "written_id", "written"})
"""Fields of the wishes that are columns of what a meeting was given, or no data."""
_PRIORITY_CHOICES: Final[tuple[Priority | Literal["none"], ...]] = (*PRIORITIES, "none")
_STATE_CHOICES: Final[tuple[ActionState | Literal["none"], ...]] = (*ACTION_STATES, "none")


@dataclass(frozen=True, slots=True)
class Printing:
    """All that decides what one printing says, besides the register: kept so that it can be done again.

    `today` is the day on which it was printed, `program` the version that did. The day, the format and the written
    report of the wishes are kept elsewhere, and how counts are said is no data.
    """

    wishes: PaperWishes
    today: date
    program: str = ""


def write_profile(profile: ReportProfile) -> str:
    """Write a profile as JSON."""
    return _dump(_plain(profile))


def read_profile(text: str) -> ReportProfile:
    """Read a profile."""
    return _read_profile(StrictFields.parse(text))


def write_filter(asked: PlanFilter) -> str:
    """Write a filter as JSON."""
    return _dump(_plain(asked))


def read_filter(text: str) -> PlanFilter:
    """Read a filter."""
    return _read_filter(StrictFields.parse(text))


def write_printing(printing: Printing) -> str:
    """Write a printing as JSON: the profile, with the rest of it in the field "printing"."""
    rest = {name: value for name, value in _plain(printing.wishes).items() if name not in _KEPT_ELSEWHERE}
    own = {"today": printing.today.isoformat(), **({"program": printing.program} if printing.program else {})}
    return _dump({**_plain(printing.wishes.profile), "printing": {**rest, **own}})


def read_printing(text: str) -> Printing:
    """Read a printing; its wishes are for the day on which it was printed, as PDF, and say counts plainly."""
    whole = StrictFields.parse(text)
    told = whole.read_object("printing")
    today = told.read_day("today")
    if today is None:
        raise WrongFieldError("today")
    wishes = PaperWishes(
        today,
        say_plainly,
        _read_profile(whole),
        register_name=told.read_line("register_name"),
        body=told.read_line("body"),
        meeting_on=told.read_day("meeting_on"),
        item=told.read_line("item"),
        since=told.read_day("since"),
        since_seq=told.read_number("since_seq", _SETS) or None,
        since_name=told.read_line("since_name"),
        next_meeting=told.read_day("next_meeting"),
        next_name=told.read_line("next_name"),
        owners=told.read_lines("owners"),
        return_by=told.read_day("return_by"),
        return_to=told.read_line("return_to"),
    )
    return Printing(wishes, today, told.read_line("program"))


def say_plainly(_asked: PlanFilter, shown: int, total: int, noun: str) -> str:
    """Say how many are shown, of how many."""
    return f"{shown:,} of {total:,} {noun}"


def write_attached(attached: tuple[ReportName, ...]) -> str:
    """Write the names of the papers that follow a written report, as a JSON list."""
    return _dump(list(attached))


def read_attached(text: str) -> tuple[ReportName, ...]:
    """Read the names of the papers that follow a written report."""
    return StrictFields({"attached": parse_json(text)}).read_words("attached", REPORT_NAMES)


def _read_profile(told: StrictFields) -> ReportProfile:
    names: tuple[NamesChoice, ...] = get_args(NamesChoice)
    groups: tuple[GroupChoice, ...] = get_args(GroupChoice)
    return ReportProfile(
        report=told.read_word("report", REPORT_NAMES, "appendix"),
        name=told.read_line("name"),
        columns=told.read_lines("columns"),
        asked=_read_filter(told.read_object("asked")),
        names=told.read_word("names", names, "as_written"),
        grouping=told.read_word("grouping", groups, "theme"),
        confidential=told.read_line("confidential"),
        page=_read_page(told.read_object("page")),
    )


def _read_page(told: StrictFields) -> PageChoices:
    sizes: tuple[PaperSize, ...] = get_args(PaperSize)
    orientations: tuple[Orientation, ...] = get_args(Orientation)
    return PageChoices(
        size=told.read_word("size", sizes, "a4"),
        orientation=told.read_word("orientation", orientations, "landscape"),
        large_print=told.read_number("large_print", LETTER_SIZES),
        in_grey=told.read_flag("in_grey"),
        watermark=told.read_line("watermark"),
    )


def _read_filter(told: StrictFields) -> PlanFilter:
    due: tuple[DueChoice, ...] = get_args(DueChoice)
    lacking: tuple[Lacking, ...] = get_args(Lacking)
    past: tuple[PastChoice, ...] = get_args(PastChoice)
    return PlanFilter(
        text=told.read_line("text"),
        priorities=told.read_words("priorities", _PRIORITY_CHOICES),
        owners=told.read_lines("owners"),
        themes=told.read_lines("themes"),
        positions=told.read_words("positions", POSITIONS),
        states=told.read_words("states", _STATE_CHOICES),
        due=told.read_words("due", due),
        lacking=told.read_words("lacking", lacking),
        past=told.read_words("past", past),
        with_questions=told.read_flag("with_questions"),
        batch_id=told.read_line("batch_id") or None,
        inquiries=told.read_lines("inquiries"),
        agencies=told.read_lines("agencies"),
        waiting_for=told.read_lines("waiting_for"),
        quiet_days=told.read_number("quiet_days", QUIET_DAYS),
        needs_attention=told.read_flag("needs_attention"),
    )


def _plain(data: ReportProfile | PageChoices | PlanFilter | PaperWishes) -> dict[str, object]:
    """Give the fields that say something, as JSON can hold them."""
    plain: dict[str, object] = {}
    for one in fields(data):
        value: object = getattr(data, one.name)
        if isinstance(value, PageChoices | PlanFilter | ReportProfile):
            value = _plain(value)
        elif isinstance(value, date):
            value = value.isoformat()
        if value:
            plain[one.name] = value
    return plain


def _dump(plain: object) -> str:
    """Write JSON so that equal data make equal texts."""
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
