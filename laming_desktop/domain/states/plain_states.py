"""The short phrases that say a state outright, each with the state or states it can mean."""

import re
from typing import Final, NamedTuple

from laming_desktop.domain.states.verdicts import Verdict
from laming_desktop.domain.vocabulary import ActionState, Certainty

_DONE: Final = (
    r"(?:complete[d]?|achieved|implemented|delivered|signed[ -]?off|finished|actioned|discharged|fulfilled|done|met|"
    r"accomplished|concluded|finali[sz]ed|attained|executed|completion)"
)
_FULLY: Final = (
    r"(?:(?:now|all|fully|already|action|task|work|recommendation|target|100%|successfully|has been|is|was|were) )*"
)
_PARTLY: Final = (
    r"(?:partial(?:ly)?|partly|part|nearly|almost|mostly|largely|substantially|virtually|near|nearing|half|"
    r"not (?:yet )?fully|some(?:what)?|in part|not (?:quite|entirely|wholly|all|completely))"
)
_NOT: Final = r"(?:not(?: yet| currently| been| yet been| fully yet)?|un|in|non[ -])"
_START: Final = r"(?:start(?:ed|ing)?|begun|begin|commence[d]?|underway|under way|initiated|launched)"
_MOVING: Final = (
    r"(?:in[ -]?progress|under[ -]?way|on[ -]?going|started|commenced|begun|continuing|continues|continuous|active|"
    r"progressing|in hand|in train|in development|under development|being (?:progressed|implemented|developed|actioned|"
    r"addressed|worked on|undertaken|delivered|reviewed)|work in progress|wip|in draft|draft(?:ed)?|implementing|"
    r"implementation (?:underway|under way|in progress|ongoing)|work (?:ongoing|on-going|underway|under way|continues|"
    r"continuing|started|has started|has begun|commenced|is ongoing|is underway|progressing)|moving forward|advancing|"
    r"in process|under review|rolling(?: programme)?|live|being taken forward|in motion|working towards?|developing)"
)


class _Row(NamedTuple):
    """A pattern for whole phrases, the states it can mean, how sure, and whether it tells movement only."""

    pattern: str
    states: tuple[ActionState | None, ...]
    certainty: Certainty
    is_vague: bool


