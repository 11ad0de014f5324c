"""In and out: file formats that other programs read."""
