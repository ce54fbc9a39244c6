"""Partner organisations of the fictional town Lindergem, with follow-ups and a contact log."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Contact, ContactMoment, Organisation
from pijler4_desktop.domain.vocabulary import (
    Action,
    Ground,
    MainActivity,
    Means,
    OrganisationType,
    PartnerStatus,
)
from pijler4_desktop.services.office import Office
from tests.factories import an_organisation, fill_office

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
TYPES, MAIN, STATUS = OrganisationType, MainActivity, PartnerStatus

# name: type, main activity, status, days until the follow-up, days since the last contact
_LINES: dict[str, tuple[OrganisationType, MainActivity | None, PartnerStatus, int | None, int]] = {
    "Sportclub Zwaluw": (TYPES.NPO, MAIN.SPRT, STATUS.PARTNER, -3, 10),
    "Basisschool De Boomgaard": (TYPES.SCHOOL, None, STATUS.PARTNER, 1, 7),
    "Rusthuis Ter Meersen": (TYPES.CARE, MAIN.GEWE, STATUS.PARTNER, 3, 13),
    "Fietspunt Lindergem": (TYPES.NPO, MAIN.WESE, STATUS.TALKING, 7, 217),
    "Bibliotheek Lindergem": (TYPES.LOCAL_AUTHORITY, None, STATUS.PARTNER, None, 216),
    "Buurthuis De Linde": (TYPES.WELFARE_COUNCIL, MAIN.BWWC, STATUS.PARTNER, 0, 4),
    "Samentuin vzw": (TYPES.NPO, MAIN.NMDW, STATUS.PARTNER, None, 26),
    "Dienstencentrum De Wilg": (TYPES.WELFARE_COUNCIL, MAIN.SOVO, STATUS.RESTING, None, 244),
    "De Kringel vzw": (TYPES.NPO, MAIN.WESE, STATUS.PARTNER, 45, 28),
    "Zangkoor Sint-Elooi": (TYPES.INFORMAL, MAIN.KECU, STATUS.PARTNER, None, 0),
    "Jeugdhuis De Klinker": (TYPES.NPO, MAIN.JGDW, STATUS.STOPPED, None, 22),
    "Huis van het Kind": (TYPES.LOCAL_AUTHORITY, None, STATUS.PROSPECT, None, 0),
}
_TO_REVIEW = (
    ("Buurthuis De Linde", "onthaal", "", "09 000 00 41", "onthaal@linde.example", 1),
    ("Buurthuis De Linde", "coördinator", "Zoë Van den Kanarie", "", "zoe@linde.example", 20),
    ("Samentuin vzw", "voorzitter", "Omer Fictief", "09 000 00 46", "", 35),
    (
        "Sportclub Zwaluw",
        "jeugdtrainer",
        "Ilse Verzonnen",
        "09 000 00 48",
        "ilse@zwaluw.example",
        0,
    ),
)
# organisation, function, name, phone, e-mail, days since the day to look again
_PLACES = ("9300", "9308", "9310", "9320", "9550")
LONE = "Heemkring Hulsthoek"
"""A partner organisation without any offer."""


def fill_partners(office: Office) -> dict[str, Organisation]:
    """Store the realistic offer and what is known of its organisations; return them by name."""
    fill_office(office)
    return know_partners(office)


def know_partners(office: Office) -> dict[str, Organisation]:
    """Store what is known of the organisations of the realistic offer; return them by name."""
    with office.database.work(Action.EDIT, "Organisaties aanvullen") as work:
        work.add(an_organisation(LONE, partner_status=STATUS.TALKING))
        found = sorted(work.all(Organisation), key=lambda one: one.name)
        known = [_filled_in(one, number) for number, one in enumerate(found)]
        work.change(known)
        work.add([moment for one in known for moment in _log(one)])
    return {one.name: one for one in known}


def review_contacts(office: Office) -> list[Contact]:
    """Store three persons and a function of which the day to look again came; return them."""
    with office.database.work(Action.ADD, "Contacten toevoegen") as work:
        known = {one.name: one.id for one in work.all(Organisation)}
        contacts = [
            Contact(
                id=new_id(),
                organisation_id=known[organisation],
                function=function,
                name=name,
                phone=phone,
                email=email,
                ground=Ground.AGREEMENT.value if name else "",
                informed_on=TODAY - timedelta(days=400) if name else None,
                review_on=TODAY - timedelta(days=days),
            )
            for organisation, function, name, phone, email, days in _TO_REVIEW
        ]
        work.add(contacts)
    return contacts


def _filled_in(organisation: Organisation, number: int) -> Organisation:
    place: dict[str, Any] = {"postal_code": _PLACES[number % 5], "municipality_nis": "41002"}
    line = _LINES.get(organisation.name)
    if line is None:
        return replace(organisation, **place)
    type_, main, status, ahead, _last = line
    return replace(
        organisation,
        type=type_,
        main_activity=main,
        partner_status=status,
        kbo="0999100295" if organisation.name == "Sportclub Zwaluw" else "",
        contact_function="secretariaat",
        phone="09 000 00 45",
        email=f"info@{organisation.name.split()[-1].lower()}.example",
        agreement_signed_on=TODAY.replace(year=TODAY.year - 2, month=1, day=8),
        next_contact_on=None if ahead is None else TODAY + timedelta(days=ahead),
        **place,
    )


def _log(organisation: Organisation) -> list[ContactMoment]:
    line = _LINES.get(organisation.name)
    if line is None or not line[-1]:
        return []
    last = TODAY - timedelta(days=line[-1])
    moments = [_moment(organisation, last, Means.PHONE, "Aanbod bevestigd voor het voorjaar.")]
    if organisation.name == "Sportclub Zwaluw":
        words = (
            "Wil graag meewerken. Vraagt of het ledengeld per maand betaald kan worden. Belofte:"
            " terugbellen."
        )
        agreed = _moment(organisation, last, Means.PHONE, words)
        step = "Terugbellen over ledengeld"
        moments = [
            replace(agreed, next_step=step, next_on=organisation.next_contact_on),
            _moment(
                organisation,
                last - timedelta(days=11),
                Means.MAIL,
                "Uren voor het nieuwe seizoen gekregen: dinsdag en vrijdag 19.30–20.45 uur.",
            ),
            _moment(
                organisation,
                last - timedelta(days=218),
                Means.VISIT,
                "Training bijgewoond. Gemengde groep, uitleg in het Nederlands.",
            ),
            _moment(
                organisation,
                last - timedelta(days=272),
                Means.PHONE,
                "Aanbod bevestigd voor het voorjaar.",
            ),
            _moment(
                organisation,
                last - timedelta(days=370),
                Means.MAIL,
                "Eerste contact na de verenigingenmarkt.",
            ),
        ]
    return moments


def _moment(organisation: Organisation, day: date, means: Means, result: str) -> ContactMoment:
    return ContactMoment(
        id=new_id(), organisation_id=organisation.id, held_on=day, means=means, result=result
    )
