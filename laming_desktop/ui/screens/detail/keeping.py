"""Do what the user asked for in the detail: one edit, one operation, one change set."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.operations.actions import link_action, unlink_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.restoring import restore_field
from laming_desktop.operations.national.links import (
    link_recommendations,
    share_actions,
    supersede_actions,
    unlink_recommendations,
)
from laming_desktop.operations.owner_book import OwnerChoice
from laming_desktop.operations.owner_lists import set_owners
from laming_desktop.operations.positions import assess
from laming_desktop.operations.progress import add_progress, correct_progress
from laming_desktop.operations.questions import answer_question, dismiss_question
from laming_desktop.operations.timescales import correct_reading, revise_timescale
from laming_desktop.store.reading import find_item, read_facts
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.detail.edits import (
    ActionOwners,
    ActionPriority,
    ActionStateChange,
    ActionWords,
    Edit,
    FieldRestoration,
    ItemLink,
    ItemLinkRemoval,
    LinkMeaning,
    NewPosition,
    NewProgress,
    QuestionAnswer,
    QuestionDismissal,
    RecommendationLink,
    RecommendationText,
    RecommendationTitle,
    RecommendationUnlink,
    TimescaleChoice,
    TimescaleRevision,
    TimescaleWords,
)

Table = Literal["action", "recommendation"]


def keep_edit(register: Register, item_id: str, edit: Edit, *, today: date) -> Changes:
    """Do an edit of an item; a RegisterError says why it cannot be done."""
    match edit:
        case RecommendationTitle() | RecommendationText() | NewPosition():
            return _keep_recommendation(register, item_id, edit, today)
        case QuestionAnswer() | QuestionDismissal():
            return _close_question(register, edit, today)
        case RecommendationLink() | RecommendationUnlink() | ItemLink() | ItemLinkRemoval() | LinkMeaning():
            return _keep_link(register, item_id, edit, today)
        case TimescaleWords() | TimescaleChoice() | TimescaleRevision():
            return _keep_timescale(register, item_id, edit, today)
        case NewProgress() | FieldRestoration():
            return _keep_record(register, item_id, edit)
        case _:
            return _keep_field(register, item_id, edit, today)


def make_timescale_reader(register: Register, today: date) -> Callable[[str], TimescaleReading]:
    """Give what reads the words of a timescale as if they were written today into this register."""
    context = ReadingContext(document_date=today, plan_period=read_facts(register).plan_period)
    return lambda words: read_timescale(words, context)


def find_recommendation(register: Register, number: str) -> str:
    """Find a recommendation by its number."""
    table, item_id = find_item(register, number)
    if table != "recommendation":
        raise UnknownItemError(number)
    return item_id


def _keep_recommendation(
    register: Register, item_id: str, edit: RecommendationTitle | RecommendationText | NewPosition, today: date
) -> Changes:
    match edit:
        case RecommendationTitle(title):
            return edit_item(register, "recommendation", item_id, {"title": title}, today=today)
        case RecommendationText(text, reason):
            return edit_item(register, "recommendation", item_id, {"text": text}, today=today, reason=reason)
        case NewPosition(scope, position, on, reason):
            return assess(register, item_id, position=position, on=on, reason=reason, scope=scope)


def _keep_item_link(
    register: Register, item_id: str, edit: ItemLink | ItemLinkRemoval | LinkMeaning, today: date
) -> Changes:
    match edit:
        case ItemLink(kind, number, note):
            return link_recommendations(register, item_id, find_recommendation(register, number), kind, note=note)
        case ItemLinkRemoval(link_id):
            return unlink_recommendations(register, link_id)
        case LinkMeaning(other_id, "supersedes"):
            return supersede_actions(register, other_id, today=today)
        case LinkMeaning():
            return share_actions(register, item_id, today=today)


def _close_question(register: Register, edit: QuestionAnswer | QuestionDismissal, today: date) -> Changes:
    if isinstance(edit, QuestionDismissal):
        return dismiss_question(register, edit.question_id)
    return answer_question(register, edit.question_id, edit.answer, today=today)


def _keep_link(
    register: Register,
    item_id: str,
    edit: RecommendationLink | RecommendationUnlink | ItemLink | ItemLinkRemoval | LinkMeaning,
    today: date,
) -> Changes:
    match edit:
        case RecommendationUnlink(recommendation_id):
            return unlink_action(register, item_id, recommendation_id)
        case RecommendationLink(number):
            return link_action(register, item_id, find_recommendation(register, number))
        case _:
            return _keep_item_link(register, item_id, edit, today)


def _keep_timescale(
    register: Register, item_id: str, edit: TimescaleWords | TimescaleChoice | TimescaleRevision, today: date
) -> Changes:
    match edit:
        case TimescaleWords(words):
            return revise_timescale(register, item_id, words, today=today)
        case TimescaleChoice(reading):
            return correct_reading(register, item_id, reading)
        case TimescaleRevision(words, reason, agreed_by):
            return revise_timescale(register, item_id, words, today=today, reason=reason, agreed_by=agreed_by)


def _keep_record(register: Register, item_id: str, edit: NewProgress | FieldRestoration) -> Changes:
    if isinstance(edit, FieldRestoration):
        return restore_field(register, edit.table, edit.row_id, edit.field, before=edit.before)
    if edit.replaces_id is None:
        return add_progress(register, item_id, on=edit.on, text=edit.text, state=edit.state)
    return correct_progress(register, edit.replaces_id, on=edit.on, text=edit.text, state=edit.state)


def _keep_field(
    register: Register,
    item_id: str,
    edit: ActionWords | ActionPriority | ActionStateChange | ActionOwners,
    today: date,
) -> Changes:
    match edit:
        case ActionWords(field, words):
            values = {field: words}
        case ActionPriority(priority):
            values = {"priority": priority or ""}
        case ActionStateChange(state):
            values = {"state": state or ""}
        case ActionOwners(owners):
            choices = [OwnerChoice(owner.name, owner.kind, owner.role, owner.written) for owner in owners]
            return set_owners(register, item_id, choices)
    return edit_item(register, "action", item_id, values, today=today)
