"""Numbers of sections and paragraphs that cannot go wrong: counted, never typed."""

from laming_desktop.domain.papers.written import TemplateSection


class SectionNumbers:
    """Counts sections, sub-sections and paragraphs through one report.

    A section that is printed a second time has no number before its heading; its paragraphs keep those of the first.
    """

    def __init__(self) -> None:
        self._section = 0
        self._part = 0
        self._paragraph = 0
        self._straight = 0
        self._own = ""
        self._known: dict[str, str] = {}

    def begin(self, section: TemplateSection, *, numbered: bool) -> str:
        """Begin a section; give the number before its heading, empty where it has none."""
        self._paragraph = 0
        known = self._known.get(section.slot)
        if known is not None:
            self._own = known
            return ""
        if not numbered:
            self._own = ""
            return ""
        if section.level == 1 or not self._section:
            self._section += 1
            self._part = 0
            self._own, shown = f"{self._section}", f"{self._section}."
        else:
            self._part += 1
            self._own = shown = f"{self._section}.{self._part}"
        self._known[section.slot] = self._own
        return shown

    def number_paragraph(self, section: TemplateSection) -> str:
        """Give the number of the next paragraph of the section that was begun last."""
        if section.numbering == "straight":
            self._straight += 1
            return f"{self._straight}."
        self._paragraph += 1
        return f"{self._own}.{self._paragraph}" if self._own else f"{self._paragraph}."
