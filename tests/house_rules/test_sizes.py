"""Small pieces: how long a file, a function and a class may be."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "laming_desktop").rglob("*.py"))
FILE_LINES = 400
FUNCTION_STATEMENTS = 40
CLASS_LINES = 300
CLASS_METHODS = 25


def find_long_files() -> Iterator[str]:
    """Name the files above the limit."""
    for path in SOURCES:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > FILE_LINES:
            yield f"{path.relative_to(ROOT)}: {lines} lines"


def count_statements(function: ast.AST) -> int:
    """Count the statements in a function, itself left out."""
    return sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1


def describe_faults(path: Path) -> Iterator[str]:
    """Name the functions and classes of one file that are too large."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        where = f"{path.relative_to(ROOT)}: {getattr(node, 'name', '')}"
        if isinstance(node, ast.FunctionDef) and count_statements(node) > FUNCTION_STATEMENTS:
            yield f"{where} has {count_statements(node)} statements"
        if isinstance(node, ast.ClassDef):
            methods = sum(isinstance(child, ast.FunctionDef) for child in node.body)
            lines = (node.end_lineno or 0) - node.lineno + 1
            if methods > CLASS_METHODS or lines > CLASS_LINES:
                yield f"{where} has {methods} methods and {lines} lines"


def test_no_file_is_longer_than_the_house_allows() -> None:
    assert list(find_long_files()) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_functions_and_classes_stay_small(path: Path) -> None:
    assert list(describe_faults(path)) == []
