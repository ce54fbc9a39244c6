"""The Dutch words for every closed list a user sees; the core itself speaks in codes.

Words of the lists follow the house style (microcopy of the design) and, for the main activities,
the labels of the Flemish associations register (HoofdactiviteitVerenigingsloket).
"""

from collections.abc import Mapping
from enum import StrEnum

from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.rules import SettingKey
from pijler4_desktop.domain.subtypes import SUBTYPES
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Answer,
    Childcare,
    CostBasis,
    Day,
    DemandReason,
    Format,
    Frequency,
    Goal,
    Ground,
    Guidance,
    Judgement,
    Kind,
    Level,
    Listing,
    MainActivity,
    Means,
    OrganisationType,
    PartnerAnswer,
    PartnerStatus,
    PartOfDay,
    Pause,
    Phase,
    Place,
    Registration,
    RequestStep,
    Standing,
    StartMode,
    Status,
    Theme,
    Threshold,
)

__all__ = ["QT_TRANSLATE_NOOP", "SHORT_DAYS", "SUBTYPES", "TERMS", "members_by_word", "term"]

TERMS: Mapping[type[StrEnum], Mapping[str, str]] = {
    ActivityType: {
        ActivityType.BUDDY: QT_TRANSLATE_NOOP("Terms", "Buddywerking"),
        ActivityType.CONVERSATION: QT_TRANSLATE_NOOP("Terms", "Praatgroep"),
        ActivityType.VOLUNTEERING: QT_TRANSLATE_NOOP("Terms", "Vrijwilligerswerk"),
        ActivityType.VOLUNTEERING_LEAD_IN: QT_TRANSLATE_NOOP(
            "Terms", "Toeleiding vrijwilligerswerk"
        ),
        ActivityType.TASTER_PLACEMENT: QT_TRANSLATE_NOOP("Terms", "Kennismakingsstage"),
        ActivityType.LANGUAGE_PLACEMENT: QT_TRANSLATE_NOOP("Terms", "Taalstage"),
        ActivityType.ASSOCIATION_TASTER: QT_TRANSLATE_NOOP("Terms", "Vereniging (kennismaking)"),
        ActivityType.COMMUNITY_CENTRE: QT_TRANSLATE_NOOP("Terms", "Ontmoeting"),
        ActivityType.LEISURE: QT_TRANSLATE_NOOP("Terms", "Vrije tijd en sport"),
        ActivityType.PARENTING: QT_TRANSLATE_NOOP("Terms", "Ouder en kind"),
        ActivityType.CIVIC: QT_TRANSLATE_NOOP("Terms", "Samen de gemeente ontdekken"),
        ActivityType.OTHER: QT_TRANSLATE_NOOP("Terms", "Andere"),
    },
    Theme: {
        Theme.LANGUAGE: QT_TRANSLATE_NOOP("Terms", "Taal"),
        Theme.MEETING: QT_TRANSLATE_NOOP("Terms", "Mensen ontmoeten"),
        Theme.SPORT: QT_TRANSLATE_NOOP("Terms", "Sport en bewegen"),
        Theme.CULTURE: QT_TRANSLATE_NOOP("Terms", "Cultuur en erfgoed"),
        Theme.NATURE: QT_TRANSLATE_NOOP("Terms", "Natuur en klimaat"),
        Theme.CARE: QT_TRANSLATE_NOOP("Terms", "Zorg en ouderen"),
        Theme.FAMILY: QT_TRANSLATE_NOOP("Terms", "Kinderen en gezin"),
        Theme.YOUTH: QT_TRANSLATE_NOOP("Terms", "Jeugd"),
        Theme.COOKING: QT_TRANSLATE_NOOP("Terms", "Koken en voeding"),
        Theme.REPAIR: QT_TRANSLATE_NOOP("Terms", "Techniek en herstel"),
        Theme.DIGITAL: QT_TRANSLATE_NOOP("Terms", "Digitaal"),
        Theme.MOBILITY: QT_TRANSLATE_NOOP("Terms", "Fiets en mobiliteit"),
        Theme.WORK: QT_TRANSLATE_NOOP("Terms", "Werk en ondernemen"),
        Theme.ANIMALS: QT_TRANSLATE_NOOP("Terms", "Dieren"),
        Theme.FESTIVITY: QT_TRANSLATE_NOOP("Terms", "Feest en evenement"),
        Theme.NEIGHBOURHOOD: QT_TRANSLATE_NOOP("Terms", "Wonen en buurt"),
    },
    Goal: {
        Goal.DUTCH: QT_TRANSLATE_NOOP("Terms", "Nederlands oefenen"),
        Goal.MEET: QT_TRANSLATE_NOOP("Terms", "Nieuwe mensen ontmoeten"),
        Goal.FRIENDS: QT_TRANSLATE_NOOP("Terms", "Vrienden maken"),
        Goal.LEARN: QT_TRANSLATE_NOOP("Terms", "Iets nieuws leren"),
        Goal.VOLUNTEER: QT_TRANSLATE_NOOP("Terms", "Vrijwilliger worden"),
        Goal.WORK: QT_TRANSLATE_NOOP("Terms", "Werk voorbereiden"),
    },
    Status: {
        Status.IDEA: QT_TRANSLATE_NOOP("Terms", "Idee"),
        Status.IN_PREPARATION: QT_TRANSLATE_NOOP("Terms", "In opbouw"),
        Status.ACTIVE: QT_TRANSLATE_NOOP("Terms", "Actief"),
        Status.FULL: QT_TRANSLATE_NOOP("Terms", "Volzet"),
        Status.PAUSED: QT_TRANSLATE_NOOP("Terms", "Tijdelijk gestopt"),
        Status.STOPPED: QT_TRANSLATE_NOOP("Terms", "Gestopt"),
    },
    Standing: {
        Standing.CONFIRMED: QT_TRANSLATE_NOOP("Terms", "Bevestigd"),
        Standing.TO_VERIFY: QT_TRANSLATE_NOOP("Terms", "Te verifiëren"),
        Standing.CONCEPT: QT_TRANSLATE_NOOP("Terms", "Concept"),
        Standing.STOPPED: QT_TRANSLATE_NOOP("Terms", "Gestopt"),
    },
    Level: {
        Level.NONE: QT_TRANSLATE_NOOP("Terms", "A0"),
        Level.ALPHA: QT_TRANSLATE_NOOP("Terms", "Alfa"),
        Level.A1: QT_TRANSLATE_NOOP("Terms", "A1"),
        Level.A2: QT_TRANSLATE_NOOP("Terms", "A2"),
        Level.B1: QT_TRANSLATE_NOOP("Terms", "B1"),
        Level.B2: QT_TRANSLATE_NOOP("Terms", "B2"),
        Level.C1: QT_TRANSLATE_NOOP("Terms", "C1"),
    },
    Day: {
        Day.MONDAY: QT_TRANSLATE_NOOP("Terms", "maandag"),
        Day.TUESDAY: QT_TRANSLATE_NOOP("Terms", "dinsdag"),
        Day.WEDNESDAY: QT_TRANSLATE_NOOP("Terms", "woensdag"),
        Day.THURSDAY: QT_TRANSLATE_NOOP("Terms", "donderdag"),
        Day.FRIDAY: QT_TRANSLATE_NOOP("Terms", "vrijdag"),
        Day.SATURDAY: QT_TRANSLATE_NOOP("Terms", "zaterdag"),
        Day.SUNDAY: QT_TRANSLATE_NOOP("Terms", "zondag"),
    },
    PartOfDay: {
        PartOfDay.MORNING: QT_TRANSLATE_NOOP("Terms", "voormiddag"),
        PartOfDay.AFTERNOON: QT_TRANSLATE_NOOP("Terms", "namiddag"),
        PartOfDay.EVENING: QT_TRANSLATE_NOOP("Terms", "avond"),
    },
    Frequency: {
        Frequency.WEEKLY: QT_TRANSLATE_NOOP("Terms", "Elke week"),
        Frequency.BIWEEKLY: QT_TRANSLATE_NOOP("Terms", "Om de 2 weken"),
        Frequency.MONTHLY: QT_TRANSLATE_NOOP("Terms", "Elke maand"),
    },
    Pause: {
        Pause.SCHOOL_HOLIDAYS: QT_TRANSLATE_NOOP("Terms", "Niet in schoolvakanties"),
        Pause.SUMMER: QT_TRANSLATE_NOOP("Terms", "Niet in juli en augustus"),
    },
    CostBasis: {
        CostBasis.PER_SESSION: QT_TRANSLATE_NOOP("Terms", "Per keer"),
        CostBasis.PER_MONTH: QT_TRANSLATE_NOOP("Terms", "Per maand"),
        CostBasis.PER_YEAR: QT_TRANSLATE_NOOP("Terms", "Per jaar"),
        CostBasis.ONCE: QT_TRANSLATE_NOOP("Terms", "Eenmalig"),
    },
    Answer: {
        Answer.YES: QT_TRANSLATE_NOOP("Terms", "Ja"),
        Answer.NO: QT_TRANSLATE_NOOP("Terms", "Nee"),
        Answer.UNKNOWN: QT_TRANSLATE_NOOP("Terms", "Weet ik nog niet"),
    },
    Childcare: {
        Childcare.YES: QT_TRANSLATE_NOOP("Terms", "Er is opvang"),
        Childcare.WELCOME: QT_TRANSLATE_NOOP("Terms", "Kinderen welkom"),
        Childcare.NO: QT_TRANSLATE_NOOP("Terms", "Geen opvang"),
    },
    Format: {
        Format.PAIR: QT_TRANSLATE_NOOP("Terms", "Duo"),
        Format.GROUP: QT_TRANSLATE_NOOP("Terms", "Groep"),
        Format.BOTH: QT_TRANSLATE_NOOP("Terms", "Duo en groep"),
    },
    Guidance: {
        Guidance.VOLUNTEER: QT_TRANSLATE_NOOP("Terms", "Vrijwilliger"),
        Guidance.PROFESSIONAL: QT_TRANSLATE_NOOP("Terms", "Beroepskracht"),
        Guidance.NONE: QT_TRANSLATE_NOOP("Terms", "Geen begeleiding"),
    },
    StartMode: {
        StartMode.ANYTIME: QT_TRANSLATE_NOOP("Terms", "Altijd instappen"),
        StartMode.FIXED: QT_TRANSLATE_NOOP("Terms", "Vaste start"),
    },
    Registration: {
        Registration.FREE: QT_TRANSLATE_NOOP("Terms", "Vrij binnenlopen"),
        Registration.REGISTER: QT_TRANSLATE_NOOP("Terms", "Vooraf inschrijven"),
        Registration.INTAKE: QT_TRANSLATE_NOOP("Terms", "Eerst een gesprek"),
    },
    Listing: {
        Listing.YES: QT_TRANSLATE_NOOP("Terms", "Staat erop"),
        Listing.NO: QT_TRANSLATE_NOOP("Terms", "Niet plaatsen"),
        Listing.TO_PLACE: QT_TRANSLATE_NOOP("Terms", "Te plaatsen"),
    },
    Means: {
        Means.VISIT: QT_TRANSLATE_NOOP("Terms", "Bezoek"),
        Means.PHONE: QT_TRANSLATE_NOOP("Terms", "Telefoon"),
        Means.MAIL: QT_TRANSLATE_NOOP("Terms", "Mail"),
        Means.WEBSITE: QT_TRANSLATE_NOOP("Terms", "Website"),
        Means.TALK: QT_TRANSLATE_NOOP("Terms", "Gesprek"),
        Means.LIST: QT_TRANSLATE_NOOP("Terms", "Lijst"),
    },
    OrganisationType: {
        OrganisationType.NPO: QT_TRANSLATE_NOOP("Terms", "Vzw"),
        OrganisationType.INFORMAL: QT_TRANSLATE_NOOP("Terms", "Feitelijke vereniging"),
        OrganisationType.LOCAL_AUTHORITY: QT_TRANSLATE_NOOP("Terms", "Lokaal bestuur"),
        OrganisationType.WELFARE_COUNCIL: QT_TRANSLATE_NOOP("Terms", "OCMW"),
        OrganisationType.SCHOOL: QT_TRANSLATE_NOOP("Terms", "School"),
        OrganisationType.COMPANY: QT_TRANSLATE_NOOP("Terms", "Bedrijf"),
        OrganisationType.CARE: QT_TRANSLATE_NOOP("Terms", "Zorgvoorziening"),
        OrganisationType.CITIZENS: QT_TRANSLATE_NOOP("Terms", "Burgerinitiatief"),
    },
    PartnerStatus: {
        PartnerStatus.PROSPECT: QT_TRANSLATE_NOOP("Terms", "Nog te contacteren"),
        PartnerStatus.TALKING: QT_TRANSLATE_NOOP("Terms", "In gesprek"),
        PartnerStatus.PARTNER: QT_TRANSLATE_NOOP("Terms", "Partner"),
        PartnerStatus.RESTING: QT_TRANSLATE_NOOP("Terms", "In rust"),
        PartnerStatus.STOPPED: QT_TRANSLATE_NOOP("Terms", "Gestopt"),
    },
    Kind: {
        Kind.ORGANISATION: QT_TRANSLATE_NOOP("Terms", "Organisatie"),
        Kind.CONTACT: QT_TRANSLATE_NOOP("Terms", "Contact"),
        Kind.ACTIVITY: QT_TRANSLATE_NOOP("Terms", "Aanbod"),
        Kind.SETTING: QT_TRANSLATE_NOOP("Terms", "Instelling"),
        Kind.IMPORT_RUN: QT_TRANSLATE_NOOP("Terms", "Ingelezen bestand"),
        Kind.CONTACT_MOMENT: QT_TRANSLATE_NOOP("Terms", "Contactmoment"),
        Kind.NO_DOUBLE: QT_TRANSLATE_NOOP("Terms", "Geen dubbel"),
        Kind.MERGED_ORGANISATION: QT_TRANSLATE_NOOP("Terms", "Samengevoegde organisatie"),
        Kind.INITIATIVE: QT_TRANSLATE_NOOP("Terms", "Initiatief"),
        Kind.INITIATIVE_TEMPLATE: QT_TRANSLATE_NOOP("Terms", "Sjabloon"),
        Kind.DEMAND_NOTE: QT_TRANSLATE_NOOP("Terms", "Vraag"),
        Kind.COVERAGE_MARK: QT_TRANSLATE_NOOP("Terms", "Dekking"),
        Kind.VERIFICATION: QT_TRANSLATE_NOOP("Terms", "Nagekeken"),
        Kind.CHECK_PLAN: QT_TRANSLATE_NOOP("Terms", "Ritme van nakijken"),
        Kind.CHECK_REQUEST: QT_TRANSLATE_NOOP("Terms", "Navraag"),
    },
    Action: {
        Action.INIT: QT_TRANSLATE_NOOP("Terms", "Begonnen"),
        Action.ADD: QT_TRANSLATE_NOOP("Terms", "Toegevoegd"),
        Action.EDIT: QT_TRANSLATE_NOOP("Terms", "Gewijzigd"),
        Action.VERIFY: QT_TRANSLATE_NOOP("Terms", "Nagekeken"),
        Action.REMOVE: QT_TRANSLATE_NOOP("Terms", "Verwijderd"),
        Action.RESTORE: QT_TRANSLATE_NOOP("Terms", "Teruggezet"),
        Action.IMPORT: QT_TRANSLATE_NOOP("Terms", "Ingelezen"),
        Action.SETTINGS: QT_TRANSLATE_NOOP("Terms", "Instellingen gewijzigd"),
        Action.CONTACT: QT_TRANSLATE_NOOP("Terms", "Contact genoteerd"),
        Action.MERGE: QT_TRANSLATE_NOOP("Terms", "Samengevoegd"),
        Action.NO_DOUBLE: QT_TRANSLATE_NOOP("Terms", "Apart gehouden"),
        Action.START: QT_TRANSLATE_NOOP("Terms", "Gestart"),
        Action.STOP: QT_TRANSLATE_NOOP("Terms", "Stopgezet"),
        Action.DEMAND: QT_TRANSLATE_NOOP("Terms", "Vraag genoteerd"),
        Action.MARK: QT_TRANSLATE_NOOP("Terms", "Dekking aangeduid"),
        Action.ERASE: QT_TRANSLATE_NOOP("Terms", "Persoon vergeten"),
        Action.RECOVER: QT_TRANSLATE_NOOP("Terms", "Reservekopie teruggezet"),
        Action.UNDO: QT_TRANSLATE_NOOP("Terms", "Ongedaan gemaakt"),
        Action.REDO: QT_TRANSLATE_NOOP("Terms", "Opnieuw gedaan"),
    },
    Phase: {
        Phase.IDEA: QT_TRANSLATE_NOOP("Terms", "Idee"),
        Phase.PREPARATION: QT_TRANSLATE_NOOP("Terms", "Voorbereiding"),
        Phase.READY: QT_TRANSLATE_NOOP("Terms", "Klaar om te starten"),
        Phase.STARTED: QT_TRANSLATE_NOOP("Terms", "Gestart"),
        Phase.STOPPED: QT_TRANSLATE_NOOP("Terms", "Stopgezet"),
    },
    PartnerAnswer: {
        PartnerAnswer.ASKED: QT_TRANSLATE_NOOP("Terms", "Gevraagd"),
        PartnerAnswer.CONFIRMED: QT_TRANSLATE_NOOP("Terms", "Bevestigd"),
        PartnerAnswer.DECLINED: QT_TRANSLATE_NOOP("Terms", "Doet niet mee"),
    },
    DemandReason: {
        DemandReason.PLACE: QT_TRANSLATE_NOOP("Terms", "Plaats"),
        DemandReason.MOMENT: QT_TRANSLATE_NOOP("Terms", "Moment"),
        DemandReason.LANGUAGE: QT_TRANSLATE_NOOP("Terms", "Taal"),
        DemandReason.FULL: QT_TRANSLATE_NOOP("Terms", "Volzet"),
        DemandReason.CHILDCARE: QT_TRANSLATE_NOOP("Terms", "Kinderopvang"),
        DemandReason.TRANSPORT: QT_TRANSLATE_NOOP("Terms", "Vervoer"),
        DemandReason.COST: QT_TRANSLATE_NOOP("Terms", "Kost"),
        DemandReason.INTEREST: QT_TRANSLATE_NOOP("Terms", "Interesse"),
    },
    Judgement: {
        Judgement.WANTED: QT_TRANSLATE_NOOP("Terms", "Gewenst"),
        Judgement.NOT_NEEDED: QT_TRANSLATE_NOOP("Terms", "Niet nodig"),
        Judgement.LOOKED: QT_TRANSLATE_NOOP("Terms", "Bekeken"),
    },
    Threshold: {
        Threshold.CHILDCARE: QT_TRANSLATE_NOOP("Terms", "Kinderopvang"),
        Threshold.FREE: QT_TRANSLATE_NOOP("Terms", "Gratis"),
        Threshold.WHEELCHAIR: QT_TRANSLATE_NOOP("Terms", "Rolstoel"),
        Threshold.EVENING_OR_WEEKEND: QT_TRANSLATE_NOOP("Terms", "Avond of weekend"),
    },
    RequestStep: {
        RequestStep.MAILED: QT_TRANSLATE_NOOP("Terms", "Gemaild"),
        RequestStep.MAILED_AGAIN: QT_TRANSLATE_NOOP("Terms", "Opnieuw gemaild"),
        RequestStep.CALLED: QT_TRANSLATE_NOOP("Terms", "Gebeld"),
        RequestStep.UNREACHABLE: QT_TRANSLATE_NOOP("Terms", "Onbereikbaar"),
    },
    Ground: {
        Ground.PUBLIC_TASK: QT_TRANSLATE_NOOP("Terms", "Taak van algemeen belang"),
        Ground.CONSENT: QT_TRANSLATE_NOOP("Terms", "Toestemming"),
        Ground.AGREEMENT: QT_TRANSLATE_NOOP("Terms", "Overeenkomst"),
    },
    Place: {
        Place.CONTACTS: QT_TRANSLATE_NOOP("Terms", "Contacten"),
        Place.ORGANISATIONS: QT_TRANSLATE_NOOP("Terms", "Velden van organisaties"),
        Place.ACTIVITIES: QT_TRANSLATE_NOOP("Terms", "Velden van activiteiten"),
        Place.NOTES: QT_TRANSLATE_NOOP("Terms", "Notities"),
        Place.CONTACT_LOG: QT_TRANSLATE_NOOP("Terms", "Contactlog"),
        Place.INITIATIVES: QT_TRANSLATE_NOOP("Terms", "Initiatieven en vragen"),
        Place.IMPORTS: QT_TRANSLATE_NOOP("Terms", "Onthouden keuzes bij het inlezen"),
        Place.HISTORY: QT_TRANSLATE_NOOP("Terms", "Geschiedenis"),
        Place.STEPS: QT_TRANSLATE_NOOP("Terms", "Namen van stappen"),
        Place.EXPORTS: QT_TRANSLATE_NOOP("Terms", "Lijst van doorgegeven bestanden"),
        Place.FORM_DRAFTS: QT_TRANSLATE_NOOP("Terms", "Formulieren die niet bewaard zijn"),
        Place.IMPORT_DRAFTS: QT_TRANSLATE_NOOP("Terms", "Lijsten die niet afgewerkt zijn"),
        Place.LOGS: QT_TRANSLATE_NOOP("Terms", "Logbestanden"),
    },
    MainActivity: {
        MainActivity.BIAG: QT_TRANSLATE_NOOP("Terms", "Burgerinitiatief en actiegroep"),
        MainActivity.BWWC: QT_TRANSLATE_NOOP("Terms", "Buurtwerking en wijkcomité"),
        MainActivity.DINT: QT_TRANSLATE_NOOP("Terms", "Diversiteit en integratie"),
        MainActivity.GEWE: QT_TRANSLATE_NOOP("Terms", "Gezondheid en welzijn"),
        MainActivity.HOSP: QT_TRANSLATE_NOOP("Terms", "Hobby en spel"),
        MainActivity.INOS: QT_TRANSLATE_NOOP(
            "Terms", "Internationaal en ontwikkelingssamenwerking"
        ),
        MainActivity.JGDW: QT_TRANSLATE_NOOP("Terms", "Jeugdwerk"),
        MainActivity.KLDU: QT_TRANSLATE_NOOP("Terms", "Klimaat en duurzaamheid"),
        MainActivity.KECU: QT_TRANSLATE_NOOP("Terms", "Kunsten, erfgoed en cultuur"),
        MainActivity.LAVI: QT_TRANSLATE_NOOP("Terms", "Landbouw en visserij"),
        MainActivity.LEBE: QT_TRANSLATE_NOOP("Terms", "Levensbeschouwelijk"),
        MainActivity.MADP: QT_TRANSLATE_NOOP(
            "Terms", "Maatschappelijke dienstverlening en politiek"
        ),
        MainActivity.MEDG: QT_TRANSLATE_NOOP("Terms", "Mediawijsheid en digitale geletterdheid"),
        MainActivity.MROW: QT_TRANSLATE_NOOP("Terms", "Mobiliteit, ruimtelijke ordening en wonen"),
        MainActivity.NMDW: QT_TRANSLATE_NOOP("Terms", "Natuur, milieu en dierenwelzijn"),
        MainActivity.VORM: QT_TRANSLATE_NOOP("Terms", "Onderwijs en vorming"),
        MainActivity.SOVO: QT_TRANSLATE_NOOP("Terms", "Sociaal-cultureel volwassenenwerk"),
        MainActivity.SPRT: QT_TRANSLATE_NOOP("Terms", "Sport"),
        MainActivity.ONWE: QT_TRANSLATE_NOOP("Terms", "Technologie en wetenschap"),
        MainActivity.TOER: QT_TRANSLATE_NOOP("Terms", "Toerisme"),
        MainActivity.WESE: QT_TRANSLATE_NOOP("Terms", "Werk en sociale economie"),
    },
    SettingKey: {
        SettingKey.TARGET_HOURS: QT_TRANSLATE_NOOP("Terms", "Aantal uren"),
        SettingKey.LANGUAGE_TARGET: QT_TRANSLATE_NOOP("Terms", "Taaldoel"),
        SettingKey.VERIFY_MONTHS: QT_TRANSLATE_NOOP("Terms", "Maanden tussen nakijken"),
    },
}
"""The word of every code, by the list it belongs to: codes of two lists can be the same text."""

SHORT_DAYS: Mapping[str, str] = {
    Day.MONDAY: QT_TRANSLATE_NOOP("Terms", "ma"),
    Day.TUESDAY: QT_TRANSLATE_NOOP("Terms", "di"),
    Day.WEDNESDAY: QT_TRANSLATE_NOOP("Terms", "wo"),
    Day.THURSDAY: QT_TRANSLATE_NOOP("Terms", "do"),
    Day.FRIDAY: QT_TRANSLATE_NOOP("Terms", "vr"),
    Day.SATURDAY: QT_TRANSLATE_NOOP("Terms", "za"),
    Day.SUNDAY: QT_TRANSLATE_NOOP("Terms", "zo"),
}


def term(member: StrEnum) -> str:
    """Return the Dutch word of a code; raises KeyError for a list that users never see."""
    return TERMS[type(member)][member]


def members_by_word(enum: type[StrEnum]) -> Mapping[str, StrEnum]:
    """Return the codes of a list by their Dutch word, in the order in which users see them."""
    return {term(member): member for member in enum}
