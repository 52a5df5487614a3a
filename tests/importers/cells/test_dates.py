"""The dates of titles and headings."""

from datetime import date

from laming_desktop.importers.cells.dates import (
    find_as_at,
    find_dates,
    find_document_date,
    find_heading_as_at,
    find_plan_period,
)


def test_days_and_months_are_read_the_british_way() -> None:
    assert find_dates("1.10.09 and 2 March 2010") == (date(2009, 10, 1), date(2010, 3, 2))
    assert find_dates("June 2009") == (date(2009, 6, 1),)
    assert find_dates("31.2.2009, 2009-10-01") == (date(2009, 10, 1),)


def test_as_at_is_not_the_day_the_document_speaks_from() -> None:
    title = "Response and Action Plan \u2013 June 2009 and update on progress as at 1.10.2009"

    assert find_as_at(title) == date(2009, 10, 1)
    assert find_document_date([title]) == date(2009, 6, 1)


def test_a_line_that_is_a_date_goes_before_the_date_of_a_publication() -> None:
    assert find_document_date(["REPORT", "11 JUNE 2009", "Progress Report March 2009"]) == date(2009, 6, 11)
    assert find_document_date(["Recommendations of the Progress Report March 2009"]) is None


def test_headings_carry_their_own_date() -> None:
    assert find_heading_as_at("Update September 2011") == date(2011, 9, 30)
    assert find_heading_as_at("Progress") is None


def test_the_period_of_a_plan_is_read() -> None:
    assert find_plan_period(["Action plan 2009 / 10"]) == "2009/10"


def test_a_period_is_no_date_of_the_document() -> None:
    assert find_document_date(["Issued over the period 01-Jul-21 to 30-Jun-22"]) is None
    assert find_document_date(["Report of the service on its work from 1 July 2021 to 30 June 2022"]) is None
    assert find_document_date(["Action plan June 2009, progress to 1 October 2009"]) == date(2009, 6, 1)
