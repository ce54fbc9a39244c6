"""Which organisations are one and the same."""
