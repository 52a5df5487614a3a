"""Labels and words that give an owner a role: "Lead:", "Support -", "(lead)", "supported by"."""

import re
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.owners.kinds import Weight, is_open, judge
from laming_desktop.domain.vocabulary import OwnerRole

_ROLE_WORDS: Final = r"(?:joint[\s-]+)?(?:co-?)?lead(?:s|ing|er)?|support(?:s|ing|ed)?|assist(?:s|ing|ed|ance)?"
_SHORT_LABEL: Final = (
    r"(?:strategic|operational|overall|main|primary|executive|delivery|joint|project|senior|named|officer|agency|board|"
    r"responsible|accountable|key|action|local|national|lead|other|additional|member|corporate|policy)"
)
_THINGS: Final = (
    r"(?:officers?|agenc(?:y|ies)|persons?|people|owners?|managers?|bod(?:y|ies)|organisations?|names?|"
    r"responsibilit(?:y|ies)|partners?|by|to|from|post|title|role|departments?|leads?|teams?|members?|services?|"
    r"directors?|contacts?|sponsors?|holders?|posts?)"
)
_CORE: Final = (
    r"(?:lead(?:s|ing)?|support(?:s|ing|ed)?(?:\s+by)?|assist(?:ing|ed)?(?:\s+by)?|responsible|responsibility|accountable|"
    r"accountability|owners?|owned\s+by|actions?\s+by|actions?\s+for|for\s+action|actions?|by\s+whom|by|who|contacts?|sponsors?|name|named?|"
    r"job\s+title|assigned\s+to|allocated\s+to|officers?|agency|agencies|persons?|post|consulted?|informed?|delivery|"
    r"deputy|co-?lead|joint\s+leads?|partners?|with\s+support\s+from|support\s+from|contributors?|involved|others?)"
)
_LABEL_BODY: Final = rf"(?:{_SHORT_LABEL}\s){{0,3}}{_CORE}(?:(?:\s?[/&]\s?|\sand\s|\s){_THINGS}){{0,3}}(?:\(s\))?"
LABEL: Final = re.compile(rf"(?<![\w-])(?P<label>{_LABEL_BODY})\s*(?::\s*-?|=)\s*", re.IGNORECASE)
_DASH_LABEL: Final = re.compile(
    r"(?:^|(?<=[,;])\s*)(?P<label>(?:strategic |operational |overall |joint )?lead(?:s| officers?| agenc(?:y|ies)| person| owner)?|"
    r"support(?:s|ing)?(?: officers?| agenc(?:y|ies)| partners?| from)?|responsible(?: officer| person)?|owner)"
    r"\s*(?:[-–—>]+|→)\s*(?=\S)",
    re.IGNORECASE,
)
_DUTY_LABEL: Final = re.compile(r"(?:responsible|accountable|consulted?|informed?)\b", re.IGNORECASE)
"""Labels that never end the name of a post, so that any whole owner may stand before them."""

