"""Why a value cannot be kept, as sentences; the codes are those that operations put into a RefusedValueError."""

from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.wording.dates import join_words
from laming_desktop.wording.labels import label_field
from laming_desktop.wording.texts import clean, quote

SAFE: Final = "Nothing was changed."


def say_refusal(error: RefusedValueError) -> str:
    """Say why a value was not kept and what would be."""
    say = _REFUSALS.get(error.why)
    return (
        say(error) if say else f"{label_field(error.field)} cannot be {quote(error.value)}. {SAFE}{_say_allowed(error)}"
    )


def _say_allowed(error: RefusedValueError) -> str:
    """Say what can be written instead, with a leading blank, or nothing."""
    if not error.allowed:
        return ""
    return f" It can be {join_words([clean(word) for word in error.allowed], 'or')}."


def _say_not_allowed(error: RefusedValueError) -> str:
    return f"{label_field(error.field)} cannot be {quote(error.value)}. {SAFE}{_say_allowed(error)}"


def _say_unknown_field(error: RefusedValueError) -> str:
    fields = f" The fields are {join_words(error.allowed)}." if error.allowed else ""
    return f"There is no field called {quote(error.field)} here. {SAFE}{fields}"


def _say_empty(error: RefusedValueError) -> str:
    return f"{label_field(error.field)} cannot be empty. {SAFE} Write at least a word."


