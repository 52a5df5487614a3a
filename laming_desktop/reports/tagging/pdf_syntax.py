"""How values are written in a PDF file (ISO 32000-1, section 7.3)."""

import re

_NAME_UNSAFE = re.compile(rb"[^!\"$&'*+,.0-9:;=?@A-Z\\^_`a-z|~-]")
_UTF16_MARK = b"\xfe\xff"


def write_number(value: float) -> str:
    """Write a length or a share in at most four places, without an exponent."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def write_name(name: str) -> str:
    """Write a name, letters that a name cannot hold as #xx."""
    raw = name.encode("utf-8")
    return "/" + _NAME_UNSAFE.sub(lambda match: b"#%02X" % match[0][0], raw).decode("ascii")


def write_text(text: str) -> str:
    """Write a text string as hexadecimal UTF-16, so that nothing in it can end the string; half surrogates become "?"."""
    safe = text.encode("utf-16-be", "replace")
    return f"<{(_UTF16_MARK + safe).hex().upper()}>"


def write_array(parts: list[str]) -> str:
    """Write an array of values that are written already."""
    return f"[{' '.join(parts)}]"


def write_reference(number: int) -> str:
    """Write a reference to an indirect object."""
    return f"{number} 0 R"