_BEFORE_NAME: Final = re.compile(
    r"^(?:(?P<lead>(?:jointly |overall )?(?:led|headed) by|lead by|leads? is)|"
    r"(?P<support>support(?:ed)? (?:by|from|of)|with (?:the )?support (?:from|of)|assist(?:ed|ance) (?:by|from)|aided by|"
    r"helped by)|(?P<none>(?:owned|actioned|delivered|undertaken|completed|coordinated|co-ordinated|carried out) by|"
    r"by|(?:and\s+)?then|followed\s+by|c/o|f\.?a\.?o\.?|attn:?|responsibility of))\s+(?=\S)",
    re.IGNORECASE,
)
_LEAD_BEFORE: Final = re.compile(r"^(?P<role>leads?|support)\s+(?=\S)", re.IGNORECASE)
_AFTER_NAME: Final = re.compile(
    rf"\s*(?:[(\[]\s*(?:as |to |the |is |overall |strategic |operational |project |in )*(?P<a>{_ROLE_WORDS}|l|s|ld|sup)"
    rf"(?:\s+(?:role|only|officer|agency|person|owner|lead|on this|for this|the|capacity|basis))*\s*[)\]]|"
    rf"\s[-–—:,]\s*(?:as |to |the |in |overall |strategic |operational )*(?P<b>{_ROLE_WORDS})"
    rf"(?:\s+(?:role|officer|agency|person))?|"
    rf",\s*(?:as |to )?(?P<d>lead|support)|"
    rf"\s+(?:as|to|is|in|will)\s+(?:the\s+|a\s+|be\s+|provide\s+)*(?P<c>{_ROLE_WORDS})(?:\s+(?:role|officer|agency))?|"
    r"\s+(?P<e>leading)(?:\s+on\s+this)?)\s*$",
    re.IGNORECASE,
)
_BRACKET_BEFORE: Final = re.compile(rf"^[(\[]\s*(?P<a>{_ROLE_WORDS}|l|s)\s*[)\]]\s*(?=\S)", re.IGNORECASE)
_STAR_LEGEND: Final = re.compile(
    r"[(\[]?\s*(?P<star>[*†#^])\s*(?:=|:|-|–|denotes|indicates|means|signifies|is|being)?\s*(?:the\s+)?"
    r"(?P<role>joint lead|lead|support)\w*(?:\s+(?:officer|agency|person|owner)s?)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A piece of a cell and the role that the label before it gives to everyone in it."""

    text: str
    role: OwnerRole | None


def read_role(words: str) -> OwnerRole | None:
    """Give the role that the words of a label or heading say, if they say one."""
    folded = words.casefold()
    if re.search(r"\b(?:support|supports|supporting|supported|assist\w*)\b", folded) or folded in {"s", "sup"}:
        return "support"
    return "lead" if re.search(r"\b(?:co-?)?lead(?:s|ing|er)?\b|\bled\b", folded) or folded in {"l", "ld"} else None


def begins_with_label(line: str) -> bool:
    """Tell whether a line opens with a label, written with a colon or a dash: "Support – "."""
    return bool(LABEL.search(line) or _DASH_LABEL.match(line))


def part_labels(line: str) -> list[LabelledText]:
    """Cut a line at its labels, and give each part the role of the label before it."""
    colons = _DASH_LABEL.sub(r"\g<label>: ", line)
    found = [match for match in LABEL.finditer(colons) if _begins_part(colons, match)]
    if not found:
        return [LabelledText(colons, None)]
    first = colons[: found[0].start()]
    ends = [match.start() for match in found[1:]] + [len(colons)]
    parts = [LabelledText(first, None)] if first.strip() else []
    for match, end in zip(found, ends, strict=True):
        parts.append(LabelledText(colons[match.end() : end], read_role(match["label"])))
    return [*(replace(part, text=part.text.rstrip(" .")) for part in parts[:-1]), parts[-1]]


def _begins_part(line: str, label: re.Match[str]) -> bool:
    """Tell a label from the end of a post: it opens the line, follows a separator, or a whole owner stands before it."""
    before = line[: label.start()].rstrip()
    if not before or before[-1] in ",;/|(.":
        return True
    since_label = LABEL.split(before)[-1]
    if _DUTY_LABEL.match(label["label"]):
        return judge(since_label.strip()).weight is Weight.STRONG
    if read_role(label["label"]) is None or is_open(since_label):
        return False
    return judge(since_label.strip()).weight is Weight.STRONG or "," in since_label or "/" in since_label


def take_role_before(text: str) -> tuple[str, OwnerRole | None]:
    """Take "led by", "supported by" or "(lead)" from the beginning of a name."""
    bracket = _BRACKET_BEFORE.match(text)
    if bracket:
        return text[bracket.end() :], read_role(bracket["a"])
    match = _BEFORE_NAME.match(text)
    if match:
        role: OwnerRole | None = "lead" if match["lead"] else "support" if match["support"] else None
        return text[match.end() :], role
    return text, None


def take_role_word(text: str) -> tuple[str, OwnerRole | None]:
    """Take a bare "Lead" or "Support" without a colon from before a name; the role is None when there is none."""
    match = _LEAD_BEFORE.match(text)
    return (text[match.end() :], read_role(match["role"])) if match else (text, None)


def take_role_after(text: str) -> tuple[str, OwnerRole | None]:
    """Take "(lead)", "- Lead" or "to support" from the end of a name."""
    match = _AFTER_NAME.search(text)
    if not match or not text[: match.start()].strip():
        return text, None
    words = match["a"] or match["b"] or match["c"] or match["d"] or match["e"]
    return text[: match.start()].rstrip(), read_role(words)


def take_star_legend(text: str) -> tuple[str, str | None, OwnerRole | None]:
    """Take a legend such as "(*lead)" from the end of a cell; gives the rest, the sign and the role it stands for."""
    match = _STAR_LEGEND.search(text)
    if not match or not text[: match.start()].strip():
        return text, None, None
    return text[: match.start()].rstrip(" ,;"), match["star"], read_role(match["role"])
