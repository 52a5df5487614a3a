"""Badges as drawings that are defined once in a page and used by their names."""

from typing import Final

from laming_desktop.domain.papers.heads import TileKey
from laming_desktop.reports.drawing.marks import MARKS, Mark, Shape
from laming_desktop.reports.layout.typography import INK

_SHAPES: Final[dict[Shape, str]] = {
    "diamond": '<polygon points="10,1.6 18.4,10 10,18.4 1.6,10"{look}/>',
    "triangle": '<polygon points="10,2 18.6,17 1.4,17"{look}/>',
    "circle": '<circle cx="10" cy="10" r="7.6"{look}/>',
    "square": '<rect x="3" y="3" width="14" height="14" rx="1"{look}/>',
    "pill": '<rect x="1" y="3.4" width="18" height="13.2" rx="6.6"{look}/>',
    "dashed_pill": '<rect x="1" y="3.4" width="18" height="13.2" rx="6.6" stroke-dasharray="2.4 2"{look}/>',
}
_DROPS: Final[dict[Shape, float]] = {"triangle": 2.2}
_BASELINE: Final = 13.6
PENNANT: Final = '<svg class="pennant" viewBox="0 0 10 10" aria-hidden="true"><path d="M0 0L10 5L0 10Z"/></svg>'


def define_badges() -> str:
    """Give the drawings of all badges, seen only where they are used."""
    drawings = "".join(_draw(key, mark) for key, mark in MARKS.items() if mark.shape is not None)
    return f'<svg class="drawings" aria-hidden="true" width="0" height="0">{drawings}</svg>'


def use_badge(key: TileKey) -> str:
    """Give the badge of a state or position; its word must stand beside it. Empty where it has no shape."""
    if MARKS[key].shape is None:
        return ""
    return f'<svg class="badge" viewBox="0 0 20 20" aria-hidden="true"><use href="#badge-{key}"/></svg>'


def _draw(key: str, mark: Mark) -> str:
    if mark.shape is None:
        return ""
    look = f' fill="{mark.fill}" stroke="{mark.outline}" stroke-width="1.5"'
    y = _BASELINE + _DROPS.get(mark.shape, 0.0)
    ink = mark.ink or INK
    letter = f'<text x="10" y="{y:.1f}" fill="{ink}" text-anchor="middle">{mark.letter}</text>'
    return f'<symbol id="badge-{key}" viewBox="0 0 20 20">{_SHAPES[mark.shape].format(look=look)}{letter}</symbol>'
