"""Take tags out of cells; the words between them stay."""

import html
import re
from typing import Final

_TAG: Final = re.compile(r"</?(?:[a-zA-Z][a-zA-Z0-9]{0,10})(?:\s[^<>]{0,200}|/)?>")
_ENTITY: Final = re.compile(r"&(?:amp|nbsp|lt|gt|quot|apos|#39|rsquo|lsquo|ndash|mdash|bull|pound);")
_BREAK: Final = re.compile(r"<\s*/?\s*(?:br|p|li|div|tr)\b", re.IGNORECASE)


def remove_markup(text: str) -> tuple[str, str]:
    """Take the tags out of a text; give what is left and the tags that stood in it."""
    if "<" not in text and "&" not in text:
        return text, ""
    tags = " ".join([*_TAG.findall(text), *_ENTITY.findall(text)])
    if not tags:
        return text, ""
    plain = _TAG.sub(lambda match: "\n" if _BREAK.match(match[0]) else "", text)
    return re.sub(r"[ \t]{2,}", " ", html.unescape(plain).replace("\u00a0", " ")).strip(), tags
