"""What is sent out and comes back: shares of a register, their returns, and in a copy where it comes from."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.plan_filter import PlanFilter

ShareForm = Literal["register", "xlsx", "docx"]
Allowed = Literal["own", "everything", "nothing"]
"""What whoever has a copy may change: their own actions' progress, state, timescale and evidence; all; or nothing."""
ReturnOutcome = Literal["received", "merged", "nothing_new", "older", "other_register", "altered", "wrong_format"]


@dataclass(frozen=True, slots=True)
class ShareWishes:
    """What a share is to hold: which part, whom it names, with evidence or without, and what may be changed."""

    agency: str = ""
    asked: PlanFilter = field(default_factory=PlanFilter)
    names: NamesChoice = "as_written"
    with_evidence: bool = True
    allowed: Allowed = "own"
    form: ShareForm = "register"
    sent_to: str = ""
    due_on: date | None = None
    round: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A copy or form that was sent; `number` counts the shares of a register, `seq` and `journal` are its base."""

    id: str
    wishes: ShareWishes
    number: int
    seq: int
    journal: str
    first: str
    digest: str
    file_name: str
    shared_at: datetime


@dataclass(frozen=True, slots=True)
class ShareReturn:
    """A file that came back for a share, and what became of it; `sets` are the hashes of its change sets."""

    id: str
    share_id: str
    file_name: str
    digest: str
    head: str
    sets: tuple[str, ...]
    changes: int
    returned_at: datetime
    outcome: ReturnOutcome
    merged_seq: int | None
    note: str


@dataclass(frozen=True, slots=True)
class ShareOrigin:
    """What a copy says of itself: which share of whose register it is, and what may be changed in it."""

    share: str
    register_key: str
    authority: str
    agency: str
    allowed: Allowed
    owners: tuple[str, ...]
    number: int
    seq: int
    journal: str
    manifest: tuple[tuple[str, str], ...]
    shared_at: datetime
    return_by: date | None
