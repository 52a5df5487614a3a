"""The plan: views at the left, filters above, the list in the middle and the detail at the right."""
