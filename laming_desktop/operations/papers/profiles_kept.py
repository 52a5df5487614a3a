"""Keep the profiles of reports, so that the public paper or the large print is the same each time."""

from dataclasses import replace

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.papers.profile_texts import read_profile, write_profile
from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.domain.papers.strict_fields import WrongFieldError
from laming_desktop.domain.patches import Row
from laming_desktop.operations.papers.choices import list_column_choices
from laming_desktop.operations.values import check_line
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.report_rows import list_profiles


def save_profile(register: Register, profile: ReportProfile) -> Changes:
    """Keep a profile under its name; one of the same report and name is replaced."""
    name = check_line("name", profile.name, may_be_empty=False)
    wishes = _write(profile, name)
    with register.write(f"Save profile {name}") as writing:
        row = _find(writing, profile.report, name)
        if row is None:
            writing.add("report_profile", report=profile.report, name=name, wishes=wishes)
        else:
            writing.change("report_profile", str(row["id"]), name=name, wishes=wishes)
    return writing.changes


def remove_profile(register: Register, report: ReportName, name: str) -> Changes:
    """Take a profile away; UnknownItemError when there is none."""
    with register.write(f"Remove profile {check_line('name', name)}") as writing:
        row = _find(writing, report, name)
        if row is None:
            raise UnknownItemError(name)
        writing.remove("report_profile", str(row["id"]))
    return writing.changes


def find_profile(register: Register, report: ReportName, name: str) -> ReportProfile:
    """Find a kept profile by its name; RefusedValueError with the names that there are."""
    profiles = list_profiles(register, report)
    found = next((one for one in profiles if fold(one.name) == fold(name)), None)
    if found is None:
        raise RefusedValueError("profile", name, "not_allowed", tuple(one.name for one in profiles))
    return found


def check_columns(profile: ReportProfile) -> None:
    """Refuse a column that the report has not, or one that is given twice; RefusedValueError with those that it has."""
    known = tuple(key for key, _ in list_column_choices(profile.report))
    odd = next((key for key in profile.columns if key not in known or profile.columns.count(key) > 1), None)
    if odd is not None:
        raise RefusedValueError("columns", odd, "not_allowed", known)


def _find(writing: Writing, report: ReportName, name: str) -> Row | None:
    rows = writing.list_rows("report_profile", report=report)
    return next((row for row in rows if fold(str(row["name"])) == fold(name)), None)


def _write(profile: ReportProfile, name: str) -> str:
    """Write a profile as it is kept; RefusedValueError for what could not be read back."""
    check_columns(profile)
    confidential = check_line("confidential", profile.confidential)
    watermark = check_line("watermark", profile.page.watermark)
    page = replace(profile.page, watermark=watermark)
    text = write_profile(replace(profile, name=name, confidential=confidential, page=page))
    try:
        read_profile(text)
    except WrongFieldError as error:
        raise RefusedValueError(str(error), name, "not_allowed") from error
    return text
