"""Whatever stands in a document's tables, the reading proposes something or says why not, and loses no filled action."""

from hypothesis import given, settings
from hypothesis import strategies as st

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.reading_choices import ColumnChoice, ColumnKind, ReadingChoices
from tests.importers.drawn_lines import make_document, read

HEADINGS = st.sampled_from(
    [
        "Ref",
        "Recommendation",
        "Action",
        "Lead officer",
        "By when",
        "RAG",
        "Progress at May 2010",
        "Theme",
        "Inquiry",
        "",
    ]
)
CELLS = st.sampled_from(
    [
        "",
        "",
        "^",
        "<",
        "1",
        "2.10",
        "4",
        "None",
        "Total",
        "Key:",
        "Green",
        "Head of Service",
        "31/02/2010",
        "May 2010",
        "Recommendation 4: The Board should meet.",
        "To the Police and the Trust",
        "• a point",
        "The council should do more:",
        "and less of it",
        "Interagency Working",
        "Write to every school in the county.\nThen ring them.",
        "<b>bold</b> & more",
    ]
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=7), max_size=9)


def put_together(heading: list[str], rows: list[list[str]]) -> tuple[list[str], ...]:
    return (heading, *rows)


TABLES = st.builds(put_together, st.lists(HEADINGS, min_size=1, max_size=7), ROWS)
CHOSEN: list[ColumnKind] = ["action", "note", "left_out", "recommendation", "owners"]
KINDS = st.sampled_from(CHOSEN)
PARTS = st.lists(st.one_of(CELLS, TABLES), min_size=1, max_size=4)


@settings(max_examples=150, deadline=None)
@given(PARTS)
def test_any_tables_are_read_or_refused(parts: list[str | tuple[list[str], ...]]) -> None:
    try:
        reading = read(make_document(*parts))
    except UnreadableDocumentError:
        return

    assert reading.recommendations or reading.actions
    for action in reading.actions:
        assert len(action.under) == len(action.recommendations)
        for number, place in zip(action.recommendations, action.under, strict=True):
            assert place is not None
            assert reading.recommendations[place].number == number


@settings(max_examples=60, deadline=None)
@given(TABLES, st.integers(0, 9), KINDS)
def test_any_choice_is_obeyed_or_refused(table: tuple[list[str], ...], row: int, kind: ColumnKind) -> None:
    choice = ColumnChoice("Action", kind)
    try:
        reading = read(make_document(table), ReadingChoices(table=1, heading_row=row, columns=(choice,)))
    except UnreadableDocumentError:
        return

    assert all(column.kind == kind for column in reading.columns if column.is_chosen)
