"""Warns in the form of an organisation that we may know it already."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.forms.double_note import DoubleNote, DoubleWatch, Known, Look
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.partners.form import OrganisationForm

WATCHED = ("name", "vcode", "kbo", "postal_code", "municipality_nis")


def organisation_note() -> DoubleNote:
    """Return the warning, still away."""
    return DoubleNote(_tr("Bekijk die organisatie"))


def watch_organisation(
    office: Office, jobs: Jobs, form: OrganisationForm, note: DoubleNote
) -> DoubleWatch:
    """Look for organisations like the one in the form, by name, numbers and place."""

    def ask() -> Look:
        typed = form.organisation
        vcode, _problem = identifiers.vcode(typed.vcode)
        kbo, _problem = identifiers.kbo(typed.kbo)
        sought = replace(typed, vcode=vcode or "", kbo=kbo or "")

        def look() -> Sequence[Known]:
            found = office.organisation_doubles.near(
                sought.name,
                but=sought.id,
                vcode=sought.vcode,
                kbo=sought.kbo,
                postal_code=sought.postal_code,
                municipality_nis=sought.municipality_nis,
            )
            return [_known(one, sought, office) for one in found]

        return look

    return DoubleWatch(jobs, form, note, WATCHED, ask)


def _known(organisation: Organisation, sought: Organisation, office: Office) -> Known:
    place = office.facts.municipality_name(organisation.municipality_nis)
    words = _tr("Lijkt op '{name}'.")
    if place:
        words = _tr("Lijkt op '{name}' in {place}.")
    if ground := _ground(organisation, sought):
        words = _tr("{ground} als '{name}'.")
        if place:
            words = _tr("{ground} als '{name}' in {place}.")
    said = words.format(name=organisation.name, place=place, ground=ground)
    return Known(organisation.id, organisation.name, said)


def _ground(organisation: Organisation, sought: Organisation) -> str:
    """Say which number both bear: that tells more than a name, and may be a typing error."""
    same_vcode = sought.vcode and sought.vcode == organisation.vcode
    same_kbo = sought.kbo and sought.kbo == organisation.kbo
    if same_vcode and same_kbo:
        return _tr("Zelfde vCode en KBO-nummer")
    if same_vcode:
        return _tr("Zelfde vCode")
    return _tr("Zelfde KBO-nummer") if same_kbo else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("DoubleNote", words)
