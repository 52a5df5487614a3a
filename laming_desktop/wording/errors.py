"""Every error of the user's world as plain sentences: what happened, what is safe, what to do."""

from collections.abc import Mapping
from functools import singledispatch
from typing import Final

from laming_desktop.domain.errors import (
    BackupFailedError,
    CancelledError,
    CannotPrintError,
    CannotReadError,
    CannotWriteError,
    DamagedRegisterError,
    ForeignRefusedError,
    HalfWrittenError,
    ImportStoppedError,
    LaterChangesError,
    MissingFileError,
    NewerRegisterError,
    NotARegisterError,
    NothingToUndoError,
    ReadOnlyError,
    RefusedValueError,
    RegisterError,
    RegisterExistsError,
    RegisterInUseError,
    RegisterMovedError,
    RegisterReplacedError,
    UnknownItemError,
    UnreadableDocumentError,
)
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.documents import say_unreadable
from laming_desktop.wording.foreign import say_foreign
from laming_desktop.wording.history import say_moment
from laming_desktop.wording.refusals import say_refusal
from laming_desktop.wording.texts import clean, quote, quote_file, quote_path

_WRITE_FAILURES: Final[Mapping[str, str]] = {
    "full": "the disk is full. Nothing was overwritten. Make room, or choose another folder",
    "denied": "you may not write there. Nothing was overwritten. Choose another folder",
    "open elsewhere": "it is open in another program. Nothing was overwritten. Close it there, or choose another name",
    "failed": "the disk would not take it. Nothing was overwritten. Try again, or choose another folder",
}

_REPLACEMENTS: Final[Mapping[str, str]] = {
    "replaced": "was replaced by another file",
    "truncated": "was cut off",
    "changed": "was changed by another program",
}

_BACKUP_FAILURES: Final[Mapping[str, str]] = {
    "full": "the disk is full. Make room, or choose another folder for backups",
    "denied": "you may not write there. Choose another folder for backups",
    "missing": "the folder is not there. Connect its disk, or choose another folder for backups",
    "busy": "another program was writing the register all the time. Close it there, and make one then",
    "unsound": "the copy could not be read back. Look at the disk, or choose another folder for backups",
    "failed": "the disk would not take it. Choose another folder for backups",
}

_MOST_NAMED: Final = 8


@singledispatch
def say_error(error: RegisterError) -> str:
    """Say an error of the user's world in sentences that name the file or value and the next step."""
    del error
    return "That could not be done. Nothing was changed."


@say_error.register
def _(error: NotARegisterError) -> str:
    name = quote_file(error.path)
    if error.why == "no_file":
        return f"{name} is not a register: it is a folder or a device. It was not changed. Choose a file."
    what = f"{name} is empty, so it is not a register" if error.why == "empty" else f"{name} is not a register"
    if error.path.suffix.casefold() != ".laming":
        return f"{what}. It was not changed. Choose a file that ends in .laming."
    return f"{what}, whatever its name says. It was not changed. Put back a backup of it, or choose another file."


@say_error.register
def _(error: CannotReadError) -> str:
    why = "you may not read it" if error.why == "denied" else "the disk does not give it"
    return (
        f"{quote_path(error.path)} could not be read: {why}. It was not changed. "
        "Ask whoever looks after the folder, or choose another file."
    )


@say_error.register
def _(error: NewerRegisterError) -> str:
    versions = f"(schema {error.version}; this one knows {error.known})"
    return f"{quote_file(error.path)} was made by a newer version of the program {versions}. It was not changed. " + (
        "Open it with that version, or open it to be read." if error.can_be_read else "Open it with that version."
    )


@say_error.register
def _(error: DamagedRegisterError) -> str:
    detail = f" ({clean(error.detail, 200)})" if error.detail else ""
    read = ", or open it to read only" if error.can_be_read else ", or a copy from before"
    return (
        f"{quote_file(error.path)} is a register, but it is damaged{detail}. It was not changed. "
        f"Take the latest backup{read}."
    )


@say_error.register
def _(error: RegisterInUseError) -> str:
    holder = clean(error.holder) or "another program"
    where = f" on {clean(error.machine)}" if error.machine else ""
    since = f" since {say_moment(error.since.astimezone())}" if error.since else ""
    return (
        f"{quote_file(error.path)} is in use by {holder}{where}{since}. It was not changed. "
        "Close it there, open it to read only, or work on a copy."
    )


