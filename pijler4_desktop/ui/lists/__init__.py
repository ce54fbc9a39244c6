"""What lists of records have in common: a table, its look, filters in words, what is empty."""
