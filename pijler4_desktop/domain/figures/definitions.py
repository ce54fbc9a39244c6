"""The words of the figures: what each is called, how it is counted and where it comes from."""

from collections.abc import Mapping

from pijler4_desktop.domain.figures.result import Figure, Group
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import PartOfDay

RUNS = QT_TRANSLATE_NOOP("Figures", "Lopende activiteiten")
ENDED = QT_TRANSLATE_NOOP("Figures", "Einddatum voorbij")
NOT_BEGUN = QT_TRANSLATE_NOOP("Figures", "Nog niet begonnen")
ICONS_ONLY = QT_TRANSLATE_NOOP("Figures", "Alleen in taaliconen")
WEEKEND = QT_TRANSLATE_NOOP("Figures", "Weekend")
BY_APPOINTMENT = QT_TRANSLATE_NOOP("Figures", "Op afspraak")

ON_WEEKDAYS: Mapping[PartOfDay, str] = {
    PartOfDay.MORNING: QT_TRANSLATE_NOOP("Figures", "Voormiddag in de week"),
    PartOfDay.AFTERNOON: QT_TRANSLATE_NOOP("Figures", "Namiddag in de week"),
    PartOfDay.EVENING: QT_TRANSLATE_NOOP("Figures", "Avond in de week"),
}

UNKNOWN: Mapping[str, str] = {
    "type": QT_TRANSLATE_NOOP("Figures", "Zonder type"),
    "level": QT_TRANSLATE_NOOP("Figures", "Taalniveau niet geweten"),
    "place": QT_TRANSLATE_NOOP("Figures", "Gemeente niet geweten"),
    "daypart": QT_TRANSLATE_NOOP("Figures", "Moment niet geweten"),
    "main_activity": QT_TRANSLATE_NOOP("Figures", "Hoofdactiviteit niet geweten"),
}
"""What rows are called that do not tell."""

THRESHOLDS: Mapping[str, tuple[str, str]] = {
    "summer": (
        QT_TRANSLATE_NOOP("Figures", "Gaat door in de zomer"),
        QT_TRANSLATE_NOOP("Figures", "zonder vaste dag"),
    ),
    "evening": (
        QT_TRANSLATE_NOOP("Figures", "'s Avonds"),
        QT_TRANSLATE_NOOP("Figures", "zonder uur"),
    ),
    "weekend": (
        QT_TRANSLATE_NOOP("Figures", "In het weekend"),
        QT_TRANSLATE_NOOP("Figures", "zonder vaste dag"),
    ),
    "free": (QT_TRANSLATE_NOOP("Figures", "Gratis"), QT_TRANSLATE_NOOP("Figures", "zonder prijs")),
    "childcare": (
        QT_TRANSLATE_NOOP("Figures", "Met kinderopvang"),
        QT_TRANSLATE_NOOP("Figures", "zonder antwoord"),
    ),
    "children": (
        QT_TRANSLATE_NOOP("Figures", "Kinderen mogen mee"),
        QT_TRANSLATE_NOOP("Figures", "zonder antwoord"),
    ),
    "transport": (
        QT_TRANSLATE_NOOP("Figures", "Met openbaar vervoer"),
        QT_TRANSLATE_NOOP("Figures", "zonder halte of lijn"),
    ),
}
"""Per threshold its title, and what the rows lack of which it is not known."""

PLACES: Mapping[str, tuple[str, str]] = {
    "capacity": (
        QT_TRANSLATE_NOOP("Figures", "Plaatsen"),
        QT_TRANSLATE_NOOP("Figures", "zonder aantal"),
    ),
    "places_free": (
        QT_TRANSLATE_NOOP("Figures", "Vrije plaatsen"),
        QT_TRANSLATE_NOOP("Figures", "zonder aantal"),
    ),
    "waiting_list": (
        QT_TRANSLATE_NOOP("Figures", "Op een wachtlijst"),
        QT_TRANSLATE_NOOP("Figures", "zonder aantal"),
    ),
}

