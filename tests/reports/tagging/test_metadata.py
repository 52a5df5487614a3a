import io
import runpy
from pathlib import Path

import pikepdf

from laming_desktop.paths import find_resource
from laming_desktop.reports.tagging.metadata import DocumentFacts, tidy_facts
from tests.reports.tagging.test_document import open_document, write_document

ROOT = Path(__file__).resolve().parents[3]


def test_metadata_claims_both_standards() -> None:
    with open_document(write_document()) as pdf:
        written = pdf.Root["/Metadata"].read_bytes().decode("utf-8")

    assert "<pdfuaid:part>1</pdfuaid:part>" in written
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in written


def test_info_says_what_the_metadata_say() -> None:
    with open_document(write_document(DocumentFacts("A & B", ""))) as pdf:
        assert dict(pdf.docinfo) == {"/Title": "A & B", "/Producer": "Laming Desktop"}
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "A & B"
            assert "dc:creator" not in metadata


def test_colours_are_those_of_the_profile() -> None:
    with open_document(write_document()) as pdf:
        (intent,) = pdf.Root["/OutputIntents"]
        assert intent["/S"] == "/GTS_PDFA1"
        assert intent["/DestOutputProfile"].read_bytes() == (find_resource("colour") / "srgb.icc").read_bytes()


def test_profile_is_what_its_maker_makes() -> None:
    made = runpy.run_path(str(ROOT / "packaging" / "colour_profile.py"))["write_profile"]()

    assert made == (find_resource("colour") / "srgb.icc").read_bytes()


def test_title_that_is_too_long_for_a_string_is_cut() -> None:
    facts = tidy_facts(DocumentFacts("x" * 50_000, "y" * 50_000))

    assert (len(facts.title), len(facts.author)) == (2000, 2000)


def test_file_is_a_sound_one() -> None:
    with pikepdf.Pdf.open(io.BytesIO(write_document())) as pdf:
        assert pdf.check_pdf_syntax() == []
