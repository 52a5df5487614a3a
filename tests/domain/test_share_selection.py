"""A share holds what it is about and nothing else."""

from typing import Final

from laming_desktop.domain.patches import Row
from laming_desktop.domain.share_selection import Tables, select_everything, select_part

TABLES: Final[Tables] = {
    "register": [{"id": "reg", "authority": "Exampleshire", "house_style": '{"crest":"k0"}'}],
    "inquiry": [{"id": "i1"}, {"id": "i2"}],
    "theme": [{"id": "t1", "inquiry_id": "i1"}, {"id": "t2", "inquiry_id": "i2"}],
    "recommendation": [
        {"id": "r1", "inquiry_id": "i1", "theme_id": "t1", "parent_id": None},
        {"id": "r1.1", "inquiry_id": "i1", "theme_id": None, "parent_id": "r1"},
        {"id": "r2", "inquiry_id": "i2", "theme_id": "t2", "parent_id": None},
    ],
    "response": [{"id": "s1", "recommendation_id": "r1"}, {"id": "s2", "recommendation_id": "r2"}],
    "position": [{"id": "p1", "recommendation_id": "r1.1"}, {"id": "p2", "recommendation_id": "r2"}],
    "action": [{"id": "a1"}, {"id": "a2"}],
    "answer": [
        {"id": "w1", "action_id": "a1", "recommendation_id": "r1.1"},
        {"id": "w2", "action_id": "a2", "recommendation_id": "r2"},
    ],
    "timescale": [{"id": "d1", "action_id": "a1"}, {"id": "d2", "action_id": "a2"}],
    "progress": [{"id": "u1", "action_id": "a1"}, {"id": "u2", "action_id": "a2"}],
    "owner": [{"id": "o1"}, {"id": "o2"}, {"id": "o3"}],
    "owner_alias": [{"id": "l1", "owner_id": "o1"}, {"id": "l2", "owner_id": "o2"}],
    "action_owner": [
        {"id": "ao1", "action_id": "a1", "owner_id": "o1"},
        {"id": "ao2", "action_id": "a2", "owner_id": "o2"},
    ],
    "post_holder": [{"id": "h1", "post_id": "o1"}, {"id": "h2", "post_id": "o3"}],
    "guidance": [{"id": "g1"}, {"id": "g2"}, {"id": "g3"}],
    "wait": [{"id": "q1", "action_id": "a1", "guidance_id": "g1"}, {"id": "q2", "action_id": "a2", "guidance_id": "g2"}],
    "guidance_note": [
        {"id": "n1", "recommendation_id": "r1", "guidance_id": "g3"},
        {"id": "n2", "recommendation_id": "r2", "guidance_id": "g1"},
    ],
    "recommendation_link": [
        {"id": "x1", "from_id": "r1", "to_id": "r1.1"},
        {"id": "x2", "from_id": "r1", "to_id": "r2"},
    ],
    "note": [{"id": "m1", "item_table": "action", "item_id": "a1"}, {"id": "m2", "item_table": "action", "item_id": "a2"}],
    "evidence": [
        {"id": "e1", "item_table": "action", "item_id": "a1", "file_id": "k1"},
        {"id": "e2", "item_table": "recommendation", "item_id": "r2", "file_id": "k2"},
    ],
    "kept_file": [{"id": "k0"}, {"id": "k1"}, {"id": "k2"}],
    "import_batch": [{"id": "b1"}],
    "meeting": [{"id": "c1"}],
    "share": [{"id": "z1"}],
    "share_return": [{"id": "z2"}],
}  # fmt: skip


def list_ids(rows: dict[str, list[Row]]) -> dict[str, list[object]]:
    """Give the ids of each table."""
    return {table: [row["id"] for row in found] for table, found in rows.items()}


def test_part_holds_the_action_and_all_that_belongs_to_it() -> None:
    assert list_ids(select_part(TABLES, {"a1"}, with_evidence=True)) == {
        "register": ["reg"],
        "action": ["a1"],
        "recommendation": ["r1", "r1.1"],
        "theme": ["t1"],
        "inquiry": ["i1"],
        "owner": ["o1"],
        "guidance": ["g1", "g3"],
        "answer": ["w1"],
        "action_owner": ["ao1"],
        "timescale": ["d1"],
        "progress": ["u1"],
        "wait": ["q1"],
        "response": ["s1"],
        "position": ["p1"],
        "guidance_note": ["n1"],
        "owner_alias": ["l1"],
        "post_holder": ["h1"],
        "recommendation_link": ["x1"],
        "note": ["m1"],
        "evidence": ["e1"],
        "kept_file": ["k1"],
    }


def test_part_without_evidence_holds_neither_it_nor_its_files() -> None:
    chosen = select_part(TABLES, {"a1"}, with_evidence=False)

    assert "evidence" not in chosen
    assert "kept_file" not in chosen


def test_part_carries_no_crest() -> None:
    assert select_part(TABLES, {"a1"}, with_evidence=True)["register"][0]["house_style"] == ""


def test_part_of_no_action_is_only_the_register_itself() -> None:
    assert list(select_part(TABLES, set(), with_evidence=True)) == ["register"]


def test_whole_register_holds_everything_but_its_shares() -> None:
    chosen = select_everything(TABLES, with_evidence=True)

    assert set(TABLES) - set(chosen) == {"share", "share_return"}
    assert all(chosen[table] == list(TABLES[table]) for table in chosen)


def test_whole_register_without_evidence_keeps_the_crest() -> None:
    chosen = select_everything(TABLES, with_evidence=False)

    assert "evidence" not in chosen
    assert [row["id"] for row in chosen["kept_file"]] == ["k0"]


def test_every_row_that_a_kept_row_names_is_kept() -> None:
    chosen = select_part(TABLES, {"a1", "a2"}, with_evidence=True)
    ids = {(table, row["id"]) for table, rows in chosen.items() for row in rows}
    named = [
        (column.removesuffix("_id"), value)
        for rows in chosen.values()
        for row in rows
        for column, value in row.items()
        if column in {"action_id", "recommendation_id", "owner_id", "guidance_id", "theme_id", "inquiry_id"} and value
    ]

    assert [one for one in named if one not in ids] == []
