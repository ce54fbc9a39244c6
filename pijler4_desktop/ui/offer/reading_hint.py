"""A quiet hint below the description: what to change so that newcomers can read it."""

from PySide6.QtCore import QObject, QTimer

from pijler4_desktop.domain.readability import Hurdle, Remark, remarks_on
from pijler4_desktop.ui.forms.entries import Entry
from pijler4_desktop.ui.kit.field import Field

REST_MS = 500
MOST_SHOWN = 3


class ReadingHint(QObject):
    """Reads along with one entry, and says below its field what is hard; its own hint otherwise."""

    def __init__(self, entry: Entry, field: Field) -> None:
        super().__init__(field)
        self._entry, self._field = entry, field
        self._own = field.hint
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.read)
        entry.changed.connect(self._rest.start)

    def read(self) -> None:
        """Look at the text now."""
        self._rest.stop()
        remarks = remarks_on(str(self._entry.values()[self._entry.keys[0]]))
        said = [self._words(remark) for remark in remarks[:MOST_SHOWN]]
        if len(remarks) > MOST_SHOWN:
            said.append(self.tr("En nog {n}.").format(n=len(remarks) - MOST_SHOWN))
        self._field.set_hint("\n".join(said) or self._own)

    def _words(self, remark: Remark) -> str:
        if remark.hurdle is Hurdle.LONG_SENTENCE:
            words = self.tr("Lange zin ({n} woorden): '{words} …'. Maak er twee zinnen van.")
        elif remark.hurdle is Hurdle.LONG_WORD:
            words = self.tr("Lang woord: '{words}'. Kan het korter?")
        elif remark.hurdle is Hurdle.PASSIVE:
            words = self.tr("'{words}': zeg liever wie het doet.")
        elif remark.simpler:
            words = self.tr("Moeilijk woord: '{words}'. Schrijf liever '{simpler}'.")
        else:
            words = self.tr("Moeilijk woord: '{words}'. Laat het weg.")
        return words.format(words=remark.words, n=remark.number, simpler=remark.simpler)
