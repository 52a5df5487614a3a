"""Whose response a document carries, and the one that the register has of that body."""

import re
from typing import Final

from laming_desktop.domain.proposals import SourceText
from laming_desktop.operations.imports.snapshots import Snapshot

GOVERNMENT: Final = "HM Government"
_GOVERNMENT_WORDS: Final = re.compile(r"\bgovernment|\bministerial\b|\bsecretary of state", re.IGNORECASE)
_RESPONSE_WORDS: Final = re.compile(r"\(.*?\)|\b(?:response|reply|answer)s?\b|['’]s\b", re.IGNORECASE)


def find_body(source: SourceText | None) -> str:
    """Find who answered, from the heading over the column; empty where it does not say."""
    heading = next((place.heading for place in source.places if place.heading), "") if source else ""
    if _GOVERNMENT_WORDS.search(heading):
        return GOVERNMENT
    return " ".join(_RESPONSE_WORDS.sub(" ", heading).split()).strip(" :-–")


def find_standing_response(snapshot: Snapshot, item_id: str | None, source: SourceText | None) -> str:
    """Give the words of the response by the same body that stands in the register; empty where there is none."""
    body = find_body(source)
    rows = snapshot.responses.get(item_id or "", ())
    return next((str(row["text"]) for row in rows if row["body"] == body), "")
