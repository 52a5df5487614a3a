"""What joining two owners does, told before it is done."""

from dataclasses import dataclass

from laming_desktop.domain.plan import Owner


@dataclass(frozen=True, slots=True)
class Joining:
    """What becomes of an owner that goes over to another.

    `moved` counts the actions that change hands, `shared` those that both own, `names` are the other names that the
    one who stays gains, `holders` counts the holders of the post that go over.
    """

    owner: Owner
    into: Owner
    moved: int
    shared: int
    names: tuple[str, ...]
    holders: int
