"""What the reading of a document did or doubts, one sentence for each code of the importers."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.proposals import Finding
from laming_desktop.wording.labels import FIELD_WORDS
from laming_desktop.wording.texts import clean, quote

FINDING_WORDS: Final[Mapping[str, str]] = {
    "page_heading_dropped": "The headings repeated at the head of a page were left out.",
    "heading_remains_dropped": "Remains of a repeated heading were left out: {text}.",
    "scan_noise_dropped": "Marks of the scanner that say nothing were left out: {text}.",
    "garbled_line_dropped": "A garbled copy of a line was left out: {text}.",
    "duplicated_lines_dropped": "A line that the scanner repeated was left out: {text}.",
    "lines_dropped": "A line that belongs to the page and not to the table was left out: {text}.",
    "loose_line": "A line stands between the rows and belongs to none of them: {text}.",
    "notes_after_table": "Words stand after the table and were not taken: {text}.",
    "markup_removed": "Marks of a web page were taken out of the cell: {text}.",
    "bullet_removed": "The bullet {text} was taken off the words.",
    "extra_cell": "A row has a cell more than there are headings: {text}.",
    "joined_over_page": "A row cut by the end of a page was joined again: {text}.",
    "joined_rows": "Lines of one row were joined: {text}.",
    "theme_taken_out": "A theme that stood inside a cell was taken out: {text}.",
    "number_recovered": "A lost number was worked out from its neighbours: {detail}.",
    "number_missing": "A row seems to be a recommendation of its own but has no number: {text}.",
    "number_twice": "The number {detail} stands twice; the second row was taken as more of the first: {text}.",
    "number_in_text": "The number {detail} was taken from the beginning of the words.",
    "several_numbers": "One row speaks of several recommendations: {text}.",
    "numbers_missing": "These numbers do not occur in the document: {text}.",
    "numbers_given": "The document numbers nothing, so its recommendations were called {text} to {detail}.",
    "sub_items_numbered": "Points without numbers were taken as {text} to {detail}.",
    "sub_items_differ": "Recommendation {text} has another number of points here than in the register: {detail}.",
    "sentence_moved": "Words that stood with the wrong recommendation were moved ({detail}): {text}.",
    "lead_in_moved": "The words before a list were moved to the recommendation that they belong to ({detail}): {text}.",
    "text_lost": "The document has lost the text of recommendation {detail}.",
    "text_cut_off": "The text of recommendation {detail} breaks off: {text}.",
    "response_cut_off": "The response to recommendation {detail} breaks off: {text}.",
    "response_of_parent": "One response that runs beside several rows was given to their recommendation ({detail}).",
    "recovered_from_scan": "Recommendation {detail} was found in lines that the scanner mixed up: {text}.",
    "columns_untangled": "Two columns had run into each other and were told apart at recommendation {detail}: {text}.",
    "rows_unread": "The headings of the table stand over running text, too: its rows could not be told apart: {text}.",
    "columns_tangled": "Two columns run into each other at recommendation {detail} and could not be told apart: {text}.",
    "texts_differ": "Recommendation {detail} stands twice with different words: {text}.",
    "not_a_mark": "No mark that could be read: {text}.",
    "wrong_column": "{text} seems to belong under {detail}.",
    "no_action_text": "Words stand in a row without an action and were kept as a note: {text}.",
    "action_from_response": "No column has the actions, so the response was taken as the action: {text}.",
    "action_from_recommendation": "No column has the actions, so the recommendation was taken as the action: {text}.",
    "no_marks": "No mark is filled in under {text}.",
    "workbook_read": "A workbook of this program: its rows are known by their hidden identities, its columns by their heads.",
    "form_read": "A form of this program: only its fields were read, filled in for so many actions: {detail}.",
    "unknown_identity": "The register has no action of this identity; nothing of it is written: {text}.",
    "emptied_cell": "A cell under {text} was emptied that cannot be empty; what the register says stays.",
    "emptied_here_changed": "A cell under {text} was emptied whose value has changed in the register since; that value stays.",
    "columns_remembered": "Columns were taken for what you said of them in the last document with these headings: {text}.",
    "column_kept_as_note": "The column {text} fits no field; its words are kept as notes.",
    "progress_undated": "Neither the heading {text} nor the document names a day, so the updates are dated on the day of the import.",
    "progress_dated_as_document": "The heading {text} names no day, so the updates are dated as the document, {detail}.",
    "text_differs": "The text differs in a few words from the one in the register, which was kept: {text}.",
    "response_differs": "The response differs in a few words from the one in the register, which was kept: {text}.",
    "cells_joined": "Cells that belong together were joined: {text}.",
    "insertions_kept": "Insertions that nobody has accepted yet were kept: {text}.",
    "deletions_left_out": "Words marked as deleted were left out: {text}.",
    "comments_left_out": "A comment in the margin was left out: {text}.",
    "footnotes_left_out": "A footnote was left out: {text}.",
    "endnotes_left_out": "An endnote was left out: {text}.",
    "text_box_left_out": "Words in a text box were left out: {text}.",
    "text_box_read": "Words in a text box were read where the box is tied to the text: {text}.",
    "hidden_words_left_out": "Words that are formatted as hidden were left out: {text}.",
    "contents_left_out": "The table of contents was left out.",
    "part_put_in_left_out": "A part that was put in from another file was not read; save the document once in Word and read it again.",
    "actions_parted": "One cell held {detail} actions, each with its own owner or date beside it; they were taken apart: {text}.",
    "nested_table_unfolded": "Tables inside cells were read as rows of the table around them.",
    "nested_table_joined": "A table inside a cell was taken as words of the cell: {text}.",
    "merged_cells": "Merged cells were taken as one cell: {text}.",
    "hidden_rows": "Hidden rows were read with the others: {detail}.",
    "hidden_columns": "Hidden columns were read with the others: {detail}.",
    "hidden_sheet": "The sheet {text} is hidden.",
    "filtered_rows": "A filter hides rows in the document; they were read with the others: {detail}.",
    "formula_without_value": "A formula has no value, as the document was never calculated: {text}.",
    "formula_error": "A formula gives an error, which was kept as it stands: {text}.",
    "links_to_other_files": "The document refers to other files, which were not opened.",
    "macros_ignored": "The document holds macros, which were ignored.",
    "serial_as_date": "{text} is Excel's number for a day and was read as {detail}.",
    "table_turned": "The headings stand in the first column ({text}), so each column was read as a row. Check that they belong together.",
    "columns_repeated": "The headings from {text} on stand a second time; what stands under the second ones was kept as notes. "
    "Leave out the first ones to read the second.",
    "complete_by_date": "{text} stands where the day is told on which an action was completed; it was read as complete on {detail}.",
    "date_doubtful": "The date {text} can be read in two ways; it was read as {detail}.",
    "date_impossible": "{text} is not a day that exists.",
    "colour_read": "A cell has a colour and no words; it was read as {detail}.",
    "key_left_out": "A table explains marks and is no part of the plan: {text}.",
    "part_not_a_plan": "A table is no part of the plan and was left out: {text}.",
    "template_rows": "Rows of the template with nothing filled in were left out: {detail}.",
    "unclosed_quote": "A quotation mark is never closed; it was taken as part of the words: {text}.",
    "ragged_rows": "Rows have more or fewer cells than there are headings: {detail}.",
    "mixed_encodings": "Some letters are written in another encoding than the rest and were mended: {text}.",
    "unreadable_characters": "Characters that cannot be shown were left out: {text}.",
    "pages_rotated": "Pages that lie on their side were turned: {detail}.",
    "pages_without_text": "Pages that are only pictures could not be read: {detail}.",
    "page_furniture_dropped": "Words repeated at the head or foot of each page were left out: {text}.",
    "attachments_ignored": "Files attached to the document were ignored.",
    "scripts_ignored": "The document holds scripts, which were ignored.",
    "row_cut_by_page": "A row cut by the end of a page was joined again: {text}.",
    "columns_guessed": "The table has no lines; its columns were told apart by the gaps between the words.",
    "number_from_list": "Numbers that the document sets automatically were read as they show: {detail}.",
    "number_from_heading": "The number {detail} stands in the heading above the table: {text}.",
    "filled_down": "A merged cell was taken for each of its rows: {text}.",
    "status_replaced": "{text} stands to the left of a later status and was kept as what was said before.",
    "owner_like_known": "{text} looks like {detail}, whom the register knows.",
    "cut_off_at_limit": "Only the beginning was read: {detail}.",
}
"""What each code says; the quoted words of the document go in as {text}, a fact beside them as {detail}."""
_WITH_NUMBERS: Final = frozenset({"numbers_missing", "numbers_given", "sub_items_numbered", "sub_items_differ"})
"""Codes whose {text} is numbers of ours rather than words of the document."""


def say_finding(finding: Finding) -> str:
    """Say what the reading did or doubts, without its place."""
    words = FINDING_WORDS.get(finding.code)
    if words is None:
        return f"{finding.code.replace('_', ' ').capitalize()}{_say_matter(finding)}."
    text = clean(finding.text) if finding.code in _WITH_NUMBERS else quote(finding.text)
    return words.format(text=text, detail=_say_detail(finding))


def _say_detail(finding: Finding) -> str:
    """Say the fact beside the words: the name of a field as the user knows it, a move as an arrow."""
    detail = clean(finding.detail)
    return FIELD_WORDS.get(detail, detail).replace(" > ", " → ")


def _say_matter(finding: Finding) -> str:
    """Say the words concerned and the fact beside them, for a code without a sentence of its own."""
    matter = [quote(finding.text)] if finding.text else []
    if finding.detail:
        matter.append(clean(finding.detail))
    return f": {', '.join(matter)}" if matter else ""
