"""An example to look around in: the fictional municipality Lindergem with a year of history.

Everything in it is invented, and counted from today, so that there is always something due,
something late and something fresh. On one day it is always made the same.
"""

import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from pijler4_desktop.domain.example.events import Story
from pijler4_desktop.domain.example.steps import Step, exports, steps
from pijler4_desktop.domain.example.telling import id_of
from pijler4_desktop.domain.receipts import ExportLine
from pijler4_desktop.domain.records import Record, Setting
from pijler4_desktop.domain.rules import DEFAULT_SETTINGS
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.paths import resource
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.settings import MUNICIPALITY
from pijler4_desktop.storage.backdating import backdate
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.outgoing import note_export

LINDERGEM = "98001"
"""The NIS code of the municipality of the example, which is nobody's."""

FILE_NAME = "voorbeeld.p4db"

_FILES = ("organisations", "activities", "initiatives", "contacts", "needs", "checks")
_YEAR = timedelta(days=365)


def make_example(path: Path, day: date | None = None) -> Office:
    """Make the file of the example as it is on a day (today), and open it.

    Raises DATABASE_EXISTS rather than write over a file.
    """
    now = day or today()
    own = Setting(
        id=id_of("setting", MUNICIPALITY),
        key=MUNICIPALITY,
        value=LINDERGEM,
        valid_from=now - _YEAR,
    )
    first = (own, *DEFAULT_SETTINGS)
    database = Database.create(path, first, "Bestand maken voor Lindergem")
    try:
        _live_through(database, now)
        return Office(database)
    except BaseException:
        database.close()
        raise


@contextmanager
def example_office() -> Iterator[Office]:
    """Open a throw-away copy of the example; nothing of it is left afterwards."""
    with tempfile.TemporaryDirectory(prefix="pijler4-voorbeeld-") as folder:
        office = make_example(Path(folder) / FILE_NAME)
        try:
            yield office
        finally:
            office.close()


def _live_through(database: Database, day: date) -> None:
    """Do everything that was done in the year, and write down when that was.

    All of it in one transaction: 180 steps would wait for the disk 180 times.
    """
    story = _story()
    left = exports(story, day)
    there: set[tuple[Kind, str]] = set()
    with database.work(Action.SETTINGS) as whole:  # changes no record, so it is no step
        begun = datetime.combine(day - _YEAR, time(7, 30, tzinfo=UTC))
        moments = {whole.change_set: begun}
        for step in steps(story, day):
            work = Work(whole.connection, step.action, step.label)
            while left and left[0][0] < step.moment:
                _hand_over(work, *left.pop(0))
            _do(work, step, there)
            work.finish()
            moments[work.change_set] = step.moment
        backdate(whole.connection, moments)


def _do(work: Work, step: Step, there: set[tuple[Kind, str]]) -> None:
    """Store the records of a step: new ones, and what changed of those that are there."""
    for kind, values in step.values:
        record: Record = CODECS[kind].from_filled(values)
        if (kind, record.id) in there:
            work.change(record)
        else:
            work.add(record)
        there.add((kind, record.id))


def _hand_over(work: Work, moment: datetime, one: Mapping[str, Any]) -> None:
    """Write down that the offer as it stood was handed to somebody."""
    line = ExportLine(
        moment, one["profile"], one["receiver"], "", False, one["records"], work.change_set
    )
    note_export(work.connection, line)


def _story() -> Story:
    """Read the tables of the example."""
    story: dict[str, Any] = {}
    for name in _FILES:
        story |= tomllib.loads(resource("example", f"{name}.toml").read_text(encoding="utf-8"))
    return story
