"""A small plan of an invented authority as a document, with something to ask about."""

from pathlib import Path

ROWS = (
    ("Rec", "Recommendation", "Action", "Timescale", "Priority", "Owner", "Progress as at 1.10.09"),
    (
        "6",
        "Every point of referral is reviewed.",
        "Peer audits of every team",
        "October 2009",
        "High",
        "Duty Team",
        "In place",
    ),
    ("", "", "Publish the findings", "Bi monthly", "Medium", "Board Manager", "Begun"),
    ("8", "Members are trained.", "Half-day course for members", "By March 2010", "Low", "Training Manager", ""),
)


def write_plan(folder: Path, name: str = "plan.csv", rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    """Write the plan as a document of separated values."""
    path = folder / name
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in rows), encoding="utf-8")
    return path


def write_letter(folder: Path) -> Path:
    """Write a document that holds no plan."""
    path = folder / "letter.txt"
    path.write_text("Dear colleague,\n\nthank you for your letter.\n", encoding="utf-8")
    return path
