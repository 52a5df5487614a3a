"""Set the house style of an authority: colour, crest, and what stands at head and foot of its papers."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import MissingFileError, RefusedValueError
from laming_desktop.domain.papers.house_style import LEAST_CONTRAST, Crest, HouseStyle, is_readable
from laming_desktop.domain.papers.pictures import LARGEST_FILE, MOST_PIXELS, UnusablePictureError, tell_picture
from laming_desktop.domain.papers.style_texts import KeptStyle, is_colour, write_style
from laming_desktop.operations.values import check_line
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.report_rows import read_kept_style


def set_house_style(register: Register, style: HouseStyle) -> Changes:
    """Set the whole house style; RefusedValueError for a colour that cannot be read, or a crest that is no picture."""
    colour = _check_colour(style.colour)
    head, foot = check_line("head_text", style.head_text), check_line("foot_text", style.foot_text)
    if style.crest is not None:
        _check_crest(style.crest)
    before = read_kept_style(register)
    with register.write("Change the house style") as writing:
        crest = _keep_crest(writing, style.crest, before.crest)
        words = style.crest.words.strip() if style.crest else ""
        kept = write_style(KeptStyle(colour, head, foot, crest, check_line("crest_words", words)))
        (row,) = writing.list_rows("register")[:1]
        if row["house_style"] != kept:
            writing.change("register", str(row["id"]), house_style=kept)
    return writing.changes


def read_crest(path: Path, words: str) -> Crest:
    """Read a picture to be a crest; MissingFileError, or RefusedValueError where no paper can have it."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except OSError as error:
        raise RefusedValueError("crest", path.name, "cannot_be_read") from error
    return Crest(content, _tell_media_type(content, path.name), check_line("crest_words", words, may_be_empty=False))


def _check_colour(text: str) -> str:
    colour = text.strip().upper()
    if not is_colour(colour):
        raise RefusedValueError("colour", text, "not_a_colour")
    if not is_readable(colour):
        raise RefusedValueError("colour", text, "too_pale", (f"{LEAST_CONTRAST:g}",))
    return colour


def _check_crest(crest: Crest) -> None:
    """Refuse what is no picture, and a picture without words for those who do not see it."""
    _tell_media_type(crest.content, "crest")
    check_line("crest_words", crest.words, may_be_empty=False)


def _tell_media_type(content: bytes, name: str) -> str:
    try:
        return tell_picture(content).media_type
    except UnusablePictureError as error:
        allowed = {"picture_too_large": f"{LARGEST_FILE // 1000}", "too_many_pixels": f"{MOST_PIXELS:,}"}
        limit = allowed.get(error.why)
        raise RefusedValueError("crest", name, error.why, (limit,) if limit else ()) from error


def _keep_crest(writing: Writing, crest: Crest | None, before: str) -> str:
    """Keep the file of a crest unless it is there already, and let go of the one before; give its id."""
    old = writing.find("kept_file", before) if before else None
    digest = sha256(crest.content).hexdigest() if crest else ""
    if old is not None and old["digest"] == digest:
        return before
    if old is not None:
        writing.remove("kept_file", before)
    if crest is None:
        return ""
    media_type = tell_picture(crest.content).media_type
    content = b64encode(crest.content).decode("ascii")
    name = f"crest.{media_type.removeprefix('image/')}"
    return writing.add("kept_file", name=name, media_type=media_type, digest=digest, content=content)
