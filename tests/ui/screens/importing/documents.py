"""A small plan of an invented authority as a document, with something to ask about."""

from pathlib import Path

from openpyxl import Workbook

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


def write_sheets(folder: Path, name: str = "plan.xlsx") -> Path:
    """Write a workbook with two sheets that hold plans, a key, and a hidden sheet."""
    book = Workbook()
    for title, rows in (("Health", ROWS), ("Police", ROWS_OF_POLICE)):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    key = book.create_sheet("Key")
    for row in (("Mark", "Meaning"), ("R", "Not begun"), ("G", "Done")):
        key.append(row)
    hidden = book.create_sheet("Old")
    hidden.sheet_state = "hidden"
    hidden.append(("Nothing", "here"))
    del book["Sheet"]
    path = folder / name
    book.save(path)
    return path


ROWS_OF_POLICE = (
    ROWS[0],
    ("11", "Every call is recorded.", "Record every call about a child", "March 2010", "High", "Call Manager", ""),
)
ROWS_ABOVE = (("Action plan of Exampleshire", "", ""), ("as agreed in June", "", ""))


def write_odd_sheets(folder: Path) -> Path:
    """Write a workbook whose headings tell nothing, so that no sheet is taken for a plan."""
    book = Workbook()
    del book["Sheet"]
    for title, rows in (("Tasks", ODD_TASKS), ("Stock", (("Item", "Price"), ("Chair", "12"), ("Desk", "40")))):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path = folder / "odd.xlsx"
    book.save(path)
    return path


ODD_TASKS = (
    ("Alpha", "Beta", "Gamma"),
    ("1", "Every call is recorded by the duty team.", "Call Manager"),
    ("2", "Publish the findings of each audit visit.", "Board Manager"),
)
