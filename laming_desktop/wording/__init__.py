"""States, changes, readings and errors in the user's words; no window and no file here, only sentences."""
