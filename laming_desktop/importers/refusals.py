"""Why a document is refused and what a reading may tell: the closed lists of codes that the wording turns into sentences."""

from pathlib import Path
from typing import Literal

from laming_desktop.domain.errors import UnreadableDocumentError

RefusalCode = Literal[
    "missing",
    "folder",
    "denied",
    "empty",
    "too_large",
    "not_text",
    "pdf",
    "word_later",
    "excel_later",
    "old_format",
    "unknown_format",
    "prose",
    "interleaved",
    "no_table",
    "nothing_filled",
]
FindingCode = Literal[
    "page_heading_dropped",
    "heading_remains_dropped",
    "scan_noise_dropped",
    "garbled_line_dropped",
    "duplicated_lines_dropped",
    "lines_dropped",
    "loose_line",
    "notes_after_table",
    "markup_removed",
    "bullet_removed",
    "extra_cell",
    "joined_over_page",
    "joined_rows",
    "theme_taken_out",
    "number_recovered",
    "number_missing",
    "number_twice",
    "number_in_text",
    "several_numbers",
    "numbers_missing",
    "numbers_given",
    "sub_items_numbered",
    "sub_items_differ",
    "sentence_moved",
    "lead_in_moved",
    "text_lost",
    "text_cut_off",
    "response_cut_off",
    "response_of_parent",
    "recovered_from_scan",
    "columns_untangled",
    "columns_tangled",
    "texts_differ",
    "not_a_mark",
    "wrong_column",
    "no_action_text",
    "action_from_response",
    "action_from_recommendation",
    "no_marks",
    "column_kept_as_note",
    "progress_undated",
    "progress_dated_as_document",
    "cells_joined",
]


def refuse(path: Path, why: RefusalCode, detail: str = "") -> UnreadableDocumentError:
    """Make the error that says why a document cannot be read."""
    return UnreadableDocumentError(path, why, detail)
