"""New initiatives: how one begins from a template and a gap, and how it moves on."""
