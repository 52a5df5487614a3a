"""What a Word document has that is not in its lines, gathered while it is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.importers.refusals import FindingCode

_LONGEST = 80
_MOST = 200


@dataclass(slots=True)
class Notes:
    """The findings of a reading; what stands in many places is told once with its first words."""

    inserted: list[str] = field(default_factory=list[str])
    deleted: list[str] = field(default_factory=list[str])
    comments: int = 0
    footnotes: int = 0
    text_boxes: list[str] = field(default_factory=list[str])
    findings: list[Finding] = field(default_factory=list[Finding])

    def tell(self, code: FindingCode, place: CellPlace, text: str = "", detail: str = "") -> None:
        """Keep a finding that has a place of its own."""
        if len(self.findings) < _MOST:
            self.findings.append(Finding("told", code, place, text[:_LONGEST], detail))

    def list_findings(self) -> Iterator[Finding]:
        """List everything that the user should know."""
        yield from self._tell_words("insertions_kept", self.inserted)
        yield from self._tell_words("deletions_left_out", self.deleted)
        if self.comments:
            yield Finding("told", "comments_left_out", CellPlace(), str(self.comments))
        if self.footnotes:
            yield Finding("told", "footnotes_left_out", CellPlace(), str(self.footnotes))
        for words in self.text_boxes[:_MOST]:
            yield Finding("told", "text_box_left_out", CellPlace(), words[:_LONGEST])
        yield from self.findings

    def _tell_words(self, code: FindingCode, words: list[str]) -> Iterator[Finding]:
        said = " ".join("".join(words).split())
        if words:
            yield Finding("told", code, CellPlace(), said[:_LONGEST])
