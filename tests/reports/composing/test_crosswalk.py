"""The crosswalk has a band for each guidance, which says when it comes, and rows that say what is missing."""

from datetime import date
from typing import Final

from laming_desktop.domain.papers.blocks import Paragraph, Table, TableCell
from laming_desktop.domain.papers.crosswalk import CrosswalkAction, CrosswalkBand, CrosswalkPaper, CrosswalkRow
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.crosswalk import compose_crosswalk

HEAD: Final = PaperHead("Crosswalk", "Guidance", date(2009, 11, 3), "all", "exampleshire", "3f9c")
PROFILE: Final = ReportProfile("crosswalk")
SAID: Final = CrosswalkRow(
    "6", "Referrals", "Look at referrals", "Chapter 3", "Ladders", True,
    (CrosswalkAction("A1", "on_track", waits=False), CrosswalkAction("A2", None, waits=True, timescale="Once published")),
)  # fmt: skip
UNSAID: Final = CrosswalkRow("7", "", "Look at lamps", is_said=False)


def compose(*bands: CrosswalkBand) -> Table:
    (table,) = compose_crosswalk(CrosswalkPaper(HEAD, bands), PROFILE).blocks
    assert isinstance(table, Table)
    return table


def read(cell: TableCell) -> list[str]:
    return [part.runs[0].text for part in cell.parts if isinstance(part, Paragraph)]


def test_band_says_when_guidance_comes_and_came() -> None:
    coming = CrosswalkBand("On attics", "guidance", None, "by July 2009", "by March 2010", (SAID,))
    came = CrosswalkBand("On lamps", "guidance", date(2009, 10, 1), "", "", (SAID, UNSAID))
    done = CrosswalkBand("More staff", "commitment", date(2009, 10, 1), "", "", ())
    titles = [(band.text.replace("  \u00b7  ", ": "), band.note) for band in compose(coming, came, done).bands]
    assert titles == [
        ("On attics: consultation by July 2009, expected by March 2010", "1 recommendation"),
        ("On lamps: published 1 October 2009", "2 recommendations"),
        ("More staff: done 1 October 2009", ""),
    ]


def test_row_lists_actions_with_states_and_those_that_wait_with_their_dates() -> None:
    (band,) = compose(CrosswalkBand("On attics", "guidance", None, "", "", (SAID,))).bands
    cells = band.groups[0].rows[0].cells
    assert read(cells["actions"]) == ["A1: On track", "A2: No state yet"]
    assert read(cells["waits"]) == ["A2: Once published"]
    assert read(cells["chapter"]) == ["Chapter 3"]


def test_what_is_missing_is_said() -> None:
    named, last = compose(
        CrosswalkBand("On attics", "guidance", None, "", "", (UNSAID,)),
        CrosswalkBand("", "guidance", None, "", "", (UNSAID,)),
    ).bands
    assert read(named.groups[0].rows[0].cells["note"]) == ["It says nothing of this"]
    assert read(named.groups[0].rows[0].cells["actions"]) == ["No action"]
    assert (last.text, read(last.groups[0].rows[0].cells["note"])) == ("In no guidance", [])


def test_paper_without_guidance_and_rows_says_so() -> None:
    table = compose(CrosswalkBand("", "guidance", None, "", "", ()))
    assert (table.bands, bool(table.empty)) == ((), True)
