"""Say in the window what went wrong: the user's world in sentences, our mistakes once and with their details."""

import logging
import traceback
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from laming_desktop.domain.errors import CannotWriteError, RegisterError, RegisterMovedError, RegisterReplacedError
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.wording.errors import say_error

STRANDING: Final = (RegisterMovedError, RegisterReplacedError)
LOG: Final = logging.getLogger(__name__)


class Reporter(QObject):
    """Puts errors into the message bar of a frame."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self.ways_out: Sequence[Answer] = ()
        """What is offered when the file of the register was changed under it."""

    def report(self, error: Exception) -> None:
        """Say an error, whichever kind it is."""
        if isinstance(error, RegisterError):
            self.refuse(error)
        else:
            self.admit(error)

    def refuse(self, error: RegisterError, try_again: Callable[[], object] | None = None) -> None:
        """Say what stands in the way; what could not be saved is red and can be tried again."""
        what, _, rest = say_error(error).partition(". ")
        is_unsaved = isinstance(error, CannotWriteError)
        answers = [Answer("Try again", try_again, is_main=True)] if try_again is not None else []
        if isinstance(error, STRANDING):
            is_unsaved = True
            answers += self.ways_out
        if is_unsaved:
            self._frame.status.show_unsaved()
        self._frame.messages.show_message(
            what if what.endswith(".") else f"{what}.",
            rest,
            kind="late" if is_unsaved else "quiet",
            icon="attention" if is_unsaved else "info",
            answers=answers,
        )

    def strand(self, error: Exception) -> None:
        """Say what a field has said already only where it concerns the whole register."""
        if isinstance(error, STRANDING):
            self.report(error)

    def admit(self, error: BaseException) -> None:
        """Admit a mistake of the program and offer its details to whoever looks after it."""
        details = "".join(traceback.format_exception(error))
        LOG.error("a mistake in the program:\n%s", details)
        self._frame.messages.show_message(
            "Something went wrong in the program.",
            "Your register is safe: what was saved stays saved. If it happens again, copy the details for whoever "
            "looks after the program.",
            icon="info",
            answers=(
                Answer("Copy details", lambda: QApplication.clipboard().setText(details)),
                Answer("Continue", self._frame.messages.close_message, is_main=True),
            ),
        )

    def settle(self) -> None:
        """Take the message away, since what it told of is over."""
        self._frame.messages.close_message()
