"""Count the questions that nobody has answered, for some items at a time however many there are in the plan."""

import json
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection

_CHOSEN: Final = "(SELECT value FROM json_each(:ids))"
_QUESTIONS: Final = f"""SELECT item, count(*) FROM (
        SELECT item_id AS item FROM question WHERE answer IS NULL AND item_id IN {_CHOSEN} UNION ALL
        SELECT its.action_id FROM timescale AS its JOIN question ON question.item_id = its.id
            WHERE question.answer IS NULL AND its.action_id IN {_CHOSEN} UNION ALL
        SELECT its.action_id FROM progress AS its JOIN question ON question.item_id = its.id
            WHERE question.answer IS NULL AND its.action_id IN {_CHOSEN} UNION ALL
        SELECT its.action_id FROM action_owner AS its JOIN question ON question.item_id = its.id
            WHERE question.answer IS NULL AND its.action_id IN {_CHOSEN} UNION ALL
        SELECT its.recommendation_id FROM response AS its JOIN question ON question.item_id = its.id
            WHERE question.answer IS NULL AND its.recommendation_id IN {_CHOSEN} UNION ALL
        SELECT its.recommendation_id FROM position AS its JOIN question ON question.item_id = its.id
            WHERE question.answer IS NULL AND its.recommendation_id IN {_CHOSEN}) GROUP BY item"""


def count_open_questions(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Count the open questions of these actions and recommendations, those of what belongs to them included."""
    rows = connection.exec_driver_sql(_QUESTIONS, {"ids": json.dumps(list(ids))})
    return {row[0]: row[1] for row in rows}
