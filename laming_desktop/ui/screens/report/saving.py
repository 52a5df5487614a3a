"""Write the PDF that was shown to a file of the user's."""

import re
from datetime import date
from pathlib import Path

from laming_desktop.reports.placing_files import replace_whole
from laming_desktop.store.register import Register

NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def save_pdf(content: bytes, path: Path) -> None:
    """Put the pages in their place whole; CannotWriteError or MissingFileError when that is refused."""
    with replace_whole(path) as stream:
        stream.write(content)


def suggest_name(register: Register, paper: str, as_at: date) -> Path:
    """Suggest a file beside the register: "Exampleshire, action plan, 2009-11-03.pdf"."""
    owner = register.path.stem if register.path else "Register"
    title = paper.split(":", maxsplit=1)[0]
    name = NOT_IN_NAMES.sub(" ", f"{owner}, {title[:1].lower()}{title[1:]}, {as_at.isoformat()}.pdf")
    folder = register.path.parent if register.path else Path.home()
    return folder / name


def find_free_name(path: Path) -> Path:
    """Find a name like this one that no file has: "Appendix (2).pdf"."""
    number = 2
    while (other := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return other
