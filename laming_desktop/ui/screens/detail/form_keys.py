"""Keys of a form as spreadsheets have them: Ctrl+; writes today, Ctrl+' takes the value of the record above."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from laming_desktop.domain.many import ManyField
from laming_desktop.ui.screens.detail.action_form import ActionForm
from laming_desktop.wording.dates import say_date


def is_key_of_today(event: QKeyEvent) -> bool:
    """Tell whether today is to be written."""
    return event.key() == Qt.Key.Key_Semicolon and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def is_key_of_above(event: QKeyEvent) -> bool:
    """Tell whether the value of the record above is wanted."""
    return event.key() == Qt.Key.Key_Apostrophe and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def write_today(focused: QWidget | None, today: date) -> bool:
    """Write today where the cursor stands in a box that may be written; tell whether there is one."""
    if not isinstance(focused, QLineEdit | QPlainTextEdit) or focused.isReadOnly():
        return False
    words = say_date(today)
    if isinstance(focused, QLineEdit):
        focused.insert(words)
    else:
        focused.insertPlainText(words)
    return True


def take_field_to_fill(form: ActionForm, focused: QWidget | None) -> ManyField | None:
    """Give the field in which the focus is, half-typed words in it given back; None where it is in no such field."""
    places: tuple[tuple[ManyField, QWidget], ...] = (
        ("state", form.state),
        ("priority", form.priority),
        ("owners", form.owners),
        ("timescale", form.timescale.field),
        ("outcome", form.outcome),
        ("steps", form.folded.steps),
    )
    for field, place in places:
        if focused is not None and (place is focused or place.isAncestorOf(focused)):
            for box in form.list_fields():
                if box is place:
                    box.give_back()
            return field
    return None
