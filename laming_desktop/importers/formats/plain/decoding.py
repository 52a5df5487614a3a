"""Turn the bytes of a text into words: by their mark, as UTF-8, UTF-16 or Windows-1252, or in the encoding that is named."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

_BINARY: Final = frozenset(chr(code) for code in range(32)) - frozenset(
    "\t\n\r\f\v\x1a\x1c\x1d\x1e\x1f\x07\x08\x1b\x0e\x0f"
)
_SAMPLE: Final = 100_000
_FEW_CONTROLS: Final = 0.02
_NULS_A_CONTROL: Final = 2000
_MOST_NULS: Final = 20
_NOT_PLAIN: Final = re.compile(
    rb"(?P<wide>[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|"
    rb"\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|(?P<odd>[\x80-\xff])"
)
"""Letters beyond ASCII: well-formed UTF-8, or single bytes that are none."""
_ODD_LETTER: Final = re.compile("[\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f]")
_AROUND: Final = 30
_PLAIN_BYTES: Final = 0x80
_MOST_TOLD: Final = 5


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Words with the encoding they were written in.

    `mended` shows where another encoding was mixed in, `dropped` tells how many bytes were no characters.
    """

    text: str
    encoding: str
    mended: tuple[str, ...] = ()
    dropped: int = 0


def decode(content: bytes) -> DecodedText | None:
    """Decode bytes in the encoding that fits; None for what is binary."""
    named = _find_marked(content)
    if named is not None:
        return _accept(_decode_wide(content, named))
    try:
        return _accept(DecodedText(content.decode("utf-8-sig"), "utf-8"))
    except UnicodeDecodeError:
        mended = _decode_mixed(content)
    if mended is not None:
        return _accept(mended)
    for encoding in ("cp1252", "latin-1"):
        try:
            return _accept(DecodedText(content.decode(encoding), encoding))
        except UnicodeDecodeError:
            continue
    return None


def decode_as(content: bytes, encoding: str) -> DecodedText | None:
    """Decode bytes in the encoding that the user names; what does not fit becomes a mark; None for what is binary."""
    try:
        text = content.decode(encoding, "replace")
    except ValueError:
        return None
    return _accept(DecodedText(text, codecs.lookup(encoding).name))


def is_encoding(name: str) -> bool:
    """Tell whether a name is one of an encoding of letters, and of no other way to write bytes."""
    try:
        "".encode(name)
    except (LookupError, ValueError):
        return False
    return True


def _find_marked(content: bytes) -> str | None:
    """Find the encoding that a mark at the beginning names, or the zeros in every second byte."""
    if content.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = content[:4096]
    if sample.count(0) * 4 > len(sample):
        is_little = sample[1::2].count(0) >= sample[::2].count(0)
        return "utf-16-le" if is_little else "utf-16-be"
    return None


def _decode_wide(content: bytes, encoding: str) -> DecodedText:
    """Decode UTF-16 or UTF-32; half a character at the end of a file that was cut off is left out."""
    try:
        return DecodedText(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = content.decode(encoding, "replace")
        return DecodedText(text, encoding, dropped=text.count("\ufffd"))


def _decode_mixed(content: bytes) -> DecodedText | None:
    """Decode UTF-8 in which some letters are Windows-1252, as where two files were put together; None where it is not that.

    What is well-formed UTF-8 of several bytes is never anything else in a text.
    """
    if not any(match["wide"] for match in _NOT_PLAIN.finditer(content)):
        return None
    odd = [match.start() for match in _NOT_PLAIN.finditer(content) if match["odd"]]
    shown = [_mend(_cut_around(content, place)).splitlines() for place in odd[:_MOST_TOLD]]
    words = dict.fromkeys(max(lines, key=len).strip() for lines in shown if lines)
    return DecodedText(_mend(content), "utf-8", tuple(words))


def _cut_around(content: bytes, place: int) -> bytes:
    """Give the bytes around a place, without letters cut in two at their ends."""
    start, end = max(0, place - _AROUND), min(len(content), place + _AROUND)
    while start < place and content[start] >= _PLAIN_BYTES:
        start += 1
    while end > place + 1 and end < len(content) and content[end - 1] >= _PLAIN_BYTES:
        end -= 1
    return content[start:end]


def _mend(content: bytes) -> str:
    """Decode UTF-8 with single bytes of Windows-1252 between."""
    return _NOT_PLAIN.sub(
        lambda match: match["wide"] or match["odd"].decode("cp1252", "replace").encode(), content
    ).decode("utf-8", "replace")


def _accept(decoded: DecodedText) -> DecodedText | None:
    """Take words for a text, without the few zeros that a faulty program left in them; None for what is binary."""
    text = decoded.text.removeprefix("\ufeff")
    nuls = text.count("\0")
    if nuls > max(_MOST_NULS, len(text) // _NULS_A_CONTROL):
        return None
    text = text.replace("\0", "") if nuls else text
    odd = [match.start() for match in _ODD_LETTER.finditer(text)] if not text.isascii() else []
    mended = tuple(text[max(0, place - _AROUND) : place + _AROUND] for place in odd[:_MOST_TOLD])
    mended = tuple(_name_letters(words).replace("\n", " ") for words in mended)
    text = _name_letters(text) if odd else text
    sample = text[:_SAMPLE]
    if sum(letter in _BINARY for letter in sample) > _FEW_CONTROLS * len(sample):
        return None
    return DecodedText(text, decoded.encoding, (*decoded.mended, *mended), decoded.dropped + nuls)


def _name_letters(text: str) -> str:
    """Give the letters of Windows-1252 for those that a program took for controls."""
    return _ODD_LETTER.sub(lambda match: match[0].encode("latin-1").decode("cp1252", "replace"), text)
