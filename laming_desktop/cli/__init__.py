"""The same operations for a terminal and for scripts; what it prints with --json is stable and documented."""
