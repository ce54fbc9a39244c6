"""Warns in the form of an activity that we may have it already."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.services.doubles import Double
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.forms.double_note import DoubleNote, DoubleWatch, Known, Look
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.offer.form import ActivityForm

WATCHED = ("name", "organisation_id")


def activity_note() -> DoubleNote:
    """Return the warning, still away."""
    return DoubleNote(_tr("Bekijk dat aanbod"))


def watch_activity(office: Office, jobs: Jobs, form: ActivityForm, note: DoubleNote) -> DoubleWatch:
    """Look for activities like the one in the form, by its name and its organisation."""

    def ask() -> Look:
        activity, house = form.activity, form.organisation.editor.text()

        def look() -> Sequence[Known]:
            return [_known(one) for one in office.doubles.near(activity.name, house, activity.id)]

        return look

    return DoubleWatch(jobs, form, note, WATCHED, ask)


def _known(double: Double) -> Known:
    words = _tr("Lijkt op '{name}'.")
    if double.organisation:
        words = _tr("Lijkt op '{name}' van {organisation}.")
    said = words.format(name=double.name, organisation=double.organisation)
    return Known(double.id, double.name, said)


def _tr(words: str) -> str:
    return QCoreApplication.translate("DoubleNote", words)
