"""What was handed off before: the last few, when and for whom."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.handing_off import PROFILES
from pijler4_desktop.domain.receipts import ExportLine
from pijler4_desktop.services.asking import PROFILE as ASK_SHEET
from pijler4_desktop.services.person_file import PROFILE as PERSON
from pijler4_desktop.ui.handoff.words import PROFILE_WORDS, count, profile_words
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import clear
from pijler4_desktop.ui.moments import moment_text

SHOWN = 5
FIGURES = "cijfers"  # as `services.figures` logs it, which brings a writer of workbooks along


class EarlierExports(QWidget):
    """A short list; nothing at all before the first."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(self.tr("Eerder doorgegeven"), "h3"))
        layout.addLayout(self._list)
        self.hide()

    def show_lines(self, found: Sequence[ExportLine], today: date) -> None:
        """Show the last exports, the newest first."""
        clear(self._list)
        self.lines = [self._words(line, today) for line in found]
        for words in self.lines:
            self._list.addWidget(label(words, "cap", wrap=True))
        self.setVisible(bool(self.lines))

    def _words(self, line: ExportLine, today: date) -> str:
        made = moment_text(line.made_at.astimezone(), today)
        rows = self.tr("1 rij")
        if line.records != 1:
            rows = self.tr("{n} rijen").format(n=count(line.records))
        parts = [made, self._what(line.profile), rows]
        if line.receiver:
            parts.append(self.tr("voor {receiver}").format(receiver=line.receiver))
        if line.personal:
            parts.append(self.tr("met personen"))
        return " · ".join(parts)

    def _what(self, profile: str) -> str:
        """Name what left the house, which is not always a hand-off."""
        others = {
            PERSON: self.tr("Inzage van een persoon"),
            ASK_SHEET: self.tr("Vragenblad"),
            FIGURES: self.tr("Cijfers"),
        }
        known = profile in PROFILE_WORDS and profile in PROFILES
        return profile_words(profile) if known else others.get(profile, profile)
