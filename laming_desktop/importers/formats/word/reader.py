"""Read a Word document (.docx, .docm) as lines: nothing in it is executed, fetched or followed."""

from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.archive import open_archive
from laming_desktop.importers.formats.word.blocks import BlockReader, Paragraph
from laming_desktop.importers.formats.word.forms import find_answers
from laming_desktop.importers.formats.word.lines import LineWriter
from laming_desktop.importers.formats.word.list_definitions import read_list_definitions
from laming_desktop.importers.formats.word.names import OFF, PROMPTING, TR, TURNED, VAL, VANISH, Element, R, T, find, w
from laming_desktop.importers.formats.word.notes import Notes
from laming_desktop.importers.formats.word.numbering import Numbering
from laming_desktop.importers.formats.word.paragraphs import ParagraphReader
from laming_desktop.importers.formats.word.parts import WordParts
from laming_desktop.importers.formats.word.plain_rows import PlainRows
from laming_desktop.importers.formats.word.shading import Shading
from laming_desktop.importers.formats.word.stories import tell_stories
from laming_desktop.importers.formats.word.styles import Styles, read_styles
from laming_desktop.importers.formats.word.tables import TableReader
from laming_desktop.importers.grid import SourceDocument
from laming_desktop.importers.refusals import refuse

_STEP: Final = 50


def read_word(path: Path, content: bytes, choices: ReadingChoices, progress: Progress) -> SourceDocument:
    """Read a Word document; UnreadableDocumentError where it is damaged, encrypted or made to harm."""
    parts = WordParts(path, open_archive(path, content))
    body = find(parts.parse_main(), "body")
    if body is None:
        raise refuse(path, "damaged", "body")
    notes = Notes()
    if parts.has_macros:
        notes.tell("macros_ignored", CellPlace())
    styles = read_styles(parts.parse_related("styles"))
    answers = tuple(find_answers(body))
    _clear_prompts(body, styles)
    definitions = read_list_definitions(parts.parse_related("numbering"), styles)
    paragraphs = ParagraphReader(notes, styles, hides=_has(body, VANISH))
    blocks = BlockReader(Numbering(definitions), paragraphs, styles, notes)
    plain = PlainRows(body, styles.hidden | styles.contents | frozenset(definitions.styles))
    steps = _Steps(progress, len(body) + sum(1 for _ in body.iter(TR)))
    tables = TableReader(blocks, Shading(parts.parse_related("theme")), notes, plain, steps.take)
    writer = LineWriter(notes, choices.with_hidden, knows_pages=_has(body, TURNED))
    for block in blocks.read(body):
        steps.take()
        if isinstance(block, Paragraph):
            writer.add_paragraph(block)
        else:
            writer.add_table(tables.read(block))
    tell_stories(parts, notes)
    return SourceDocument("word", tuple(writer.lines), tuple(notes.list_findings()), tuple(writer.sheets), answers)


class _Steps:
    """Tells how far the reading is, and stops it when it is told to."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def take(self) -> None:
        """Take one step, told from time to time."""
        if self._done % _STEP == 0:
            self._progress.step(min(self._done, self._total), self._total)
        self._done += 1


def _has(body: Element, tag: str) -> bool:
    return next(body.iter(tag), None) is not None


def _clear_prompts(body: Element, styles: Styles) -> None:
    """Clear the words of controls that only ask for some."""
    for one in list(body.iter(PROMPTING)):
        control = next(one.iterancestors(w("sdt")), None)
        if control is not None and one.get(VAL) not in OFF:
            _clear_prompt(control, styles)


def _clear_prompt(control: Element, styles: Styles) -> None:
    """Clear the words of a control that Word marks by their style as asking for some."""
    for run in control.iter(R):
        properties = find(run, "rPr")
        style = find(properties, "rStyle")
        if style is not None and style.get(VAL) in styles.prompts:
            for text in run.iter(T):
                text.text = ""
