"""Look at the whole plan of a register for what is wrong or doubtful."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.checks.checking import check_plan
from laming_desktop.domain.checks.remarks import USUAL_WEEKS, PlanView, Remark, Rule
from laming_desktop.domain.plan import Inquiry, PositionEntry, Recommendation
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.values import check_text
from laming_desktop.store.national import (
    list_evidence,
    list_guidance,
    list_post_holders,
    list_recommendation_links,
    list_silenced,
    list_waits,
)
from laming_desktop.store.owners import list_owners
from laming_desktop.store.reading import (
    list_actions,
    list_inquiries,
    list_positions,
    list_questions,
    list_recommendations,
)
from laming_desktop.store.register import Register


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """What was found, the remarks that somebody silenced, each with the reason, and the recommendations looked at."""

    remarks: tuple[Remark, ...]
    silenced: tuple[tuple[Remark, str], ...]
    inquiries: tuple[Inquiry, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()


def check_register_plan(register: Register, *, today: date, weeks: int = USUAL_WEEKS) -> CheckedPlan:
    """Check the plan as at a day; `weeks` without a word are too many for an open action."""
    quiet = {(rule, item_id): reason for rule, item_id, reason in list_silenced(register)}
    view = view_plan(register, today=today, weeks=weeks)
    found = check_plan(view)
    told = tuple(remark for remark in found if (remark.rule, remark.item_id) not in quiet)
    silenced = tuple(
        (remark, quiet[remark.rule, remark.item_id]) for remark in found if (remark.rule, remark.item_id) in quiet
    )
    return CheckedPlan(told, silenced, view.inquiries, view.recommendations)


def view_plan(register: Register, *, today: date, weeks: int = USUAL_WEEKS) -> PlanView:
    """Read all that the checks look at."""
    positions: dict[str, list[PositionEntry]] = {}
    for entry in list_positions(register):
        positions.setdefault(entry.recommendation_id, []).append(entry)
    return PlanView(
        today=today,
        actions=tuple(list_actions(register, today=today)),
        recommendations=tuple(list_recommendations(register, today=today)),
        inquiries=tuple(list_inquiries(register)),
        positions={key: tuple(entries) for key, entries in positions.items()},
        owners=tuple(list_owners(register)),
        holders=tuple(list_post_holders(register)),
        questions=tuple(list_questions(register)),
        guidance=tuple(list_guidance(register)),
        waits=tuple(list_waits(register)),
        evidence=tuple(list_evidence(register)),
        links=tuple(list_recommendation_links(register)),
        weeks=weeks,
    )


def silence_check(register: Register, rule: Rule, table: str, item_id: str, *, reason: str) -> Changes:
    """Hear no more of a rule for one item; the reason is kept and shown."""
    words = check_text("reason", reason, may_be_empty=False)
    with register.write("Silence a check", reason=words) as writing:
        find_row(writing, table, item_id)
        standing = writing.list_rows("silenced_check", rule=rule, item_id=item_id)
        if standing:
            writing.change("silenced_check", str(standing[0]["id"]), reason=words)
        else:
            writing.add("silenced_check", item_table=table, item_id=item_id, rule=rule, reason=words)
    return writing.changes


def hear_check_again(register: Register, rule: Rule, item_id: str) -> Changes:
    """Hear of a silenced rule again."""
    with register.write("Hear of a check again") as writing:
        for row in writing.list_rows("silenced_check", rule=rule, item_id=item_id):
            writing.remove("silenced_check", str(row["id"]))
    return writing.changes
