"""The signs in a sentence of progress: what is done, under way, still to come, waited for or given up."""

import re
from typing import Final, Literal, NamedTuple

Sign = Literal[
    "superseded",
    "abandoned",
    "not_needed",
    "off_track",
    "late",
    "at_risk",
    "steady",
    "recovered",
    "waiting",
    "not_begun",
    "not_done",
    "nearly",
    "finished",
    "held",
    "in_place",
    "partial",
    "moving",
    "recurring",
    "future",
    "to_report",
    "next",
    "plan",
    "now",
    "overdue",
    "share",
    "some_past",
]

_FINAL: Final = (
    r"complet(?:ed?|ion)|achieved|implemented|delivered|signed[ -]?off|agreed|approved|adopted|ratified|finali[sz]ed|actioned|"
    r"endorsed|closed|concluded|finished|done|accomplished|fulfilled|discharged|rolled out|embedded|resolved|met"
)
_HELD: Final = (
    r"conducted|undertaken|carried out|held|took place|taken place|has met|have met|met (?:twice|once|monthly|on|in|with|"
    r"regularly)|published|issued|circulated|distributed|revised|updated|produced|introduced|recruited|appointed|trained|"
    r"reviewed|written|developed|established|set up|launched|disseminated|created|provided|attended|submitted|presented|"
    r"reported|secured|commissioned|strengthened|sent|filled|amended|audited|included|incorporated|added|made available|"
    r"installed|tested|evaluated|received|restructured|reconfigured|merged into one|built|formed|convened|organised|run|ran|"
    r"rewritten|refreshed|redesigned|increased|reduced|expanded|extended|identified|mapped|shared|communicated|briefed|"
    r"notified|informed|purchased|funded|allocated|moved|opened|drawn up|put in place|been made|was made|"
    r"were made|given|taken|placed|devised|designed|recorded|analysed|inducted|"
    r"consulted on|brought|clarified|confirmed|reminded|reinforced|nominated|uploaded|hosted|invited|written "
    r"to|emailed|returned|collated|compiled|cascaded|awarded|printed|visited|interviewed|wrote|gained|obtained|won|joined|co-located|relocated|integrated|aligned|streamlined"
)
_BE: Final = r"(?:be|been|being|is|are|was|were|has|have|had|get|got)"
_ADVERB: Final = (
    r"(?:(?:also|then|now|fully|formally|further|next|jointly|currently|shortly|still|all|not only|soon) )*"
)
_NUMBER: Final = r"\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)"
)
_NOTHING_OF_IT: Final = (
    r"\bno (?!further|more|other|concerns?|issues?|problems?|gaps?|risks?|changes?|amendments?|objections?|errors?|delays?|"
    rf"breaches|incidents|significant|longer)(?:\w+ ){{1,2}}(?:{_FINAL}|{_HELD}|made|found)\b"
)
"""What is not there although it is needed: "no funding identified"; findings such as "no concerns identified" are good."""


class _Row(NamedTuple):
    """A sign and the pattern that shows it anywhere in a clause."""

    sign: Sign
    pattern: str


