"""The owners that a document names anew: each that may be one known already is asked about once."""

from collections.abc import Iterable

from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.operations.imports.near_owners import NearOwners


class OwnerSuggestions:
    """The names of the register's owners and of those that the document has brought so far."""

    def __init__(self, owners: Iterable[KnownOwner]) -> None:
        self._near = NearOwners(owners)
        self._suggested: dict[str, str] = {}

    def suggest(self, name: str) -> tuple[str, bool] | None:
        """Give the owner that a new name may be meant for, and whether it is the first time that this is asked.

        The name itself stays an owner of its own, to which later names are compared, too.
        """
        folded = fold(name)
        if folded in self._suggested:
            return self._suggested[folded], False
        known = self._near.find_near(name)
        if known is None:
            self._near.add(name, name)
            return None
        self._suggested[folded] = known
        return known, True
