"""The grammar of the commands about saved views."""

from typing import get_args

from laming_desktop.cli.filter_arguments import add_filters
from laming_desktop.cli.usual_arguments import AddParser, add_change, add_file, add_json, read_option
from laming_desktop.domain.plan_filter import SortKey
from laming_desktop.domain.views import GROUPINGS


def add_view_commands(add: AddParser) -> None:
    """Add view."""
    verbs = add("view", help="keep views of the plan under names").add_subparsers(
        dest="verb", metavar="VERB", required=True
    )
    saving = verbs.add_parser("save", help="keep a filter, an order and columns under a name")
    add_file(saving)
    saving.add_argument("name", metavar="NAME")
    keys = [key.replace("_", "-") for key in get_args(SortKey)]
    saving.add_argument("--sort", type=read_option, choices=keys, default="plan", help="by which column")
    saving.add_argument("--descending", action="store_true")
    saving.add_argument("--group-by", type=read_option, choices=GROUPINGS, default="recommendation")
    saving.add_argument("--columns", metavar="A,B,C", default="", help="keys of columns, in their order")
    add_filters(saving)
    add_change(saving)
    listing = verbs.add_parser("list", help="list the saved views with what each shows now")
    add_file(listing)
    add_json(listing)
    renaming = verbs.add_parser("rename", help="give a view another name")
    add_file(renaming)
    renaming.add_argument("name", metavar="NAME")
    renaming.add_argument("new_name", metavar="NEW")
    add_change(renaming)
    moving = verbs.add_parser("move", help="move a view among the others")
    add_file(moving)
    moving.add_argument("name", metavar="NAME")
    moving.add_argument("way", choices=["up", "down"])
    add_change(moving)
    removing = verbs.add_parser("remove", help="take a view away")
    add_file(removing)
    removing.add_argument("name", metavar="NAME")
    add_change(removing)
