"""The screens of the window, strangers to each other."""
