"""How a timescale written in a plan is read, and when it falls due."""
