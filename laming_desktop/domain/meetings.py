"""Meetings, and what was presented to them: the point in the journal, the profile and the digest of each document."""

from dataclasses import dataclass
from datetime import date, datetime

from laming_desktop.domain.papers.profiles import FormatName, ReportProfile


@dataclass(frozen=True, slots=True)
class Meeting:
    """A body that meets on a day ("Cabinet", 10 June 2009)."""

    id: str
    body: str
    on: date
    note: str = ""
    presented: int = 0


@dataclass(frozen=True, slots=True)
class Presentation:
    """A document that a meeting was given: printed again from the same point it has the same digest (SHA-256).

    `seq` and `journal` are the change set after which it was printed and its hash, `as_at` the day it speaks of.
    `written_id` is the written report that it prints, or empty.
    """

    id: str
    meeting_id: str
    title: str
    profile: ReportProfile
    format: FormatName
    as_at: date
    seq: int
    journal: str
    digest: str
    file_name: str
    presented_at: datetime
    written_id: str = ""
