"""Paint one line of words with marks under what was searched for: a soft ground and a line, by format ranges."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from laming_desktop.ui.theme.tokens import Tokens


def paint_marked_line(
    painter: QPainter, room: QRect, words: str, hits: Iterable[tuple[int, int]], tokens: Tokens
) -> None:
    """Paint words in the font and ink that the painter has; `hits` are starts and lengths in letters.

    With high contrast the ground stays as it is, and the line alone tells.
    """
    layout = QTextLayout(words, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_make_range(words, start, length, tokens) for start, length in hits])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2))


def _make_range(words: str, start: int, length: int, tokens: Tokens) -> QTextLayout.FormatRange:
    """Make the format of one hit; Qt counts in UTF-16 units."""
    made = QTextLayout.FormatRange()
    made.start = _count_units(words[:start])
    made.length = _count_units(words[start : start + length])
    look = QTextCharFormat()
    look.setFontUnderline(True)
    if not tokens.is_contrast:
        look.setBackground(tokens.note_soft)
    made.format = look
    return made


def _count_units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
