"""The first start: which municipality, and how to begin; and what to do when opening fails."""
