"""What is drawn: badges, keys, heads, feet and tables, each with its tags."""
