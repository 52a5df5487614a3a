from tests.importers.formats.word.writing import list_cells, list_codes, p, r, read, tbl, tc, tr


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


def test_other_way_is_read_where_the_first_shows_nothing_known() -> None:
    body = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:other/></mc:Choice>'
        "<mc:Fallback><w:t>\u2713</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert words(body) == "\u2713"


def test_comments_and_footnotes_are_told() -> None:
    source = read(f"<w:p><w:r><w:footnoteReference/></w:r><w:r><w:commentReference/></w:r>{r('Text')}</w:p>")

    assert list_cells(source) == [("Text",)]
    assert list_codes(source) == ["comments_left_out", "footnotes_left_out"]


def test_words_of_a_text_box_are_read_once_after_the_paragraph_it_stands_at() -> None:
    box = f"<w:txbxContent>{p('Recommendation 4')}{tbl(tr('Action', 'Lead'))}</w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent>"
        f"<mc:Choice><w:drawing><x>{box}</x></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{r('Before')}</w:p>"
    )
    source = read(body)

    assert list_cells(source) == [("Before",), ("Recommendation 4",), ("Action", "Lead")]
    assert [(one.code, one.text) for one in source.findings] == [("text_box_read", "Recommendation 4")]


def test_mark_in_a_shape_is_the_words_of_its_cell() -> None:
    shape = f"<w:p><w:r><w:pict><w:txbxContent>{p('G')}</w:txbxContent></w:pict></w:r></w:p>"

    assert list_cells(read(tbl(tr("Audit", tc(shape))))) == [("Audit", "G")]


def test_moved_paragraph_leaves_nothing_behind() -> None:
    gone = f"<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>{r('Moved')}</w:moveFrom></w:p>"

    assert [line.cells for line in read(gone + p("Next")).lines] == [("Next",)]


def test_words_that_a_style_hides_are_left_out_and_told() -> None:
    styles = '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    run = '<w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>secret</w:t></w:r>'
    source = read(f"<w:p>{run}{r('shown')}</w:p>" + p("all of it", '<w:pStyle w:val="H"/>'), styles=styles)

    assert list_cells(source) == [("shown",)]
    assert [(one.code, one.text) for one in source.findings] == [("hidden_words_left_out", "secret all of it")]


def test_control_that_only_asks_for_words_has_none() -> None:
    run = '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Choose an item.</w:t></w:r>'
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>"

    assert list_cells(read(tbl(tr("Lead", tc(f"<w:p>{control}</w:p>"))))) == [("Lead", "")]


def test_control_with_an_answer_keeps_it() -> None:
    control = f"<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>{r('Amber')}</w:sdtContent></w:sdt>"

    assert words(f"<w:p>{control}</w:p>") == "Amber"


def test_old_form_shows_the_chosen_entry_and_the_ticked_box() -> None:
    end = '<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    entries = '<w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Green"/>'
    forms = [f"<w:ddList>{entries}</w:ddList>", "<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>"]
    body = "".join(
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar></w:r>{end}' for form in forms
    )

    assert words(f"<w:p>{body}</w:p>") == "Green\u2612"


def test_field_that_never_ends_hides_nothing_below_it() -> None:
    broken = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r></w:p>'

    assert words(broken + p("Still read")) == "Still read"


def test_table_of_contents_is_left_out_and_told() -> None:
    styles = '<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>'
    source = read(p("1 Plan 3", '<w:pStyle w:val="Verzeichnis1"/>') + p("1 Plan"), styles=styles)

    assert list_cells(source) == [("1 Plan",)]
    assert list_codes(source) == ["contents_left_out"]


def test_part_that_was_put_in_from_elsewhere_is_told() -> None:
    assert list_codes(read("<w:altChunk/>" + p("Words"))) == ["part_put_in_left_out"]


def test_line_break_of_the_file_is_a_space() -> None:
    assert list_cells(read(tbl(tr("two\nwords", "a\tb")) + p("more\nwords"))) == [("two words", "a b"), ("more words",)]


def test_ticks_hyphens_and_line_breaks_come_out_as_they_look() -> None:
    body = (
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/>'
        "<w:t>b</w:t></w:r></w:p>"
    )

    assert words(body) == "\u2713-ab"


def pages(body: str) -> list[int | None]:
    return [line.grid.page for line in read(body).lines if line.grid]


TURN = "<w:r><w:lastRenderedPageBreak/></w:r>"
BREAK = '<w:r><w:br w:type="page"/></w:r>'


def test_page_ends_are_counted() -> None:
    body = p("First") + f"<w:p>{TURN}{r('Second')}</w:p>"

    assert [(line.text, line.starts_page) for line in read(body).lines] == [("First", False), ("Second", True)]


def test_page_end_that_word_tells_twice_counts_once() -> None:
    row = tbl(tr(tc(f"<w:p>{TURN}{r('4')}</w:p>"), "Audit"))

    assert pages(f"<w:p>{r('Cover')}{BREAK}</w:p>" + row) == [2]
    assert pages(p("Cover", "<w:sectPr/>") + row) == [2]
    assert pages(p("Cover", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + row) == [2]


def test_row_that_a_page_cuts_begins_on_the_page_before() -> None:
    cut = tr("4", tc(f"<w:p>{r('Audit')}{TURN}{r(' monthly')}</w:p>"))

    assert pages(tbl(tr("3", "Train"), cut, tr("5", "Report"))) == [1, 1, 2]


def test_row_at_the_top_of_a_page_is_on_it_and_so_are_those_below() -> None:
    top = tr(tc(f"<w:p>{TURN}{r('4')}</w:p>"), tc(f"<w:p>{TURN}{r('Audit')}</w:p>"))

    assert pages(tbl(tr("3", "Train"), top, tr("5", "Report"))) == [1, 2, 2]


def test_pages_are_not_told_where_only_some_ends_are_known() -> None:
    assert pages(f"<w:p>{BREAK}</w:p>" + tbl(tr("4", "Audit"))) == [None]
