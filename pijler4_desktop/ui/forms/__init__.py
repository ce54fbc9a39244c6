"""What forms have in common: entries of fields, what is wrong with them, sections."""
