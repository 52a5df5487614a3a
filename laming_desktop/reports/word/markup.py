"""Words of a paper as runs of WordprocessingML (ECMA-376 part 1, section 17): never as markup, field or formula."""

import re
from collections.abc import Iterable
from html import escape
from typing import Final

from laming_desktop.domain.papers.blocks import Run, Voice
from laming_desktop.reports.safe_links import is_language, is_safe_link
from laming_desktop.reports.visible_text import VisibleText

_VOICES: Final[dict[Voice, str]] = {
    "text": "",
    "lead": '<w:rStyle w:val="Strong"/>',
    "note": '<w:rStyle w:val="NoteWords"/>',
    "ours": '<w:rStyle w:val="OurWords"/>',
}
_PIECE: Final = re.compile("[\n\t]")
_SIGNS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>"}


class WordMarkup:
    """Writes texts as runs, and gathers the addresses that the document links to."""

    def __init__(self, visible: VisibleText) -> None:
        self.visible = visible
        self.links: list[str] = []

    def write_words(self, text: str, properties: str = "") -> str:
        """Give a text as a run; `properties` are elements of w:rPr in their order."""
        shown = self.visible.show(text)
        if not shown:
            return ""
        inner = "".join(_write_piece(piece) for piece in re.split(f"({_PIECE.pattern})", shown) if piece)
        return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"

    def write_runs(self, runs: Iterable[Run], voice: Voice = "text") -> str:
        """Give runs one after the other, all in one voice."""
        return "".join(self._write_run(run, voice) for run in runs)

    def escape(self, text: str) -> str:
        """Give a text on one line, fit for an attribute or an element of properties."""
        return escape(self.visible.show_line(text), quote=True)

    def add_link(self, address: str) -> str:
        """Keep an address and give the name of its relation."""
        if address not in self.links:
            self.links.append(address)
        return f"rLink{self.links.index(address) + 1}"

    def _write_run(self, run: Run, voice: Voice) -> str:
        is_link = is_safe_link(run.link)
        properties = '<w:rStyle w:val="Hyperlink"/>' if is_link else _VOICES[voice]
        properties += "<w:b/><w:bCs/>" if run.bold else ""
        properties += "<w:i/><w:iCs/>" if run.italic else ""
        properties += f'<w:lang w:val="{run.language}"/>' if is_language(run.language) else ""
        words = self.write_words(run.text, properties)
        return (
            f'<w:hyperlink r:id="{self.add_link(run.link)}" w:history="1">{words}</w:hyperlink>' if is_link else words
        )


def write_paragraph(inner: str, style: str = "", properties: str = "") -> str:
    """Give a paragraph; `properties` are further elements of w:pPr in their order."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    settings = f"<w:pPr>{styled}{properties}</w:pPr>" if styled or properties else ""
    return f"<w:p>{settings}{inner}</w:p>"


def write_field(instruction: str) -> str:
    """Give a field of our own; instructions are never made of a register's words."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _write_piece(piece: str) -> str:
    return _SIGNS.get(piece) or f'<w:t xml:space="preserve">{escape(piece, quote=False)}</w:t>'
