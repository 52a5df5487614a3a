"""A register of so many plain recommendations of one action each, as long as those of the bench's papers."""

from datetime import UTC, datetime
from pathlib import Path

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.proposals import (
    DocumentReading,
    ProposedAction,
    ProposedProgress,
    ProposedRecommendation,
    SourceText,
)
from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext
from laming_desktop.operations.imports.importing import import_document, prepare_import
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.store.register import Register
from tests.bench.plain_rows import DATES, ON, OWNERS, make_plan_rows

NOW = datetime(2009, 10, 1, 12, tzinfo=UTC)


def make_plain_register(path: Path, count: int) -> Register:
    """Make a register of so many rows, imported as a document would be."""
    register = create_register(path, author="Bench", clock=lambda: NOW, is_empty=True)
    import_document(register, prepare_import(register, _propose(count), today=ON), now=NOW)
    return register


def _propose(count: int) -> DocumentReading:
    """Propose the rows of the bench's action plan."""
    owners = {name: read_owners(name) for name in OWNERS}
    dates = {words: read_timescale(words, ReadingContext(document_date=ON)) for words in DATES}
    priority = read_state("High", column="priority", of="action")
    recommendations: list[ProposedRecommendation] = []
    actions: list[ProposedAction] = []
    for nth, (number, text, action, timescale, _, names, _, progress) in enumerate(make_plan_rows(count)):
        recommendations.append(ProposedRecommendation(number, None, None, SourceText("text", text, ())))
        actions.append(
            ProposedAction(
                (number,),
                SourceText("action", action, ()),
                SourceText("outcome", "", ()),
                owners[names[0]],
                timescale=dates[timescale],
                priority=priority,
                progress=(ProposedProgress(ON, SourceText("progress", progress, ())),),
                under=(nth,),
                sources=(),
            )
        )
    return DocumentReading(
        "plan.xlsx", "0" * 64, "A plan", ON, ON, (), tuple(recommendations), tuple(actions), (), 1, count, "excel"
    )
