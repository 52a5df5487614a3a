"""What is odd about the rows of a text is told with their lines."""

from laming_desktop.domain.proposals import Finding
from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.texts.splitting import split_cells, split_lines
from laming_desktop.importers.texts.tables import find_tables
from laming_desktop.importers.texts.text_rows import tell_rows

HEADING = "No,Recommendation,Action,Owner\n"


def tell(text: str) -> list[Finding]:
    lines = split_lines(HEADING + text)
    cells = split_cells(lines, "comma", SILENT)
    return list(tell_rows(lines, cells, ",", find_tables(cells)))


def test_rows_with_too_few_or_too_many_cells_are_told_as_one() -> None:
    findings = tell("1,Open,Buy a key,Caretaker\n2,Shut\n3,Open,Oil it,Caretaker,soon\n")

    assert [(finding.code, finding.detail) for finding in findings] == [("ragged_rows", "lines 3, 4")]


def test_only_the_first_of_many_such_rows_are_named() -> None:
    findings = tell("1,Open,Buy a key\n" * 20)

    assert [finding.detail for finding in findings] == ["lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 8 more"]


def test_a_quotation_mark_that_stays_open_is_told_with_its_line() -> None:
    findings = tell('1,"Open, now",Buy a key,Caretaker\n2,"Shut,Oil it,Caretaker\n')

    assert [(finding.code, finding.place.line) for finding in findings] == [("unclosed_quote", 3)]
    assert findings[0].text.startswith('"Shut')


def test_whole_rows_and_closed_quotation_marks_are_not_told() -> None:
    assert tell('1,"Open, ""now""\nor later",Buy a key,Caretaker\n2,Shut,Oil it,\n') == []
