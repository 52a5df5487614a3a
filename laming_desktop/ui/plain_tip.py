"""Keep words from registers and documents plain in tool tips, which Qt would else take for markup."""

from PySide6.QtGui import Qt


def as_plain_tip(words: str) -> str:
    """Give a tool tip that shows the words exactly as they are."""
    return Qt.convertFromPlainText(words) if Qt.mightBeRichText(words) else words
