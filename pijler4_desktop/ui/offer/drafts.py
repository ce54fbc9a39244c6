"""What is kept of a form that was left without saving."""

from dataclasses import dataclass

from pijler4_desktop.domain.records import Activity


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed in a form that was left without saving."""

    activity: Activity
    is_new: bool
    texts: dict[str, object]
