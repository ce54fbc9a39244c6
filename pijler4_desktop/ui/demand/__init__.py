"""Vragen: what was asked for and could not be given, counted and without a person."""
