"""Texts in: bytes in any of the usual encodings, or words from the clipboard, become lines of one cell."""