VERIFIED: Mapping[str, str] = {
    "recent": QT_TRANSLATE_NOOP("Figures", "Nagekeken in de laatste 6 maanden"),
    "longer": QT_TRANSLATE_NOOP("Figures", "Langer geleden nagekeken"),
    "never": QT_TRANSLATE_NOOP("Figures", "Nooit nagekeken"),
}

FLOW: Mapping[str, str] = {
    "new": QT_TRANSLATE_NOOP("Figures", "Nieuw"),
    "again": QT_TRANSLATE_NOOP("Figures", "Opnieuw gestart"),
    "stopped": QT_TRANSLATE_NOOP("Figures", "Gestopt of verwijderd"),
}

EXPORTS: Mapping[str, str] = {
    "agii": QT_TRANSLATE_NOOP("Figures", "Aanbod voor AgII"),
    "volledig": QT_TRANSLATE_NOOP("Figures", "Volledig aanbod"),
    "publiek": QT_TRANSLATE_NOOP("Figures", "Publiek aanbod"),
    "cijfers": QT_TRANSLATE_NOOP("Figures", "Cijfers"),
    "vragenblad": QT_TRANSLATE_NOOP("Figures", "Vragenblad"),
    "inzage": QT_TRANSLATE_NOOP("Figures", "Inzage van een persoon"),
}
"""What left the house, by the code in its log."""

HOURS_TOTAL = QT_TRANSLATE_NOOP("Figures", "Uren in deze periode")
HOURS_YEAR = QT_TRANSLATE_NOOP("Figures", "Uren in {year}")
NO_HOURS = QT_TRANSLATE_NOOP("Figures", "zonder uren of begindatum")
STARTED = QT_TRANSLATE_NOOP("Figures", "Gestart in deze periode")
INFLOW = QT_TRANSLATE_NOOP("Figures", "Inburgeraars in {year}")
PER_HUNDRED = QT_TRANSLATE_NOOP("Figures", "Activiteiten per 100 inburgeraars")
REACHED = QT_TRANSLATE_NOOP("Figures", "Bereikte mensen in {year}")

