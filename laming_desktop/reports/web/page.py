"""Write a paper as a web page: one file that fetches nothing, runs nothing and prints well."""

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import ChartBlock, Contents, KeyWord, PaperDocument, Table
from laming_desktop.domain.papers.heads import Tile
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.placing_files import replace_whole
from laming_desktop.reports.saying import DOT
from laming_desktop.reports.saying_heads import list_facts, say_journal, say_meeting, say_source, say_tile, say_title
from laming_desktop.reports.visible_text import VisibleText
from laming_desktop.reports.walking_blocks import count_titles, find_own_title, list_flat
from laming_desktop.reports.web.badges import PENNANT, draw_badge
from laming_desktop.reports.web.blocks import BlockWriter, name_table
from laming_desktop.reports.web.markup import Markup
from laming_desktop.reports.web.naming import Entry, has_siblings, list_entries
from laming_desktop.reports.web.styling import write_style
from laming_desktop.reports.web.tables import share_widths

_PICTURES: Final = frozenset({"image/png", "image/jpeg"})
_FEWEST_ENTRIES: Final = 3
_MOST_OPEN: Final = 40
"""A longer list of contents has only its highest level; one that is longer still is folded away until it is asked for."""
_PIECES_A_STEP: Final = 50


def write_html(document: PaperDocument, path: Path, style: HouseStyle, progress: Progress = SILENT) -> PaperResult:
    """Write a paper as one page; the same paper gives the same bytes. It has no pages of paper: `pages` is 0.

    Raises CannotWriteError or MissingFileError, and CancelledError when `progress` is cancelled; an earlier file at
    `path` is kept then.
    """
    writer = _PageWriter(document, style)
    total = _count_pieces(document)
    with replace_whole(path) as stream:
        for done, piece in enumerate(writer.write()):
            if done % _PIECES_A_STEP == 0:
                progress.step(min(done, total), total)
            stream.write(piece.encode())
        progress.step(total, total)
    return PaperResult(0, writer.visible.missing)


