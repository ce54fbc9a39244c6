"""Cijfers: the figures of a period on a screen, each leading to its rows."""
