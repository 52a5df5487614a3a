"""Write papers."""

from argparse import Namespace
from pathlib import Path

from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_line
from laming_desktop.cli.paper_wishes import read_wishes
from laming_desktop.cli.session import Session
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.operations.meetings import find_meeting
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.texts import quote_file


def run_export(arguments: Namespace, session: Session) -> int:
    """Write a paper; the ending of its name says in which format."""
    today = session.today
    with open_for(session, arguments.file, read_only=True) as register:
        meeting = find_meeting(register, arguments.meeting) if arguments.meeting else None
        wishes = read_wishes(arguments, register, today, meeting)
        result = export_paper(register, arguments.output, wishes, today=today)
    tell_result(arguments.output, result)
    return 0


def tell_result(path: Path, result: PaperResult) -> None:
    """Say what was written, and which signs no font has."""
    pages = f": {say_count(result.pages, 'page')}" if result.pages else ""
    print_line(f"{quote_file(path)} written{pages}.")
    if result.missing_characters:
        codes = ", ".join(f"U+{ord(sign):04X}" for sign in result.missing_characters[:20])
        print_line(f"No font has these signs; boxes stand in their place: {codes}.")
