"""Make registers and look whether they are whole."""

from argparse import Namespace

from laming_desktop.cli.opening import open_as_at
from laming_desktop.cli.output import print_line, print_refusal
from laming_desktop.cli.plan_checks import run_plan_check
from laming_desktop.cli.session import Session
from laming_desktop.operations.keeping.checking import check_register
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.texts import clean, quote_file


def run_create(arguments: Namespace, session: Session) -> int:
    """Make a new register."""
    register = create_register(
        arguments.file,
        author=session.author,
        clock=session.clock,
        authority=arguments.authority,
        board=arguments.board,
        is_empty=arguments.empty,
    )
    count = len(list_recommendations(register))
    register.close()
    filled = f"with {say_count(count, 'recommendation and sub-item', 'recommendations and sub-items')}"
    print_line(f"{quote_file(arguments.file)} made, {'empty' if arguments.empty else filled}.")
    return 0


def run_sample(arguments: Namespace, session: Session) -> int:
    """Make the sample register."""
    from laming_desktop.operations.sample import build_sample_register  # noqa: PLC0415  reads and writes documents

    register = build_sample_register(arguments.file, author=session.author, now=session.clock())
    count = len(list_actions(register, today=session.today))
    register.close()
    print_line(f"{quote_file(arguments.file)} made: a sample with {say_count(count, 'action')}.")
    return 0


def run_check(arguments: Namespace, session: Session) -> int:
    """Look whether the file, its hash chain and its tables fit together, or at its plan."""
    if arguments.plan:
        return run_plan_check(arguments, session)
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        faults = check_register(register)
        changes = register.head()[0]
    for fault in faults:
        print_line(clean(fault, 400))
    if faults:
        words = say_count(len(faults), "thing does not fit", "things do not fit")
        print_refusal(f"{quote_file(arguments.file)}: {words}. Nothing was changed. Restore a backup, or ask for help.")
        return 1
    print_line(f"{quote_file(arguments.file)} is whole: {say_count(changes, 'change')}, each as it was made.")
    return 0
