"""What a screen reader does with the program: it asks over the bus of assistive technology what there is, and presses it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Final, TypeVar, cast

from jeepney import DBusAddress, DBusErrorResponse, Message, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

T = TypeVar("T")
Node = tuple[str, str]
"""A part of a program: the name of the program on the bus, and the path of the part."""

LAUNCHERS: Final = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PATIENCE: Final = 60.0
LOOK_EVERY: Final = 0.2
SECONDS_TO_END: Final = 10
DEEPEST: Final = 26
MENU_ROLES: Final = frozenset({"menu bar", "menu item", "popup menu"})
_ROOT: Final[Node] = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_SPI: Final = "org.a11y.atspi."
_SHOWING: Final = 25
_ENABLED: Final = 8
_GONE: Final = ("UnknownObject", "NoReply", "ServiceUnknown", "Failed", "UnknownMethod", "InvalidArgs")


def is_here() -> bool:
    """Tell whether this machine has a display without a screen, a message bus, and the bus of assistive technology."""
    programs = all(which(name) for name in ("Xvfb", "dbus-daemon")) and any(Path(name).exists() for name in LAUNCHERS)
    return programs and find_library("xcb-cursor") is not None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the window as it is told to a screen reader."""

    node: Node
    role: str
    name: str


class ScreenReader:
    """Finds parts by role and name, and does to them what a screen reader can do."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus

    def find(self, role: str, name: str) -> Part:
        """Find a part that shows, by its role and how its name begins, the shortest name of several; wait for it."""
        return wait_for(lambda: min(self._list_parts(role, name), key=_measure, default=None), f"{role} {name!r}")

    def press(self, role: str, name: str) -> None:
        """Press a part; wait until it can be pressed."""
        part = wait_for(lambda: min(self._list_enabled(role, name), key=_measure, default=None), f"{role} {name!r}")
        self._ask(part.node, "Action", "DoAction", "i", (0,))

    def focus(self, part: Part) -> None:
        """Put the focus on a part."""
        self._ask(part.node, "Component", "GrabFocus")

    def write(self, part: Part, words: str) -> None:
        """Put words into a box in the place of those in it."""
        self.focus(part)
        self._ask(part.node, "EditableText", "SetTextContents", "s", (words,))

    def read(self, part: Part) -> str:
        """Read the words of a box."""
        return str(self._ask(part.node, "Text", "GetText", "ii", (0, -1)))

    def list_names(self, role: str) -> list[str]:
        """List the names of the parts of a role that show."""
        return [part.name for part in self._list_parts(role, "")]

    def _list_enabled(self, role: str, name: str) -> Iterator[Part]:
        return (part for part in self._list_parts(role, name) if self._is(part, _ENABLED))

    def _list_parts(self, role: str, name: str) -> Iterator[Part]:
        for program in self._list_children(_ROOT):
            yield from self._walk(program, role, name, 0)

    def _walk(self, node: Node, role: str, name: str, depth: int) -> Iterator[Part]:
        """Give the parts that show, outer ones first; what goes away meanwhile is passed over."""
        try:
            part = Part(node, str(self._ask(node, "Accessible", "GetRoleName")), self._get_name(node))
            # The entries of a menu that is closed can be pressed none the less.
            if depth > 1 and part.role not in MENU_ROLES and not self._is(part, _SHOWING):
                return
            if part.role == role and part.name.startswith(name):
                yield part
            children = self._list_children(node) if depth < DEEPEST else []
        except DBusErrorResponse as error:
            if not error.name.endswith(_GONE):
                raise
            return
        for child in children:
            yield from self._walk(child, role, name, depth + 1)

    def _list_children(self, node: Node) -> list[Node]:
        return [(bus, path) for bus, path in cast("Sequence[Node]", self._ask(node, "Accessible", "GetChildren"))]

    def _is(self, part: Part, state: int) -> bool:
        low, high = cast("Sequence[int]", self._ask(part.node, "Accessible", "GetState"))
        return bool((low | high << 32) >> state & 1)

    def _get_name(self, node: Node) -> str:
        told = self._take(Properties(DBusAddress(node[1], node[0], f"{_SPI}Accessible")).get("Name"))
        return cast("tuple[str, str]", told)[1]

    def _ask(
        self, node: Node, interface: str, method: str, kinds: str | None = None, values: tuple[object, ...] = ()
    ) -> object:
        return self._take(new_method_call(DBusAddress(node[1], node[0], _SPI + interface), method, kinds, values))

    def _take(self, message: Message) -> object:
        """Give the first of what is answered; None where nothing is."""
        reply = self._bus.send_and_get_reply(message)
        if reply.header.message_type is MessageType.error:
            raise DBusErrorResponse(reply)
        return reply.body[0] if reply.body else None


def wait_for(look: Callable[[], T | None], what: str) -> T:
    """Look again and again until there is something."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        found = look()
        if found:
            return found
        time.sleep(LOOK_EVERY)
    raise TimeoutError(what)


def _measure(part: Part) -> int:
    return len(part.name)


@contextmanager
def run_program(folder: Path, *arguments: str) -> Generator[ScreenReader]:
    """Run the program on a display of its own, its settings in a folder, and listen to it as a screen reader does."""
    with ExitStack() as stack:
        where = {**os.environ, **_make_home(folder), "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        where["DISPLAY"] = ":" + _start_display(stack)
        where["DBUS_SESSION_BUS_ADDRESS"] = session = _start_bus(stack, where)
        stack.enter_context(_run([sys.executable, "-m", "laming_desktop", *arguments], where))
        first = stack.enter_context(open_dbus_connection(session))
        status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = str(first.send_and_get_reply(new_method_call(status, "GetAddress")).body[0])
        yield ScreenReader(stack.enter_context(open_dbus_connection(address)))


def _make_home(folder: Path) -> Mapping[str, str]:
    """Make folders for what the program and the buses keep."""
    places = {"HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_RUNTIME_DIR": "run"}
    for name in places.values():
        (folder / name).mkdir(mode=0o700)
    return {key: str(folder / name) for key, name in places.items()}


def _start_display(stack: ExitStack) -> str:
    """Start a display without a screen and give its number."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    return _read_line(stack.enter_context(_run(command)))


def _start_bus(stack: ExitStack, where: Mapping[str, str]) -> str:
    """Start a message bus of a session and give its address."""
    return _read_line(stack.enter_context(_run(["dbus-daemon", "--session", "--nofork", "--print-address=1"], where)))


def _read_line(running: "subprocess.Popen[str]") -> str:
    return running.stdout.readline().strip() if running.stdout is not None else ""


@contextmanager
def _run(command: Sequence[str], where: Mapping[str, str] | None = None) -> Generator["subprocess.Popen[str]"]:
    """Run a program until the block ends."""
    told = subprocess.PIPE
    with subprocess.Popen(command, env=where, stdout=told, stderr=subprocess.DEVNULL, text=True) as running:
        try:
            yield running
        finally:
            running.terminate()
            try:
                running.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                running.kill()
