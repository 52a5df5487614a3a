"""Write papers."""

from argparse import Namespace

from laming_desktop.cli.filters import read_filter
from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_line
from laming_desktop.cli.session import Session
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.filters import say_filter_counts
from laming_desktop.wording.texts import quote_file


def run_export(arguments: Namespace, session: Session) -> int:
    """Write the appendix or the action plan as PDF."""
    today = session.today
    with open_for(session, arguments.file, read_only=True) as register:
        profile = ReportProfile(arguments.paper, asked=read_filter(arguments, register))
        wishes = PaperWishes(arguments.as_at or today, say_filter_counts, profile)
        result = export_paper(register, arguments.output, wishes, today=today)
    print_line(f"{quote_file(arguments.output)} written: {say_count(result.pages, 'page')}.")
    if result.missing_characters:
        codes = ", ".join(f"U+{ord(sign):04X}" for sign in result.missing_characters[:20])
        print_line(f"No font has these signs; boxes stand in their place: {codes}.")
    return 0
