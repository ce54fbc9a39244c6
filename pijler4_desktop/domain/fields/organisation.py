"""The fields of organisations, of their contacts and of the contact log."""

from pijler4_desktop.domain.fields.field import Field, FieldKind, Section
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import (
    Ground,
    MainActivity,
    Means,
    OrganisationType,
    PartnerStatus,
)

_F = FieldKind
_S = Section

ORGANISATION_FIELDS: tuple[Field, ...] = (
    Field(
        "name",
        QT_TRANSLATE_NOOP("Fields", "Naam van de organisatie"),
        _S.WHAT,
        required=True,
        width=36,
    ),
    Field(
        "type",
        QT_TRANSLATE_NOOP("Fields", "Soort organisatie"),
        _S.WHAT,
        _F.CHOICE,
        OrganisationType,
        width=22,
    ),
    Field("kbo", QT_TRANSLATE_NOOP("Fields", "KBO-nummer"), _S.WHAT, width=15),
    Field(
        "establishment_number", QT_TRANSLATE_NOOP("Fields", "Vestigingsnummer"), _S.WHAT, width=17
    ),
    Field("vcode", QT_TRANSLATE_NOOP("Fields", "vCode"), _S.WHAT, width=11),
    Field("ovo_code", QT_TRANSLATE_NOOP("Fields", "OVO-code"), _S.WHAT, width=12),
    Field(
        "main_activity",
        QT_TRANSLATE_NOOP("Fields", "Hoofdactiviteit"),
        _S.WHAT,
        _F.CHOICE,
        MainActivity,
        width=32,
    ),
    Field(
        "partner_status",
        QT_TRANSLATE_NOOP("Fields", "Samenwerking"),
        _S.WHAT,
        _F.CHOICE,
        PartnerStatus,
        required=True,
    ),
    Field(
        "next_contact_on",
        QT_TRANSLATE_NOOP("Fields", "Volgend contact"),
        _S.WHAT,
        _F.DATE,
        internal=True,
        width=14,
    ),
    Field(
        "insured_volunteers",
        QT_TRANSLATE_NOOP("Fields", "Vrijwilligers verzekerd"),
        _S.CONDITIONS,
        _F.YES_NO,
    ),
    Field(
        "agreement_signed_on",
        QT_TRANSLATE_NOOP("Fields", "Afspraken ondertekend op"),
        _S.CONDITIONS,
        _F.DATE,
        width=14,
    ),
    Field("street", QT_TRANSLATE_NOOP("Fields", "Straat"), _S.WHERE, width=26),
    Field("house_number", QT_TRANSLATE_NOOP("Fields", "Huisnummer"), _S.WHERE, width=12),
    Field("box", QT_TRANSLATE_NOOP("Fields", "Bus"), _S.WHERE, width=8),
    Field("postal_code", QT_TRANSLATE_NOOP("Fields", "Postcode"), _S.WHERE, width=10),
    Field(
        "municipality_nis",
        QT_TRANSLATE_NOOP("Fields", "Gemeente"),
        _S.WHERE,
        _F.MUNICIPALITY,
        width=20,
    ),
    Field(
        "address_register_id", QT_TRANSLATE_NOOP("Fields", "Adressenregister"), _S.WHERE, width=26
    ),
    Field(
        "contact_function",
        QT_TRANSLATE_NOOP("Fields", "Contact (functie)"),
        _S.CONTACT,
        width=24,
        help=QT_TRANSLATE_NOOP("Fields", "Een functie of dienst, geen naam."),
    ),
    Field("email", QT_TRANSLATE_NOOP("Fields", "E-mail"), _S.CONTACT, width=32),
    Field("phone", QT_TRANSLATE_NOOP("Fields", "Telefoon"), _S.CONTACT, width=18),
    Field("website", QT_TRANSLATE_NOOP("Fields", "Website"), _S.CONTACT, width=30),
    Field("origin", QT_TRANSLATE_NOOP("Fields", "Herkomst"), _S.NOTES, internal=True, width=26),
    Field(
        "extra",
        QT_TRANSLATE_NOOP("Fields", "Andere kolommen"),
        _S.NOTES,
        _F.PAIRS,
        personal=True,
        internal=True,
        width=30,
    ),
    Field(
        "internal_notes",
        QT_TRANSLATE_NOOP("Fields", "Interne notities"),
        _S.NOTES,
        _F.LONG_TEXT,
        personal=True,
        internal=True,
        width=40,
        help=QT_TRANSLATE_NOOP("Fields", "Schrijf hier niets over personen."),
    ),
)

CONTACT_FIELDS: tuple[Field, ...] = (
    Field(
        "organisation_id",
        QT_TRANSLATE_NOOP("Fields", "Organisatie"),
        _S.CONTACT,
        _F.ORGANISATION,
        required=True,
        width=32,
    ),
    Field("function", QT_TRANSLATE_NOOP("Fields", "Functie"), _S.CONTACT, required=True, width=24),
    Field(
        "name",
        QT_TRANSLATE_NOOP("Fields", "Naam van de persoon"),
        _S.CONTACT,
        personal=True,
        width=26,
    ),
    Field("email", QT_TRANSLATE_NOOP("Fields", "E-mail"), _S.CONTACT, personal=True, width=32),
    Field("phone", QT_TRANSLATE_NOOP("Fields", "Telefoon"), _S.CONTACT, personal=True, width=18),
    Field(
        "ground",
        QT_TRANSLATE_NOOP("Fields", "Waarom mogen we dit bewaren?"),
        _S.SHARING,
        _F.CHOICE,
        Ground,
        width=28,
        internal=True,
    ),
    Field(
        "informed_on",
        QT_TRANSLATE_NOOP("Fields", "Op de hoogte gebracht op"),
        _S.SHARING,
        _F.DATE,
        width=14,
        internal=True,
    ),
    Field("publish", QT_TRANSLATE_NOOP("Fields", "Mag publiek"), _S.SHARING, _F.FLAG, width=12),
    Field(
        "review_on",
        QT_TRANSLATE_NOOP("Fields", "Opnieuw bekijken op"),
        _S.CHECKED,
        _F.DATE,
        width=14,
        internal=True,
    ),
)

CONTACT_MOMENT_FIELDS: tuple[Field, ...] = (
    Field(
        "organisation_id",
        QT_TRANSLATE_NOOP("Fields", "Organisatie"),
        _S.CONTACT,
        _F.ORGANISATION,
        required=True,
        internal=True,
        width=32,
    ),
    Field(
        "held_on",
        QT_TRANSLATE_NOOP("Fields", "Datum van het contact"),
        _S.CONTACT,
        _F.DATE,
        required=True,
        internal=True,
        width=14,
    ),
    Field(
        "means",
        QT_TRANSLATE_NOOP("Fields", "Hoe"),
        _S.CONTACT,
        _F.CHOICE,
        Means,
        required=True,
        internal=True,
    ),
    Field(
        "result",
        QT_TRANSLATE_NOOP("Fields", "Wat is er gezegd?"),
        _S.CONTACT,
        _F.LONG_TEXT,
        personal=True,
        internal=True,
        width=40,
        help=QT_TRANSLATE_NOOP("Fields", "Schrijf hier niets over personen."),
    ),
    Field(
        "next_step",
        QT_TRANSLATE_NOOP("Fields", "Volgende stap"),
        _S.CONTACT,
        personal=True,
        internal=True,
        width=32,
    ),
    Field(
        "next_on",
        QT_TRANSLATE_NOOP("Fields", "Tegen wanneer"),
        _S.CONTACT,
        _F.DATE,
        internal=True,
        width=14,
    ),
)
