"""Check the plan for what is wrong or doubtful, and say it rule by rule."""

from argparse import Namespace
from dataclasses import asdict

from laming_desktop.cli.opening import open_as_at
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.session import Session
from laming_desktop.domain.checks.checking import FINDERS
from laming_desktop.operations.checks.plan_checks import CheckedPlan, check_register_plan
from laming_desktop.wording.checks import RULE_WORDS, say_remark, say_remark_item
from laming_desktop.wording.dates import say_count


def run_plan_check(arguments: Namespace, session: Session) -> int:
    """Check the plan as it is, or as it was on a day; 1 where there is anything to see to."""
    day = arguments.as_at or session.today
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        checked = check_register_plan(register, today=day, weeks=arguments.weeks)
    if arguments.json:
        print_json(_as_plain(checked))
    else:
        _tell(checked)
    return 1 if checked.remarks else 0


def _tell(checked: CheckedPlan) -> None:
    for rule in FINDERS:
        found = [remark for remark in checked.remarks if remark.rule == rule]
        if found:
            print_line(f"{RULE_WORDS[rule]}: {len(found)}")
        for remark in found:
            said = say_remark(remark)
            print_line(f"  {say_remark_item(remark)}{f': {said}' if said else ''}")
    silenced = f", {len(checked.silenced)} silenced" if checked.silenced else ""
    print_line(f"{say_count(len(checked.remarks), 'thing')} to see to{silenced}")


def _as_plain(checked: CheckedPlan) -> list[dict[str, object]]:
    told = [(remark, None) for remark in checked.remarks]
    return [{**asdict(remark), "silenced": reason} for remark, reason in (*told, *checked.silenced)]
