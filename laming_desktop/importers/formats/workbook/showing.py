"""Show the value of a cell in the words that its workbook shows, by the number format of the cell."""

from collections.abc import Callable
from math import isfinite
from typing import Final

from laming_desktop.importers.formats.workbook.date_showing import (
    DateFace,
    find_moment,
    read_face,
    show_elapsed,
    show_moment,
)
from laming_desktop.importers.formats.workbook.format_sections import Section, split_sections
from laming_desktop.importers.formats.workbook.number_showing import show_general, show_number

BUILT_IN_FORMATS: Final[dict[int, str]] = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: "£#,##0;-£#,##0",
    6: "£#,##0;-£#,##0",
    7: "£#,##0.00;-£#,##0.00",
    8: "£#,##0.00;-£#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    41: "#,##0;-#,##0;-;@",
    42: "£#,##0;-£#,##0;-;@",
    43: "#,##0.00;-#,##0.00;-;@",
    44: "£#,##0.00;-£#,##0.00;-;@",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
"""The formats that a workbook names by number only (ECMA-376 part 1, section 18.8.30), in their British form."""
_PLAIN: Final = frozenset({"general", "@", ""})
_TEXT_SECTION: Final = 3


class Shower:
    """Shows the numbers and texts of the cells that have one format; the same number is worked out once."""

    def __init__(self, code: str, *, is_1904: bool = False) -> None:
        """Take a format apart; `is_1904` where the workbook counts its days from 1904."""
        self.is_1904 = is_1904
        self._sections: tuple[Section, ...] = () if code.strip().casefold() in _PLAIN else split_sections(code)
        if not any(section.tokens for section in self._sections):
            self._sections = ()
        self._faces: list[DateFace | None] = [
            read_face(section) if section.is_date else None for section in self._sections
        ]
        self._shown: dict[str, str] = {}
        self.around_texts = self._find_words_around()

    def show(self, written: str) -> str:
        """Show a number given as the file writes it; what is no number is shown as it is."""
        shown = self._shown.get(written)
        if shown is None:
            shown = self._shown[written] = self._work_out(written)
        return shown

    def show_text(self, text: str) -> str:
        """Show a text with the words that its format puts round it."""
        return text if self.around_texts is None else self.around_texts(text)

    def show_serial(self, number: float) -> str:
        """Show a number by the section that it falls in."""
        if not self._sections or not isfinite(number):
            return show_general(number)
        at = self._choose(number)
        section, face = self._sections[at], self._faces[at]
        if face is not None:
            return self._show_date(number, face)
        shown = show_number(abs(number), section).strip()
        has_sign = number < 0 and (at == 0 or section.condition is not None) and any("1" <= s <= "9" for s in shown)
        return f"-{shown}" if has_sign else shown

    def show_day(self, serial: float) -> str:
        """Show the number of a day that the file calls a day, also where its format shows numbers."""
        if any(face is not None for face in self._faces):
            return self.show_serial(serial)
        moment = find_moment(serial, is_1904=self.is_1904)
        return show_general(serial) if moment is None else show_moment(moment, DateFace(day=True, hours=True))

    def _work_out(self, written: str) -> str:
        try:
            return self.show_serial(float(written))
        except (ValueError, ArithmeticError):
            return written

    def _show_date(self, number: float, face: DateFace) -> str:
        if face.elapsed:
            return show_elapsed(number, face)
        moment = find_moment(number, is_1904=self.is_1904)
        if moment is None:
            return show_general(number)
        return show_moment(moment, face) or show_general(number)

    def _choose(self, number: float) -> int:
        """Choose the section of a number: by the conditions, else positive, negative and zero in this order."""
        sections = self._sections[:_TEXT_SECTION]
        if any(section.condition for section in sections):
            return next((at for at, section in enumerate(sections) if section.takes(number)), len(sections) - 1)
        if number < 0 and len(sections) > 1:
            return 1
        return 2 if number == 0 and len(sections) == _TEXT_SECTION else 0

    def _find_words_around(self) -> Callable[[str], str] | None:
        """Find the section for texts, where it does more than show them."""
        section = self._sections[_TEXT_SECTION] if len(self._sections) > _TEXT_SECTION else None
        if section is None and len(self._sections) == 1 and self._sections[0].has("text"):
            section = self._sections[0]
        if section is None or not section.has("text") or not any(t.kind == "literal" for t in section.tokens):
            return None
        return _make_around(section)


def _make_around(section: Section) -> Callable[[str], str]:
    def put_round(text: str) -> str:
        return "".join(text if token.kind == "text" else token.text for token in section.tokens).strip()

    return put_round
