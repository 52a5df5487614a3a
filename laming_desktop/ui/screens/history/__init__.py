"""The history of the whole register: every change set, newest first."""
