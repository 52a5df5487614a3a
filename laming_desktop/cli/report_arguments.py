"""The grammar of the commands about reports that are written, and the house style."""

from argparse import ArgumentParser
from pathlib import Path

from laming_desktop.cli.usual_arguments import AddParser, add_change, add_file, add_json


def add_report_commands(add: AddParser) -> None:
    """Add report and style."""
    _add_report(add)
    _add_style(add)


def _add_report(add: AddParser) -> None:
    verbs = add("report", help="write cabinet reports and staff briefings, section by section").add_subparsers(
        dest="verb", metavar="VERB", required=True
    )
    adding = verbs.add_parser("add", help="begin a report from a template")
    add_file(adding)
    adding.add_argument(
        "template", metavar="TEMPLATE", help="stockton_order, telford_order, staff_briefing or your own"
    )
    adding.add_argument("title", metavar="TITLE")
    adding.add_argument("--meeting", metavar="M", help="the meeting that it goes to")
    add_change(adding)
    listing = verbs.add_parser("list", help="list the reports with their sections, and the templates")
    add_file(listing)
    add_json(listing)
    writing = verbs.add_parser("write", help="write a section")
    _add_title(writing)
    writing.add_argument("slot", metavar="SECTION", help="its name as the list gives it")
    writing.add_argument("text", metavar="TEXT", help="its words, with simple mark-up; - reads the standard input")
    add_change(writing)
    setting = verbs.add_parser("set", help="set what stands on the front and at the end")
    _add_title(setting)
    setting.add_argument("values", metavar="FACT=VALUE", nargs="+", help="title, item, report_of, contact_name, ...")
    add_change(setting)
    attaching = verbs.add_parser("attach", help="say which papers follow it as appendices")
    _add_title(attaching)
    attaching.add_argument("papers", metavar="REPORT", nargs="*", help="appendix, action-plan, ...; none: no appendix")
    add_change(attaching)
    removing = verbs.add_parser("remove", help="take a report away")
    _add_title(removing)
    add_change(removing)


def _add_title(parser: ArgumentParser) -> None:
    add_file(parser)
    parser.add_argument("title", metavar="TITLE", help="which report")


def _add_style(add: AddParser) -> None:
    parser = add("style", help="show or set the house style of the papers")
    add_file(parser)
    parser.add_argument("--colour", metavar="#RRGGBB")
    parser.add_argument("--head", metavar="TEXT", help="at the head of every page")
    parser.add_argument("--foot", metavar="TEXT", help="at the foot of every page")
    parser.add_argument("--crest", metavar="PICTURE", type=Path, help="a PNG or JPEG of at most 200 kB")
    parser.add_argument("--crest-words", metavar="TEXT", default="", help="with --crest: what it shows")
    parser.add_argument("--no-crest", action="store_true")
    add_change(parser)
