"""Open the mail "klopt dit nog?" to an organisation in the mail program; it is never sent here."""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from pijler4_desktop.domain.asking.mail import Mail
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs


class Mailing(QObject):
    """Prepares mails to organisations.

    Signals:
        told: what came of it, in words.
    """

    told = Signal(str)

    def __init__(self, office: Office, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs

    def to(self, id_: str) -> None:
        """Open the mail to an organisation."""
        self._jobs.glance(lambda _progress: self._office.asking.mail(id_), self._open)

    def _open(self, mail: Mail) -> None:
        """Hand the mail to the mail program; what does not fit in a link goes by the clipboard."""
        fitting = mail if mail.fits else mail.to_paste_in
        opened = QDesktopServices.openUrl(QUrl.fromEncoded(fitting.link.encode()))
        if not (opened and mail.fits):
            QGuiApplication.clipboard().setText(mail.body)
        if not opened:
            self.told.emit(
                self.tr("We vinden geen mailprogramma. De tekst van de mail staat op je klembord.")
            )
        elif not mail.fits:
            self.told.emit(
                self.tr("De tekst is lang en staat op je klembord. Plak hem in de mail met Ctrl+V.")
            )
        elif not mail.to:
            self.told.emit(
                self.tr("De mail staat klaar. We kennen geen e-mailadres: vul het zelf in.")
            )
        else:
            self.told.emit(self.tr("De mail staat klaar in je mailprogramma. Kijk hem na."))
