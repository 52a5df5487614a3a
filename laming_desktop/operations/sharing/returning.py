"""Read what came back: which share it is, whether it is whole, and what was changed in it since it went out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import file_digest
from itertools import groupby
from pathlib import Path
from typing import cast

from laming_desktop.domain.patches import Change, Key, Patch, Row, compose
from laming_desktop.domain.shares import ReturnOutcome, Share, ShareReturn
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.keeping.opening_foreign import look_into_locked
from laming_desktop.store.foreign_file import ForeignFile
from laming_desktop.store.reading import read_facts
from laming_desktop.store.refusals import explain_os_error
from laming_desktop.store.register import Register
from laming_desktop.store.shares import list_returns, list_shares
from laming_desktop.store.words import read_instant

_ITEMS = ("action", "recommendation")
_NOT_MERGED = frozenset({"share_origin", "share", "share_return"})


@dataclass(frozen=True, slots=True)
class Touch:
    """Who changed something last, when and why, as a journal says; of a file from outside that is what it claims."""

    author: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Return:
    """A file that came back, as far as it can be taken in; "received" is the only outcome with something to merge.

    `patch` leads from what the register has had of this copy to what stands in it. `people` are the names that its
    change sets claim; `owners` the owners whose actions may be changed in it; `items` the actions and recommendations
    that it holds, `timescales` the ids of those that it has. `touched` tells of each row and field (None: the row itself) who changed it last.
    """

    path: Path
    digest: str
    outcome: ReturnOutcome
    share: Share | None = None
    head: str = ""
    sets: tuple[str, ...] = ()
    patch: Patch = field(default_factory=dict[Key, Change])
    people: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()
    items: frozenset[Key] = frozenset()
    timescales: frozenset[str] = frozenset()
    touched: Mapping[tuple[Key, str | None], Touch] = field(default_factory=dict[tuple[Key, str | None], Touch])


def read_return(
    register: Register, path: Path, progress: Progress = SILENT, *, again: bool = False, password: str = ""
) -> Return:
    """Read a returned copy; the file is never opened in place, and nothing is written.

    `again` looks at all that was changed in it, what was merged before included: for what was left outside then.

    ForeignRefusedError for what is no sound register: altered on its way, damaged, or hostile; or locked with another
    password.
    """
    with look_into_locked(path, password, progress) as foreign:
        digest = digest_file(path)
        share, owners = _find_share(register, foreign)
        if share is None:
            return Return(path, digest, "other_register")
        chain = foreign.hashes
        # What it says of itself is only what we said of it, or somebody has widened what may be changed in it.
        if chain[0] != share.first or foreign.count_lines("share_origin", after=1):
            return Return(path, digest, "altered", share)
        had = list_returns(register, share.id)
        outcome, since = ("received", 1) if again and len(chain) > 1 else _find_news(chain, had)
        sets, lines = foreign.read_sets(), foreign.read_lines(since) if outcome == "received" else ()
        return Return(
            path=path,
            digest=digest,
            outcome=outcome,
            share=share,
            head=foreign.head,
            sets=chain,
            patch=_read_patch(foreign, lines),
            people=tuple(dict.fromkeys(_list_people(sets[since:]))),
            owners=frozenset(owners),
            items=frozenset((table, one) for table in _ITEMS for one in foreign.list_ids(table)),
            timescales=frozenset(foreign.list_ids("timescale")),
            touched=_read_touched(sets, lines),
        )


def digest_file(path: Path) -> str:
    """Give the digest of a file's bytes; CannotReadError or MissingFileError where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise explain_os_error(error, path) from error


def _find_share(register: Register, foreign: ForeignFile) -> tuple[Share | None, list[str]]:
    """Find which of our shares a file is a copy of, and whose actions may be changed in it."""
    origins = foreign.read_table("share_origin") if "share_origin" in foreign.tables else ()
    if len(origins) != 1 or origins[0]["register_key"] != read_facts(register).id:
        return None, []
    share = next((share for share in list_shares(register) if share.id == origins[0]["share"]), None)
    return share, cast("list[str]", json.loads(str(origins[0]["owners"])))


def _find_news(chain: Sequence[str], had: Sequence[ShareReturn]) -> tuple[ReturnOutcome, int]:
    """Tell whether a copy has anything new, and after which of its sets; what is older than what was merged has not."""
    merged = [one for one in had if one.outcome == "merged"]
    if len(chain) == 1 or any(one.head == chain[-1] for one in merged):
        return "nothing_new", len(chain)
    if any(chain[-1] in one.sets for one in merged):
        return "older", len(chain)
    taken = {one for back in merged for one in back.sets}
    return "received", max(nth for nth, one in enumerate(chain, 1) if nth == 1 or one in taken)


def _read_touched(sets: Sequence[Row], lines: Sequence[Row]) -> dict[tuple[Key, str | None], Touch]:
    """Tell of each row and field that lines are about who is said to have changed it last."""
    said = {_number(row): _read_touch(row) for row in sets}
    touched: dict[tuple[Key, str | None], Touch] = {}
    for line in lines:
        before, after = line["before"], _read(line["after"])
        names = [None] if before is None or after is None else [*after, None]
        touched.update({(_key(line), name): said[_number(line)] for name in names})
    return touched


def _read_touch(row: Row) -> Touch:
    """Read who made a change set, when and why; an instant that is none is that of the oldest register."""
    words = cast("list[object]", json.loads(str(row["words"])))
    author, reason = (str(words[nth]) if nth < len(words) else "" for nth in (1, 2))
    try:
        at = read_instant(str(row["at"]))
    except ValueError:
        at = datetime.fromtimestamp(0, UTC)
    return Touch(author, at, reason)


def _read_patch(foreign: ForeignFile, lines: Sequence[Row]) -> Patch:
    """Join the changes of lines, and look at what the rows hold that they made.

    What an earlier set made was sealed by us, or looked at when it was merged.
    """
    patches = [dict(_list_changes(same)) for _, same in groupby(lines, key=_number)]
    patch = {key: change for key, change in compose(patches).items() if key[0] not in _NOT_MERGED}
    made: dict[str, list[str]] = {}
    for (table, item_id), change in patch.items():
        if change.after is not None:
            made.setdefault(table, []).append(item_id)
    for table, ids in made.items():
        foreign.read_rows(table, ids)
    return patch


def _list_changes(lines: Iterator[Row]) -> Iterator[tuple[tuple[str, str], Change]]:
    """Give the changes of one set, those of the same row joined."""
    for (table, item_id), same in groupby(sorted(lines, key=_key), key=_key):
        patches: list[Patch] = [{(table, item_id): Change(_read(row["before"]), _read(row["after"]))} for row in same]
        yield from compose(patches).items()


def _list_people(sets: Sequence[Row]) -> Iterator[str]:
    """Give who is said to have made the changes."""
    for row in sets:
        yield _read_touch(row).author


def _read(text: object) -> Row | None:
    return None if text is None else cast("Mapping[str, str | int | None]", json.loads(str(text)))


def _number(row: Row) -> int:
    return int(row["seq"] or 0)


def _key(row: Row) -> tuple[str, str]:
    return str(row["item_table"]), str(row["item_id"])
