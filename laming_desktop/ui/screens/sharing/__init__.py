"""Out and back in the window: making a share, and taking in what returns."""