class _PageWriter:
    """Writes one page in pieces."""

    def __init__(self, document: PaperDocument, style: HouseStyle) -> None:
        self.visible = VisibleText()
        self._document = document
        self._style = style
        self._markup = Markup(self.visible)
        self._shift = int(count_titles(document) > 1 or has_siblings(document))
        self._entries = list(list_entries(document, shift=self._shift))
        self._papers = 0

    def write(self) -> Iterator[str]:
        """Give the page."""
        document = self._document
        yield from self._write_head()
        yield '<body><a class="skip" href="#main">Skip to the paper</a>'
        yield from self._write_banner()
        has_contents = any(isinstance(block, Contents) for block in document.blocks)
        if not has_contents and document.opening != "card" and len(self._entries) >= _FEWEST_ENTRIES:
            yield self._write_contents("Contents")
        yield '<main id="main" tabindex="-1">'
        if self._shift:
            title = document.head.label if has_siblings(document) else say_title(document.head)
            yield f'<h1 class="heard">{self._markup.write_line(title) or "Papers"}</h1>'
        yield from self._write_paper(document, "s", self._shift)
        yield "</main>"
        yield from self._write_foot()
        yield "</body></html>\n"

    def _write_head(self) -> Iterator[str]:
        head = self._document.head
        rules = write_style(self._style, self._document.page, dict(_list_widths(self._document, "s")))
        digest = base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
        write = self._markup.write_line
        yield '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"/>'
        yield f'<meta http-equiv="Content-Security-Policy" content="{policy}"/>'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
        yield '<meta name="referrer" content="no-referrer"/><meta name="generator" content="Laming Desktop"/>'
        yield f'<meta name="author" content="{write(head.authority)}"/>'
        yield f'<meta name="description" content="{write(say_source(head))}"/>'
        yield f"<title>{write(say_title(head)) or 'Paper'}</title><style>{rules}</style></head>"

    def _write_banner(self) -> Iterator[str]:
        head, write = self._document.head, self._markup.write_line
        yield "<header>"
        if head.confidential:
            yield f'<p class="marking">{write(head.confidential)}</p>'
        crest = _write_crest(self._style.crest, self._markup) if self._style.crest else ""
        own = self._markup.write(self._style.head_text)
        meeting = write(say_meeting(head))
        parts = "".join(f"<div>{part}</div>" for part in (crest, own, meeting) if part)
        yield f'<div class="top">{parts}</div></header>'

    def _write_contents(self, title: str) -> str:
        """Give the contents of the whole page."""
        name, write = f"n{self._papers}", self._markup.write_line
        shown = self._entries
        if len(shown) > _MOST_OPEN:
            highest = min(entry.level for entry in shown)
            shown = [entry for entry in shown if entry.level == highest]
        items = "".join(_write_entry(entry, write(entry.text), write(entry.number)) for entry in shown)
        listed = f"<ol>{items}</ol>"
        heading = f'<h2 id="{name}">{write(title)}</h2>'
        if len(shown) > _MOST_OPEN:
            listed = f"<details><summary>{len(shown):,} entries</summary>{listed}</details>"
        return f'<nav aria-labelledby="{name}">{heading}{listed}</nav>'

    def _write_paper(self, document: PaperDocument, prefix: str, shift: int) -> Iterator[str]:
        """Give the title, counts and key of a paper, its blocks, and the papers attached to it."""
        self._papers += 1
        title_at = find_own_title(document)
        if title_at is None:
            yield from self._write_title(document, prefix, shift)
        writer = BlockWriter(self._markup, prefix, shift, self._write_contents)
        for place, block in enumerate(document.blocks):
            yield from writer.write(block)
            if place == title_at:
                yield self._write_counts(document)
        if document.page.watermark and prefix == "s":
            words = self._markup.write_line(document.page.watermark)
            yield f'<div class="watermark" aria-hidden="true">{words}</div>'
        for place, appendix in enumerate(document.appendices, 1):
            yield '<section class="attached">'
            yield from self._write_paper(appendix, f"{prefix}{place}-", shift + (not has_siblings(document)))
            if appendix.head.counted != document.head.counted:
                yield f'<p class="note">{self._markup.write(say_source(appendix.head))}</p>'
            yield "</section>"

    def _write_title(self, document: PaperDocument, prefix: str, shift: int) -> Iterator[str]:
        head, write = document.head, self._markup.write
        if head.label:
            yield f'<p class="label">{write(head.label)}</p>'
        yield f'<h{1 + shift} id="{prefix}0">{write(head.title)}</h{1 + shift}>'
        if head.subtitle:
            yield f'<p class="subtitle">{write(head.subtitle)}</p>'
        if document.opening == "table":
            rows = "".join(
                f'<tr><th scope="row">{name}</th><td>{write(value)}</td></tr>' for name, value in list_facts(head)
            )
            caption = '<caption class="heard">What this paper shows</caption>'
            yield f'<table class="facts">{caption}<tbody>{rows}</tbody></table>'
        yield self._write_counts(document)

    def _write_counts(self, document: PaperDocument) -> str:
        """Give the counts of a paper and the key to its marks."""
        tiles = self._write_tiles(document.tiles) if document.tiles else ""
        return tiles + (self._write_key(document.key) if document.key else "")

    def _write_tiles(self, tiles: tuple[Tile, ...]) -> str:
        items = "".join(
            f"<li>{draw_badge(tile.key)}<b>{tile.count:,}</b> {self._markup.write(say_tile(tile))}</li>"
            for tile in tiles
        )
        return f'<ul class="tiles" aria-label="Counts">{items}</ul>'

    def _write_key(self, key: tuple[KeyWord, ...]) -> str:
        items = "".join(
            f"<li>{PENNANT if entry.is_pennant else draw_badge(entry.key) if entry.key else ''}"
            f"<b>{self._markup.write(entry.word)}</b> {self._markup.write(entry.meaning)}</li>"
            for entry in key
        )
        return f'<ul class="key" aria-label="Key">{items}</ul>'

    def _write_foot(self) -> Iterator[str]:
        document, write = self._document, self._markup.write
        yield "<footer>"
        for line in (document.head.confidential, self._style.foot_text):
            if line:
                yield f"<p>{write(line)}</p>"
        made = f"Written on {write_day(document.written_on)}" if document.written_on else ""
        words = [write(part) for part in (say_source(document.head), say_journal(document.head), made) if part]
        yield f"<p>{DOT.join(words)}</p></footer>"


def _write_entry(entry: Entry, text: str, number: str) -> str:
    """Give an entry of the contents with its link."""
    words = f'<span class="number">{number} </span>{text}' if number else text
    return f'<li class="level{entry.level}"><a href="#{entry.name}">{words}</a></li>'


def _write_crest(crest: Crest, markup: Markup) -> str:
    """Give the crest as a part of the page itself."""
    if crest.media_type not in _PICTURES:
        return ""
    content = base64.b64encode(crest.content).decode()
    return f'<img src="data:{crest.media_type};base64,{content}" alt="{markup.write_line(crest.words)}"/>'


def _list_widths(document: PaperDocument, prefix: str) -> Iterator[tuple[str, float]]:
    """Give the shares of the columns of all tables, by the names of their classes."""
    tabled = [block for block in list_flat(document.blocks) if isinstance(block, Table | ChartBlock)]
    for place, block in enumerate(tabled, 1):
        if isinstance(block, Table):
            yield from share_widths(block, name_table(prefix, place)).items()
    for place, appendix in enumerate(document.appendices, 1):
        yield from _list_widths(appendix, f"{prefix}{place}-")


def _count_pieces(document: PaperDocument) -> int:
    """Count about how many pieces a page is written in."""
    groups = sum(len(band.groups) for block in document.blocks if isinstance(block, Table) for band in block.bands)
    return groups + len(document.blocks) + sum(map(_count_pieces, document.appendices)) + 20
