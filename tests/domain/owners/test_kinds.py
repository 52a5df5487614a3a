"""Telling what kind of owner a name is."""

import pytest

from laming_desktop.domain.owners.kinds import judge


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("HM Prison Sampleton", "agency"),
        ("HR Business Partner", "post"),
        ("Faith communities", "agency"),
        ("Dir. of Childrens Services", "post"),
        ("A/D Safeguarding", "post"),
        ("IDVA", "post"),
        ("Independent Scrutineer", "post"),
        ("Social Work England", "agency"),
        ("Practice Educator", "post"),
    ],
)
def test_the_kind_is_told_by_the_word_that_heads_a_name(name: str, kind: str) -> None:
    assert judge(name).kind == kind
