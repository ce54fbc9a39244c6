"""Forget somebody in a file that nobody has open: a backup, or one that is to be put back."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection

from pijler4_desktop.domain.erasing import Wiper, id_hash
from pijler4_desktop.domain.person_hashes import value_hashes
from pijler4_desktop.domain.persons import Persons
from pijler4_desktop.storage.engine import compact, writing_engine
from pijler4_desktop.storage.erasing import (
    find_traces,
    note_erased,
    wipe,
    wiper_again,
    wiper_for,
)
from pijler4_desktop.storage.failures import translated
from pijler4_desktop.storage.header import Age, age_of_file
from pijler4_desktop.storage.reading import Reading


def forget_in_file(path: Path, wiper: Wiper, erased: Mapping[str, str]) -> None:
    """Wipe these persons, by what is known of them now and by what this file knew of them.

    `erased` are the hashes of all who were forgotten: the file keeps them, and loses whoever was
    forgotten before and stands in it yet.
    """
    _forget(path, erased, wiper)


def forget_again(path: Path, erased: Mapping[str, str]) -> None:
    """Wipe everybody whose hash is among these; a file in which they are forgotten stays so."""
    _forget(path, erased, Wiper(Persons(()), ()))


def _forget(path: Path, erased: Mapping[str, str], wiper: Wiper) -> None:
    """Bring the file to this version, wipe whoever is in it and write it anew."""
    with translated():
        if age_of_file(path) is Age.OLDER:
            from pijler4_desktop.storage.migrating import migrate  # noqa: PLC0415  seldom, slow

            migrate(path)
        engine = writing_engine(path)
        try:
            with engine.begin() as connection:
                wipe(connection, find_traces(connection, _both(connection, erased, wiper)))
                note_erased(connection, erased)
        finally:
            engine.dispose()
        compact(path)


def _both(connection: Connection, erased: Mapping[str, str], wiper: Wiper) -> Wiper:
    """Return what wipes who is known, and who is known by a hash only: that takes far longer."""
    salt, persons = Reading(connection).database_id, wiper.persons
    known = {*map(id_hash, wiper.own), *value_hashes(persons.values, salt)}
    again = wiper_again(connection, erased.keys() - known, salt)
    own = wiper_for(connection, wiper.own | again.own)
    values, others = own.persons.values | persons.values, own.persons.others | persons.others
    return Wiper(Persons(values, others, again.persons.hashed), own.own)
