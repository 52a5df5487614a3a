"""Small documents of an invented authority, in the shape of a plan with seven columns."""

from pathlib import Path

HEADING = "Rec No\tRecommendation\tAction\tDate for completion\tPriority\tResponsible officer\tProgress as at 1.10.09"
TITLE = "Exampleshire – Response and Action Plan – June 2009 and update on progress as at 1.10.2009"
CHECKS = "Those who lead services should check every route by which worries about a child come in."
ROWS = (
    ("6", CHECKS, "Map every route into the service", "October 2009", "High Priority", "Head of Safeguarding", "Begun"),
    ("", "", "Audit twenty contacts a month", "Bi monthly", "Medium", "Head of Safeguarding / Audit Manager", ""),
    ("9", "The needs assessment should cover all local children.", "Add a chapter", "To be advised", "Awaiting guidance", "Data Manager", ""),
)  # fmt: skip


def write_plan(folder: Path, rows: tuple[tuple[str, ...], ...] = ROWS, name: str = "plan.txt") -> Path:
    path = folder / name
    lines = [TITLE, "", HEADING, *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def change_cell(row: int, column: int, words: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows with one cell changed."""
    changed = (*ROWS[row][:column], words, *ROWS[row][column + 1 :])
    return (*ROWS[:row], changed, *ROWS[row + 1 :])
