"""Subtypes per form of activity, as codes with their Dutch words (domain notes, 3.2)."""

from collections.abc import Mapping

from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import ActivityType

SUBTYPES: Mapping[ActivityType, tuple[tuple[str, str], ...]] = {
    ActivityType.BUDDY: (
        ("one_to_one", QT_TRANSLATE_NOOP("Terms", "Eén-op-één")),
        ("family", QT_TRANSLATE_NOOP("Terms", "Gezin")),
        ("group_buddy", QT_TRANSLATE_NOOP("Terms", "Groepsbuddy")),
        ("talk_mate", QT_TRANSLATE_NOOP("Terms", "Praatmaatje")),
        ("sport_buddy", QT_TRANSLATE_NOOP("Terms", "Sportbuddy")),
        ("mentor", QT_TRANSLATE_NOOP("Terms", "Mentor (werk)")),
        ("student_buddy", QT_TRANSLATE_NOOP("Terms", "Studentenbuddy")),
    ),
    ActivityType.CONVERSATION: (
        ("talk_group", QT_TRANSLATE_NOOP("Terms", "Praatgroep")),
        ("talk_table", QT_TRANSLATE_NOOP("Terms", "Conversatietafel")),
        ("language_cafe", QT_TRANSLATE_NOOP("Terms", "Taalcafé")),
        ("chat_group", QT_TRANSLATE_NOOP("Terms", "Babbelgroep")),
        ("reading_group", QT_TRANSLATE_NOOP("Terms", "Leesgroep")),
        ("walk_and_talk", QT_TRANSLATE_NOOP("Terms", "Wandelend praten")),
        ("online_talk", QT_TRANSLATE_NOOP("Terms", "Digitale praatgroep")),
    ),
    ActivityType.VOLUNTEERING: (
        ("library", QT_TRANSLATE_NOOP("Terms", "Bibliotheek")),
        ("cultural_centre", QT_TRANSLATE_NOOP("Terms", "Cultuurcentrum")),
        ("sports_club", QT_TRANSLATE_NOOP("Terms", "Sportclub")),
        ("service_centre", QT_TRANSLATE_NOOP("Terms", "Lokaal dienstencentrum")),
        ("care_home", QT_TRANSLATE_NOOP("Terms", "Woonzorgcentrum")),
        ("reuse_repair", QT_TRANSLATE_NOOP("Terms", "Kringwinkel of repair café")),
        ("social_grocery", QT_TRANSLATE_NOOP("Terms", "Sociale kruidenier")),
        ("school", QT_TRANSLATE_NOOP("Terms", "School of ouderwerking")),
        ("nature", QT_TRANSLATE_NOOP("Terms", "Natuur of samentuin")),
        ("event", QT_TRANSLATE_NOOP("Terms", "Evenement")),
        ("youth_work", QT_TRANSLATE_NOOP("Terms", "Jeugdwerk")),
    ),
    ActivityType.VOLUNTEERING_LEAD_IN: (
        ("taste", QT_TRANSLATE_NOOP("Terms", "Infosessie en proeven")),
        ("guided_start", QT_TRANSLATE_NOOP("Terms", "Begeleide start")),
    ),
    ActivityType.TASTER_PLACEMENT: (
        ("local_authority", QT_TRANSLATE_NOOP("Terms", "Lokaal bestuur")),
        ("company", QT_TRANSLATE_NOOP("Terms", "Bedrijf")),
        ("association", QT_TRANSLATE_NOOP("Terms", "Vereniging")),
        ("care", QT_TRANSLATE_NOOP("Terms", "Zorg")),
        ("school", QT_TRANSLATE_NOOP("Terms", "School")),
    ),
    ActivityType.LANGUAGE_PLACEMENT: (
        ("welfare_service", QT_TRANSLATE_NOOP("Terms", "Dienst van het OCMW")),
        ("sheltered_work", QT_TRANSLATE_NOOP("Terms", "Maatwerkbedrijf")),
    ),
    ActivityType.ASSOCIATION_TASTER: (
        ("culture", QT_TRANSLATE_NOOP("Terms", "Cultuur")),
        ("youth", QT_TRANSLATE_NOOP("Terms", "Jeugd")),
        ("sport", QT_TRANSLATE_NOOP("Terms", "Sport")),
        ("seniors", QT_TRANSLATE_NOOP("Terms", "Senioren")),
        ("socio_cultural", QT_TRANSLATE_NOOP("Terms", "Socio-cultureel")),
    ),
    ActivityType.COMMUNITY_CENTRE: (
        ("neighbourhood", QT_TRANSLATE_NOOP("Terms", "Buurtwerking")),
        ("meeting", QT_TRANSLATE_NOOP("Terms", "Ontmoetingsmoment")),
        ("cooking", QT_TRANSLATE_NOOP("Terms", "Samen koken")),
        ("sewing", QT_TRANSLATE_NOOP("Terms", "Naaiatelier")),
    ),
    ActivityType.LEISURE: (
        ("sport", QT_TRANSLATE_NOOP("Terms", "Sport")),
        ("music", QT_TRANSLATE_NOOP("Terms", "Zang en muziek")),
        ("creative", QT_TRANSLATE_NOOP("Terms", "Creatief")),
        ("cycling", QT_TRANSLATE_NOOP("Terms", "Fietsen")),
        ("gardening", QT_TRANSLATE_NOOP("Terms", "Tuinieren")),
        ("games", QT_TRANSLATE_NOOP("Terms", "Spel")),
    ),
    ActivityType.PARENTING: (
        ("childrens_house", QT_TRANSLATE_NOOP("Terms", "Huis van het Kind")),
        ("toy_library", QT_TRANSLATE_NOOP("Terms", "Spelotheek")),
        ("parent_talk", QT_TRANSLATE_NOOP("Terms", "Ouderpraatgroep")),
    ),
    ActivityType.CIVIC: (
        ("outings", QT_TRANSLATE_NOOP("Terms", "Uitstappen")),
        ("find_your_way", QT_TRANSLATE_NOOP("Terms", "Wegwijs")),
        ("welcome_walk", QT_TRANSLATE_NOOP("Terms", "Onthaalwandeling")),
    ),
    ActivityType.OTHER: (),
}


_WORDS = {code: word for pairs in SUBTYPES.values() for code, word in pairs}


def subtype_word(code: str) -> str:
    """Return the Dutch word of a subtype; a code we do not know is given back as it is."""
    return _WORDS.get(code, code)
