"""Words in an owner cell that name nobody: to be confirmed, vacant, not applicable, dates, states and pointers."""

import re
from typing import Final, Literal

from laming_desktop.domain.owners.folding import fold

Placeholder = Literal["none", "not_named", "vacant", "not_an_owner"]

_NOTHING_NEEDED: Final = re.compile(
    r"^(?:n\s*/\s*a|n\.a\.?|n\.?/\.?a\.?|na|not applicable(?: locally)?|[-–—_.*~]+|nil|no owner (?:needed|required)|"
    r"none (?:needed|required|necessary)|not (?:required|needed)|no action (?:needed|required)|x)$"
)
_TO_BE: Final = (
    r"(?:(?:still |yet |name |owner |lead |post ?holder |person |officer )*(?:is |are )?"
    r"(?:to be|t\.?b\.?)\s*(?:confirmed|agreed|advised|decided|determined|identified|nominated|notified|allocated|"
    r"assigned|named|established|resolved|finali[sz]ed|announced|added|completed|clarified|designated|discussed|"
    r"supplied|inserted|chosen|selected|considered|set)\b(?: by .*| at .*| from .*| when .*| with .*| through .*| in .*| following .*| after .*| once .*| pending .*| as .*| on .*| under .*)?)"
)
_NOT_NAMED: Final = re.compile(
    r"^(?:\[?(?:tbc|tba|tbd|tbn|tbi|t\.b\.[acdn]\.?)\]?(?: by .*)?|"
    + _TO_BE
    + r"|\?+|unknown|not known|nobody|no one|none|"
    r"none (?:identified|named|yet|given|stated|allocated|assigned)(?: yet| to date)?|"
    r"not (?:yet )?(?:known|allocated|assigned|named|identified|confirmed|agreed|stated|specified|decided|given|nominated|"
    r"determined|established|clear)|no (?:owner|lead|name|one|named lead|lead officer|lead identified|owner identified)"
    r"(?: yet| as yet| identified| assigned| named)*|unallocated|unassigned|unclear|unnamed|unspecified|not yet|"
    r"awaiting (?:confirmation|nomination|nominations|name|names|allocation)(?: .*)?|"
    r"(?:nomination|name|names|lead|confirmation|owner)s? (?:awaited|required|needed|requested|pending|outstanding)|"
    r"\[?(?:name|insert name|enter name|owner|names?)\]?|<.*>|xx+|"
    r"(?:who|whom)\?*)$"
)
_VACANT: Final = re.compile(
    r"^(?:(?:post |position |role |currently |this post |new post |is |post is |now |still )*vacan(?:t|cy)"
    r"(?: (?:post|position|role|at present|currently|since .*|from .*|until .*|pending .*))*|vacancies|"
    r"(?:new |post |post holder |postholder |manager |officer |lead |yet |still |one |)*"
    r"(?:to be|being) (?:appointed|recruited|recruited to|advertised|filled|employed|seconded|created)\b.*|"
    r"(?:not yet|yet to be|awaiting|pending|subject to|on) (?:appointed|recruited|recruitment|appointment|in post|"
    r"filled)\b.*|(?:under|out to) recruitment|"
    r"(?:recruitment|recruiting|appointment|interviews?|advert)(?: (?:is |are )?(?:under ?way|in progress|ongoing|pending|"
    r"process|planned|awaited|started|to take place))*|"
    r"new (?:post|appointment|appointee|recruit|post ?holder)(?: .*)?|no (?:one|postholder|post holder) in post.*|"
    r"unfilled(?: post)?|post (?:unfilled|not filled|to be|deleted|frozen|not yet)\b.*|"
    r"not (?:yet )?(?:in post|filled|appointed|recruited)(?: yet)?|tba \(.*vacan.*\)|tb appointed)$"
)
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|q[1-4])"
)
_DATE: Final = re.compile(
    r"^(?:(?:by|from|in|end(?: of)?|early|mid|late|until|before|after|since|to|start(?: of)?|during|due|week commencing|"
    r"w/c|on|not before|the end of|ending)\s+)*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[\s/.-]+)?(?:"
    + _MONTH
    + r"\b[\s,./'-]*(?:term\s*)?(?:'?\d{2,4}(?:[/-]\d{2,4})?)?|"
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}(?:\s*[/-]\s*\d{2,4})?)"
    r"(?:\s*(?:onwards?|onward|and ongoing|at the latest|at latest))?$"
)
_STATE: Final = re.compile(
    r"^(?:(?:already |all |now |fully |partially |partly |nearly |action )*(?:ongoing|on-going|on going|complete[d]?|done|in "
    r"progress|underway|under way|in place|achieved|actioned|closed|open|implemented|not started|started|on track|on "
    r"target|off track|at risk|delayed|overdue|outstanding|on hold|delivered|discharged|met|not met|continuous|continuing|"
    r"immediate(?:ly)?|asap|as soon as possible|urgent|(?:bi-?)?(?:annually|monthly|weekly|quarterly|daily|yearly|annual)|"
    r"high|medium|low|red|amber|green|blue|accepted|agreed|rejected|noted|yes|no|(?:six|three|two|four) monthly|"
    r"\d{1,3}\s?%|existing requirement|superseded|withdrawn|cancelled|pending|awaiting guidance|guidance awaited|no "
    r"update|priority|high priority|medium priority|low priority|within .* (?:days|weeks|months)|review|regular(?:ly)?|"
    r"as required|as necessary|when required|each meeting|every meeting|termly|next meeting))$"
)
_REFERENCE: Final = (
    r"(?:(?:action|rec|recommendation|item|section|point|para|paragraph|page|row|no|number|ref|appendix|annex|objective)"
    r"s?\.?\s*)*(?:[a-z]{0,3}\d+(?:[./]\d+)*[a-z]?(?:\([a-z0-9]+\))?)"
)
_POINTER: Final = re.compile(
    r"^(?:\(?(?:please |also )*(?:see|refer to|refer|cf\.?|as|same as|as for|as per|as in|linked to|link to|links to|ref|"
    r"covered (?:by|in|under)|incorporated in(?:to)?|included in|under|per|also see)\b.*"
    r"(?:above|below|previous|before|over|attached|action|plan|appendix|overleaf|" + _REFERENCE + r"|stated|listed|"
    r"agreed|appropriate|required|necessary|policy|rec(?:ommendation)?|minutes)\)?|"
    r"ditto|do\.?|same|as above|above|below|idem|[\"”“″〃'’]{1,2}|(?:\"|”|″)\s*(?:\"|”|″)|" + _REFERENCE + r"|#?\d+)$"
)
_SENTENCE: Final = re.compile(
    r"\b(?:will|shall|should|must|is|are|was|were|has|have|had|been|be|needs?|agreed|ensures?|developed?|discussed?|"
    r"consider(?:ed)?|undertake[n]?|provide[ds]?|sent|held|written|produced?|updated?|completed?|report(?:ed)? to|"
    r"circulated?|published?|reviewed)\b",
    re.IGNORECASE,
)


def find_placeholder(text: str) -> Placeholder | None:
    """Tell what words that name nobody stand for; None where they may name somebody."""
    folded = fold(text).strip("() ").strip()
    stripped = text.strip()
    if not stripped:
        return "not_named"
    if _NOTHING_NEEDED.match(folded) or _NOTHING_NEEDED.match(stripped.casefold()):
        return "none"
    if _VACANT.match(folded):
        return "vacant"
    if _NOT_NAMED.match(folded) or _NOT_NAMED.match(stripped):
        return "not_named"
    if _DATE.match(folded) or _STATE.match(folded) or _POINTER.match(folded) or _POINTER.match(stripped):
        return "not_an_owner"
    return None


def is_date(text: str) -> bool:
    """Tell whether words are a day, month, season or year, also with "from" or "until"."""
    return bool(_DATE.match(fold(text)))


def is_sentence(text: str) -> bool:
    """Tell whether words say what happens instead of who does it."""
    return bool(_SENTENCE.search(text)) or len(text) > 200  # noqa: PLR2004
