"""What the window remembers between two starts: where it stood, its look, what lists show."""

import json
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from pijler4_desktop.ui.scale import NORMAL, SCALES
from pijler4_desktop.ui.theme.tokens import Scheme

E = TypeVar("E", bound=StrEnum)


class Density(StrEnum):
    """How high the rows of tables are: two lines, or one."""

    ROOMY = "roomy"
    COMPACT = "compact"


class Memory(QObject):
    """Settings of this user on this computer, in an ini file; records stay in the database.

    `scale_in_use` is how large everything is drawn until the program starts again.

    Signals:
        density_changed: tables should take the other height.
    """

    density_changed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        self.scale_in_use = self.scale

    @property
    def scheme(self) -> Scheme:
        """Return the theme the user chose; a value nobody knows counts as automatic."""
        return self._one_of(Scheme, "scheme", Scheme.AUTO)

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("scheme", scheme.value)

    @property
    def density(self) -> Density:
        """Return how high the rows of tables are."""
        return self._one_of(Density, "density", Density.ROOMY)

    @density.setter
    def density(self, density: Density) -> None:
        if density is not self.density:
            self._settings.setValue("density", density.value)
            self.density_changed.emit()

    @property
    def scale(self) -> int:
        """Return how large everything is drawn, in per cent; takes effect at the next start."""
        stored = str(self._settings.value("scale", ""))
        return int(stored) if stored.isdecimal() and int(stored) in SCALES else NORMAL

    @scale.setter
    def scale(self, percent: int) -> None:
        self._settings.setValue("scale", percent)

    @property
    def narrow_navigation(self) -> bool | None:
        """Tell whether the user folded the navigation; None leaves it to the width."""
        stored = self._settings.value("narrow_navigation")
        return None if stored is None else str(stored) == "true"

    @narrow_navigation.setter
    def narrow_navigation(self, narrow: bool | None) -> None:
        if narrow is None:
            self._settings.remove("narrow_navigation")
        else:
            self._settings.setValue("narrow_navigation", "true" if narrow else "false")

    @property
    def geometry(self) -> QByteArray:
        """Return where the window stood; empty the first time."""
        stored = self._settings.value("geometry")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)

    def kept(self, key: str) -> object:
        """Return what a page kept under a key, in plain values; None when that is nothing."""
        try:
            return json.loads(str(self._settings.value(key, "null")))
        except json.JSONDecodeError:
            return None

    def keep(self, key: str, plain: object) -> None:
        """Keep plain values of a page: numbers, texts, lists and mappings."""
        self._settings.setValue(key, json.dumps(plain))

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    def _one_of(self, kind: type[E], key: str, default: E) -> E:
        stored = str(self._settings.value(key, default.value))
        return kind(stored) if stored in set(kind) else default
