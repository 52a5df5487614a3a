"""What can be chosen in one field of the filter, each with how many items it would show, in the user's words."""

from collections.abc import Sequence
from datetime import date

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.choices import count_choices, name_imports
from laming_desktop.store.register import Register
from laming_desktop.store.view_counts import count_each
from laming_desktop.ui.screens.plan.filter_facets import (
    FacetField,
    get_values,
    list_fixed_choices,
    say_values,
)
from laming_desktop.ui.widgets.choice_popup import Choice


def list_choices(register: Register, field: FacetField, asked: PlanFilter, today: date) -> Sequence[Choice]:
    """List the choices; what is asked for is among them even where nothing answers to it."""
    if field == "attention":
        flags = [("attention", PlanFilter(needs_attention=True)), ("questions", PlanFilter(with_questions=True))]
        counted = tuple(count_each(register, flags, today=today).items())
    else:
        counted = count_choices(register, field, today=today)
    words = name_imports(register) if field == "imports" else list_fixed_choices(field)
    chosen = get_values(asked, field)
    if field == "owners":
        counted = tuple((key, count) for key, count in counted if count or key in chosen)
    known = {key for key, _ in counted}
    extra = [Choice(key, say_values(asked, field), None) for key in chosen if key not in known and field == "quiet"]
    return [*(Choice(key, words.get(key, key), count) for key, count in counted), *extra]
