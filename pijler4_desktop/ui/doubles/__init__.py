"""Organisations that may have been entered twice: compared, merged or kept apart."""
