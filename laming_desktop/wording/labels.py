"""The words for states, positions, priorities, fields and the other closed sets of the vocabulary."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice, SortKey
from laming_desktop.domain.vocabulary import (
    ActionState,
    Audience,
    Certainty,
    ChangeKind,
    OwnerKind,
    OwnerRole,
    Position,
    Priority,
    ResponsePosition,
    Scope,
)

NO_STATE: Final = "No state yet"
NO_PRIORITY: Final = "No priority"

PRIORITY_WORDS: Final[Mapping[Priority, str]] = {"high": "High", "medium": "Medium", "low": "Low"}
STATE_WORDS: Final[Mapping[ActionState, str]] = {
    "not_started": "Not started",
    "on_track": "On track",
    "at_risk": "At risk",
    "off_track": "Off track",
    "complete": "Complete",
    "waiting": "Waiting",
    "superseded": "Superseded",
    "abandoned": "Abandoned",
}
POSITION_WORDS: Final[Mapping[Position, str]] = {
    "not_assessed": "Not assessed",
    "not_in_place": "Not in place",
    "ongoing": "Ongoing",
    "in_place": "In place",
    "in_place_evidenced": "In place and impact evidenced",
    "not_applicable": "Not applicable locally",
}
SHORT_POSITION_WORDS: Final[Mapping[Position, str]] = {
    **POSITION_WORDS,
    "in_place_evidenced": "Evidenced",
    "not_applicable": "Not applicable",
}
RESPONSE_WORDS: Final[Mapping[ResponsePosition, str]] = {
    "accepted": "Accepted",
    "accepted_in_part": "Accepted in part",
    "noted": "Noted",
    "rejected": "Rejected",
}
AUDIENCE_WORDS: Final[Mapping[Audience, str]] = {
    "national": "National",
    "local": "Local",
    "both": "National and local",
}
SCOPE_WORDS: Final[Mapping[Scope, str]] = {"local": "Local position", "national": "National position"}
OWNER_KIND_WORDS: Final[Mapping[OwnerKind, str]] = {
    "person": "Person",
    "post": "Post",
    "team": "Team",
    "agency": "Agency",
}
OWNER_ROLE_WORDS: Final[Mapping[OwnerRole, str]] = {"lead": "lead", "support": "support"}
CERTAINTY_WORDS: Final[Mapping[Certainty, str]] = {
    "certain": "Certain",
    "likely": "Likely",
    "ambiguous": "Can be read in more than one way",
    "not_understood": "Not understood",
}
CHANGE_KIND_WORDS: Final[Mapping[ChangeKind, str]] = {
    "begin": "Begun",
    "edit": "Edited",
    "import": "Imported",
    "merge": "Merged",
    "restore": "Restored",
    "share": "Shared",
    "undo": "Undone",
    "redo": "Done again",
    "migration": "Brought up to date",
    "redaction": "Redacted",
    "reason": "Reason given",
}
DUE_WORDS: Final[Mapping[DueChoice, str]] = {
    "overdue": "overdue",
    "next_30_days": "due in the next 30 days",
    "before_meeting": "due before the next meeting",
    "not_written": "no timescale written",
    "not_read": "no date could be read",
}
LACKING_WORDS: Final[Mapping[Lacking, str]] = {
    "owner": "no owner",
    "timescale": "no timescale",
    "progress": "no progress",
    "recent_update": "no recent update",
    "review_date": "no review date",
    "evidence": "no evidence",
    "note": "no note",
    "state": "no state yet",
    "priority": "no priority",
}
PAST_WORDS: Final[Mapping[PastChoice, str]] = {
    "was_off_track": "was off track (red) once",
    "was_at_risk": "was at risk (amber) once",
    "was_complete": "was complete once",
    "date_changed": "timescale changed",
    "date_changed_twice": "timescale changed more than once",
    "turned_since_meeting": "turned red or amber since the last meeting",
    "completed_since_meeting": "completed since the last meeting",
    "date_changed_since_meeting": "timescale changed since the last meeting",
    "updated_since_meeting": "updated since the last meeting",
}
SORT_WORDS: Final[Mapping[SortKey, str]] = {
    "plan": "Order of the inquiry",
    "reference": "Number",
    "text": "Text",
    "priority": "Priority",
    "owners": "Owners",
    "timescale": "Timescale",
    "next_due": "Due",
    "state": "State",
    "progress": "Last progress",
}
FIELD_WORDS: Final[Mapping[str, str]] = {
    "number": "Number",
    "reference": "Reference",
    "parent": "Parent",
    "theme": "Theme",
    "title": "Short title",
    "text": "Text",
    "action": "Action",
    "addressees": "Addressees",
    "audience": "Audience",
    "response": "Response",
    "response_position": "Position of the response",
    "national_position": "National position",
    "local_position": "Local position",
    "position": "Position",
    "scope": "Scope",
    "reason": "Reason",
    "outcome": "Outcome sought",
    "steps": "Steps",
    "owners": "Owners",
    "owners_text": "Owners as written",
    "timescale": "Timescale",
    "start": "Start",
    "start_text": "Start as written",
    "start_on": "Start",
    "review": "Review",
    "review_text": "Review as written",
    "review_on": "Review",
    "earlier": "Earlier state",
    "sheet": "Sheet",
    "priority": "Priority",
    "priority_text": "Priority as written",
    "state": "State",
    "progress": "Progress",
    "note": "Note",
    "name": "Name",
    "kind": "Kind",
    "aliases": "Other names",
    "initials": "Initials",
    "authority": "Authority",
    "board": "Board",
    "plan_date": "Date of the plan",
    "plan_period": "Period of the plan",
    "on": "Date",
    "body": "Body",
    "role": "Role",
    "place": "Place in the list",
    "written": "As written",
    "answer": "Answer",
    "agreed_by": "Agreed by",
    "revised_on": "Revised on",
    "author": "Author",
    "publisher": "Publisher",
    "published_on": "Published on",
    "meeting_on": "Date of the meeting",
    "report": "Report",
    "format": "Format",
    "profile": "Profile",
    "wishes": "Profile",
    "as_at": "As at",
    "file_name": "File",
    "heading": "Heading",
    "level": "Level",
    "numbering": "Numbering",
    "standing": "Standing text",
    "empty": "Printed when empty",
    "lead_in": "Words before the paragraphs",
    "page_break": "Begins a page",
    "boxed": "In a box",
    "item": "Agenda item",
    "report_of": "Report of",
    "decision_type": "Type of decision",
    "portfolio": "Portfolio",
    "lead_member": "Lead member",
    "contact_name": "Contact officer",
    "contact_post": "Post of the contact officer",
    "contact_phone": "Telephone of the contact officer",
    "contact_email": "Email of the contact officer",
    "wards": "Wards",
    "background_papers": "Background papers",
    "property": "Property",
    "prepared_by": "Prepared by",
    "attached": "Papers attached",
    "template": "Template",
    "house_style": "House style",
    "colour": "Colour",
    "head_text": "Text at the head",
    "foot_text": "Text at the foot",
    "crest": "Crest",
    "crest_words": "What the crest shows",
    "confidential": "Confidential marking",
    "watermark": "Watermark",
    "large_print": "Large print",
    "columns": "Columns",
    "content": "Content",
    "consultation_text": "Consultation expected",
    "expected_text": "Publication expected",
    "done_on": "Published or kept on",
    "chapter": "Chapter or section",
    "unit": "Unit",
    "source": "Source",
    "area": "Area",
    "area_name": "Name of the area",
    "period": "Period",
    "value": "Value",
    "holder": "Holder",
    "since": "Since",
    "until": "Until",
    "rule": "Check",
    "agency": "Agency",
    "sent_to": "Sent to",
    "due_on": "Due back on",
    "returned_at": "Returned",
    "link": "Link",
}
TABLE_WORDS: Final[Mapping[str, str]] = {
    "register": "register",
    "inquiry": "inquiry",
    "theme": "theme",
    "recommendation": "recommendation",
    "response": "response",
    "position": "position",
    "action": "action",
    "answer": "link to a recommendation",
    "timescale": "timescale",
    "owner": "owner",
    "owner_alias": "other name of an owner",
    "action_owner": "owner of an action",
    "progress": "progress update",
    "note": "note",
    "question": "question",
    "import_batch": "import",
    "import_cell": "source of a value",
    "import_row": "source of an item",
    "meeting": "meeting",
    "presentation": "paper given to a meeting",
    "report_profile": "profile of a report",
    "report_template": "template",
    "template_section": "section of a template",
    "written_report": "report",
    "report_section": "section of a report",
    "kept_file": "kept file",
    "guidance": "guidance",
    "guidance_note": "what guidance says of a recommendation",
    "wait": "wait for guidance",
    "recommendation_link": "link between recommendations",
    "indicator": "indicator",
    "indicator_value": "figure of an indicator",
    "evidence": "evidence",
    "post_holder": "holder of a post",
    "silenced_check": "silenced check",
    "saved_view": "saved view",
    "share": "share",
    "share_return": "return of a share",
    "share_origin": "origin of this copy",
}


def label_priority(priority: Priority | None) -> str:
    """Give the word for a priority, or that there is none."""
    return NO_PRIORITY if priority is None else PRIORITY_WORDS[priority]


def label_state(state: ActionState | None) -> str:
    """Give the word for the state of an action, or that nobody has said."""
    return NO_STATE if state is None else STATE_WORDS[state]


def label_field(field: str) -> str:
    """Give the word that screens and papers use for a field."""
    return FIELD_WORDS.get(field, field.replace("_", " ").capitalize())


def label_table(table: str) -> str:
    """Give the word for the kind of row that a table holds."""
    return TABLE_WORDS.get(table, table.replace("_", " "))
