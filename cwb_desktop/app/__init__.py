"""Where the parts meet: files at home, their lock, the commands and the window."""
