"""A small invented plan to try things on.

Recommendations r1 ("1"), r2 ("2") with sub-items r2.1, r2.2 and r10 ("10"); actions a1 to a4 (A1 to A4), of which a3
answers two; owners o1 (a post with an alias) and o2 (a team).
"""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.store.register import Register
from laming_desktop.store.timescales import write_reading
from laming_desktop.store.writing import Writing

TODAY = date(2010, 1, 15)


class Clock:
    """A clock that a test moves by hand; each look at it is a second later."""

    def __init__(self, now: datetime = datetime(2009, 10, 1, 12, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def make_register(path: Path, clock: Clock | None = None) -> Register:
    """Give a new register without a plan."""
    return Register.create(path, author="Business Manager", clock=clock or Clock(), first_rows=add_facts)


def open_register(path: Path, *, read_only: bool = False) -> Register:
    """Open a register on a later day."""
    clock = Clock(datetime(2009, 11, 1, 12, tzinfo=UTC))
    return Register.open(path, author="Business Manager", clock=clock, read_only=read_only)


def add_facts(writing: Writing) -> None:
    """Write the row that says whose register this is."""
    writing.add("register", authority="Exampleshire", board="Exampleshire Board", plan_date=date(2009, 6, 30))


def add_plan(register: Register) -> int:
    """Put the small plan into a register as one import; give its change set's number."""
    with register.write("Import a plan", kind="import") as writing:
        _add_recommendations(writing)
        _add_actions(writing)
        writing.add("owner", id="o1", name="Head of Safeguarding", kind="post", initials="HoS")
        writing.add("owner_alias", owner_id="o1", alias="Safeguarding Lead")
        writing.add("owner", id="o2", name="Workforce Team", kind="team")
        writing.add("action_owner", action_id="a1", owner_id="o1", role="lead", written="Head of Safeguarding")
        writing.add("action_owner", action_id="a1", owner_id="o2", written="Workforce")
        writing.add("action_owner", action_id="a2", owner_id="o2", written="Workforce Team")
        writing.add("progress", id="p1", action_id="a1", on=date(2009, 10, 1), text="Café réunion held")
        writing.add("question", id="q1", item_table="action", item_id="a2", field="owners", code="no_separator")
        _add_batch(writing)
    assert writing.changes.seq is not None
    return writing.changes.seq


def _add_recommendations(writing: Writing) -> None:
    writing.add("inquiry", id="i", title="An inquiry")
    writing.add("theme", id="t1", inquiry_id="i", name="Leadership")
    writing.add("theme", id="t2", inquiry_id="i", name="Interagency working")
    for number, theme in (("10", "t2"), ("1", "t1"), ("2", "t2")):
        text = f"Words of recommendation {number}"
        writing.add(
            "recommendation", id=f"r{number}", inquiry_id="i", theme_id=theme, number=number, title="", text=text
        )
    for number in ("2.2", "2.1"):
        writing.add(
            "recommendation", id=f"r{number}", inquiry_id="i", parent_id="r2", number=number, text=f"Part {number}"
        )
    writing.add("response", recommendation_id="r1", body="Government", position="accepted", text="Accepted in full")
    writing.add("position", recommendation_id="r2.1", scope="local", position="ongoing", on=date(2009, 7, 1))
    writing.add("position", recommendation_id="r1", scope="local", position="in_place", on=date(2009, 7, 1))


def _add_actions(writing: Writing) -> None:
    for item, priority, state in (("a1", "high", "on_track"), ("a2", "medium", "waiting"), ("a3", None, None)):
        writing.add("action", id=item, reference=item.upper(), text=f"Do {item}", priority=priority, state=state)
    writing.add("action", id="a4", reference="A4", text="Publish the protocol", state="complete")
    answers = (("a1", "r1"), ("a2", "r1"), ("a3", "r2.1"), ("a3", "r1"), ("a4", "r10"))
    for action, recommendation in answers:
        writing.add("answer", action_id=action, recommendation_id=recommendation)
    for action, latest in (("a1", date(2009, 12, 31)), ("a2", date(2009, 12, 31)), ("a4", date(2010, 2, 1))):
        reading = TimescaleReading(f"By {latest}", "by", None, latest, "day")
        writing.add("timescale", id=f"{action}t", action_id=action, **write_reading(reading))


def _add_batch(writing: Writing) -> None:
    batch = writing.add("import_batch", id="b1", document="plan.txt", digest="00", read_at="2009-10-01T12:00:00+00:00")
    writing.add(
        "import_cell",
        batch_id=batch,
        item_table="action",
        item_id="a1",
        field="priority",
        page=1,
        document_table=1,
        row=2,
        column=5,
        heading="Priority",
        text="High Priority",
        became="high",
        certainty="certain",
    )


def edit(register: Register, action_id: str, **fields: str | None) -> int | None:
    """Change fields of one action as a form would; give the change set's number."""
    with register.write("Edit") as writing:
        writing.change("action", action_id, **fields)
    return writing.changes.seq


def remove(register: Register, table: str, item_id: str) -> int | None:
    """Remove one row with what belongs to it."""
    with register.write("Remove") as writing:
        writing.remove(table, item_id)
    return writing.changes.seq


def value(register: Register, action_id: str, field: str = "priority") -> str | int | None:
    """Read one field of one action."""
    return register.read_state()["action", action_id][field]
