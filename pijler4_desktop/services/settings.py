"""The settings of the house: the rules in force and the office's own municipality."""

from datetime import date

from pijler4_desktop.domain.records import Setting
from pijler4_desktop.domain.rules import Rules, rules_on
from pijler4_desktop.storage.database import Database

MUNICIPALITY = "municipality"
"""The key of the setting that holds the NIS code of the office's own municipality."""

RETURN_ADDRESS = "return_address"
"""The key of the setting that says, line by line, where answers to our questions go."""


class Settings:
    """Reads settings; they are few, and read again once something was written."""

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

    def own_municipality(self) -> str:
        """Return the NIS code of the office's municipality."""
        return [setting.value for setting in self.all() if setting.key == MUNICIPALITY][-1]

    def return_address(self) -> tuple[str, ...]:
        """Return the lines of the address of the service that asks; none when nobody said."""
        said = [setting.value for setting in self.all() if setting.key == RETURN_ADDRESS]
        return tuple(line.strip() for line in said[-1].splitlines() if line.strip()) if said else ()
