from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.text_runs import Run, TextRuns, make_formats

HOSTILE = "<b>Bold</b> &amp; <img src=x> 😀 ŵŷ"
LONG = "Every point of referral is to be reviewed regularly by the managers who answer for it. " * 4


def test_words_from_a_document_are_shown_as_they_are(theme: Theme, qtbot: QtBot) -> None:
    text = TextRuns(theme, Run(HOSTILE, is_bold=True), " and more")
    qtbot.addWidget(text)

    assert text.words == HOSTILE + " and more"
    assert text.accessibleName() == text.words


def test_formats_count_as_qt_does(theme: Theme) -> None:
    ranges = make_formats([Run("😀😀"), Run("ab", is_bold=True)], theme, "body")

    assert [(found.start, found.length) for found in ranges] == [(0, 4), (4, 2)]


def test_text_wraps_to_its_width(theme: Theme, qtbot: QtBot) -> None:
    text = TextRuns(theme, LONG)
    qtbot.addWidget(text)

    assert text.heightForWidth(120) > text.heightForWidth(600) > 0


def test_cut_text_is_whole_in_the_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    text = TextRuns(theme, LONG, lines=2)
    qtbot.addWidget(text)
    text.resize(200, 60)
    text.grab()

    assert text.toolTip() == LONG
    assert text.heightForWidth(200) <= 2 * theme.metrics().lineSpacing() + 2


def test_text_that_fits_needs_no_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    text = TextRuns(theme, "Short", lines=1)
    qtbot.addWidget(text)
    text.resize(300, 30)
    text.grab()

    assert text.toolTip() == ""


def test_differences_are_marked_by_lines_as_well_as_by_colour(theme: Theme) -> None:
    added, removed = make_formats([Run("new", mark="added"), Run("old", mark="removed")], theme, "body")

    assert added.format.fontUnderline()
    assert removed.format.fontStrikeOut()
