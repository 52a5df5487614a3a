"""Keep half-typed words every two seconds, and offer them again when the program was cut off in the middle of them."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from laming_desktop.operations.keeping.drafts import Draft, DraftBook
from laming_desktop.store.register import Register
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.paper_pages import PaperPages
from laming_desktop.ui.plan_drafts import list_drafts, put_drafts_back
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.wording.dates import say_count

EVERY_MS: Final = 2_000


class DraftKeeping(QObject):
    """Follows the detail of the plan and the written report that is shown; nothing is written while nothing is half typed."""

    def __init__(self, frame: Frame, plan: PlanPage, book: DraftBook, papers: PaperPages) -> None:
        super().__init__(frame)
        self._papers = papers
        self._frame = frame
        self._plan = plan
        self._book = book
        self._offered: tuple[Draft, ...] = ()
        self._kept: tuple[Draft, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self, register: Register) -> None:
        """Follow a register from now on; offer what was half typed in it when the program was cut off."""
        self._kept = ()
        if register.path is None or register.read_only:
            return
        self._offered = self._kept = self._book.read(register.path)
        self._timer.start()
        if self._offered:
            when = self._book.tell_when(register.path)
            since = f"{when:%H:%M}" if when is not None else "before"
            self._plan.detail.offer_drafts(self._offered, since, self._on_answered)
            count = say_count(len(self._offered), "field")
            self._frame.messages.show_message(
                f"Words that you were typing in {count} were not kept when the program ended.",
                "They were saved aside. Nothing in the register has changed.",
                kind="note",
                icon="pencil",
                answers=(Answer("Put them back", self._put_back, is_main=True), Answer("Forget them", self._forget)),
            )

    def end(self) -> None:
        """Follow no register any more; fields go into the register, an update that was not added stays a draft."""
        self._timer.stop()
        self._plan.detail.keep_all()
        self._papers.keep_all()
        self.keep()
        self._offered = ()

    def keep(self) -> None:
        """Keep what is half typed now, unless it is kept already; what was offered stays until it is answered."""
        register = self._plan.register
        if register is None or register.path is None or register.read_only:
            return
        drafts = (*self._offered, *list_drafts(self._plan), *self._papers.list_drafts())
        if drafts != self._kept and self._book.keep(register.path, drafts):
            self._kept = drafts

    def _put_back(self) -> None:
        offered, self._offered = self._offered, ()
        self._plan.detail.offer_drafts((), "", self._on_answered)
        self._frame.messages.close_message()
        written = [draft for draft in offered if self._papers.has_report(draft.item_id)]
        of_plan = tuple(draft for draft in offered if draft not in written)
        if of_plan:
            put_drafts_back(self._plan, of_plan)
        self._papers.hold_drafts(written)

    def _forget(self) -> None:
        self._offered = ()
        self._plan.detail.offer_drafts((), "", self._on_answered)
        self._frame.messages.close_message()
        self.keep()

    def _on_answered(self, draft: Draft) -> None:
        """Offer a draft no more that was put back or discarded below its box."""
        self._offered = tuple(one for one in self._offered if one != draft)
        if not self._offered:
            self._frame.messages.close_message()
