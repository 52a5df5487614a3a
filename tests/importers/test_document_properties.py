"""Whatever stands in a file: it is read or refused, and no word of a cell is lost."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laming_desktop.domain.errors import CancelledError, RegisterError, UnreadableDocumentError
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.document import read_document
from laming_desktop.importers.formats.source_bytes import LARGEST_BYTES

HEADING = "Rec No\tRecommendation\tAction\tBy when\tPriority\tLead\tProgress\n"
WORDS = [
    "alpha",
    "Beta",
    "gamma.",
    "delta;",
    "The",
    "12",
    "4",
    "19.1",
    "\u25cf one",
    "High",
    "May 2012",
    "in",
    "l",
    "\u0142",
]

cells = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
rows = st.lists(st.lists(cells, min_size=1, max_size=9).map("\t".join), min_size=1, max_size=12)
appendix_heading = (
    "\tRecommendation\tGovernment's Response\tNational\tIn place (Green)\tOngoing (Amber)\tNot in place (Red)\n"
)
pieces = st.sampled_from(
    [HEADING, appendix_heading, "\n", "\t", '"', "|", ",", ";", "\f", "\x00", "\ufeff", "x\ty\n", "4\t"]
)
near_tables = st.lists(st.one_of(pieces, st.text(max_size=12)), max_size=30).map("".join)


def read_bytes(content: bytes) -> DocumentReading | None:
    """Read a document made of bytes; None where it is refused."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "document.txt"
        path.write_bytes(content)
        try:
            return read_document(path)
        except RegisterError:
            return None


def list_words(reading: DocumentReading) -> set[str]:
    """List all words of proposals, notes and findings."""
    texts = [source.text for item in (*reading.recommendations, *reading.actions) for source in item.sources]
    texts += [word for finding in reading.findings for word in (finding.text, finding.detail)]
    texts += [column.heading for column in reading.columns]
    return set(" ".join(texts).split())


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read_bytes(content)


@given(near_tables)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_anything_like_a_table_is_read_or_refused(text: str) -> None:
    read_bytes(text.encode("utf-8", "surrogatepass"))


@given(rows, st.sampled_from([HEADING, appendix_heading]))
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_word_of_a_cell_is_lost(lines: list[str], heading: str) -> None:
    reading = read_bytes((heading + "\n".join(lines)).encode())
    written = set(" ".join(lines).split())

    if reading is not None:
        assert written - list_words(reading) == set()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"PK\x03\x04 word/document.xml", "damaged"),
        (b"PK\x03\x04 xl/workbook.xml", "damaged"),
        (b"PK\x03\x04 pictures", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "unknown_format"),
        (b"%PDF-1.7", "damaged"),
        (b"SQLite format 3\0", "unknown_format"),
        (b'{"number": "4", "action": "Audit, twice",\n "owner": "Board, staff"}', "unknown_format"),
        (b"Rec\tAction\0\x01\x02", "not_text"),
        (b"x" * 300_000, "too_large"),
        (b"\t" * 1_000_000, "empty"),
        (b"a" + b"\t" * 1_000_000, "too_large"),
        (b"\n" * 250_000 + b"a", "too_large"),
    ],
)
def test_what_is_no_plan_is_known_by_its_contents(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "document.txt"
    path.write_bytes(content)

    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(path)
    assert refused.value.why == why


def test_a_file_of_fifty_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES * 3)

    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(path)
    assert refused.value.why == "too_large"


def test_reading_stops_when_it_is_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(HEADING + "4\tListen.\tHold a forum\tMay 2012\tHigh\tClerk\t\n" * 2000, encoding="utf-8")
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: steps.append((done, total)), lambda: len(steps) > 6)

    with pytest.raises(CancelledError):
        read_document(path, progress)


def test_lines_with_thousands_of_cells_keep_them_all(tmp_path: Path) -> None:
    path = tmp_path / "wide.txt"
    cells = [f"cell{place}" for place in range(3000)]
    path.write_text(HEADING + "4\tListen.\t" + "\t".join(cells), encoding="utf-8")

    assert set(cells) <= list_words(read_document(path))
