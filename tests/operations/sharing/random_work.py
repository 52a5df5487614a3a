"""Copies that are edited at random and come back: the work, and what must hold whatever it was."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from hypothesis import strategies as some

from laming_desktop.domain.patches import Key, State
from laming_desktop.domain.shares import ShareWishes
from laming_desktop.operations.actions import add_action, remove_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.progress import add_progress
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.sharing.merging import merge_returns
from laming_desktop.operations.sharing.preparing import Answer, AnswerKey, MergePlan, prepare_merge
from laming_desktop.operations.sharing.returning import read_return
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY, read_clock

COPIES = 3
ACTIONS = 6
FIELDS = ("outcome", "steps", "title", "state")


@dataclass(frozen=True)
class Step:
    """One thing that somebody does; `action` is the place of one, `words` what is written."""

    verb: str
    action: int
    field: str
    words: str


def make_steps(verbs: Sequence[str], actions: Sequence[int]) -> some.SearchStrategy[list[Step]]:
    """Make the work of one person on some actions."""
    step = some.builds(
        Step,
        some.sampled_from(verbs),
        some.sampled_from(actions),
        some.sampled_from(FIELDS),
        some.sampled_from(["Sooner", "Later", "Caf\u00e9", "With partners"]),
    )
    return some.lists(step, max_size=6)


WORK_APART = some.tuples(*(make_steps(["edit", "say", "add"], [2 * nth, 2 * nth + 1]) for nth in range(COPIES)))
ORDERS = some.permutations(range(COPIES))
OUR_WORK = make_steps(["edit", "say", "remove"], range(ACTIONS))
THEIR_WORK = some.tuples(*(make_steps(["edit", "say", "add", "remove"], range(ACTIONS)) for _ in range(2)))
ANSWERS = some.sampled_from(["mine", "theirs", "both"])


def make_sent(folder: Path) -> Path:
    """Make a folder with a register of six actions and three copies that are out."""
    register = create_register(folder / "mine.laming", author="Manager", clock=read_clock, authority="Exampleshire")
    for nth in range(ACTIONS):
        add_action(register, [find_item(register, "6" if nth % 2 else "9")[1]], text=f"Action {nth}")
    for nth in range(COPIES):
        share_register(register, ShareWishes(allowed="everything"), folder / f"{nth}.laming", now=NOW)
    register.close()
    return folder


class Desk:
    """Everybody's files in one folder; `said` is every update that anybody wrote, by its id."""

    def __init__(self, sent: Path, folder: Path) -> None:
        self.folder = folder
        self.said: set[str] = set()
        for path in sent.glob("*.laming"):
            copyfile(path, folder / path.name)

    def work(self, name: str, steps: Iterable[Step]) -> Path:
        """Let somebody work in one file."""
        path = self.folder / f"{name}.laming"
        register = Register.open(path, author=f"Partner {name}", clock=read_clock)
        before = {key[1] for key in register.read_state() if key[0] == "progress"}
        ids = [find_item(register, f"A{nth + 1}")[1] for nth in range(ACTIONS)]
        for step in steps:
            do(register, ids[step.action], step, name)
        self.said |= {key[1] for key in register.read_state() if key[0] == "progress"} - before
        register.close()
        return path

    def open(self, name: str = "mine") -> Register:
        """Open a copy of our register, so that it can be merged into more than once."""
        copyfile(self.folder / "mine.laming", self.folder / f"mine-{name}.laming")
        return Register.open(self.folder / f"mine-{name}.laming", author="Manager", clock=read_clock)


def do(register: Register, action_id: str, step: Step, who: str) -> None:
    """Do one thing; what was removed is not touched again."""
    if ("action", action_id) not in register.read_state():
        return
    if step.verb == "edit":
        value = "at_risk" if step.field == "state" else f"{step.words}, {who}"
        edit_item(register, "action", action_id, {step.field: value}, today=TODAY)
    elif step.verb == "say":
        add_progress(register, action_id, on=TODAY, text=f"{step.words}, {who}")
    elif step.verb == "add":
        add_action(register, [find_item(register, "6")[1]], text=f"{step.words}, {who}")
    else:
        remove_action(register, action_id)


