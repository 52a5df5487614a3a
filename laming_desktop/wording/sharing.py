"""Shares, returns and merges in the user's words."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

from laming_desktop.domain.merging import Why
from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.shares import Allowed, ReturnOutcome, Share, ShareForm, ShareOrigin, ShareWishes
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.texts import clean

OUTCOME_WORDS: Final[Mapping[ReturnOutcome, str]] = {
    "received": "has changes to merge",
    "merged": "merged",
    "nothing_new": "nothing new in it",
    "older": "older than what was merged already; nothing goes back",
    "other_register": "not a copy of this register; it can only be compared, or imported as new",
    "altered": "not the copy that was sent: it was altered on its way",
    "wrong_format": "returned in another form than it was sent",
}
ALLOWED_WORDS: Final[Mapping[Allowed, str]] = {
    "own": "its own actions' progress, state, timescale and evidence",
    "everything": "everything",
    "nothing": "nothing",
}
FORM_WORDS: Final[Mapping[ShareForm, str]] = {
    "register": "A copy of the register, for the program",
    "xlsx": "A workbook, for who has no program",
    "docx": "A Word form, for who has no program",
}
WHY_WORDS: Final[Mapping[Why, str]] = {
    "both_changed": "Changed here and there",
    "added_twice": "Added here and there",
    "removed_here": "Removed here, changed there",
    "changed_here_removed_there": "Changed here, removed there",
    "parent_gone": "What it belongs to was removed here",
    "others_belong_to_it": "Removed there, but something here belongs to it",
    "under_itself": "Would stand under itself",
}
NAMES_WORDS: Final[Mapping[NamesChoice, str]] = {
    "as_written": "as they are written",
    "posts": "posts only, no persons",
    "off": "nobody",
}
CHASE_WORDS: Final[Mapping[str, str]] = {
    "out": "out",
    "overdue": "overdue",
    "merged": "merged",
    "returned": "returned, nothing merged",
    "wrong_format": "returned in the wrong form",
}
Group = Literal["questions", "writes", "outside", "removals", "numbers", "same"]
Side = Literal["theirs", "yours", "same"]
GROUP_WORDS: Final[Mapping[Group, str]] = {
    "questions": "Questions",
    "writes": "No question",
    "outside": "Outside what they may change",
    "removals": "Removals proposed",
    "numbers": "The same number",
    "same": "The same on both sides",
}
GROUP_NOTES: Final[Mapping[Group, str]] = {
    "questions": "both sides changed",
    "writes": "one side changed",
    "outside": "taken one by one",
    "removals": "taken one by one",
    "numbers": "not joined",
    "same": "unchanged",
}
GROUP_TEXTS: Final[Mapping[Group, str]] = {
    "questions": "Both sides changed these, and otherwise. Whatever you choose, the other version stays in the history.",
    "writes": "Only one side changed these, or both alike: theirs is written, yours stays.",
    "outside": "This was changed although the copy did not allow it. It is not taken unless you tick it.",
    "removals": "These were removed in the copy and not touched here. They stay unless you tick them.",
    "numbers": (
        "An item with this number was added here and there. They are not joined: the one that came gets the next free "
        "number. Where both are the same thing, remove one of them afterwards."
    ),
    "same": "Nobody has changed these since the copy was sent.",
}
SUGGESTED: Final[Mapping[str, str]] = {
    "theirs": "suggested: their own action",
    "mine": "suggested: not an action of theirs",
}
SIDE_WORDS: Final[Mapping[Side, str]] = {
    "theirs": "theirs, only they changed it",
    "yours": "yours, only you changed it",
    "same": "same on both sides",
}
_MOST: Final = 60


def say_touch(author: str, at: datetime, reason: str, *, claimed: bool) -> str:
    """Say who changed something and when; of a file from outside that is only what it claims."""
    who, when = clean(author, _MOST) or "somebody", say_date(at.date())
    said = f"{who}, claimed {when}" if claimed else f"{who}, {when}"
    return f"{said}: {clean(reason, _MOST)}" if reason else said


def name_share(share: Share) -> str:
    """Name a share by whom it is with."""
    whom = share.wishes.agency or share.wishes.sent_to or "everybody"
    name = clean(whom, _MOST)
    return f"{name}, {clean(share.wishes.round, _MOST)}" if share.wishes.round else name


def say_sent(share: Share) -> str:
    """Say when a share went out and when it is due back."""
    sent = f"Sent {say_date(share.shared_at.date())}"
    due = share.wishes.due_on
    return f"{sent}, due back {say_date(due)}" if due else sent


def say_origin(origin: ShareOrigin) -> str:
    """Say whose register a copy is."""
    whose = clean(origin.authority, _MOST) or "another register"
    whom = f" for {clean(origin.agency, _MOST)}" if origin.agency else ""
    return f"This is a copy that {whose} shared{whom} on {say_date(origin.shared_at.date())}."


def say_allowed(origin: ShareOrigin) -> str:
    """Say what may be changed in a copy, what becomes of the rest, and when it is due back."""
    back = f" It is due back by {say_date(origin.return_by)}." if origin.return_by else ""
    if origin.allowed == "everything":
        return f"Everything may be changed in it.{back}"
    if origin.allowed == "nothing":
        return f"It is for reading: what is changed in it is listed there, not taken over.{back}"
    whose = "the actions of " + clean(origin.agency, _MOST) if origin.agency else "your own actions"
    return (
        f"Progress, state, timescale and evidence of {whose} may be changed. Whatever else is changed is listed there, "
        f"and taken over only when it is accepted.{back}"
    )


def say_outside(origin: ShareOrigin) -> str:
    """Say at a field without a box why it has none."""
    whose = clean(origin.authority, _MOST) or "whoever sent it"
    if origin.allowed == "nothing":
        return f"This copy is for reading. Changes are made at {whose}."
    owner = f"the actions of {clean(origin.agency, _MOST)}" if origin.agency else "your own actions"
    return f"In this copy progress, state, timescale and evidence of {owner} can be changed; the rest at {whose}."


def name_share_file(register: str, wishes: ShareWishes, *, is_locked: bool) -> str:
    """Suggest a name for the file of a share, of signs that every system takes."""
    whom = wishes.agency or wishes.sent_to
    words = f"{register or 'Register'} for {whom}" if whom else f"{register or 'Register'} shared"
    safe = " ".join(re.sub(r"[^\w .,()-]+", " ", words).split())[:_MOST].strip(" .")
    if wishes.form != "register":
        return f"{safe}.{wishes.form}"
    return f"{safe}.laming.age" if is_locked else f"{safe}.laming"


ANSWER_WORDS: Final[Mapping[str, str]] = {"mine": "Yours", "theirs": "Theirs", "both": "Both, one below the other"}
ROW_ANSWERS: Final[Mapping[Why, Mapping[str, str]]] = {
    "both_changed": ANSWER_WORDS,
    "added_twice": ANSWER_WORDS,
    "removed_here": {"mine": "Leave it removed", "theirs": "Bring it back with their change"},
    "changed_here_removed_there": {"mine": "Keep it", "theirs": "Remove it"},
    "parent_gone": {"mine": "Leave it removed, and theirs with it", "theirs": "Bring it back with what they added"},
    "others_belong_to_it": {"mine": "Keep it", "theirs": "Remove it with what belongs to it"},
    "under_itself": {"mine": "Leave it where it is", "theirs": "Leave it where it is"},
}


def name_return_file(stem: str, *, is_locked: bool = False) -> str:
    """Suggest a name for a copy that goes back."""
    return f"{stem[:_MOST]} returned.laming.age" if is_locked else f"{stem[:_MOST]} returned.laming"
