"""Hold the set phrases of the grammar and find the longest one at a place."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from laming_desktop.domain.timescales.tokens import Token, text_at

Tag = Literal[
    "by",
    "due",
    "before",
    "after",
    "from",
    "start",
    "until",
    "since",
    "throughout",
    "between",
    "in",
    "within",
    "finish",
    "close_of_play",
    "at_latest",
    "at_earliest",
    "onwards",
    "ongoing",
    "existing",
    "in_place",
    "immediate",
    "urgent",
    "to_be_advised",
    "done",
    "not_applicable",
    "as_required",
    "unconfirmed",
    "approximate",
    "awaiting",
    "awaited",
    "once",
    "when",
    "following",
    "subject",
    "pending",
    "as_soon_as",
    "thereafter",
    "revised",
    "original",
    "now",
    "above",
    "see",
    "today",
    "duration",
    "this_plan",
    "in_the_next",
    "over_the_next",
    "no_timescale",
    "in_time",
    "horizon",
    "means",
]

_PHRASES: Final[dict[Tag, str]] = {
    "by": "by|no later than|not later than|no later then|not later then|on or before|at or before|by no later than|"
    "by or before|on / before|by / before|on / by|not beyond|up to and including|at latest by|latest by|by the latest|in place by|in by|"
    "by the date of|aim for|aiming for|aim to complete by|to complete by",
    "due": "due|due for completion|due by|due date|due to be completed|due to complete|due for|due on|due in|target|target date|"
    "target for completion|target completion|target completion date|deadline|deadline of|deadline is|deadline for completion|completion date|"
    "completion|complete by|completed by|to be completed|to be complete|for completion|for completion by|completion by|"
    "completion due|to be completed by|to be in place|to be delivered|to be implemented|to be achieved|to be done|to be "
    "finished|to be finalised|to complete|expiry date|to be actioned|timescale by|date for completion|date due|latest date|final date|"
    "to be in place by|to be agreed by|to be approved by|to be signed off by|to be published by|to be held by|"
    "to be developed by|to be launched by|to be reported by|to be established by|to be produced by|"
    "to be set up by|to be drafted by|to be updated by|to be delivered by|to be implemented by",
    "before": "before|prior to|ahead of|in advance of|earlier than|previous to",
    "after": "after|later than|any time after|post",
    "from": "from|as from|as of|with effect from|w e f|wef|effective from|effective|in effect from|not before|no earlier than|not earlier "
    "than|no sooner than|not sooner than|not until|on or after|to take effect from|to run from|running from|in force from|from and including|"
    "available from|to be available from|in place from|operational from|live from|to start from|to commence from|to begin from",
    "start": "start|starts|starting|started|to start|start date|starting date|commence|commences|commencing|commenced|to commence|"
    "commencement|commencement date|begin|begins|beginning|began|to begin|to be started|to be commenced|start from|"
    "starting from|starting in|commencing from|starts from|commences from|beginning from|commencing in|beginning in|commenced in|"
    "started in|start in|kick off|go live|due to start|due to commence|due to begin|launch from|rolled out from|roll out from|"
    "to be rolled out from|started from|commenced from|start by|to start in|starting on|commencing on",
    "until": "until|till|til|untill|up to|up until|through to|through until|thru|to run until|running until|runs until|valid until|lasting until",
    "since": "since|ever since|in place since|in place from|existing since",
    "throughout": "throughout|across|over|through|all through|for the whole of|for all of|spread over|over the course of|during the course of|"
    "in the course of|all of|all year",
    "between": "between",
    "in": "in|any time in|anytime in|any time during|anytime during|during|on|at|for|within|sometime in|some time in|at some point in|in the period|over the period|in the month of|the "
    "month of|month of|during the month of|for the period|period|in or around",
    "within": "within",
    "finish": "end|ends|ending|finish|finishes|finishing|completing|completes|end date|finish date|conclude|concludes|to conclude|ended|to finish|concluding",
    "close_of_play": "close of play|close of business|cop|cob|noon|midday|midnight|5pm|lunchtime|end of play|end of day|close of",
    "at_latest": "at the latest|at latest|latest|at the very latest|or before|or earlier|or sooner|or sooner if possible|or earlier if "
    "possible|if not before|if not sooner|deadline|if not earlier|as a deadline|the latest",
    "at_earliest": "at the earliest|at earliest|earliest|at the very earliest|or later|or after|the earliest|start|start date",
    "onwards": "onwards|onward|on wards|and beyond|and onwards|and thereafter ongoing|and after|going forward|forward|forwards|then onwards|and "
    "ongoing thereafter",
    "ongoing": "ongoing|on going|continuous|continuously|continuing|continual|continually|continues|to continue|rolling programme|"
    "rolling program|rolling|business as usual|bau|until further notice|further notice|permanent|permanently|in perpetuity|always|at all "
    "times|no end date|open ended|open end|in progress|work in progress|underway|under way|ongoing basis|on an ongoing basis|on a "
    "continuous basis|on a rolling basis|on a continuing basis|throughout the year|all year round|year round|day to day|perpetual|continued|"
    "regularly|regular|indefinite|indefinitely|mainstream",
    "existing": "existing requirement|existing|already in place|already|current practice|current|currently|currently in place|"
    "existing practice|existing policy|existing arrangement|existing arrangements|existing process|existing procedure|existing procedures|"
    "existing policies|in existence|already exists|already exist|already happening|already happens|already established|established practice|"
    "established|already embedded|embedded|already operational|in operation|in force|in use|current requirement|current policy|standard practice|"
    "normal practice|existing commitment|current arrangement|current arrangements|now in place|is in place|are in place|currently in use|"
    "in current use|usual practice|already undertaken|already being done|already being undertaken|already part of|already in operation|already in existence|"
    "already current practice|already existing|routine practice|common practice|fully in place",
    "in_place": "in place",
    "immediate": "immediate|immediately|with immediate effect|immediate effect|asap|a s a p|as soon as possible|as soon as practicable|as soon as "
    "practical|as soon as is practicable|as soon as is possible|as soon as reasonably practicable|as early as possible|as quickly as possible|forthwith|straight away|straightaway|"
    "at once|as a matter of urgency|matter of urgency|without delay|at the earliest opportunity|earliest opportunity|at earliest opportunity|"
    "first opportunity|at the first opportunity|from now|from now on|now|immediate action|right away|instantly|with effect immediately|effective immediately|"
    "immediate start|immediate implementation|at the earliest possible opportunity|soonest",
    "urgent": "urgent|urgently|urgent action|very urgent|most urgent",
    "to_be_advised": "date tbc|dates tbc|date tba|dates tba|date tbd|timescale tbc|timescale tba|timescales tbc|tba|tbc|tbd|tbn|to be advised|to be confirmed|to be agreed|to be set|to be determined|to be decided|to be arranged|to be "
    "notified|to be announced|to be scheduled|to be identified|to be fixed|date to be advised|date to be confirmed|date to be agreed|"
    "date to be set|date to be determined|date to be decided|date to be arranged|date to be fixed|date to be announced|date to be notified|"
    "dates to be confirmed|dates to be agreed|dates to be set|dates to be advised|dates to be arranged|dates to be determined|"
    "n / k|nk|not yet known|not known|not yet set|not yet agreed|not yet decided|not yet confirmed|not yet determined|not yet fixed|not yet scheduled|not yet "
    "established|not set|not agreed|not confirmed|not yet available|unknown|unknown at present|timescale to be agreed|to be negotiated|"
    "to be discussed|to be considered|no date set|no date yet|no date agreed|date not set|date unknown|date not known|date not yet known|date "
    "not yet set|date not yet agreed|no date|undecided|yet to be agreed|yet to be confirmed|yet to be decided|yet to be determined|yet to be set|"
    "still to be agreed|still to be confirmed|still to be decided|to be finalised|to be established|to be clarified|to be specified|not decided|not determined|"
    "unconfirmed|to be planned|not specified|to be negotiated|to follow|date to follow|dates to follow",
    "done": "completed|complete|done|achieved|signed off|closed|now complete|now completed|fully complete|finished|action complete|action "
    "completed|actioned|discharged|already completed|already complete|already done|already achieved|has been completed|have been completed|"
    "been completed|is complete|completed on|completed in|now closed|now done|action closed|implemented|delivered|fully implemented|complete on|was completed|"
    "were completed|completed and signed off|task completed|task complete|work completed|work complete|all complete|all completed|fully achieved|"
    "concluded|now achieved|already actioned|already implemented|already delivered|this is complete|signed off on|closed on|completed and closed|completed since",
    "not_applicable": "n/a|na|not applicable|non applicable|not appropriate|not relevant|no longer applicable|no longer required|not required|no "
    "longer relevant|does not apply|not needed|no action required|no further action|no further action required|nfa",
    "as_required": "as required|as and when required|as and when|when required|if required|as needed|when needed|as necessary|when "
    "necessary|if necessary|as and when necessary|as and when needed|as appropriate|ad hoc|adhoc|on demand|on request|as requested|upon request|as and when "
    "requested|as they arise|as arises|as it arises|when they arise|when appropriate|as and when appropriate|as arising|where required|where necessary|"
    "as the need arises|when the need arises|as need arises|as cases arise|where appropriate|as dictated by need|if needed|as and when they arise|as they occur|"
    "as and when they occur|as applicable|when requested|need led|demand led|case by case|on a case by case basis|by exception|as and when cases arise",
    "unconfirmed": "may be|might be|could be|may be in|might be in|could be in|may be by|provisionally|provisional|proposed|tentative|tentatively|possibly|possible|probably|probable|expected|anticipated|"
    "indicative|hopefully|likely|expected to be|it is anticipated|estimated|estimate|unconfirmed date|projected|to be confirmed|tbc|"
    "if possible|where possible|intended|potentially|maybe|perhaps|subject to confirmation|provisional date|proposed date|expected date|anticipated date|"
    "to be verified|date to be confirmed|to be agreed|tba|tbd|to be advised|scheduled tentatively|"
    "pencilled in|penciled in|expect|envisaged|forecast|best estimate|it is hoped|hoped",
    "approximate": "approx|approximately|around|about|circa|c|ca|roughly|or thereabouts|thereabouts|or so|in or around|in or about|around about|on or "
    "around|on or about|towards|nearer",
    "awaiting": "awaiting|await|awaits|to await|waiting for|waiting on|waits for|wait for|on hold awaiting|on hold until|on hold pending|currently awaiting|still awaiting|"
    "awaiting the|held up by|delayed awaiting|on hold",
    "awaited": "awaited|is awaited|are awaited|still awaited|currently awaited|outstanding",
    "once": "once|only once|as and when|if and when",
    "when": "when|whenever|at the point when|at such time as|if",
    "following": "following|further to|after|on completion of|upon completion of|post|subsequent to|upon|in the light of|in light of|in response to|as a result of",
    "subject": "subject to|subject of|dependent on|dependent upon|dependant on|dependant upon|depending on|depending upon|depends on|depends upon|"
    "contingent on|contingent upon|conditional on|conditional upon|reliant on|reliant upon|provided|provided that|providing|assuming|will depend on|"
    "will be dependent on|linked to|unless",
    "pending": "pending",
    "as_soon_as": "as soon as|immediately after|immediately following|immediately on|immediately upon|immediately once|as soon as possible "
    "after|asap after|as soon as possible following|asap following|as soon as practicable after|straight after|directly after|immediately when",
    "thereafter": "thereafter|then|and then|there after|followed by|and thereafter|subsequently|afterwards|after that|after which|from then on|from "
    "then|and subsequently|and afterwards",
    "revised": "→|⇒|➔|➜|- >|= >|>|> >|revised|revised to|revised date|revised deadline|revised target|revised target date|revised timescale|slipped to|slipped until|slipped|extended|extended to|"
    "extended until|moved to|moved back to|postponed to|postponed until|postponed|deferred to|deferred until|deferred|put back to|put back until|brought "
    "forward to|brought forward|rescheduled to|rescheduled for|rescheduled|rearranged for|re arranged for|rearranged to|delayed to|delayed until|delayed|changed "
    "to|amended to|amended|amended date|new date|new deadline|new target|new target date|re scheduled to|re scheduled for|re scheduled|re profiled to|"
    "reprofiled to|pushed back to|slipping to|slippage to|now due|now expected|now planned for|now scheduled for|now to be|now by|extension to|extension "
    "agreed to|extension until|carried forward to|carried over to|rolled forward to|revised completion date|revised completion|updated to|updated date|revised end date|reset to|now likely to be|put back",
    "original": "original|originally|original date|original deadline|original target|original target date|original timescale|previously|previous "
    "date|was|formerly|revised from|moved from|extended from|slipped from|postponed from|deferred from|changed from|delayed from|brought "
    "forward from|put back from|amended from|rescheduled from|initially|old date|original completion date|not|instead of|rather than|re scheduled from|pushed back from|carried forward from|"
    "rolled forward from|previously agreed|originally due|original end date|previous deadline|updated from",
    "now": "now",
    "above": "as above|ditto|same as above|see above|same|as before|as previous|as previously|as for above|do|as the above|idem|as per above|as for previous|"
    "the same|same as previous|same as before|as stated above|refer above|refer to above|as per the above|as with above",
    "see": "in line with|in accordance with|linked to|links with|see|see also|refer to|refer|cf|as per|cross reference|cross refer|cross ref|x ref|please see|as for|as in|as action|as rec|as recommendation|as at action|covered by|"
    "covered in|covered under|addressed in|addressed under|as detailed in|as set out in|as outlined in|detailed in|see under|included in|as with|"
    "same as|as stated in|links to|link to|as point|as item",
    "today": "today|to date|present",
    "duration": "life of the plan|lifetime of the plan|life of plan|lifetime of plan|duration of the plan|duration of plan|whole plan period|plan period|life of this plan|"
    "duration of this plan|lifetime of this plan|life of the strategy|period of the plan|the plan period|duration of the strategy|lifetime of the strategy|full plan period|term of the plan",
    "this_plan": "date of this plan|date of the plan|date of plan|date of this report|date of the report|date of report|date of this "
    "document|date of the document|date of publication of this plan|publication of this plan|this plan|this report|this document|"
    "the date of this plan|report date|plan date|document date|date of this action plan|this action plan|publication of this report|publication of this "
    "document|date of issue|today's date|today|date hereof|now",
    "in_the_next": "next|the next|coming|in the next|within the next|in next|within next|in the coming|within the coming|in the following|inside|within a period of|"
    "in under|in less than|in no more than|no more than|no longer than|not more than|less than|maximum of|within a maximum of|up to a maximum of|not longer than|in the first",
    "over_the_next": "over the next|over next|over the coming|during the next|for the next|across the next|throughout the next|over the following|over a period of|"
    "over a|for a period of|over the first|for the first|for the coming|during the coming",
    "no_timescale": "once only|one off|no timescale|no timescales|none|nil|no fixed date|no timeframe|no time limit|not stated|not given|blank|none set|none given|not timed",
    "horizon": "short term|medium term|long term|longer term|short to medium term|medium to long term|near term|immediate term|short medium term|medium long term",
    "means": "within existing resources|existing resources|existing resource|within existing budget|within existing budgets|existing budget|existing "
    "budgets|existing funding|existing staff|existing staffing|within current resources|current resources|current budget|current budgets|within existing "
    "capacity|existing capacity|existing team|existing teams",
    "in_time": "in time for|ready for|in readiness for|to be ready for",
}

_FirstWords = dict[str, list[tuple[tuple[str, ...], frozenset[Tag]]]]


def _build_index() -> _FirstWords:
    tags: dict[tuple[str, ...], set[Tag]] = {}
    for tag, phrases in _PHRASES.items():
        for phrase in phrases.split("|"):
            tags.setdefault(tuple(phrase.split()), set()).add(tag)
    index: _FirstWords = {}
    for words, found in tags.items():
        index.setdefault(words[0], []).append((words, frozenset(found)))
    for each in index.values():
        each.sort(key=lambda entry: -len(entry[0]))
    return index


_INDEX: Final = _build_index()
PHRASE_WORDS: Final = frozenset(word for entries in _INDEX.values() for words, _ in entries for word in words)


def find_phrases(tokens: Sequence[Token], at: int) -> Iterator[tuple[frozenset[Tag], int]]:
    """Find the set phrases that begin at a place, longest first; hyphens between their words do not matter."""
    for words, tags in _INDEX.get(text_at(tokens, at), ()):
        end = _match(tokens, at, words)
        if end is not None:
            yield tags, end


def _match(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> int | None:
    for step, word in enumerate(words):
        if step and text_at(tokens, at) == "-" and text_at(tokens, at + 1) == word:
            at += 1
        if text_at(tokens, at) != word:
            return None
        at += 1
    return at
