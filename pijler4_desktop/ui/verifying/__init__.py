"""Nakijken: what is to be checked, by organisation."""
