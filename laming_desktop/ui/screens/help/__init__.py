"""The user guide inside the program: chapters, search, all keys, and the tour."""
