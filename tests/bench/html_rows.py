"""The rows of the bench as a web page, for programs that print such pages."""

from html import escape
from pathlib import Path

from tests.bench.plain_rows import make_rows

HEADS = ("No.", "Recommendation", "Response", "National", "In place", "Ongoing", "Not in place")
STYLE = """
@page { size: A4 landscape; margin: 19mm 14mm 24mm; @bottom-right { content: counter(page) } }
body { font: 8.5pt/10.6pt sans-serif } table { border-collapse: collapse; width: 100%; table-layout: fixed }
td, th { text-align: left; vertical-align: top; padding: 3.4pt 7pt 4.2pt 4pt; border-bottom: .35pt solid #b4b8bd }
"""
WIDTHS = (4, 33, 38, 6, 6, 6, 7)


def write_page(count: int, path: Path) -> None:
    """Write a page with a table of so many rows."""
    columns = "".join(f'<col style="width:{width}%">' for width in WIDTHS)
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    with path.open("w", encoding="utf-8") as file:
        file.write(f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Rows</title><style>{STYLE}</style>')
        file.write(f"<table>{columns}<thead><tr>{heads}</tr></thead><tbody>")
        for number, text, response, national, position in make_rows(count):
            marks = "".join(
                f"<td>{'X' if position == key else ''}</td>" for key in ("in_place", "ongoing", "not_in_place")
            )
            cells = f"<td>{number}</td><td>{escape(text)}</td><td>{escape(response)}</td>"
            file.write(f"<tr>{cells}<td>{'Yes' if national else '-'}</td>{marks}</tr>")
        file.write("</tbody></table></html>")
