"""What the user sees; the only room with Qt."""
