"""Cut the words of a field in two and keep for each half the places it came from."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.importers.grid import Piece
from laming_desktop.importers.proposals.drafts import join_pieces


def cut_pieces(pieces: Sequence[Piece], at: int) -> tuple[list[Piece], list[Piece]]:
    """Cut pieces where their joined words reach a length; a piece that straddles it stands in both halves in part."""
    reached = 0
    for place, piece in enumerate(pieces):
        before = pieces[place - 1 : place] if place else ()
        start = reached + len(join_pieces([*before, piece])) - len(piece.text) - sum(len(one.text) for one in before)
        reached = start + len(piece.text)
        if reached <= at:
            continue
        cut = max(0, at - start)
        first, second = piece.text[:cut].rstrip(), piece.text[cut:].lstrip()
        head = [replace(piece, text=first)] if first else []
        tail = [replace(piece, text=second)] if second else []
        return [*pieces[:place], *head], [*tail, *pieces[place + 1 :]]
    return list(pieces), []
