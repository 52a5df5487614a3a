"""The register file: one door for writing, and everything that follows from the journal."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from threading import RLock
from typing import Final

from sqlalchemy import Connection

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import LaterChangesError, NothingToUndoError, ReadOnlyError
from laming_desktop.domain.merging import merge
from laming_desktop.domain.patches import Patch, State, invert
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.domain.vocabulary import ChangeKind
from laming_desktop.store.capture import watch
from laming_desktop.store.checking import find_faults
from laming_desktop.store.connecting import connect_core
from laming_desktop.store.files import Opener, create_file, open_file
from laming_desktop.store.journal import ChangeSet, Line, read_head, read_patch, seal
from laming_desktop.store.locking import FileLock
from laming_desktop.store.memory import Memory
from laming_desktop.store.migrating import run_data_steps
from laming_desktop.store.past import find_seq_at, rebuild_past
from laming_desktop.store.refusals import translate_errors
from laming_desktop.store.rows import read_state
from laming_desktop.store.standing import Standing, find_redo, find_standing, find_undo
from laming_desktop.store.turning import count_lines, turn
from laming_desktop.store.waiting import Patience, begin, commit
from laming_desktop.store.watching import FileIdentity, FileWatch, read_known_state
from laming_desktop.store.writing import Writing

Clock = Callable[[], datetime]
_EXPLAINED_AHEAD: Final[frozenset[ChangeKind]] = frozenset({"edit", "import", "merge"})
_ITEMS = frozenset(
    {"inquiry", "recommendation", "action", "owner"}
    | {"meeting", "presentation", "report_profile", "report_template", "template_section", "written_report"}
    | {"guidance", "indicator", "evidence", "saved_view", "share", "share_return"}
)


class Register:
    """One open register: one connection with a lock round it, so that a worker thread may use it, too.

    `reason_ahead` is why the next change will be made: the next change set of an edit, import or merge takes
    it, unless it says its own. `present` is the register of today where this one is seen as it was.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        path: Path | None,
        author: str,
        clock: Clock,
        read_only: bool = False,
        identity: FileIdentity | None = None,
        lock: FileLock | None = None,
    ) -> None:
        self.sqlite = connection
        self.path = path
        self.author = author
        self.read_only = read_only
        self.reason_ahead = ""
        self.present: Register | None = None
        self.memory = Memory()
        self.is_closed = False
        self._clock = clock
        self.patience = Patience()
        self._file_lock = lock
        self._watch = None if path is None or identity is None else FileWatch(path, identity)
        self._lock = RLock()
        self._writing: Writing | None = None
        self._core = connect_core(connection)
        try:
            if not read_only:
                watch(connection)
                self._note_file()
            connection.execute("PRAGMA query_only = ON")
        except BaseException:
            self._core.close()
            raise

    @classmethod
    def create(cls, path: Path, *, author: str, clock: Clock, first_rows: Callable[[Writing], None]) -> "Register":
        """Make a new file whose first change set holds the rows that `first_rows` writes.

        RegisterExistsError where a file stands already; the new file appears whole or not at all.
        """

        def fill(connection: sqlite3.Connection) -> None:
            new = cls(connection, path=None, author=author, clock=clock)
            with new.write("Begin the register", kind="begin") as writing:
                first_rows(writing)
                if not writing.list_rows("register"):
                    writing.add("register")
            new._core.close()

        with translate_errors(path):
            create_file(path, fill)
        return cls.open(path, author=author, clock=clock)

    @classmethod
    def open(
        cls, path: Path, *, author: str, clock: Clock, read_only: bool = False, take_over: bool = False
    ) -> "Register":
        """Open a file after its header and tables were looked at; an older one is backed up and migrated first.

        It is locked unless it is only read; RegisterInUseError names who has the lock, `take_over` takes it from them.
        """
        with translate_errors(path, read_only=read_only):
            opener = Opener(author, datetime.now(UTC), take_over)
            opened = open_file(path, opener, read_only=read_only)
            try:
                return cls(
                    opened.connection,
                    path=path,
                    author=author,
                    clock=clock,
                    read_only=opened.read_only,
                    identity=opened.identity,
                    lock=opened.lock,
                )
            except BaseException:
                # A damaged file may show it only now; it must not stay locked by somebody who does not have it.
                opened.connection.close()
                if opened.lock is not None:
                    opened.lock.give_back()
                raise

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self.is_closed = True
            self.memory.forget()
            self._core.close()
            self.sqlite.close()
            if self._file_lock is not None:
                self._file_lock.release()

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """Hold the register still for one reading; give the connection that SQLAlchemy's queries run on."""
        with self._lock, translate_errors(self.path, read_only=self.read_only):
            if self.sqlite.in_transaction:
                yield self._core
                return
            self.sqlite.execute("BEGIN")
            try:
                yield self._core
            finally:
                if self.sqlite.in_transaction:
                    self.sqlite.execute("COMMIT")

    @contextmanager
    def write(
        self, label: str, *, kind: ChangeKind = "edit", reason: str = "", target: int | None = None
    ) -> Generator[Writing]:
        """Make one change set: all of it is kept, or nothing. `changes` of what is given is filled in at the end."""
        with self._lock, translate_errors(self.path, read_only=self.read_only):
            if self.read_only:
                raise ReadOnlyError(self.path)
            if self._writing is not None:
                raise RuntimeError("a change set is already being made")
            self._check_before_writing()
            writing = Writing(self.sqlite)
            with self._transaction(writing):
                yield writing
                ahead = self.reason_ahead if kind in _EXPLAINED_AHEAD else ""
                about = ChangeSet(label, kind, self.author, self._clock(), reason or ahead, target)
                seq, lines = seal(self.sqlite, about, writing.redactions)
            if ahead and seq is not None:
                self.reason_ahead = ""
            writing.changes = _tell_changes(seq, label, lines)

    def _note_file(self) -> None:
        """Remember the file as it is when it is opened."""
        if self._watch is not None:
            self.sqlite.execute("BEGIN")
            self._watch.note(read_known_state(self.sqlite))
            self.sqlite.execute("COMMIT")

    def _check_before_writing(self) -> None:
        """Raise when the file is no longer ours to write: gone, replaced, cut off, or taken over by somebody."""
        if self._watch is not None:
            self._watch.check_place(self.sqlite)
        if self._file_lock is not None:
            self._file_lock.keep()

    @contextmanager
    def _transaction(self, writing: Writing) -> Generator[None]:
        self._writing = writing
        self.sqlite.execute("PRAGMA query_only = OFF")
        try:
            begin(self.sqlite, "BEGIN IMMEDIATE", self.patience)
            if self._watch is not None:
                self._watch.check_content(self.sqlite)
            yield
            state = read_known_state(self.sqlite)
            if self._watch is not None:
                # A file that went meanwhile would take the change with it, and SQLite would not tell.
                self._watch.check_identity()
            commit(self.sqlite, self.patience)
            if self._watch is not None:
                self._watch.note(state)
        except BaseException:
            if self.sqlite.in_transaction:
                self.sqlite.execute("ROLLBACK")
            raise
        finally:
            self.sqlite.execute("PRAGMA query_only = ON")
            self._writing = None

    def undo(self, progress: Progress = SILENT) -> Changes:
        """Take back the newest change set that stands; NothingToUndoError when there is none."""
        return self._toggle("undo", progress)

    def redo(self, progress: Progress = SILENT) -> Changes:
        """Do again what was undone last; NothingToUndoError when there is nothing."""
        return self._toggle("redo", progress)

    def _toggle(self, kind: ChangeKind, progress: Progress) -> Changes:
        with self._lock:
            found = self._find_toggled(kind)
            if found is None:
                raise NothingToUndoError(kind)
            seq, label = found
            with self.write(label, kind=kind, target=seq) as writing:
                turn(self.sqlite, seq, back=kind == "undo", progress=progress)
            return writing.changes

    def count_turned(self, kind: ChangeKind, most: int) -> int:
        """Count the rows that undo or redo would write now, no further than `most`."""
        with self.reading():
            found = find_undo(self.sqlite) if kind == "undo" else find_redo(self.sqlite)
            return count_lines(self.sqlite, found[0], most) if found else 0

    def _find_toggled(self, kind: ChangeKind) -> tuple[int, str] | None:
        with self.reading():
            return find_undo(self.sqlite) if kind == "undo" else find_redo(self.sqlite)

    def take_back(self, seq: int) -> Changes:
        """Take one older change set back while later ones stand.

        LaterChangesError where a later one touched the same; NothingToUndoError when the set does not stand.
        """
        with self._lock:
            with self.reading():
                found = find_standing(self.sqlite, seq)
                if found is None:
                    raise NothingToUndoError("undo")
                merged = merge(invert(self.read_patch(seq - 1, seq)), Standing(self.sqlite), lambda _: None)
            if merged.questions:
                conflicts = tuple((*question.key, question.field, question.why) for question in merged.questions)
                raise LaterChangesError(seq, found[1], conflicts)
            with self.write(found[1], kind="restore", target=seq) as writing:
                writing.apply(merged.writes)
                run_data_steps(self.sqlite, seq)
            return writing.changes

    @property
    def undo_label(self) -> str | None:
        """Give the label of what undo would take back."""
        found = self._find_toggled("undo")
        return found[1] if found else None

    @property
    def redo_label(self) -> str | None:
        """Give the label of what redo would do again."""
        found = self._find_toggled("redo")
        return found[1] if found else None

    def head(self) -> tuple[int, str]:
        """Give the number and the hash of the newest change set."""
        with self.reading():
            return read_head(self.sqlite)

    def read_patch(self, after: int, until: int) -> Patch:
        """Tell what changed after one change set and up to another, as a net patch."""
        with self.reading():
            return read_patch(self.sqlite, after, until)

    def read_state(self) -> State:
        """Give every row of every journalled table."""
        with self.reading():
            return read_state(self.sqlite)

    @property
    def is_writing(self) -> bool:
        """Tell whether a change set is under way."""
        return self._writing is not None

    def as_at(self, moment: date | int) -> "Register":
        """Give the register as it was at the end of a day or after a change set: read-only and in memory."""
        with self.reading():
            seq = find_seq_at(self.sqlite, moment)
            past = rebuild_past(self.sqlite, seq)
        then = Register(past, path=None, author=self.author, clock=self._clock, read_only=True)
        then.present = self
        return then

    def check(self) -> list[str]:
        """Give what does not fit in the file, its hash chain, or between tables and journal; nothing when all is well."""
        with self.reading():
            return find_faults(self.sqlite, is_past=self.path is None)

    @contextmanager
    def noting_aside(self) -> Generator[sqlite3.Connection]:
        """Let TEMP tables of this connection be written, which are no part of the file, while it is being read."""
        with self._lock:
            is_open = self._writing is not None
            self.sqlite.execute("PRAGMA query_only = OFF")
            try:
                yield self.sqlite
            finally:
                if not is_open:
                    self.sqlite.execute("PRAGMA query_only = ON")


def _tell_changes(seq: int | None, label: str, lines: list[Line]) -> Changes:
    touched = frozenset((table, item_id) for table, item_id, _, _ in lines)
    made = tuple(item_id for table, item_id, before, _ in lines if before is None and table in _ITEMS)
    return Changes(seq, label, touched, made)
