"""Tables of plain texts whose columns are aligned by spaces."""

from laming_desktop.importers.texts.aligned_columns import read_aligned_cells

TABLE = """Action log

Ref   Action                      Owner
----  --------------------------  ---------------
1     Write to every school       Head of Service
      about the new forms
2     Visit the office            Chair
"""


def read(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read_aligned_cells([(line, False) for line in text.split("\n")])]


def test_wrapped_words_go_on_with_the_row_above_and_rules_are_no_rows() -> None:
    assert read(TABLE)[-2:] == [
        ("1", "Write to every school about the new forms", "Head of Service"),
        ("2", "Visit the office", "Chair"),
    ]


def test_heading_in_the_middle_of_its_column_does_not_cut_words() -> None:
    text = "Ref        Action             Owner\n1    Write to the schools      Chair\n2    Visit the office          Clerk\n"
    assert read(text)[-1] == ("2", "Visit the office", "Clerk")


def test_prose_with_wide_gaps_is_no_table() -> None:
    assert (
        read("Action  Owner  Due\nThis is a sentence that goes on over all columns of it.\nAnd so does this one here.")
        == []
    )
