"""The inquiries of a register: each a report with its own numbers and themes."""
