"""Names say what is in a room; words that do not belong in the project stay out."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EMPTY_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "base",
    "core",
    "manager",
    "handler",
    "data",
    "info",
}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
FOREIGN = re.compile(
    "|".join(("py" + "pi[.]org", "python" + "hosted", "registry[.]npm" + "js", "deb[.]deb" + "ian", "/wo" + "rk/"))
)


def list_tracked(*patterns: str) -> list[Path]:
    """List the files that the project keeps."""
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [path for line in listed.stdout.splitlines() if (path := ROOT / line).is_file()]


def read_text(path: Path) -> str:
    """Read a file as text, bytes that are none replaced."""
    return path.read_text(encoding="utf-8", errors="replace")


def test_no_room_has_a_name_that_says_nothing() -> None:
    named = [path for path in (ROOT / "laming_desktop").rglob("*") if path.stem in EMPTY_NAMES]

    assert named == []


def test_folders_beside_the_package_are_no_packages() -> None:
    """A package called packaging would hide the library that pip and pytest need."""
    assert [name for name in ("packaging", "resources", "db_schema") if (ROOT / name / "__init__.py").exists()] == []


def test_nothing_in_the_program_is_left_unfinished() -> None:
    unfinished = [path for path in list_tracked("laming_desktop/*.py") if UNFINISHED.search(read_text(path))]

    assert unfinished == []


def test_no_file_names_a_host_or_a_path_of_one_machine() -> None:
    texts = [
        path for path in list_tracked() if path.suffix in {".py", ".md", ".toml", ".sh", ".txt", ".json", ".svg", ""}
    ]

    assert [path for path in texts if FOREIGN.search(read_text(path))] == []


def test_no_import_hides_a_circle() -> None:
    hidden = [path for path in list_tracked("laming_desktop/*.py") if "TYPE_CHECKING" in read_text(path)]

    assert hidden == []
