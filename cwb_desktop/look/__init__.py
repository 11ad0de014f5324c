"""How it looks: marks of each canvas, before anyone paints them. Neither Qt nor ReportLab."""
