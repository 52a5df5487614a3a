from pathlib import Path

from tests.cli.conftest import Line


def test_a_profile_is_saved_listed_used_and_removed(line: Line, sample: Path, tmp_path: Path) -> None:
    options = ("--names", "off", "--priority", "high", "--watermark", "Public copy", "--large-print", "18")
    assert line("profile", "save", sample, "action-plan", "Public", *options).status == 0
    assert "no names, large print 18, watermark Public copy" in line("profile", "list", sample).out
    (told,) = line("profile", "list", sample, "--json").json
    assert (told["report"], told["names"], told["asked"]) == ("action-plan", "off", {"priorities": ["high"]})
    assert line("export", sample, "action-plan", tmp_path / "a.pdf", "--profile", "public").status == 0
    assert line("profile", "remove", sample, "action-plan", "Public").status == 0
    answer = line("export", sample, "action-plan", tmp_path / "b.pdf", "--profile", "public")
    assert (answer.status, (tmp_path / "b.pdf").exists()) == (1, False)


def test_options_beside_a_profile_change_it_for_once(line: Line, sample: Path) -> None:
    line("profile", "save", sample, "appendix", "Wide", "--paper", "a3", "--columns", "number, text")
    line("profile", "save", sample, "appendix", "Wide", "--grey")
    (told,) = line("profile", "list", sample, "--json").json
    assert (told["page"], "columns" in told) == ({"in_grey": True, "orientation": "landscape", "size": "a4"}, False)


def test_a_column_that_a_report_has_not_is_refused_with_those_that_it_has(
    line: Line, sample: Path, tmp_path: Path
) -> None:
    answer = line("export", sample, "appendix", tmp_path / "a.pdf", "--columns", "number,salary")
    assert (answer.status, "response" in answer.err) == (1, True)
