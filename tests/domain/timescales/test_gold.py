"""Compare the grammar with the readings that a careful board manager gives, where they lie beside the checkout."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.plain import as_plain, read_context
from laming_desktop.domain.timescales.words import ACTIVITY_WORDS, COMPLETION_WORDS, FUNCTION_WORDS
from laming_desktop.domain.vocabulary import CERTAINTIES

GOLD = Path(__file__).resolve().parents[4] / "shared" / "acceptance" / "timescales.json"
CONTEXT_KEYS = ("document_date", "plan_period", "above")
FLAGS_COMPARED = frozenset({"year_assumed", "repaired", "revised", "unconfirmed"})
Entry = Mapping[str, Any]
NO_RECURRENCE: Entry = {}


def list_entries() -> Sequence[Entry]:
    return json.loads(GOLD.read_text(encoding="utf-8"))["entries"] if GOLD.is_file() else []


def take_compared(reading: Entry) -> tuple[object, ...]:
    recurrence: Entry = reading.get("recurrence", NO_RECURRENCE)
    rhythm = (
        recurrence.get("every"),
        recurrence.get("unit"),
        recurrence.get("times", 1),
        tuple(recurrence.get("months", ())),
        recurrence.get("until"),
    )
    days = reading.get("earliest"), reading.get("latest")
    return reading["nature"], *days, reading.get("precision", "none"), rhythm


def list_accepted(entry: Entry) -> list[Entry]:
    return [entry["reading"], *({**entry["reading"], **change} for change in entry.get("also_accept", ()))]


def needs_anchor(gold: Entry) -> bool:
    anchor = gold.get("anchor")
    if not anchor or gold.get("earliest") or gold.get("latest"):
        return False
    return gold["nature"] == "waiting" or bool(anchor.get("offset"))


def list_words(phrases: Sequence[str]) -> set[str]:
    return {word for phrase in phrases for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*", phrase.lower())}


def make_parameters() -> list[Any]:
    entries = list_entries()
    if not entries:
        reason = pytest.mark.skip(reason="the gold readings do not lie beside this checkout")
        return [pytest.param({}, marks=reason, id="no-gold")]
    return [pytest.param(entry, id=entry["id"]) for entry in entries]


@pytest.mark.parametrize("entry", make_parameters())
def test_reading_agrees_with_the_gold(entry: Entry) -> None:
    gold = entry["reading"]
    context = read_context({key: entry[key] for key in CONTEXT_KEYS if key in entry})
    mine = cast("Entry", as_plain(read_timescale(entry["text"], context)))
    assert mine["text"] == entry["text"]
    assert take_compared(mine) in [take_compared(each) for each in list_accepted(entry)]
    if needs_anchor(gold):
        assert mine["anchor"]["relation"] == gold["anchor"]["relation"]
        assert gold["anchor"]["event"] in {"other", mine["anchor"]["event"]}
    assert FLAGS_COMPARED & set(gold.get("flags", ())) <= set(mine.get("flags", ()))
    step = CERTAINTIES.index(mine["certainty"]) - CERTAINTIES.index(gold["certainty"])
    assert step in {0, 1}


@pytest.mark.parametrize("entry", make_parameters())
def test_unread_words_are_those_of_the_gold(entry: Entry) -> None:
    context = read_context({key: entry[key] for key in CONTEXT_KEYS if key in entry})
    unread = list_words(read_timescale(entry["text"], context).unread)
    wanted = list_words(entry["reading"].get("unread", ()))
    assert wanted <= unread
    assert unread - wanted <= FUNCTION_WORDS | COMPLETION_WORDS | ACTIVITY_WORDS
