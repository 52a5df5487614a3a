"""Make the k-th write or sync fail inside the very SQLite that Python's sqlite3 uses, by ctypes.

apsw cannot do this for the program's own code: its wheel brings a second SQLite, and a VFS registered there is unknown
to the first. Here a VFS named "faulty" is added to the library that is already loaded; it opens files as the default
one does and puts two counting methods in front of xWrite and xSync. The layouts are those of sqlite3.h.
"""

import ctypes
import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

WRITE_FAILED, SYNC_FAILED = 778, 1034
"""SQLITE_IOERR_WRITE and SQLITE_IOERR_FSYNC."""

WriteMethod = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
SyncMethod = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
# The name is a bare pointer: SQLite reads the parameters of the URI behind its end.
OpenMethod = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)


class Methods(ctypes.Structure):
    """The first methods of sqlite3_io_methods by name, the rest as they are."""

    _fields_ = [
        *((name, ctypes.c_void_p) for name in ("version", "close", "read")),
        ("write", WriteMethod),
        ("truncate", ctypes.c_void_p),
        ("sync", SyncMethod),
        *((f"other{number}", ctypes.c_void_p) for number in range(13)),
    ]


class OpenFile(ctypes.Structure):
    """What every open file begins with."""

    _fields_ = [("methods", ctypes.POINTER(Methods))]


class Vfs(ctypes.Structure):
    """The first parts of sqlite3_vfs by name, the rest as they are."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("version", "size", "path")),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", OpenMethod),
        *((f"other{number}", ctypes.c_void_p) for number in range(15)),
    ]


@dataclass
class Faults:
    """Which write or sync is to fail (0: none), and how many there have been."""

    fail_at: int = 0
    count: int = 0
    watcher: Callable[[bool, str], None] | None = None
    """Told after each write (False) and sync (True) that went well, with the path of the file."""
    _names: dict[int, str] = field(default_factory=dict[int, str])
    _methods: dict[int, Methods] = field(default_factory=dict[int, Methods])
    _kept: list[object] = field(default_factory=list[object])

    def begin(self, fail_at: int) -> None:
        """Count from now on, and let one fail."""
        self.fail_at, self.count = fail_at, 0

    def install(self) -> None:
        """Add the VFS to the library; open files with `connect(path, vfs="faulty")`."""
        library = ctypes.CDLL(find_loaded_library())
        library.sqlite3_vfs_find.restype = ctypes.POINTER(Vfs)
        usual = library.sqlite3_vfs_find(None).contents
        ours = Vfs.from_buffer_copy(usual)
        ours.name = b"faulty"
        open_usually: Callable[..., int] = usual.open

        def open_file(_: int, name: int, file: int, flags: int, out: int) -> int:
            result = open_usually(ctypes.addressof(usual), name, file, flags, out)
            if result == sqlite3.SQLITE_OK:
                self._names[file] = os.fsdecode(ctypes.string_at(name)) if name else ""
                opened = ctypes.cast(file, ctypes.POINTER(OpenFile)).contents
                opened.methods = ctypes.pointer(self._count_in(opened.methods.contents))
            return result

        ours.open = OpenMethod(open_file)
        self._kept = [ours, usual, open_usually, open_file]
        library.sqlite3_vfs_register(ctypes.byref(ours), 0)

    def _count_in(self, usual: Methods) -> Methods:
        """Give the methods of an open file with the counting ones in place."""
        place = ctypes.addressof(usual)
        if place not in self._methods:
            ours = Methods.from_buffer_copy(usual)
            write: Callable[..., int] = usual.write
            sync: Callable[..., int] = usual.sync
            ours.write = WriteMethod(
                lambda *given: WRITE_FAILED if self._is_due() else self._tell(False, given[0], write(*given))
            )
            ours.sync = SyncMethod(
                lambda *given: SYNC_FAILED if self._is_due() else self._tell(True, given[0], sync(*given))
            )
            self._methods[place] = ours
            self._kept.extend((write, sync))
        return self._methods[place]

    def _tell(self, is_sync: bool, file: int, result: int) -> int:
        if self.watcher is not None and result == sqlite3.SQLITE_OK:
            self.watcher(is_sync, self._names.get(file, ""))
        return result

    def _is_due(self) -> bool:
        self.count += 1
        return self.count == self.fail_at


@cache
def install_faults() -> Faults:
    """Add the VFS once for the whole process: SQLite keeps pointers to it for ever."""
    faults = Faults()
    faults.install()
    return faults


def find_loaded_library() -> str:
    """Find the SQLite that this very process has loaded."""
    maps = Path("/proc/self/maps").read_text()
    return next(line.split()[-1] for line in maps.splitlines() if "libsqlite3" in line)
