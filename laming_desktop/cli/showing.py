"""Show one item of a register with the document cells that it came from."""

from argparse import Namespace

from laming_desktop.cli.opening import open_as_at
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.plain import show_action, show_recommendation, show_source
from laming_desktop.cli.session import Session
from laming_desktop.store.reading import find_item, get_action, get_recommendation, list_sources
from laming_desktop.wording.documents import say_source
from laming_desktop.wording.labels import label_field
from laming_desktop.wording.texts import clean, quote

_LONGEST = 400


def run_show(arguments: Namespace, session: Session) -> int:
    """Show a recommendation or an action: what it says, and where each word of it came from."""
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        table, item_id = find_item(register, arguments.reference)
        if table == "action":
            item = get_action(register, item_id, today=arguments.as_at or session.today)
            plain = show_action(item, arguments.as_at)
        else:
            plain = show_recommendation(get_recommendation(register, item_id))
        sources = list_sources(register, item_id)
    if arguments.json:
        print_json({**plain, "sources": [show_source(source) for source in sources]})
        return 0
    for name, value in plain.items():
        if isinstance(value, str) and value:
            print_line(f"{label_field(name)}: {clean(value, _LONGEST)}")
    for source in sources:
        heading = f" {quote(source.column, 60)}" if source.field == "note" and source.column else ""
        print_line(f"  {label_field(source.field)}{heading}, {say_source(source)}: {clean(source.text, _LONGEST)}")
    return 0
