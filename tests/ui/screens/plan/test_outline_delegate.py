from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.outline import OutlineLine, OutlineLines, OutlineRow, outline, outline_rows
from laming_desktop.store.outline_lines import make_block
from laming_desktop.store.register import Register
from laming_desktop.ui.models.outline import OutlineModel
from laming_desktop.ui.screens.plan.outline_delegate import break_words
from laming_desktop.ui.screens.plan.outline_view import OutlineView
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import TODAY

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=200)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(words=WORDS, width=st.integers(1, 400))
def test_no_letter_is_lost_where_words_are_broken(theme: Theme, words: str, width: int) -> None:
    first, rest = break_words(words, width, theme.metrics())

    assert "".join((first + rest).split()) == "".join(words.split())
    assert first or not words.strip()


def test_words_are_broken_at_a_blank_where_there_is_one(theme: Theme) -> None:
    metrics: QFontMetrics = theme.metrics()
    words = "Every point of referral is reviewed"
    first, rest = break_words(words, metrics.horizontalAdvance("Every point of ref"), metrics)

    assert (first, rest) == ("Every point of", "referral is reviewed")


def test_a_list_is_painted_in_every_state(theme: Theme, register: Register, qtbot: QtBot) -> None:
    found = outline(register, PlanFilter(), Sorting(), today=TODAY)
    model = OutlineModel(lambda lines: outline_rows(register, lines, today=TODAY))
    view = OutlineView(theme, model)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    model.show_lines(found.lines, found.shown_under, faded=[found.lines[1].id])
    view.choose_row(1)
    chosen = view.grab().toImage()
    view.choose_row(0)

    assert chosen != view.grab().toImage()


def test_a_line_whose_item_has_gone_is_painted_empty(theme: Theme, qtbot: QtBot) -> None:
    nothing: list[OutlineRow] = []
    model = OutlineModel(lambda _lines: nothing)
    view = OutlineView(theme, model)
    qtbot.addWidget(view)
    view.show()
    gone = make_block(OutlineLine("recommendation", "gone", None), [1])
    model.show_lines(OutlineLines([gone], lambda _: {1: "gone too"}, lambda _: None), {})

    assert not view.grab().isNull()
