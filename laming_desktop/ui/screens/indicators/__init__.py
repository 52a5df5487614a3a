"""Measured series: their figures in a table and a chart, entered, pasted or read."""
