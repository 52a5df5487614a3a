"""What many actions have in common and where they differ: each value of each field with how many have it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from laming_desktop.store.register import Register

MOST_VALUES = 50
"""How many different values of a field are told by name."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The values of one field, commonest first, each with how many actions have it (None: no value); at most `MOST_VALUES`."""

    values: tuple[tuple[str | None, int], ...]
    different: int

    @property
    def is_common(self) -> bool:
        """Tell whether every action has the same value, or none has any."""
        return self.different <= 1

    @property
    def common(self) -> str | None:
        """Give the value that all have; None where they differ or none has any."""
        return self.values[0][0] if self.is_common and self.values else None


@dataclass(frozen=True, slots=True)
class OwnerShare:
    """An owner of some of the actions, and of how many."""

    id: str
    name: str
    actions: int


@dataclass(frozen=True, slots=True)
class ManyFacts:
    """What is known of many actions together."""

    count: int
    state: Spread
    priority: Spread
    timescale: Spread
    outcome: Spread
    review: Spread
    waits: Spread
    owners: tuple[OwnerShare, ...]
    owned: int
    updates: int


CHOSEN = "WITH chosen(id) AS MATERIALIZED (SELECT value FROM json_each(?)) "
_IN_FORCE = "(SELECT t.text FROM main.timescale AS t WHERE t.action_id = a.id ORDER BY t.place DESC, t.id DESC LIMIT 1)"
_WAITS = (
    "(SELECT group_concat(g.title, '; ') FROM main.wait AS w JOIN main.guidance AS g ON g.id = w.guidance_id"
    " WHERE w.action_id = a.id)"
)


def read_many(register: Register, action_ids: Sequence[str]) -> ManyFacts:
    """Tell what these actions have in common and where they differ; ids that are not there any more are left out."""
    chosen = json.dumps(list(dict.fromkeys(action_ids)))
    with register.reading():
        return ManyFacts(
            count=_count(register, chosen, "main.action AS a"),
            state=_spread(register, chosen, "a.state"),
            priority=_spread(register, chosen, "a.priority"),
            timescale=_spread(register, chosen, f"nullif({_IN_FORCE}, '')"),
            outcome=_spread(register, chosen, "nullif(a.outcome, '')"),
            review=_spread(register, chosen, "nullif(a.review_text, '')"),
            waits=_spread(register, chosen, _WAITS),
            owners=_list_owners(register, chosen),
            owned=_count(register, chosen, "(SELECT DISTINCT action_id AS id FROM main.action_owner) AS a"),
            updates=_count(register, chosen, "(SELECT action_id AS id FROM main.progress) AS a"),
        )


def _count(register: Register, chosen: str, rows: str) -> int:
    query = f"{CHOSEN}SELECT count(*) FROM chosen JOIN {rows} ON a.id = chosen.id"
    return int(register.sqlite.execute(query, (chosen,)).fetchone()[0])


def _spread(register: Register, chosen: str, value: str) -> Spread:
    query = (
        f"{CHOSEN.rstrip()}, spread(value, actions) AS"
        f" (SELECT {value}, count(*) FROM chosen JOIN main.action AS a ON a.id = chosen.id GROUP BY 1)"
        " SELECT value, actions, count(*) OVER () FROM spread ORDER BY actions DESC, value LIMIT ?"
    )
    rows = register.sqlite.execute(query, (chosen, MOST_VALUES)).fetchall()
    return Spread(tuple((value, actions) for value, actions, _ in rows), rows[0][2] if rows else 0)


def _list_owners(register: Register, chosen: str) -> tuple[OwnerShare, ...]:
    query = (
        f"{CHOSEN}SELECT o.id, o.name, count(DISTINCT l.action_id) AS actions FROM chosen"
        " JOIN main.action_owner AS l ON l.action_id = chosen.id JOIN main.owner AS o ON o.id = l.owner_id"
        " GROUP BY o.id ORDER BY actions DESC, o.name"
    )
    return tuple(OwnerShare(*row) for row in register.sqlite.execute(query, (chosen,)))
