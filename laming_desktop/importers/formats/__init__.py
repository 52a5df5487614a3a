"""Readers of the formats that documents come in: each turns bytes into lines and rows, and decides nothing about a plan."""
