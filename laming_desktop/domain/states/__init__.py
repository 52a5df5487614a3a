"""How priorities, marks, states and progress written in a plan are read."""
