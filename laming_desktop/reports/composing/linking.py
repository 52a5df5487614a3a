"""Addresses of the web and of mail in a text become links; nothing else of it changes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.papers.blocks import Run

_ADDRESS: Final = re.compile(
    r"https://[^\s<>\"'\\]{1,500}[^\s<>\"'\\.,;:!?)\]]|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}", re.ASCII
)


def link_addresses(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Give the runs with each address in them as a run of its own that leads there."""
    return tuple(part for run in runs for part in ((run,) if run.link else _link_run(run)))


def _link_run(run: Run) -> Iterator[Run]:
    """Split a run at its addresses."""
    if "@" not in run.text and "https://" not in run.text:
        yield run
        return
    start = 0
    for found in _ADDRESS.finditer(run.text):
        if found.start() > start:
            yield replace(run, text=run.text[start : found.start()])
        address = found[0]
        yield replace(run, text=address, link=address if address.startswith("https://") else f"mailto:{address}")
        start = found.end()
    if start < len(run.text):
        yield replace(run, text=run.text[start:])
