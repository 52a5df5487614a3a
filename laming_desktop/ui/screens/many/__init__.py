"""Several chosen actions as one form: what they have in common, and one change to all of them."""
