"""How high the lines of the list are, as the user likes them."""

from laming_desktop.ui.settings import Settings
from laming_desktop.ui.theme.theme import Theme


def change_density(settings: Settings, theme: Theme) -> None:
    """Give each line one row of words, or two again, and remember it."""
    settings.is_compact = not theme.is_compact
    theme.use_density(is_compact=settings.is_compact)
