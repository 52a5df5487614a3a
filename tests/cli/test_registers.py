from pathlib import Path

from tests.cli.conftest import Line


def test_register_is_made_with_the_catalogue_or_empty(line: Line, tmp_path: Path) -> None:
    assert line("create", tmp_path / "a.laming", "--authority", "Exampleshire").status == 0
    assert len(line("list", tmp_path / "a.laming", "recommendations", "--json").json) == 78
    assert line("create", tmp_path / "b.laming", "--empty").status == 0
    assert line("list", tmp_path / "b.laming", "recommendations", "--json").json == []


def test_sample_register_is_whole(line: Line, tmp_path: Path) -> None:
    assert "35 actions" in line("sample", tmp_path / "s.laming").out
    assert line("check", tmp_path / "s.laming").status == 0


def test_register_altered_behind_its_back_does_not_pass_the_check(line: Line, sample: Path) -> None:
    content = sample.read_bytes()
    words = b"Map every route"
    assert words in content
    sample.write_bytes(content.replace(words, b"Nap every route"))
    answer = line("check", sample)
    assert answer.status == 1
    assert "Traceback" not in answer.err
