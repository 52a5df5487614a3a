"""Colour, crest, and the words at head and foot of every paper."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from laming_desktop.domain.papers.house_style import LEAST_CONTRAST, USUAL_COLOUR, WHITE, HouseStyle, measure_contrast
from laming_desktop.domain.papers.style_texts import is_colour
from laming_desktop.domain.plan import RegisterFacts
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

CREST: Final = 72
SWATCH: Final = 28
PICTURES: Final = "Pictures (*.png *.jpg *.jpeg)"
NO_CREST: Final = "No crest yet. A PNG or JPEG file, with words for those who do not see it."


class StyleForm(QWidget):
    """Fields that are kept when they are left, each with a signal that carries its words."""

    authority_kept = Signal(str)
    board_kept = Signal(str)
    colour_kept = Signal(str)
    head_kept = Signal(str)
    foot_kept = Signal(str)
    words_kept = Signal(str)
    crest_asked = Signal()
    crest_removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.authority = TextField(theme, "Authority")
        self.authority.hint("For example: Exampleshire County Council")
        self.board = TextField(theme, "Board")
        self.colour = TextField(theme, "House colour")
        self.colour.hint(USUAL_COLOUR)
        self.swatch = QLabel()
        self.swatch.setFixedSize(theme.em(SWATCH), theme.em(SWATCH))
        self.swatch.setAccessibleName("The house colour")
        self.contrast = TextRuns(theme)
        self.usual_link = make_link(theme, "Usual colour", lambda: self.colour_kept.emit(USUAL_COLOUR))
        self.head = TextField(theme, "Words at the head")
        self.foot = TextField(theme, "Words at the foot")
        self.crest = QLabel()
        self.crest.setFixedHeight(theme.em(CREST))
        self.about_crest = TextRuns(theme)
        self.crest_button = make_button(theme, "Choose a picture\u2026", self.crest_asked.emit, icon="folder")
        self.remove_link = make_link(theme, "Remove the crest", self.crest_removed.emit)
        self.words = TextField(theme, "What the crest shows")
        self.words.hint("For example: Arms of Exampleshire County Council")
        form = FormRows(theme)
        form.add("Authority", self.authority)
        form.add("Board", self.board)
        form.add("Colour", make_row(theme, self.colour, self.swatch, gap=6), self.contrast, buddy=self.colour)
        form.add("", make_row(theme, self.usual_link, None), buddy=self.usual_link)
        form.add("Head", self.head)
        form.add("Foot", self.foot)
        form.add(
            "Crest", self.crest, self.about_crest, make_row(theme, self.crest_button, None), buddy=self.crest_button
        )
        form.add("In words", self.words, make_row(theme, self.remove_link, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(16) for _ in range(4)))
        column.setSpacing(theme.em(10))
        column.addWidget(TextRuns(theme, Run("House style", is_bold=True), style="title", lines=1))
        column.addWidget(TextRuns(theme, Run("For every paper of this register.", ink="muted")))
        column.addWidget(form)
        column.addStretch(1)
        self.colour.edited.connect(self._show_contrast)
        for field, kept in (
            (self.authority, self.authority_kept),
            (self.board, self.board_kept),
            (self.colour, self.colour_kept),
            (self.head, self.head_kept),
            (self.foot, self.foot_kept),
            (self.words, self.words_kept),
        ):
            field.kept.connect(kept)

    def show_style(self, style: HouseStyle, facts: RegisterFacts, *, may_write: bool) -> None:
        """Show a house style and whose it is; words that are not kept stay."""
        self.authority.show_value(facts.authority, fresh=False)
        self.board.show_value(facts.board, fresh=False)
        self.colour.show_value(style.colour, fresh=False)
        self.head.show_value(style.head_text, fresh=False)
        self.foot.show_value(style.foot_text, fresh=False)
        self.words.show_value(style.crest.words if style.crest else "", fresh=False)
        for field in self._list_fields():
            field.allow(may_write)
        for part in (self.crest_button, self.usual_link):
            part.setEnabled(may_write)
        self.remove_link.setVisible(style.crest is not None and may_write)
        self._show_crest(style)
        self._show_contrast(style.colour)

    def keep_all(self) -> None:
        """Offer every field that holds something new."""
        for field in self._list_fields():
            field.keep()

    def _list_fields(self) -> tuple[TextField, ...]:
        """List the fields in the order in which they stand."""
        return (self.authority, self.board, self.colour, self.head, self.foot, self.words)

    def _show_crest(self, style: HouseStyle) -> None:
        picture = QPixmap()
        if style.crest is not None:
            picture.loadFromData(style.crest.content)
        size = QSize(self._theme.em(3 * CREST), self._theme.em(CREST))
        has_picture = not picture.isNull()
        self.crest.setVisible(has_picture)
        if has_picture:
            kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.crest.setPixmap(picture.scaled(size, kept, smooth))
        self.crest.setAccessibleName(style.crest.words if style.crest else "No crest")
        self.about_crest.show_runs(Run("" if has_picture else NO_CREST, ink="muted"))
        self.about_crest.setVisible(not has_picture)

    def _show_contrast(self, words: str) -> None:
        """Say how the colour that stands in the box can be read."""
        colour = words.strip().upper()
        is_known = is_colour(colour)
        self.swatch.setStyleSheet(
            f"background: {colour}; border: 1px solid {self._theme.tokens.edge.name()};" if is_known else ""
        )
        self.contrast.show_runs(*say_contrast(colour, is_known=is_known))


def say_contrast(colour: str, *, is_known: bool) -> tuple[Run, ...]:
    """Say the contrast of a colour on white paper, and whether that is enough."""
    if not is_known:
        return (Run("Write it like #17465E.", ink="muted"),)
    contrast = measure_contrast(colour, WHITE)
    figure = f"{contrast:.1f} to 1 on white"
    if contrast < LEAST_CONTRAST:
        return (Run(f"{figure}: too pale to be read, {LEAST_CONTRAST:g} is the least.", ink="alarm"),)
    return (Run(f"{figure}: can be read.", ink="muted"),)


def find_words(path: Path) -> str:
    """Give the first words for a picture, from the name of its file."""
    return " ".join(path.stem.replace("_", " ").replace("-", " ").split()).capitalize() or "Crest"