_ROWS: Final[tuple[_Row, ...]] = (
    _Row(
        r"(?:action |work |project )?(?:has |is )?" + rf"(?:not|never)(?: yet| been| yet been)? {_START}(?: yet)?",
        ("not_started",),
        "certain",
        False,
    ),
    _Row(
        r"not (?:yet )?due(?: to (?:start|begin|commence)| for (?:start|action))?(?: yet| until .*)?|unstarted|"
        r"(?:yet|still|due) to (?:start|begin|commence|be started|be commenced)|start not (?:yet )?due|not for action yet",
        ("not_started",),
        "certain",
        False,
    ),
    _Row(
        r"(?:to be (?:started|commenced|begun|done|actioned|completed|undertaken|implemented|developed|agreed|arranged|"
        r"scheduled|planned|progressed|delivered)|to (?:do|start|commence|begin)|todo|planned|scheduled|"
        r"programmed|in planning|planning(?: stage| phase)?|at planning stage|proposed|future(?: action| work)?|new|"
        r"no (?:progress|action|work)(?: yet| made| taken| to date| started| so far)*|nil progress|queued|"
        r"will be (?:completed|done|implemented|actioned|undertaken)|nothing (?:done|started)(?: yet| so far| to date)?)",
        ("not_started",),
        "likely",
        False,
    ),
    _Row(
        rf"{_NOT} ?(?:be |been )?(?:implemented|done|achieved|delivered|met|in place|actioned|fulfilled|adopted|"
        r"undertaken|established|signed off|discharged|attained|addressed|progressed)(?: yet)?|unmet|no longer in place|no evidence(?: of (?:action|progress))?",
        ("not_started", "off_track"),
        "ambiguous",
        False,
    ),
    _Row(
        rf"(?:{_NOT} ?(?:complete[d]?|finished|finali[sz]ed|concluded|closed|resolved)(?: yet)?|incomplete)",
        ("on_track", "not_started", "off_track"),
        "ambiguous",
        False,
    ),
    _Row(
        r"outstanding|(?:remains |still )+outstanding|not up to date|remaining",
        ("not_started", "off_track", "on_track"),
        "ambiguous",
        False,
    ),
    _Row(r"open|(?:remains|still|left|kept) open|re-?opened", ("on_track", "not_started"), "ambiguous", True),
    _Row(
        r"(?:progress(?:ing)? |currently |all |still |is |are |now |going |broadly |generally |fully )*(?:on|to) "
        r"(?:track|target|schedule|course|time|plan|programme)(?: (?:to|for) (?:complet|deliver|achiev|meet|finish|be).*)?|"
        r"as planned|on track/on target|ahead of (?:schedule|target|plan|time)|no (?:delays?|slippage|concerns|issues)|"
        r"not (?:at risk|overdue|delayed|behind(?: schedule)?|off track|off target)|no longer (?:at risk|delayed|behind.*|off track)|"
        r"progressing (?:as planned|to plan|to schedule)",
        ("on_track",),
        "certain",
        False,
    ),
    _Row(
        rf"(?:now |all |still |currently |is |are |action |recommendation |work |well |steadily )*{_MOVING}"
        r"(?: well| still| and ongoing| satisfactorily| now| work| action)*",
        ("on_track",),
        "likely",
        True,
    ),
    _Row(
        r"(?:making |some |good |satisfactory |acceptable |reasonable |adequate |steady |significant |excellent |fair |"
        r"substantial |progress |is |being )*(?:progress|made|progress made|progress being made)",
        ("on_track",),
        "likely",
        True,
    ),
    _Row(
        rf"{_PARTLY} {_FULLY}(?:{_DONE}|in place|embedded|compliant|there|closed|addressed|agreed|established|resolved)|"
        r"(?:near|nearing|close to|approaching) completion|partial|partly|partially|part|in part|mostly|largely|well advanced|"
        r"substantial(?:ly)? progress(?:ed)?|started but not (?:complete|finished).*",
        ("on_track",),
        "likely",
        False,
    ),
    _Row(
        r"(?:still |now |currently |delivery |is |target )*at (?:some )?risk(?: of (?:delay|slippage|not .*|missing .*|failing.*))?",
        ("at_risk",),
        "certain",
        False,
    ),
    _Row(
        r"(?:some|slight(?:ly)?|minor|small|a little|possible|potential|risk of|short|limited|moderate|marginal(?:ly)?)"
        r"(?: some| slight| minor)* ?(?:slippage|slipped|delays?|delayed|behind(?: schedule| target| plan)?|slip|concerns?|"
        r"issues?|problems?|risks?|off (?:track|target|schedule))|"
        r"slippage|slipping|(?:some |minor )?concerns?|issues?(?: identified)?|problems?|in danger(?: of .*)?|may (?:slip|be "
        r"delayed|not .*)|under threat|(?:behind|off|delayed|slippage|slipped).*(?:recover|back on track|mitigat|contain|manage).*|"
        r"unlikely to (?:be met|be achieved|meet .*|complete .*)|likely to (?:slip|be delayed|miss .*)|some risks?.*",
        ("at_risk",),
        "likely",
        False,
    ),
    _Row(r"(?:slow|limited|insufficient|little|poor) progress(?: made)?", ("at_risk", "off_track"), "ambiguous", False),
    _Row(
        r"(?:now |currently |still |is )*(?:off (?:track|target|schedule|course)|not (?:currently )?(?:on|to) "
        r"(?:track|target|schedule|course|plan|time))|unacceptable progress|no acceptable progress",
        ("off_track",),
        "certain",
        False,
    ),
    _Row(
        r"(?:significant(?:ly)?|serious(?:ly)?|major|substantial(?:ly)?|considerable|considerably|severe(?:ly)?|badly|well|"
        r"far|long|very)(?: (?:delays?|delayed|slippage|slipped|behind(?: schedule| target| plan)?|late|concerns?|problems?|"
        r"issues?|off (?:track|target)))+|no longer (?:on|to) (?:track|target|"
        r"schedule|course)|failed|failing|(?:target|deadline|date|milestone)s? (?:missed|not met)|missed|stalled|"
        r"will not be (?:met|achieved|completed|delivered|done on time)(?: .*)?|cannot be (?:met|achieved)|unachievable",
        ("off_track",),
        "likely",
        False,
    ),
    _Row(
        r"(?:has |have |is |are |now |been |currently |running |timescale |date |deadline |work )*(?:behind(?: schedule| target| "
        r"plan| time| programme)?|delayed|slipped|late|delays?|running late|lagging|lapsed)",
        ("off_track", "at_risk"),
        "ambiguous",
        False,
    ),
    _Row(
        rf"{_FULLY}{_DONE}(?: and (?:{_DONE}|closed|embedded|in place|signed off))*"
        r"(?: in full| on time| to date ?| on schedule| already| now| early| as planned| successfully)*|100 ?% complete|"
        r"no further (?:monitoring|work|action) (?:required|needed|necessary)|nothing (?:outstanding|further required|left to do)|"
        r"(?:achieved|completed?|done|implemented)[,;-]? (?:and )?no further (?:monitoring|action|work)(?: .*)?",
        ("complete",),
        "certain",
        False,
    ),
    _Row(
        r"(?:now |fully |all |already |is |are |has been |been |well |firmly |both |action )*(?:in[ -]?place|embedded|closed|resolved|"
        r"established|set up|operational|adopted|agreed|approved|compliant|addressed|published|launched|rolled out|"
        r"in operation|up and running|introduced|ratified|provided|cleared|satisfied|live and in use|closed down|"
        r"completed and in place|in force|in use)(?: and (?:closed|in place|embedded|working|established|operational|agreed))*",
        ("complete",),
        "likely",
        False,
    ),
    _Row(
        r"(?:now |our |already |this is )*(?:business as usual|(?:existing|current|established|normal) practice|already (?:our |in )?practice|(?:always |already )(?:done|happens)|bau|mainstreamed|part of (?:core|normal|routine|day to day) (?:business|practice|work)|"
        r"routine|standard practice|core business|normal business)",
        ("complete", "on_track"),
        "ambiguous",
        False,
    ),
    _Row(
        r"(?:closed[ ,:;(-]*)?(?:no further action(?: required| needed| necessary| proposed| planned)?|nfa)\)?",
        ("complete", "abandoned"),
        "ambiguous",
        False,
    ),
    _Row(
        r"(?:complete[d]?|done|implemented|achieved|delivered|in place|embedded|established)(?: and|,| -|;| but| &|/| with| \()* "
        r"?(?:is |work |remains |still )*(?:on-?going|continu(?:ing|es|ous)|under continuous review|ongoing (?:review|monitoring|"
        r"work|process|programme)|monitoring (?:continues|ongoing)|kept under review|being monitored|(?:regular|continued|"
        r"continuous) (?:review|monitoring))\)?",
        ("complete", "on_track"),
        "ambiguous",
        False,
    ),
    _Row(
        r"(?:still |currently |now |is |are |decision |action |work |progress )*(?:awaiting|waiting(?: for| on)?|await(?:ed)?)\b(?: .*)?|"
        r"(?:[\w'&/-]+ ){1,6}(?:(?:is|are|still|currently) )*awaited",
        ("waiting",),
        "certain",
        False,
    ),
    _Row(
        r"(?:still |currently |now |is |been |put |placed |action |work |project )*(?:on hold|on-hold|held|deferred|postponed|paused|"
        r"suspended|parked|pending|blocked|in abeyance|frozen|dormant|stood down|hold|subject to|dependent (?:up)?on|"
        r"dependant (?:up)?on|contingent on)\b(?: .*)?",
        ("waiting",),
        "likely",
        False,
    ),
    _Row(r"(?:now |been |has been |action )*superseded", ("superseded",), "certain", False),
    _Row(r"(?:now |been |has been |action )*super[sc]eded(?: by .*)?", ("superseded",), "likely", False),
    _Row(
        r"(?:now |been |has been |action |is )*(?:merged|combined|subsumed|absorbed|amalgamated|consolidated|"
        r"replaced|overtaken|duplicate[d]?|transferred|rolled)(?: (?:with|in|into|by|to|of|under|within|elsewhere)\b.*)|"
        r"(?:now |been |has been |action |is )*(?:incorporated|covered|included|captured|picked up|addressed|dealt with|carried "
        r"forward|moved|linked|see|progressed) (?:with|in|into|by|to|under|through|within|elsewhere|as part of|at)?\b ?(?:elsewhere|"
        r"(?:another|other|new|above|below|the|actions?|recs?|recommendations?|items?|points?|objectives?|numbers?|nos?|above|"
        r"under|and|ref)\b.*\d.*|\d+(?:\.\d+)*[a-z]?|(?:an)?other (?:action|recommendation|plan).*)|duplicate|replaced|merged|see (?:action|rec|item)s? .*|"
        r"(?:now )?part of (?:action|rec|recommendation|item) .*|same as .*",
        ("superseded",),
        "likely",
        False,
    ),
    _Row(
        r"(?:now |been |has been |action |is |work )*(?:carried|rolled|brought) (?:forward|over)(?: .*)?",
        ("waiting", "on_track", "off_track"),
        "ambiguous",
        False,
    ),
    _Row(
        r"(?:now |been |has been |action |is |was )*(?:cancelled|canceled|withdrawn|abandoned|terminated|discontinued)(?: .*)?",
        ("abandoned",),
        "certain",
        False,
    ),
    _Row(
        r"(?:now |been |has been |action |is |was )*(?:dropped|deleted|removed|aborted|ceased|stopped|scrapped|not (?:to be |being |"
        r"be )?(?:pursued|progressed further|taken forward|proceeding|proceeded with|going ahead)|will not (?:proceed|go ahead|"
        r"be (?:pursued|taken forward|implemented|progressed))|not proceeding|decided not to .*)(?: .*)?",
        ("abandoned",),
        "likely",
        False,
    ),
    _Row(
        r"(?:action |is |now |recommendation )*no longer (?:applicable|required|needed|relevant|necessary|appropriate|valid|being "
        r"pursued|an issue|applies|current|viable|possible|a priority)(?: .*)?|obsolete|redundant|out of date|overtaken by events|"
        r"not (?:required|needed|necessary|relevant)(?: .*)?|lapsed",
        ("abandoned", "superseded"),
        "ambiguous",
        False,
    ),
)
_PHRASES: Final = tuple(
    (re.compile(row.pattern), Verdict(row.states, row.certainty, is_vague=row.is_vague)) for row in _ROWS
)
_OVERDUE: Final = re.compile(
    r"(?:now |currently |still |is |action |\d+ (?:days?|weeks?|months?) )*(?:overdue|over due|past (?:its |the )?(?:due(?: date)?|"
    r"deadline|target date)|(?:date|deadline|timescale) (?:has )?passed|out of time)(?: (?:by|since|from|as at) .*)?"
)
_PERCENT: Final = re.compile(
    r"(?:approx(?:imately)?\.? |about |circa |c |around |over |under |nearly |almost |~ ?|[<>] ?)*"
    r"(?P<n>\d{1,3})(?:\.\d+)? ?(?:%|per ?cent)(?: ?(?:complete[d]?|done|implemented|achieved|progress|"
    r"delivered|finished|of .*|in place|met|compliance|compliant))?"
)
_WHOLE: Final = 100
_TICKS: Final = frozenset("✓✔√☑✅")


def find_plain_state(folded: str) -> Verdict | None:
    """Find the state that a short folded phrase says from its first to its last word; None when it says none."""
    percent = _PERCENT.fullmatch(folded)
    if percent:
        return _read_percent(int(percent["n"]))
    if _OVERDUE.fullmatch(folded):
        return Verdict((None,), "likely", ("computed_not_stored",))
    if folded and set(folded) <= _TICKS:
        return Verdict(("complete",), "likely")
    for pattern, verdict in _PHRASES:
        if pattern.fullmatch(folded):
            return verdict
    return None


def _read_percent(share: int) -> Verdict | None:
    if share > _WHOLE:
        return None
    if share == 0:
        return Verdict(("not_started",))
    return Verdict(("complete",)) if share == _WHOLE else Verdict(("on_track",), "likely")
