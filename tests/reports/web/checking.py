"""What every web page of ours must keep, whatever stands in it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from lxml import etree
from typing_extensions import override

from laming_desktop.importers.formats.word.names import Element


def parse(page: str) -> Element:
    """Give the tree of a page, which must be well-formed to the letter."""
    return etree.fromstring(page.replace("<!DOCTYPE html>", "", 1).encode())


class Balance(HTMLParser):
    """Reads a page as a browser does, and notes what does not close as it opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over what has no end."""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def find_faults(page: str) -> list[str]:
    """Say what is wrong with a page: its form, its names, its landmarks, its levels, its doors to elsewhere."""
    balance = Balance()
    balance.feed(page)
    tree = parse(page)
    return [
        *(f"not closed: {tag}" for tag in (*balance.open, *balance.faults)),
        *_find_wrong_names(tree),
        *_find_missing_parts(tree),
        *_find_skipped_levels(page),
        *_find_doors(page),
        *_find_overlaps(tree),
    ]


def _find_wrong_names(tree: Element) -> Iterator[str]:
    names = [str(name) for name in tree.xpath("//@id")]
    yield from (f"name twice: {name}" for name in set(names) if names.count(name) > 1)
    inner = [str(link)[1:] for link in tree.xpath("//@href") if str(link).startswith("#")]
    labels = [one for value in tree.xpath("//@aria-labelledby") for one in str(value).split()]
    yield from (f"no such name: {name}" for name in {*inner, *labels} - set(names))


def _find_missing_parts(tree: Element) -> Iterator[str]:
    if tree.get("lang") != "en-GB":
        yield "language"
    for tag in ("main", "header", "footer", "h1", "head/title"):
        if len(tree.findall(f".//{tag}")) != 1:
            yield f"{tag}: {len(tree.findall(f'.//{tag}'))}"
    yield from ("table without a caption" for table in tree.iter("table") if table.find("caption") is None)
    yield from ("head without a scope" for head in tree.iter("th") if not head.get("scope"))
    yield from ("picture without words" for image in tree.iter("img") if not image.get("alt"))


def _find_skipped_levels(page: str) -> Iterator[str]:
    before = 0
    for level in map(int, re.findall(r"<h([1-6])[ >]", page.split("<main")[1])):
        if level > before + 1:
            yield f"heading of level {level} after {before}"
        before = level


def _find_doors(page: str) -> Iterator[str]:
    style, body = page.split("</style>", maxsplit=1)
    if "<script" in page or re.search(r"<[^>]*\s(?:on\w+|style|srcset|action)=", body):
        yield "something to run"
    for link in re.findall(r'(?:href|src)="([^"]*)"', body):
        if not link.startswith(("#", "https://", "mailto:", "data:image/")):
            yield f"link to {link}"
    if "default-src 'none'" not in page or "url(" in style:
        yield "style or policy"


def _find_overlaps(tree: Element) -> Iterator[str]:
    for table in tree.iter("table"):
        taken: set[tuple[int, int]] = set()
        rows = table.findall("tbody/tr")
        for down, row in enumerate(rows):
            at = 0
            for cell in row:
                while (down, at) in taken:
                    at += 1
                across, deep = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
                spots = {(down + y, at + x) for y in range(deep) for x in range(across)}
                if spots & taken:
                    yield f"cells over each other in row {down}"
                taken |= spots
        widths = {sum(1 for row, _ in taken if row == down) for down in range(len(rows))}
        if len(widths) > 1:
            yield f"rows of {widths} columns"
