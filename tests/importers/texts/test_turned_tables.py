"""Tables whose headings stand in the first column."""

from laming_desktop.importers.grid import GridRow, Line, SourceDocument
from laming_desktop.importers.texts.turned_tables import turn_grids

ROWS = (
    ("Recommendation", "1", "2"),
    ("Action", "Write", "Visit"),
    ("Lead", "Chair", "Clerk"),
    ("By when", "June", "July"),
)


def make(rows: tuple[tuple[str, ...], ...]) -> SourceDocument:
    return SourceDocument("word", tuple(Line(at, row, grid=GridRow(1, at)) for at, row in enumerate(rows, 1)))


def test_each_column_becomes_a_row_and_it_is_told() -> None:
    turned, told = turn_grids(make(ROWS))

    assert [line.cells for line in turned.lines][1:] == [
        ("1", "Write", "Chair", "June"),
        ("2", "Visit", "Clerk", "July"),
    ]
    assert [finding.code for finding in told] == ["table_turned"]


def test_form_of_two_halves_and_plain_tables_stay_as_they_are() -> None:
    form = make(
        (("Action", "Write", "Lead", "Chair"), ("By when", "June", "Status", "Open"), ("Outcome", "Known", "RAG", "G"))
    )
    plain = make((("Action", "Lead", "By when"), ("Write", "Chair", "June"), ("Visit", "Clerk", "July")))

    assert turn_grids(form) == (form, ())
    assert turn_grids(plain) == (plain, ())
