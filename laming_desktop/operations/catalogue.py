"""The catalogue that a new register begins with: the recommendations of one inquiry, in words of our own."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict, cast

from laming_desktop.domain.vocabulary import Audience
from laming_desktop.operations.values import read_audience
from laming_desktop.paths import find_resource
from laming_desktop.store.register import Writing


class _Entry(TypedDict):
    """One recommendation as the file has it."""

    number: str
    parent: str | None
    theme: str | None
    addressees: list[str]
    audience: str
    title: str


class _File(TypedDict):
    """The whole file."""

    inquiry: dict[str, str]
    response: dict[str, str]
    themes: list[str]
    recommendations: list[_Entry]


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One recommendation or sub-item: what is known of it without its text."""

    number: str
    parent: str | None
    theme: str | None
    addressees: str
    audience: Audience | None
    title: str


@dataclass(frozen=True, slots=True)
class Publication:
    """Title, author or body, publisher and date of a published document."""

    title: str
    author: str
    publisher: str
    published_on: date


@dataclass(frozen=True, slots=True)
class Catalogue:
    """An inquiry, the response to it, its themes in order and its recommendations, sub-items after their parent."""

    inquiry: Publication
    response: Publication
    themes: tuple[str, ...]
    entries: tuple[CatalogueEntry, ...]


def read_catalogue(path: Path | None = None) -> Catalogue:
    """Read the catalogue that comes with the program, or another file of the same form."""
    source = find_resource("catalogue", "laming_2009.json") if path is None else path
    content = cast("_File", json.loads(source.read_text(encoding="utf-8")))
    return Catalogue(
        _read_publication(content["inquiry"], "author"),
        _read_publication(content["response"], "body"),
        tuple(content["themes"]),
        tuple(_read_entry(entry) for entry in content["recommendations"]),
    )


def _read_publication(facts: Mapping[str, str], author: str) -> Publication:
    """Read the facts of one publication."""
    published_on = date.fromisoformat(facts["published_on"])
    return Publication(facts["title"], facts[author], facts["publisher"], published_on)


def _read_entry(entry: _Entry) -> CatalogueEntry:
    """Read one recommendation."""
    audience = read_audience(entry["audience"])
    addressees = "; ".join(entry["addressees"])
    return CatalogueEntry(entry["number"], entry["parent"], entry["theme"], addressees, audience, entry["title"])


def add_catalogue(writing: Writing, catalogue: Catalogue) -> str:
    """Write an inquiry with its themes and recommendations into a register; give the inquiry's id."""
    inquiry = catalogue.inquiry
    inquiry_id = writing.add(
        "inquiry",
        title=inquiry.title,
        author=inquiry.author,
        publisher=inquiry.publisher,
        published_on=inquiry.published_on,
    )
    themes = {name: writing.add("theme", inquiry_id=inquiry_id, name=name) for name in catalogue.themes}
    numbers: dict[str, str] = {}
    for entry in catalogue.entries:
        numbers[entry.number] = writing.add(
            "recommendation",
            inquiry_id=inquiry_id,
            parent_id=numbers[entry.parent] if entry.parent else None,
            theme_id=themes[entry.theme] if entry.theme else None,
            number=entry.number,
            title=entry.title,
            addressees=entry.addressees,
            audience=entry.audience,
        )
    return inquiry_id
