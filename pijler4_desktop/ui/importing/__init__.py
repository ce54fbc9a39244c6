"""Excel inlezen: choose a file, see what each column is, look it over, read it in."""
