"""What the window remembers between two starts: where it stood, the theme, the navigation."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from pijler4_desktop.ui.theme.tokens import Scheme


class Memory:
    """Settings of this user on this computer, in an ini file; nothing about the data itself."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        """Return the theme the user chose; a value nobody knows counts as automatic."""
        stored = str(self._settings.value("scheme", Scheme.AUTO.value))
        return Scheme(stored) if stored in set(Scheme) else Scheme.AUTO

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("scheme", scheme.value)

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

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()
