"""Reading free text of progress: its sentences are weighed together."""

import re
from typing import Final

from laming_desktop.domain.states.signals import Sign, find_signs
from laming_desktop.domain.states.verdicts import Verdict
from laming_desktop.domain.vocabulary import ActionState

_CLAUSE: Final = re.compile(r"(?<=[a-z)\d])[.;!?]+(?=\s|$|[a-z])|\n+|;|(?<=\s)-(?=\s)")
_LONGEST: Final = 4000
_DONE: Final[frozenset[Sign]] = frozenset(["finished", "held", "in_place"])
_MORE: Final[frozenset[Sign]] = frozenset(
    ["future", "moving", "recurring", "next", "to_report", "not_done", "nearly", "not_begun"]
)

_ON_TRACK: Final = Verdict(("on_track",), "likely")
_NOT_DONE: Final[tuple[ActionState, ...]] = ("not_started", "off_track", "on_track")
_COURSES: Final[tuple[tuple[Sign, Verdict], ...]] = (
    ("off_track", Verdict(("off_track",), "likely")),
    ("at_risk", Verdict(("at_risk",), "likely")),
)
_WORK: Final[tuple[tuple[Sign, Verdict], ...]] = (
    ("next", _ON_TRACK),
    ("to_report", Verdict(("on_track", "not_started"), "ambiguous")),
    ("nearly", _ON_TRACK),
    ("moving", _ON_TRACK),
    ("future", Verdict(("not_started",), "likely")),
    ("recurring", _ON_TRACK),
    ("some_past", Verdict(("complete", "on_track"), "ambiguous")),
)


def read_sentences(folded: str) -> Verdict | None:
    """Weigh all that a folded text says; None when none of its words tell how things stand."""
    text = folded[:_LONGEST]
    clauses = [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]
    signs = [find_signs(clause) for clause in clauses]
    every = frozenset[Sign]().union(*signs) if signs else frozenset[Sign]()
    verdict = _weigh_ends(every) or _weigh_course(every) or _weigh_work(every, signs)
    if verdict is None:
        return Verdict((None,), "likely", ("computed_not_stored",)) if "overdue" in every else None
    return verdict.ask("computed_not_stored") if "overdue" in every else verdict


def _weigh_ends(signs: frozenset[Sign]) -> Verdict | None:
    """Read that an action was replaced or given up."""
    if "superseded" in signs:
        return Verdict(("superseded",), "likely")
    if "not_needed" in signs:
        return Verdict(("abandoned", "superseded"), "ambiguous")
    if "abandoned" in signs:
        return Verdict(("abandoned",), "likely")
    return None


def _weigh_course(signs: frozenset[Sign]) -> Verdict | None:
    """Read words about the course of an action: now done, waiting, off track, at risk, in time, late."""
    if "now" in signs:
        return _ON_TRACK if signs & {"future", "waiting"} else Verdict(("complete",), "likely")
    if "waiting" in signs:
        is_mixed = bool(signs & {"finished", "moving"}) and "late" not in signs
        return Verdict(("waiting", "on_track"), "ambiguous") if is_mixed else Verdict(("waiting",), "likely")
    if "recovered" in signs and "finished" not in signs:
        return _ON_TRACK
    for sign, verdict in _COURSES:
        if sign in signs:
            return verdict
    if "steady" in signs and not signs & {"finished", "late"}:
        return _ON_TRACK
    return Verdict(("off_track", "at_risk"), "ambiguous") if "late" in signs and "finished" not in signs else None


def _weigh_work(signs: frozenset[Sign], clauses: list[frozenset[Sign]]) -> Verdict | None:
    """Weigh what is done against what is under way and still to come."""
    if signs & _DONE:
        return _weigh_done(signs, clauses)
    if "not_begun" in signs and "moving" not in signs:
        return Verdict(("not_started",), "likely")
    if "not_done" in signs and "nearly" in signs:
        return _ON_TRACK
    if "not_done" in signs:
        moving = "moving" in signs
        return Verdict((("on_track", "not_started", "off_track") if moving else _NOT_DONE), "ambiguous")
    return next((verdict for sign, verdict in _WORK if sign in signs), None)


def _weigh_done(signs: frozenset[Sign], clauses: list[frozenset[Sign]]) -> Verdict:
    """Read something done: complete when nothing is left, on track when more is named."""
    more = signs & _MORE
    if not more and "share" not in signs:
        is_part = any("partial" in clause and clause & _DONE and "in_place" not in clause for clause in clauses)
        is_doubtful = is_part or "plan" in signs
        return Verdict(("complete", "on_track"), "ambiguous") if is_doubtful else Verdict(("complete",), "likely")
    if "share" in signs:
        return _ON_TRACK
    if more <= {"moving", "recurring"} and "in_place" in signs:
        return Verdict(("complete", "on_track"), "ambiguous")
    if "finished" in signs and "held" not in signs and more <= {"future", "to_report"} and "partial" not in signs:
        return Verdict(("on_track", "complete"), "ambiguous")
    return _ON_TRACK
