"""The owners of a register while a change set is under way: found by any of their names, made where they are new."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from laming_desktop.domain.owners.folding import drop_unseen, fold
from laming_desktop.domain.owners.reading import KnownOwner, OwnerMention, OwnersReading
from laming_desktop.domain.patches import Row
from laming_desktop.domain.places import spread_places
from laming_desktop.domain.vocabulary import OwnerKind, OwnerRole
from laming_desktop.operations.values import read_owner_kind
from laming_desktop.store.register import Writing


@dataclass(frozen=True, slots=True)
class OwnerChoice:
    """One owner to stand under an action: by a name that the register knows, or a new one of this kind."""

    name: str
    kind: OwnerKind = "person"
    role: OwnerRole | None = None
    written: str = ""


class OwnerBook:
    """Names, aliases and ids of all owners; new ones are written when they are first asked for."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._known: dict[str, KnownOwner] = {}
        self._ids: dict[str, str] = {}
        aliases: dict[str, list[str]] = {}
        for row in writing.list_rows("owner_alias"):
            aliases.setdefault(str(row["owner_id"]), []).append(str(row["alias"]))
        for row in writing.list_rows("owner"):
            self._enter(row, aliases.get(str(row["id"]), ()))

    def _enter(self, row: Row, aliases: Sequence[str]) -> None:
        """Take one owner in; a name goes before another owner's alias."""
        owner_id, name = str(row["id"]), str(row["name"])
        initials = row.get("initials")
        kind = read_owner_kind(str(row["kind"]))
        self._known[owner_id] = KnownOwner(name, kind, tuple(aliases), str(initials) if initials else None)
        self._ids[fold(name)] = owner_id
        for alias in aliases:
            self._ids.setdefault(fold(alias), owner_id)

    def list_known(self) -> tuple[KnownOwner, ...]:
        """Give what the reading of owner cells needs of every owner."""
        return tuple(self._known.values())

    def find(self, name: str) -> str | None:
        """Give the id of the owner with this name or alias."""
        return self._ids.get(fold(name))

    def find_or_add(self, name: str, kind: OwnerKind) -> str:
        """Give the id of the owner with this name or alias, written now if there was none."""
        found = self.find(name)
        if found is not None:
            return found
        shown = name if name.isascii() else " ".join(drop_unseen(name).split())
        owner_id = self._writing.add("owner", name=shown, kind=kind)
        self._enter({"id": owner_id, "name": shown, "kind": kind, "initials": None}, ())
        return owner_id

    def list_links(self, action_id: str, choices: Iterable[OwnerChoice]) -> list[dict[str, str | None]]:
        """Give the rows that link an action to its owners in order, each owner once."""
        linked: dict[str, OwnerChoice] = {}
        for choice in choices:
            linked.setdefault(self.find_or_add(choice.name, choice.kind), choice)
        places = spread_places(len(linked))
        return [
            {
                "action_id": action_id,
                "owner_id": owner_id,
                "place": place,
                "role": choice.role,
                "written": choice.written,
            }
            for (owner_id, choice), place in zip(linked.items(), places, strict=True)
        ]


def choose_as_read(reading: OwnersReading) -> tuple[OwnerChoice, ...]:
    """Give the owners that the reading of a cell named, under the names by which the register knows them."""
    return tuple(_choose_mention(mention) for mention in reading.owners)


def _choose_mention(mention: OwnerMention) -> OwnerChoice:
    """Give one owner as it was named."""
    return OwnerChoice(mention.known_as or mention.name, mention.kind, mention.role, mention.name)


def replace_owners(writing: Writing, action_id: str, links: Sequence[dict[str, str | None]]) -> None:
    """Make these the owners of an action, changing only what differs."""
    standing = {str(row["owner_id"]): row for row in writing.list_rows("action_owner", action_id=action_id)}
    wanted = {str(link["owner_id"]): link for link in links}
    for owner_id, row in standing.items():
        if owner_id not in wanted:
            writing.remove("action_owner", str(row["id"]))
    for owner_id, link in wanted.items():
        if owner_id not in standing:
            writing.add("action_owner", **link)
        else:
            writing.change("action_owner", str(standing[owner_id]["id"]), **link)


def pass_on(writing: Writing, link: Row, to_id: str) -> None:
    """Give an owner's part in an action to another, who keeps what they have of it already."""
    writing.remove("action_owner", str(link["id"]))
    if not writing.list_rows("action_owner", action_id=link["action_id"], owner_id=to_id):
        kept = {name: link[name] for name in ("action_id", "place", "role", "written")}
        writing.add("action_owner", owner_id=to_id, **kept)


def merge_owners(writing: Writing, owner_id: str, into_id: str) -> None:
    """Let one owner be another: its actions and names go over, its own name becomes an alias, and it goes."""
    row = writing.find("owner", owner_id)
    if row is None or owner_id == into_id:
        return
    for link in writing.list_rows("action_owner", owner_id=owner_id):
        pass_on(writing, link, into_id)
    for alias in writing.list_rows("owner_alias", owner_id=owner_id):
        writing.change("owner_alias", str(alias["id"]), owner_id=into_id)
    for holder in writing.list_rows("post_holder", post_id=owner_id):
        writing.change("post_holder", str(holder["id"]), post_id=into_id)
    writing.remove("owner", owner_id)
    if OwnerBook(writing).find(str(row["name"])) is None:
        writing.add("owner_alias", owner_id=into_id, alias=str(row["name"]))


def drop_unused(writing: Writing, name: str) -> None:
    """Take away owners of exactly this name that no action belongs to: words that were a question, not an owner."""
    for row in writing.list_rows("owner", name=name):
        owner_id = str(row["id"])
        if not writing.list_rows("action_owner", owner_id=owner_id):
            writing.remove("owner", owner_id)


def lead_with(choices: Sequence[OwnerChoice], name: str) -> tuple[OwnerChoice, ...]:
    """Make one of several owners the lead and put it first."""
    folded = fold(name)
    leads = [replace(choice, role="lead") for choice in choices if fold(choice.name) == folded]
    others = [
        replace(choice, role=None if choice.role == "lead" else choice.role)
        for choice in choices
        if fold(choice.name) != folded
    ]
    return (*leads, *others)
