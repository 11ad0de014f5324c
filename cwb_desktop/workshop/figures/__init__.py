"""The numbers that the room talks about, computed from the records."""
