"""Documents in: matched with the register, planned row by row, and written as one change set."""
