"""On paper: ReportLab pages from the same marks."""
