"""Tests of the offer's list, panel and form in real windows on real databases."""
