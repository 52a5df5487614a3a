"""Where the plan stands on one page; every figure opens the list that it counts."""
