"""Tell what a document says outside its body: in notes, in comments, and at the heads and feet of its pages."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from laming_desktop.importers.formats.word.names import DELETIONS, FALLBACK, Element, P, T, w
from laming_desktop.importers.formats.word.notes import Notes
from laming_desktop.importers.formats.word.parts import WordParts

_ID: Final = w("id")
_PAGE_NUMBER: Final = re.compile(r"^\W*(?:page\b)?\W*\d*\W*(?:(?:of|/)\W*\d*)?\W*$", re.IGNORECASE)
_BREAKS: Final = frozenset({w("tab"), w("br"), w("cr")})


def tell_stories(parts: WordParts, notes: Notes) -> None:
    """Keep the words of the notes and comments that were met in the body, and those of heads and feet of pages."""
    for kind, written in (("footnotes", notes.footnotes), ("endnotes", notes.endnotes), ("comments", notes.comments)):
        if written.ids:
            written.words.extend(_list_words(parts.parse_related(kind), written.ids))
    said = [words for kind in ("header", "footer") for story in parts.parse_all(kind) for words in _read_lines(story)]
    notes.furniture.extend(dict.fromkeys(words for words in said if not _PAGE_NUMBER.match(words)))


def _list_words(story: Element | None, ids: Sequence[str]) -> Iterator[str]:
    """List the words of the notes of a part in the order in which the body refers to them."""
    if story is None:
        return
    by_id = {note.get(_ID): note for note in story}
    for name in dict.fromkeys(ids):
        note = by_id.get(name)
        words = " ".join(_read_lines(note)) if note is not None else ""
        if words:
            yield words


def _read_lines(story: Element) -> Iterator[str]:
    """List the paragraphs that say something; another way to show the same is left aside."""
    for paragraph in story.iter(P):
        if next(paragraph.iterancestors(FALLBACK, *DELETIONS), None) is None:
            words = " ".join("".join(_list_parts(paragraph)).split())
            if words:
                yield words


def _list_parts(paragraph: Element) -> Iterator[str]:
    for one in paragraph.iter(T, *_BREAKS):
        if next(one.iterancestors(P), None) is paragraph:
            yield (one.text or "") if one.tag == T else " "
