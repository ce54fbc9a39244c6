"""Which organisations are one and the same, entered twice: found, weighed, and told why."""
