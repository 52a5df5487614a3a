from pathlib import Path

from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.sample import build_sample_register
from laming_desktop.store.mixed import read_many
from laming_desktop.store.reading import list_actions
from tests.operations.conftest import NOW, TODAY, read_clock


def test_values_are_counted_commonest_first(tmp_path: Path) -> None:
    register = build_sample_register(tmp_path / "sample.laming", author="Tester", now=NOW)
    actions = list_actions(register, today=TODAY)
    facts = read_many(register, [action.id for action in actions])
    register.close()

    assert facts.count == len(actions)
    assert sum(count for _, count in facts.state.values) == len(actions)
    counts = [owner.actions for owner in facts.owners]
    assert counts == sorted(counts, reverse=True)
    assert facts.owned == sum(bool(action.owners) for action in actions)
    assert facts.updates == sum(len(action.progress) for action in actions)
    assert not facts.state.is_common


def test_nothing_is_told_of_what_is_not_there(tmp_path: Path) -> None:
    register = create_register(tmp_path / "new.laming", author="Tester", clock=read_clock, authority="Exampleshire")
    facts = read_many(register, ["gone"])
    register.close()

    assert (facts.count, facts.owners, facts.state.common, facts.state.is_common) == (0, (), None, True)
