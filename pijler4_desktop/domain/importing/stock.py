"""What the engine asks of the records that are stored, whoever keeps them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from pijler4_desktop.domain.importing.plan import Importable
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Known:
    """The little that is needed of every stored activity to match by."""

    id: str
    name: str
    organisation_id: str | None = None


class Stock(Protocol):
    """The stored records as the engine looks at them; nothing is ever written through it."""

    def organisations(self) -> Iterable[Organisation]:
        """List all organisations."""

    def merged(self) -> Iterable[tuple[Organisation, str]]:
        """List the organisations that went into another, as they were, with the other's id."""

    def activities(self) -> Iterable[Known]:
        """List all activities, lightly."""

    def records(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return whole records; those that do not exist are absent."""

    def imported(self, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return records as the imports so far said they are; never imported is absent."""

    def at(self, change_set: int, kind: Kind, ids: Collection[str]) -> Mapping[str, Importable]:
        """Return records as they were at a change set."""
