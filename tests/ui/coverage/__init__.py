"""Tests of the coverage matrix in real windows, with the keys."""
