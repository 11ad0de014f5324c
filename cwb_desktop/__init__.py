"""CWB Desktop: the five steps of a Community Wealth Building workshop, drawn, kept and printed."""

__version__ = "0.1.0"
