"""What stands outside the body of a document is told with its words, as none of it is read."""

from laming_desktop.domain.reading_choices import NO_CHOICES
from tests.importers.formats.word.writing import list_codes, p, r, read, tbl, tr

REFERENCE = '<w:p><w:r><w:{kind}Reference w:id="2"/></w:r></w:p>'


def write_note(number: int, words: str) -> str:
    return f'<w:{{kind}} w:id="{number}">{p(words)}</w:{{kind}}>'


def test_notes_and_comments_are_told_with_their_words() -> None:
    body = "".join(REFERENCE.format(kind=kind) for kind in ("footnote", "endnote", "comment"))
    parts = {
        f"{kind}s": (write_note(1, "Never referred to") + write_note(2, f"Words of a {kind}")).format(kind=kind)
        for kind in ("footnote", "endnote", "comment")
    }
    source = read(body, NO_CHOICES, **parts)

    assert [(finding.code, finding.text) for finding in source.findings] == [
        ("comments_left_out", "Words of a comment"),
        ("footnotes_left_out", "Words of a footnote"),
        ("endnotes_left_out", "Words of a endnote"),
    ]


def test_note_of_a_row_does_not_stand_in_its_cells() -> None:
    cell = f'<w:p>{r("Mend the gate")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    source = read(
        tbl(tr("Action", "Lead"), tr(f"<w:tc>{cell}</w:tc>", "Clerk")),
        footnotes=write_note(2, "By May").format(kind="footnote"),
    )

    assert source.lines[1].cells == ("Mend the gate", "Clerk")
    assert [finding.text for finding in source.findings] == ["By May"]


def test_heads_and_feet_of_pages_are_told_once_and_page_numbers_not() -> None:
    source = read(
        p("Plan"), header1=p("Restricted"), header2=p("Restricted"), footer1=p("Page 1 of 3") + p("Version 2")
    )

    assert [(finding.code, finding.text) for finding in source.findings] == [
        ("page_furniture_dropped", "Restricted"),
        ("page_furniture_dropped", "Version 2"),
    ]


def test_other_way_to_show_a_box_in_a_head_is_left_aside() -> None:
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"
        "</w:r></w:p>"
    ).format(f"<w:txbxContent>{p('Draft')}</w:txbxContent>")

    assert [finding.text for finding in read(p("Plan"), header1=box).findings] == ["Draft"]


def test_head_without_words_is_not_told() -> None:
    assert list_codes(read(p("Plan"), header1="<w:p/>", footer1=p(" 2 "))) == []