@say_error.register
def _(error: RegisterMovedError) -> str:
    return (
        f"{quote_path(error.path)} is no longer there: it was deleted, renamed or moved while it was open. "
        "The last change was not written. Save a copy, or open the file where it is now."
    )


@say_error.register
def _(error: RegisterReplacedError) -> str:
    what = _REPLACEMENTS.get(error.why, _REPLACEMENTS["changed"])
    return (
        f"{quote_path(error.path)} {what} while it was open. Nothing was overwritten and the last change was not "
        "written. Save a copy of what you see, or open the file again."
    )


@say_error.register
def _(error: HalfWrittenError) -> str:
    if error.missing:
        return (
            f"{quote_file(error.path)} cannot be read without {quote(error.missing)}, which was beside it. "
            "It was not changed. Ask for both files, or for a copy made with the program closed."
        )
    return (
        f"{quote_file(error.path)} was being written when the computer stopped, and it lies where nothing may be "
        "written. It was not changed. Copy it with its -journal file to a folder of your own, and open the copy."
    )


@say_error.register
def _(error: BackupFailedError) -> str:
    failure = _BACKUP_FAILURES.get(error.why, _BACKUP_FAILURES["failed"])
    return f"No backup was made in {quote_path(error.folder)}: {failure}. Your register is safe and work goes on."


@say_error.register
def _(error: ForeignRefusedError) -> str:
    return say_foreign(error)


@say_error.register
def _(error: RegisterExistsError) -> str:
    return f"{quote_path(error.path)} is there already. It was not overwritten. Choose another name, or open it."


@say_error.register
def _(error: MissingFileError) -> str:
    return f"{quote_path(error.path)} was not found. Nothing was changed. Check the name and the folder."


@say_error.register
def _(error: CannotWriteError) -> str:
    if error.why == "folder in the way":
        name = quote(f"{error.path.name}-journal")
        return (
            f"{quote_path(error.path)} could not be opened or written: a folder named {name} lies beside it, where a change "
            "is noted before it is made. Nothing was changed. Move or rename that folder, then open the register again."
        )
    failure = _WRITE_FAILURES.get(error.why, _WRITE_FAILURES["failed"])
    return f"{quote_path(error.path)} could not be written: {failure}."


@say_error.register
def _(error: CannotPrintError) -> str:
    if error.why == "none":
        return "This computer knows no printer. Nothing was printed. Save the PDF, and print it where there is one."
    happened = "does not answer: it was switched off or removed" if error.why == "gone" else "stopped on the way"
    return (
        f"The printer {quote(error.printer)} {happened}. Look at it and print again, "
        "or save the PDF and print it elsewhere."
    )


@say_error.register
def _(error: ReadOnlyError) -> str:
    return f"{quote_file(error.path)} is open to be read only. Nothing was changed. Open it for writing first."


@say_error.register
def _(error: UnreadableDocumentError) -> str:
    return say_unreadable(error)


@say_error.register
def _(error: UnknownItemError) -> str:
    return (
        f"Nothing in the register is called {quote(error.reference)}. Nothing was changed. "
        "A recommendation is named like 4 or 19.2, an action like A12."
    )


@say_error.register
def _(error: ImportStoppedError) -> str:
    named = join_words([clean(label, 40) for label in error.labels[:_MOST_NAMED]])
    more = len(error.labels) - _MOST_NAMED
    others = f" and {more:,} more" if more > 0 else ""
    return (
        f"{quote(error.document)} would change what the register says of {named}{others}, so its import stopped. "
        "Nothing was written. Decide about these rows, or let them be updated or skipped."
    )


@say_error.register
def _(error: RefusedValueError) -> str:
    return say_refusal(error)


@say_error.register
def _(error: NothingToUndoError) -> str:
    if error.direction == "redo":
        return "There is nothing to redo. Nothing was changed."
    return "There is nothing to undo. Nothing was changed."


@say_error.register
def _(error: LaterChangesError) -> str:
    places = say_count(len(error.conflicts), "place")
    return (
        f"{quote(error.label)} cannot be taken back by itself: later changes touched the same in {places}. "
        "Nothing was changed. Take back the later ones first."
    )


@say_error.register
def _(error: CancelledError) -> str:
    del error
    return "Stopped. Nothing was written."
