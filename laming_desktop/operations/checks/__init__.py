"""Checks of the plan: what is doubtful in a register, silenced with a reason, put right with one click."""
