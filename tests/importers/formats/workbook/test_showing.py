import pytest

from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.importers.formats.workbook.showing import BUILT_IN_FORMATS, Shower


@pytest.mark.parametrize(
    ("code", "written", "shown"),
    [
        ("General", "2.1000000000000001", "2.1"),
        ("General", "40000", "40000"),
        ("General", "0.30000000000000004", "0.3"),
        ("General", "123456789012", "123456789012"),
        ("General", "1E+20", "1E+20"),
        ("0.00", "2.1", "2.10"),
        ("0.00", "2.145", "2.15"),
        ("000", "7", "007"),
        ("000", "-7", "-007"),
        ("0", "0.4", "0"),
        ("0", "-0.4", "0"),
        ("#,##0", "1234567", "1,234,567"),
        ("#,##0.00", "0.5", "0.50"),
        ("#.##", "1.5", "1.5"),
        ("0%", "0.85", "85%"),
        ("0.0%", "0.855", "85.5%"),
        ("[$£-809]#,##0", "1500", "£1,500"),
        ('"£"#,##0;[Red]-"£"#,##0', "-1500", "-£1,500"),
        ('_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "0", "-"),
        ("#,##0,", "1500000", "1,500"),
        ('"Rec "0', "4", "Rec 4"),
        ("000-000", "123456", "123-456"),
        ("# ?/?", "0.75", "3/4"),
        ("# ?/?", "1.5", "1 1/2"),
        ("?/?", "1.5", "3/2"),
        ("# ?/4", "0.5", "2/4"),
        ("0.00E+00", "12345", "1.23E+04"),
        ("[<10]0.0;[>=10]0", "9.26", "9.3"),
        ("[<10]0.0;[>=10]0", "12.6", "13"),
        ("0;-0;;@", "0", ""),
        (";;;", "5", "5"),
        ('"Yes";"Yes";"No"', "0", "No"),
    ],
)
def test_numbers_are_shown_as_their_format_shows_them(code: str, written: str, shown: str) -> None:
    assert Shower(code).show(written) == shown


@pytest.mark.parametrize(
    ("code", "written", "shown"),
    [
        ("mmm yyyy", "40087", "Oct 2009"),
        ("mmm-yy", "40087", "Oct 2009"),
        ("[$-809]mmmm yyyy;@", "40087", "October 2009"),
        ("dd/mm/yyyy", "40087", "1 Oct 2009"),
        ("m/d/yy", "40087", "1 Oct 2009"),
        ("d mmmm yyyy", "40087", "1 October 2009"),
        ("d-mmm", "40087", "1 Oct 2009"),
        ("yyyy", "40087", "2009"),
        ('"by "mmm yyyy', "40087", "by Oct 2009"),
        ("dd/mm/yyyy hh:mm", "40087.395833333336", "1 Oct 2009 09:30"),
        ("dd/mm/yyyy hh:mm", "40087", "1 Oct 2009"),
        ("hh:mm", "0.395833333333333", "09:30"),
        ("h:mm AM/PM", "0.75", "6:00 pm"),
        ("mm:ss", "0.0104166666666667", "00:15:00"),
        ("[h]:mm", "1.5", "36:00"),
        ("dd/mm/yyyy", "1", "1 Jan 1900"),
        ("dd/mm/yyyy", "59", "28 Feb 1900"),
        ("dd/mm/yyyy", "60", "60"),
        ("dd/mm/yyyy", "61", "1 Mar 1900"),
        ("dd/mm/yyyy", "-5", "-5"),
        ("dd/mm/yyyy", "99999999", "99999999"),
    ],
)
def test_days_are_shown_with_the_precision_of_their_format(code: str, written: str, shown: str) -> None:
    assert Shower(code).show(written) == shown


def test_days_that_count_from_1904_are_four_years_later() -> None:
    assert Shower("dd/mm/yyyy", is_1904=True).show("38625") == "1 Oct 2009"


@pytest.mark.parametrize(("code", "precision"), [("mmm yyyy", "month"), ("dd/mm/yy", "day"), ("yyyy", "calendar_year")])
def test_what_is_shown_of_a_day_is_read_with_the_same_precision(code: str, precision: str) -> None:
    reading = read_timescale(Shower(code).show("40087"))

    assert (reading.precision, reading.certainty) == (precision, "certain")


def test_texts_keep_the_words_that_their_format_adds() -> None:
    assert Shower('"Rec "@').show_text("4a") == "Rec 4a"
    assert Shower("0.00").show_text("1.10") == "1.10"


@pytest.mark.parametrize("written", ["", "abc", "1E999", "nan", "-inf"])
def test_what_is_no_number_is_shown_somehow_and_never_raises(written: str) -> None:
    for code in (
        *BUILT_IN_FORMATS.values(),
        "0,,,,",
        "[h]",
        "?????/?????",
        '"',
        "\\",
        "[",
        "0" * 2000,
        "0" + "%" * 900,
    ):
        assert isinstance(Shower(code).show(written), str)
