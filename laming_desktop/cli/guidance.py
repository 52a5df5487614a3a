"""Keep national guidance and commitments: add, list, note what they say, let actions wait, publish."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.guidance_reading import run_read
from laming_desktop.cli.opening import open_as_at, open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.picking import find_action_id, find_recommendation_id, pick
from laming_desktop.cli.plain import show_timescale
from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.national import Guidance, GuidanceNote
from laming_desktop.operations.national.guidance import (
    GuidanceFields,
    add_guidance,
    edit_guidance,
    propose_next_steps,
    publish_guidance,
    remove_guidance,
    remove_guidance_note,
    set_guidance_note,
    wait_for,
    wait_no_longer,
    withdraw_guidance,
)
from laming_desktop.operations.national.proposed_waits import accept_waits, find_proposed_waits
from laming_desktop.store.national import list_guidance, list_guidance_notes, list_waits
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.national import GUIDANCE_KIND_WORDS, say_guidance_time
from laming_desktop.wording.texts import clean, quote

_EDITED: Final = ("title", "kind", "publisher", "consultation", "expected", "link", "note")


def run_guidance(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    return _VERBS[arguments.verb](arguments, session)


def _run_add(arguments: Namespace, session: Session) -> int:
    fields = GuidanceFields(
        title=arguments.title,
        kind=arguments.kind,
        publisher=arguments.publisher,
        consultation=arguments.consultation,
        expected=arguments.expected,
        done_on=arguments.done_on,
        link=arguments.link,
        note=arguments.note,
    )
    with open_for(session, arguments.file) as register:
        tell_change(add_guidance(register, fields, today=session.today))
    return 0


def _run_edit(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        one = pick_guidance(register, arguments.guidance)
        given = {name: getattr(arguments, name) for name in _EDITED}
        fields = replace(_read_fields(one), **{name: value for name, value in given.items() if value is not None})
        tell_change(edit_guidance(register, one.id, fields, today=session.today))
    return 0


def _read_fields(one: Guidance) -> GuidanceFields:
    """Give the fields of guidance as they stand."""
    return GuidanceFields(
        title=one.title,
        kind=one.kind,
        publisher=one.publisher,
        consultation=one.consultation.text if one.consultation else "",
        expected=one.expected.text if one.expected else "",
        done_on=one.done_on,
        link=one.link,
        note=one.note,
    )


def _run_remove(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        tell_change(remove_guidance(register, pick_guidance(register, arguments.guidance).id))
    return 0


def _run_withdraw(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        tell_change(withdraw_guidance(register, pick_guidance(register, arguments.guidance).id))
    return 0


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        guidance, notes = list_guidance(register), list_guidance_notes(register)
        numbers = {item.id: item.number for item in list_recommendations(register)}
        waiting = _list_waiting(register, arguments.as_at or session.today)
    said: dict[str, list[GuidanceNote]] = {}
    for note in notes:
        said.setdefault(note.guidance_id, []).append(note)
    if arguments.json:
        print_json([_show(one, said.get(one.id, ()), waiting.get(one.id, ()), numbers) for one in guidance])
        return 0
    for line, one in enumerate(guidance, 1):
        _tell(line, one, said.get(one.id, ()), waiting.get(one.id, ()), numbers)
    print_line(
        f"{say_count(len(guidance), 'entry', 'entries')}, {say_count(_count_waiting(waiting), 'waiting action')}"
    )
    return 0


def _list_waiting(register: Register, today: date) -> dict[str, list[str]]:
    """Give the references of the actions that wait, for each guidance."""
    references = {action.id: action.reference for action in list_actions(register, today=today)}
    waiting: dict[str, list[str]] = {}
    for wait in list_waits(register):
        waiting.setdefault(wait.guidance_id, []).append(references[wait.action_id])
    return waiting


def _count_waiting(waiting: Mapping[str, Sequence[str]]) -> int:
    return len({reference for references in waiting.values() for reference in references})


def _tell(
    line: int, one: Guidance, notes: Sequence[GuidanceNote], waiting: Sequence[str], numbers: Mapping[str, str]
) -> None:
    publisher = f", {clean(one.publisher)}" if one.publisher else ""
    print_line(f"{line}  {GUIDANCE_KIND_WORDS[one.kind]} {quote(one.title)}{publisher}: {say_guidance_time(one)}")
    for note in notes:
        words = ": ".join(part for part in (clean(note.chapter), clean(note.note)) if part)
        print_line(f"   Recommendation {numbers[note.recommendation_id]}{f', {words}' if words else ''}")
    if waiting:
        print_line(f"   Waiting: {', '.join(waiting)}")


def _show(
    one: Guidance, notes: Sequence[GuidanceNote], waiting: Sequence[str], numbers: Mapping[str, str]
) -> dict[str, object]:
    """Give guidance as plain values."""
    return {
        "id": one.id,
        "kind": one.kind,
        "title": one.title,
        "publisher": one.publisher,
        "consultation": show_timescale(one.consultation) if one.consultation else None,
        "expected": show_timescale(one.expected) if one.expected else None,
        "done_on": one.done_on.isoformat() if one.done_on else None,
        "link": one.link,
        "note": one.note,
        "says": [
            {"recommendation": numbers[note.recommendation_id], "chapter": note.chapter, "note": note.note}
            for note in notes
        ],
        "waiting": list(waiting),
    }


def _run_note(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        one = pick_guidance(register, arguments.guidance)
        item_id = find_recommendation_id(register, arguments.recommendation)
        if arguments.remove:
            tell_change(remove_guidance_note(register, _find_note(register, one.id, item_id, arguments.recommendation)))
        else:
            tell_change(set_guidance_note(register, one.id, item_id, chapter=arguments.chapter, note=arguments.note))
    return 0


def _find_note(register: Register, guidance_id: str, item_id: str, asked: str) -> str:
    """Give the id of what guidance says of a recommendation."""
    for note in list_guidance_notes(register):
        if (note.guidance_id, note.recommendation_id) == (guidance_id, item_id):
            return note.id
    raise UnknownItemError(asked)


def _run_wait(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        if arguments.proposed or not arguments.guidance:
            return _wait_as_proposed(register, session.today, is_accepted=arguments.proposed)
        one = pick_guidance(register, arguments.guidance)
        action_ids = [find_action_id(register, reference) for reference in arguments.actions]
        if not action_ids:
            raise RefusedValueError("action", "", "empty")
        change = wait_no_longer if arguments.no_longer else wait_for
        tell_change(change(register, action_ids, one.id))
    return 0


def _wait_as_proposed(register: Register, today: date, *, is_accepted: bool) -> int:
    """Show which actions say that they wait, and for what as far as it can be told; accepted, link them."""
    proposals = find_proposed_waits(register, today=today)
    titles = {one.id: one.title for one in list_guidance(register)}
    for one in proposals:
        named = " or ".join(quote(titles[guidance_id]) for guidance_id in one.guidance_ids)
        print_line(f"{one.reference}: {quote(one.words)}, {named or 'for guidance that the list does not have'}")
    print_line(say_count(len(proposals), "action says that it waits", "actions say that they wait"))
    if is_accepted:
        tell_change(accept_waits(register, [one for one in proposals if one.is_certain]))
    return 0


def _run_publish(arguments: Namespace, session: Session) -> int:
    days = _read_timescales(arguments.timescale or ())
    with open_for(session, arguments.file) as register:
        one = pick_guidance(register, arguments.guidance)
        waiting = {wait.action_id for wait in list_waits(register) if wait.guidance_id == one.id}
        by_id = {find_action_id(register, reference): words for reference, words in days.items()}
        steps = propose_next_steps(register, one.id, days=by_id)
        if stranger := next(
            (reference for reference in days if find_action_id(register, reference) not in waiting), ""
        ):
            raise RefusedValueError("action", stranger, "does_not_wait")
        tell_change(publish_guidance(register, one.id, on=arguments.on, steps=steps, today=session.today))
        left = sum(1 for step in steps if step.timescale is None)
    if left:
        print_line(f"{say_count(left, 'action waits', 'actions wait')} on: give a new timescale with --timescale.")
    return 0


def _read_timescales(given: Sequence[str]) -> dict[str, str]:
    """Read ACTION=WORDS as often as it stands there."""
    days: dict[str, str] = {}
    for text in given:
        reference, is_given, words = text.partition("=")
        if not is_given or not reference.strip() or not words.strip():
            raise RefusedValueError("timescale", text, "no_value")
        days[reference.strip()] = words.strip()
    return days


def pick_guidance(register: Register, asked: str) -> Guidance:
    """Pick guidance by its line in the list, its title or its id."""
    return pick("guidance", list_guidance(register), asked, lambda one: (one.title, one.id))


_VERBS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "add": _run_add,
    "edit": _run_edit,
    "remove": _run_remove,
    "withdraw": _run_withdraw,
    "list": _run_list,
    "note": _run_note,
    "wait": _run_wait,
    "publish": _run_publish,
    "read": run_read,
}
