"""Where a workshop is kept: one SQLite file."""
