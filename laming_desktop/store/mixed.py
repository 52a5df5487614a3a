"""Read what many actions have in common and where they differ."""

import json
from collections.abc import Sequence

from laming_desktop.domain.many import MOST_VALUES, ManyFacts, OwnerShare, Spread
from laming_desktop.store.register import Register

_CHOSEN = "WITH chosen(id) AS MATERIALIZED (SELECT value FROM json_each(?)) "
_ALL = "WITH chosen(id) AS (SELECT id FROM main.action WHERE ? IS NULL) "
_IN_FORCE = "(SELECT t.text FROM main.timescale AS t WHERE t.action_id = a.id ORDER BY t.place DESC, t.id DESC LIMIT 1)"
_WAITS = (
    "(SELECT group_concat(g.title, '; ') FROM main.wait AS w JOIN main.guidance AS g ON g.id = w.guidance_id"
    " WHERE w.action_id = a.id)"
)


def read_many(register: Register, action_ids: Sequence[str] | None) -> ManyFacts:
    """Tell what these actions (None: all) have in common and where they differ; ids that are not there any more are left out."""
    chosen = None if action_ids is None else json.dumps(list(dict.fromkeys(action_ids)))
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


def _with(chosen: str | None) -> str:
    """Begin a query on the chosen actions; its one parameter is what was chosen."""
    return _ALL if chosen is None else _CHOSEN


def _count(register: Register, chosen: str | None, rows: str) -> int:
    query = f"{_with(chosen)}SELECT count(*) FROM chosen JOIN {rows} ON a.id = chosen.id"
    return int(register.sqlite.execute(query, (chosen,)).fetchone()[0])


def _spread(register: Register, chosen: str | None, value: str) -> Spread:
    query = (
        f"{_with(chosen).rstrip()}, spread(value, actions) AS"
        f" (SELECT {value}, count(*) FROM chosen JOIN main.action AS a ON a.id = chosen.id GROUP BY 1)"
        " SELECT value, actions, count(*) OVER () FROM spread ORDER BY actions DESC, value LIMIT ?"
    )
    rows = register.sqlite.execute(query, (chosen, MOST_VALUES)).fetchall()
    return Spread(tuple((value, actions) for value, actions, _ in rows), rows[0][2] if rows else 0)


def _list_owners(register: Register, chosen: str | None) -> tuple[OwnerShare, ...]:
    query = (
        f"{_with(chosen)}SELECT o.id, o.name, o.kind, count(DISTINCT l.action_id) AS actions FROM chosen"
        " JOIN main.action_owner AS l ON l.action_id = chosen.id JOIN main.owner AS o ON o.id = l.owner_id"
        " GROUP BY o.id ORDER BY actions DESC, o.name"
    )
    return tuple(OwnerShare(*row) for row in register.sqlite.execute(query, (chosen,)))
