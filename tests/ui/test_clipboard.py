"""What the clipboard or a drag holds that can be read as a document."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from laming_desktop.ui.clipboard import list_files, read_clipboard


def test_plain_words_are_taken_and_their_look_is_left_out() -> None:
    data = QMimeData()
    data.setText("Rec\tAction")
    data.setHtml("<table><tr><td>Rec</td></tr></table>")

    assert read_clipboard(data) == "Rec\tAction"


def test_look_alone_is_nothing() -> None:
    data = QMimeData()
    data.setHtml("<b>Rec</b>")

    assert read_clipboard(data) == ""
    assert read_clipboard(None) == ""


def test_file_that_was_copied_is_taken(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.invalid/plan.docx"), QUrl.fromLocalFile(str(tmp_path / "plan.docx"))])

    assert read_clipboard(data) == tmp_path / "plan.docx"
    assert list_files(data) == [tmp_path / "plan.docx"]
