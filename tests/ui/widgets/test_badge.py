from collections.abc import Iterable
from typing import get_args

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from laming_desktop.domain.vocabulary import ActionState, Position
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.theme.tokens import derive_tokens
from laming_desktop.ui.widgets.badge import POSITION_BADGES, STATE_BADGES, Badge, BadgeWidget, paint_badge
from tests.ui.palettes import make_palette

ALL: list[Badge] = [*STATE_BADGES.values(), *POSITION_BADGES.values()]


def paint(badge: Badge, theme: Theme) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(theme.tokens.paper)
    with QPainter(image) as painter:
        painter.setFont(theme.font())
        paint_badge(painter, QRectF(10, 10, 18, 18), badge, theme.tokens)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def are_distinct(values: Iterable[object]) -> bool:
    listed = list(values)
    return len(set(listed)) == len(listed)


def test_every_state_and_position_has_a_badge() -> None:
    assert set(STATE_BADGES) == {*get_args(ActionState), None}
    assert set(POSITION_BADGES) == set(get_args(Position))


@pytest.mark.parametrize("badges", [STATE_BADGES, POSITION_BADGES], ids=["states", "positions"])
def test_letter_and_shape_tell_badges_apart_without_colour(badges: dict[object, Badge]) -> None:
    assert are_distinct((badge.letter, badge.shape) for badge in badges.values())


def test_badges_look_different_in_black_and_white(theme: Theme) -> None:
    pictures = [bytes(paint(badge, theme).constBits()) for badge in STATE_BADGES.values()]

    assert are_distinct(pictures)


def test_high_contrast_leaves_fills_out(theme: Theme) -> None:
    theme.tokens = derive_tokens(make_palette("contrast"), "contrast")
    image = paint(STATE_BADGES["complete"], theme)

    assert image.pixelColor(14, 14).value() == theme.tokens.paper.value()


@pytest.mark.parametrize("badge", ALL, ids=lambda badge: badge.word)
def test_screen_readers_get_the_full_word(theme: Theme, qtbot: QtBot, badge: Badge) -> None:
    widget = BadgeWidget(theme, badge, with_word=False)
    qtbot.addWidget(widget)

    assert widget.accessibleName() == badge.word


def test_a_badge_with_its_word_is_wider(theme: Theme, qtbot: QtBot) -> None:
    bare = BadgeWidget(theme, ALL[0], with_word=False)
    named = BadgeWidget(theme, ALL[0])
    qtbot.addWidget(bare)
    qtbot.addWidget(named)
    image = named.grab().toImage()

    assert named.sizeHint().width() > bare.sizeHint().width()
    assert image.pixelColor(3, named.height() // 2) != Qt.GlobalColor.white
