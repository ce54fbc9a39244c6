"""What officers write for the members of our lists; words are split by "|"."""

from collections.abc import Mapping
from enum import StrEnum

from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Answer,
    Childcare,
    CostBasis,
    Format,
    Frequency,
    Level,
    Listing,
    MainActivity,
    Means,
    OrganisationType,
    PartnerStatus,
    Pause,
    Registration,
    StartMode,
    Status,
    Theme,
)

SYNONYMS: Mapping[type[StrEnum], Mapping[str, str]] = {
    ActivityType: {
        ActivityType.BUDDY: "buddy|buddys|buddy's|buddyproject|buddytraject|duo|duowerking|"
        "praatmaatje|mentor|mentoring|maatje|maatjeswerking|maatjesproject|buddywerk",
        ActivityType.CONVERSATION: "conversatie|conversatietafel|conversatiegroep|praattafel|"
        "praatcafé|taalcafé|babbelcafé|taaloefenkans|oefenkans|oefenkans nederlands|"
        "oefenkansen nederlands|praatgroep / oefenkans|praatgroepen|leesgroep|babbelgroep|"
        "taaltafel|nederlands oefenen|praatmoment|conversation|language practice|taaloefening|"
        "oefenkans taal",
        ActivityType.VOLUNTEERING: "vrijwilliger|vrijwilligers|vrijwilligen|vrijw|vrijw.|"
        "vrijwilligerswerking|volunteering|vrijwilligersopdracht",
        ActivityType.VOLUNTEERING_LEAD_IN: "toeleidingstraject vrijwilligerswerk|toeleiding|"
        "toeleiding naar vrijwilligerswerk|toeleidingstraject|toeleiden vrijwilligerswerk",
        ActivityType.TASTER_PLACEMENT: "kennismakingsstages|snuffelstage|kijkstage|"
        "stageplaats|taster placement",
        ActivityType.LANGUAGE_PLACEMENT: "taalstages|taal op de werkvloer|taalstage / taal op de "
        "werkvloer|nederlands op de werkvloer|language placement",
        ActivityType.ASSOCIATION_TASTER: "vereniging|verenigingen|kennismakingstraject|"
        "kennismakingstraject vereniging|kennismaking vereniging|verenigingsleven|club",
        ActivityType.COMMUNITY_CENTRE: "buurthuis|buurtwerking|dienstencentrum|ontmoetingsmoment|"
        "ontmoetingen|ontmoet|ontmoet.|ontmoetingsplaats|buurthuis / dienstencentrum / ontmoeting|"
        "lokaal dienstencentrum|samen koken|community centre|ontmoetingsactiviteit",
        ActivityType.LEISURE: "vrije tijd|vrijetijd|sport|sport en vrije tijd|vrije tijd en sport "
        "in groep|vrijetijdsbesteding|hobby|sportaanbod|leisure|vrijetijdsaanbod|bewegen",
        ActivityType.PARENTING: "ouder-kind|ouder-kindwerking|ouder kindwerking|ouders en kinderen|"
        "oudergroep|ouderwerking|opvoeding|huis van het kind|parenting|spelotheek",
        ActivityType.CIVIC: "gemeente ontdekken|de gemeente ontdekken|kennismaking gemeente|"
        "wegwijs|"
        "uitstap|uitstappen|onthaalwandeling|stad ontdekken|samen de stad ontdekken|"
        "rondleiding",
        ActivityType.OTHER: "ander|anders|overig|overige|varia|other|diverse|divers",
    },
    Status: {
        Status.IDEA: "idee|voorstel|nog een idee|idea",
        Status.IN_PREPARATION: "opbouw|in voorbereiding|voorbereiding|opstart|in opstart|gepland|"
        "start binnenkort|start later|in ontwikkeling|planned|opstartend|in opstartfase|"
        "wordt opgestart|op te starten|te starten|nog te starten|nog op te starten|in planning|"
        "nog niet gestart|binnenkort|komt eraan|starting soon|starts soon|coming soon|"
        "not started yet|in preparation|moet nog starten|nog in opbouw|nog in opstart",
        Status.ACTIVE: "lopend|loopt|lopende|open|ok|bezig|actieve|active|beschikbaar|gestart|ja|"
        "operationeel|in werking|doorlopend|loopt nog|loopt goed|gaat door|hervat|herstart|"
        "terug opgestart|running|still running|ongoing|yes|opnieuw gestart|"
        "nog plaats|nog plaatsen|plaats vrij|nog plaats vrij",
        Status.FULL: "vol|volgeboekt|full|fully booked|waiting list|wachtlijst|"
        "geen plaats|geen plaatsen|volzet (wachtlijst)",
        Status.PAUSED: "tijdelijk stil|pauze|gepauzeerd|on hold|onderbroken|tijdelijk gesloten|"
        "tijdelijk stopgezet|paused|ligt stil|even stil|ligt even stil|in pauze|tijdelijk stop|"
        "tijdelijk on hold|tijdelijk inactief|tijdelijk niet|opgeschort|winterstop|zomerstop|"
        "slapend|sluimerend|temporarily stopped|temporarily closed",
        Status.STOPPED: "stopgezet|gesloten|afgelopen|niet meer|stop|beëindigd|geannuleerd|stopped|"
        "bestaat niet meer|afgesloten|inactief|non-actief|niet actief|niet meer actief|"
        "loopt niet meer|afgerond|voorbij|gedaan|opgeheven|geschrapt|vervallen|gaat niet door|"
        "niet doorgegaan|definitief gestopt|ended|closed|discontinued|terminated|completed|"
        "finished|cancelled|no longer running",
    },
    Level: {Level.NONE: "geen|none|geen nederlands nodig", Level.ALPHA: "alfabetisering|alpha"},
    Frequency: {
        Frequency.WEEKLY: "wekelijks|elke week|per week|iedere week|1x per week|weekly",
        Frequency.BIWEEKLY: "tweewekelijks|2-wekelijks|om de twee weken|14-daags|veertiendaags|"
        "om de 14 dagen|om de week|biweekly",
        Frequency.MONTHLY: "maandelijks|per maand|iedere maand|1x per maand|monthly",
    },
    Pause: {
        Pause.SCHOOL_HOLIDAYS: "schoolvakanties|geen schoolvakanties|niet tijdens schoolvakanties|"
        "schoolvakantie|niet in de schoolvakanties|behalve schoolvakanties",
        Pause.SUMMER: "zomer|zomervakantie|niet in de zomer|juli en augustus|niet in juli/augustus|"
        "behalve juli/aug|niet in de zomervakantie",
    },
    CostBasis: {
        CostBasis.PER_SESSION: "keer|per les|per sessie|per beurt|per activiteit|per bijeenkomst",
        CostBasis.PER_MONTH: "maand|maandelijks",
        CostBasis.PER_YEAR: "jaar|jaarlijks|per werkjaar|per schooljaar",
        CostBasis.ONCE: "één keer|eenmalige bijdrage|1 keer|in totaal",
    },
    Answer: {
        Answer.YES: "y|j|x|voldaan|voldoet|ok|waar|true|1",
        Answer.NO: "neen|n|niet voldaan|voldoet niet|onwaar|false|0",
        Answer.UNKNOWN: "onbekend|?|weet niet|te bekijken|twijfel|nog niet|onduidelijk|misschien",
    },
    Childcare: {
        Childcare.YES: "ja|opvang|kinderopvang|kinderopvang voorzien|opvang voorzien|met opvang",
        Childcare.WELCOME: "kinderen mogen mee|kinderen zijn welkom|kinderen kunnen mee",
        Childcare.NO: "nee|neen|geen|geen kinderopvang|zonder opvang|niet voorzien",
    },
    Format: {
        Format.PAIR: "duo's|in duo|één op één|1 op 1|individueel",
        Format.GROUP: "in groep|groepen|groepsactiviteit",
        Format.BOTH: "beide|duo of groep|groep en duo|duo en in groep",
    },
    StartMode: {
        StartMode.ANYTIME: "altijd|doorlopend|instap altijd|op elk moment|instappen kan altijd",
        StartMode.FIXED: "vast|vaste startdatum|vast startmoment|reeks",
    },
    Registration: {
        Registration.FREE: "vrij|vrije inloop|inloop|niet nodig|geen inschrijving|zomaar|nee",
        Registration.REGISTER: "inschrijven|inschrijving|verplicht|aanmelden|vooraf aanmelden|ja",
        Registration.INTAKE: "intake|intakegesprek|kennismakingsgesprek|gesprek",
    },
    Listing: {
        Listing.YES: "ja|online|geplaatst",
        Listing.NO: "nee|neen|niet",
        Listing.TO_PLACE: "nog te plaatsen|nog plaatsen|te doen",
    },
    Means: {
        Means.VISIT: "ter plaatse|plaatsbezoek|langs geweest|huisbezoek",
        Means.PHONE: "tel|gebeld|telefonisch|telefoongesprek|gsm",
        Means.MAIL: "e-mail|email|gemaild|per mail|via mail",
        Means.WEBSITE: "site|online|web|internet",
        Means.TALK: "overleg|besproken|vergadering|mondeling",
        Means.LIST: "excel|inventaris|bestand",
    },
    OrganisationType: {
        OrganisationType.NPO: "ivzw|vereniging zonder winstoogmerk|npo|vzw (vereniging)|"
        "internationale vereniging zonder winstoogmerk|vereniging zonder winstgevend doel",
        OrganisationType.INFORMAL: "fv|vzer|vereniging zonder eigen rechtspersoonlijkheid|"
        "vereniging|feitelijke ver|feit vereniging|feit ver|f v|feitelijk",
        OrganisationType.LOCAL_AUTHORITY: "gemeente|stad|gemeentebestuur|stadsbestuur|stadsdienst|"
        "gemeentedienst|lokale overheid|stad of gemeente|stad/gemeente|dienst van de stad|"
        "dienst van de gemeente|openbaar bestuur|steden en gemeenten|autonoom gemeentebedrijf|agb",
        OrganisationType.WELFARE_COUNCIL: "sociaal huis|openbaar centrum voor maatschappelijk "
        "welzijn|openbare centra voor maatschappelijk welzijn",
        OrganisationType.SCHOOL: "basisschool|onderwijs|onderwijsinstelling|secundaire school",
        OrganisationType.COMPANY: "onderneming|firma|nv|bv|bvba|zaak|besloten vennootschap|"
        "naamloze vennootschap|coöperatieve vennootschap|cv|cvba|vof|commv|vennootschap|"
        "vennootschap onder firma|commanditaire vennootschap|eenmanszaak",
        OrganisationType.CARE: "zorg|woonzorgcentrum|wzc|ziekenhuis|rusthuis|zorginstelling",
        OrganisationType.CITIZENS: "burgers|bewonersgroep|buurtcomité",
    },
    PartnerStatus: {
        PartnerStatus.PROSPECT: "prospect|mogelijke partner|te contacteren|nieuw",
        PartnerStatus.TALKING: "gesprek|gesprek lopend|in overleg",
        PartnerStatus.PARTNER: "actief|actieve partner|ja",
        PartnerStatus.RESTING: "rust|slapend|tijdelijk niet",
        PartnerStatus.STOPPED: "stopgezet|inactief|geen partner meer",
    },
    Theme: {
        Theme.LANGUAGE: "nederlands",
        Theme.MEETING: "ontmoeting|ontmoeten",
        Theme.SPORT: "sport|bewegen|sport & bewegen",
        Theme.CULTURE: "cultuur|erfgoed|cultuur & erfgoed",
        Theme.NATURE: "natuur|klimaat|milieu|tuin|natuur & klimaat",
        Theme.CARE: "zorg|ouderen|senioren|zorg & ouderen",
        Theme.FAMILY: "gezin|kinderen|kinderen & gezin|opvoeding",
        Theme.YOUTH: "jongeren",
        Theme.COOKING: "koken|voeding|koken & voeding",
        Theme.REPAIR: "herstel|techniek|repair|techniek & herstel",
        Theme.DIGITAL: "computer|ict|digitalisering",
        Theme.MOBILITY: "mobiliteit|fiets|fietsen|mobiliteit (fiets)",
        Theme.WORK: "werk|ondernemen|werk & ondernemen|arbeid",
        Theme.ANIMALS: "dier",
        Theme.FESTIVITY: "feest|evenement|feest & evenement",
        Theme.NEIGHBOURHOOD: "buurt|wonen|wijk|wonen & buurt",
    },
    MainActivity: {
        MainActivity.INOS: "internationaal & onwikkelingssamenwerking",
        MainActivity.LEBE: "levenbeschouwelijk",
        MainActivity.BIAG: "burgerinitiatief & actiegroep",
        MainActivity.BWWC: "buurtwerking & wijkcomité|buurtwerking",
        MainActivity.DINT: "diversiteit & integratie",
    },
}
