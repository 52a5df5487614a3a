"""Which process this is and whether another one still runs, so that a lock of a dead one can be told."""

import ctypes
import os
import sys
from pathlib import Path


def tell_start(process: int) -> str:
    """Give what tells a process from a later one with the same number; empty where the system does not say."""
    if sys.platform == "win32":
        return _tell_windows_start(process)
    fields = _read_fields(process)
    return f"{_read_boot()}/{fields[19]}" if len(fields) > 19 else ""  # noqa: PLR2004  proc(5): field 22, the start


def is_alive(process: int, start: str) -> bool:
    """Tell whether a process of this machine that began at `start` still runs; in doubt it does."""
    now = tell_start(process)
    if now and start:
        return now == start and not _is_dead_already(process)
    if sys.platform == "win32":
        return bool(now)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _is_dead_already(process: int) -> bool:
    """Tell whether a process has ended and only waits for its parent to hear of it."""
    return _read_fields(process)[:1] in (["Z"], ["X"])


def _read_fields(process: int) -> list[str]:
    """Give the fields behind the name in Linux's /proc; empty elsewhere."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return told.rpartition(")")[2].split()


def _read_boot() -> str:
    """Give what tells this run of the machine from others; starts of processes are counted from it."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _tell_windows_start(process: int) -> str:
    """Ask Windows for the time a process was created; empty where it has ended."""
    if sys.platform != "win32":
        return ""
    kernel = ctypes.windll.kernel32
    limited_information, still_active = 0x1000, 259
    opened = kernel.OpenProcess(limited_information, 0, process)
    if not opened:
        return ""
    times = [ctypes.c_ulonglong() for _ in range(4)]
    status = ctypes.c_ulong()
    told = kernel.GetProcessTimes(opened, *(ctypes.byref(time) for time in times))
    running = kernel.GetExitCodeProcess(opened, ctypes.byref(status)) and status.value == still_active
    kernel.CloseHandle(opened)
    return str(times[0].value) if told and running else ""
