"""Overzicht: what counts today, how the offer stands, and where it goes from here."""
