from uuid import RFC_4122, UUID, uuid5

from laming_desktop.store.ids import make_id, make_ids, make_link_id


def test_ids_are_of_version_7_and_sort_by_their_making() -> None:
    ids = [make_id() for _ in range(200)]
    assert {(UUID(own).version, len(own)) for own in ids} == {(7, 32)}
    assert ids[0][:12] <= ids[-1][:12]


def test_ids_of_links_are_those_that_the_standard_library_makes() -> None:
    space = UUID("b1f6f7f5-30c4-4d86-9a53-5d1a2c0f64a7")
    for number in range(64):
        assert make_link_id("action", str(number)) == uuid5(space, f"action {number}").hex


def test_many_ids_at_once_are_different_and_sort_in_their_order() -> None:
    before, ids = make_id(), make_ids(40_000)

    assert ids == sorted(set(ids))
    assert before[:12] <= ids[0][:12]
    assert {(UUID(own).version, UUID(own).variant, len(own)) for own in ids} == {(7, RFC_4122, 32)}
