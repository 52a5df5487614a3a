"""Read the XML parts of a zipped workbook: a small one as a tree, a large one piece by piece, each without a DOCTYPE."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.parsers import expat

from laming_desktop.importers.formats.archive import Archive
from laming_desktop.importers.refusals import refuse

Attributes = dict[str, str]
_CHUNK: Final = 1 << 16
_DEEPEST: Final = 200
_SPACE: Final = " "
"""Stands between a namespace and a name in the names that the parser gives."""


@dataclass(slots=True)
class Node:
    """One element of a small part, its name and the names of its attributes without their namespaces."""

    name: str
    attributes: Attributes
    children: "list[Node]" = field(default_factory=list["Node"])
    words: str = ""

    def find(self, name: str) -> "Node | None":
        """Find the first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def list_all(self, name: str) -> "list[Node]":
        """List the children of a name."""
        return [child for child in self.children if child.name == name]

    def walk(self) -> "Iterator[Node]":
        """Walk over the element and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def get(self, name: str, instead: str = "") -> str:
        """Give an attribute."""
        return self.attributes.get(name, instead)

    def is_on(self, name: str) -> bool:
        """Tell whether an attribute says yes."""
        return self.attributes.get(name) in {"1", "true", "on"}


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of its kind ("worksheet") and the part, or an address outside."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """The parts of one zipped workbook by their names, whatever the case of their letters."""

    def __init__(self, path: Path, archive: Archive) -> None:
        """Take an archive that has been judged safe."""
        self.path = path
        self._archive = archive
        self.names: dict[str, str] = {name.casefold().lstrip("/"): name for name in archive.names}

    def has(self, name: str) -> bool:
        """Tell whether the package holds a part."""
        return name.casefold() in self.names

    def read(self, name: str) -> bytes:
        """Give the bytes of a part; a part that is missing makes the workbook a damaged one."""
        if not self.has(name):
            raise refuse(self.path, "damaged", name)
        return self._archive.read(self.names[name.casefold()])

    def read_tree(self, name: str) -> Node:
        """Read a small part as a tree."""
        tree = _TreeReader()
        self.parse_all(name, tree.on_start, tree.on_end, tree.on_text)
        return tree.root

    def parse(
        self,
        name: str,
        starts: Mapping[str, Callable[[Attributes], object]],
        ends: Mapping[str, Callable[[], object]],
        on_text: Callable[[str], object],
    ) -> None:
        """Walk through a large part; of the elements in its own namespace those that are named are told."""
        begun: dict[str, Callable[[Attributes], object]] = {}
        ended: dict[str, Callable[[], object]] = {}

        def learn_names(root: str, _attributes: Attributes) -> None:
            space = root.rpartition(_SPACE)[0]
            begun.update({f"{space}{_SPACE}{local}".lstrip(): act for local, act in starts.items()})
            ended.update({f"{space}{_SPACE}{local}".lstrip(): act for local, act in ends.items()})
            parser.StartElementHandler = on_start

        def on_start(element: str, attributes: Attributes) -> None:
            act = begun.get(element)
            if act is not None:
                act(attributes)

        def on_end(element: str) -> None:
            act = ended.get(element)
            if act is not None:
                act()

        parser = self._make_parser()
        parser.StartElementHandler = learn_names
        parser.EndElementHandler = on_end
        parser.CharacterDataHandler = on_text
        self._feed(parser, name)

    def parse_all(
        self,
        name: str,
        on_start: Callable[[str, Attributes], object],
        on_end: Callable[[str], object],
        on_text: Callable[[str], object],
    ) -> None:
        """Walk through all elements of a part; names come with their namespace and a space before them."""
        parser = self._make_parser()
        parser.StartElementHandler = on_start
        parser.EndElementHandler = on_end
        parser.CharacterDataHandler = on_text
        self._feed(parser, name)

    def _make_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator=_SPACE)
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        return parser

    def _feed(self, parser: expat.XMLParserType, name: str) -> None:
        content = memoryview(self.read(name))
        try:
            for start in range(0, len(content), _CHUNK):
                parser.Parse(content[start : start + _CHUNK], False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise refuse(self.path, "damaged", f"{name}: {error}") from error

    def read_relations(self, part: str) -> dict[str, Relation]:
        """Read what a part refers to, by the ids that it uses."""
        folder, _, name = part.rpartition("/")
        place = f"{folder}/_rels/{name}.rels".lstrip("/")
        if not self.has(place):
            return {}
        return {
            node.get("Id"): Relation(
                node.get("Type").rpartition("/")[2],
                find_target(folder, node.get("Target")),
                node.get("TargetMode").casefold() == "external",
            )
            for node in self.read_tree(place).list_all("Relationship")
        }

    def _refuse_doctype(self, *_facts: object) -> None:
        raise refuse(self.path, "dangerous", "DOCTYPE")


class _TreeReader:
    """Gathers the elements of a small part into a tree."""

    def __init__(self) -> None:
        self._open: list[Node] = [Node("", {})]

    @property
    def root(self) -> Node:
        """Give the outermost element."""
        return self._open[0].children[0]

    def on_start(self, name: str, attributes: Attributes) -> None:
        """Put an element below the one that is open; what lies deeper than any workbook needs is left out."""
        plain = {key.rpartition(_SPACE)[2]: value for key, value in attributes.items()}
        node = Node(name.rpartition(_SPACE)[2], plain)
        if len(self._open) < _DEEPEST:
            self._open[-1].children.append(node)
        self._open.append(node)

    def on_end(self, _name: str) -> None:
        """Close the element."""
        self._open.pop()

    def on_text(self, words: str) -> None:
        """Add to the words of the open element."""
        self._open[-1].words += words


def find_target(folder: str, target: str) -> str:
    """Find the name of a part that another one in a folder refers to; nothing is looked up outside the package."""
    steps = [] if target.startswith("/") else [step for step in folder.split("/") if step]
    for step in target.replace("\\", "/").split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)
