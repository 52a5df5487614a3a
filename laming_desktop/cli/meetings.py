"""Keep meetings: add one, list what each was given, present a paper, write it once more."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from laming_desktop.cli.exporting import tell_result
from laming_desktop.cli.opening import open_as_at, open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.paper_wishes import read_wishes
from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.meetings import Meeting, Presentation
from laming_desktop.operations.meetings import add_meeting, find_meeting
from laming_desktop.operations.papers.presenting import present, reprint
from laming_desktop.store.meetings import list_meetings, list_presentations
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import get_written
from laming_desktop.wording.dates import say_count, say_short_date
from laming_desktop.wording.filters import say_filter_counts
from laming_desktop.wording.papers import FORMAT_WORDS, REPORT_WORDS, say_meeting, say_other_bytes
from laming_desktop.wording.texts import clean

_WIDEST: Final = 60
_DIGEST_SHOWN: Final = 12


def run_meeting(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    return _VERBS[arguments.verb](arguments, session)


def _run_add(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        changes = add_meeting(register, body=arguments.body, on=arguments.on, note=arguments.note)
    print_line(f"Done: {clean(changes.label)}.")
    return 0


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        meetings, given = list_meetings(register), list_presentations(register)
    papers: dict[str, list[tuple[int, Presentation]]] = {}
    for number, one in enumerate(given, 1):
        papers.setdefault(one.meeting_id, []).append((number, one))
    if arguments.json:
        print_json([_show_meeting(one, papers.get(one.id, ())) for one in meetings])
        return 0
    for meeting in meetings:
        note = f" ({clean(meeting.note, _WIDEST)})" if meeting.note else ""
        print_line(f"{clean(say_meeting(meeting.body, meeting.on), _WIDEST)}{note}")
        for number, one in papers.get(meeting.id, ()):
            print_line(f"  {number}  {_say_paper(one)}")
    print_line(f"{say_count(len(meetings), 'meeting')}, {say_count(len(given), 'paper')}")
    return 0


def _say_paper(given: Presentation) -> str:
    kind = f"{REPORT_WORDS[given.profile.report]}, {FORMAT_WORDS[given.format]}"
    as_at = f"as at {say_short_date(given.as_at)}, change {given.seq}"
    return f"{clean(given.title, _WIDEST)}: {kind}, {as_at}, {clean(given.file_name, _WIDEST)}, {given.digest[:_DIGEST_SHOWN]}"


def _show_meeting(meeting: Meeting, papers: Sequence[tuple[int, Presentation]]) -> dict[str, object]:
    """Give a meeting with its papers as plain values."""
    return {
        "id": meeting.id,
        "body": meeting.body,
        "on": meeting.on.isoformat(),
        "note": meeting.note,
        "papers": [
            {
                "line": number,
                "id": one.id,
                "title": one.title,
                "report": one.profile.report,
                "profile": one.profile.name or None,
                "format": one.format,
                "as_at": one.as_at.isoformat(),
                "change": one.seq,
                "journal": one.journal,
                "digest": one.digest,
                "file_name": one.file_name,
                "presented_at": one.presented_at.isoformat(),
            }
            for number, one in papers
        ],
    }


def _run_present(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        meeting = find_meeting(register, arguments.meeting)
        wishes = read_wishes(arguments, register, session.today, meeting)
        title = arguments.title or _find_title(register, wishes.written_id) or REPORT_WORDS[wishes.profile.report]
        given = present(register, meeting.id, wishes, arguments.output, now=session.clock(), title=title)
    tell_result(arguments.output, given.result)
    print_line(f"{clean(given.changes.label)}: it can be written again, the same byte for byte.")
    return 0


def _find_title(register: Register, written_id: str) -> str:
    return get_written(register, written_id).facts.title if written_id else ""


def _run_reprint(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file, read_only=True) as register:
        given = _choose(list_presentations(register), arguments.paper)
        again = reprint(register, given.id, arguments.output, say_counts=say_filter_counts)
    tell_result(arguments.output, again.result)
    if again.is_same:
        print_line("It is the same, byte for byte, as the meeting was given.")
        return 0
    print_line(say_other_bytes(again.program, was_redacted=again.was_redacted))
    print_line(f"SHA-256 then {given.digest}, now {again.digest}.")
    return 0


def _choose(given: list[Presentation], asked: str) -> Presentation:
    """Choose a paper by its number in the list or its id."""
    for number, one in enumerate(given, 1):
        if asked in {str(number), one.id}:
            return one
    raise RefusedValueError("paper", asked, "no_such_line")


_VERBS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "add": _run_add,
    "list": _run_list,
    "present": _run_present,
    "reprint": _run_reprint,
}
