"""The small things that screens are made of; each is handed the theme and knows nothing of a register."""
