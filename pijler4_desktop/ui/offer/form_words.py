"""The sentences of the form: what saving makes of an activity, that it is stored or kept."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.vocabulary import Kind, Standing
from pijler4_desktop.ui.moments import clock_text


def save_words(standing: Standing) -> str:
    """Say as what an activity is saved."""
    words = {
        Standing.TO_VERIFY: _tr("Bewaar als te verifiëren"),
        Standing.CONCEPT: _tr("Bewaar als concept"),
        Standing.CONFIRMED: _tr("Bewaar"),
        Standing.STOPPED: _tr("Bewaar als gestopt"),
    }
    return words[standing]


def stored_words(name: str, doubtful: Sequence[str], *, confirmed: bool) -> str:
    """Say that an activity is stored, and which fields deserve another look."""
    words = _tr("{name} is bevestigd.") if confirmed else _tr("{name} is bewaard.")
    said = words.format(name=name)
    if doubtful:
        headings = [field_of(Kind.ACTIVITY, key).heading for key in doubtful]
        said += " " + _tr("Kijk nog na: {fields}.").format(fields=", ".join(headings))
    return said


def saved_words(moment: datetime) -> str:
    """Say when what is in the form was stored."""
    return _tr("Bewaard om {time} uur").format(time=clock_text(moment))


def elsewhere_words() -> str:
    """Say that an activity was changed elsewhere since its form opened."""
    return _tr(
        "Dit aanbod is intussen op een andere plaats gewijzigd. Wat je hier typte, staat er"
        " nog. Sluit met Esc en open het opnieuw om verder te werken."
    )


def kept_words(moment: datetime | None) -> str:
    """Say that what is typed survives a crash, or that it would not."""
    if moment is None:
        return _tr("Nog niet bewaard. Het klad hiervan bewaren lukte niet.")
    return _tr("Nog niet bewaard. Klad van {time} uur.").format(time=clock_text(moment))


def _tr(words: str) -> str:
    return QCoreApplication.translate("FormPage", words)
