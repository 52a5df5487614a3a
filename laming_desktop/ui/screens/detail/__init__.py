"""Everything about one recommendation or action, editable in place."""
