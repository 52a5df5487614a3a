"""Write reports section by section, and set the house style."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Final

from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.session import Session
from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.papers.written import ReportFacts, WrittenReport
from laming_desktop.operations.meetings import find_meeting
from laming_desktop.operations.papers.styles import read_crest, set_house_style
from laming_desktop.operations.papers.templates import FACT_SLOTS, add_template, find_template, list_shipped_templates
from laming_desktop.operations.papers.written_reports import (
    add_written_report,
    attach_papers,
    find_written,
    remove_written_report,
    set_facts,
    set_section_text,
)
from laming_desktop.operations.values import LONGEST_TEXT, read_day
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_templates, list_written, read_house_style
from laming_desktop.wording.papers import REPORT_WORDS
from laming_desktop.wording.texts import clean

_WIDEST: Final = 60


def run_report(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    if arguments.verb == "list":
        return _run_list(arguments, session)
    with open_for(session, arguments.file) as register:
        changes = _VERBS[arguments.verb](arguments, register)
    print_line(f"Done: {clean(changes.label)}.")
    return 0


def run_style(arguments: Namespace, session: Session) -> int:
    """Set what is given of the house style, and show it."""
    given = (arguments.colour, arguments.head, arguments.foot, arguments.crest)
    is_only_read = not arguments.no_crest and all(one is None for one in given)
    with open_for(session, arguments.file, read_only=is_only_read) as register:
        style = read_house_style(register)
        if not is_only_read:
            crest = None if arguments.no_crest else style.crest
            if arguments.crest is not None:
                crest = read_crest(arguments.crest, arguments.crest_words)
            head = style.head_text if arguments.head is None else arguments.head
            foot = style.foot_text if arguments.foot is None else arguments.foot
            set_house_style(
                register,
                replace(style, colour=arguments.colour or style.colour, head_text=head, foot_text=foot, crest=crest),
            )
            style = read_house_style(register)
    print_line(
        f"Colour {style.colour}; head: {clean(style.head_text) or 'none'}; foot: {clean(style.foot_text) or 'none'}."
    )
    print_line(f"Crest: {clean(style.crest.words)}." if style.crest else "No crest.")
    return 0


def _add(arguments: Namespace, register: Register) -> Changes:
    """Begin a report; a template that comes with the program becomes one of the register's own first."""
    template = find_template(register, arguments.template)
    meeting = find_meeting(register, arguments.meeting).id if arguments.meeting else None
    own = next((one.id for one in list_templates(register) if template.id == one.id or template.name == one.name), None)
    template_id = own or add_template(register, template).made[0]
    return add_written_report(register, template_id, title=arguments.title, meeting_id=meeting)


def _write(arguments: Namespace, register: Register) -> Changes:
    text = sys.stdin.read(LONGEST_TEXT + 1) if arguments.text == "-" else arguments.text
    return set_section_text(register, find_written(register, arguments.title).id, arguments.slot, text)


def _set(arguments: Namespace, register: Register) -> Changes:
    report = find_written(register, arguments.title)
    return set_facts(register, report.id, _read_facts(report.facts, arguments.values))


def _attach(arguments: Namespace, register: Register) -> Changes:
    return attach_papers(register, find_written(register, arguments.title).id, arguments.papers)


def _remove(arguments: Namespace, register: Register) -> Changes:
    return remove_written_report(register, find_written(register, arguments.title).id)


def _read_facts(facts: ReportFacts, values: list[str]) -> ReportFacts:
    """Change facts by FACT=VALUE; RefusedValueError for a fact that there is not."""
    names = tuple(one.name for one in fields(ReportFacts))
    for value in values:
        name, is_given, text = value.partition("=")
        if not is_given:
            raise RefusedValueError("value", value, "no_value")
        if name not in names:
            raise RefusedValueError(name, text, "unknown_field", names)
        if name == "meeting_on":
            facts = replace(facts, meeting_on=read_day(name, text) if text else None)
        else:
            facts = replace(facts, **{name: text})
    return facts


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file, read_only=True) as register:
        reports, own = list_written(register), list_templates(register)
    if arguments.json:
        print_json([_show(report) for report in reports])
        return 0
    for report in reports:
        on = f", {report.facts.body} {report.facts.meeting_on.isoformat()}" if report.facts.meeting_on else ""
        print_line(f"{clean(report.facts.title, _WIDEST)}: {REPORT_WORDS[report.kind]}{clean(on)}")
        for slot in _list_slots(report):
            state = "written" if slot in report.texts else "as in the template"
            print_line(f"  {slot}: {state}")
    names = [clean(one.name, _WIDEST) for one in own] + [one.id for one in list_shipped_templates()]
    print_line(f"Templates: {', '.join(names)}")
    return 0


def _list_slots(report: WrittenReport) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.slot for one in report.template.sections if one.slot not in FACT_SLOTS))


def _show(report: WrittenReport) -> dict[str, object]:
    """Give a report as plain values."""
    facts = {one.name: getattr(report.facts, one.name) for one in fields(ReportFacts)}
    on = report.facts.meeting_on
    return {
        "id": report.id,
        "kind": report.kind,
        "template": report.template.name,
        "facts": {**facts, "meeting_on": on.isoformat() if on else None},
        "sections": {slot: report.texts.get(slot) for slot in _list_slots(report)},
        "attached": list(report.attached),
    }


_VERBS: Final[Mapping[str, Callable[[Namespace, Register], Changes]]] = {
    "add": _add,
    "write": _write,
    "set": _set,
    "attach": _attach,
    "remove": _remove,
}
