"""What tests of the window may ask for: a theme with the bundled font, and somebody who answers dialogs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from laming_desktop.paths import find_resource
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.print_order import PrintOrder
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.ui.plans import clock, make_plan


@dataclass
class ScriptedAsking(Asking):
    """Answers every question with the next prepared answer and remembers what was asked and told."""

    answers: list[object] = field(default_factory=list[object])
    asked: list[str] = field(default_factory=list[str])
    told: list[str] = field(default_factory=list[str])

    @override
    def ask_open_file(self, title: str, kinds: str) -> Path | None:
        answer = self._answer(title)
        return answer if isinstance(answer, Path) else None

    @override
    def ask_open_files(self, title: str, kinds: str) -> list[Path]:
        answer = self._answer(title)
        if isinstance(answer, Path):
            return [answer]
        several = cast("tuple[object, ...]", answer) if isinstance(answer, tuple) else ()
        return [path for path in several if isinstance(path, Path)]

    @override
    def ask_save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        answer = self._answer(title)
        return answer if isinstance(answer, Path) else None

    @override
    def ask_folder(self, title: str, suggested: Path) -> Path | None:
        answer = self._answer(title)
        return answer if isinstance(answer, Path) else None

    @override
    def ask_printer(self, title: str, pages: int, page: int) -> PrintOrder | None:
        answer = self._answer(title)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, PrintOrder) else None

    @override
    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        answer = self._answer(title)
        return answer if isinstance(answer, str) else None

    @override
    def ask_choice(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        answer = self._answer(text)
        return answer if isinstance(answer, int) else None

    @override
    def tell(self, sentence: str, details: str = "") -> None:
        self.told.append(sentence)

    def _answer(self, question: str) -> object:
        self.asked.append(question)
        return self.answers.pop(0)


@pytest.fixture
def asking() -> ScriptedAsking:
    return ScriptedAsking()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, icon_folder=find_resource("icons"), font_folder=find_resource("fonts"), mode="light", body_px=13)
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    made.finish()


@pytest.fixture(scope="session")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a register file with a small plan, made once."""
    register = make_plan(tmp_path_factory.mktemp("plan"))
    register.close()
    assert register.path is not None
    return register.path


@pytest.fixture
def plan_path(plan_file: Path, tmp_path: Path) -> Path:
    """Give a copy of the small plan that a test may change."""
    return Path(copyfile(plan_file, tmp_path / plan_file.name))


@pytest.fixture
def register(plan_path: Path) -> Iterator[Register]:
    """Give the small plan, open for writing."""
    made = Register.open(plan_path, author="Board Manager", clock=clock)
    yield made
    made.close()
