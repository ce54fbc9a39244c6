"""Small counts of people: they stay in the house, for they could point to one person."""

FEWEST = 5
"""The smallest count of people that may leave the house as a number; 0 tells of nobody."""


def is_small(people: float) -> bool:
    """Tell whether so few people are counted that the number stays in the house."""
    return 1 <= people < FEWEST


def count_given(people: int) -> int | None:
    """Return a count as it may leave the house; None when it may not."""
    return None if is_small(people) else people


def count_told(people: int) -> str:
    """Write a count as it may leave the house."""
    return f"minder dan {FEWEST}" if is_small(people) else str(people)
