"""The list of papers: each by name, with a line on what it is for."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from laming_desktop.domain.papers.profiles import REPORT_NAMES, ReportName
from laming_desktop.ui.screens.report.kinds import KINDS, find_paper
from laming_desktop.ui.theme.fonts import BOLD
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.picker import Picker, PickerChoice

LINE = 42
WIDTH = 430
ABOUT_ROLE = Qt.ItemDataRole.UserRole + 1


class ReportPicker(Picker):
    """A picker whose list is wider than its box, two rows of words for each paper."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Report")
        self.offer([PickerChoice(name, KINDS[name].words) for name in REPORT_NAMES])
        for place, name in enumerate(REPORT_NAMES):
            about = KINDS[name].about
            self.setItemData(place, about, ABOUT_ROLE)
            self.setItemData(place, f"{KINDS[name].words}: {about}", Qt.ItemDataRole.AccessibleDescriptionRole)
        view = self.view()
        view.setItemDelegate(_PaperDelegate(theme, view))
        view.setMinimumWidth(theme.em(WIDTH))
        self.setMaxVisibleItems(len(REPORT_NAMES))

    @property
    def paper(self) -> ReportName:
        """Give the paper that is marked."""
        return find_paper(self.value)


class _PaperDelegate(QStyledItemDelegate):
    """Paints a name in bold and below it what the paper is for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.em(WIDTH), self._theme.em(LINE))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, em, room = self._theme.tokens, self._theme.em, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(room, tokens.chosen if is_chosen else tokens.paper)
        ink = tokens.on_chosen if is_chosen else tokens.text
        inside = room.adjusted(em(10), em(3), -em(10), -em(3))
        half = inside.height() // 2
        painter.setPen(ink)
        painter.setFont(self._theme.font("body", BOLD))
        painter.drawText(
            QRect(inside.topLeft(), QSize(inside.width(), half)), Qt.AlignmentFlag.AlignVCenter, _get(index)
        )
        painter.setFont(self._theme.font("small"))
        painter.setPen(ink if is_chosen else tokens.muted)
        about = self._theme.metrics("small").elidedText(
            _get(index, ABOUT_ROLE), Qt.TextElideMode.ElideRight, inside.width()
        )
        below = QRect(inside.left(), inside.top() + half, inside.width(), half)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, about)
        painter.restore()


def _get(index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    return str(index.data(role) or "")
