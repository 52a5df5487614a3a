"""What stands above and below a paper in words, the same in every format."""

from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.saying import join_parts

_HASH_DIGITS: Final = 8


def say_title(head: PaperHead) -> str:
    """Give label and title as one: "Appendix 1: Recommendations"."""
    return join_parts([head.label, head.title], ": ")


def say_meeting(head: PaperHead) -> str:
    """Give authority, body with its day, and item."""
    held_on = write_day(head.meeting_on) if head.meeting_on else ""
    return join_parts([head.authority, join_parts([head.body, held_on], ", "), say_item(head.item)])


def say_item(item: str) -> str:
    """Name an item of an agenda: "Item 7"; one that is named already stays as it is."""
    words = tidy_line(item)
    return f"Item {words}" if words[:1].isdigit() else words


def list_facts(head: PaperHead) -> list[tuple[str, str]]:
    """List what was asked for, as names and values."""
    day = write_day(head.as_at)
    when = ("Compares", f"{write_day(head.since)} with {day}") if head.since else ("As at", day)
    named = (when, ("Shows", head.shows), ("Also", head.also))
    return [(name, value) for name, value in named if value]


def say_source(head: PaperHead) -> str:
    """Give the day, the register and the count, as at the left of every foot."""
    register = f"Register: {head.register}" if head.register else ""
    return join_parts([_say_when(head), register, head.counted or head.shows])


def _say_when(head: PaperHead) -> str:
    """Give the day, or both days of a comparison with the hash of each."""
    if head.since is None:
        return f"As at {write_day(head.as_at)}"
    then, now = (f" (journal {one[:_HASH_DIGITS]})" if one else "" for one in (head.journal_then, head.journal))
    return f"{write_day(head.since)}{then} to {write_day(head.as_at)}{now if then else ''}"


def say_tile(tile: Tile) -> str:
    """Give the word of a tile."""
    return tile.word or MARK_WORDS[tile.key]


def say_journal(head: PaperHead) -> str:
    """Give the beginning of the journal's hash, empty where there is none."""
    return f"Journal {head.journal[:_HASH_DIGITS]}" if head.journal else ""
