from tests.importers.formats.word.writing import list_cells, list_codes, p, r, read


def words(paragraph: str) -> str:
    return " ".join(cell for cells in list_cells(read(paragraph)) for cell in cells)


def test_insertions_are_kept_and_deletions_dropped_and_both_told() -> None:
    source = read(
        f"<w:p>{r('Audit ')}<w:ins>{r('monthly ')}</w:ins>"
        "<w:del><w:r><w:delText>yearly </w:delText></w:r></w:del>" + r("by the board") + "</w:p>"
    )

    assert list_cells(source) == [("Audit monthly by the board",)]
    assert [(one.code, one.text) for one in source.findings] == [
        ("insertions_kept", "monthly"),
        ("deletions_left_out", "yearly"),
    ]


def test_moved_words_stand_once_where_they_were_moved_to() -> None:
    moved = f"<w:p><w:moveFrom>{r('Board ')}</w:moveFrom>{r('reports ')}<w:moveTo>{r('Board')}</w:moveTo></w:p>"

    assert words(moved) == "reports Board"


def test_deleted_end_of_a_paragraph_joins_the_next() -> None:
    body = p("Half a ", "<w:rPr><w:del/></w:rPr>") + p("sentence") + p("Another")

    assert list_cells(read(body)) == [("Half a sentence",), ("Another",)]


def test_content_controls_and_links_count_as_if_they_were_not_there() -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{r('A link')}</w:hyperlink><w:smartTag>{r(' and a tag')}</w:smartTag>"
        f"<w:sdt><w:sdtContent>{r(' and more')}</w:sdtContent></w:sdt></w:p>"
    )

    assert list_cells(read(body)) == [("In a control",), ("A link and a tag and more",)]


def test_field_shows_its_result_and_not_its_instruction() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        f'<w:r><w:t>hidden</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("Section 4")}'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{r(" applies")}</w:p>'
    )

    assert words(body) == "Section 4 applies"


def test_hidden_words_are_left_out() -> None:
    assert words(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>{r('shown')}</w:p>") == "shown"


def test_one_of_two_ways_to_show_the_same_is_read() -> None:
    body = (
        f"<w:p><mc:AlternateContent><mc:Choice>{r('once')}</mc:Choice>"
        f"<mc:Fallback>{r('twice')}</mc:Fallback></mc:AlternateContent></w:p>"
    )

    assert words(body) == "once"


def test_text_boxes_comments_and_footnotes_are_told() -> None:
    body = (
        f"<w:p><w:r><w:pict><w:txbxContent>{p('Draft for comment')}</w:txbxContent></w:pict></w:r>"
        f"<w:r><w:footnoteReference/></w:r><w:r><w:commentReference/></w:r>{r('Text')}</w:p>"
    )
    source = read(body)

    assert list_cells(source) == [("Text",)]
    assert list_codes(source) == ["comments_left_out", "footnotes_left_out", "text_box_left_out"]
    assert source.findings[-1].text == "Draft for comment"


def test_ticks_hyphens_and_line_breaks_come_out_as_they_look() -> None:
    body = (
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/>'
        "<w:t>b</w:t></w:r></w:p>"
    )

    assert words(body) == "\u2713-ab"


def test_page_ends_are_counted() -> None:
    body = p("First") + f"<w:p><w:r><w:lastRenderedPageBreak/></w:r>{r('Second')}</w:p>"

    assert [(line.text, line.starts_page) for line in read(body).lines] == [("First", False), ("Second", True)]
