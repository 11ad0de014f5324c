"""On the screen: PySide6 windows over one document."""
