"""An invented register of an invented authority, as papers see it: every kind of row that a paper can hold."""

from dataclasses import replace
from datetime import date

from laming_desktop.domain.papers.action_plan import ActionPlanPaper, PlanAction, PlanGroup, PlanSection
from laming_desktop.domain.papers.appendix import (
    AppendixGroup,
    AppendixItem,
    AppendixPaper,
    AppendixSection,
    PaperResponse,
)
from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.domain.vocabulary import ActionState, Position

AS_AT = date(2009, 10, 1)
ANSWERED_ON = date(2009, 5, 6)
GOVERNMENT = "HM Government"
ASKED = (
    "Each agency should check every route by which a worry about a child reaches it, and see who decides first.",
    "Managers should have time set aside to talk over difficult work with those who do it.",
    "The board should hear twice a year how long children wait for an assessment, and why.",
    "Training for new staff should cover neglect, the meeting of a child alone, and the writing of a plain record.",
    "Schools, health visitors and the police should be told what became of a referral that they made.",
    "The needs assessment should look at all children in the area and closely at those who need protection.",
)
ANSWERED = (
    "Accepted. The revised guidance will say what is expected and by when.",
    "A national unit will collect good examples and publish them twice a year, the first in the autumn.",
    "Money has been set aside for three years so that each authority can release staff for training.",
    "Inspectors will look at this in each unannounced visit and report what they find in plain words.",
    "The departments will ask a group of practitioners to write the detail and will consult on it for twelve weeks.",
)
REPORTED = (
    "First audit held; results went to the board in September.",
    "Draft shared with partners.",
    "Course ran twice, both full; a third date is planned.",
    "Guidance awaited.",
)
THEMES = ("Leadership and accountability", "Support for children", "Working together", "The workforce")


def ask(nth: int, sentences: int = 1) -> str:
    """Give an invented recommendation."""
    return " ".join(ASKED[(nth + step) % len(ASKED)] for step in range(sentences))


def answer(nth: int, sentences: int = 1) -> str:
    """Give an invented response."""
    return " ".join(ANSWERED[(nth * 3 + step) % len(ANSWERED)] for step in range(sentences))


def respond(nth: int, sentences: int = 1, body: str = GOVERNMENT, on: date | None = ANSWERED_ON) -> PaperResponse:
    """Give an invented response of a body."""
    return PaperResponse(body, on, answer(nth, sentences))


def make_item(
    number: str,
    *,
    asked: int = 1,
    answered: int = 1,
    position: Position | None = None,
    national: bool | None = True,
    note: str = "",
) -> AppendixItem:
    """Make a recommendation or sub-item with texts of so many sentences."""
    nth = int("".join(letter for letter in number if letter.isdigit()) or "0")
    responses = (respond(nth, answered),) if answered else ()
    return AppendixItem(number, f"Short title of {number}", ask(nth, asked), responses, position, national, note)


def make_sub(number: str, *, asked: int = 1, answered: int = 0, position: Position | None = None) -> AppendixItem:
    """Make a sub-item without a word of its own on what the Government does."""
    return make_item(number, asked=asked, answered=answered, position=position, national=None)


def make_head(label: str = "Appendix 1", title: str = "", **facts: str) -> PaperHead:
    """Make the head of a paper for Exampleshire's cabinet."""
    given = {
        "shows": "all recommendations and their sub-items",
        "register": "Laming 2009",
        "journal": "4f9c21ab" * 8,
        "counted": "20 of 20 recommendations, no filter",
        "authority": "Exampleshire County Council",
        "body": "Cabinet",
        "item": "Item 7",
        "subtitle": "The Protection of Children in England: a Progress Report (Lord Laming, 12 March 2009)",
        "also": "in large print and as a web page",
        **facts,
    }
    title = title or "Recommendations, the Government's response and the local position"
    head = PaperHead(label, title, AS_AT, "", "", "", meeting_on=date(2009, 11, 5))
    return replace(head, **given)


def make_appendix(*sections: AppendixSection, head: PaperHead | None = None) -> AppendixPaper:
    """Make an appendix, of the sample's sections when none are given."""
    keys: tuple[Position, ...] = (
        "not_in_place",
        "ongoing",
        "in_place",
        "in_place_evidenced",
        "not_assessed",
        "not_applicable",
    )
    counts = (3, 4, 4, 1, 3, 5)
    tiles = tuple(Tile(key, count) for key, count in zip(keys, counts, strict=True))
    return AppendixPaper(head or make_head(), tiles, sections or make_sections())


def make_section(*groups: AppendixGroup, theme: str | None = None) -> AppendixSection:
    """Make one section; its note names the first and the last number."""
    note = f"Recommendations {groups[0].item.number} to {groups[-1].item.number}" if theme and groups else ""
    return AppendixSection(theme, note, groups)


