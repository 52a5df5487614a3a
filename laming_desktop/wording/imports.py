"""What an import does or did, in sentences."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.texts import quote

FATE_WORDS: Final[Mapping[str, str]] = {
    "new": "New",
    "update": "Updates",
    "same": "Same",
    "problem": "Problems",
}
DECISION_WORDS: Final[Mapping[str, str]] = {
    "update": "Bring up to date",
    "skip": "Leave as it is",
    "stop": "Stop the import",
}
"""What can happen to a row that would change what the register says."""


def say_imported(document: str, *, recommendations: int, actions: int, updated: int, same: int, questions: int) -> str:
    """Say what an import wrote; `recommendations` and `actions` are new ones, `updated` and `same` rows of both."""
    if not (recommendations or actions or updated):
        return say_nothing_new(same) + _say_kept(questions)
    added = [
        say_count(actions, "action") if actions else "",
        say_count(recommendations, "recommendation") if recommendations else "",
    ]
    added = [part for part in added if part]
    sentences = [f"{join_words(added)} added from {quote(document)}." if added else ""]
    if updated:
        source = "" if added else f" from {quote(document)}"
        sentences.append(f"{say_count(updated, 'row')} brought up to date{source}.")
    if same:
        sentences.append(f"{say_count(same, 'row')} already in the register.")
    return " ".join(sentence for sentence in sentences if sentence) + _say_kept(questions)


def say_nothing_new(same: int) -> str:
    """Say that a document holds nothing that the register does not have."""
    if same == 1:
        return "Nothing new: its one row is already in the register."
    return f"Nothing new: all {same:,} rows are already in the register."


def _say_kept(questions: int) -> str:
    """Say how many questions are kept, with a leading blank, or nothing."""
    if not questions:
        return ""
    return f" {say_count(questions, 'question')} {'is' if questions == 1 else 'are'} kept under Needs attention."


def say_held(held: int, skipped: int) -> str:
    """Say which rows were not written: those that wait for an answer, and those left out."""
    parts = [
        f"{say_count(held, 'row')} waiting until you say whether {'it is' if held == 1 else 'they are'} in the register"
        if held
        else "",
        f"{say_count(skipped, 'row')} left out" if skipped else "",
    ]
    return f"Not written: {join_words([part for part in parts if part])}."


def say_preview(document: str, *, new: int, updated: int, same: int, problems: int, questions: int) -> str:
    """Say what an import would write."""
    parts = [
        f"{new:,} new",
        f"{updated:,} to be brought up to date",
        f"{same:,} the same",
        say_count(problems, "problem"),
        say_count(questions, "question"),
    ]
    return f"{quote(document)}: {', '.join(parts)}. Nothing is written yet."
