"""What tests read, and what makes it."""
