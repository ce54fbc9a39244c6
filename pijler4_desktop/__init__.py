"""Pijler 4 Desktop: the local offer for the fourth pillar, in one window."""

__version__ = "0.1.0"
