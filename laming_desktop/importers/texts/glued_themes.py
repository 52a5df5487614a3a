"""Take theme names out of the words of recommendations that a scanner glued them to."""

from collections.abc import Sequence

from laming_desktop.importers.proposals.drafts import RecommendationDraft, TableDraft
from laming_desktop.importers.texts.cutting import cut_pieces
from laming_desktop.importers.themes import find_glued_end, find_glued_start


def take_out_themes(draft: TableDraft, known: Sequence[str]) -> None:
    """Take glued theme names out of a table's recommendations and give them to those that follow."""
    index = draft.table.find("recommendation")
    if index is None:
        return
    has_bands = any(finding.code == "theme_taken_out" for finding in draft.findings)
    glued: str | None = None
    under: str | None = None
    for item in draft.recommendations:
        if item.theme != under:
            under, glued = item.theme, None
        start = find_glued_start(item.text_of(index), known, has_bands=has_bands)
        if start:
            _cut(draft, item, index, len(start), is_start=True)
            glued = start
        item.theme = glued or item.theme
        text = item.text_of(index)
        end = find_glued_end(text, known, has_bands=has_bands)
        if end:
            _cut(draft, item, index, len(text) - len(end), is_start=False)
            glued = end


def _cut(draft: TableDraft, item: RecommendationDraft, index: int, at: int, *, is_start: bool) -> None:
    head, tail = cut_pieces(item.cells[index], at)
    name, kept = (head, tail) if is_start else (tail, head)
    words = " ".join(piece.text for piece in name)
    draft.tell("repaired", "theme_taken_out", name[0].place, words, item.number or "")
    item.cells[index] = kept
