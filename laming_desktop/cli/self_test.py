"""Prove that an installed copy works: the main job from an empty folder to two papers, one line for each step."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from laming_desktop.cli.output import print_line, print_refusal
from laming_desktop.cli.session import Session, TryWindow
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.checking import check_register
from laming_desktop.operations.keeping.undoing import undo
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.sample import build_sample_register
from laming_desktop.store.reading import find_item, get_action, list_actions, list_recommendations
from laming_desktop.store.register import Register
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.filters import say_filter_counts
from laming_desktop.wording.texts import clean


class StepFailedError(Exception):
    """A step of the self-test did not give what it should."""


def run_self_test(session: Session, try_window: TryWindow) -> int:
    """Run every step in a folder that is removed afterwards; the first step that fails ends the test with status 1."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "sample.laming"
        steps: tuple[tuple[str, Callable[[], str]], ...] = (
            ("Build the sample register", lambda: _build(path, session)),
            ("Edit and undo", lambda: _edit_and_undo(path, session)),
            ("Write the appendix", lambda: _export(path, "appendix", folder / "appendix.pdf", session)),
            ("Write the action plan", lambda: _export(path, "action-plan", folder / "action-plan.pdf", session)),
            ("Check the register", lambda: _check(path, session)),
            ("Open the window", lambda: _open_window(path, try_window)),
        )
        for step, run in steps:
            try:
                print_line(f"ok    {step}: {run()}")
            except RegisterError as error:
                return _fail(step, say_error(error))
            except Exception as error:  # noqa: BLE001  whatever is wrong with this copy is what the test is for
                return _fail(step, f"{type(error).__name__}: {clean(str(error), 300)}")
    print_line("This copy works.")
    return 0


def _fail(step: str, why: str) -> int:
    """Say which step failed and why."""
    print_line(f"FAIL  {step}")
    print_refusal(f"This copy does not work: {step.lower()} failed. {why}")
    return 1


def _open(path: Path, session: Session) -> Register:
    return Register.open(path, author=session.author, clock=session.clock)


def _build(path: Path, session: Session) -> str:
    """Build the sample register; give how much is in it."""
    register = build_sample_register(path, author=session.author, now=session.clock())
    counts = (len(list_recommendations(register)), len(list_actions(register, today=session.today)))
    register.close()
    if not all(counts):
        raise StepFailedError("the sample is empty")
    return f"{say_count(counts[0], 'recommendation and sub-item', 'recommendations and sub-items')}, {say_count(counts[1], 'action')}"


def _edit_and_undo(path: Path, session: Session) -> str:
    """Change an action and take that back; the register must say the same as before."""
    register = _open(path, session)
    try:
        _, action_id = find_item(register, "A1")
        before = get_action(register, action_id, today=session.today)
        priority = "low" if before.priority != "low" else "high"
        changes = edit_item(register, "action", action_id, {"priority": priority}, today=session.today)
        if get_action(register, action_id, today=session.today).priority != priority:
            raise StepFailedError("the edit was not kept")
        undo(register)
        if get_action(register, action_id, today=session.today) != before:
            raise StepFailedError("undo did not bring the old value back")
        return changes.label
    finally:
        register.close()


def _export(path: Path, paper: ReportName, output: Path, session: Session) -> str:
    """Write one paper; it must be a PDF with pages."""
    register = _open(path, session)
    try:
        wishes = PaperWishes(session.today, say_filter_counts, ReportProfile(paper))
        result = export_paper(register, output, wishes, today=session.today)
    finally:
        register.close()
    if not output.read_bytes().startswith(b"%PDF-") or result.pages < 1:
        raise StepFailedError("the file is no PDF")
    return say_count(result.pages, "page")


def _check(path: Path, session: Session) -> str:
    """Check the register; nothing may be amiss."""
    register = _open(path, session)
    try:
        faults = check_register(register)
        changes = register.head()[0]
    finally:
        register.close()
    if faults:
        raise StepFailedError("; ".join(faults))
    return f"{say_count(changes, 'change')}, each as it was made"


def _open_window(path: Path, try_window: TryWindow) -> str:
    """Open the window where Qt can start; a machine without its libraries can still use the command line."""
    try:
        try_window(path)
    except ImportError as error:
        return f"left out, because Qt cannot start here ({clean(str(error), 200)})"
    return "opened off-screen and closed"
