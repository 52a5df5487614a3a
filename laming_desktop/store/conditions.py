"""What a part of a filter is in SQL."""

from typing import TypeAlias

from sqlalchemy import ColumnElement

Condition: TypeAlias = ColumnElement[bool]
