"""Send a register out, take in what came back, and compare two registers."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final, cast

from laming_desktop.cli.filters import read_filter
from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line, print_refusal, print_table
from laming_desktop.cli.past import show_difference
from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import CannotReadError, MissingFileError
from laming_desktop.domain.papers.comparison import ComparedRow
from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.patches import Key
from laming_desktop.domain.shares import ShareWishes
from laming_desktop.operations.sharing.comparing import compare_registers
from laming_desktop.operations.sharing.exporting_comparison import export_comparison
from laming_desktop.operations.sharing.importing_new import import_as_new
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.sharing.merging import merge_returns
from laming_desktop.operations.sharing.preparing import Answer, AnswerKey, MergeAsk, MergePlan, prepare_merge
from laming_desktop.operations.sharing.returning import Return, read_return
from laming_desktop.store.register import Register
from laming_desktop.store.rows import find_row
from laming_desktop.store.shares import list_returns, list_shares
from laming_desktop.wording.comparing import say_sides
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.sharing import OUTCOME_WORDS, WHY_WORDS
from laming_desktop.wording.texts import clean, quote_file

_WIDEST: Final = 60


def run_share(arguments: Namespace, session: Session) -> int:
    """Make a share."""
    with open_for(session, arguments.file) as register:
        wishes = ShareWishes(
            agency=arguments.agency,
            asked=read_filter(arguments, register),
            names=cast("NamesChoice", arguments.names.replace("-", "_")),
            with_evidence=not arguments.without_evidence,
            allowed=arguments.scope,
            form=arguments.form,
            sent_to=arguments.to,
            due_on=arguments.back_by,
            round=arguments.round,
        )
        password = _read_password(arguments.password_file)
        made = share_register(register, wishes, arguments.out, now=session.clock(), password=password)
    print_line(f"{quote_file(arguments.out)} made with {say_count(made.actions, 'action')}. What was sent is kept.")
    return 0


def run_shares(arguments: Namespace, session: Session) -> int:
    """List what was sent and what came back."""
    with open_for(session, arguments.file, read_only=True) as register:
        shares, returns = list_shares(register), list_returns(register)
    if arguments.json:
        print_json([asdict(one) for one in shares] + [asdict(one) for one in returns])
        return 0
    for share in shares:
        due = f", due {share.wishes.due_on.isoformat()}" if share.wishes.due_on else ""
        whom = clean(share.wishes.agency or share.wishes.sent_to or "everybody", _WIDEST)
        print_line(f"{share.number}  {whom}: {clean(share.file_name, _WIDEST)}, {share.shared_at:%Y-%m-%d}{due}")
        for back in (one for one in returns if one.share_id == share.id):
            print_line(
                f"   {back.returned_at:%Y-%m-%d}  {clean(back.file_name, _WIDEST)}: {OUTCOME_WORDS[back.outcome]}"
            )
    print_line(f"{say_count(len(shares), 'share')}, {say_count(len(returns), 'return')}")
    return 0


def run_merge(arguments: Namespace, session: Session) -> int:
    """Merge returns, or show what merging them would do."""
    with open_for(session, arguments.file, read_only=arguments.preview, is_import=not arguments.preview) as register:
        password = _read_password(arguments.password_file)
        if arguments.as_new:
            return _import_as_new(register, arguments, password)
        returns = [read_return(register, path, again=arguments.again, password=password) for path in arguments.returned]
        plan = prepare_merge(register, returns)
        accepted = frozenset(_list_accepted(plan, arguments))
        if accepted:
            plan = prepare_merge(register, returns, accepted=accepted)
        _tell(register, plan, arguments)
        if arguments.preview or not (plan.writes or plan.asks):
            return 0
        if plan.asks and arguments.take == "ask":
            print_refusal(
                "Nothing was written: answer the questions in the window, or say --take mine or --take theirs."
            )
            return 1
        take: Answer = "theirs" if arguments.take == "theirs" else "mine"
        answers: dict[AnswerKey, Answer] = {ask.key: take for ask in plan.asks}
        changes = merge_returns(register, plan, answers=answers, accepted=accepted, now=session.clock())
    print_line(f"Done: {clean(changes.label)}.")
    return 0


def _import_as_new(register: Register, arguments: Namespace, password: str) -> int:
    """Import other registers as new, each as one change set; nothing is written with --preview."""
    for path in arguments.returned:
        if arguments.preview:
            found = compare_registers(register, path, password=password)
            print_line(f"{quote_file(path)}: {say_count(len(found), 'difference')} from this register.")
            continue
        changes = import_as_new(register, path, password=password)
        print_line(f"Done: {clean(changes.label)}, {say_count(len(changes.touched), 'row')} written.")
    return 0


def run_compare(arguments: Namespace, session: Session) -> int:
    """List what another register has otherwise."""
    with open_for(session, arguments.file, read_only=True) as register:
        found = compare_registers(register, arguments.other, password=_read_password(arguments.password_file))
        if arguments.out is not None:
            rows = [ComparedRow(one.name, *say_sides(one.table, one.field, one.before, one.after)) for one in found]
            export_comparison(register, rows, arguments.out, other=arguments.other, today=session.today)
            print_line(f"{say_count(len(found), 'difference')} written to {quote_file(arguments.out)}.")
            return 0
    if arguments.json:
        print_json([asdict(one) for one in found])
        return 0
    print_table(("Item", "What", "Here", "There"), [show_difference(one) for one in found])
    print_line(say_count(len(found), "difference"))
    return 0


def _read_password(path: Path | None) -> str:
    """Read the first line of a file; MissingFileError where there is none, CannotReadError where it cannot be read."""
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8-sig").partition("\n")[0].removesuffix("\r")
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CannotReadError(path, "failed") from error


def _list_accepted(plan: MergePlan, arguments: Namespace) -> Iterator[tuple[int, Key]]:
    """Give what is taken although it is only proposed."""
    if arguments.accept_outside:
        yield from ((one.nth, one.outside.item) for one in plan.outside)
    if arguments.accept_removals:
        yield from ((one.nth, one.outside.item) for one in plan.removals)


def _tell(register: Register, plan: MergePlan, arguments: Namespace) -> None:
    """Tell each return, what would be written, what is asked and what lies outside."""
    if arguments.json:
        print_json(_as_plain(register, plan))
        return
    for back in plan.returns:
        print_line(f"{quote_file(back.path)}: {OUTCOME_WORDS[back.outcome]}.")
    for ask in plan.asks:
        print_line(f"  ? {_say_ask(register, ask)}")
    for one in plan.outside:
        print_line(f"  outside its scope: {_name(register, one.outside.item)}")
    for one in plan.removals:
        print_line(f"  removed there: {_name(register, one.outside.item)}")
    for same in plan.same_numbers:
        print_line(f"  {clean(same.number)} is new on both sides; the one that came gets another number.")
    print_line(f"{say_count(len(plan.writes), 'row')} to write, {say_count(len(plan.asks), 'question')}")


def _say_ask(register: Register, ask: MergeAsk) -> str:
    question = ask.question
    what = label_field(question.field) if question.field else label_table(question.key[0]).capitalize()
    faces = f": mine {clean(str(question.mine), _WIDEST)!r}, theirs {clean(str(question.theirs), _WIDEST)!r}"
    return f"{_name(register, ask.item)}, {what}: {WHY_WORDS[question.why]}{faces if question.field else ''}"


def _name(register: Register, item: Key) -> str:
    """Name an item as the user knows it, or by what it is where the register has not got it."""
    with register.reading():
        row = find_row(register.sqlite, *item) or {}
    name = row.get("reference") or row.get("number") or row.get("name") or row.get("title")
    return clean(f"{label_table(item[0])} {name or '(new)'}", _WIDEST)


def _as_plain(register: Register, plan: MergePlan) -> dict[str, object]:
    """Give a plan as plain values for a script."""
    return {
        "returns": [_return_as_plain(back) for back in plan.returns],
        "writes": [
            {"table": table, "id": item_id, "before": change.before, "after": change.after}
            for (table, item_id), change in plan.writes.items()
        ],
        "questions": [
            {
                "return": ask.key[0],
                "item": _name(register, ask.item),
                "table": ask.question.key[0],
                "id": ask.question.key[1],
                "field": ask.question.field,
                "why": ask.question.why,
                "base": ask.question.base,
                "mine": ask.question.mine,
                "theirs": ask.question.theirs,
                "recommended": ask.recommended,
            }
            for ask in plan.asks
        ],
        "outside": [{"return": one.nth, "item": _name(register, one.outside.item)} for one in plan.outside],
        "removals": [{"return": one.nth, "item": _name(register, one.outside.item)} for one in plan.removals],
        "same_numbers": [{"return": one.nth, "number": one.number} for one in plan.same_numbers],
    }


def _return_as_plain(back: Return) -> dict[str, object]:
    return {
        "file": back.path.name,
        "outcome": back.outcome,
        "share": back.share.number if back.share else None,
        "people": list(back.people),
    }
