"""Where the table of a sheet lies, and what each of its rows is."""
