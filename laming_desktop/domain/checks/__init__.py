"""Checks: standing questions about a plan, each a pure function from what the plan says to remarks."""
