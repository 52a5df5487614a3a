"""The user guide parted into its chapters, and which chapter is about what the user looks at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

_CHAPTER: Final = "## "
KEYS_CHAPTER: Final = "Keys"
FIRST_CHAPTER: Final = "The idea in a minute"

TOPICS: Final[Mapping[str, str]] = {
    "StartScreen": "Start",
    "PlanScreen": "The list",
    "DetailPane": "The detail",
    "ManyPane": "Changing the plan",
    "ImportScreen": "Importing a document",
    "HistoryScreen": "What it was before",
    "PastBar": "What it was before",
    "ReportScreen": "Printing",
    "MeetingsScreen": "Meetings",
    "WrittenScreen": "Words and figures of a written report",
    "TemplateScreen": "Written reports and the house style",
    "StyleScreen": "Written reports and the house style",
    "ShareScreen": "Sharing and taking back",
    "ReturnsScreen": "Sharing and taking back",
    "ChecksScreen": "Checks",
    "OwnersScreen": "Owners",
    "IndicatorsScreen": "Indicators",
    "InquiriesScreen": "Several inquiries",
    "DashboardScreen": "Where the plan stands",
    "PasteScreen": "Changing the plan",
    "CompareScreen": "Sharing and taking back",
    "GuidanceScreen": "Guidance and evidence",
    "MessageBar": "When something is wrong",
}
"""Which chapter is about what, by the names of the parts of the window: their modules are not loaded before they are shown."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of the guide, its text as Markdown without its own heading."""

    title: str
    text: str


def split_chapters(guide: str) -> tuple[Chapter, ...]:
    """Part the guide, one Markdown text, at its headings of the second rank; what stands before the first is left out."""
    chapters: list[Chapter] = []
    for part in f"\n{guide}".split(f"\n{_CHAPTER}")[1:]:
        title, _, text = part.partition("\n")
        chapters.append(Chapter(title.strip(), text.strip()))
    return tuple(chapters)


def find_topic(widget: QWidget | None) -> str:
    """Find the chapter about a part of the window, or about what holds it."""
    while widget is not None:
        for kind in type(widget).__mro__:
            if kind.__name__ in TOPICS:
                return TOPICS[kind.__name__]
        widget = widget.parentWidget()
    return FIRST_CHAPTER


def write_keys(keys: Iterable[tuple[str, str]]) -> str:
    """Write keys and what they do as a Markdown table."""
    lines = [f"| {key.replace('|', chr(92) + '|')} | {does} |" for key, does in keys]
    return "\n".join(["| Key | What it does |", "|---|---|", *lines])


def add_keys(chapters: Sequence[Chapter], keys: Iterable[tuple[str, str]]) -> tuple[Chapter, ...]:
    """Put the table of all keys into the chapter about them, in the place of the short one for paper."""
    table = write_keys(keys)
    return tuple(
        Chapter(chapter.title, f"{table}\n\n{_leave_tables(chapter.text)}")
        if chapter.title == KEYS_CHAPTER
        else chapter
        for chapter in chapters
    )


def find_chapters(chapters: Sequence[Chapter], words: str) -> list[Chapter]:
    """Give the chapters in which all the words occur, case set aside; all of them for no words."""
    wanted = words.casefold().split()
    return [
        chapter for chapter in chapters if all(word in f"{chapter.title}\n{chapter.text}".casefold() for word in wanted)
    ]


def _leave_tables(text: str) -> str:
    """Leave out the lines of tables."""
    return "\n".join(line for line in text.splitlines() if not line.startswith("|")).strip()
