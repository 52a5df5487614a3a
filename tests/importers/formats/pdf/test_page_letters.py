"""Letters become words: ligatures taken apart, accents composed, what nobody can read told."""

import io
import subprocess
import sys
from pathlib import Path
from typing import Final

import pikepdf

from laming_desktop.importers.formats.pdf.page_letters import compose, read_sign
from tests.importers.formats.pdf.printing import draw_table, list_codes, print_pages, read


def name_letters(content: bytes, table: bytes) -> bytes:
    """Say in the font of a document which signs its letters are."""
    document = pikepdf.open(io.BytesIO(content))
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
            item["/ToUnicode"] = document.make_stream(table)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def write_map(letter: str, signs: str) -> bytes:
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def "
        "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar "
        f"<{ord(letter):02X}> <{signs}> endbfchar endcmap end end"
    ).encode()


def test_ligature_is_taken_apart() -> None:
    content = name_letters(print_pages(lambda canvas: canvas.drawString(50, 700, "of#ce")), write_map("#", "FB01"))

    assert read(content).lines[0].text == "office"


def test_ligature_of_the_file_is_two_letters() -> None:
    assert read_sign(None, 0, 0xFB02) == ("fl", True)


def test_letter_and_accent_become_one() -> None:
    assert compose("cafe\u0301") == "caf\u00e9"


def test_private_letter_is_told_and_a_private_bullet_is_read() -> None:
    content = print_pages(lambda canvas: canvas.drawString(50, 700, "#one"))

    told = read(name_letters(content, write_map("#", "E123")))
    assert "unreadable_characters" in list_codes(told)
    assert read(name_letters(content, write_map("#", "F0B7"))).lines[0].text == "\u2022one"


READING: Final = """
import sys
from pathlib import Path
from tests.importers.formats.pdf.printing import read, list_rows

content = Path(sys.argv[1]).read_bytes()
rows = list_rows(read(content))
seen = []
sys.addaudithook(lambda event, _: seen.append(event) if event in {"open", "pickle.find_class", "socket.connect"} else None)
assert list_rows(read(content)) == rows
print(len(rows), seen, "pdfminer" in sys.modules)
"""


def test_map_of_letters_outside_the_document_is_never_opened(tmp_path: Path) -> None:
    document = pikepdf.open(io.BytesIO(print_pages(draw_table)))
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
            item["/Encoding"] = pikepdf.Name("/" + str(tmp_path / "evil"))
    path = tmp_path / "plan.pdf"
    document.save(path)

    found = subprocess.run([sys.executable, "-c", READING, str(path)], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "3 [] False"
