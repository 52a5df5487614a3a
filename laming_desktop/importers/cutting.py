"""Cut the words of a field in two and keep for each half the places it came from."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.importers.drafts import join_pieces
from laming_desktop.importers.grid import Piece


def cut_pieces(pieces: Sequence[Piece], at: int) -> tuple[list[Piece], list[Piece]]:
    """Cut pieces where their joined words reach a length; a piece that straddles it stands in both halves in part."""
    head: list[Piece] = []
    for place, piece in enumerate(pieces):
        joined = join_pieces([*head, piece])
        if len(joined) <= at:
            head.append(piece)
            continue
        start = len(joined) - len(piece.text)
        first, second = piece.text[: max(0, at - start)].rstrip(), piece.text[max(0, at - start) :].lstrip()
        if first:
            head.append(replace(piece, text=first))
        tail = [replace(piece, text=second)] if second else []
        return head, [*tail, *pieces[place + 1 :]]
    return head, []
