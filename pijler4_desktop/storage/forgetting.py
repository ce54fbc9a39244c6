"""Forget somebody in a file that nobody has open: a backup, or one that is to be put back."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from pijler4_desktop.domain.erasing import Wiper, id_hash
from pijler4_desktop.domain.persons import Persons
from pijler4_desktop.storage.engine import compact, writing_engine
from pijler4_desktop.storage.erasing import (
    contacts_hashed,
    find_traces,
    note_erased,
    wipe,
    wiper_for,
)
from pijler4_desktop.storage.failures import translated
from pijler4_desktop.storage.header import Age, age_of_file


def forget_in_file(path: Path, wiper: Wiper) -> None:
    """Wipe these persons, by what is known of them now and by what this file knew of them."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    _forget(path, {id_hash(id_): now for id_ in wiper.own}, wiper.persons)


def _forget(path: Path, erased: Mapping[str, str], persons: Persons) -> None:
    """Bring the file to this version, wipe whoever is in it and write it anew."""
    with translated():
        if age_of_file(path) is Age.OLDER:
            from pijler4_desktop.storage.migrating import migrate  # noqa: PLC0415  seldom, slow

            migrate(path)
        engine = writing_engine(path)
        try:
            with engine.begin() as connection:
                known = wiper_for(connection, contacts_hashed(connection, erased.keys()))
                values = known.persons.values | persons.values
                others = known.persons.others | persons.others
                both = Wiper(Persons(values, others), known.own)
                wipe(connection, find_traces(connection, both))
                note_erased(connection, erased)
        finally:
            engine.dispose()
        compact(path)


def forget_again(path: Path, erased: Mapping[str, str]) -> None:
    """Wipe everybody whose hash is among these; a file in which they are forgotten stays so."""
    _forget(path, erased, Persons(()))
