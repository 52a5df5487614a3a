"""Lines that a narrow cell wrapped in the middle of a timescale."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By\n31 March\n2010", "by -..2010-03-31 day certain"),
        ("By 31\nMarch 2010", "by -..2010-03-31 day certain"),
        ("31st\nMarch\n2010", "on 2010-03-31..2010-03-31 day certain"),
        ("Dec\n2009", "on 2009-12-01..2009-12-31 month certain"),
        ("From\nSeptember 2009", "from 2009-09-01..- month certain"),
        ("Sept 2009\nto\nMarch 2010", "between 2009-09-01..2010-03-31 month certain"),
        ("Autumn term\n2009", "on 2009-09-01..2009-12-31 term certain"),
        ("Q3\n2010/11", "on 2010-10-01..2010-12-31 quarter certain"),
        ("June 2010\n(revised\nfrom March\n2010)", "on 2010-06-01..2010-06-30 month certain"),
        ("week\ncommencing\n4 Oct 2010", "on 2010-10-04..2010-10-10 week certain"),
        ("To be\nadvised", "to_be_advised -..- none certain"),
        ("Six\nmonthly", "recurring -..- none certain"),
        ("Awaiting\nguidance", "waiting -..- none certain"),
        ("financial\nyear end", "by -..2010-03-31 financial_year likely"),
        ("end of\nMarch 2010", "by -..2010-03-31 month certain"),
    ],
)
def test_wrapped_words_are_read_together(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sept 09\nMarch 10", "on 2009-09-01..2010-03-31 month likely"),
        ("March 2010\n1. Scoping", "on 2010-03-01..2010-03-31 month likely"),
        ("June\nJuly 2010", "on 2010-06-01..2010-07-31 month likely"),
        ("Phase 1\nMarch 2010", "on 2010-03-01..2010-03-31 month certain"),
        ("- June 2010\n- July 2010", "on 2010-06-01..2010-07-31 month likely"),
    ],
)
def test_lines_of_their_own_stay_parted(text: str, wanted: str) -> None:
    assert say(text) == wanted
