"""Measuring, wrapping and pagination: from cells of text to what stands where on which page."""
