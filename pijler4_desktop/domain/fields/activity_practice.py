"""The fields of an activity that say for whom, where, at what cost, and through whom."""

from pijler4_desktop.domain.fields.field import Field, FieldKind, Section
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import (
    Childcare,
    CostBasis,
    Format,
    Guidance,
    Level,
    Listing,
    Means,
    Registration,
)

_F = FieldKind
_S = Section

PRACTICE: tuple[Field, ...] = (
    Field("target_group", QT_TRANSLATE_NOOP("Fields", "Doelgroep"), _S.WHO, width=28),
    Field(
        "restricted_to",
        QT_TRANSLATE_NOOP("Fields", "Alleen voor"),
        _S.WHO,
        help=QT_TRANSLATE_NOOP("Fields", "Bijvoorbeeld: vrouwen, gezinnen, jongeren"),
    ),
    Field("min_age", QT_TRANSLATE_NOOP("Fields", "Leeftijd vanaf"), _S.WHO, _F.WHOLE, width=13),
    Field("max_age", QT_TRANSLATE_NOOP("Fields", "Leeftijd tot"), _S.WHO, _F.WHOLE, width=13),
    Field(
        "language_min",
        QT_TRANSLATE_NOOP("Fields", "Taalniveau vanaf"),
        _S.WHO,
        _F.CHOICE,
        Level,
        width=13,
        help=QT_TRANSLATE_NOOP(
            "Fields", "A0: geen Nederlands nodig. A1 is NT2 1.1, A2 is NT2 1.2."
        ),
    ),
    Field(
        "language_max",
        QT_TRANSLATE_NOOP("Fields", "Taalniveau tot"),
        _S.WHO,
        _F.CHOICE,
        Level,
        width=13,
    ),
    Field(
        "language_icons",
        QT_TRANSLATE_NOOP("Fields", "Taaliconen"),
        _S.WHO,
        _F.WHOLE,
        width=12,
        help=QT_TRANSLATE_NOOP("Fields", "1 tot 4, zoals op ikdoemee.be"),
    ),
    Field(
        "contact_language_support",
        QT_TRANSLATE_NOOP("Fields", "Hulp in een contacttaal"),
        _S.WHO,
        _F.YES_NO,
    ),
    Field("format", QT_TRANSLATE_NOOP("Fields", "Duo of groep"), _S.WHO, _F.CHOICE, Format),
    Field(
        "group_size",
        QT_TRANSLATE_NOOP("Fields", "Grootte van de groep"),
        _S.WHO,
        _F.WHOLE,
        width=13,
    ),
    Field(
        "dutch_speakers_present",
        QT_TRANSLATE_NOOP("Fields", "Nederlandstaligen erbij"),
        _S.WHO,
        help=QT_TRANSLATE_NOOP("Fields", "Hoeveel, ongeveer?"),
    ),
    Field("guidance", QT_TRANSLATE_NOOP("Fields", "Begeleiding"), _S.WHO, _F.CHOICE, Guidance),
    Field("capacity", QT_TRANSLATE_NOOP("Fields", "Plaatsen"), _S.WHO, _F.WHOLE, width=11),
    Field("places_free", QT_TRANSLATE_NOOP("Fields", "Vrije plaatsen"), _S.WHO, _F.WHOLE, width=11),
    Field(
        "waiting_list", QT_TRANSLATE_NOOP("Fields", "Op de wachtlijst"), _S.WHO, _F.WHOLE, width=11
    ),
    Field(
        "place",
        QT_TRANSLATE_NOOP("Fields", "Plaats"),
        _S.WHERE,
        width=30,
        help=QT_TRANSLATE_NOOP("Fields", "De naam van het gebouw of de plek"),
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
    Field("online", QT_TRANSLATE_NOOP("Fields", "Online"), _S.WHERE, _F.YES_NO, width=10),
    Field(
        "cost_eur",
        QT_TRANSLATE_NOOP("Fields", "Kostprijs"),
        _S.THRESHOLDS,
        _F.MONEY,
        width=11,
        help=QT_TRANSLATE_NOOP("Fields", "0 is gratis"),
    ),
    Field(
        "cost_basis",
        QT_TRANSLATE_NOOP("Fields", "Kostprijs per"),
        _S.THRESHOLDS,
        _F.CHOICE,
        CostBasis,
        width=13,
    ),
    Field(
        "cost_text", QT_TRANSLATE_NOOP("Fields", "Kostprijs in woorden"), _S.THRESHOLDS, width=26
    ),
    Field(
        "social_tariff",
        QT_TRANSLATE_NOOP("Fields", "Sociaal tarief"),
        _S.THRESHOLDS,
        _F.YES_NO,
        width=12,
    ),
    Field(
        "childcare",
        QT_TRANSLATE_NOOP("Fields", "Kinderopvang"),
        _S.THRESHOLDS,
        _F.CHOICE,
        Childcare,
    ),
    Field(
        "wheelchair",
        QT_TRANSLATE_NOOP("Fields", "Rolstoel"),
        _S.THRESHOLDS,
        _F.YES_NO,
        width=11,
        help=QT_TRANSLATE_NOOP("Fields", "Kan iemand met een rolstoel binnen?"),
    ),
    Field(
        "public_transport",
        QT_TRANSLATE_NOOP("Fields", "Openbaar vervoer"),
        _S.THRESHOLDS,
        width=28,
        help=QT_TRANSLATE_NOOP("Fields", "Halte, lijn en minuten te voet"),
    ),
    Field(
        "transport_help", QT_TRANSLATE_NOOP("Fields", "Hulp met vervoer"), _S.THRESHOLDS, _F.YES_NO
    ),
    Field(
        "first_time_escort",
        QT_TRANSLATE_NOOP("Fields", "Iemand gaat de eerste keer mee"),
        _S.THRESHOLDS,
        _F.YES_NO,
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
    Field(
        "registration",
        QT_TRANSLATE_NOOP("Fields", "Inschrijven"),
        _S.CONTACT,
        _F.CHOICE,
        Registration,
    ),
    Field(
        "how_to_register",
        QT_TRANSLATE_NOOP("Fields", "Hoe inschrijven"),
        _S.CONTACT,
        _F.LONG_TEXT,
        width=34,
    ),
    Field(
        "last_verified",
        QT_TRANSLATE_NOOP("Fields", "Laatst nagekeken"),
        _S.CHECKED,
        _F.DATE,
        width=14,
    ),
    Field(
        "next_check_on",
        QT_TRANSLATE_NOOP("Fields", "Volgend nazicht"),
        _S.CHECKED,
        _F.DATE,
        width=14,
        help=QT_TRANSLATE_NOOP("Fields", "Leeg: enkele maanden na het laatste."),
    ),
    Field(
        "verified_by",
        QT_TRANSLATE_NOOP("Fields", "Nagekeken door"),
        _S.CHECKED,
        width=20,
        help=QT_TRANSLATE_NOOP("Fields", "Een functie, geen naam."),
    ),
    Field(
        "verified_how",
        QT_TRANSLATE_NOOP("Fields", "Nagekeken via"),
        _S.CHECKED,
        _F.CHOICE,
        Means,
        width=14,
    ),
    Field(
        "share_with_agency", QT_TRANSLATE_NOOP("Fields", "Doorgeven aan AgII"), _S.SHARING, _F.FLAG
    ),
    Field("publishable", QT_TRANSLATE_NOOP("Fields", "Mag publiek"), _S.SHARING, _F.FLAG, width=12),
    Field(
        "on_ikdoemee", QT_TRANSLATE_NOOP("Fields", "Op ikdoemee.be"), _S.SHARING, _F.CHOICE, Listing
    ),
    Field("ikdoemee_url", QT_TRANSLATE_NOOP("Fields", "Link ikdoemee.be"), _S.SHARING, width=30),
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
