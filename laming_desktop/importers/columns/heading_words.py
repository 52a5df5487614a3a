"""The words by which councils head the columns of their plans, in the order in which they are tried."""

import re
from typing import Final

from laming_desktop.importers.grid import ColumnKind

_SUBJECTS: Final = (
    "rec|recs|recommendation|recommendations|r|inquiry|laming|report|item|para|paragraph|point|finding|sc|row|line|"
    "serial|unique|source|s"
)
_NUMBERS: Final = "n|no|nos|number|numbers|nr|ref|refs|reference|id|#|№|ref no|reference (?:no|number)"
_STATE: Final = (
    "(?:open|closed|complete[d]?|incomplete|done|not (?:done|complete[d]?|started|closed)|started|in progress|outstanding|"
    "ongoing|overdue)"
)


def _announce(kind: ColumnKind, *patterns: str) -> tuple[ColumnKind, re.Pattern[str]]:
    return kind, re.compile("|".join(patterns))


HEADING_WORDS: Final = (
    _announce("identity", r"^laming(?: desktop)? ids?$|^(?:recommendation|action) laming id$"),
    _announce(
        "reference",
        rf"^(?:(?:{_SUBJECTS})s? )*(?:{_NUMBERS})(?: ?[&#]? ?(?:no|number|ref|#)?)?$",
        r"^(?:\w+ )?(?:rec|recs|r|item)$",
        r"^(?:link(?:s|ed)?|relat(?:es|ed|ing)|cross ref\w*) (?:to|with) (?:the )?(?:recs?|recommendations?)"
        r"(?: (?:no|nos|numbers?|refs?))?$|^(?:linked|related|relevant) (?:recs?|recommendations?)$",
        r"^(?:recs?|recommendations?) (?:addressed|covered|met|supported)$",
    ),
    _announce(
        "action_reference",
        r"^(?:action|task|step|activity|milestone)s? (?:n|no|nos|number|ref|reference|id|#|№|ref no)$",
    ),
    _announce("action_reference", r"^issue (?:key|id|no|number)$"),
    _announce(
        "note",
        r"^parent (?:task|issue|item)|^(?:issue|item|work item) type$|^(?:created|modified|last (?:modified|updated))\b"
        r"|\be ?mails?\b|\b(?:tele)?phone\b|^blocked by",
    ),
    _announce("note", r"^(?:(?:b?rag|colour|status|priority|rating) )*(?:key|legend)$"),
    _announce("evidence", r"^evidence\b"),
    _announce("response_position", r"^(?:is )?(?:the )?recommendations? (?:is )?(?:accepted|agreed)\b|\baccepted\?"),
    _announce(
        "recommendation",
        r"^areas? (?:for|of) (?:improvement|concern|development|learning)$",
        r"^what (?:\w+ )?(?:needs? to|must|should|has to|have to) (?:be )?(?:improv|chang|better|different)\w*",
    ),
    _announce("addressees", r"^recommendations? (?:made |addressed )?(?:to|for)$"),
    _announce(
        "inquiry",
        r"^(?:name of |title of )?(?:the )?(?:inquiry|enquiry|investigation|serious case review|inspection|report)"
        r"(?: (?:name|title|report))?$",
    ),
    _announce(
        "recommendation",
        r"^what (?:we|they|you|the \w+) (?:were|was|are|is|have been|has been) (?:told|asked|recommended|advised)(?: to do)?$",
        r"^what (?:the )?(?:\w+ )?(?:report|review|inquiry|inspectors?|inspection|panel|audit) (?:said|says|recommended|recommends|asked)\b.{0,20}$",
    ),
    _announce(
        "progress",
        r"^(?:(?:latest|last|progress) )*(?:update|updates|progress)(?: ?[&/] ?| and | with | ?/? ?)dates?$",
        r"^where (?:we|things|it|this) (?:are|is|stands?)(?: now| at| up to| today)*$|^how (?:we|things|it) (?:are|is) (?:doing|going)$",
    ),
    _announce(
        "start",
        r"^(?:planned |target )?(?:start|starts|commence\w*|begin\w*)(?: date| on| by)?$|^date (?:to )?(?:start|commence)",
    ),
    _announce("review", r"^(?:next |date (?:of|for) (?:next )?)?review(?: date| on| by| due)?$"),
    _announce(
        "note",
        r"^date (?:of |raised|agreed|added|received|reported|opened|identified|closed|completed|started|reviewed|revised)",
        r"^(?:date )?(?:issued|raised|received|closed|opened)(?: date| on)?$|meeting|minute",
        r"^(?:actual|date) (?:date of )?complet\w*$|^date (?:\w+ )?completed$|^actual\b.*\b(?:complet\w*|dates?)$",
        r"^(?:scope|level) of (?:the )?recommendation",
        r"^(?:revised|actual|completed|completion achieved)(?: date| on| by)?$",
    ),
    _announce(
        "action",
        r"planned to date",
        r"^action\w* (?:taken )?(?:and|or|/|&) (?:planned|proposed)",
    ),
    _announce("theme", r"^priority (?:area|theme)s?$"),
    _announce(
        "progress",
        r"^(?:key )?milestones? achieved|\b(?:progress|position|achieve\w*|work|done|taken|delivered)\b.* to date$",
    ),
    _announce(
        "status",
        r"^status to date$",
        rf"^{_STATE}(?: ?(?:/|or|,) ?{_STATE})+\??$",
        r"(?:%|\bpercent(?:age)?)(?: of)?(?: (?:action|task|work))? ?complet|\bcomplet\w* (?:%|percent)",
    ),
    _announce(
        "addressees",
        r"made to|address|directed (?:at|to)|recipient",
        r"^(?:for|to) whom|audience|aimed at",
        r"^relevant (?:agency|agencies|body|bodies)",
    ),
    _announce("response", r"^(?:response|reply|government) (?:by|from|of)\b"),
    _announce(
        "owners",
        r"by whom|\bwho\b|owner|responsib|accountab|\bleads?\b|officer|\bmanagers?\b|assigned|delegated",
        r"^support(?:ing|ed)?\b|cabinet member|portfolio|named (?:person|individual)|^led by$|^assignees?$|^resource names?$|^members$|action by$|^by$|person|postholder",
        r"^(?:agency|agencies|partner|partners|organisation|team|service|department|directorate)$",
    ),
    _announce(
        "timescale",
        r"\bwhen\b|time ?(?:scale|table|frame|line|limit)|deadline|\bdue\b|target date|completion|complete by",
        r"^to be completed by$|by date|\bdates?\b|^target$|delivery date|milestones?$|^by end|implementation date|^period|^(?:finish|end)(?: by| on)?$",
    ),
    _announce(
        "priority",
        r"^(?:(?:action|risk|overall|level of|high medium low|h/m/l) )*priority(?: \w+)?(?: h/m/l| high medium low| high/medium/low)?$",
        r"urgency|importance|^risk(?: rating| level)?$|^h/?m/?l$",
    ),
    _announce("rag", r"\bb?rag\b|b rag|r/a/g|traffic light|colour|color"),
    _announce("national", r"^national(?:ly)?(?: position| status| level| progress)?$"),
    _announce(
        "status",
        r"\bstatus\b|^state$|assessment|^position$|^(?:local|current) (?:position|state)$|^rating$",
        r"^(?:completed?|achieved|met|in place|in place locally|done|implemented)\?$|% ?complete|percent",
    ),
    _announce(
        "progress",
        r"progress|update|latest|action\w* taken|position (?:as )?at|what has been done",
        r"achieve\w* to date|work (?:done|to date|undertaken)|done so far|to date$|current activity|developments",
    ),
    _announce(
        "response_position",
        r"^(?:accept\w*|agree\w*|reject\w*)(?:[ /](?:or )?(?:not|reject\w*|accept\w*|y/n|yes/no|partial\w*|in part|"
        r"agreed|noted))*\??(?: y/n| yes/no)?$",
    ),
    _announce("response", r"response|repl(?:y|ies)|government s? ?(?:position|answer)|answer|decision"),
    _announce(
        "outcome",
        r"outcome|impact|success|benefit|objective|desired|result|measure|what difference|goal|purpose|aim\b",
    ),
    _announce("evidence", r"evidence|assurance|how will we know"),
    _announce("comments", r"comment|notes?$|remark|further information"),
    _announce("note", r"resource|cost|budget|risks?\b|barrier|link|monitor|source|document|next steps?"),
    _announce(
        "theme",
        r"theme|chapter|^section|category|^heading|topic|work ?stream|^area|^subject",
    ),
    _announce(
        "action",
        r"\bactions?\b|\btasks?\b|\bsteps?\b|activit|what (?:we )?(?:will|are|needs?|must)|^what$|^how$",
        r"proposal|\bplan(?:ned)?\b|work to be|intervention|commitment",
    ),
    _announce(
        "recommendation",
        r"recommend|finding|pledge|^issue|requirement|standard|lesson|^learning|^text$|observation",
    ),
)
