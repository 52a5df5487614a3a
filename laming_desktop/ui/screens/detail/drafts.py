"""Words that could not be kept, held for the item and field they were written in."""

from collections.abc import Callable, Iterable
from functools import partial

from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.ui.widgets.text_field import TextField


class Drafts:
    """What still stands in boxes when another item is shown, and comes back with its item."""

    def __init__(self) -> None:
        self._words: dict[tuple[str, str], tuple[str, str]] = {}
        self._offered: dict[tuple[str, str], Draft] = {}
        self._since = ""
        self._answered: Callable[[Draft], object] | None = None

    def hold(self, item_id: str, fields: Iterable[TextField]) -> None:
        """Hold the words of fields that are not kept."""
        for field in fields:
            key = (item_id, field.name)
            if field.is_touched:
                self._words[key] = (field.words, field.complaint)
            else:
                self._words.pop(key, None)

    def put_back(self, item_id: str, fields: Iterable[TextField]) -> None:
        """Put held words back into their boxes."""
        for field in fields:
            held = self._words.pop((item_id, field.name), None)
            if held is not None:
                field.show_draft(*held)

    def offer(self, drafts: Iterable[Draft], since: str, answered: Callable[[Draft], object]) -> None:
        """Offer drafts below their boxes from now on; `since` says when they were typed, `answered` takes each settled."""
        self._offered = {(draft.item_id, draft.field): draft for draft in drafts}
        self._since, self._answered = since, answered

    def show_offers(self, item_id: str, fields: Iterable[TextField]) -> None:
        """Show what is offered for an item below its boxes."""
        for field in fields:
            draft = self._offered.get((item_id, field.name))
            if draft is None or draft.words == field.words:
                field.withdraw_draft()
            else:
                field.offer_draft(draft.words, self._since, partial(self._settle, draft))

    def _settle(self, draft: Draft) -> None:
        self._offered.pop((draft.item_id, draft.field), None)
        if self._answered is not None:
            self._answered(draft)

    def take_over(self, drafts: Iterable[Draft]) -> None:
        """Hold words that come from elsewhere until their items are shown."""
        self._words.update({(draft.item_id, draft.field): (draft.words, "") for draft in drafts})

    def list_held(self) -> list[Draft]:
        """List what is held."""
        return [Draft(item_id, name, words) for (item_id, name), (words, _) in self._words.items()]

    def take(self, item_id: str, name: str) -> str:
        """Take held words out, empty where there are none."""
        return self._words.pop((item_id, name), ("", ""))[0]

    def forget(self) -> None:
        """Forget everything: another register is shown."""
        self._words.clear()
