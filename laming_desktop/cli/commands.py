"""The commands that need a register, by name; each loads only the rooms that it works with."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.cli.session import Session

Command = Callable[[Namespace, Session], int]


def _find_listing() -> Command:
    from laming_desktop.cli.listing import run_list  # noqa: PLC0415  loaded by its command only

    return run_list


def _find_showing() -> Command:
    from laming_desktop.cli.showing import run_show  # noqa: PLC0415  loaded by its command only

    return run_show


def _find_importing() -> Command:
    from laming_desktop.cli.importing import run_import  # noqa: PLC0415  loaded by its command only

    return run_import


def _find_exporting() -> Command:
    from laming_desktop.cli.exporting import run_export  # noqa: PLC0415  loaded by its command only

    return run_export


def _find_meeting() -> Command:
    from laming_desktop.cli.meetings import run_meeting  # noqa: PLC0415  loaded by its command only

    return run_meeting


def _find_reports(name: str) -> Command:
    from laming_desktop.cli.reports import run_report, run_style  # noqa: PLC0415  loaded by its commands only

    return run_report if name == "report" else run_style


def _find_profile() -> Command:
    from laming_desktop.cli.profiles import run_profile  # noqa: PLC0415  loaded by its command only

    return run_profile


def _find_editing(name: str) -> Command:
    from laming_desktop.cli.editing import run_edit, run_progress  # noqa: PLC0415  loaded by its commands only

    return run_edit if name == "edit" else run_progress


def _find_history(name: str) -> Command:
    from laming_desktop.cli.history import run_history, run_reason, run_redo, run_undo  # noqa: PLC0415  loaded by its commands only

    return {"history": run_history, "reason": run_reason, "undo": run_undo, "redo": run_redo}[name]


def _find_past(name: str) -> Command:
    from laming_desktop.cli.past import run_bin, run_changes, run_redact, run_restore  # noqa: PLC0415  loaded by its commands only

    return {"bin": run_bin, "changes": run_changes, "redact": run_redact, "restore": run_restore}[name]


def _find_registers(name: str) -> Command:
    from laming_desktop.cli.registers import run_check, run_create, run_sample  # noqa: PLC0415  loaded by its commands only

    return {"create": run_create, "sample": run_sample, "check": run_check}[name]


def _find_keeping(name: str) -> Command:
    from laming_desktop.cli.keeping import run_backups, run_copy, run_salvage  # noqa: PLC0415  loaded by its commands only

    return {"backups": run_backups, "salvage": run_salvage, "copy": run_copy}[name]


def _find_sharing(name: str) -> Command:
    from laming_desktop.cli.sharing import run_compare, run_merge, run_share, run_shares  # noqa: PLC0415  loaded by its commands only

    return {"share": run_share, "shares": run_shares, "merge": run_merge, "compare": run_compare}[name]


def _find_national(name: str) -> Command:
    from laming_desktop.cli.evidence import run_evidence  # noqa: PLC0415  loaded by its commands only
    from laming_desktop.cli.guidance import run_guidance  # noqa: PLC0415  loaded by its commands only
    from laming_desktop.cli.indicators import run_indicator  # noqa: PLC0415  loaded by its commands only
    from laming_desktop.cli.inquiries import run_inquiry  # noqa: PLC0415  loaded by its commands only
    from laming_desktop.cli.links import run_link  # noqa: PLC0415  loaded by its commands only
    from laming_desktop.cli.owner_keeping import run_owner  # noqa: PLC0415  loaded by its commands only

    found: dict[str, Command] = {
        "guidance": run_guidance,
        "indicator": run_indicator,
        "evidence": run_evidence,
        "link": run_link,
        "inquiry": run_inquiry,
        "owner": run_owner,
    }
    return found[name]


def _find_views() -> Command:
    from laming_desktop.cli.views import run_view  # noqa: PLC0415  loaded by its command only

    return run_view


COMMANDS: Final[Mapping[str, Callable[[], Command]]] = {
    "create": lambda: _find_registers("create"),
    "sample": lambda: _find_registers("sample"),
    "import": _find_importing,
    "list": _find_listing,
    "show": _find_showing,
    "export": _find_exporting,
    "meeting": _find_meeting,
    "profile": _find_profile,
    "view": _find_views,
    "report": lambda: _find_reports("report"),
    "style": lambda: _find_reports("style"),
    "edit": lambda: _find_editing("edit"),
    "progress": lambda: _find_editing("progress"),
    "history": lambda: _find_history("history"),
    "reason": lambda: _find_history("reason"),
    "undo": lambda: _find_history("undo"),
    "redo": lambda: _find_history("redo"),
    "changes": lambda: _find_past("changes"),
    "restore": lambda: _find_past("restore"),
    "bin": lambda: _find_past("bin"),
    "redact": lambda: _find_past("redact"),
    "check": lambda: _find_registers("check"),
    "backups": lambda: _find_keeping("backups"),
    "salvage": lambda: _find_keeping("salvage"),
    "copy": lambda: _find_keeping("copy"),
    "share": lambda: _find_sharing("share"),
    "shares": lambda: _find_sharing("shares"),
    "merge": lambda: _find_sharing("merge"),
    "compare": lambda: _find_sharing("compare"),
    "guidance": lambda: _find_national("guidance"),
    "indicator": lambda: _find_national("indicator"),
    "evidence": lambda: _find_national("evidence"),
    "link": lambda: _find_national("link"),
    "inquiry": lambda: _find_national("inquiry"),
    "owner": lambda: _find_national("owner"),
}
"""What gives the function of each command."""
