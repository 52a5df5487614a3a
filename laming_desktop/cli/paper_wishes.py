"""The wishes for a paper that the options of a command line describe."""

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, get_args

from laming_desktop.cli.filters import read_filter
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.papers.profiles import FormatName, NamesChoice, PageChoices, ReportName, ReportProfile
from laming_desktop.domain.papers.written import WrittenKind
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.meetings import find_meeting, find_meeting_after, find_meeting_before, find_point
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.profiles_kept import check_columns, find_profile
from laming_desktop.operations.papers.templates import find_template
from laming_desktop.operations.papers.written_reports import draft_report, find_written
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_written
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.filters import say_filter_counts

_ENDINGS: Final[Mapping[str, FormatName]] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xlsx": "xlsx",
}
_WRITTEN: Final[Mapping[ReportName, WrittenKind]] = {
    "cabinet-report": "cabinet-report",
    "staff-briefing": "staff-briefing",
}


def read_wishes(arguments: Namespace, register: Register, today: date, meeting: Meeting | None) -> PaperWishes:
    """Make the wishes for a paper, for a meeting where there is one; RefusedValueError for what is not there."""
    report: ReportName = arguments.report
    as_at: date = arguments.as_at or today
    profile = read_profile_options(arguments, register)
    owners: tuple[str, ...] = ()
    if report == "owner-sheet":
        # The names choose sheets, not rows.
        owners = profile.asked.owners
        profile = replace(profile, asked=replace(profile.asked, owners=()))
    wishes = PaperWishes(
        as_at,
        say_filter_counts,
        profile,
        read_format(arguments.output),
        item=arguments.item,
        owners=owners,
        return_by=arguments.return_by,
        return_to=arguments.return_to,
    )
    wishes = _choose_written(wishes, register, arguments, meeting)
    if meeting is not None:
        wishes = replace(wishes, body=meeting.body, meeting_on=meeting.on)
    return _look_around(wishes, register, arguments.since)


def read_profile_options(arguments: Namespace, register: Register) -> ReportProfile:
    """Make a profile: the kept one that is named, else the usual one, changed by the options that are given."""
    report: ReportName = arguments.report
    name: str | None = getattr(arguments, "profile", None)
    profile = find_profile(register, report, name) if name else ReportProfile(report)
    asked = read_filter(arguments, register)
    chosen = replace(
        profile,
        columns=profile.columns if arguments.columns is None else arguments.columns,
        asked=profile.asked if asked == PlanFilter() else asked,
        names=profile.names if arguments.names is None else _read_names(arguments.names),
        grouping=arguments.group_by or profile.grouping,
        confidential=profile.confidential if arguments.confidential is None else arguments.confidential,
        page=_read_page(arguments, profile.page),
    )
    check_columns(chosen)
    return chosen


def read_format(path: Path) -> FormatName:
    """Tell the format by the ending of a name; RefusedValueError with the endings that there are."""
    found = _ENDINGS.get(path.suffix.lower())
    if found is None:
        raise RefusedValueError("output", path.name, "not_allowed", tuple(_ENDINGS))
    return found


def _read_names(text: str) -> NamesChoice:
    names: tuple[NamesChoice, ...] = get_args(NamesChoice)
    return next(name for name in names if name.replace("_", "-") == text)


def _read_page(arguments: Namespace, page: PageChoices) -> PageChoices:
    return PageChoices(
        size=arguments.paper or page.size,
        orientation="portrait" if arguments.portrait else page.orientation,
        large_print=page.large_print if arguments.large_print is None else arguments.large_print,
        in_grey=bool(arguments.grey) or page.in_grey,
        watermark=page.watermark if arguments.watermark is None else arguments.watermark,
    )


def _choose_written(
    wishes: PaperWishes, register: Register, arguments: Namespace, meeting: Meeting | None
) -> PaperWishes:
    """Choose the report that is printed: the one named, else the latest of its kind, else what a template makes."""
    kind = _WRITTEN.get(wishes.profile.report)
    if kind is None:
        return wishes
    if arguments.written:
        return replace(wishes, written_id=find_written(register, arguments.written, kind=kind).id)
    found = [one for one in list_written(register) if one.kind == kind]
    if found and not arguments.template:
        return replace(wishes, written_id=found[0].id)
    template = find_template(register, arguments.template or "", kind=kind)
    return replace(wishes, written=draft_report(register, template, meeting))


def _look_around(wishes: PaperWishes, register: Register, since: str | None) -> PaperWishes:
    """Say with what to compare, and what comes next: the meetings before and after, unless a day or meeting is named."""
    day = wishes.meeting_on or wishes.as_at
    if since is not None:
        wishes = _compare_with(wishes, register, since)
    elif (before := find_meeting_before(register, day, wishes.body)) is not None:
        wishes = _compare_with(wishes, register, before.id)
    after = find_meeting_after(register, wishes.as_at, wishes.body)
    if after is None:
        return wishes
    return replace(wishes, next_meeting=after.on, next_name=_say_meeting(after))


def _compare_with(wishes: PaperWishes, register: Register, since: str) -> PaperWishes:
    try:
        return replace(wishes, since=date.fromisoformat(since))
    except ValueError:
        meeting = find_meeting(register, since)
    point = find_point(register, meeting.id)
    return replace(wishes, since=meeting.on, since_seq=point, since_name=_say_meeting(meeting))


def _say_meeting(meeting: Meeting) -> str:
    return f"{meeting.body}, {say_date(meeting.on)}"
