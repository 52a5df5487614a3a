"""Workbooks: rows as Excel keeps them, every word text and never a formula, days as days."""
