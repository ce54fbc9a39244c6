"""The fields of an activity that say what it is, whether it counts, and when it takes place."""

from pijler4_desktop.domain.fields.field import Field, FieldKind, Section
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Answer,
    Frequency,
    Goal,
    Means,
    Pause,
    StartMode,
    Status,
    Theme,
)

_F = FieldKind
_S = Section

CONTENT: tuple[Field, ...] = (
    Field(
        "name", QT_TRANSLATE_NOOP("Fields", "Naam van het aanbod"), _S.WHAT, required=True, width=36
    ),
    Field(
        "organisation_id",
        QT_TRANSLATE_NOOP("Fields", "Organisatie"),
        _S.WHAT,
        _F.ORGANISATION,
        width=32,
    ),
    Field(
        "type",
        QT_TRANSLATE_NOOP("Fields", "Type"),
        _S.WHAT,
        _F.CHOICE,
        ActivityType,
        required=True,
        width=26,
    ),
    Field("subtype", QT_TRANSLATE_NOOP("Fields", "Vorm"), _S.WHAT, _F.SUBTYPE),
    Field("themes", QT_TRANSLATE_NOOP("Fields", "Thema's"), _S.WHAT, _F.CHOICES, Theme, width=28),
    Field("goals", QT_TRANSLATE_NOOP("Fields", "Doelen"), _S.WHAT, _F.CHOICES, Goal, width=28),
    Field(
        "description",
        QT_TRANSLATE_NOOP("Fields", "Omschrijving"),
        _S.WHAT,
        _F.LONG_TEXT,
        width=44,
        help=QT_TRANSLATE_NOOP("Fields", "In gewone taal: wat doe je daar samen?"),
    ),
    Field(
        "status",
        QT_TRANSLATE_NOOP("Fields", "Toestand"),
        _S.WHAT,
        _F.CHOICE,
        Status,
        help=QT_TRANSLATE_NOOP(
            "Fields", "Loopt het nu? De status bovenaan volgt hieruit en uit het bewijs."
        ),
        required=True,
    ),
    Field("status_reason", QT_TRANSLATE_NOOP("Fields", "Reden van de toestand"), _S.WHAT, width=28),
    Field(
        "dutch_met",
        QT_TRANSLATE_NOOP("Fields", "Nederlandstalige context"),
        _S.CONDITIONS,
        _F.CHOICE,
        Answer,
        help=QT_TRANSLATE_NOOP(
            "Fields", "De voertaal is Nederlands en er zijn kansen om te oefenen."
        ),
    ),
    Field(
        "dutch_guidance",
        QT_TRANSLATE_NOOP("Fields", "Begeleiding spreekt Nederlands"),
        _S.CONDITIONS,
        _F.FLAG,
    ),
    Field(
        "dutch_peers",
        QT_TRANSLATE_NOOP("Fields", "Deelnemers spreken Nederlands met elkaar"),
        _S.CONDITIONS,
        _F.FLAG,
    ),
    Field(
        "dutch_evidence",
        QT_TRANSLATE_NOOP("Fields", "Bewijs Nederlandstalige context"),
        _S.CONDITIONS,
        _F.LONG_TEXT,
        width=40,
        help=QT_TRANSLATE_NOOP("Fields", "Hoe weet je dit?"),
    ),
    Field(
        "dutch_source",
        QT_TRANSLATE_NOOP("Fields", "Bron Nederlandstalige context"),
        _S.CONDITIONS,
        _F.CHOICE,
        Means,
    ),
    Field(
        "dutch_checked_on",
        QT_TRANSLATE_NOOP("Fields", "Datum Nederlandstalige context"),
        _S.CONDITIONS,
        _F.DATE,
        width=14,
    ),
    Field(
        "social_met",
        QT_TRANSLATE_NOOP("Fields", "Leidt tot participatie op sociaal vlak"),
        _S.CONDITIONS,
        _F.CHOICE,
        Answer,
        help=QT_TRANSLATE_NOOP("Fields", "De deelnemer leert nieuwe mensen kennen."),
    ),
    Field(
        "social_group", QT_TRANSLATE_NOOP("Fields", "In duo of in groep"), _S.CONDITIONS, _F.FLAG
    ),
    Field(
        "social_new_people",
        QT_TRANSLATE_NOOP("Fields", "Nieuwe mensen leren kennen, buiten de eigen kring"),
        _S.CONDITIONS,
        _F.FLAG,
    ),
    Field(
        "social_lasting",
        QT_TRANSLATE_NOOP("Fields", "Grote kans op blijvende contacten"),
        _S.CONDITIONS,
        _F.FLAG,
    ),
    Field(
        "social_evidence",
        QT_TRANSLATE_NOOP("Fields", "Bewijs participatie"),
        _S.CONDITIONS,
        _F.LONG_TEXT,
        width=40,
        help=QT_TRANSLATE_NOOP("Fields", "Hoe weet je dit?"),
    ),
    Field(
        "social_source",
        QT_TRANSLATE_NOOP("Fields", "Bron participatie"),
        _S.CONDITIONS,
        _F.CHOICE,
        Means,
    ),
    Field(
        "social_checked_on",
        QT_TRANSLATE_NOOP("Fields", "Datum participatie"),
        _S.CONDITIONS,
        _F.DATE,
        width=14,
    ),
    Field(
        "signs_proof",
        QT_TRANSLATE_NOOP("Fields", "Wie tekent het bewijs van deelname?"),
        _S.CONDITIONS,
        width=28,
        help=QT_TRANSLATE_NOOP("Fields", "Een functie, geen naam."),
    ),
    Field(
        "slots",
        QT_TRANSLATE_NOOP("Fields", "Dagen en uren"),
        _S.WHEN,
        _F.SLOTS,
        width=34,
        help=QT_TRANSLATE_NOOP("Fields", "Bijvoorbeeld: di vm, do 19.00–21.00"),
    ),
    Field(
        "by_appointment", QT_TRANSLATE_NOOP("Fields", "Op afspraak"), _S.WHEN, _F.YES_NO, width=12
    ),
    Field("frequency", QT_TRANSLATE_NOOP("Fields", "Hoe vaak"), _S.WHEN, _F.CHOICE, Frequency),
    Field("nth", QT_TRANSLATE_NOOP("Fields", "Welke dag van de maand"), _S.WHEN, _F.NTH, width=24),
    Field("pauses", QT_TRANSLATE_NOOP("Fields", "Pauzes"), _S.WHEN, _F.CHOICES, Pause, width=26),
    Field("valid_from", QT_TRANSLATE_NOOP("Fields", "Loopt vanaf"), _S.WHEN, _F.DATE, width=14),
    Field("valid_until", QT_TRANSLATE_NOOP("Fields", "Loopt tot"), _S.WHEN, _F.DATE, width=14),
    Field(
        "when_text",
        QT_TRANSLATE_NOOP("Fields", "Wanneer in woorden"),
        _S.WHEN,
        _F.LONG_TEXT,
        width=34,
    ),
    Field(
        "hours_per_session",
        QT_TRANSLATE_NOOP("Fields", "Uren per keer"),
        _S.WHEN,
        _F.NUMBER,
        width=13,
    ),
    Field(
        "sessions_planned", QT_TRANSLATE_NOOP("Fields", "Aantal keren"), _S.WHEN, _F.WHOLE, width=13
    ),
    Field(
        "countable_hours",
        QT_TRANSLATE_NOOP("Fields", "Telt mee voor (uren)"),
        _S.WHEN,
        _F.NUMBER,
        width=13,
        help=QT_TRANSLATE_NOOP("Fields", "Leeg: we rekenen het uit het uurrooster."),
    ),
    Field(
        "countable_hours_reason",
        QT_TRANSLATE_NOOP("Fields", "Reden van het aantal uren"),
        _S.WHEN,
        width=28,
    ),
    Field("start_mode", QT_TRANSLATE_NOOP("Fields", "Instappen"), _S.WHEN, _F.CHOICE, StartMode),
)