def merge(register: Register, paths: Sequence[Path], take: Answer = "mine") -> None:
    """Merge files at once, every question that comes up answered alike and every removal accepted."""
    answers: dict[AnswerKey, Answer] = {}
    accepted = frozenset[tuple[int, Key]]()
    plan = prepare_merge(register, [read_return(register, path) for path in paths])
    while not {ask.key for ask in plan.asks} <= set(answers) or not list_removals(plan) <= accepted:
        answers |= {ask.key: take for ask in plan.asks}
        accepted |= list_removals(plan)
        plan = prepare_merge(register, plan.returns, answers=answers, accepted=accepted)
    if plan.writes or any(back.outcome == "received" for back in plan.returns):
        merge_returns(register, plan, answers=answers, accepted=accepted, now=NOW)


def list_removals(plan: MergePlan) -> frozenset[tuple[int, Key]]:
    """List the removals that are proposed."""
    return frozenset((one.nth, one.outside.item) for one in plan.removals)


def read_plan(register: Register) -> State:
    """Give what stands, without what was noted of the returns and without numbers that were given on coming in."""
    return {
        key: {name: value for name, value in row.items() if name != "reference"}
        for key, row in register.read_state().items()
        if key[0] not in {"share_return", "share"}
    }


def is_silent(register: Register, paths: Sequence[Path]) -> bool:
    """Tell whether nothing would be written or asked once more."""
    plan = prepare_merge(register, [read_return(register, path) for path in paths])
    return not plan.writes and not plan.asks


def check_any_order(sent: Path, work: Sequence[list[Step]], order: Sequence[int]) -> None:
    """Look that copies of different actions give the same end, at once or one after the other in any order."""
    with TemporaryDirectory() as name:
        desk = Desk(sent, Path(name))
        paths = [desk.work(str(nth), steps) for nth, steps in enumerate(work)]
        at_once, in_turn = desk.open("once"), desk.open("turn")
        merge(at_once, paths)
        for nth in order:
            merge(in_turn, [paths[nth]])

        assert read_plan(at_once) == read_plan(in_turn)
        assert desk.said <= {key[1] for key in at_once.read_state() if key[0] == "progress"}
        assert is_silent(at_once, paths)
        assert is_silent(in_turn, paths)
        at_once.close()
        in_turn.close()


def check_conflicts(sent: Path, ours: list[Step], work: Sequence[list[Step]], take: Answer) -> None:
    """Look that nothing breaks, is lost or is asked twice, whatever conflicts, and that undo takes it back."""
    with TemporaryDirectory() as name:
        desk = Desk(sent, Path(name))
        desk.work("mine", ours)
        paths = [desk.work(str(nth), steps) for nth, steps in enumerate(work)]
        register = desk.open()
        before = register.read_state()
        head = register.head()

        merge(register, paths, take)

        after = register.read_state()
        known = [update for key in desk.said for update in [("progress", key)]]
        lost = [key for key in known if key not in after]
        assert all(is_of_something_removed(register, key, paths) for key in lost)
        assert register.check() == []
        assert is_silent(register, paths)
        if register.head() != head:
            register.undo()
        assert register.read_state() == before
        register.close()


def is_of_something_removed(register: Register, key: tuple[str, str], paths: Sequence[Path]) -> bool:
    """Tell whether an update that is not there belongs to an action that is not there either."""
    for path in [*paths, register.path]:
        assert path is not None
        copy = Register.open(path, author="Reader", clock=read_clock, read_only=True)
        row = copy.read_state().get(key)
        copy.close()
        if row is not None:
            return ("action", str(row["action_id"])) not in register.read_state()
    return True
