"""What a killed process was doing: run as a program with the kind of work, a register and a folder."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.store import files, header, migrating
from laming_desktop.store.register import Register

STEP = "UPDATE action SET outcome = 'None written' WHERE outcome = ''"
MIGRATION = """from alembic import op
import sqlalchemy as sa
revision = '{new:04}'
down_revision = '{old:04}'
def upgrade():
    op.create_table('thing', sa.Column('id', sa.Text(), primary_key=True), sqlite_strict=True)
"""


def open_register(path: Path) -> Register:
    return Register.open(path, author="Tester", clock=lambda: datetime.now(UTC))


def edit(path: Path, _folder: Path) -> None:
    """Edit, take back and do again without end."""
    register = open_register(path)
    while True:
        with register.write("Edit") as writing:
            writing.change("action", "a1", text=f"Words {register.head()[0]}", outcome="Much " * 500)
        register.undo()
        register.redo()


def load(path: Path, _folder: Path) -> None:
    """Import sixty rows at a time without end."""
    register = open_register(path)
    while True:
        with register.write("Import", kind="import") as writing:
            writing.add_many("action", [{"reference": "B1", "text": "Words " * 20} for _ in range(60)])


def restore(path: Path, folder: Path) -> None:
    """Remove everything and restore a backup without end."""
    from laming_desktop.operations.keeping.backups import restore_backup  # noqa: PLC0415  this work only

    register = open_register(path)
    backup = folder / "kept.laming"
    backup.write_bytes(path.read_bytes())
    while True:
        with register.write("Remove") as writing:
            for row in writing.list_rows("action"):
                writing.remove("action", str(row["id"]))
        restore_backup(register, backup, now=datetime.now(UTC), folder=folder)


def migrate(path: Path, folder: Path) -> None:
    """Migrate a file to a version that is yet to come."""
    become_tomorrow(folder)
    open_register(path).close()


def become_tomorrow(folder: Path) -> None:
    """Let this process know a version after today's, whose migrations lie in a folder."""
    new = header.VERSION + 1
    source = migrating.find_migrations()
    for part in ("versions", "data_steps"):
        (folder / part).mkdir(parents=True, exist_ok=True)
        for file in (source / part).glob("*.*"):
            (folder / part / file.name).write_bytes(file.read_bytes())
    for name in ("env.py", "script.py.mako"):
        (folder / name).write_bytes((source / name).read_bytes())
    (folder / "versions" / f"{new:04}_tomorrow.py").write_text(MIGRATION.format(new=new, old=new - 1))
    (folder / "data_steps" / f"{new:04}.sql").write_text(STEP)
    for module, name, value in (
        (files, "VERSION", new),
        (header, "VERSION", new),
        (migrating, "VERSION", new),
        (migrating, "find_migrations", lambda: folder),
    ):
        setattr(module, name, value)


def export(path: Path, folder: Path) -> None:
    """Write backups and copies beside each other without end, as an export of the whole register does."""
    from laming_desktop.store.backing_up import write_backup  # noqa: PLC0415  this work only

    number = 0
    while True:
        number += 1
        write_backup(path, datetime(2010, 1, 1, tzinfo=UTC).replace(minute=number % 60), folder)


def print_paper(path: Path, folder: Path) -> None:
    """Print the plan over and over."""
    from laming_desktop.operations.papers.exporting import export_paper  # noqa: PLC0415  this work only
    from laming_desktop.operations.papers.heads import PaperWishes  # noqa: PLC0415  this work only
    from laming_desktop.wording.filters import say_filter_counts  # noqa: PLC0415  this work only

    register, wishes = (
        open_register(path),
        PaperWishes(date(2010, 1, 1), say_filter_counts, ReportProfile("action-plan")),
    )
    while True:
        export_paper(register, folder / "plan.pdf", wishes, today=wishes.as_at)


def merge(path: Path, folder: Path) -> None:
    """Merge a copy in which sixty actions were added, and take it back, without end."""
    from laming_desktop.domain.shares import ShareWishes  # noqa: PLC0415  this work only
    from laming_desktop.operations.sharing.making import share_register  # noqa: PLC0415  this work only
    from laming_desktop.operations.sharing.merging import merge_returns  # noqa: PLC0415  this work only
    from laming_desktop.operations.sharing.preparing import prepare_merge  # noqa: PLC0415  this work only
    from laming_desktop.operations.sharing.returning import read_return  # noqa: PLC0415  this work only

    register, now, copy = open_register(path), datetime.now(UTC), folder / "copy.laming"
    share_register(register, ShareWishes(allowed="everything"), copy, now=now)
    with open_register(copy).write("Work in the copy") as writing:
        writing.add_many("action", [{"reference": f"C{nth}", "text": "Words " * 20} for nth in range(60)])
        writing.change("action", "a1", outcome="Theirs " * 500)
    while True:
        plan = prepare_merge(register, [read_return(register, copy)])
        merge_returns(register, plan, answers={}, now=now)
        register.undo()


if __name__ == "__main__":
    works = {
        "edit": edit,
        "merge": merge,
        "import": load,
        "restore": restore,
        "migration": migrate,
        "backup": export,
        "paper": print_paper,
    }
    work = works[sys.argv[1]]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    work(Path(sys.argv[2]), Path(sys.argv[3]))
