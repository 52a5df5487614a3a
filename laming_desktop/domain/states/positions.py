"""Reading how things stand on a recommendation: what is said only of one, and what states of work come to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from laming_desktop.domain.states.reading import StateQuestionCode
from laming_desktop.domain.states.verdicts import Verdict, least_sure
from laming_desktop.domain.vocabulary import ActionState, Certainty, Position


@dataclass(frozen=True, slots=True)
class PositionVerdict:
    """Positions in order of preference (None: nothing is proposed), how sure, and what stays open."""

    positions: tuple[Position | None, ...]
    certainty: Certainty = "certain"
    questions: tuple[StateQuestionCode, ...] = ()


_EVIDENCED: Final = re.compile(
    r"\b(?:impact|outcomes?|effectiveness|improvement)s? (?:\w+ ){0,2}(?:evidenced|demonstrated|proven|shown|seen|confirmed|measured|"
    r"verified|tested)\b|"
    r"\bevidence (?:of|that|shows|from|supplied|provided|available|seen|held|on file)\b|\b(?:and|fully|well|been|is|,) evidenced\b|"
    r"\bevidenced (?:by|through|in|impact)\b|^evidenced$|\b(?:verified|validated|confirmed) (?:by|through) (?:\w+ ){0,2}(?:audits?|"
    r"inspection|review|ofsted)\b|\bdemonstrable (?:impact|evidence)\b|\bevidence-based assurance\b"
)
_NOT_EVIDENCED: Final = re.compile(
    r"\b(?:no|not|yet|without|lack of|little|limited|insufficient|awaiting|awaited|pending|to be|needs?|required|requires|partly|"
    r"partially|some|further|will be|gather(?:ing)?|collect(?:ing)?)\b(?: [\w-]+){0,4} (?:evidence[d]?|impact)\b|"
    r"\b(?:impact|evidence)\b(?: [\w-]+){0,3} (?:not|to be|awaited|needed|required|being|yet|pending|outstanding|unclear)\b"
)


class _Row(NamedTuple):
    """A pattern for whole phrases, the positions it can mean, and how sure."""

    pattern: str
    positions: tuple[Position | None, ...]
    certainty: Certainty


_ROWS: Final[tuple[_Row, ...]] = (
    _Row(
        r"(?:this |recommendation |is |currently )*(?:not (?:yet |been |yet been |currently )*(?:assessed|considered|reviewed|evaluated|"
        r"rated|judged)|unassessed|un-assessed|to be (?:assessed|reviewed|evaluated|rated)|yet to be (?:assessed|reviewed|rated)|"
        r"assessment (?:pending|awaited|to follow|not (?:yet )?(?:made|done|complete[d]?)|outstanding|required|in progress|underway)|"
        r"awaiting assessment|not known|unknown|unclear|not rated|unrated|no assessment(?: made| yet)*|under assessment)",
        ("not_assessed",),
        "certain",
    ),
    _Row(
        r"(?:this |recommendation |is |currently |now )*(?:n/a|n\.a\.?|na|not applicable|not relevant|does not apply|inapplicable)"
        r"(?: .*)?|no local (?:action|implications?|relevance)(?: .*)?|"
        r"not (?:a matter )?for (?:local action|the (?:lscb|council|authority|board|la|local authority)|us|local authorities)(?: .*)?|"
        r"not (?:a )?local(?: .*)?",
        ("not_applicable",),
        "certain",
    ),
    _Row(
        r"(?:for |a |by |is |this is |awaiting )*(?:national|government|governmental|central government|dcsf|dfe|department of health|dh|"
        r"home office|ministry of justice|moj|secretary of state|hm government|ofsted|parliament)"
        r"(?: (?:action|only|recommendation|responsibility|matter|issue|level|to (?:action|implement|lead|respond)|led|lead|"
        r"government|policy|body|bodies|department|decision|requirement|remit|and|task))*",
        ("not_applicable",),
        "likely",
    ),
    _Row(
        r"(?:now |fully |all |is |are |already |locally |currently |well |firmly |both )*(?:in[ -]?place|met|implemented|complete[d]?|"
        r"achieved|compliant|delivered|done|operational|fulfilled|established|signed off)(?: locally| in full| already| and working| and "
        r"operational| across the (?:county|borough|city|authority|area))*",
        ("in_place",),
        "certain",
    ),
    _Row(
        r"(?:is |are |currently |still |locally )*(?:not(?: yet| currently| been| yet been)*|un|non[ -]?)[ -]?(?:in[ -]?place|met|implemented|"
        r"compliant|delivered|established|fulfilled|achieved|started|commenced|begun|done)(?: locally| yet)*|unmet|absent|missing|"
        r"nothing in place|no arrangements(?: in place)?|fails|failed|not addressed",
        ("not_in_place",),
        "certain",
    ),
    _Row(
        r"(?:is |still |work |currently |now |locally )*(?:on-?going|on going|in progress|under ?way|in development|being (?:implemented|"
        r"developed|put in place|addressed|progressed)|working towards?|developing)(?: locally| work)*",
        ("ongoing",),
        "certain",
    ),
    _Row(
        r"(?:partial(?:ly)?|partly|part|in part|mostly|largely|substantially|nearly|almost|some(?:what)?|not fully|not all|not entirely)"
        r"(?: (?:met|in place|implemented|complete[d]?|achieved|compliant|compliance|delivered|established|addressed|embedded|there))?",
        ("ongoing",),
        "likely",
    ),
    _Row(
        r"(?:now |fully |well |is |are )*(?:embedded|mainstreamed|business as usual|bau|closed|resolved|addressed|existing practice|"
        r"current practice|already (?:happens|done|our practice|practice)|existing requirement|adequate|satisfactory|strong|good|"
        r"strength|secure)",
        ("in_place",),
        "likely",
    ),
    _Row(
        r"not (?:yet )?(?:complete[d]?|finished|finali[sz]ed|closed)|incomplete|outstanding|open",
        ("ongoing", "not_in_place"),
        "ambiguous",
    ),
    _Row(
        r"gaps?(?: identified| remain| exist)*|weak(?:ness)?|inadequate|requires? improvement|needs? (?:work|improvement|development)|"
        r"area for (?:development|improvement)|further work (?:required|needed)|work (?:needed|required|to do)|improvement needed|"
        r"development needed|action (?:needed|required)",
        ("ongoing", "not_in_place"),
        "ambiguous",
    ),
)
_MOST_PLAIN_WORDS: Final = 4
_COMPILED: Final = tuple((re.compile(row.pattern), PositionVerdict(row.positions, row.certainty)) for row in _ROWS)
_OPENINGS: Final[tuple[tuple[re.Pattern[str], Position], ...]] = (
    (re.compile(r"not (?:yet |currently )?in place(?: locally)?\s*[-,;:(]"), "not_in_place"),
    (re.compile(r"some [\w ]{1,40} in place$"), "ongoing"),
    (re.compile(r"no longer (?:in place|met|compliant|embedded)\b"), "not_in_place"),
    (
        re.compile(
            r"(?:now |locally )?(?:in place|met|implemented|embedded) (?:in|for|at|across|within|by) (?:some|most|many|several|a few|"
            r"certain|half|part|parts|the majority)\b"
        ),
        "ongoing",
    ),
    (
        re.compile(
            r"(?:now |fully |already )?in place[\s,;:(-]+(?:but )?(?:no |not |evidence|impact)[^.]*(?:evidence|impact|gather|collect)"
        ),
        "in_place",
    ),
)
_OF_STATE: Final[Mapping[ActionState, tuple[Position, ...]]] = {
    "not_started": ("not_in_place",),
    "on_track": ("ongoing",),
    "at_risk": ("ongoing",),
    "off_track": ("not_in_place", "ongoing"),
    "complete": ("in_place",),
    "waiting": ("ongoing", "not_in_place"),
    "superseded": ("not_applicable",),
    "abandoned": ("not_applicable",),
}


def find_position(folded: str) -> PositionVerdict | None:
    """Read what is said only of a recommendation; None when the words speak of work in general."""
    if _EVIDENCED.search(folded) and not _NOT_EVIDENCED.search(folded) and not re.search(r"\bnot in place\b", folded):
        is_short = bool(
            re.search(r"\bin place\b|\bmet\b|\bcomplete|\bembedded\b|\bimplemented\b|\bimpact\b|^evidenced$", folded)
        )
        return PositionVerdict(("in_place_evidenced",), "certain" if is_short else "likely")
    for pattern, verdict in _COMPILED:
        if pattern.fullmatch(folded):
            is_long = len(folded.split()) > _MOST_PLAIN_WORDS
            return replace(verdict, certainty=least_sure(verdict.certainty, "likely")) if is_long else verdict
    for pattern, position in _OPENINGS:
        if pattern.match(folded):
            return PositionVerdict((position,), "likely")
    return None


def position_of_state(verdict: Verdict) -> PositionVerdict:
    """Give what a state of work comes to as a position."""
    positions: list[Position | None] = []
    for state in verdict.states:
        for position in (None,) if state is None else _OF_STATE[state]:
            if position not in positions:
                positions.append(position)
    certainty = verdict.certainty
    if len([position for position in positions if position]) > 1:
        certainty = least_sure(certainty, "ambiguous")
    elif (len(verdict.states) > 1 and len(positions) == 1) or (
        certainty == "certain" and verdict.first in {"at_risk", "superseded", "abandoned"}
    ):
        certainty = "likely"
    return PositionVerdict(tuple(positions), certainty, verdict.questions)
