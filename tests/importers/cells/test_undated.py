from pathlib import Path

import pytest

from laming_desktop.importers.document import read_document

ROWS = "4\tFirst recommendation of all.\tAudit the referrals.\tMarch 2010\tHalf of them done.\n"


@pytest.mark.parametrize(
    ("title", "heading", "codes"),
    [
        ("Plan of the board", "Progress", ["progress_undated"]),
        ("Action plan of the board, June 2009", "Progress", ["progress_dated_as_document"]),
        ("Plan of the board", "Progress as at 1.10.09", []),
    ],
)
def test_progress_without_a_day_is_told(tmp_path: Path, title: str, heading: str, codes: list[str]) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(f"{title}\n\nRec No\tRecommendation\tAction\tTimescale\t{heading}\n{ROWS}", encoding="utf-8")

    reading = read_document(path)

    assert [finding.code for finding in reading.findings if finding.code.startswith("progress")] == codes
