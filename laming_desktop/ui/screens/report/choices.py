"""The choices beside the pages: which paper, by which profile, what it says, for which meeting, and on what it is printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.screens.report.content_form import ContentForm
from laming_desktop.ui.screens.report.kinds import KINDS, PaperKind
from laming_desktop.ui.screens.report.occasion_form import OccasionForm
from laming_desktop.ui.screens.report.page_form import PageForm
from laming_desktop.ui.screens.report.paper_choices import Occasion, PaperChoices
from laming_desktop.ui.screens.report.profile_bar import ProfileBar
from laming_desktop.ui.screens.report.remembering import ChoiceMemory
from laming_desktop.ui.screens.report.report_picker import ReportPicker
from laming_desktop.ui.screens.report.rows_form import RowsForm
from laming_desktop.ui.screens.report.sheet_form import SheetForm
from laming_desktop.ui.screens.report.written_picker import WrittenPicker
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

QUIET_MS: Final = 300
LEAST_DATE: Final = 120


@dataclass(frozen=True, slots=True)
class Offers:
    """What a register has to choose from: meetings newest first, owners by name, written reports by id, kind and title."""

    occasions: Sequence[Occasion] = ()
    owners: Sequence[str] = ()
    written: Sequence[tuple[str, ReportName, str]] = ()
    profiles: Sequence[ReportProfile] = ()
    may_write: bool = True


class ReportChoices(QWidget):
    """A form of which only that is shown which belongs to the paper; `changed` carries the PaperChoices after a pause."""

    changed = Signal(object)

    def __init__(self, theme: Theme, memory: ChoiceMemory) -> None:
        super().__init__()
        self._theme, self._memory = theme, memory
        self._by_list, self._today = PlanFilter(), date.min
        self._offers = Offers()
        self._base = ReportProfile("action-plan")
        self._told: PaperChoices | None = None
        self._is_filling = False
        self.paper = ReportPicker(theme)
        self.about = TextRuns(theme)
        self.profiles = ProfileBar(theme)
        self.as_at = DateField("As at")
        self.as_at.setMinimumWidth(theme.em(LEAST_DATE))
        self.rows = RowsForm(theme)
        self.content = ContentForm(theme)
        self.occasions = OccasionForm(theme)
        self.sheets = SheetForm(theme)
        self.written = WrittenPicker(theme)
        self.page = PageForm(theme)
        self.note = TextRuns(theme)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._tell)
        self._arrange()
        self._connect()

    def begin(
        self, asked: PlanFilter, today: date, paper: ReportName, offers: Offers, since: Occasion | None = None
    ) -> None:
        """Begin with the filter of the list in force and the choices that the paper had last."""
        self._by_list, self._today, self._offers = asked, today, offers
        self._is_filling = True
        self.paper.show_value(paper)
        self.as_at.show_day(today, today)
        self.occasions.offer(offers.occasions, as_at=today, today=today, since=since)
        self.sheets.offer(offers.owners, today)
        self._show(self._memory.read(paper))
        self.rows.show_choice("all" if asked.is_empty else "list")
        self._is_filling = False
        self.rows.words.show_runs("")
        self.note.hide()
        self._quiet.stop()
        self._told = self.choices

    def offer_profiles(self, profiles: Sequence[ReportProfile], chosen: str) -> None:
        """Offer the saved profiles anew, one of them in force by its name."""
        self._offers = replace(self._offers, profiles=profiles)
        self._base = replace(self._base, name=chosen)
        self._offer_profiles()

    @property
    def kind(self) -> PaperKind:
        """Give what belongs to the paper that is chosen."""
        return KINDS[self.paper.paper]

    @property
    def profile(self) -> ReportProfile:
        """Give what is chosen as a profile."""
        kind = self.kind
        profile = replace(self._base, report=self.paper.paper)
        profile = self.page.put_in(self.content.put_in(profile))
        return replace(profile, asked=self.rows.asked if "rows" in kind.choices else PlanFilter())

    @property
    def choices(self) -> PaperChoices:
        """Give what is chosen, without what does not belong to the paper."""
        wanted, occasions = self.kind.choices, self.occasions
        meeting = occasions.meeting.occasion if "meeting" in wanted else None
        return PaperChoices(
            profile=self.profile,
            as_at=self.as_at.day,
            body=meeting.name if meeting else "",
            meeting_on=meeting.on if meeting else None,
            item=occasions.item.words.strip() if meeting else "",
            since=occasions.since.occasion if "since" in wanted else None,
            next_meeting=occasions.next.occasion if "next_meeting" in wanted else None,
            owners=self.sheets.owners if "owners" in wanted else (),
            return_by=self.sheets.return_by.day if "owners" in wanted else None,
            return_to=self.sheets.return_to.words.strip() if "owners" in wanted else "",
            written_id=self.written.value if "written" in wanted else "",
        )

    def show_rows(self, words: str) -> None:
        """Say in words which rows the paper has."""
        self.rows.words.show_runs(f"{words}." if words else "")

    def show_note(self, words: str) -> None:
        """Say what the paper could not hold; an empty text takes it away."""
        self.note.show_runs(Run(words, ink="muted"))
        self.note.setVisible(bool(words))

    def _arrange(self) -> None:
        theme = self._theme
        form = FormRows(theme)
        form.add("Report", self.paper, self.about)
        form.add("Profile", self.profiles)
        form.add("As at", self.as_at)
        self._profile_rows = form
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 12)))
        column.setSpacing(theme.em(8))
        column.addWidget(TextRuns(theme, Run("Report", is_bold=True), style="title", lines=1))
        self._page_head = TextRuns(theme, Run("On the page", is_bold=True), lines=1)
        parts = (
            form,
            self.written,
            self.rows,
            self.content,
            self.occasions,
            self.sheets,
            self._page_head,
            self.page,
            self.note,
        )
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.paper.kept.connect(self._on_paper_kept)
        self.paper.currentIndexChanged.connect(self._on_paper_marked)
        self.profiles.chosen.connect(self._on_profile_chosen)
        self.as_at.dateChanged.connect(self._quiet.start)
        for form in (self.rows, self.content, self.occasions, self.sheets, self.written, self.page):
            form.changed.connect(self._on_form_changed)

    def _show(self, profile: ReportProfile) -> None:
        """Show a profile in all forms, and only what belongs to its paper."""
        was_filling, self._is_filling = self._is_filling, True
        self._base = profile
        kind = KINDS[profile.report]
        self.about.show_runs(Run(kind.about, ink="muted"))
        self._offer_profiles()
        self.profiles.setVisible("profile" in kind.choices)
        self.rows.offer(self._by_list, profile.asked)
        self.rows.setVisible("rows" in kind.choices)
        self.content.show_profile(profile, kind)
        self.occasions.show_kind(kind)
        self.sheets.setVisible("owners" in kind.choices)
        of_kind = [(one, title) for one, paper, title in self._offers.written if paper == profile.report]
        self.written.offer(of_kind, kind)
        self.page.show_profile(profile, kind)
        self._page_head.setVisible(kind.is_paged)
        self._is_filling = was_filling

    def _offer_profiles(self) -> None:
        of_paper = [one for one in self._offers.profiles if one.report == self.paper.paper]
        self.profiles.offer(of_paper, self._base.name, may_write=self._offers.may_write)

    def _on_paper_marked(self, _place: int) -> None:
        if self.paper.value and self.paper.paper != self._base.report:
            by_list = self.rows.picker.value
            self._show(self._memory.read(self.paper.paper))
            self.rows.show_choice("all" if by_list == "all" else "list")
            self._on_form_changed()

    def _on_paper_kept(self, value: str) -> None:
        self.paper.show_value(value)
        self._tell()

    def _on_profile_chosen(self, profile: ReportProfile) -> None:
        self._show(profile)
        self.rows.show_choice("all" if profile.asked.is_empty else "profile")
        self.profiles.show_name(profile.name)
        self._tell()

    def _on_form_changed(self) -> None:
        if not self._is_filling:
            self._quiet.start()

    def _tell(self) -> None:
        """Tell what is chosen, once: moving through a list and keeping what is marked are one choice."""
        self._quiet.stop()
        if self.choices != self._told:
            self._told = self.choices
            self._memory.write(self.profile)
            self.changed.emit(self._told)
