"""Write a workbook of an invented authority for the pictures of the guide: two agencies' plans, a key, a cover."""

from pathlib import Path

from openpyxl import Workbook

HEADINGS = (
    "Rec no.",
    "Recommendation",
    "Action",
    "Outcome sought",
    "Lead",
    "Timescale",
    "Priority",
    "Progress as at 1.10.09",
    "Budget code",
)
FINDINGS = "Publish the findings of every audit on the intranet within one month of the visit"
HEALTH = (
    (
        "6",
        "Every point of referral is reviewed by somebody who did not take the referral.",
        "Peer audits of every duty team",
        "Each referral is answered within a day",
        "Head of Safeguarding",
        "October 2009",
        "High",
        "Two of five audits are done",
        "CS 4410",
    ),
    ("", "", FINDINGS, "", "Board Manager", "Bi monthly", "Medium", "First findings published", "CS 4410"),
    (
        "",
        "",
        "Train every new member of the duty team",
        "",
        "Training Manager",
        "By March 2010",
        "Medium",
        "",
        "TR 2070",
    ),
    (
        "8",
        "Members with a children’s portfolio are trained.",
        "Half-day course for members",
        "Members can question what they are told",
        "Training Manager",
        "Ongoing",
        "Low",
        "Dates agreed",
        "TR 2070",
    ),
)
POLICE = (
    (
        "11",
        "Every call about a child is recorded at once.",
        "Record every call in the shared log",
        "No call is lost between two shifts",
        "Head of Public Protection",
        "December 2009",
        "High",
        "Log is being tried",
        "PP 1100",
    ),
    ("", "", "Review a tenth of all records", "", "Head of Public Protection", "Quarterly", "Medium", "", "PP 1100"),
)
KEY = (("Mark", "What it means"), ("High", "Within six months"), ("Medium", "Within a year"), ("Low", "Later"))
COVER = (("Exampleshire Safeguarding Children Board",), ("Response to the inquiry’s recommendations",), ("June 2009",))


def write_workbook(folder: Path, *, is_later: bool = False) -> Path:
    """Write the plan as it was in June, or as it is later with other words for one action and another date."""
    health = tuple(tuple(_change(cell) if is_later else cell for cell in row) for row in HEALTH)
    book = Workbook()
    for title, rows in (
        ("Cover", COVER),
        ("Health", (HEADINGS, *health)),
        ("Police", (HEADINGS, *POLICE)),
        ("Key", KEY),
    ):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    path = folder / ("Action plan October.xlsx" if is_later else "Action plan June.xlsx")
    book.save(path)
    return path


def _change(cell: str) -> str:
    return {FINDINGS: FINDINGS.replace("one month", "six weeks"), "October 2009": "December 2009"}.get(cell, cell)
