"""What a user writes of an owner: name, kind, initials and other names."""

from typing import Final

from laming_desktop.domain.plan import Owner
from laming_desktop.domain.vocabulary import OwnerKind
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.wording.labels import OWNER_KIND_WORDS

_KINDS: Final[dict[str, OwnerKind]] = {kind: kind for kind in OWNER_KIND_WORDS}


class OwnerForm(EntryForm):
    """Opens in place for an owner, or for a new one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Keep")
        self.owner: Owner | None = None
        self.name = TextField(theme, "Name")
        self.kind = Picker("Kind")
        self.kind.offer([PickerChoice(kind, words) for kind, words in OWNER_KIND_WORDS.items()])
        self.initials = TextField(theme, "Initials")
        self.aliases = TextField(theme, "Other names", several_lines=True, least=2)
        self.initials.hint("As documents shorten it: HoS")
        self.aliases.hint("One on each line")
        rows = FormRows(theme)
        rows.add("Name", self.name)
        rows.add("Kind", make_row(theme, self.kind, None), buddy=self.kind)
        rows.add("Initials", self.initials)
        rows.add("Other names", self.aliases)
        self.put(rows)

    def begin(self, owner: Owner | None) -> None:
        """Begin with an owner that is put right, or with a new one."""
        self.owner = owner
        self.name.show_value(owner.name if owner else "")
        self.kind.show_value(owner.kind if owner else "post")
        self.initials.show_value(owner.initials or "" if owner else "")
        self.aliases.show_value("\n".join(owner.aliases) if owner else "")
        self.open_form(self.name)

    @property
    def chosen_kind(self) -> OwnerKind:
        """Give the kind that is chosen."""
        return _KINDS.get(self.kind.value, "post")

    @property
    def other_names(self) -> tuple[str, ...]:
        """Give the other names, one of each line."""
        return tuple(line.strip() for line in self.aliases.words.splitlines() if line.strip())
