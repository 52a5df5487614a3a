"""Reports are written, and the house style is set, from a terminal."""

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Line
from tests.domain.papers.test_pictures import make_png


def test_a_report_is_begun_written_and_printed(line: Line, sample: Path, tmp_path: Path) -> None:
    line("meeting", "add", sample, "Cabinet", "2009-11-10")
    assert line("report", "add", sample, "telford_order", "Progress", "--meeting", "Cabinet").status == 0
    assert line("report", "write", sample, "Progress", "summary", "**{actions}** actions").status == 0
    assert line("report", "set", sample, "Progress", "item=7", "report_of=Director").status == 0
    assert line("report", "attach", sample, "Progress", "appendix").status == 0
    (told,) = line("report", "list", sample, "--json").json
    assert (told["facts"]["item"], told["facts"]["meeting_on"], told["attached"]) == ("7", "2009-11-10", ["appendix"])
    assert told["sections"]["summary"] == "**{actions}** actions"
    assert "summary: written" in line("report", "list", sample).out
    assert line("export", sample, "cabinet-report", tmp_path / "a.html").status == 0
    page = (tmp_path / "a.html").read_text("utf-8")
    assert ("Appendix 1" in page, "{actions}" in page) == (True, False)


def test_a_section_is_read_from_the_standard_input(line: Line, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line("report", "add", sample, "staff_briefing", "Briefing")
    monkeypatch.setattr("sys.stdin", io.StringIO("From\n\n- a file\n"))
    assert line("report", "write", sample, "Briefing", "decided", "-").status == 0
    assert line("report", "list", sample, "--json").json[0]["sections"]["decided"] == "From\n\n- a file"


def test_a_second_report_takes_the_same_template(line: Line, sample: Path) -> None:
    for title in ("One", "Two"):
        assert line("report", "add", sample, "stockton_order", title).status == 0
    assert line("report", "remove", sample, "One").status == 0
    assert [one["facts"]["title"] for one in line("report", "list", sample, "--json").json] == ["Two"]


def test_a_template_alone_makes_a_paper_that_no_meeting_can_be_given(line: Line, sample: Path, tmp_path: Path) -> None:
    for report in ("cabinet-report", "staff-briefing"):
        assert line("export", sample, report, tmp_path / f"{report}.pdf").status == 0
    assert line("export", sample, "cabinet-report", tmp_path / "t.pdf", "--template", "telford_order").status == 0
    line("meeting", "add", sample, "Cabinet", "2009-11-10")
    answer = line("meeting", "present", sample, "Cabinet", "cabinet-report", tmp_path / "no.pdf")
    assert (answer.status, (tmp_path / "no.pdf").exists()) == (1, False)


@pytest.mark.parametrize(
    "words",
    [
        ("write", "Progress", "nowhere", "Words"),
        ("write", "Nothing", "summary", "Words"),
        ("set", "Progress", "colour=red"),
        ("set", "Progress", "item"),
        ("set", "Progress", "meeting_on=June"),
        ("attach", "Progress", "register"),
        ("add", "novel", "Title"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(line: Line, sample: Path, words: tuple[str, ...]) -> None:
    line("report", "add", sample, "telford_order", "Progress")
    answer = line("report", words[0], sample, *words[1:])
    assert (answer.status, answer.err.count("\n")) == (1, 1)


def test_the_house_style_is_set_and_shown(line: Line, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "crest.png").write_bytes(make_png(9, 9))
    assert "No crest." in line("style", sample).out
    answer = line(
        "style",
        sample,
        "--colour",
        "#5a1846",
        "--foot",
        "Board",
        "--crest",
        tmp_path / "crest.png",
        "--crest-words",
        "An oak",
    )
    assert answer.out.splitlines() == ["Colour #5A1846; head: none; foot: Board.", "Crest: An oak."]
    assert line("style", sample, "--no-crest").out.splitlines()[1] == "No crest."
    refused = line("style", sample, "--colour", "#FFFF00")
    assert (refused.status, "darker" in refused.err) == (1, True)
