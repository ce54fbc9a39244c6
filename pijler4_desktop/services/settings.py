"""The settings of the house: the rules in force and the office's own municipality."""

from dataclasses import replace
from datetime import date

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Setting
from pijler4_desktop.domain.rules import Rules, rules_on
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.verifying.rhythm import Rhythms, rhythms_in
from pijler4_desktop.domain.vocabulary import Action, Severity
from pijler4_desktop.storage.database import Database

MUNICIPALITY = "municipality"
"""The key of the setting that holds the NIS code of the office's own municipality."""

RETURN_ADDRESS = "return_address"
"""The key of the setting that says, line by line, where answers to our questions go."""


NEXT_HANDOFF = "next_handoff"
"""The key of the setting with the day (ISO) agreed for the next hand-off; "" is none."""


class Settings:
    """Reads and keeps settings; they are few, and read again once something was written."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: tuple[Setting, ...] = ()
        self._writes = -1

    def all(self) -> tuple[Setting, ...]:
        """Return every setting, the earliest first."""
        if self._writes != self._database.writes:
            writes = self._database.writes
            with self._database.reading() as reading:
                self._known = tuple(sorted(reading.all(Setting), key=lambda s: s.valid_from))
            self._writes = writes
        return self._known

    def rules(self, day: date) -> Rules:
        """Return the rules in force on a day."""
        return rules_on(self.all(), day)

    def rhythms(self, day: date) -> Rhythms:
        """Return how often each type of activity is checked, as it holds on a day."""
        begun = (setting for setting in self.all() if setting.valid_from <= day)
        return rhythms_in(begun, self.rules(day).verify_months)

    def own_municipality(self) -> str:
        """Return the NIS code of the office's municipality."""
        return [setting.value for setting in self.all() if setting.key == MUNICIPALITY][-1]

    def return_address(self) -> tuple[str, ...]:
        """Return the lines of the address of the service that asks; none when nobody said."""
        known = self._known_as(RETURN_ADDRESS)
        return tuple(known.value.splitlines()) if known else ()

    def keep_return_address(self, text: str, day: date) -> Changes:
        """Store the lines of that address, from a day on; empty lines are left out.

        Raises InvalidError NATIONAL_NUMBER: the address of a service holds none.
        """
        if masked_text(text) != text:
            problem = Problem(ProblemCode.NATIONAL_NUMBER, RETURN_ADDRESS, Severity.ERROR)
            raise InvalidError([problem])
        lines = (clean(line) for line in text.splitlines())
        value = "\n".join(line for line in lines if line)
        known = self._known_as(RETURN_ADDRESS)
        with self._database.work(Action.SETTINGS, "Terugzendadres wijzigen") as work:
            if known is None:
                made = Setting(id=new_id(), key=RETURN_ADDRESS, value=value, valid_from=day)
                work.add(made)
            else:
                work.change(replace(known, value=value, valid_from=day))
        return work.changes

    def next_handoff(self) -> date | None:
        """Return the day agreed for the next hand-off to the agency."""
        known = self._known_as(NEXT_HANDOFF)
        return date.fromisoformat(known.value) if known and known.value else None

    def keep_next_handoff(self, agreed: date | None, day: date) -> Changes:
        """Store the day agreed for the next hand-off, noted on a day; None takes it away."""
        value = agreed.isoformat() if agreed else ""
        known = self._known_as(NEXT_HANDOFF)
        with self._database.work(Action.SETTINGS, "Volgende afspraak met AgII wijzigen") as work:
            if known is None:
                work.add(Setting(id=new_id(), key=NEXT_HANDOFF, value=value, valid_from=day))
            else:
                work.change(replace(known, value=value, valid_from=day))
        return work.changes

    def _known_as(self, key: str) -> Setting | None:
        return next((setting for setting in reversed(self.all()) if setting.key == key), None)
