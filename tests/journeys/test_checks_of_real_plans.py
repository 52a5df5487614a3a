"""After two real documents are read in, the checks find what a careful reader finds in them, and nothing else.

The counts were read from the documents by hand, as they stand on 3 November 2009: updates are of 1 October.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.cli.conftest import Line

FOUND: Final[Mapping[str, tuple[str, ...]]] = {
    # The one row whose cell of managers is empty, above a row that has them.
    "no_owner": ("A5",),
    # Partners of whom only the fields of work are named; two names with nothing between them; a name in brackets.
    "owner_unknown": ("A17", "A20", "A61"),
    # "Bimonthly", once in a sentence and once in two words: twice a month, or every two months.
    "timescale_ambiguous": ("A15", "A64"),
    # "Ongoing", alone or as a requirement; nobody says when it is looked at again.
    # A46 goes on, too, but only after a training in autumn 2009: it falls due then, and is seen when it is late.
    "ongoing_unreviewed": ("A6", "A20", "A24", "A41", "A44", "A55", "A57"),
    # The eight rows whose last cell is empty; every other says something of 1 October, five weeks ago.
    "no_update": ("A4", "A5", "A36", "A44", "A45", "A53", "A59", "A62"),
    # Its timescale says that it is completed; its update says that it is achieved, not since when, and shows nothing.
    "complete_undated": ("A16",),
    "complete_unevidenced": ("A16",),
    # Of the seventeen recommendations for authorities and boards ten have actions; 4, 8 and others are the Government's.
    "no_action": ("20", "25", "44", "45", "51", "52", "53"),
}
"""By rule the items that it is right about. Silent are the others, each for a reason:

no row has a colour or state (on track, red, state without a note); no action is due before March 2009; no two actions say
the same; every timescale is understood; nothing was put off; no update is of a day to come; the appendix has all numbers.
"""
SAY_THAT_THEY_WAIT: Final = ("A1", "A7", "A31", "A35", "A40", "A46", "A48", "A50", "A52", "A54", "A56", "A59")
"""In five cells of timescales, and in the last cell of seven more; a cell of priorities that says so is a question."""


@pytest.fixture
def register(line: Line, tmp_path: Path, shared: Path) -> Path:
    """Give a new register with both documents."""
    path = tmp_path / "both.laming"
    documents = [next((shared / "seeds").glob(f"{number}_*")) for number in ("000", "002")]
    assert line("create", path, "--authority", "Exampleshire").status == 0
    assert line("import", path, *documents).status == 0
    return path


def find(line: Line, path: Path) -> dict[str, tuple[str, ...]]:
    """Give the items that the checks find by rule."""
    answer = line("check", path, "--plan", "--json")
    assert answer.status == 1
    found: dict[str, list[str]] = {}
    for remark in answer.json:
        found.setdefault(remark["rule"], []).append(remark["name"])
    return {rule: tuple(names) for rule, names in found.items()}


def test_checks_find_what_a_careful_reader_finds(line: Line, register: Path) -> None:
    assert find(line, register) == FOUND


def test_answered_question_and_review_date_are_remarked_upon_no_more(line: Line, register: Path) -> None:
    assert line("edit", register, "A20", "owners=Head of Safeguarding", "review=March 2010").status == 0
    after = find(line, register)
    assert "A20" not in after["owner_unknown"]
    assert "A20" not in after["ongoing_unreviewed"]


def test_actions_that_say_that_they_wait_are_proposed_and_none_is_linked(line: Line, register: Path) -> None:
    out = line("guidance", "wait", register).out
    assert tuple(words.split(":")[0] for words in out.splitlines()[:-1]) == SAY_THAT_THEY_WAIT
    assert line("guidance", "list", register, "--json").json == []


def test_guidance_that_is_read_in_is_waited_for_and_its_publication_shows(
    line: Line, register: Path, shared: Path
) -> None:
    """Of those that wait, three belong to a recommendation that the guidance speaks of: 19.1, 19.3 and 22."""
    (document,) = (shared / "seeds").glob("003*")
    assert line("guidance", "read", register, document, "--accept").status == 0
    assert line("guidance", "wait", register, "--proposed").status == 0
    first, *others = line("guidance", "list", register, "--json").json
    assert (len(first["says"]), first["waiting"]) == (17, ["A40", "A46", "A50"])
    assert Counter(len(one["waiting"]) for one in others) == {0: 1}

    answer = line("guidance", "publish", register, "1", "--on", "2009-11-02", "--timescale", "A40=by March 2010")
    assert answer.status == 0
    assert find(line, register)["guidance_published"] == ("A46", "A50")
