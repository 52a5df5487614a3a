"""Say why a change was made, or why the next one will be: optional, and never a rewriting of what is recorded."""

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.operations.values import check_line
from laming_desktop.store.reasons import find_label_to_explain, find_newest_to_explain
from laming_desktop.store.register import Register


def give_reason(register: Register, reason: str, *, seq: int | None = None) -> Changes:
    """Record why a change was made, the newest unless another is named, as a change set of its own.

    The change itself stays as it was sealed. UnknownItemError where there is no such change, RefusedValueError where
    the reason is empty.
    """
    words = check_line("reason", reason, may_be_empty=False)
    newest = find_newest_to_explain(register) if seq is None else None
    number = newest[0] if newest is not None else seq or 0
    label = find_label_to_explain(register, number)
    if label is None:
        raise UnknownItemError(str(number))
    with register.write(f"Give a reason for “{label}”", kind="reason", reason=words, target=number):
        pass
    return Changes(register.head()[0], label)


def give_reason_ahead(register: Register, reason: str) -> None:
    """Say why the next change will be made; it is recorded with it. An empty text takes it back."""
    register.reason_ahead = check_line("reason", reason)


def find_explained(register: Register) -> tuple[int, str] | None:
    """Find number and label of the newest change, for which a reason can be given; None where there is none yet."""
    return find_newest_to_explain(register)
