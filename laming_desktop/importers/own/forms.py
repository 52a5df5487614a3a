"""What the answers of a form propose: of each action only what its owner filled in."""

from collections.abc import Iterator, Sequence
from datetime import date

from laming_desktop.domain.papers.form_fields import FormField
from laming_desktop.domain.proposals import CellPlace, ProposedAction, ProposedField, ProposedProgress, SourceText
from laming_desktop.importers.grid import FormAnswer
from laming_desktop.importers.own.values import OwnValues

_FIELDS: dict[FormField, ProposedField] = {
    "state": "state",
    "progress": "progress",
    "on": "note",
    "timescale": "timescale",
}


def propose_answers(answers: Sequence[FormAnswer], values: OwnValues) -> Iterator[ProposedAction]:
    """Propose the actions of a form of which something was filled in, each once, in the order of the form.

    Their words are not in the form: `text` is empty, and the register is asked by their ids.
    """
    found: dict[str, dict[FormField, FormAnswer]] = {}
    for answer in answers:
        if answer.text.strip():
            found.setdefault(answer.name.action_id, {}).setdefault(answer.name.field, answer)
    for action_id, filled in found.items():
        yield _propose(action_id, filled, values)


def _propose(action_id: str, filled: dict[FormField, FormAnswer], values: OwnValues) -> ProposedAction:
    state, progress, timescale = filled.get("state"), filled.get("progress"), filled.get("timescale")
    sources = [_make_source(answer) for field, answer in filled.items() if field != "on"]
    day = _read_day(filled.get("on"), values)
    update = next((source for source in sources if source.field == "progress"), None)
    return ProposedAction(
        recommendations=(),
        text=SourceText("action", "", (CellPlace(),)),
        timescale=values.read_time(timescale.text) if timescale else None,
        state=values.read_state(state.text) if state else None,
        progress=(ProposedProgress(day, update),) if progress and update else (),
        identity=action_id,
        sources=tuple(sources),
    )


def _make_source(answer: FormAnswer) -> SourceText:
    return SourceText(_FIELDS[answer.name.field], answer.text, (answer.place,))


def _read_day(answer: FormAnswer | None, values: OwnValues) -> date | None:
    """Read the day of an update where one whole day is meant."""
    reading = values.read_time(answer.text) if answer else None
    return reading.latest if reading is not None and reading.precision == "day" else None
