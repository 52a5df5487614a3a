"""A share holds what somebody is given, and not a byte of what was left out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import CancelledError, ForeignRefusedError, RegisterExistsError
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.shares import ShareWishes
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.actions import remove_action
from laming_desktop.operations.owners import add_owner
from laming_desktop.operations.progress import add_progress
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.sharing.returning import read_return
from laming_desktop.store.foreign import read_foreign
from laming_desktop.store.reading import find_item, list_actions, list_recommendations
from laming_desktop.store.register import Register
from laming_desktop.store.shares import find_origin, get_share, list_shares
from tests.operations.conftest import NOW, TODAY, read_clock

WHOLE = ShareWishes()
BEAR = "\U0001f9f8"
POLICE = ShareWishes(agency="Exampleshire Police", due_on=date(2009, 12, 1), sent_to="Partnership desk")


def open_share(path: Path) -> Register:
    """Open a share as whoever gets it."""
    return Register.open(path, author="Partner", clock=read_clock)


def test_agency_gets_its_actions_and_what_they_answer(sample: Register, tmp_path: Path) -> None:
    made = share_register(sample, POLICE, tmp_path / "police.laming", now=NOW)

    share = open_share(tmp_path / "police.laming")
    actions, items = list_actions(share, today=TODAY), list_recommendations(share)
    assert [action.reference for action in actions] == ["A24"]
    assert {item.number for item in items} == set(actions[0].recommendations)
    assert (made.actions, share.check()) == (1, [])
    share.close()


def test_copy_knows_whose_it_is_and_what_may_be_changed_in_it(sample: Register, tmp_path: Path) -> None:
    head = sample.head()
    made = share_register(sample, POLICE, tmp_path / "police.laming", now=NOW)

    share = open_share(tmp_path / "police.laming")
    origin = find_origin(share)
    assert origin is not None
    assert (origin.share, origin.seq, origin.journal, origin.number) == (made.share_id, *head, 1)
    assert (origin.agency, origin.allowed, len(origin.owners)) == ("Exampleshire Police", "own", 1)
    assert find_origin(sample) is None
    share.close()


def test_register_keeps_what_was_sent_to_whom(sample: Register, tmp_path: Path) -> None:
    made = share_register(sample, POLICE, tmp_path / "police.laming", now=NOW)
    kept = get_share(sample, made.share_id)

    assert (kept.wishes, kept.file_name, kept.shared_at) == (POLICE, "police.laming", NOW)
    share = open_share(tmp_path / "police.laming")
    assert share.head() == (1, kept.first)
    share.close()


def test_sharing_is_no_edit_that_undo_takes_back(sample: Register, tmp_path: Path) -> None:
    label = sample.undo_label
    share_register(sample, POLICE, tmp_path / "police.laming", now=NOW)

    assert sample.undo_label == label


def test_nothing_left_out_or_removed_is_in_the_bytes_of_a_share(sample: Register, tmp_path: Path) -> None:
    words = "Kestrel House was visited twice"
    other = find_item(sample, "A1")[1]
    add_progress(sample, other, on=TODAY, text=words)
    add_progress(sample, find_item(sample, "A24")[1], on=TODAY, text="Heron notified")
    remove_action(sample, other)
    path = tmp_path / "police.laming"

    share_register(sample, POLICE, path, now=NOW)

    content = path.read_bytes()
    assert words.encode() not in content
    assert b"Heron notified" in content
    assert b"Head of Early Help" not in content


def test_whole_register_is_shared_with_everything_that_stands(sample: Register, tmp_path: Path) -> None:
    share_register(sample, WHOLE, tmp_path / "all.laming", now=NOW)

    share = open_share(tmp_path / "all.laming")
    assert list_actions(share, today=TODAY) == list_actions(sample, today=TODAY)
    assert share.head()[0] == 1
    share.close()


def test_filter_chooses_what_is_shared(sample: Register, tmp_path: Path) -> None:
    wishes = replace(WHOLE, asked=PlanFilter(priorities=("low",)))

    made = share_register(sample, wishes, tmp_path / "low.laming", now=NOW)

    assert made.actions == len(list_actions(sample, wishes.asked, today=TODAY))


def test_no_person_is_named_in_a_share_with_names_off(sample: Register, tmp_path: Path) -> None:
    add_owner(sample, name="Quill Marlow", kind="person", aliases=["Q Marlow"], initials="QM")
    action = find_item(sample, "A24")[1]
    add_progress(sample, action, on=TODAY, text="Agreed with Ms Marlow and QUILL MARLOW", author="Q Marlow")
    path = tmp_path / "off.laming"

    share_register(sample, replace(WHOLE, names="off"), path, now=NOW)

    content = path.read_bytes()
    assert b"marlow" not in content.lower()
    assert b"Agreed with [name withheld] and [name withheld]" in content


def test_file_that_stands_already_is_never_replaced(sample: Register, tmp_path: Path) -> None:
    path = tmp_path / "there.laming"
    path.write_bytes(b"mine")
    head = sample.head()

    with pytest.raises(RegisterExistsError):
        share_register(sample, POLICE, path, now=NOW)

    assert (path.read_bytes(), sample.head()) == (b"mine", head)


def test_share_is_taken_by_the_reader_of_files_from_outside(sample: Register, tmp_path: Path) -> None:
    share_register(sample, POLICE, tmp_path / "police.laming", now=NOW)

    assert len(read_foreign(tmp_path / "police.laming").rows["share_origin"]) == 1


def test_each_share_has_the_next_number(sample: Register, tmp_path: Path) -> None:
    made = [share_register(sample, POLICE, tmp_path / f"{nth}.laming", now=NOW).share_id for nth in (1, 2)]

    assert [get_share(sample, one).number for one in made] == [1, 2]


def test_share_that_is_cancelled_leaves_neither_a_file_nor_a_record(sample: Register, tmp_path: Path) -> None:
    steps: list[int] = []

    def tell(done: int, _: int) -> None:
        steps.append(done)

    with pytest.raises(CancelledError):
        share_register(
            sample,
            ShareWishes(),
            tmp_path / "copy.laming",
            now=NOW,
            progress=Progress(tell, lambda: len(steps) == 2),
        )

    assert not (tmp_path / "copy.laming").exists()
    assert list_shares(sample) == []


def test_share_under_a_password_holds_nothing_in_the_clear_and_comes_back(sample: Register, tmp_path: Path) -> None:
    path = tmp_path / "copy.laming.age"
    share_register(sample, ShareWishes(), path, now=NOW, password=f"caf\u00e9 {BEAR}")

    assert b"SQLite format 3" not in path.read_bytes()
    assert read_return(sample, path, password=f"cafe\u0301 {BEAR}").outcome == "nothing_new"
    with pytest.raises(ForeignRefusedError):
        read_return(sample, path, password=BEAR)
