"""Documents that this program wrote itself: read by the names that it gave them, without a guess."""
