"""List what is in a register."""

from argparse import Namespace

from laming_desktop.cli.filters import read_filter
from laming_desktop.cli.opening import open_as_at
from laming_desktop.cli.output import print_json, print_line, print_table
from laming_desktop.cli.plain import show_action, show_owner, show_recommendation
from laming_desktop.cli.session import Session
from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.reading import list_actions, list_owners, list_recommendations
from laming_desktop.store.register import Register
from laming_desktop.wording.dates import say_count, say_short_due
from laming_desktop.wording.filters import say_filter_counts
from laming_desktop.wording.labels import OWNER_KIND_WORDS, SHORT_POSITION_WORDS, label_priority, label_state


def run_list(arguments: Namespace, session: Session) -> int:
    """List recommendations, actions or owners, all or those that answer to a filter."""
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        if arguments.what == "owners":
            _list_owners(register, as_json=arguments.json)
            return 0
        asked = read_filter(arguments, register)
        if arguments.what == "actions":
            _list_actions(register, asked, session, arguments)
        else:
            _list_recommendations(register, asked, session, arguments)
    return 0


def _list_owners(register: Register, *, as_json: bool) -> None:
    owners = list_owners(register)
    if as_json:
        print_json([show_owner(owner) for owner in owners])
        return
    rows = [(owner.name, OWNER_KIND_WORDS[owner.kind], str(owner.actions)) for owner in owners]
    print_table(("Name", "Kind", "Actions"), rows)
    print_line(say_count(len(owners), "owner"))


def _list_actions(register: Register, asked: PlanFilter, session: Session, arguments: Namespace) -> None:
    today = arguments.as_at or session.today
    actions = list_actions(register, asked, today=today)
    if arguments.json:
        print_json([show_action(action, arguments.as_at) for action in actions])
        return
    total = len(actions) if asked.is_empty else len(list_actions(register, today=today))
    headings = ("No.", "Answers", "Action", "Priority", "Owners", "Timescale", "Due", "State")
    print_table(headings, [_show_action(action) for action in actions])
    print_line(say_filter_counts(asked, len(actions), total))


def _show_action(action: Action) -> tuple[str, ...]:
    """Give one action as cells."""
    due, timescale = action.due.next_due, action.timescale
    return (
        action.reference,
        ", ".join(action.recommendations),
        action.title or action.text,
        label_priority(action.priority),
        ", ".join(owner.name for owner in action.owners),
        timescale.text if timescale else "",
        say_short_due(due, timescale.precision if timescale else "day") if due else "",
        label_state(action.state),
    )


def _list_recommendations(register: Register, asked: PlanFilter, session: Session, arguments: Namespace) -> None:
    items = list_recommendations(register, asked, today=arguments.as_at or session.today)
    if arguments.json:
        print_json([show_recommendation(item) for item in items])
        return
    total = len(items) if asked.is_empty else len(list_recommendations(register))
    print_table(("No.", "Recommendation", "Theme", "Position", "Actions"), [_show(item) for item in items])
    print_line(say_filter_counts(asked, len(items), total, "recommendations and sub-items"))


def _show(item: Recommendation) -> tuple[str, ...]:
    """Give one recommendation as cells."""
    position = SHORT_POSITION_WORDS[item.counted_position]
    return (item.number, item.title or item.text, item.theme or "", position, str(len(item.actions)))
