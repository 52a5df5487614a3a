"""Backups, salvage and copies from a terminal."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line, print_table
from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import (
    DamagedRegisterError,
    NotARegisterError,
    RefusedValueError,
)
from laming_desktop.operations.keeping.backups import (
    Backup,
    BackupDifference,
    compare_backup,
    list_backups,
    make_backup,
    restore_backup,
    restore_over_damaged,
)
from laming_desktop.operations.keeping.registers import copy_register
from laming_desktop.operations.keeping.salvage import salvage
from laming_desktop.wording.backups import say_loss
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.history import say_moment, say_value
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.texts import clean, quote_file, quote_path

_WIDEST = 48


def run_backups(arguments: Namespace, session: Session) -> int:
    """List backups, make one, compare one, or put one back."""
    if arguments.make:
        return _make(arguments, session)
    backups = list_backups(arguments.file, arguments.folder)
    if arguments.compare is not None:
        return _compare(arguments, session, _choose(backups, arguments.compare))
    if arguments.restore is not None:
        return _restore(arguments, session, _choose(backups, arguments.restore))
    if arguments.json:
        print_json([_show_plain(number, backup) for number, backup in enumerate(backups, 1)])
        return 0
    rows = [
        (
            str(number),
            say_moment(backup.made_at.astimezone()),
            say_count(backup.head[0], "change"),
            f"{backup.size / 1024:,.0f} kB",
            "" if backup.is_verified else "cannot be read",
        )
        for number, backup in enumerate(backups, 1)
    ]
    print_table(("", "Made", "Holds", "Size", ""), rows)
    print_line(say_count(len(backups), "backup"))
    return 0


def _make(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file, read_only=True) as register:
        backup = make_backup(register, now=session.clock(), folder=arguments.folder)
    print_line(f"Backup made and read back: {quote_path(backup.path)}.")
    return 0


def _choose(backups: Sequence[Backup], line: int) -> Backup:
    if not 1 <= line <= len(backups):
        raise RefusedValueError("backup", str(line), "no_such_line")
    return backups[line - 1]


def _show_plain(number: int, backup: Backup) -> dict[str, object]:
    return {
        "line": number,
        "path": str(backup.path),
        "made_at": backup.made_at.isoformat(),
        "changes": backup.head[0],
        "hash": backup.head[1],
        "size": backup.size,
        "is_verified": backup.is_verified,
    }


def _compare(arguments: Namespace, session: Session, backup: Backup) -> int:
    with open_for(session, arguments.file, read_only=True) as register:
        compared = compare_backup(register, backup.path)
    if arguments.json:
        print_json(asdict(compared))
        return 0
    print_table(("Item", "What", "Now", "In the backup"), [row for one in compared.differences for row in _show(one)])
    print_line(
        f"Restoring it would bring back {say_count(compared.count('comes back'), 'row')}, "
        f"change {compared.count('changes back')} and take away {compared.count('goes')}."
    )
    if not compared.is_of_this_register:
        print_line("The backup is not a part of this register's history: it may be of another register.")
    return 0


def _show(one: BackupDifference) -> list[tuple[str, str, str, str]]:
    name, what = clean(one.name, 24), label_table(one.table).capitalize()
    if not one.fields:
        now, then = ("there", "not there") if one.kind == "goes" else ("not there", "there")
        return [(name, what, now, then)]
    return [
        (name, label_field(field), clean(say_value(field, now), _WIDEST), clean(say_value(field, then), _WIDEST))
        for field, now, then in one.fields
    ]


def _restore(arguments: Namespace, session: Session, backup: Backup) -> int:
    """Put a backup back as one change; in the place of the file where that is too damaged to be opened."""
    try:
        with open_for(session, arguments.file) as register:
            changes = restore_backup(register, backup.path, now=session.clock(), folder=arguments.folder)
    except (DamagedRegisterError, NotARegisterError) as error:
        if error.path == backup.path:
            raise
        kept = restore_over_damaged(arguments.file, backup.path, person=session.author, now=session.clock())
        print_line(f"The damaged file was kept as {quote_path(kept)}, and the backup put in its place.")
        return 0
    print_line("Nothing differed." if changes.seq is None else f"Done: {clean(changes.label)}. Undo takes it back.")
    return 0


def run_salvage(arguments: Namespace, session: Session) -> int:
    """Rebuild what is readable into a new register, and list what is not."""
    report = salvage(arguments.file, arguments.new, author=session.author, clock=session.clock)
    if arguments.json:
        print_json({**asdict(report), "path": str(report.path)})
        return 0
    for loss in report.losses:
        print_line(say_loss(*loss))
    counts = ", ".join(f"{label_table(table)} {count}" for table, count in report.read)
    print_line(f"{quote_file(arguments.new)} made with {say_count(report.rows, 'row')}: {counts}.")
    if report.from_journal:
        print_line(f"{say_count(report.from_journal, 'row')} came from the history, as the tables had lost them.")
    words = say_count(len(report.losses), "loss or doubt is listed", "losses and doubts are listed")
    print_line(f"{quote_file(arguments.file)} was not changed. {words.capitalize()}.")
    return 0


def run_copy(arguments: Namespace, session: Session) -> int:
    """Copy a register to a name that is free."""
    del session
    target: Path = arguments.new
    copy_register(arguments.file, target)
    print_line(f"{quote_path(target)} made.")
    return 0
