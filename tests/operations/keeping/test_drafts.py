from pathlib import Path

from laming_desktop.operations.keeping.drafts import Draft, DraftBook

REGISTER = Path("/somewhere/Exampleshire.laming")
DRAFT = Draft("a1", "Update", "Half a sent")


def test_draft_is_there_after_the_program_was_cut_off(tmp_path: Path) -> None:
    assert DraftBook(tmp_path / "drafts").keep(REGISTER, [DRAFT])

    assert DraftBook(tmp_path / "drafts").read(REGISTER) == (DRAFT,)


def test_drafts_of_another_register_stay_apart(tmp_path: Path) -> None:
    book = DraftBook(tmp_path)
    book.keep(REGISTER, [DRAFT])

    assert book.read(Path("/elsewhere/Exampleshire.laming")) == ()


def test_file_goes_when_nothing_is_half_typed_any_more(tmp_path: Path) -> None:
    book = DraftBook(tmp_path)
    book.keep(REGISTER, [DRAFT])
    book.keep(REGISTER, [])

    assert list(tmp_path.iterdir()) == []


def test_damaged_file_offers_nothing(tmp_path: Path) -> None:
    book = DraftBook(tmp_path)
    book.keep(REGISTER, [DRAFT])
    (file,) = tmp_path.iterdir()
    for content in ("", "{", '{"a": 1}', '[1, {"table": "owner"}, {"table": "action", "item_id": 3}]', "[[]]"):
        file.write_text(content, encoding="utf-8")
        assert book.read(REGISTER) == ()


def test_folder_that_cannot_be_written_does_not_stop_the_typing(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file in the folder's place", encoding="utf-8")

    assert not DraftBook(tmp_path / "drafts").keep(REGISTER, [DRAFT])
