from laming_desktop.domain.papers.blocks import Paragraph, Run, TableCell
from laming_desktop.reports.composing.cell_words import (
    LaterCells,
    choose_title,
    repeat_lead_in,
    split_paragraphs,
    write_cell,
    write_lead,
)


def test_each_line_of_a_text_is_a_paragraph_and_empty_ones_are_left_out() -> None:
    assert [part.runs[0].text for part in split_paragraphs("one\r\n\u200d \n two\u2028three")] == [
        "one",
        " two",
        "three",
    ]


def test_empty_text_is_said_in_our_own_words() -> None:
    assert write_cell(" \t\n", "Not given").parts == (Paragraph((Run("Not given"),), voice="ours"),)


def test_number_that_is_missing_makes_an_empty_cell() -> None:
    assert write_lead("").parts == ()


def test_title_of_an_item_without_one_is_the_beginning_of_its_text() -> None:
    assert choose_title("", "word " * 5_000) == "word word word word word word word word \u2026"
    assert choose_title(" Targets ", "word") == "Targets"


def test_long_lead_in_is_cut_between_words() -> None:
    (part,) = repeat_lead_in("word " * 60).parts

    assert isinstance(part, Paragraph)
    assert part.runs[0].text.endswith("word \u2026")
    assert len(part.runs[0].text) < 130


def test_later_cells_are_made_once_and_only_when_asked_for() -> None:
    asked: list[int] = []

    def make() -> dict[str, TableCell]:
        asked.append(1)
        return {"number": write_lead("4")}

    cells = LaterCells(make)
    assert asked == []
    assert len(cells) == len(list(cells)) == 1
    assert cells["number"] == write_lead("4")
    assert asked == [1]