_PATTERNS: Final[tuple[_Row, ...]] = (
    _Row("overdue", r"\boverdue\b|\bdate (?:has )?passed\b"),
    _Row(
        "superseded",
        r"\bsupersede[ds]\b|\bsuperceded\b|\breplaced by\b|\bsubsumed\b|\bmerged (?:with|into) (?:action|rec)|"
        r"\bincorporated (?:in|into) (?:action|rec)|\bnow (?:covered|included|addressed) (?:in|under|by) (?:action|rec)",
    ),
    _Row(
        "not_needed",
        r"\bno longer (?:applicable|required|needed|relevant|necessary|valid|being pursued|going ahead|applies|(?:a |an )?(?:priority|"
        r"requirement|issue))\b",
    ),
    _Row(
        "abandoned",
        r"\b(?:cancelled|withdrawn|abandoned|discontinued|scrapped|terminated)\b|\bwill not (?:now )?(?:proceed|go ahead|"
        r"be (?:pursued|taken forward|progressed))|\bnot (?:to be |being )(?:pursued|taken forward)|\b(?:decided|agreed|resolved) (?:that [\w ]{1,30})?not to (?!be\b)\w+|"
        r"\bnot proceeding\b",
    ),
    _Row(
        "steady",
        r"(?<!no longer )(?<!not )\b(?:on|to) (?:track|target|schedule|course)\b|\bon time\b|\bno (?:delays?|slippage)\b|"
        r"\bno longer (?:at risk|delayed|behind)|\bnot (?:at risk|delayed|behind)\b|\bback on track\b",
    ),
    _Row("recovered", r"\bback on (?:track|target|schedule|course)\b|\bno longer (?:at risk|delayed|behind)\b"),
    _Row(
        "off_track",
        r"\bno longer (?:on|to) (?:track|target|schedule)\b|\boff[ -](?:track|target|schedule)\b|\bnot on (?:track|target|schedule)\b|\bunacceptable progress\b|"
        r"\bwill not be (?:met|achieved|completed|delivered|finished)|\b(?:cannot|unable to|could not|failed to|fails to|not possible to|not able to)\b|"
        r"\bstalled\b|\b(?:significant|serious|major|considerable) (?:delays?|slippage)|\bsignificantly (?:delayed|behind)|"
        r"\b(?:deadline|target|date) (?:was |has been |been )?(?:missed|not met)",
    ),
    _Row(
        "at_risk",
        r"\bat risk\b|\b(?:some|minor|slight|small|possible|potential) (?:slippage|delays?|concerns?)|\bslightly (?:behind|delayed)|"
        r"\bslippage\b|\bescalated\b|\bslipping\b|\bin danger\b|\bunlikely to\b|\b(?:may|might|could|likely to) (?:slip|be delayed|not be|"
        r"miss)|\bconcerns? (?:about|over|remain)|\brisk of (?:delay|not|slippage)",
    ),
    _Row(
        "late",
        r"\bbehind(?: schedule| target| plan)?\b|\bdelay(?:ed|s)?\b|\bslipped\b|\brunning late\b|\b(?:later|slower) than\b|\bprogress (?:is |has been |was |remains )*(?:slow|limited|poor|hampered)\b|\bslow progress\b|"
        r"\b(?:revised|new|amended|extended|later) (?:\w+ )?(?:date|deadline|timescale)s?\b|\b(?:date|deadline|timescale)s? (?:\w+ ){0,2}"
        r"(?:revised|extended|moved|put back|amended)\b|\bextension (?:to|of|until|agreed|granted|requested)\b",
    ),
    _Row(
        "waiting",
        r"\bawait(?:ing|ed|s)?\b|\bwaiting (?:for|on)\b|\bpending\b|\bon hold\b|\bpostponed\b|\bdeferred\b|\bsuspended\b|\bpaused\b|\b(?:defer|postpone)\b|\b(?:carried|rolled) (?:forward|over) (?:to|into)\b|"
        r"\bput back\b|\buntil [^.;]{0,60}\b(?:confirmed|agreed|available|received|known|published|in post|appointed|complete[d]?|"
        r"finali[sz]ed|resolved|approved)\b|\bsubject to\b|\bdepend(?:s|ent|ant|ing) (?:up)?on\b|\b(?:once|when|until|after) [^.;]{0,60}\b(?:is|are|has been|"
        r"have been) (?:available|published|issued|received|agreed|confirmed|known|released|finali[sz]ed|in post|appointed)\b|"
        r"\b(?:delayed|put back|held over|not possible) (?:until|pending)\b|\bin abeyance\b|\bblocked\b|\bnot yet (?:received|published|issued|available|heard)\b|\bheld up\b",
    ),
    _Row(
        "not_begun",
        r"\b(?:not|never|hasn't|haven't|has not|have not|yet to|not yet|still to)(?: yet| been)* (?:start(?:ed)?|begun|begin|"
        r"commence[d]?|due to start)\b|\bno (?:progress|action taken|work)\b|\bnothing (?:has |is |yet |been |was )*(?:done|started|begun|agreed|actioned|developed|"
        r"established|in place)\b|\bnot (?:yet )?due to start\b|\bnot started\b",
    ),
    _Row(
        "not_done",
        rf"\b(?:not|never|hasn't|haven't|wasn't|isn't|aren't|no)(?: yet| currently| been| fully| all| formally| be)* "
        rf"(?:{_FINAL}|{_HELD}|in place|available|happened|occurred|progressed|advanced|moved on)\b|{_NOTHING_OF_IT}\b|\byet to (?:be |\w+)|\bincomplete\b|(?<!nothing )(?<!no )\boutstanding\b|"
        r"\bstill (?:to be|needs?|required|outstanding)\b|\bnot everyone\b|\bunmet\b|\bout of date\b|\b(?:needs?|requires?) (?!to\b)(?:\w+ing\b|(?:\w+ )?(?:revision|review|attention|"
        r"clarification|agreement|approval)\b)|\b(?:has|have|had) not (?:yet )?(?:been )?[a-z]+ed\b|\b(?:rejected|refused|turned down|"
        r"declined|unsuccessful)\b",
    ),
    _Row(
        "nearly",
        r"\b(?:nearly|almost|virtually|substantially|largely|mostly|near(?:ing)?|close to|partially|partly|part) (?:to )?"
        r"(?:complet\w*|finished|done|implemented|achieved|met|delivered|in place|there|ready|all)\b|\bwell advanced\b|\b(?:in part|in principle|except|apart from|other than|with the exception)\b",
    ),
    _Row(
        "to_report",
        rf"\b(?:to|will) be {_ADVERB}(?:reported|presented|submitted|discussed|considered|tabled|taken to|fed back|brought|"
        r"shared|raised|signed off|approved|agreed|ratified|circulated|published|launched|issued)\b|\bto report\b|"
        r"\bto (?:go|be sent) to\b|\bon (?:the )?agenda\b|\breport (?:due|to)\b",
    ),
    _Row(
        "next",
        r"\bnext (?:\w+ ){0,3}?(?:report|audit|meeting|review|update|cycle|round|phase|stage|due|step|session|event|return|"
        r"quarter)",
    ),
    _Row(
        "future",
        rf"\bto be {_ADVERB}\w+|\bwill {_ADVERB}(?:be|\w+)\b|\bplan(?:ned|s to| to|ning to)\b|\b(?:re-?)?scheduled\b|\bdue (?:in|by|for|at|on|before|next|early|mid|late|end|\d+|{_MONTH})\b|"
        r"\bdue to (?:be|go|have|start|begin|commence|report|finish|complete|meet|take|launch|issue|publish|end|close|open|"
        r"return|attend|present|hold|conclude|deliver|review|roll|run|join|arrive|sign|move|receive|happen|occur)\b|"
        r"\bpropos(?:ed|al to|ing to)\b|\bintend(?:s|ed)?(?: to)?\b|\bgoing to\b|\bbooked\b|\barranged\b|\bdates? (?:set|fixed|confirmed)\b|\b(?:starts|begins|commences|goes live)\b|\bdiari[sz]ed\b|"
        r"\bforthcoming\b|(?<!prior )(?<!previous )\bto (?:commence|start|begin|follow|take place|complete|develop|review|update|agree|include|set up|"
        r"undertake|produce|deliver|arrange|ensure|consider|meet|hold|finali[sz]e|roll out|discuss|look|chase|contact|write|speak|raise|provide|draft|prepare|send|attend|lead|circulate|revise|"
        r"publish|implement|monitor|liaise|explore|identify|confirm|progress|brief|train|launch|establish|recruit|appoint|audit|go|take|action|pursue|follow|investigate|approach|advertise|interview|commission|print|procure|purchase|tender|share|present|conclude|sign|test|pilot|"
        r"evaluate|extend|embed|analyse|create|visit|advise|check|clarify|find|gather|seek|collate|amend)\b|"
        rf"\bexpected (?:to|in|by|{_MONTH}|\d)|\b(?:implementation|delivery|launch|start(?:ing)?|commencing) (?:from|in) {_MONTH}\b|"
        r"\baim(?:s|ing|ed)? to\b|(?<!\bno )\b(?:further|more|additional|future|remaining|second|final|other) "
        r"[\w ]{0,25}(?:required|needed|planned|work|sessions|to)\b|\bneeds? to\b|\bshould be\b|\bis to\b|\bare to\b|\broll[- ]?out (?:from|in|due|to follow|planned|begins|starts)\b|\btimetabled\b|"
        r"\bfrom (?:next|the new)\b|\bby the end of\b|\bin preparation\b|\brequires? further\b",
    ),
    _Row(
        "recurring",
        r"\b(?:thereafter|(?:six|three|two|four|bi|twelve|6|3|2|12)[ -]?monthly|monthly|quarterly|weekly|fortnightly|annual(?:ly)?|yearly|"
        r"termly|daily|half[ -]?yearly|bi-?annually|each (?:month|term|quarter|year|meeting)|every \w+|regular(?:ly)?|"
        r"rolling|standing item|routinely)\b",
    ),
    _Row(
        "moving",
        r"\bon-?going\b|\bin progress\b|\bunder ?way\b|\bunder way\b|\bbeing \w+|\bin discussions?\b|\bdiscuss(?:ed|ing|ions?)\b|"
        r"\bcontinu(?:es?|ing|ous|ed)\b|\bprogress(?:ing|ed)\b|\bin (?:development|draft|hand|train)\b|\bdraft(?:ed|ing)?\b|"
        r"\bstarted\b|\bbegun\b|\bcommenced\b|\bworking (?:on|with|towards|group)\b|\bwork (?:has|is|with|on|to)\b|\bso far\b|\bto date\b|"
        r"\b(?:is|are|currently|now) (?:\w+ )?(?!being\b|pending\b|outstanding\b)[a-z]+ing\b|^(?!(?:training|meeting|briefing|planning|funding|staffing|housing|fostering|nursing|recording|safeguarding|commissioning|learning|monitoring|counselling|briefing|building|processing|screening|parenting|timing|during|following|pending|awaiting|outstanding|nothing|including|according|existing|ongoing)\b)[a-z]+ing\b|\bconsulting\b|\b(?:at|with) (?:the )?(?:printers?|designers?|publishers?|legal|lawyers|solicitors)\b|"
        r"\bwith (?:[\w']+ ){1,4}for (?:comments?|approval|signature|consideration|review|clearance|agreement|decision|checking|feedback|sign)\b|\b(?:in|under|out (?:for|to)|for) consultation\b|\bconsultation (?:is|under|with|ongoing|on-going|period|closes|ends|stage)\b|\bexploring\b|\blooking (?:at|into)\b|"
        r"\braised (?:with|at)\b|\bliais\w+\b|\bnegotiat\w+\b|\bmeets\b|\bpiloting\b|\bpilot (?:is|in|under|ongoing|running|scheme|phase)\b|\badvertis(?:ed|ing)\b|\b(?:good|substantial|significant|considerable|steady|satisfactory) progress\b|\bmonitor(?:ed|ing)\b|"
        r"\bwork in progress\b|\bconsider(?:ed|ing)\b|\bprogress (?:has been |is being |being )?made\b|\bmaking progress\b|\bactive\b|"
        r"\bsome progress\b|\bkept under review\b|\bout (?:to|for) (?:advert|tender|recruitment|partners|comment)\b|\b(?:half|mid)[ -]?way\b|\b(?:asked|invited|requested|reminded) to\b|\bunder (?:review|development|consideration|discussion|construction|negotiation|preparation)\b|\bleading (?:on|this)\b|\bexamin(?:ed|ing)\b|"
        r"\bscoping\b|\bscoped\b|\bresearch(?:ed|ing)?\b|\bapproached\b|\brequested\b|\bmeetings? (?:with|between)\b|\btrialled\b",
    ),
    _Row(
        "partial",
        r"\b(?:first|1st|initial|one|two|three|some|most|majority|half|several|phase (?:1|one|2|two)|stage (?:1|one|2|two)|pilot|interim|"
        r"draft|part|many|\d{1,2} ?%|number of|second|2nd)\b",
    ),
    _Row(
        "plan",
        r"\b(?:plans?|timetable|programme|schedule|proposals?|project plan|strategy) (?:is |are |now )*in place\b|"
        r"\b(?:plans?|timetable|proposals?) (?:has been |have been |was |now )*(?:developed|drawn up|produced|written|set|established)\b|"
        r"\b(?:interim|temporary) [\w ]{1,30}in place\b",
    ),
    _Row(
        "in_place",
        r"\bin place\b|(?<!not )(?<!be )(?<!when )(?<!become )\bavailable (?:on|to|in|for|from|at|via|online|through)\b|\bis (?:available|live|operational|established)\b|\bare (?:available|live|operational|established)\b|"
        r"\bup and running\b|\bnow (?:available|live|operational|part of|routinely)\b|\bin post\b|\bexists?\b|\bin use\b",
    ),
    _Row("finished", rf"\b(?:{_FINAL})\b"),
    _Row(
        "held",
        rf"\b(?:{_HELD})\b|\b(?:has|have|was|were|been) {_ADVERB}[a-z]{{3,}}(?:ed|ept|ent|elt|uilt|ought|aught)\b",
    ),
    _Row(
        "now",
        r"\bnow (?:been )?(?:fully )?(?:complete[d]?|delivered|implemented|in place|achieved|finished|resolved|signed off)\b",
    ),
    _Row(
        "share",
        r"(?<!\d)(?<!target of )\d{1,2}(?:\.\d)? ?(?:%|per ?cent)|\b(?:half|most|majority|some|part) of (?:the |our |all )?\w+|"
        rf"\b(?P<done>{_NUMBER}) (?:out )?of (?:the |our |a total of )?(?!(?P=done)\b)(?:{_NUMBER})\b(?! {_MONTH})|"
        r"^(?:the )?(?:most|half|majority|two[ -]thirds|three[ -]quarters|a third|a quarter)\b|\b(?:in|for|at|across|by|with) (?:some|most|many|several|a few|certain|half) \w+",
    ),
    _Row(
        "some_past",
        r"\b(?!(?:need|propos|plann|requir|expect|limit|bas|nam|relat|detail|target|look|shar|skill|experienc|qualifi|dedicat|"
        r"designat|associat|concern|interest|involv|disabl|unit|advanc|mix|increas|fix|us|call|head|so-call|r|f|b|sp|se|sh|ne|"
        r"indeed|proce|exce|succe|emb)ed\b)[a-z]{3,}ed\b|\b(?:made|sent|met|built|brought|written|given|taken|found|held|set up|put)\b",
    ),
)
_NOT_BEGUN: Final = re.compile(
    r"\b(?:not|never|hasn't|haven't|yet to|still to)(?: yet| been)* (?:start(?:ed)?|begun|begin|commence[d]?|progressed|"
    r"advanced|moved)\b"
)
_OVERTAKEN: Final = re.compile(
    rf"\b(?:discussed|considered|drafted|advertised|requested|researched|scoped|started|raised|trialled|examined),? and (?=(?:{_FINAL}|"
    r"issued|published|filled|appointed|launched|distributed|circulated|disseminated|received)\b)"
)
"""Work of which the next word says that it came to its end: "discussed and agreed"."""
_COMPILED: Final[tuple[tuple[Sign, re.Pattern[str]], ...]] = tuple(
    (row.sign, re.compile(row.pattern)) for row in _PATTERNS
)
_DENIED: Final = re.compile(
    rf"\b(?:to|will|should|must|can|could|may|might|would|cannot) {_ADVERB}(?:not )?{_BE}? ?{_ADVERB}(?:{_FINAL}|{_HELD}|in place|available|\w+ed)\b|"
    rf"\b(?:not|never|hasn't|haven't)(?: yet| currently| been| fully| all| formally| be)* (?:{_FINAL}|{_HELD}|in place|\w+ed)\b|"
    rf"{_NOTHING_OF_IT}\b|\bnothing (?:has |is |yet |been |was )*(?:{_FINAL}|{_HELD}|in place)\b|\b(?:carried|rolled|brought) "
    r"(?:forward|over)\b|\b(?:revised|new|amended|extended) (?:\w+ )?(?:date|deadline|timescale)s?\b[^.;]{0,30}\b(?:agreed|approved|set)\b|"
    r"\b(?:date|deadline|timescale)s? (?:\w+ ){0,2}(?:revised|extended|moved|amended)\b|\bextension (?:agreed|granted)\b|"
    r"\bagreed (?:that [\w ]{1,30})?not to \w+|"
    rf"\bbeing {_ADVERB}(?:{_FINAL}|{_HELD}|\w+ed)\b|\byet to be \w+|\bplanned\b|\bscheduled\b|\bproposed\b|\bexpected\b|"
    r"\b(?:when|once|until|after|if|as) [^.;,]{0,60}(?:is|are|has been|have been) \w+|\b(?:until|once|unless|pending)\b[^.;,]{0,80}|"
    rf"\b(?:nearly|almost|virtually|partially|partly|part|near(?:ing)?) (?:{_FINAL})\b|\brevised (?!and\b|by\b|in\b|to\b|at\b)\w+|"
    r"\bno longer \w+|\bfurther \w+ (?:required|needed)\b|\b(?:published|updated|agreed|approved|revised) (?:guidance|policy|"
    r"procedures?|plan|version|timescales?|date)\b(?= (?:is|are|to|will|on))|\b(?:delayed|postponed|deferred|awaited)\b|"
    r"\b(?:to|for) completion\b|\bcompletion (?:date|by|due|expected|planned)|\bagreed (?:timescale|date|plan)s?\b(?= )"
)
_PAST: Final[frozenset[Sign]] = frozenset(["finished", "held", "in_place", "some_past"])


def find_signs(clause: str) -> frozenset[Sign]:
    """Find the signs in one folded clause; what is denied or still to come does not count as done."""
    past = _DENIED.sub(" ~ ", clause)
    begun = _OVERTAKEN.sub(" ~ ", _NOT_BEGUN.sub(" ~ ", clause))
    found: set[Sign] = set()
    for sign, pattern in _COMPILED:
        if pattern.search(past if sign in _PAST else begun if sign == "moving" else clause):
            found.add(sign)
    return frozenset(found)
