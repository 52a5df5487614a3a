"""Who holds a post, and since when: a change of holder rewrites nothing of what the post did before."""

from datetime import date, timedelta

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.values import check_line
from laming_desktop.store.register import Register, Writing


def add_post_holder(
    register: Register, post_id: str, holder: str, *, since: date | None = None, until: date | None = None
) -> Changes:
    """Say who holds a post; who held it until then without an end leaves on the day before."""
    name = check_line("holder", holder, may_be_empty=False)
    _check_days(since, until)
    with register.write("Add a holder of a post") as writing:
        _find_post(writing, post_id)
        if since is not None:
            _end_the_one_before(writing, post_id, since)
        writing.add("post_holder", post_id=post_id, holder=name, since=since, until=until)
    return writing.changes


def edit_post_holder(
    register: Register, holder_id: str, *, holder: str, since: date | None = None, until: date | None = None
) -> Changes:
    """Put right who held a post and when."""
    name = check_line("holder", holder, may_be_empty=False)
    _check_days(since, until)
    with register.write("Change the holder of a post") as writing:
        find_row(writing, "post_holder", holder_id)
        writing.change("post_holder", holder_id, holder=name, since=since, until=until)
    return writing.changes


def remove_post_holder(register: Register, holder_id: str) -> Changes:
    """Take a holder away who never was one."""
    with register.write("Remove the holder of a post") as writing:
        find_row(writing, "post_holder", holder_id)
        writing.remove("post_holder", holder_id)
    return writing.changes


def _find_post(writing: Writing, post_id: str) -> None:
    """Refuse an owner that is no post; only posts have holders."""
    row = find_row(writing, "owner", post_id)
    if row["kind"] != "post":
        raise RefusedValueError("owner", str(row["name"]), "not_a_post")


def _end_the_one_before(writing: Writing, post_id: str, since: date) -> None:
    for row in writing.list_rows("post_holder", post_id=post_id, until=None):
        if row["since"] is None or str(row["since"]) < since.isoformat():
            writing.change("post_holder", str(row["id"]), until=since - timedelta(days=1))


def _check_days(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise RefusedValueError("until", until.isoformat(), "before_since")
