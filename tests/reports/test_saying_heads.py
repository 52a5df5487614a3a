"""Heads and feet in words."""

from laming_desktop.reports.saying_heads import list_facts, say_item, say_journal, say_meeting, say_source, say_title
from tests.reports.every_block import make_head


def test_title_stands_behind_its_label() -> None:
    assert say_title(make_head(title="Plan")) == "Appendix 1: Plan"
    assert say_title(make_head(label="", title="Plan")) == "Plan"


def test_foot_says_day_register_count_and_journal() -> None:
    head = make_head()

    assert say_source(head).startswith("As at 1 October 2009  \u00b7  Register: Exampleshire 2009")
    assert (say_journal(head), say_journal(make_head(journal=""))) == ("Journal 4f9c21ab", "")


def test_meeting_and_facts_leave_out_what_is_empty() -> None:
    head = make_head(authority="", item="", shows="")

    assert say_meeting(head) == "Cabinet, 14 October 2009"
    assert list_facts(head) == [("As at", "1 October 2009")]


def test_item_of_an_agenda_is_named_as_one_unless_it_is_already() -> None:
    assert [say_item(words) for words in ("7", "Agenda item 7", "")] == ["Item 7", "Agenda item 7", ""]
