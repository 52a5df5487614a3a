"""Keep profiles: the options of a report under a name."""

import json
from argparse import Namespace
from dataclasses import replace

from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line, print_table
from laming_desktop.cli.paper_wishes import read_profile_options
from laming_desktop.cli.session import Session
from laming_desktop.domain.changes import Changes
from laming_desktop.domain.papers.profile_texts import write_profile
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.operations.papers.profiles_kept import remove_profile, save_profile
from laming_desktop.store.report_rows import list_profiles
from laming_desktop.wording.filters import say_filter
from laming_desktop.wording.papers import REPORT_WORDS
from laming_desktop.wording.texts import clean


def run_profile(arguments: Namespace, session: Session) -> int:
    """List the profiles, keep one or take one away."""
    if arguments.verb == "list":
        return _run_list(arguments, session)
    with open_for(session, arguments.file) as register:
        changes: Changes
        if arguments.verb == "save":
            changes = save_profile(register, replace(read_profile_options(arguments, register), name=arguments.name))
        else:
            changes = remove_profile(register, arguments.report, arguments.name)
    print_line(f"Done: {clean(changes.label)}.")
    return 0


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file, read_only=True) as register:
        profiles = list_profiles(register)
    if arguments.json:
        print_json([json.loads(write_profile(profile)) for profile in profiles])
        return 0
    rows = [
        (REPORT_WORDS[one.report], one.name, say_filter(one.asked) or "everything", _say_looks(one)) for one in profiles
    ]
    print_table(("Report", "Name", "Shows", "How"), rows)
    return 0


def _say_looks(profile: ReportProfile) -> str:
    """Say what is not usual about a profile, in a few words."""
    page = profile.page
    words = (
        f"columns {', '.join(profile.columns)}" if profile.columns else "",
        {"as_written": "", "posts": "posts instead of names", "off": "no names"}[profile.names],
        "" if profile.grouping == "theme" else f"by {profile.grouping}",
        f"large print {page.large_print}" if page.large_print else "",
        "" if page.size == "a4" else page.size.upper(),
        "" if page.orientation == "landscape" else page.orientation,
        "grey" if page.in_grey else "",
        f"watermark {page.watermark}" if page.watermark else "",
        profile.confidential,
    )
    return ", ".join(word for word in words if word) or "as usual"
