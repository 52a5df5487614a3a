"""Remember the last choices of each paper between two starts."""

from dataclasses import replace

from laming_desktop.domain.papers.profile_texts import read_profile, write_profile
from laming_desktop.domain.papers.profiles import PageChoices, ReportName, ReportProfile
from laming_desktop.domain.papers.strict_fields import WrongFieldError
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.settings import Settings

PORTRAIT: frozenset[ReportName] = frozenset(
    {"recommendation-pages", "members", "owner-sheet", "cabinet-report", "staff-briefing"}
)


class ChoiceMemory:
    """Keeps a profile for each paper in the settings; rows belong to a register and are not kept."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def read(self, paper: ReportName) -> ReportProfile:
        """Read the choices that a paper had last; the usual ones where there are none or they cannot be read."""
        usual = ReportProfile(paper, page=PageChoices(orientation="portrait" if paper in PORTRAIT else "landscape"))
        text = self._settings.read_choices(paper)
        if not text:
            return usual
        try:
            kept = read_profile(text)
        except WrongFieldError:
            return usual
        return kept if kept.report == paper else usual

    def write(self, profile: ReportProfile) -> None:
        """Keep the choices of a paper."""
        self._settings.write_choices(profile.report, write_profile(replace(profile, asked=PlanFilter())))
