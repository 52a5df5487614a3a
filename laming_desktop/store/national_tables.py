"""The tables round the plan: guidance and what waits for it, links, indicators, evidence, holders of posts, checks, views.

Evidence and silenced checks belong to an item of any table; the store removes them with it.
"""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from laming_desktop.store.schema import Record, default_to, refer_to


class GuidanceRecord(Record):
    """A national document, or a commitment; each of its timescales as written and as read (JSON)."""

    __tablename__ = "guidance"
    kind: Mapped[str] = default_to("guidance")
    title: Mapped[str]
    publisher: Mapped[str] = default_to("")
    consultation_text: Mapped[str] = default_to("")
    consultation_reading: Mapped[str] = default_to("")
    expected_text: Mapped[str] = default_to("")
    expected_reading: Mapped[str] = default_to("")
    done_on: Mapped[date | None]
    link: Mapped[str] = default_to("")
    note: Mapped[str] = default_to("")
    place: Mapped[str] = default_to("")


class GuidanceNoteRecord(Record):
    """What a guidance says about a recommendation."""

    __tablename__ = "guidance_note"
    guidance_id: Mapped[str] = refer_to("guidance")
    recommendation_id: Mapped[str] = refer_to("recommendation")
    chapter: Mapped[str] = default_to("")
    note: Mapped[str] = default_to("")


class WaitRecord(Record):
    """An action that waits for a guidance."""

    __tablename__ = "wait"
    action_id: Mapped[str] = refer_to("action")
    guidance_id: Mapped[str] = refer_to("guidance")


class RecommendationLinkRecord(Record):
    """A recommendation that repeats, overlaps or supersedes another."""

    __tablename__ = "recommendation_link"
    from_id: Mapped[str] = refer_to("recommendation")
    to_id: Mapped[str] = refer_to("recommendation")
    kind: Mapped[str]
    note: Mapped[str] = default_to("")


class IndicatorRecord(Record):
    """A measured series."""

    __tablename__ = "indicator"
    title: Mapped[str]
    unit: Mapped[str] = default_to("")
    source: Mapped[str] = default_to("")
    note: Mapped[str] = default_to("")
    place: Mapped[str] = default_to("")


class IndicatorValueRecord(Record):
    """One figure of a series, a decimal number as text."""

    __tablename__ = "indicator_value"
    indicator_id: Mapped[str] = refer_to("indicator")
    area: Mapped[str]
    area_name: Mapped[str] = default_to("")
    period: Mapped[str] = default_to("")
    value: Mapped[str]
    source: Mapped[str] = default_to("")
    note: Mapped[str] = default_to("")
    place: Mapped[str] = default_to("")


class EvidenceRecord(Record):
    """A kept file or a link that shows that something is done or has helped."""

    __tablename__ = "evidence"
    item_table: Mapped[str]
    item_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    title: Mapped[str] = default_to("")
    link: Mapped[str] = default_to("")
    file_id: Mapped[str | None] = refer_to("kept_file", on_delete="SET NULL")
    on: Mapped[date | None]
    note: Mapped[str] = default_to("")


class PostHolderRecord(Record):
    """Who holds a post from when until when."""

    __tablename__ = "post_holder"
    post_id: Mapped[str] = refer_to("owner")
    holder: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]


class SilencedCheckRecord(Record):
    """A check that nobody wants to hear of again for one item, and why."""

    __tablename__ = "silenced_check"
    item_table: Mapped[str]
    item_id: Mapped[str] = mapped_column(index=True)
    rule: Mapped[str]
    reason: Mapped[str] = default_to("")


class SavedViewRecord(Record):
    """A view of the list under a name: filter, columns, order and grouping (JSON)."""

    __tablename__ = "saved_view"
    name: Mapped[str]
    wishes: Mapped[str] = default_to("{}")
    place: Mapped[str] = default_to("")