def _say_not_a_date(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not a date. {SAFE} Write it as 2009-10-31."


def _say_too_long(error: RefusedValueError) -> str:
    longest = error.allowed[0] if error.allowed else ""
    return f"{label_field(error.field)} is too long. {SAFE} It can have {longest} characters."


def _say_taken(error: RefusedValueError) -> str:
    return f"{label_field(error.field)} {quote(error.value)} is in use already. {SAFE} Choose another."


def _say_not_a_link(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not an address that can be kept. {SAFE} Begin it with https:// or mailto:."


def _say_itself(error: RefusedValueError) -> str:
    return f"{quote(error.value)} cannot be linked to itself. {SAFE} Choose another."


def _say_no_table(error: RefusedValueError) -> str:
    return f"{label_field(error.field)} were not found in what was given. {SAFE} Give a row of areas, and below it a period and its figures."


def _say_not_a_number(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not a number. {SAFE} Write it as 61.5 or 1,204."


def _say_file_too_large(error: RefusedValueError) -> str:
    largest = error.allowed[0] if error.allowed else ""
    return f"{quote(error.value)} is too large to be kept in the register. {SAFE} Files of up to {largest} MB can be kept; keep a link to it instead."


def _say_not_kept(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is a kind of file that is not kept in a register. {SAFE} Keep documents, pictures or texts, or a link."


def _say_not_a_post(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not a post. {SAFE} Only a post has holders; change its kind first."


def _say_no_file(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is a link: there is no file of it in the register. Open the link in a browser."


def _say_no_fix(error: RefusedValueError) -> str:
    return f"What is remarked of {quote(error.value)} cannot be put right by itself. {SAFE} Open the item and decide."


def _say_moved_on(_: RefusedValueError) -> str:
    return f"The register was changed since the returns were looked at. {SAFE} Look at them again."


def _say_nothing_to_share(error: RefusedValueError) -> str:
    return f"{quote(error.value)} would hold no action. {SAFE} Choose another agency or other rows."


def _say_already_here(error: RefusedValueError) -> str:
    return (
        f"What {quote(error.value)} holds is in this register already. {SAFE} Compare the two to see where they differ."
    )


def _say_unanswered(error: RefusedValueError) -> str:
    return (
        f"{clean(error.value)} questions of the merge have no answer yet. {SAFE} Answer each, or all of a kind at once."
    )


def _say_before_since(error: RefusedValueError) -> str:
    return f"{quote(error.value)} lies before the first day. {SAFE} Nobody leaves a post before taking it up."


def _say_last_link(error: RefusedValueError) -> str:
    return f"{quote(error.value)} answers no other recommendation, so it cannot be taken away from this one. {SAFE}"


def _say_not_a_mapping(error: RefusedValueError) -> str:
    name = error.allowed[0] if error.allowed else ""
    what = f"{quote(name)} in it is not what is expected there" if name else "it is no JSON of columns"
    return (
        f"{quote(error.value)} cannot be used as a mapping: {what}. {SAFE} "
        "Let the import write a new one by naming a file that is not there yet."
    )


def _say_not_linked(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not linked to that recommendation. {SAFE}"


def _say_has_parts(error: RefusedValueError) -> str:
    return f"{quote(error.value)} has sub-items or actions. {SAFE} Move or remove those first."


def _say_in_use(error: RefusedValueError) -> str:
    return f"{quote(error.value)} still owns actions. {SAFE} Give those to someone else first."


def _say_not_an_action(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not an action. {SAFE} An action is named like A12."


def _say_not_a_recommendation(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not a recommendation. {SAFE} A recommendation is named like 4 or 19.2."


def _say_not_a_choice(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not one of the answers to this question. {SAFE}{_say_allowed(error)}"


def _say_answered(error: RefusedValueError) -> str:
    return f"This question is answered already: {quote(error.value)}. {SAFE}"


def _say_given_twice(error: RefusedValueError) -> str:
    return f"{label_field(error.field)} is given twice. {SAFE} Give each field once."


def _say_no_value(error: RefusedValueError) -> str:
    return f"{quote(error.value)} gives no value. {SAFE} Write FIELD=VALUE, for example priority=high."


def _say_not_text(error: RefusedValueError) -> str:
    return f"{label_field(error.field)} holds signs that are no text: {quote(error.value)}. {SAFE} Write it anew."


def _say_not_a_timescale(error: RefusedValueError) -> str:
    return f"{quote(error.value)} could not be read as a timescale. {SAFE} Write a date, a month or an interval."


def _say_is_a_register(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is a register. It was not overwritten. Choose another name for the paper."


def _say_no_such_past(error: RefusedValueError) -> str:
    return f"{label_field(error.field)} had no value before change {clean(error.value)}. {SAFE}"


def _say_stands_already(error: RefusedValueError) -> str:
    return f"{label_field(error.field)} is {quote(error.value)} already. {SAFE}"


def _say_too_short(error: RefusedValueError) -> str:
    shortest = error.allowed[0] if error.allowed else ""
    return f"{quote(error.value)} is too short to be looked for. {SAFE} Write at least {shortest} characters."


def _say_names_the_text(_error: RefusedValueError) -> str:
    return f"The reason names the very text that is to be removed. {SAFE} Write it without that text."


def _say_no_such_line(error: RefusedValueError) -> str:
    return f"The list has no line {clean(error.value)}. {SAFE}"


def _say_no_such_change(error: RefusedValueError) -> str:
    return f"There is no change number {clean(error.value)} in this register. {SAFE}"


def _say_no_one_such(error: RefusedValueError) -> str:
    return (
        f"There is no one {label_field(error.field).lower()} called {quote(error.value)}. {SAFE}{_say_allowed(error)}"
    )


def _say_does_not_wait(error: RefusedValueError) -> str:
    return f"{quote(error.value)} does not wait for it. {SAFE} Name an action that does."


def _say_of_another_owner(error: RefusedValueError) -> str:
    owner = f" of {quote(error.allowed[0])}" if error.allowed else ""
    return f"{quote(error.value)} is no action{owner}. {SAFE}"


def _say_file_or_link(_error: RefusedValueError) -> str:
    return f"Evidence is a file or a link. {SAFE} Give one of them."


def _say_nothing_proposed(error: RefusedValueError) -> str:
    return f"{quote(error.value)} says nothing of recommendations, and promises nothing, that is new. {SAFE}"


def _say_no_such_meeting(error: RefusedValueError) -> str:
    return f"There is no one meeting called {quote(error.value)}. {SAFE}{_say_allowed(error)}"


def _say_other_journal(_error: RefusedValueError) -> str:
    return (
        f"This paper was presented from another copy of the register, whose past is not in this one. {SAFE} "
        "Print it from the register that it was presented from."
    )


def _say_not_a_colour(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not a colour. {SAFE} Write it as #17465E."


def _say_too_pale(error: RefusedValueError) -> str:
    least = error.allowed[0] if error.allowed else "4.5"
    return f"{quote(error.value)} cannot be read well on white and on grey. {SAFE} Choose a darker one ({least} to 1)."


def _say_picture_too_large(error: RefusedValueError) -> str:
    most = error.allowed[0] if error.allowed else "200"
    return f"{quote(error.value)} is too large a file for a crest. {SAFE} It can have {most} kB."


def _say_not_a_picture(error: RefusedValueError) -> str:
    return f"{quote(error.value)} is not a PNG or JPEG picture. {SAFE} Choose another, or save it as one of these."


def _say_too_many_pixels(error: RefusedValueError) -> str:
    most = error.allowed[0] if error.allowed else "4,000"
    return f"{quote(error.value)} is too large a picture for a crest. {SAFE} A side can have {most} pixels."


def _say_cannot_be_read(error: RefusedValueError) -> str:
    return f"{quote(error.value)} could not be read. {SAFE} Close it in other programs, or choose another."


def _say_too_many_sections(error: RefusedValueError) -> str:
    most = error.allowed[0] if error.allowed else "200"
    return f"A template can have {most} sections. {SAFE}"


def _say_template_in_use(error: RefusedValueError) -> str:
    return f"A report is written by {quote(error.value)}. {SAFE} Remove the report first."


def _say_nothing_written(_error: RefusedValueError) -> str:
    return f"No report of this kind is written in this register. {SAFE} Begin one first."


def _say_other_template(error: RefusedValueError) -> str:
    return f"{quote(error.value)} belongs to another template. {SAFE}"


def _say_before_start(error: RefusedValueError) -> str:
    begins = "begins" if len(error.allowed) == 1 else "begin"
    named = join_words([clean(word) for word in error.allowed]) or "an action"
    return f"{quote(error.value)} is before {named} {begins}. {SAFE}"


def _say_nothing_to_move(_error: RefusedValueError) -> str:
    return f"None of these timescales names one day that could be moved. {SAFE} Set a timescale instead."


def _say_needs_day(error: RefusedValueError) -> str:
    return f"{quote(error.value)} depends on the day of the document, which it does not say. {SAFE} Give that day."


def _say_no_such_number(error: RefusedValueError) -> str:
    last = error.allowed[0] if error.allowed else "0"
    return f"There is no line {quote(error.value)}. {SAFE} The lines are 1 to {last}."


_REFUSALS: Final[Mapping[str, Callable[[RefusedValueError], str]]] = {
    "not_allowed": _say_not_allowed,
    "needs_day": _say_needs_day,
    "no_such_number": _say_no_such_number,
    "unknown_field": _say_unknown_field,
    "empty": _say_empty,
    "not_a_date": _say_not_a_date,
    "too_long": _say_too_long,
    "taken": _say_taken,
    "not_a_link": _say_not_a_link,
    "itself": _say_itself,
    "no_table": _say_no_table,
    "not_a_number": _say_not_a_number,
    "file_too_large": _say_file_too_large,
    "not_kept": _say_not_kept,
    "not_a_post": _say_not_a_post,
    "moved_on": _say_moved_on,
    "unanswered": _say_unanswered,
    "already_here": _say_already_here,
    "nothing_to_share": _say_nothing_to_share,
    "no_fix": _say_no_fix,
    "no_file": _say_no_file,
    "before_since": _say_before_since,
    "last_link": _say_last_link,
    "not_linked": _say_not_linked,
    "not_a_mapping": _say_not_a_mapping,
    "has_parts": _say_has_parts,
    "in_use": _say_in_use,
    "not_an_action": _say_not_an_action,
    "not_a_recommendation": _say_not_a_recommendation,
    "not_a_choice": _say_not_a_choice,
    "answered": _say_answered,
    "given_twice": _say_given_twice,
    "no_value": _say_no_value,
    "not_text": _say_not_text,
    "not_a_timescale": _say_not_a_timescale,
    "is_a_register": _say_is_a_register,
    "no_such_past": _say_no_such_past,
    "stands_already": _say_stands_already,
    "too_short": _say_too_short,
    "names_the_text": _say_names_the_text,
    "no_such_line": _say_no_such_line,
    "no_such_change": _say_no_such_change,
    "no_one_such": _say_no_one_such,
    "does_not_wait": _say_does_not_wait,
    "of_another_owner": _say_of_another_owner,
    "file_or_link": _say_file_or_link,
    "nothing_proposed": _say_nothing_proposed,
    "no_such_meeting": _say_no_such_meeting,
    "other_journal": _say_other_journal,
    "not_a_colour": _say_not_a_colour,
    "too_pale": _say_too_pale,
    "picture_too_large": _say_picture_too_large,
    "not_a_picture": _say_not_a_picture,
    "too_many_pixels": _say_too_many_pixels,
    "cannot_be_read": _say_cannot_be_read,
    "too_many_sections": _say_too_many_sections,
    "template_in_use": _say_template_in_use,
    "nothing_written": _say_nothing_written,
    "other_template": _say_other_template,
    "before_start": _say_before_start,
    "nothing_to_move": _say_nothing_to_move,
}
