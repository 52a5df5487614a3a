from collections import Counter
from datetime import date

from laming_desktop.operations.catalogue import read_catalogue


def test_catalogue_has_58_recommendations_and_their_20_sub_items() -> None:
    entries = read_catalogue().entries
    parents = [entry for entry in entries if entry.parent is None]
    assert [entry.number for entry in parents] == [str(number) for number in range(1, 59)]
    assert Counter(entry.parent for entry in entries if entry.parent) == {"2": 10, "19": 3, "24": 4, "26": 3}


def test_recommendations_stand_under_seven_themes_after_the_second() -> None:
    catalogue = read_catalogue()
    themes = [entry.theme for entry in catalogue.entries]
    assert len(catalogue.themes) == 7
    assert themes[:12] == [None] * 12
    assert list(dict.fromkeys(themes[12:])) == list(catalogue.themes)


def test_every_entry_has_a_short_title_addressees_and_audience() -> None:
    for entry in read_catalogue().entries:
        assert 3 <= len(entry.title.split()) <= 8, entry.number
        assert entry.addressees
        assert entry.audience in {"national", "local", "both"}


def test_publications_carry_their_dates() -> None:
    catalogue = read_catalogue()
    assert catalogue.inquiry.published_on == date(2009, 3, 12)
    assert catalogue.response.published_on == date(2009, 5, 6)
