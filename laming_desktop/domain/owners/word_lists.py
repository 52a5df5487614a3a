"""Writing long sets of words so that a page of them can be read: one text, divided at its spaces or bars."""


def words(text: str) -> frozenset[str]:
    """Give the single words of a text."""
    return frozenset(text.split())


def names(text: str) -> frozenset[str]:
    """Give the names of a text that bars divide; line ends within a name count as spaces."""
    return frozenset(" ".join(name.split()) for name in text.split("|") if name.strip())
