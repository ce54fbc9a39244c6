"""The address of the service that asks: where ask sheets and answers to mails go."""

from PySide6.QtWidgets import QFrame, QPlainTextEdit

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row

HEIGHT = 96  # four lines


class ReturnAddress(QFrame):
    """A few lines of text; they are stored with a press, as one step that can be undone."""

    def __init__(self, office: Office, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._office, self._jobs = office, jobs
        self._stored = ""
        self.name = self.tr("Terugzendadres")
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(HEIGHT)
        self.editor.setReadOnly(office.read_only)
        self.save = button(self.tr("Bewaar het adres"), "check", compact=True)
        hint = self.tr(
            "Dienst, adres, e-mail en telefoon: dit staat op vragenbladen en onder mails. "
            "Schrijf hier geen naam van een persoon."
        )
        self.field = Field(self.name, self.editor, hint)
        title = label(self.tr("Vragen aan organisaties"), "h2")
        self.setLayout(
            column(title, self.field, row(self.save, STRETCH), gap=10, margins=(16, 14, 16, 14))
        )
        self.editor.textChanged.connect(self._typed)
        self.save.clicked.connect(self._save)
        jobs.changed.connect(self._data_changed)
        self.show_stored()

    @property
    def is_changed(self) -> bool:
        """Tell whether something was typed that is not stored."""
        return self.editor.toPlainText() != self._stored

    def show_stored(self) -> None:
        """Show the address as it is stored."""
        self._stored = "\n".join(self._office.settings.return_address())
        self.editor.setPlainText(self._stored)
        self._typed()

    def _typed(self) -> None:
        self.field.set_error("")
        self.save.setEnabled(self.is_changed and not self._office.read_only)

    def _save(self) -> None:
        text, day = self.editor.toPlainText(), today()
        self.save.setEnabled(False)
        self._jobs.write(
            lambda _progress: self._office.settings.keep_return_address(text, day),
            failed=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        if isinstance(error, InvalidError):
            self.field.set_error(
                self.tr("Hier staat een rijksregisternummer. Dat mag niet. Haal het eruit.")
            )
        else:
            self._jobs.failed.emit(error)

    def _data_changed(self, changes: Changes) -> None:
        """Follow what was stored, also by undo; what is being typed is only let go of by that."""
        if changes.touches(Kind.SETTING):
            self.show_stored()
