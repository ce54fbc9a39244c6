"""What pressing a number opens: its rows, and the words for which they are."""

from dataclasses import dataclass

from pijler4_desktop.domain.figures.result import Figure, Group
from pijler4_desktop.domain.figures.words import unknown_note
from pijler4_desktop.domain.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows behind a number; `words` say which they are."""

    kind: Kind
    ids: tuple[str, ...]
    words: str


def rows_of(group: Group, figure: Figure) -> Rows | None:
    """Return the rows that were counted; None when there are none."""
    if not figure.ids or figure.kind is None:
        return None
    return Rows(figure.kind, figure.ids, f"{group.title}: {figure.title}")


def unknown_of(figure: Figure) -> Rows | None:
    """Return the rows of which it is not known; None when there are none."""
    if not figure.unknown or figure.kind is None:
        return None
    return Rows(figure.kind, figure.unknown, unknown_note(figure))
