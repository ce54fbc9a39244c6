"""Dekking: where there is offer and where not, as a matrix beside the list of the offer."""