def make_sections() -> tuple[AppendixSection, ...]:
    """Make the sample: each kind of group, some longer than a page."""
    one_answer = AppendixGroup(
        make_item("2", answered=30, position="not_applicable"),
        tuple(make_sub(f"2.{nth}", asked=1 + nth % 2) for nth in range(1, 11)),
    )
    own_marks = AppendixGroup(
        make_item("9", national=False, note="guidance awaited"),
        (
            make_sub("9.1", position="in_place"),
            make_sub("9.2", asked=2, position="ongoing"),
            make_sub("9.3", position="not_in_place"),
        ),
        "not_in_place",
        "9.3",
    )
    mixed_answers = AppendixGroup(
        make_item("14", asked=1, answered=0, position="ongoing"),
        (
            make_sub("14.1", asked=2, answered=4),
            make_sub("14.2"),
            make_sub("14.3", answered=9),
            make_sub("14.4", asked=2, answered=3),
        ),
    )
    return (
        make_section(AppendixGroup(make_item("1", position="not_applicable", answered=2)), one_answer),
        make_section(
            AppendixGroup(make_item("3", position="in_place_evidenced", answered=3)),
            AppendixGroup(make_item("4", asked=2, position="ongoing", note="guidance awaited")),
            AppendixGroup(make_item("5", asked=3, answered=5, position="not_assessed", national=False)),
            AppendixGroup(make_item("6", position="in_place", national=None)),
            AppendixGroup(make_item("7", answered=45, position="not_in_place")),
            theme=THEMES[0],
        ),
        make_section(own_marks, AppendixGroup(make_item("10", answered=0, position=None)), theme=THEMES[2]),
        make_section(
            mixed_answers,
            AppendixGroup(make_item("15", asked=2, position="in_place", answered=2)),
            AppendixGroup(make_item("16", position="not_applicable")),
            theme=THEMES[3],
        ),
    )


OWNERS = ("Head of Safeguarding", "Training Manager", "Public Health Consultant", "Duty Team Manager")
TIMESCALES = ("Quarterly", "By December 2009", "October 2009 and monthly thereafter", "Ongoing", "30 June 2009")
STATES: tuple[ActionState | None, ...] = (
    "on_track",
    "complete",
    "at_risk",
    "waiting",
    "not_started",
    "off_track",
    None,
    "superseded",
    "abandoned",
)


def make_action(nth: int, **facts: object) -> PlanAction:
    """Make an invented action."""
    action = PlanAction(
        reference=f"A{nth}",
        text=ask(nth),
        timescale=TIMESCALES[nth % len(TIMESCALES)],
        priority="High Priority" if nth % 3 else "",
        owners=OWNERS[: nth % 3],
        state=STATES[nth % len(STATES)],
        progress=REPORTED[nth % len(REPORTED)] if nth % 4 else "",
        progress_on=AS_AT if nth % 5 else date(2009, 9, 3),
    )
    return replace(action, **facts)


def make_plan(*groups: PlanGroup, head: PaperHead | None = None) -> ActionPlanPaper:
    """Make an action plan, of the sample's groups when none are given."""
    keys: tuple[ActionState, ...] = ("off_track", "at_risk", "on_track", "complete", "waiting", "not_started")
    tiles = tuple(Tile(key, count) for key, count in zip(keys, (3, 4, 5, 4, 4, 4), strict=True))
    head = head or make_head(
        "Appendix 2", "Action plan and progress", shows="all actions", counted="28 of 28 actions, no filter"
    )
    if groups:
        return ActionPlanPaper(head, tiles, (PlanSection(None, "", groups),))
    return ActionPlanPaper(head, tiles, make_plan_sections())


def make_plan_sections() -> tuple[PlanSection, ...]:
    """Make the sample: groups of one and of many actions, a lead-in without any, late and moved ones."""
    late = make_action(9, timescale="30 June 2009", overdue_days=93, state="off_track")
    moved = make_action(10, was="July 2009", moved=1, owners=("Head of Safeguarding and Training Manager",))
    waiting = make_action(11, date_passed=True, state="waiting", was="May 2009", moved=5)
    return (
        PlanSection(
            None,
            "",
            (
                PlanGroup("4", "Targets", ask(4, 3), tuple(make_action(nth) for nth in range(1, 9))),
                PlanGroup("6", "Routes", ask(6), (late, moved, waiting)),
            ),
        ),
        PlanSection(
            THEMES[2],
            "Recommendations 19 to 23",
            (
                PlanGroup("19", "", "Guidance should be made stronger so that:", (), "19.1 to 19.2"),
                PlanGroup("19.1", "Referrals", ask(1), tuple(make_action(nth) for nth in range(12, 15))),
                PlanGroup("19.2", "Meetings", ask(2, 2), (make_action(15),)),
                PlanGroup("22", "Seats on the board", "", ()),
                PlanGroup("23", "Sharing", ask(3, 4), tuple(make_action(nth) for nth in range(16, 29))),
            ),
        ),
    )
