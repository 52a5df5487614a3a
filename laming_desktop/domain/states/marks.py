"""Marks that take their meaning from the heading of their column, and things in a cell that are no marks."""

import re
from difflib import SequenceMatcher
from typing import Final, Literal

from laming_desktop.domain.states.tidying import fold, unbracket

Answer = Literal["yes", "no", "partly"]

_CROSSES: Final = frozenset(["x", "xx", "✗", "✘", "×", "✕", "✖", "☒", "❌", "û", "ý"])
_TICKS: Final = frozenset(["✓", "✔", "√", "☑", "✅", "y", "yes", "ü", "p", "tick", "ticked", "•x", "1", "þ", "true"])
_NOES: Final = frozenset(["n", "no", "none", "not yet", "no not yet", "☐", "□", "false"])
_PARTLY: Final = frozenset(
    ["partly", "partial", "partially", "in part", "part", "some", "yes in part", "yes/no", "yes and no", "y/n"]
)
_BULLETS: Final = re.compile(r"^[\s•●▪■◦‣·∙.○o◆◇►▶+~=_|\\/^'`\"-]+$")
_ARROWS: Final = re.compile(
    r"^[\s↑↓→←↗↘↔⇑⇓⇒⇐▲▼△▽►◄⬆⬇➡⬅⬌↕<>=^v-]*[↑↓→←↗↘↔⇑⇓⇒⇐▲▼△▽⬆⬇➡⬅⬌↕][\s↑↓→←↗↘↔⇑⇓⇒⇐▲▼△▽⬆⬇➡⬅⬌↕<>=^v-]*$"
)
_TREND: Final = re.compile(r"[\s(]*[↑↓↗↘↔⇑⇓▲▼△▽⬆⬇⬌↕][)\s]*")
_TEMPLATE: Final = re.compile(
    r"^(?:b?rag(?:b)?(?: rating| status| rated)?|(?:[rag]|red|amber|green)\s*[/|,\\ -]+\s*(?:[rag]|amber|green|red)\s*[/|,\\ -]+\s*"
    r"(?:[rag]|green|amber|red)(?:\s*[/|,\\ -]+\s*(?:[bgw]|blue|grey|complete))?(?:[\s(]*(?:delete|circle|select|please|tick|choose|highlight)\b.*)?|"
    r"(?:h|high)\s*[/|,\\ -]+\s*(?:m|med|medium)\s*[/|,\\ -]+\s*(?:l|low)(?: .*)?|(?:l|low)\s*[/|,\\ -]+\s*(?:m|med|medium)\s*[/|,\\ -]+\s*"
    r"(?:h|high)(?: .*)?|(?:please |click (?:here )?to )?(?:choose|select|enter|insert|pick)(?: an? item| one| status| rating| priority| text"
    r"| from list| here| option)*|1\s*[/,]\s*2\s*[/,]\s*3|<.*>|hml|rag:?|yes\s*/\s*no(?:\s*/\s*partly)?|y\s*/\s*n|status|priority|"
    r"delete as (?:appropriate|applicable)|not started\s*/\s*in progress\s*/\s*complete[d]?)$"
)
_NOTHING: Final = re.compile(
    r"^(?:|tb[acd]|t\.b\.[acd]\.?|to be (?:confirmed|advised|determined|decided|completed|supplied|provided|added|updated)|"
    r"no (?:updates?|change|changes|information|info|comments?|report|return|response|data|entry|progress update|news|details?|"
    r"further update)(?: (?:received|provided|available|given|supplied|this (?:month|quarter|period|time)|at (?:this time|present)|to "
    r"report|since .*|from .*|yet|as yet|reported))*|(?:no|nothing|none|nil)(?: (?:further|new))? to (?:report|add|update)(?: (?:this|at|since|yet|to date).*)?|nil|nil return|none|unchanged|"
    r"not (?:reported|updated|provided|stated|given|supplied|recorded|known|available)(?: .*)?|(?:an |progress |further |verbal )?(?:update|report|return|"
    r"information) (?:awaited|required|needed|outstanding|requested|to follow|due|to be (?:provided|given|supplied)|overdue|pending|please|"
    r"not (?:received|provided|available|yet .*))(?: .*)?|awaiting (?:update|updates|return|a return|an update|information|response from .*)(?: .*)?|"
    r"see (?:above|below|previous|comments?|notes?|attached|narrative|overleaf)|as (?:above|before|previous(?:ly)?|previously reported|last "
    r"(?:month|time|quarter))|ditto|\"|''|blank|\?+|unknown|xx+x|verbal update(?: (?:to be )?given)?(?: at (?:the )?meeting)?|update|comments?|tbn|"
    r"not yet (?:known|reported|decided|agreed)|-+|\.+)$"
)
_NOT_APPLICABLE: Final = re.compile(r"^(?:n\s*/\s*a|n\.a\.?|na|not applicable|n/?a\.?)$")
_NEAR_HEADING: Final = 0.55


def is_nothing(folded: str) -> bool:
    """Tell whether a folded cell says nothing: blank, "no update", to be confirmed."""
    return bool(_NOTHING.match(folded))


def is_not_applicable(folded: str) -> bool:
    """Tell whether a folded cell is "N/A" in one of its writings."""
    return bool(_NOT_APPLICABLE.match(folded))


def is_template(folded: str) -> bool:
    """Tell whether a folded cell is a form that nobody has filled in: "R/A/G"."""
    return bool(_TEMPLATE.match(folded))


def is_arrow(text: str) -> bool:
    """Tell whether a cell holds only arrows, the direction of travel."""
    return bool(_ARROWS.match(text.strip()))


def is_bullet(text: str) -> bool:
    """Tell whether a cell holds only a bullet or a stray line."""
    return bool(text.strip()) and bool(_BULLETS.match(text.strip())) and text.strip() not in {"-", "--", "."}


def drop_trend(text: str) -> str:
    """Take an arrow for the direction of travel from beside a mark: "Green ↑"; one between two marks stays."""
    parts = [part for part in _TREND.split(text) if part.strip()]
    return parts[0] if len(parts) == 1 else text


def read_answer(folded: str) -> Answer | None:
    """Read a cross, a tick, a yes or no as the answer to what the heading says."""
    mark = unbracket(folded)
    if mark in _CROSSES or mark in _TICKS or (mark and set(mark) <= {"✓", "✔", "√"}):
        return "yes"
    if mark in _NOES:
        return "no"
    return "partly" if mark in _PARTLY else None


def is_cross(folded: str) -> bool:
    """Tell whether a mark is a cross, which alone can also mean no."""
    return unbracket(folded) in _CROSSES


def is_heading_again(text: str, heading: str) -> bool:
    """Tell whether a cell only repeats its heading or a bracket of it, also when a scan has spoilt it: "(Anber)"."""
    written, over = fold(text), fold(heading)
    is_bracketed = written.startswith(("(", "[", "{")) or written.endswith((")", "]", "}"))
    if not over or not (is_bracketed or len(written.split()) > 1):
        return written == over and len(over.split()) > 1
    candidates = [over, *re.findall(r"[(\[]([^)\]]*)[)\]]", over), *over.replace("(", " ").replace(")", " ").split()]
    own = written.strip("()[]{} ")
    if written == over or own in candidates:
        return True
    return is_bracketed and any(
        SequenceMatcher(None, own, other).ratio() >= _NEAR_HEADING for other in candidates if other
    )
