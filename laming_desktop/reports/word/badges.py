"""Marks as a letter on a ground with their word beside it: told apart without colour, and read aloud."""

from laming_desktop.domain.papers.heads import TileKey
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.word.markup import WordMarkup
from laming_desktop.reports.word.styles import Palette

_NO_BREAK = "\u00a0"


class BadgeWriter:
    """Writes marks as runs."""

    def __init__(self, markup: WordMarkup, palette: Palette) -> None:
        self._markup = markup
        self._palette = palette

    def write_letter(self, key: TileKey) -> str:
        """Give the letter of a mark on its ground, framed in its outline; empty where it has none."""
        mark = MARKS[key]
        if not mark.letter:
            return ""
        outline = self._palette.write(mark.outline)
        look = (
            f'<w:b/><w:bCs/><w:color w:val="{self._palette.write(mark.ink)}"/>'
            f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{outline}"/>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{self._palette.write(mark.fill)}"/>'
        )
        return self._markup.write_words(f"{_NO_BREAK}{mark.letter}{_NO_BREAK}", look)

    def write(self, key: TileKey, word: str, *, is_under: bool = False) -> str:
        """Give a mark with its word beside or under it."""
        letter = self.write_letter(key)
        between = "<w:r><w:br/></w:r>" if is_under else self._markup.write_words(" ")
        return f"{letter}{between if letter else ''}{self._markup.write_words(word)}"

    def write_flag(self, words: str) -> str:
        """Give words that must be seen, in a frame."""
        return self._markup.write_words(
            f"{_NO_BREAK}{words}{_NO_BREAK}",
            '<w:b/><w:bCs/><w:bdr w:val="single" w:sz="6" w:space="0" w:color="auto"/>',
        )
