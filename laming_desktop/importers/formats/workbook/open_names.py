"""Take the namespaces off the names of an OpenDocument file, whose elements are told apart well enough without."""

from typing import Final

from laming_desktop.importers.formats.workbook.parts import Attributes

_EXTENSION: Final = "calcext"
"""What LibreOffice adds under its own namespace has the names of standard attributes with other values."""


class OpenNames:
    """Gives the plain names of elements and attributes; each name is worked out once."""

    def __init__(self) -> None:
        """Begin with no names."""
        self._plain: dict[str, str] = {}

    def get(self, name: str) -> str:
        """Give a name without its namespace."""
        plain = self._plain.get(name)
        if plain is None:
            space, _, local = name.rpartition(" ")
            plain = self._plain[name] = f"{_EXTENSION}:{local}" if _EXTENSION in space else local
        return plain

    def strip(self, attributes: Attributes) -> Attributes:
        """Give the attributes of an element by their plain names."""
        return {self.get(name): value for name, value in attributes.items()}
