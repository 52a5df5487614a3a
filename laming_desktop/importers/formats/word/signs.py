"""What the signs of a Word document look like: characters of sign fonts, boxes and lists of its old forms."""

from typing import Final

from laming_desktop.importers.formats.word.names import Element, find, is_on, read_count, read_value, w

_SYMBOLS: Final = range(0xF000, 0xF100)
"""Where fonts of signs keep them."""
_LOOKS: Final[dict[int, str]] = {
    0xFC: "\u2713",
    0xFB: "\u2717",
    0xFD: "\u2612",
    0xFE: "\u2611",
    0xA8: "\u2610",
    0x6F: "\u2610",
    0x71: "\u2610",
    0x78: "\u2612",
    0x6C: "\u25cf",
    0x6E: "\u25a0",
    0xB7: "\u2022",
    0xA7: "\u2022",
    0xE0: "\u2192",
    0xF0: "\u2192",
    0x2D: "-",
}
"""What the signs of Wingdings and Symbol that plans use look like: ticks, crosses, boxes, bullets, arrows."""
_SURROGATES: Final = range(0xD800, 0xE000)
_FIRST_CHARACTER: Final = 0x20
_LAST_CHARACTER: Final = 0x10FFFF


def read_sign(element: Element) -> str:
    """Read a sign that is set in a font of signs."""
    try:
        code = int(element.get(w("char")) or "", 16)
    except ValueError:
        return ""
    if code in _SYMBOLS or code < _FIRST_CHARACTER:
        return _LOOKS.get(code & 0xFF, "")
    return "" if code in _SURROGATES or code > _LAST_CHARACTER else chr(code)


def read_form_field(field_begin: Element) -> str:
    """Read what an old form shows in a field that keeps no result: the chosen entry of a list, a box."""
    data = find(field_begin, "ffData")
    entries = find(data, "ddList")
    if entries is not None:
        texts = [entry.get(w("val")) or "" for entry in entries.iterchildren(w("listEntry"))]
        chosen = read_count(read_value(entries, "result") or read_value(entries, "default"), 0)
        return texts[chosen] if chosen < len(texts) else ""
    box = find(data, "checkBox")
    if box is None:
        return ""
    state = "checked" if find(box, "checked") is not None else "default"
    return "\u2612" if is_on(box, state) else "\u2610"