_GROUPS: Mapping[str, tuple[str, str, str]] = {
    "offer": (
        QT_TRANSLATE_NOOP("Figures", "Lopend aanbod"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Activiteiten met status actief of volzet op de laatste dag. Wat volgens zijn datums "
            "voorbij is of nog moet beginnen, telt niet mee.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: status, begindatum, einddatum"),
    ),
    "type": (
        QT_TRANSLATE_NOOP("Figures", "Aanbod volgens type"),
        QT_TRANSLATE_NOOP("Figures", "Lopende activiteiten volgens hun type. Elk telt één keer."),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: type"),
    ),
    "level": (
        QT_TRANSLATE_NOOP("Figures", "Aanbod volgens taalniveau"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Lopende activiteiten volgens het Nederlands dat je minstens nodig hebt om mee te "
            "doen. Elk telt één keer.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: taalniveau vanaf"),
    ),
    "daypart": (
        QT_TRANSLATE_NOOP("Figures", "Aanbod volgens moment"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Lopende activiteiten met minstens één moment in dat dagdeel. Wat op meer momenten "
            "doorgaat, telt bij elk mee.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: dagen en uren, op afspraak"),
    ),
    "week": (
        QT_TRANSLATE_NOOP("Figures", "Aanbod in de week"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Lopende activiteiten per dag en dagdeel. Wat op meer momenten doorgaat, telt bij "
            "elk mee.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: dagen en uren"),
    ),
    "place": (
        QT_TRANSLATE_NOOP("Figures", "Aanbod volgens gemeente"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Lopende activiteiten volgens de gemeente waar ze doorgaan, na fusies. Elk telt één "
            "keer.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: gemeente of postcode"),
    ),
    "hours": (
        QT_TRANSLATE_NOOP("Figures", "Uren aanbod per maand"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "De uren van elke sessie van het lopende aanbod volgens het uurrooster, zonder "
            "vakanties en feestdagen als het dan niet doorgaat. Een reeks telt vanaf haar "
            "begindatum. Ook maanden die nog moeten komen, tellen mee.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: dagen en uren, frequentie, uren per keer, vakanties"),
    ),
    "places": (
        QT_TRANSLATE_NOOP("Figures", "Plaatsen"),
        QT_TRANSLATE_NOOP("Figures", "De aantallen van het lopende aanbod opgeteld."),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: plaatsen, vrije plaatsen, wachtlijst"),
    ),
    "threshold": (
        QT_TRANSLATE_NOOP("Figures", "Drempels"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Lopende activiteiten waarvan we het weten. Zomer: minstens één sessie in juli of "
            "augustus van het laatste jaar van de periode.",
        ),
        QT_TRANSLATE_NOOP(
            "Figures", "Aanbod: dagen en uren, vakanties, prijs, kinderopvang, openbaar vervoer"
        ),
    ),
    "partner_status": (
        QT_TRANSLATE_NOOP("Figures", "Partners volgens status"),
        QT_TRANSLATE_NOOP("Figures", "Organisaties op de laatste dag volgens de samenwerking."),
        QT_TRANSLATE_NOOP("Figures", "Partnerorganisaties: status"),
    ),
    "main_activity": (
        QT_TRANSLATE_NOOP("Figures", "Partners volgens hoofdactiviteit"),
        QT_TRANSLATE_NOOP(
            "Figures", "Organisaties op de laatste dag volgens het Verenigingsregister."
        ),
        QT_TRANSLATE_NOOP("Figures", "Partnerorganisaties: hoofdactiviteit"),
    ),
    "flow": (
        QT_TRANSLATE_NOOP("Figures", "Nieuw en gestopt"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Nieuw: werd in deze periode voor het eerst actief of volzet. Gestopt: liep eerder "
            "en is op het einde gestopt, tijdelijk gestopt of verwijderd. Stappen die ongedaan "
            "gemaakt zijn, tellen niet.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Geschiedenis: status van het aanbod"),
    ),
    "verified": (
        QT_TRANSLATE_NOOP("Figures", "Nagekeken"),
        QT_TRANSLATE_NOOP(
            "Figures", "Lopende activiteiten volgens de dag waarop ze laatst nagekeken zijn."
        ),
        QT_TRANSLATE_NOOP("Figures", "Aanbod: laatst nagekeken"),
    ),
    "initiative": (
        QT_TRANSLATE_NOOP("Figures", "Nieuwe initiatieven"),
        QT_TRANSLATE_NOOP("Figures", "Initiatieven op de laatste dag volgens hun fase."),
        QT_TRANSLATE_NOOP("Figures", "Nieuwe initiatieven: fase, gestart op"),
    ),
    "demand": (
        QT_TRANSLATE_NOOP("Figures", "Vragen zonder passend aanbod"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Hoeveel keer iets gevraagd werd, volgens de reden. Een vraag telt in de periode "
            "waarin haar laatste dag valt. Aantallen van 1 tot 4 staan niet in wat je doorgeeft.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Vragen: reden, aantal, periode"),
    ),
    "people": (
        QT_TRANSLATE_NOOP("Figures", "Mensen"),
        QT_TRANSLATE_NOOP(
            "Figures",
            "Aantallen die iemand heeft ingevuld: instroom volgens AgII en bereikte mensen. Er "
            "is nooit een lijst van mensen.",
        ),
        QT_TRANSLATE_NOOP("Figures", "Zelf ingevuld bij Cijfers"),
    ),
    "export": (
        QT_TRANSLATE_NOOP("Figures", "Doorgegeven"),
        QT_TRANSLATE_NOOP("Figures", "Bestanden die in deze periode gemaakt zijn, volgens soort."),
        QT_TRANSLATE_NOOP("Figures", "Logboek van wat doorgegeven is"),
    ),
}
"""Per group its title, how it is counted, and from which fields."""


def group(
    code: str, figures: tuple[Figure, ...], *, whole: float | None = None, rows: bool = True
) -> Group:
    """Return a group with its words."""
    title, definition, source = _GROUPS[code]
    return Group(code, title, definition, source, figures, whole, rows)
