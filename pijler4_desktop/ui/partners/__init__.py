"""Partnerorganisaties: the list, one organisation with its contact log, and its form."""
