"""Colours, sizes, fonts, icons and the one style sheet; nothing outside this room names a colour."""
