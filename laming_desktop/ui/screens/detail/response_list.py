"""What bodies answered to a recommendation, as written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import Response
from laming_desktop.ui.screens.detail.progress_entry import make_quoted_words
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.labels import RESPONSE_WORDS


class ResponseList(QWidget):
    """Body, day and position of each response above its words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(8))

    def show_responses(self, responses: Sequence[Response]) -> None:
        """Show the responses in order."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for response in responses:
            self._column.addWidget(self._make_response(response))
        self.setVisible(bool(responses))

    def _make_response(self, response: Response) -> QWidget:
        head = [
            TextRuns(
                self._theme, Run(f"Response of {response.body}" if response.body else "Response", is_bold=True), lines=1
            )
        ]
        if response.on:
            day = TextRuns(
                self._theme, Run(say_date(response.on), ink="muted"), lines=1, alignment=Qt.AlignmentFlag.AlignRight
            )
            head.append(day)
        parts: list[QWidget] = [make_row(self._theme, *head)]
        if response.position:
            parts.append(TextRuns(self._theme, Run(RESPONSE_WORDS[response.position])))
        if response.text:
            parts.append(make_quoted_words(self._theme, response.text))
        return make_column(self._theme, *parts, gap=3)
