import io

import pikepdf

from laming_desktop.reports.table_paper import open_fonts
from laming_desktop.reports.tagging.document import DocumentFacts, TaggedDocument
from laming_desktop.reports.tagging.pdf_syntax import write_name, write_number, write_text
from laming_desktop.reports.tagging.structure import TableFacts, describe_table


def write_document(facts: DocumentFacts | None = None) -> bytes:
    """Write a document of two pages: a paragraph over both, a figure, and bookmarks on three levels."""
    stream = io.BytesIO()
    document = TaggedDocument(stream, open_fonts(), facts or DocumentFacts("A title", "Exampleshire"))
    structure = document.structure
    paragraph = structure.open(structure.document, "P")
    for number in range(2):
        page = document.begin_page()
        with page.content(paragraph):
            page.write_lines([f"Part {number} ", "of it"], "prose", 12, 17, "#1A1A1A", 50, 700)
        if number:
            figure = structure.open(structure.document, "Figure", alt="Two of three are done", box=(50, 50, 90, 60))
            with page.content(figure):
                page.fill_box(50, 50, 40, 10, "#17465E")
            structure.close(figure)
        for level, title in enumerate(("One", "Two", "Three"), 1):
            document.add_bookmark(f"{title} {number}", level, page, 700)
        document.end_page(page, 595.28, 841.89)
    structure.close(paragraph)
    document.finish()
    return stream.getvalue()


def open_document(data: bytes) -> pikepdf.Pdf:
    """Open a document."""
    return pikepdf.Pdf.open(io.BytesIO(data))


def test_document_is_a_sound_file() -> None:
    with open_document(write_document()) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == 2


def test_paragraph_over_two_pages_is_one_element() -> None:
    with open_document(write_document()) as pdf:
        paragraph = pdf.Root["/StructTreeRoot"]["/K"]["/K"][0]
        assert paragraph["/S"] == "/P"
        assert [int(kid) if isinstance(kid, int) else str(kid["/Type"]) for kid in paragraph["/K"]] == [0, "/MCR"]


def test_marked_content_finds_its_element_through_the_parent_tree() -> None:
    with open_document(write_document()) as pdf:
        numbers = pdf.Root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        second = numbers[3]
        assert [str(element["/S"]) for element in second] == ["/P", "/Figure"]
        assert int(pdf.pages[1].obj["/StructParents"]) == 1


def test_figure_has_its_words_and_its_place() -> None:
    with open_document(write_document()) as pdf:
        figure = pdf.Root["/StructTreeRoot"]["/K"]["/K"][1]
        assert str(figure["/Alt"]) == "Two of three are done"
        assert [float(edge) for edge in figure["/A"]["/BBox"]] == [50, 50, 90, 60]


def test_bookmarks_stand_below_each_other() -> None:
    with open_document(write_document()) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["One 0", "One 1"]
        assert [item.title for item in outline.root[1].children] == ["Two 1"]
        assert outline.root[1].children[0].children[0].title == "Three 1"


def test_title_language_and_author_are_in_the_metadata() -> None:
    with open_document(write_document(DocumentFacts("R&D <b>\x07", "A\ud800"))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "R&D <b>"
        assert str(pdf.Root["/Lang"]) == "en-GB"
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "R&D <b>"
            assert metadata["pdfuaid:part"] == "1"


def test_same_document_has_the_same_bytes_and_identity() -> None:
    assert write_document() == write_document()


def test_page_s_code_is_compressed_but_readable_inside() -> None:
    with open_document(write_document()) as pdf:
        code = pdf.pages[0].Contents.read_bytes()
        assert b"/P <</MCID 0>> BDC" in code
        assert b"(Part 0 ) Tj" in code


def test_values_are_written_as_the_standard_says() -> None:
    assert [write_number(value) for value in (0.0, -0.00001, 12.5, 3.0)] == ["0", "0", "12.5", "3"]
    assert write_name("A B#(") == "/A#20B#23#28"
    assert write_text("é") == "<FEFF00E9>"


def test_attributes_of_a_plain_cell_are_left_out() -> None:
    assert describe_table(TableFacts()) == ""
    assert describe_table(TableFacts("Row", 2, 3)) == "/A<</O/Table/Scope/Row/RowSpan 2/ColSpan 3>>"
