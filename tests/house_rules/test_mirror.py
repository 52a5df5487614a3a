"""Tests mirror the source, so that whoever changes a module knows where its tests are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "laming_desktop"
TESTS = ROOT / "tests"


def has_logic(path: Path) -> bool:
    """Tell whether a module is more than a docstring."""
    return path.name != "__init__.py"


def test_every_test_module_of_a_room_stands_where_its_source_stands() -> None:
    rooms = [path for path in TESTS.iterdir() if path.is_dir() and (SOURCE / path.name).is_dir()]
    folders = {path.parent.relative_to(TESTS) for room in rooms for path in room.rglob("test_*.py")}

    assert [folder for folder in folders if not (SOURCE / folder).is_dir()] == []


def test_every_folder_of_the_source_has_tests() -> None:
    folders = {path.parent.relative_to(SOURCE) for path in SOURCE.rglob("*.py") if has_logic(path)}
    tested = {path.parent.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}

    assert [str(folder) for folder in folders if folder not in tested and folder != Path()] == []
