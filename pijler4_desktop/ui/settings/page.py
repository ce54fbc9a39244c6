"""Instellingen: how everything looks, whose offer this is, and where it is kept."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, card, column, holder, line, row, scrolled
from pijler4_desktop.ui.kit.panels import KeyValue
from pijler4_desktop.ui.kit.segmented import Segment, Segmented
from pijler4_desktop.ui.memory import Density, Memory
from pijler4_desktop.ui.page import Page
from pijler4_desktop.ui.settings.backups_card import BackupsCard
from pijler4_desktop.ui.settings.return_address import ReturnAddress
from pijler4_desktop.ui.settings.rhythm_card import RhythmCard
from pijler4_desktop.ui.settings.scale_setting import ScaleSetting
from pijler4_desktop.ui.theme.theme import theme
from pijler4_desktop.ui.theme.tokens import Scheme

WIDTH = 760  # a line of text stays readable


class SettingsPage(Page):
    """Everything is kept at once, but for what one types."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Instellingen")
        self._actions = actions
        self._memory: Memory | None = None
        self.scheme = self._schemes()
        self.density = self._densities()
        self.scale = ScaleSetting(actions["window.restart"])
        self.address = ReturnAddress(office, jobs)
        self.rhythms = RhythmCard(office, jobs)
        self.backups = BackupsCard(office, jobs)
        self.backups.said.connect(lambda words: self.toast.emit(words, False))
        self.backups.restore_wanted.connect(self.restore_wanted)
        place = holder(
            column(
                self._look(),
                self._municipality(office),
                self.address,
                self.rhythms,
                self._data(office),
                self.backups,
                STRETCH,
                gap=14,
            )
        )
        place.setMaximumWidth(WIDTH)
        middle = row(STRETCH, (place, 100), STRETCH, gap=0, margins=(24, 20, 24, 20))
        area = scrolled(holder(middle))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        theme().changed.connect(self._show_scheme)

    @property
    def unsaved(self) -> Sequence[str]:
        """Name the address that was typed and not saved."""
        return [self.address.name] if self.address.is_changed else ()

    def discard(self) -> None:
        """Let go of it."""
        self.address.show_stored()

    def remember(self, memory: Memory) -> None:
        """Show what was chosen before, and keep there what is chosen now."""
        self._memory = memory
        self.density.set_current(memory.density)
        memory.density_changed.connect(self._show_density)
        self.scale.remember(memory)

    def arrive(self, argument: object = None) -> None:
        """Measure the screen the window is on now, and begin at the first choice."""
        del argument
        self.scale.measure()
        self.backups.look()
        self.scale.sizes.take_focus()

    def _look(self) -> QFrame:
        contrast = self.tr(
            "Automatisch volgt je computer: licht, donker of hoog contrast."
            " Hoog contrast is zwart op wit, of wit op zwart als je computer donker staat."
        )
        rows = self.tr("Ruim toont twee regels per activiteit, Compact één.")
        return card(
            label(self.tr("Weergave"), "h2"),
            self.scale,
            line(),
            _choice(self.tr("Thema"), self.scheme, contrast),
            line(),
            _choice(self.tr("Rijhoogte"), self.density, rows),
            gap=12,
        )

    def _schemes(self) -> Segmented:
        made = Segmented(
            [
                Segment(Scheme.AUTO, self.tr("Automatisch"), "device-desktop"),
                Segment(Scheme.LIGHT, self.tr("Licht"), "sun"),
                Segment(Scheme.DARK, self.tr("Donker"), "moon"),
                Segment(Scheme.CONTRAST, self.tr("Hoog contrast"), "contrast"),
            ],
            theme().scheme,
        )
        made.chosen.connect(lambda key: self._actions[f"view.{key}"].trigger())
        return made

    def _densities(self) -> Segmented:
        made = Segmented(
            [
                Segment(Density.ROOMY, self.tr("Ruim")),
                Segment(Density.COMPACT, self.tr("Compact")),
            ],
            Density.ROOMY,
        )
        made.chosen.connect(self._choose_density)
        return made

    def _municipality(self, office: Office) -> QFrame:
        own = office.municipality
        fixed = self.tr("Dit bestand hoort bij deze gemeente. Dat kun je hier niet wijzigen.")
        return card(
            label(self.tr("Gemeente"), "h2"),
            KeyValue(self.tr("Naam"), own.name, width=120),
            KeyValue(self.tr("NIS-code"), own.nis, width=120),
            label(fixed, "cap", wrap=True),
        )

    def _data(self, office: Office) -> QFrame:
        database, backups = office.path, office.backup_folder
        return card(
            label(self.tr("Gegevens en reservekopieën"), "h2"),
            self._folder(self.tr("Gegevens"), str(database), database.parent),
            line(),
            self._folder(self.tr("Reservekopieën"), str(backups), backups),
            label(
                self.tr("Alles blijft op deze pc. Elke dag maken we één reservekopie."),
                "cap",
                wrap=True,
            ),
            gap=12,
        )

    def _folder(self, name: str, words: str, folder: Path) -> QWidget:
        """Return where something is, with a button that shows it in the system's own way."""
        opener = button(self.tr("Map openen"), "folder-open", compact=True)
        opener.setAccessibleName(self.tr("Map openen: {name}").format(name=name))
        opener.clicked.connect(lambda: self._open(folder))
        said = KeyValue(name, words, width=120)
        beside = row((said, 1), opener)
        beside.setAlignment(said, Qt.AlignmentFlag.AlignVCenter)
        return holder(beside)

    def _open(self, folder: Path) -> None:
        """Open a folder; before the first backup the one around it."""
        there = folder if folder.is_dir() else folder.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(there))):
            words = self.tr("De map openen lukte niet. Zoek hem zelf op: {folder}")
            self.toast.emit(words.format(folder=there), False)

    @Slot(str)
    def _choose_density(self, key: str) -> None:
        if self._memory is not None:
            self._memory.density = Density(key)

    @Slot()
    def _show_density(self) -> None:
        if self._memory is not None:
            self.density.set_current(self._memory.density)

    @Slot()
    def _show_scheme(self) -> None:
        self.scheme.set_current(theme().scheme)


def _choice(name: str, choice: Segmented, hint: str) -> QWidget:
    choice.setAccessibleName(name)
    words = column(label(name, "strong"), row(choice, STRETCH), label(hint, "cap", wrap=True))
    return holder(words)
