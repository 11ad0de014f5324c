"""All printed matter of the method: one function a sheet, one page model in millimetres, one way to put it into a PDF."""
