"""Fold a text of the register for searching: case and accents do not count."""

from laming_desktop.domain.folding import fold_text


def fold(text: str | None) -> str | None:
    """Give the text without case and accents, for comparing only; nothing stays nothing."""
    return None if text is None else fold_text(text)
