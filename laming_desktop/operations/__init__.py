"""What a user can do: one verb, one function, one change set; no window and no page."""
