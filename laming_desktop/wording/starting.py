"""Why the window cannot be opened, in sentences."""

from laming_desktop.wording.texts import clean


def say_no_display() -> str:
    """Say that there is no screen to open a window on."""
    return (
        "There is no display here, so the window cannot be opened. Nothing was changed. "
        "Use the commands instead: see laming-desktop --help."
    )


def say_no_qt(why: str) -> str:
    """Say that the library which draws the window cannot be loaded."""
    return (
        f"The window cannot be opened, because a system library is missing ({clean(why, 200)}). Nothing was changed. "
        "Install it, or use the commands: see laming-desktop --help."
    )
