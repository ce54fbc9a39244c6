"""Doorgeven aan AgII: see what goes along, look it over, make the workbook."""
