"""Which backups there are, and which of them may go."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

_LARGEST_TOTAL = 2_000_000_000
"""Bytes that the backups of one database may take together."""


class Reason(StrEnum):
    """Why a backup was made, as part of its name; other words do too."""

    DAILY = "dagelijks"
    IMPORT = "voor-inlezen"
    MIGRATION = "voor-omzetten"
    ERASURE = "voor-vergeten"
    RESTORE = "voor-herstel"
    ASKED = "gevraagd"


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy: where, of which database, and what it holds."""

    path: Path
    database_id: str
    sequence: int
    made_at: datetime
    reason: str
    sha256: str
    change_set: int
    counts: Mapping[str, int]
    bytes: int


def to_prune(backups: Sequence[Backup]) -> list[Backup]:
    """Choose the backups that may go, oldest first; never the last two.

    Age is counted from the newest backup, by sequence: a wrong clock today removes nothing. Kept:
    all of the last day (at most 12), one a day for 14 days, one a week for 8 weeks, one a month
    for a year, those before an import, migration or restore for 90 days, and 2 GB in all.
    """
    newest_first = sorted(backups, key=lambda backup: -backup.sequence)
    if not newest_first:
        return []
    now = newest_first[0].made_at
    kept = {b.sequence for b in newest_first[:2]}
    kept |= {b.sequence for b in _within(newest_first, now, timedelta(days=1))[:12]}
    kept |= _one_per(newest_first, 14, lambda moment: moment.strftime("%Y-%m-%d"))
    kept |= _one_per(newest_first, 8, lambda moment: moment.strftime("%G-%V"))
    kept |= _one_per(newest_first, 12, lambda moment: moment.strftime("%Y-%m"))
    before = {Reason.IMPORT, Reason.MIGRATION, Reason.RESTORE}
    precautions = [b for b in newest_first if b.reason in before]
    kept |= {b.sequence for b in _within(precautions, now, timedelta(days=90))}
    total = 0
    for place, backup in enumerate(newest_first):
        total += backup.bytes
        if place >= 2 and total > _LARGEST_TOTAL:
            kept.discard(backup.sequence)
    return [b for b in reversed(newest_first) if b.sequence not in kept]


def _within(backups: Iterable[Backup], now: datetime, age: timedelta) -> list[Backup]:
    return [backup for backup in backups if abs(now - backup.made_at) <= age]


def _one_per(
    newest_first: Iterable[Backup], number: int, period: Callable[[datetime], str]
) -> set[int]:
    """Keep the newest of each of the last so many periods in which a backup was made."""
    kept: dict[str, int] = {}
    for backup in newest_first:
        kept.setdefault(period(backup.made_at), backup.sequence)
    return set(list(kept.values())[:number])
