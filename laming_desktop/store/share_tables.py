"""The tables of sharing: what was sent to whom, what came back, and in a copy where it comes from."""

from datetime import date

from sqlalchemy.orm import Mapped

from laming_desktop.store.schema import Record, default_to, refer_to


class ShareRecord(Record):
    """A copy or a form that was sent: from which point of the journal, to whom, and what may be changed in it.

    `first` is the hash of the copy's own first change set, empty for a form; `asked` the filter as JSON.
    """

    __tablename__ = "share"
    agency: Mapped[str] = default_to("")
    sent_to: Mapped[str] = default_to("")
    form: Mapped[str]
    allowed: Mapped[str]
    names: Mapped[str]
    with_evidence: Mapped[int]
    asked: Mapped[str] = default_to("{}")
    number: Mapped[int]
    seq: Mapped[int]
    journal: Mapped[str]
    first: Mapped[str] = default_to("")
    digest: Mapped[str]
    file_name: Mapped[str] = default_to("")
    shared_at: Mapped[str]
    due_on: Mapped[date | None]
    round: Mapped[str] = default_to("")
    note: Mapped[str] = default_to("")


class ShareReturnRecord(Record):
    """A file that came back: `head` is the hash of its newest change set, `sets` a JSON list of the hashes of all."""

    __tablename__ = "share_return"
    share_id: Mapped[str] = refer_to("share")
    file_name: Mapped[str] = default_to("")
    digest: Mapped[str]
    head: Mapped[str] = default_to("")
    sets: Mapped[str] = default_to("[]")
    changes: Mapped[int]
    returned_at: Mapped[str]
    became: Mapped[str]
    merged_seq: Mapped[int | None]
    note: Mapped[str] = default_to("")


class ShareOriginRecord(Record):
    """In a copy, the one row that says whose it is: the share it was made for and what may be changed in it.

    `owners` is a JSON list of the owners whose actions may be changed, `manifest` a JSON object of digests by table.
    """

    __tablename__ = "share_origin"
    share: Mapped[str]
    register_key: Mapped[str]
    authority: Mapped[str] = default_to("")
    agency: Mapped[str] = default_to("")
    allowed: Mapped[str]
    owners: Mapped[str] = default_to("[]")
    number: Mapped[int]
    seq: Mapped[int]
    journal: Mapped[str]
    manifest: Mapped[str] = default_to("{}")
    shared_at: Mapped[str]
    return_by: Mapped[date | None]
