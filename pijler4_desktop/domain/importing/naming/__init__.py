"""Which organisation a name in a list means."""
