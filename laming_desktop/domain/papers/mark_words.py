"""The words beside the marks of papers: short, and the same in every table, key and chart."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.papers.heads import TileKey

MARK_WORDS: Final[Mapping[TileKey, str]] = {
    "not_in_place": "Not in place",
    "ongoing": "Ongoing",
    "in_place": "In place",
    "in_place_evidenced": "Evidenced",
    "not_assessed": "Not assessed",
    "not_applicable": "National only",
    "off_track": "Off track",
    "at_risk": "At risk",
    "on_track": "On track",
    "complete": "Complete",
    "waiting": "Waiting",
    "not_started": "Not started",
    "superseded": "Superseded",
    "abandoned": "Abandoned",
    "no_state": "No state yet",
}
