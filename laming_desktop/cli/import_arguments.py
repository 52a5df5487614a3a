"""What the import command can be told: how a document is to be read, and what happens to rows that change the register."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Final, get_args

from laming_desktop.domain.reading_choices import NO_CHOICES, DateOrder, ReadingChoices
from laming_desktop.operations.imports.plan import Decision

SEPARATORS: Final[Mapping[str, str]] = {"tab": "\t", "comma": ",", "semicolon": ";", "bar": "|"}


def add_import_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the import command, but for the register, the author and JSON."""
    parser.add_argument(
        "documents", metavar="DOCUMENT", type=Path, nargs="+", help="a plan or appendix; - reads pasted text"
    )
    parser.add_argument("--preview", action="store_true", help="show what would be written, and write nothing")
    parser.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook")
    parser.add_argument("--table", metavar="N", type=_read_count, help="which table of the document, from 1")
    parser.add_argument("--heading-row", metavar="N", type=_read_count, help="the row of the headings")
    parser.add_argument("--encoding", metavar="NAME", help="utf-8, cp1252, utf-16 ...")
    parser.add_argument(
        "--separator", metavar="SIGN", type=_read_separator, help="one sign, or tab, comma, semicolon, bar"
    )
    parser.add_argument("--date-order", choices=get_args(DateOrder), help="what comes first in 02/03/2010")
    parser.add_argument("--without-hidden", action="store_true", help="leave out what a workbook hides")
    parser.add_argument(
        "--mapping", metavar="FILE", type=Path, help="what columns are; written where there is no such file yet"
    )
    parser.add_argument(
        "--inquiry", metavar="TITLE", help="the inquiry whose recommendations these are; found by itself unless given"
    )
    parser.add_argument(
        "--on-conflict",
        choices=get_args(Decision),
        default="update",
        help="what happens to rows that would change what the register says",
    )
    parser.add_argument(
        "--answer",
        metavar="QUESTION=ANSWER",
        action="append",
        default=[],
        type=_read_answer,
        help="the answer to a question, by the id that --json gives; one about a mark is for every row that bears it",
    )


def _read_count(text: str) -> int:
    """Read a number that counts from 1."""
    if not text.isascii() or not text.isdigit() or int(text[:9]) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number from 1")
    return int(text[:9])


def _read_separator(text: str) -> str:
    """Read the sign between cells."""
    sign = SEPARATORS.get(text.lower(), text)
    if sign == "\\t":
        sign = "\t"
    if len(sign) != 1:
        raise ArgumentTypeError(f"{text!r} is not one sign")
    return sign


def _read_answer(text: str) -> tuple[str, str]:
    """Read which question is answered and how."""
    question, is_answer, answer = text.partition("=")
    if not is_answer or not question or not answer:
        raise ArgumentTypeError(f"{text!r} is not QUESTION=ANSWER")
    return question, answer


def read_choices(arguments: Namespace, mapping: ReadingChoices = NO_CHOICES) -> ReadingChoices:
    """Give the choices of the command line over those of a mapping."""
    said = ReadingChoices(
        sheet=arguments.sheet,
        table=arguments.table,
        heading_row=arguments.heading_row,
        encoding=arguments.encoding,
        separator=arguments.separator,
        date_order=arguments.date_order,
        with_hidden=not arguments.without_hidden,
    )
    changed = {
        field.name: value
        for field in fields(said)
        if (value := getattr(said, field.name)) != getattr(NO_CHOICES, field.name)
    }
    return replace(mapping, **changed)
