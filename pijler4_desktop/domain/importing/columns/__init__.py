"""Which column feeds which field, by its heading and by its cells."""
