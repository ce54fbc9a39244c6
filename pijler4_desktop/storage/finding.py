"""A few records by what somebody types: the best first, within the time of a key press.

What begins with the words comes straight from an index; only when that is not enough are all names
looked through, and only for several words the names of organisations too.
"""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from pijler4_desktop.domain.searching.word_index import all_meant
from pijler4_desktop.domain.text import fold

AFTER_ANY = "{"
"""The sign after z: folded text that begins with `x` lies from `x` to `x{`."""


def activities_found(connection: Connection, text: str, limit: int) -> list[str]:
    """Return the ids of the activities that answer a text best.

    First those whose name begins with it, then those with words that begin so, then those with it
    within a word. Last come those that only have some of the words, and their organisation the
    others; one word alone finds the organisation itself.
    """
    folded = fold(text)
    found = _found(connection, "activity", folded, limit)
    if len(found) < limit and " " in folded:
        found += _shared(connection, folded, limit - len(found))
    return found


def organisations_found(connection: Connection, text: str, limit: int) -> list[Any]:
    """Return (id, name, number of activities) of the organisations that answer a text best."""
    ids = _found(connection, "organisation", fold(text), limit)
    return [tuple(_organisation(connection, id_)) for id_ in ids]


def organisations_alike(connection: Connection, text: str, limit: int) -> list[Any]:
    """Return as `organisations_found` does those whose name has the words but for typing errors."""
    words = fold(text).split()
    names = connection.exec_driver_sql("SELECT id, folded_name FROM organisation ORDER BY name, id")
    ids = (id_ for id_, name in names if all_meant(words, name))
    return [tuple(_organisation(connection, id_)) for id_ in list(islice(ids, limit))]


def _found(connection: Connection, table: str, folded: str, limit: int) -> list[str]:
    if not folded:
        return []
    rows = connection.exec_driver_sql(
        f"SELECT id FROM {table} WHERE folded_name >= ? AND folded_name < ?"  # noqa: S608
        " ORDER BY folded_name, id LIMIT ?",
        (folded, folded + AFTER_ANY, limit),
    )
    found = [row[0] for row in rows]
    if len(found) < limit:
        found += _within(connection, table, folded, limit - len(found))
    return found


def _within(connection: Connection, table: str, folded: str, limit: int) -> list[str]:
    """Look all names through for those that have every word but do not begin with the text."""
    words = folded.split()
    rows = connection.exec_driver_sql(
        f"SELECT id FROM {table} WHERE {_all(words, _has)}"  # noqa: S608
        " AND NOT (folded_name >= :text AND folded_name < :after)"
        f" ORDER BY NOT ({_all(words, _begins_a_word)}), folded_name, id LIMIT :limit",
        _values(folded, words, limit),
    )
    return [row[0] for row in rows]


def _shared(connection: Connection, folded: str, limit: int) -> list[str]:
    """Find activities of which the organisation has some of the words, but not all."""
    words = folded.split()
    somewhere = _all(words, lambda n, word: f"({_has(n, word)} OR {_of_organisation(n, word)})")
    by_name = " OR ".join(_has(n, word) for n, word in enumerate(words))
    rows = connection.exec_driver_sql(
        f"SELECT id FROM activity WHERE ({by_name}) AND {somewhere}"  # noqa: S608
        f" AND NOT ({_all(words, _has)})"
        " ORDER BY folded_organisation, folded_name, id LIMIT :limit",
        _values(folded, words, limit),
    )
    return [row[0] for row in rows]


def _has(number: int, word: str, column: str = "folded_name") -> str:
    """Say that a name has a word in it; one letter only counts where a word begins."""
    if len(word) == 1:
        return _begins_a_word(number, word, column)
    return f"instr({column}, :word{number})"


def _of_organisation(number: int, word: str) -> str:
    return _has(number, word, "folded_organisation")


def _begins_a_word(number: int, _word: str, column: str = "folded_name") -> str:
    """Say that a word of a name begins so; joining a space to every name would take longer."""
    first = f"{column} >= :word{number} AND {column} < :after{number}"
    return f"(instr({column}, :begin{number}) OR ({first}))"


def _all(words: Sequence[str], condition: Callable[[int, str], str]) -> str:
    return " AND ".join(condition(n, word) for n, word in enumerate(words))


def _values(folded: str, words: Sequence[str], limit: int) -> dict[str, object]:
    values: dict[str, object] = {"text": folded, "after": folded + AFTER_ANY, "limit": limit}
    for number, word in enumerate(words):
        values[f"word{number}"] = word
        values[f"begin{number}"] = f" {word}"
        values[f"after{number}"] = word + AFTER_ANY
    return values


def _organisation(connection: Connection, id_: str) -> Any:
    return connection.exec_driver_sql(
        "SELECT id, name, (SELECT count(*) FROM activity WHERE organisation_id = organisation.id)"
        " FROM organisation WHERE id = ?",
        (id_,),
    ).one()
