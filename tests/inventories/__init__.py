"""How well officers' lists are read, held field by field against a hand-made truth."""
