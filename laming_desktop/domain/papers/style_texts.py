"""The house style as the JSON that a register keeps, read strictly; the crest is named by the id of its file."""

import json
import re
from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.papers.house_style import USUAL_COLOUR
from laming_desktop.domain.papers.strict_fields import StrictFields, WrongFieldError

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class KeptStyle:
    """A house style as it is kept; `crest` is the id of a kept file, or empty."""

    colour: str = USUAL_COLOUR
    head_text: str = ""
    foot_text: str = ""
    crest: str = ""
    crest_words: str = ""


def is_colour(text: str) -> bool:
    """Tell whether a text is a colour "#rrggbb"."""
    return _COLOUR.fullmatch(text) is not None


def write_style(style: KeptStyle) -> str:
    """Write a style as JSON; the usual one is an empty text."""
    usual = KeptStyle()
    fields = {name: getattr(style, name) for name in KeptStyle.__slots__}
    said = {name: value for name, value in fields.items() if value != getattr(usual, name)}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")) if said else ""


def read_style(text: str) -> KeptStyle:
    """Read a style; WrongFieldError where the text is neither empty nor one."""
    if not text:
        return KeptStyle()
    told = StrictFields.parse(text)
    colour = told.read_line("colour") or USUAL_COLOUR
    if not is_colour(colour):
        raise WrongFieldError("colour")
    return KeptStyle(
        colour,
        told.read_line("head_text"),
        told.read_line("foot_text"),
        told.read_line("crest"),
        told.read_line("crest_words"),
    )
