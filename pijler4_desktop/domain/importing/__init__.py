"""The import engine: a workbook becomes a plan, and nothing is written on the way."""
