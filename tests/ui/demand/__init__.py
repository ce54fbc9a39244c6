"""Tests of the questions in real windows, with the keys."""
