"""Keep measured series: add one, list them with their figures, enter figures."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.opening import open_as_at, open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.picking import pick, pick_line
from laming_desktop.cli.session import Session
from laming_desktop.domain.national import Indicator
from laming_desktop.importers.lines_reading import read_lines
from laming_desktop.operations.national.indicators import (
    Figure,
    add_indicator,
    edit_indicator,
    read_figure_lines,
    read_number,
    remove_figure,
    remove_indicator,
    set_figures,
)
from laming_desktop.operations.national.reading_guidance import read_document_lines
from laming_desktop.store.national import list_indicators
from laming_desktop.store.register import Register
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.national import AREA_WORDS
from laming_desktop.wording.texts import clean, quote


def run_indicator(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    return _VERBS[arguments.verb](arguments, session)


def _run_add(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        changes = add_indicator(
            register, title=arguments.title, unit=arguments.unit, source=arguments.source, note=arguments.note
        )
    tell_change(changes)
    return 0


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        series = list_indicators(register)
    if arguments.json:
        print_json([_show(one) for one in series])
        return 0
    for line, one in enumerate(series, 1):
        unit = f", {clean(one.unit)}" if one.unit else ""
        print_line(f"{line}  {quote(one.title)}{unit}")
        for place, value in enumerate(one.values, 1):
            area = f"{AREA_WORDS[value.area]}{f' ({clean(value.area_name)})' if value.area_name else ''}"
            print_line(f"   {place}  {clean(value.period)}  {area}  {value.value:f}")
    print_line(say_count(len(series), "indicator"))
    return 0


def _show(one: Indicator) -> dict[str, object]:
    """Give a series as plain values; figures are texts, so that none loses a digit."""
    return {
        "id": one.id,
        "title": one.title,
        "unit": one.unit,
        "source": one.source,
        "note": one.note,
        "figures": [
            {
                "period": value.period,
                "area": value.area,
                "area_name": value.area_name,
                "value": f"{value.value:f}",
                "source": value.source,
                "note": value.note,
            }
            for value in one.values
        ],
    }


def _run_figures(arguments: Namespace, session: Session) -> int:
    if arguments.remove is not None:
        with open_for(session, arguments.file) as register:
            value = pick_line("figure", _pick(register, arguments.indicator).values, arguments.remove)
            tell_change(remove_figure(register, value.id))
        return 0
    figures = _read_given(arguments, session)
    with open_for(session, arguments.file) as register:
        tell_change(set_figures(register, _pick(register, arguments.indicator).id, figures))
    print_line(say_count(len(figures), "figure"))
    return 0


def _run_edit(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        one = _pick(register, arguments.indicator)
        standing = {"title": one.title, "unit": one.unit, "source": one.source, "note": one.note}
        given = {name: getattr(arguments, name) for name in standing}
        tell_change(
            edit_indicator(
                register,
                one.id,
                **{name: value if given[name] is None else given[name] for name, value in standing.items()},
            )
        )
    return 0


def _run_remove(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        tell_change(remove_indicator(register, _pick(register, arguments.indicator).id))
    return 0


def _pick(register: Register, asked: str) -> Indicator:
    """Pick a series by its line in the list, its title or its id."""
    return pick("indicator", list_indicators(register), asked, lambda one: (one.title, one.id))


def _read_given(arguments: Namespace, session: Session) -> tuple[Figure, ...]:
    """Read one figure from PERIOD and --value, or a table of them from a file."""
    if arguments.table is not None:
        return _read_table(arguments.table, session)
    return (
        Figure(
            arguments.period or "",
            read_number(arguments.value or ""),
            arguments.area,
            arguments.area_name,
            arguments.source,
            arguments.note,
        ),
    )


def _read_table(path: Path, session: Session) -> tuple[Figure, ...]:
    """Read a table of figures from a document."""
    return read_figure_lines(read_document_lines(path, reader=read_lines if session.reader is not None else None))


_VERBS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "add": _run_add,
    "list": _run_list,
    "figures": _run_figures,
    "edit": _run_edit,
    "remove": _run_remove,
}
