"""Evidence from a terminal: kept, listed, written out."""

from pathlib import Path

from tests.cli.conftest import Line

MINUTES = b"%PDF-1.4\nminutes of the board\n%%EOF"


def test_file_is_kept_listed_and_written_out_as_it_was(line: Line, sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(MINUTES)
    assert line("evidence", "add", sample, "A1", "--path", path, "--on", "2009-10-01").status == 0
    assert "1  A1: File “minutes.pdf”, application/pdf" in line("evidence", "list", sample, "A1").out
    assert line("evidence", "list", sample, "A2", "--json").json == []
    folder = tmp_path / "out"
    folder.mkdir()
    assert line("evidence", "save", sample, "1", folder).status == 0
    (saved,) = folder.iterdir()
    assert saved.read_bytes() == MINUTES


def test_link_is_kept_on_a_recommendation(line: Line, sample: Path) -> None:
    assert line("evidence", "add", sample, "4", "--link", "https://example.org/minutes").status == 0
    (told,) = line("evidence", "list", sample, "--json").json
    assert (told["item"], told["kind"], told["link"]) == ("4", "link", "https://example.org/minutes")


def test_what_cannot_be_kept_or_saved_is_refused_in_one_sentence(line: Line, sample: Path, tmp_path: Path) -> None:
    line("evidence", "add", sample, "4", "--link", "https://example.org/minutes")
    for words in (
        ("add", sample, "A1"),
        ("add", sample, "A1", "--path", tmp_path / "none.pdf"),
        ("add", sample, "A999", "--link", "https://example.org"),
        ("add", sample, "A1", "--link", "javascript:1"),
        ("save", sample, "1", tmp_path / "out.pdf"),
        ("save", sample, "7", tmp_path / "out.pdf"),
    ):
        answer = line("evidence", *words)
        assert (answer.status, answer.err.count("\n")) == (1, 1)


def test_evidence_is_changed_and_removed(line: Line, sample: Path) -> None:
    assert line("evidence", "add", sample, "A1", "--link", "https://example.org/minutes").status == 0
    told = line("evidence", "list", sample, "A1", "--json").json[-1]
    assert line("evidence", "edit", sample, told["id"], "--title", "Minutes", "--on", "2009-10-01").status == 0
    told = line("evidence", "list", sample, "A1", "--json").json[-1]
    assert (told["title"], told["on"]) == ("Minutes", "2009-10-01")
    assert line("evidence", "remove", sample, told["id"]).status == 0
    assert told["id"] not in {one["id"] for one in line("evidence", "list", sample, "A1", "--json").json}
