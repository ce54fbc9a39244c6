"""Where there is offer and where not: spots, matrices, and what is wanted there."""
