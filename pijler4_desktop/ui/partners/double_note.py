"""Warns in the form of an organisation that we may know it already."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.forms.double_note import DoubleNote, DoubleWatch, Known, Look
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.partners.form import OrganisationForm

WATCHED = ("name", "kbo", "postal_code", "municipality_nis")


def organisation_note() -> DoubleNote:
    """Return the warning, still away."""
    return DoubleNote(_tr("Bekijk die organisatie"))


def watch_organisation(
    office: Office, jobs: Jobs, form: OrganisationForm, note: DoubleNote
) -> DoubleWatch:
    """Look for organisations like the one in the form, by name, number and place."""

    def ask() -> Look:
        typed = form.organisation
        number, _problem = identifiers.kbo(typed.kbo)

        def look() -> Sequence[Known]:
            found = office.organisation_doubles.near(
                typed.name,
                but=typed.id,
                kbo=number or "",
                postal_code=typed.postal_code,
                municipality_nis=typed.municipality_nis,
            )
            return [_known(one, office, number or "") for one in found]

        return look

    return DoubleWatch(jobs, form, note, WATCHED, ask)


def _known(organisation: Organisation, office: Office, number: str) -> Known:
    place = office.facts.municipality_name(organisation.municipality_nis)
    words = _tr("Lijkt op '{name}'.")
    if number and organisation.kbo == number:
        words = _tr("Zelfde KBO-nummer als '{name}'.")
    elif place:
        words = _tr("Lijkt op '{name}' in {place}.")
    said = words.format(name=organisation.name, place=place)
    return Known(organisation.id, organisation.name, said)


def _tr(words: str) -> str:
    return QCoreApplication.translate("DoubleNote", words)
