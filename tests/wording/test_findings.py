from typing import get_args

import pytest

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.importers.refusals import FindingCode, RefusalCode
from laming_desktop.wording.documents import UNREADABLE_WORDS
from laming_desktop.wording.findings import FINDING_WORDS, say_finding


def test_every_code_of_the_importers_has_a_sentence() -> None:
    assert set(get_args(FindingCode)) <= set(FINDING_WORDS)
    assert set(get_args(RefusalCode)) <= set(UNREADABLE_WORDS)


@pytest.mark.parametrize("code", sorted(FINDING_WORDS))
def test_sentence_of_a_finding_ends_with_a_full_stop(code: str) -> None:
    words = say_finding(Finding("told", code, CellPlace(), "{text}", "2 > 3"))
    assert words.endswith(".")
    assert " > " not in words


def test_misplaced_words_name_the_field_they_belong_to() -> None:
    finding = Finding("doubtful", "wrong_column", CellPlace(), "Awaiting guidance", "timescale")
    assert say_finding(finding) == "“Awaiting guidance” seems to belong under Timescale."


def test_our_own_numbers_stand_without_quotation_marks() -> None:
    finding = Finding("told", "sub_items_numbered", CellPlace(), "19.1", "19.3")

    assert say_finding(finding) == "Points without numbers were taken as 19.1 to 19.3."
