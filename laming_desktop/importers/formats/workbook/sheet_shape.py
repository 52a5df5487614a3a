"""Read what a sheet says about its rows and columns: merged ranges, hidden columns, filters, noughts not shown."""

from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.importers.formats.workbook.parts import Attributes
from laming_desktop.importers.formats.workbook.references import read_range
from laming_desktop.importers.formats.workbook.sheet_content import SheetContent

_YES: Final = frozenset({"1", "true", "on"})
_NO: Final = frozenset({"0", "false", "off"})
_MOST_RANGES: Final = 100_000
_MOST_COLUMN_GROUPS: Final = 20_000


class SheetShape:
    """Gathers the shape of a sheet into its content; `starts` and `ends` are what a parser calls."""

    def __init__(self, content: SheetContent) -> None:
        """Take the content to add to."""
        self.hides_noughts = False
        self.starts: Mapping[str, Callable[[Attributes], object]] = {
            "sheetView": self._on_view,
            "col": self._on_column,
            "mergeCell": self._on_merge,
            "autoFilter": self._on_filter,
            "filterColumn": self._on_criterion,
            "customSheetViews": self._on_others_views,
        }
        self.ends: Mapping[str, Callable[[], object]] = {
            "autoFilter": self._on_filter_end,
            "customSheetViews": self._on_others_views_end,
        }
        self._content = content
        self._filter = ""
        self._is_others_view = False

    def _on_view(self, attributes: Attributes) -> None:
        self.hides_noughts = attributes.get("showZeros") in _NO

    def _on_column(self, attributes: Attributes) -> None:
        width = attributes.get("width", "1")
        first, last = attributes.get("min", ""), attributes.get("max", "")
        is_hidden = attributes.get("hidden") in _YES or width in {"0", "0.0"}
        if is_hidden and first.isdigit() and last.isdigit() and len(self._content.hidden_columns) < _MOST_COLUMN_GROUPS:
            self._content.hidden_columns.append((int(first) - 1, int(last) - 1))

    def _on_merge(self, attributes: Attributes) -> None:
        cells = read_range(attributes.get("ref", ""))
        if cells is not None and len(self._content.merges) < _MOST_RANGES:
            self._content.merges.append(cells)

    def _on_filter(self, attributes: Attributes) -> None:
        self._filter = "" if self._is_others_view else attributes.get("ref", "")

    def _on_criterion(self, _attributes: Attributes) -> None:
        """Keep a filter that has a criterion: one that has none hides nothing."""
        cells = read_range(self._filter) if self._filter else None
        if cells is not None:
            self._content.filters.append(cells)
        self._filter = ""

    def _on_filter_end(self) -> None:
        self._filter = ""

    def _on_others_views(self, _attributes: Attributes) -> None:
        self._is_others_view = True

    def _on_others_views_end(self) -> None:
        self._is_others_view = False
