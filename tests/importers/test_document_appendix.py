"""The first real document: an appendix with the Government's response, out of a bad scan."""

from pathlib import Path

import pytest

from laming_desktop.domain.proposals import DocumentReading, ProposedRecommendation
from laming_desktop.importers.document import read_document

SUB_ITEMS = [
    *(f"2.{place}" for place in range(1, 11)),
    *(f"19.{place}" for place in range(1, 4)),
    *(f"24.{place}" for place in range(1, 5)),
    *(f"26.{place}" for place in range(1, 4)),
]


@pytest.fixture(scope="module")
def appendix(shared: Path) -> DocumentReading:
    return read_document(next((shared / "seeds").glob("000_*.txt")))


@pytest.fixture(scope="module")
def items(appendix: DocumentReading) -> dict[str | None, ProposedRecommendation]:
    return {item.number: item for item in appendix.recommendations}


def read_text(item: ProposedRecommendation) -> str:
    assert item.text is not None
    return item.text.text


def test_all_recommendations_stand_in_their_order(appendix: DocumentReading) -> None:
    whole = [item.number for item in appendix.recommendations if item.parent is None]

    assert whole == [str(number) for number in range(1, 59)]
    assert [item.number for item in appendix.recommendations if item.parent] == SUB_ITEMS
    assert not appendix.actions


def test_all_recommendations_carry_text(items: dict[str | None, ProposedRecommendation]) -> None:
    assert [number for number, item in items.items() if item.text is None] == []
    assert [number for number, item in items.items() if read_text(item)[:1].islower()] == []


def test_seven_themes_are_found_and_the_first_two_stand_under_none(
    items: dict[str | None, ProposedRecommendation],
) -> None:
    themes = list(dict.fromkeys(item.theme for item in items.values()))

    assert themes[0] is None
    assert len(themes) == 8
    firsts = [next(n for n, item in items.items() if item.theme == theme) for theme in themes[1:]]
    assert firsts == ["3", "10", "19", "24", "37", "50", "57"]
    assert items["2.10"].theme is None
    assert items["26.3"].theme == items["24"].theme


def test_no_mark_is_invented(appendix: DocumentReading) -> None:
    assert all(item.local is None and item.national is None for item in appendix.recommendations)
    assert any(finding.code == "no_marks" for finding in appendix.findings)


def test_noise_in_the_first_column_is_dropped_and_listed(appendix: DocumentReading) -> None:
    dropped = {finding.text for finding in appendix.findings if finding.code == "scan_noise_dropped"}

    assert {"0.4", "0.5", "1", "l", "\u0142"} <= dropped


def test_the_lost_number_is_told_by_its_neighbours(appendix: DocumentReading) -> None:
    recovered = [finding for finding in appendix.findings if finding.code == "number_recovered"]

    assert [(finding.text, finding.detail) for finding in recovered] == [('"', "17")]


def test_a_number_that_stands_twice_is_one_recommendation(
    appendix: DocumentReading, items: dict[str | None, ProposedRecommendation]
) -> None:
    twice = [finding.detail for finding in appendix.findings if finding.code == "number_twice"]

    assert twice == ["33"]
    assert read_text(items["33"]).endswith("5 \u2013 19 year olds.")


def test_sentences_are_brought_back_over_the_rows(items: dict[str | None, ProposedRecommendation]) -> None:
    assert read_text(items["16"]).endswith("professional development.")
    assert read_text(items["17"]).startswith("The Department for Children, Schools and Families should")
    assert read_text(items["39"]).endswith("multiagency working.")
    assert items["38"].response is not None
    assert items["38"].response.text.endswith("HMIP staff.")


def test_a_response_that_runs_over_sub_items_belongs_to_the_recommendation(
    items: dict[str | None, ProposedRecommendation],
) -> None:
    assert [number for number in SUB_ITEMS if items[number].response] == [
        "24.1",
        "24.2",
        "24.3",
        "24.4",
        "26.2",
        "26.3",
    ]
    assert items["2"].response is not None
    assert len(items["2"].response.places) == 9


def test_what_is_recovered_from_repeated_scan_lines_is_doubtful(
    appendix: DocumentReading, items: dict[str | None, ProposedRecommendation]
) -> None:
    recovered = [finding.detail for finding in appendix.findings if finding.code == "recovered_from_scan"]

    assert recovered == ["24.2", "24.3", "24.4"]
    for number in recovered:
        text = items[number].text
        assert text is not None
        assert text.certainty == "ambiguous"
    assert read_text(items["24.2"]).endswith("social workers;")


def test_truncated_texts_are_told(appendix: DocumentReading) -> None:
    cut = {(finding.code, finding.detail) for finding in appendix.findings if finding.code.endswith("cut_off")}

    assert cut == {("text_cut_off", "24.3"), ("response_cut_off", "2")}


def test_every_word_of_the_table_is_kept_or_listed_as_dropped(appendix: DocumentReading, shared: Path) -> None:
    lines = next((shared / "seeds").glob("000_*.txt")).read_text(encoding="utf-8").split("\n")[199:]
    told = [finding.text for finding in appendix.findings]
    kept = [source.text for item in appendix.recommendations for source in item.sources]
    words = set(" ".join((*told, *kept, *(column.heading for column in appendix.columns))).split())

    lost = [
        word for line in lines for word in line.split() if word not in words and "<" not in word and ">" not in word
    ]

    assert set(lost) <= {"3-", "year", "24.2", "24.3", "24.4"}
