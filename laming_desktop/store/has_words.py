"""Whether a text of the register holds what somebody searches for, as a function of SQL."""

from laming_desktop.domain.search_words import SearchTerm, holds_term


def has_words(text: str | None, words: str | None, is_prefix: int | None) -> bool:
    """Tell whether a text holds a term: the function `has_words` of our connections."""
    return bool(text and words) and holds_term(text or "", SearchTerm(tuple((words or "").split()), bool(is_prefix)))
