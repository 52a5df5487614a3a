"""Prose on pages: blocks set as pieces, placed one below the other, drawn and tagged page by page."""
