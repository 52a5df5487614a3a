"""What the columns of a table are, by their headings and their contents."""
