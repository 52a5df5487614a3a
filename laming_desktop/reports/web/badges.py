"""Badges as small drawings within the text: shape and letter, the same as on paper."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.papers.heads import TileKey
from laming_desktop.reports.drawing.marks import MARKS, Mark, Shape

_SHAPES: Final[Mapping[Shape, str]] = {
    "diamond": '<polygon points="10,1.6 18.4,10 10,18.4 1.6,10"{look}/>',
    "triangle": '<polygon points="10,2 18.6,17 1.4,17"{look}/>',
    "circle": '<circle cx="10" cy="10" r="7.6"{look}/>',
    "square": '<rect x="3" y="3" width="14" height="14" rx="1"{look}/>',
    "pill": '<rect x="1" y="3.4" width="18" height="13.2" rx="6.6"{look}/>',
    "dashed_pill": '<rect x="1" y="3.4" width="18" height="13.2" rx="6.6" stroke-dasharray="2.4 2"{look}/>',
}
_BASELINES: Final[Mapping[Shape, float]] = {"triangle": 15.2}
_USUAL_BASELINE: Final = 13.2
PENNANT: Final = '<svg class="pennant" viewBox="0 0 10 10" aria-hidden="true"><path d="M0 0L10 5L0 10Z"/></svg>'


def _draw(mark: Mark) -> str:
    """Draw one badge; empty where a mark has no shape."""
    if mark.shape is None:
        return ""
    look = f' fill="{mark.fill}" stroke="{mark.outline}" stroke-width="1.5"'
    y = _BASELINES.get(mark.shape, _USUAL_BASELINE)
    letter = f'<text x="10" y="{y:g}" fill="{mark.ink}" text-anchor="middle">{mark.letter}</text>'
    shape = _SHAPES[mark.shape].format(look=look)
    return f'<svg class="badge" viewBox="0 0 20 20" aria-hidden="true">{shape}{letter}</svg>'


_DRAWN: Final[Mapping[str, str]] = {key: _draw(mark) for key, mark in MARKS.items()}


def draw_badge(key: TileKey) -> str:
    """Give the badge of a state or position; its word must stand beside it. Empty where it has no shape."""
    return _DRAWN[key]
