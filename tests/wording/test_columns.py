"""What columns and parts of a document were taken for, in words."""

from typing import get_args

from laming_desktop.domain.proposals import DocumentPart, PartUse
from laming_desktop.domain.reading_choices import ColumnKind, DocumentKind
from laming_desktop.wording.columns import (
    DOCUMENT_KIND_WORDS,
    KIND_GROUPS,
    KIND_WORDS,
    USE_REASONS,
    USE_WORDS,
    say_document_kind,
    say_encoding,
    say_part_name,
    say_part_use,
    say_separator,
)


def test_every_kind_and_use_has_words() -> None:
    assert set(KIND_WORDS) == set(get_args(ColumnKind))
    assert set(USE_WORDS) == set(USE_REASONS) == set(get_args(PartUse))
    assert set(DOCUMENT_KIND_WORDS) == set(get_args(DocumentKind))


def test_every_kind_but_our_own_identity_can_be_chosen_once() -> None:
    offered = [kind for kinds in KIND_GROUPS.values() for kind in kinds]

    assert len(offered) == len(set(offered))
    assert set(offered) == set(KIND_WORDS) - {"identity"}
    assert len(set(KIND_WORDS.values())) == len(KIND_WORDS)


def test_document_is_named_with_the_number_of_its_parts() -> None:
    assert say_document_kind("word", 3) == "Word document, 3 tables"
    assert say_document_kind("excel", 1) == "Excel workbook, 1 sheet"
    assert say_document_kind("pdf", 0) == "PDF document"


def test_part_is_named_by_its_sheet_else_by_its_number() -> None:
    assert say_part_name(DocumentPart(2, "plan", 4, sheet="Health\u202e")) == "Sheet “Health”"
    assert say_part_name(DocumentPart(2, "plan", 4, page=6)) == "Table 2, page 6"
    assert say_part_use(DocumentPart(2, "key", 4, is_hidden=True)) == "Explains marks, hidden"


def test_encodings_and_separators_are_said_also_where_they_are_rare() -> None:
    assert say_encoding("UTF_8") == "Unicode (UTF-8)"
    assert say_encoding("utf-8-sig") == "Unicode (UTF-8)"
    assert say_encoding("koi8-r") == "koi8-r"
    assert say_separator("\t") == "Tab"
    assert say_separator("~") == "“~”"
