"""Send a register out and take it back, as tests tell it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from laming_desktop.domain.patches import Key
from laming_desktop.domain.shares import Allowed, ShareWishes
from laming_desktop.operations.actions import add_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.sharing.merging import merge_returns
from laming_desktop.operations.sharing.preparing import Answer, AnswerKey, MergePlan, prepare_merge
from laming_desktop.operations.sharing.returning import Return, read_return
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY, read_clock

AGENCY: Final = "Exampleshire Police"
THEIRS: Final = "A24"
"""The one action that the police own."""
OTHER: Final = "A1"

Work = Callable[[Register], object]


def edit(name: str = THEIRS, **fields: str) -> Work:
    """Change fields of an action."""
    return lambda register: edit_item(register, "action", find_item(register, name)[1], fields, today=TODAY)


def add(text: str, number: str = "6") -> Work:
    """Add an action."""
    return lambda register: add_action(register, [find_item(register, number)[1]], text=text)


def read_field(register: Register, field: str, name: str = THEIRS) -> object:
    """Give one field of an action."""
    return getattr(get_action(register, find_item(register, name)[1], today=TODAY), field)


@dataclass
class Exchange:
    """A register and a copy of it that is out."""

    mine: Register
    folder: Path
    nth: int = 0

    def send(self, name: str = "copy.laming", *, agency: str = "", allowed: Allowed = "everything") -> Path:
        """Send a copy of the whole, or of one agency's part."""
        path = self.folder / name
        share_register(self.mine, ShareWishes(agency=agency, allowed=allowed), path, now=NOW)
        return path

    def work_in(self, path: Path, *works: Work) -> Path:
        """Let whoever has the copy work in it."""
        copy = Register.open(path, author="Partner", clock=read_clock)
        for work in works:
            work(copy)
        copy.close()
        return path

    def send_and_work(
        self, *works: Work, agency: str = "", allowed: Allowed = "everything", name: str = "copy.laming"
    ) -> Path:
        """Send a copy and let somebody work in it."""
        return self.work_in(self.send(name, agency=agency, allowed=allowed), *works)

    def look(self, *paths: Path) -> MergePlan:
        """Read what came back and decide what it would write."""
        return prepare_merge(self.mine, self.read(*paths))

    def read(self, *paths: Path) -> list[Return]:
        """Read what came back."""
        return [read_return(self.mine, path) for path in paths]

    def merge(
        self,
        *paths: Path,
        take: Answer = "mine",
        answers: Mapping[AnswerKey, Answer] | None = None,
        accepted: frozenset[tuple[int, Key]] = frozenset(),
        removes: bool = False,
    ) -> MergePlan:
        """Merge what came back, every question answered alike unless it is answered for itself."""
        returns = self.read(*paths)
        if removes:
            accepted |= {(one.nth, one.outside.item) for one in prepare_merge(self.mine, returns).removals}
        plan = prepare_merge(self.mine, returns, accepted=accepted)
        given: dict[AnswerKey, Answer] = {ask.key: take for ask in plan.asks}
        given.update(answers or {})
        merge_returns(self.mine, plan, answers=given, accepted=accepted, now=NOW)
        return plan
