import pytest

from laming_desktop.domain.papers.blocks import Run
from laming_desktop.reports.composing.linking import link_addresses


def link(text: str) -> list[tuple[str, str]]:
    """Give the pieces of a text with where each leads."""
    return [(run.text, run.link) for run in link_addresses((Run(text),))]


def test_address_of_the_web_leads_there_without_the_stop_behind_it() -> None:
    assert link("See https://a.example/x?y=1. It says") == [
        ("See ", ""),
        ("https://a.example/x?y=1", "https://a.example/x?y=1"),
        (". It says", ""),
    ]


def test_address_of_mail_leads_to_mail() -> None:
    assert link("Ask board@exampleshire.example.")[1] == (
        "board@exampleshire.example",
        "mailto:board@exampleshire.example",
    )


@pytest.mark.parametrize("text", ["", "no address", "http://a.example", "javascript:alert(1)", "a @ b", "ftp://a@b"])
def test_everything_else_stays_words(text: str) -> None:
    assert "".join(part for part, _ in link(text)) == text
    assert [where for _, where in link(text) if where and not where.startswith("mailto:")] == []


def test_link_that_is_one_already_and_weight_stay() -> None:
    given = (Run("x https://a.example", link="https://b.example"), Run("y https://c.example", bold=True))

    found = link_addresses(given)

    assert found[0] == given[0]
    assert [(run.bold, run.link) for run in found[1:]] == [(True, ""), (True, "https://c.example")]
