"""The templates of written reports: their sections in order, each with what the template says of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.papers.written import ReportTemplate, TemplateSection
from laming_desktop.operations.papers.shipped_templates import list_shipped_templates
from laming_desktop.operations.papers.templates import (
    add_section,
    add_template,
    edit_section,
    edit_template,
    move_section,
    remove_section,
    remove_template,
)
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_section_ids, list_templates
from laming_desktop.ui.screens.written.template_section_form import TemplateSectionForm
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button, make_icon_button, make_link
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.errors import say_error

LIST_WIDTH: Final = 310
NEW_SECTION: Final = "New section"
FACT_WORDS: Final = {
    "@front": "Front matter",
    "@front_short": "Front matter, short",
    "@contact": "Contact officer",
    "@background": "Background papers",
    "@wards": "Wards and property",
}


class TemplateScreen(QWidget):
    """One template at a time; every change is kept at once. `done` carries the sentence of what can be undone."""

    closed = Signal()
    done = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._register: Register | None = None
        self._templates: dict[str, ReportTemplate] = {}
        self._sections: dict[str, TemplateSection] = {}
        set_ground(self, "paper")
        self.picker = Picker("Template")
        self.name = TextField(theme, "Name")
        self.list = TwoLineList(theme, "Sections in their order")
        self.form = TemplateSectionForm(theme)
        self.foot_words = TextRuns(theme, lines=1)
        self.new_link = make_link(theme, "Another template\u2026", self.open_new)
        self.remove_link = make_link(theme, "Remove", self.remove)
        self._arrange(theme)
        self._connect()

    def show_template(self, register: Register, template_id: str = "") -> None:
        """Show one template of a register, else its first."""
        self._register = register
        self.refresh(chosen=template_id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: object = None, *, chosen: str = "") -> None:
        """Show what has changed; template and section stay chosen."""
        del changes
        if self._register is None:
            return
        templates = list_templates(self._register)
        self._templates = {one.id: one for one in templates}
        wanted = next(
            (key for key in (chosen, self.picker.value) if key in self._templates), next(iter(self._templates), "")
        )
        self.picker.offer([PickerChoice(one.id, one.name) for one in templates])
        self.picker.show_value(wanted)
        self._show()

    def open_new(self) -> QMenu:
        """Offer what a new template can be like: those that come with the program, and those of the register."""
        menu = QMenu(self)
        for template in (*list_shipped_templates(), *self._templates.values()):
            menu.addAction(f"Like {template.name}".replace("&", "&&"), lambda template=template: self.add(template))
        menu.popup(self.new_link.mapToGlobal(self.new_link.rect().bottomLeft()))
        return menu

    def add(self, like: ReportTemplate) -> None:
        """Add a template like another one, under a name that is free."""
        taken = {one.name for one in self._templates.values()}
        names = (like.name, *(f"{like.name} ({number})" for number in range(2, 100)))
        name = next((name for name in names if name not in taken), like.name)
        changes = self._attempt(lambda register: add_template(register, like, name=name))
        if changes is not None:
            self.refresh(chosen=next((one.id for one in list_templates(self._open) if one.name == name), ""))

    def remove(self) -> None:
        """Remove the template, unless a report is written by it."""
        template_id, name = self.picker.value, self.name.words
        if self._attempt(lambda register: remove_template(register, template_id)) is not None:
            self.done.emit(f"Removed: {name}.")

    def add_section(self) -> None:
        """Add a section behind the chosen one."""
        template_id, after = self.picker.value, self.list.chosen or None
        section = TemplateSection("", NEW_SECTION)
        changes = self._attempt(lambda register: add_section(register, template_id, section, after=after))
        if changes is not None and changes.made:
            self.list.choose(changes.made[0])
            self.form.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_section(self) -> None:
        """Remove the chosen section."""
        section_id, section = self.list.chosen, self._sections.get(self.list.chosen)
        if section is not None and self._attempt(lambda register: remove_section(register, section_id)) is not None:
            self.done.emit(f"Removed: {name_section(section)}.")

    def move_chosen(self, step: int) -> None:
        """Move the chosen section one place up (-1) or down (1)."""
        ids, chosen = list(self._sections), self.list.chosen
        if chosen not in ids or not 0 <= ids.index(chosen) + step < len(ids):
            return
        place = ids.index(chosen) + step
        ids.remove(chosen)
        after = ids[place - 1] if place else None
        self._attempt(lambda register: move_section(register, chosen, after=after))

    def close_page(self) -> None:
        """Keep everything and leave."""
        self.form.keep_all()
        self.name.keep()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
        else:
            super().keyPressEvent(event)

    @property
    def _open(self) -> Register:
        """Give the register; only asked while one is shown."""
        if self._register is None:
            raise RuntimeError
        return self._register

    def _arrange(self, theme: Theme) -> None:
        title = TextRuns(theme, Run("Templates of reports", is_bold=True), style="title", lines=1)
        links = make_row(theme, self.new_link, None, self.remove_link)
        form = FormRows(theme)
        form.add("Name", self.name)
        head = make_column(theme, title, self.picker, links, form, gap=8, margins=(16, 10, 16, 10))
        up = make_icon_button(theme, "up", "Move the section up", lambda: self.move_chosen(-1))
        down = make_icon_button(theme, "down", "Move the section down", lambda: self.move_chosen(1))
        add = make_button(theme, "Add section", self.add_section, icon="plus")
        drop = make_button(theme, "Remove", self.remove_section, icon="bin")
        self._section_buttons = (up, down, add, drop)
        tools = make_row(theme, up, down, None, add, drop, gap=6, margins=(12, 8, 12, 8), ground="band")
        left = make_column(theme, head, make_hair(), self.list, tools, ground="paper")
        left.setFixedWidth(theme.em(LIST_WIDTH))
        right = make_scroll_page(self.form, "Section")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part in (left, make_hair(is_vertical=True), right):
            middle.addWidget(part, 1 if part is right else 0)
        close = make_button(theme, "Close", self.close_page)
        foot = make_row(theme, close, self.foot_words, gap=12, margins=(16, 9, 16, 9), ground="canvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        for part in (make_hair(), foot):
            column.addWidget(part)

    def _connect(self) -> None:
        self.picker.kept.connect(self._on_template_kept)
        self.name.kept.connect(self._on_name_kept)
        self.list.currentItemChanged.connect(self._on_section_chosen)
        self.form.kept.connect(self._on_section_kept)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Alt+Up", lambda: self.move_chosen(-1)),
            ("Alt+Down", lambda: self.move_chosen(1)),
            ("Delete", self.remove_section),
            ("Insert", self.add_section),
        )
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def _show(self) -> None:
        """Show the template that is chosen with its sections."""
        template, may_write = self._templates.get(self.picker.value), not self._open.read_only
        ids = list_section_ids(self._open, template.id) if template is not None else []
        self._sections = dict(zip(ids, template.sections if template is not None else (), strict=True))
        self.name.show_value(template.name if template is not None else "", fresh=False)
        self.name.allow(may_write)
        self.list.show_lines(
            [TwoLines(key, name_section(one), _say_section(one), one.level - 1) for key, one in self._sections.items()]
        )
        for button in self._section_buttons:
            button.setEnabled(may_write and template is not None)
        self.new_link.setEnabled(may_write)
        self.remove_link.setVisible(may_write and template is not None)
        self._show_section()

    def _show_section(self) -> None:
        section = self._sections.get(self.list.chosen)
        self.form.setVisible(section is not None)
        if section is not None:
            self.form.show_section(section, may_write=not self._open.read_only)

    def _on_template_kept(self, template_id: str) -> None:
        self.form.keep_all()
        self.refresh(chosen=template_id)

    def _on_name_kept(self, words: str) -> None:
        template_id = self.picker.value
        if self._attempt(lambda register: edit_template(register, template_id, name=words), self.name) is not None:
            self.name.settle()

    def _on_section_chosen(self) -> None:
        self._show_section()

    def _on_section_kept(self, section: TemplateSection) -> None:
        section_id = self.list.chosen
        self.form.settle(section)
        self._attempt(lambda register: edit_section(register, section_id, section), self.form.heading)

    def _attempt(self, operation: Callable[[Register], Changes], field: TextField | None = None) -> Changes | None:
        """Change the templates; what stands in the way is said below a field, and at the foot."""
        self.foot_words.show_runs("")
        try:
            changes = operation(self._open)
        except RegisterError as error:
            self.foot_words.show_runs(Run(say_error(error), ink="alarm"))
            if field is not None:
                field.complain(say_error(error))
            return None
        self._tasks.announce(changes)
        self.refresh()
        return changes


def name_section(section: TemplateSection) -> str:
    """Name a section by its heading, or by the facts that it prints."""
    return section.heading or FACT_WORDS.get(section.slot, section.slot)


def _say_section(section: TemplateSection) -> str:
    parts = [
        FACT_WORDS.get(section.slot, "") if section.heading else "",
        "begins a page" if section.page_break else "",
        "in a panel" if section.boxed else "",
        "standing text" if section.standing else "",
    ]
    return ", ".join(part for part in parts if part).capitalize()
