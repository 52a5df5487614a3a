"""The tables of the plan itself: inquiries, recommendations, actions, owners, timescales and progress."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from laming_desktop.store.schema import Record, default_to, refer_to


class RegisterRecord(Record):
    """The one row that says whose register this is and from which day its plan speaks."""

    __tablename__ = "register"
    authority: Mapped[str] = default_to("")
    board: Mapped[str] = default_to("")
    plan_date: Mapped[date | None]
    plan_period: Mapped[str | None]
    house_style: Mapped[str] = default_to("")


class InquiryRecord(Record):
    """A report that makes recommendations; `reference` is what documents call it."""

    __tablename__ = "inquiry"
    title: Mapped[str]
    author: Mapped[str] = default_to("")
    publisher: Mapped[str] = default_to("")
    published_on: Mapped[date | None]
    place: Mapped[str] = default_to("")
    reference: Mapped[str] = default_to("")


class ThemeRecord(Record):
    """A chapter heading of an inquiry."""

    __tablename__ = "theme"
    inquiry_id: Mapped[str] = refer_to("inquiry")
    name: Mapped[str]
    place: Mapped[str] = default_to("")


class RecommendationRecord(Record):
    """A recommendation; a sub-item names its parent and goes with it."""

    __tablename__ = "recommendation"
    inquiry_id: Mapped[str] = refer_to("inquiry")
    parent_id: Mapped[str | None] = refer_to("recommendation")
    theme_id: Mapped[str | None] = refer_to("theme", on_delete="SET NULL")
    number: Mapped[str] = default_to("")
    title: Mapped[str] = default_to("")
    text: Mapped[str] = default_to("")
    addressees: Mapped[str] = default_to("")
    audience: Mapped[str | None]
    place: Mapped[str] = default_to("")


class ResponseRecord(Record):
    """What a body answered to a recommendation."""

    __tablename__ = "response"
    recommendation_id: Mapped[str] = refer_to("recommendation")
    body: Mapped[str] = default_to("")
    on: Mapped[date | None]
    position: Mapped[str | None]
    text: Mapped[str] = default_to("")


class PositionRecord(Record):
    """How things stood on a recommendation on one day, locally or nationally."""

    __tablename__ = "position"
    recommendation_id: Mapped[str] = refer_to("recommendation")
    scope: Mapped[str]
    position: Mapped[str]
    on: Mapped[date]
    reason: Mapped[str] = default_to("")


class ActionRecord(Record):
    """What someone will do; `state` NULL: nobody has said. Start and review: the words, and the day read from them."""

    __tablename__ = "action"
    reference: Mapped[str] = mapped_column(index=True)
    title: Mapped[str] = default_to("")
    text: Mapped[str] = default_to("")
    outcome: Mapped[str] = default_to("")
    steps: Mapped[str] = default_to("")
    priority: Mapped[str | None] = mapped_column(index=True)
    priority_text: Mapped[str] = default_to("")
    state: Mapped[str | None] = mapped_column(index=True)
    owners_text: Mapped[str] = default_to("")
    start_text: Mapped[str] = default_to("")
    start_on: Mapped[date | None]
    review_text: Mapped[str] = default_to("")
    review_on: Mapped[date | None]


class AnswerRecord(Record):
    """Which recommendation an action answers, and its place among the answers to it."""

    __tablename__ = "answer"
    action_id: Mapped[str] = refer_to("action")
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("recommendation.id", ondelete="CASCADE"))
    place: Mapped[str] = default_to("")


class TimescaleRecord(Record):
    """One timescale in the life of an action: by place the first is the original, the last is in force."""

    __tablename__ = "timescale"
    action_id: Mapped[str] = refer_to("action")
    place: Mapped[str] = default_to("")
    text: Mapped[str] = default_to("")
    nature: Mapped[str] = default_to("unknown")
    earliest: Mapped[date | None]
    latest: Mapped[date | None]
    precision: Mapped[str] = default_to("none")
    certainty: Mapped[str] = default_to("certain")
    reading: Mapped[str] = default_to("")
    reason: Mapped[str] = default_to("")
    agreed_by: Mapped[str] = default_to("")
    revised_on: Mapped[date | None]


class OwnerRecord(Record):
    """A person, post, team or agency."""

    __tablename__ = "owner"
    name: Mapped[str]
    kind: Mapped[str] = default_to("person")
    initials: Mapped[str | None]


class OwnerAliasRecord(Record):
    """Another name that documents use for an owner."""

    __tablename__ = "owner_alias"
    owner_id: Mapped[str] = refer_to("owner")
    alias: Mapped[str]


class ActionOwnerRecord(Record):
    """An owner of an action: its place among them, its role, the words that named it."""

    __tablename__ = "action_owner"
    action_id: Mapped[str] = refer_to("action")
    owner_id: Mapped[str] = refer_to("owner")
    place: Mapped[str] = default_to("")
    role: Mapped[str | None]
    written: Mapped[str] = default_to("")


class ProgressRecord(Record):
    """A dated update; only added, a correction names the entry it replaces."""

    __tablename__ = "progress"
    action_id: Mapped[str] = refer_to("action")
    on: Mapped[date]
    text: Mapped[str] = default_to("")
    author: Mapped[str] = default_to("")
    state: Mapped[str | None]
    replaces_id: Mapped[str | None] = refer_to("progress", on_delete="SET NULL")


# The list of the plan is read from this index alone.
Index(
    "ix_answer_list",
    AnswerRecord.recommendation_id,
    AnswerRecord.place,
    AnswerRecord.id,
    AnswerRecord.action_id,
)
