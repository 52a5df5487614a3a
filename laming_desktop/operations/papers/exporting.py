"""Export the papers: gathered from the register as at a day, written in the format that is asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.keeping.looking_back import see_as_at
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import get_written, read_house_style

_DATABASE: Final = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Where the first page of a long PDF is written before all others are, and who is told when it is there.

    Long is a paper of at least so many blocks and rows, sub-items with theirs.
    """

    path: Path
    tell: Callable[[], None]
    least: int = 300


def export_paper(
    register: Register,
    path: Path,
    wishes: PaperWishes,
    *,
    today: date,
    progress: Progress = SILENT,
    look: FirstLook | None = None,
) -> PaperResult:
    """Write a paper as it is on the day wished for: today's register, or the register as it was then.

    `look` is given the first page of a PDF long before the last one of a long paper is written; a short one is there
    at once and gives none.
    The house style and the words of a written report are those of the register that is given, whatever the day.
    CannotWriteError where the file cannot be written, RefusedValueError where it is a register.
    """
    check_target(register, path)
    name = wishes.register_name or (register.path.stem if register.path else "")
    written = get_written(register, wishes.written_id) if wishes.written_id else wishes.written
    style = read_house_style(register)
    with see_as_at(register, wishes.as_at, today=today) as seen:
        return _write(seen, path, replace(wishes, register_name=name, written=written), style, progress, look)


def check_target(register: Register, path: Path) -> None:
    """Refuse to write a paper over a register, this one or any other."""
    if not path.is_file():
        return
    is_this = register.path is not None and register.path.exists() and path.samefile(register.path)
    with path.open("rb") as file:
        is_register = file.read(len(_DATABASE)) == _DATABASE
    if is_this or is_register:
        raise RefusedValueError("output", path.name, "is_a_register")


def _write(
    register: Register,
    path: Path,
    wishes: PaperWishes,
    style: HouseStyle,
    progress: Progress,
    look: FirstLook | None,
) -> PaperResult:
    """Gather, compose and write one paper; what composes and writes is loaded only here, as it loads slowly."""
    if wishes.profile.report == "register":
        return _write_register(register, path, wishes, progress)
    from laming_desktop.operations.papers.composing import compose_paper  # noqa: PLC0415
    from laming_desktop.reports.resting_collector import rest_collector  # noqa: PLC0415
    from laming_desktop.reports.walking_blocks import count_parts, list_charts  # noqa: PLC0415
    from laming_desktop.reports.writing import write_first_page, write_paper  # noqa: PLC0415

    with rest_collector():
        document = compose_paper(register, wishes)
        if look is not None and wishes.format == "pdf" and count_parts(document) >= look.least:
            write_first_page(document, look.path, style, progress)
            look.tell()
        result = write_paper(document, wishes.format, path, style, progress)
    return replace(result, charts=tuple(list_charts(document)))


def _write_register(register: Register, path: Path, wishes: PaperWishes, progress: Progress) -> PaperResult:
    """Gather and write the whole register, which is a workbook and nothing else."""
    if wishes.format != "xlsx":
        raise RefusedValueError("format", wishes.format, "not_a_choice", ("xlsx",))
    from laming_desktop.operations.papers.whole_register import gather_register  # noqa: PLC0415
    from laming_desktop.reports.workbook.book import write_book  # noqa: PLC0415

    paper = gather_register(register, wishes)
    return write_book(paper.sheets, paper.head, path, progress)
