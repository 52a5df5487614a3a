"""The register file and its past: opening, backups, looking back, restoring and undoing."""
