"""What earlier words found, as far as it answers the words now: until the new answer is there."""

from pijler4_desktop.domain.searching.hits import hit
from pijler4_desktop.services.finding import Found


def narrowed(found: Found, typed: str) -> Found:
    """Return what still answers; nothing as long as nothing is typed."""
    if not typed:
        return Found()
    return Found(
        [
            row
            for row in found.activities
            if hit(f"{row.name} {row.organisation}", typed) is not None
        ],
        [one for one in found.organisations if hit(one.name, typed) is not None],
    )
