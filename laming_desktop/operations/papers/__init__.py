"""Papers gathered from the register and exported."""
