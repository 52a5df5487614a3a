from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.outline import Outline, OutlineLine, OutlineLines, OutlineRow, outline, outline_rows
from laming_desktop.store.outline_lines import make_block
from laming_desktop.store.register import Register
from laming_desktop.ui.models.outline import BLOCK, CELL_ROLE, OutlineModel
from laming_desktop.ui.models.outline_cells import Cell
from laming_desktop.ui.models.outline_columns import COLUMNS, TEXT_COLUMN, find_column
from tests.ui.plans import TODAY


@pytest.fixture
def found(register: Register) -> Outline:
    return outline(register, PlanFilter(), Sorting(), today=TODAY)


@pytest.fixture
def model(register: Register, found: Outline) -> OutlineModel:
    made = OutlineModel(lambda lines: outline_rows(register, lines, today=TODAY))
    made.show_lines(found.lines, found.shown_under)
    return made


def get_words(model: OutlineModel, row: int, key: str = "text") -> str:
    column = next(place for place, column in enumerate(COLUMNS) if column.key == key)
    return str(model.index(row, column).data())


def test_qt_finds_no_fault_with_the_model(model: OutlineModel, found: Outline) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.close_bands(model.list_bands())
    model.close_bands(())
    model.show_lines(found.lines.leave_out_empty(), found.shown_under)

    assert tester.model() is model


def test_only_the_rows_round_those_in_view_are_fetched(found: Outline, register: Register) -> None:
    fetched: list[OutlineLine] = []

    def fetch(lines: Sequence[OutlineLine]) -> list[OutlineRow]:
        fetched.extend(lines)
        return outline_rows(register, lines, today=TODAY)

    model = OutlineModel(fetch)
    actions = range(1, 2_000)
    many = OutlineLines([make_block(None, actions)], lambda slots: {slot: f"a{slot}" for slot in slots}, lambda _: None)
    model.show_lines(many, found.shown_under)
    get_words(model, 1000)

    assert len(fetched) == BLOCK


def test_a_closed_band_hides_what_is_below_it_at_any_depth(model: OutlineModel, found: Outline) -> None:
    nineteen = next(line.id for line in found.lines if get_number(model, line) == "19")
    before = model.rowCount()
    model.close_bands([nineteen])
    left = [get_number(model, line) for line in model.lines if line.kind == "recommendation"]

    assert model.rowCount() < before
    assert "19" in left
    assert not [number for number in left if number.startswith("19.")]


def get_number(model: OutlineModel, line: OutlineLine) -> str:
    row = model.find_row(line.id, line.parent)
    cell = model.index(row, TEXT_COLUMN).data(CELL_ROLE) if row is not None else None
    return cell.reference if isinstance(cell, Cell) else ""


def test_an_action_is_said_in_one_sentence(model: OutlineModel) -> None:
    row = next(row for row in range(model.rowCount()) if get_words(model, row).startswith("A3"))
    sentence = model.index(row, TEXT_COLUMN).data(Qt.ItemDataRole.AccessibleTextRole)

    assert sentence == (
        "A3, Peer audits of every point of referral, high priority, owners Head of Safeguarding and Duty Team, "
        "due 31 October 2009, 3 days late, off track"
    )


def test_a_band_says_its_position_and_whether_it_is_open(model: OutlineModel) -> None:
    row = next(row for row in range(model.rowCount()) if get_words(model, row).startswith("6,"))
    sentence = str(model.index(row, TEXT_COLUMN).data(Qt.ItemDataRole.AccessibleTextRole))

    assert sentence.startswith("Recommendation 6, ")
    assert "ongoing" in sentence
    assert sentence.endswith("2 actions, 1 late, open")


def test_lateness_is_said_in_words_and_bold(model: OutlineModel) -> None:
    row = next(row for row in range(model.rowCount()) if get_words(model, row).startswith("A2"))
    cell = model.index(row, find_column("next_due")).data(CELL_ROLE)

    assert isinstance(cell, Cell)
    assert [line.words for line in cell.lines] == ["Sep 2009", "34 days late"]
    assert all(line.is_bold for line in cell.lines)


def test_the_same_lines_keep_their_places(model: OutlineModel, found: Outline) -> None:
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.show_lines(found.lines, found.shown_under)

    assert resets == []


def test_an_item_that_has_gone_leaves_an_empty_row(model: OutlineModel) -> None:
    model.show_lines(OutlineLines([make_block(None, [1])], lambda _: {1: "gone"}, lambda _: None), {})

    assert model.index(0, TEXT_COLUMN).data() == ""
