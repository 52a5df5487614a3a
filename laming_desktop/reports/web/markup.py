"""Words of a paper as markup: every text escaped, line ends kept, links only where they are safe."""

from collections.abc import Iterable
from html import escape

from laming_desktop.domain.papers.blocks import Run
from laming_desktop.reports.safe_links import is_language, is_safe_link
from laming_desktop.reports.visible_text import VisibleText


class Markup:
    """Writes texts as markup; the same signs that are shown by codes elsewhere are shown so here."""

    def __init__(self, visible: VisibleText) -> None:
        self.visible = visible

    def write(self, text: str) -> str:
        """Give a text escaped, its line ends as breaks."""
        return escape(self.visible.show(text), quote=True).replace("\t", " ").replace("\n", "<br/>")

    def write_line(self, text: str) -> str:
        """Give a text escaped on one line, fit for an attribute, too."""
        return escape(self.visible.show_line(text), quote=True)

    def write_runs(self, runs: Iterable[Run]) -> str:
        """Give runs one after the other."""
        return "".join(self._write_run(run) for run in runs)

    def _write_run(self, run: Run) -> str:
        words = self.write(run.text)
        words = f"<em>{words}</em>" if run.italic else words
        words = f"<strong>{words}</strong>" if run.bold else words
        if is_language(run.language):
            words = f'<span lang="{run.language}">{words}</span>'
        if is_safe_link(run.link):
            words = f'<a href="{escape(run.link, quote=True)}" rel="noreferrer">{words}</a>'
        return words


def join_attributes(**attributes: str | int | None) -> str:
    """Give attributes with a space before each; those that are None are left out, `_` stands for a hyphen.

    Values must be escaped already.
    """
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items() if value is not None)
    return "".join(f' {name}="{value}"' for name, value in named)
