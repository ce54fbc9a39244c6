"""The history of the office: every step, back to any of them, and what was removed."""
