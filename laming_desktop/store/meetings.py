"""Meetings and what they were given, as plain rows."""

from typing import Any, Final

from sqlalchemy import Row, Select, func, select

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.meetings import Meeting, Presentation
from laming_desktop.domain.papers.profile_texts import Printing, read_printing
from laming_desktop.domain.papers.strict_fields import WrongFieldError
from laming_desktop.store.register import Register
from laming_desktop.store.report_tables import MeetingRecord, PresentationRecord
from laming_desktop.store.words import FORMATS, UnknownWordError, read_instant

_PRESENTED: Final = (
    select(func.count())
    .select_from(PresentationRecord)
    .where(PresentationRecord.meeting_id == MeetingRecord.id)
    .scalar_subquery()
)


def list_meetings(register: Register) -> list[Meeting]:
    """List the meetings, newest first, each with the number of papers that it was given."""
    own = MeetingRecord
    query = select(own.id, own.body, own.on, own.note, _PRESENTED).order_by(own.on.desc(), own.body, own.id)
    with register.reading() as connection:
        return [Meeting(*row) for row in connection.execute(query)]


def get_meeting(register: Register, meeting_id: str) -> Meeting:
    """Give one meeting; UnknownItemError when there is none."""
    own = MeetingRecord
    query = select(own.id, own.body, own.on, own.note, _PRESENTED).where(own.id == meeting_id)
    with register.reading() as connection:
        row = connection.execute(query).one_or_none()
    if row is None:
        raise UnknownItemError(meeting_id)
    return Meeting(*row)


def list_presentations(register: Register, meeting_id: str | None = None) -> list[Presentation]:
    """List the papers that meetings were given: newest meeting first, and in the order of presenting under each."""
    own, meeting = PresentationRecord, MeetingRecord
    query = _select().join(meeting, meeting.id == own.meeting_id)
    query = query.order_by(meeting.on.desc(), meeting.body, meeting.id, own.presented_at, own.id)
    if meeting_id is not None:
        query = query.where(own.meeting_id == meeting_id)
    with register.reading() as connection:
        return [_make_presentation(row) for row in connection.execute(query)]


def get_presentation(register: Register, presentation_id: str) -> Presentation:
    """Give one paper that a meeting was given; UnknownItemError when there is none."""
    with register.reading() as connection:
        row = connection.execute(_select().where(PresentationRecord.id == presentation_id)).one_or_none()
        if row is None:
            raise UnknownItemError(presentation_id)
        return _make_presentation(row)


def read_printing_of(register: Register, presentation_id: str) -> Printing:
    """Give all that decided what a presentation printed; UnknownItemError when there is none."""
    own = PresentationRecord
    with register.reading() as connection:
        text = connection.execute(select(own.profile).where(own.id == presentation_id)).scalar_one_or_none()
        if text is None:
            raise UnknownItemError(presentation_id)
        return _read_printing(text)


def was_redacted_since(register: Register, seq: int) -> bool:
    """Tell whether a text was removed for good after a change set, so that its past reads otherwise."""
    query = "SELECT 1 FROM main.change_set WHERE kind = 'redaction' AND seq > ? LIMIT 1"
    with register.reading():
        return register.sqlite.execute(query, (seq,)).fetchone() is not None


def _select() -> Select[*tuple[Any, ...]]:
    """Ask for the columns that `_make_presentation` takes."""
    own = PresentationRecord
    return select(
        own.id,
        own.meeting_id,
        own.title,
        own.profile,
        own.format,
        own.as_at,
        own.seq,
        own.journal,
        own.digest,
        own.file_name,
        own.presented_at,
        own.written_id,
    )


def _make_presentation(row: Row[*tuple[Any, ...]]) -> Presentation:
    own_id, meeting_id, title, profile, format_name, as_at, seq, journal, digest, file_name, presented_at, written = row
    return Presentation(
        id=own_id,
        meeting_id=meeting_id,
        title=title,
        profile=_read_printing(profile).wishes.profile,
        format=FORMATS.read(format_name),
        as_at=as_at,
        seq=seq,
        journal=journal,
        digest=digest,
        file_name=file_name,
        presented_at=read_instant(presented_at),
        written_id=written,
    )


def _read_printing(text: str) -> Printing:
    """Read what was kept; what no version of the program wrote there is damage."""
    try:
        return read_printing(text)
    except WrongFieldError as error:
        raise UnknownWordError(str(error)) from error
