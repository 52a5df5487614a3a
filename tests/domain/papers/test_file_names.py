"""Names of files that every system takes."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.papers.file_names import LONGEST_NAME, suggest_file_name, suggest_other_name

DAY = date(2009, 10, 1)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Action plan and progress", "Action plan and progress 2009-10-01.pdf"),
        ("Progress: a/b \\ c?", "Progress a b c 2009-10-01.pdf"),
        ("../../etc/passwd", "etc passwd 2009-10-01.pdf"),
        ("..", "Paper 2009-10-01.pdf"),
        ("", "Paper 2009-10-01.pdf"),
        ("Ends in a dot.", "Ends in a dot 2009-10-01.pdf"),
        ("CON", "Paper CON 2009-10-01.pdf"),
        ("com1.plan", "Paper com1.plan 2009-10-01.pdf"),
        ("--force", "force 2009-10-01.pdf"),
        ("Caf\u0065\u0301 \u202egpj", "Caf\u00e9 gpj 2009-10-01.pdf"),
    ],
)
def test_title_becomes_a_safe_name(title: str, name: str) -> None:
    assert suggest_file_name(title, DAY, "pdf") == name


def test_long_title_is_cut_at_a_word() -> None:
    name = suggest_file_name("recommendation " * 30, DAY, "docx")

    assert len(name) <= LONGEST_NAME
    assert name.endswith("recommendation 2009-10-01.docx")


@given(st.text(max_size=400))
def test_any_title_gives_a_name_that_can_be_written(title: str) -> None:
    name = suggest_file_name(title, DAY, "xlsx")

    assert len(name) <= LONGEST_NAME
    assert len(name.encode()) < 240
    assert not set(name) & set('\\/:*?"<>|\0\n')
    assert Path(name).name == name
    assert name[0] not in ". -"


def test_name_in_use_gives_the_next_one() -> None:
    taken = {Path("Plan.pdf"), Path("Plan (2).pdf")}

    assert suggest_other_name(Path("Plan.pdf"), taken.__contains__) == Path("Plan (3).pdf")


def test_number_of_an_earlier_offer_is_not_put_twice() -> None:
    taken = {Path("Plan (2).pdf")}

    assert suggest_other_name(Path("Plan (2).pdf"), taken.__contains__) == Path("Plan (3).pdf")
