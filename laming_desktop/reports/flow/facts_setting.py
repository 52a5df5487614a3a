"""The front of a report: facts as ruled rows, and the opening with the agenda item in its box."""

from typing import Final

from laming_desktop.domain.papers.blocks import Fact, Facts, ReportOpening
from laming_desktop.reports.flow.pieces import FactRow, FactsPiece, OpeningPiece, Spacing
from laming_desktop.reports.flow.sheets import Sheet
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line, tidy_text

NAMES_WIDTH: Final = 128.0
_LEAST_NAMES: Final = 40.0
_NAMES_GAP: Final = 12.0
_PADDING: Final = 7.0
_OPENING_FOOT: Final = 2.5
BOX_WIDTH, BOX_HEIGHT = 104.0, 36.0
BOX_INSET: Final = 8.0
BOX_GAP: Final = 14.0
CREST_HEIGHT: Final = 46.0
WIDEST_CREST: Final = 92.0
CREST_GAP: Final = 12.0


def set_facts(block: Facts, sheet: Sheet, wrapper: Wrapper, spacing: Spacing) -> FactsPiece:
    """Set names and values beside each other; the names' column is as wide as they need, within limits."""
    faces = sheet.faces
    widest = max([wrapper.measure(tidy_line(row.name), faces.fact_name) for row in block.rows], default=0.0)
    usual = NAMES_WIDTH * sheet.scale
    least = _LEAST_NAMES * sheet.scale if widest < usual / 3 else usual
    names = min(max(least, widest + _NAMES_GAP), sheet.inner * 0.42)
    rows = tuple(_set_row(row, sheet, wrapper, names) for row in block.rows)
    return FactsPiece(rows, block.summary, names, faces.fact_name, faces.fact, _PADDING * sheet.scale, spacing)


def _set_row(row: Fact, sheet: Sheet, wrapper: Wrapper, names: float) -> FactRow:
    """Set a name and its values, a paragraph a line at least."""
    faces = sheet.faces
    name = wrapper.wrap(row.name, faces.fact_name, names - _NAMES_GAP)
    lines: list[str] = []
    owners: list[int] = []
    paragraphs = [one for line in row.lines for one in tidy_text(line).split("\n")]
    for nth, paragraph in enumerate(paragraphs):
        broken = wrapper.wrap(paragraph, faces.fact, sheet.inner - names)
        lines.extend(broken)
        owners.extend([nth] * len(broken))
    return FactRow(tuple(name), tuple(lines), tuple(owners))


def set_opening(
    block: ReportOpening, sheet: Sheet, wrapper: Wrapper, spacing: Spacing, *, has_crest: bool
) -> OpeningPiece:
    """Set the lines of an opening between the crest and the box of its agenda item."""
    faces, scale = sheet.faces, sheet.scale
    room = sheet.inner - ((BOX_WIDTH + BOX_GAP) * scale if block.item else 0.0)
    room -= WIDEST_CREST + CREST_GAP if has_crest else 0.0
    wanted = (faces.authority, faces.opening_lead)
    used = [*wanted[: len(block.lines)], *([faces.opening] * (len(block.lines) - len(wanted)))]
    paragraphs = tuple(
        (tuple(wrapper.balance(tidy_line(words), face, room)), face)
        for words, face in zip(block.lines, used, strict=True)
    )
    item = _set_item(block.item, sheet, wrapper)
    high = BOX_HEIGHT * scale + max(0, len(item) - 1) * faces.box_item.leading if item else 0.0
    text = sum(len(lines) * face.leading for lines, face in paragraphs)
    crest = CREST_HEIGHT if has_crest else 0.0
    return OpeningPiece(paragraphs, item, max(text, high, crest) + _OPENING_FOOT * scale, spacing)


def _set_item(item: str, sheet: Sheet, wrapper: Wrapper) -> tuple[str, ...]:
    """Break the agenda item into lines that stand in its box."""
    room = (BOX_WIDTH - 2 * BOX_INSET) * sheet.scale
    return tuple(wrapper.wrap(tidy_line(item), sheet.faces.box_item, room)[:3])
