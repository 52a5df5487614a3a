"""Palettes as a light, a dark and a high-contrast system hand them to Qt."""

from PySide6.QtGui import QColor, QPalette

ROLES = {
    "light": {
        "Window": "#f0f2f4",
        "WindowText": "#1b1f24",
        "Base": "#ffffff",
        "AlternateBase": "#f7f8f9",
        "Text": "#1b1f24",
        "Button": "#fbfcfc",
        "ButtonText": "#1b1f24",
        "Highlight": "#0f5ea8",
        "HighlightedText": "#ffffff",
        "Link": "#0b579f",
        "ToolTipBase": "#ffffff",
        "ToolTipText": "#1b1f24",
        "PlaceholderText": "#6f7174",
    },
    "dark": {
        "Window": "#1a1c1f",
        "WindowText": "#e7e9ec",
        "Base": "#24272b",
        "AlternateBase": "#292d32",
        "Text": "#e7e9ec",
        "Button": "#2d3136",
        "ButtonText": "#e7e9ec",
        "Highlight": "#8ac2f7",
        "HighlightedText": "#0b1a29",
        "Link": "#93c7f8",
        "ToolTipBase": "#24272b",
        "ToolTipText": "#e7e9ec",
        "PlaceholderText": "#a0a3a7",
    },
    "contrast": {
        "Window": "#000000",
        "WindowText": "#ffffff",
        "Base": "#000000",
        "AlternateBase": "#000000",
        "Text": "#ffffff",
        "Button": "#000000",
        "ButtonText": "#ffffff",
        "Highlight": "#1aebff",
        "HighlightedText": "#000000",
        "Link": "#ffff00",
        "ToolTipBase": "#000000",
        "ToolTipText": "#ffffff",
        "PlaceholderText": "#ffffff",
    },
}


def make_palette(mode: str) -> QPalette:
    """Make the palette of one kind of system."""
    palette = QPalette()
    for role, name in ROLES[mode].items():
        palette.setColor(QPalette.ColorRole[role], QColor(name))
    return palette
