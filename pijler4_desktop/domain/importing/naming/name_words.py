"""Words in names of organisations: legal forms, abbreviations, and words many of them share."""

import re
from collections.abc import Mapping

LEGAL_FORM = re.compile(
    r"\b(?:i?vzw|i? ?v z w|asbl|a s b l|aisbl|nv|n v|bv|b v|bvba|b v b a|cv|c v|cvba|c v b a|vof|"
    r"v o f|fv|f v|gcv|commv|comm v|sprl|feitelijke vereniging|vereniging zonder winstoogmerk|"
    r"(?:besloten|naamloze|cooperatieve) vennootschap|private stichting|"
    r"stichting van openbaar nut|afdeling|afd)\b"
)
"""Legal forms as they stand in a folded name, with or without points."""

_SMALL_WORDS = (
    "de het een t s n d l van der den des ten ter te en in op aan voor bij om uit la le les du un "
    "une et the of and"
)
SMALL_WORDS = frozenset(_SMALL_WORDS.split())

ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    "ac": ("atletiekclub", "administratief centrum"),
    "bc": ("basketbalclub", "badmintonclub", "biljartclub"),
    "bib": ("bibliotheek",),
    "bkd": ("bloemschikclub",),
    "bko": ("buitenschoolse kinderopvang",),
    "bs": ("basisschool",),
    "caw": ("centrum algemeen welzijnswerk", "centrum voor algemeen welzijnswerk"),
    "cbe": ("centrum voor basiseducatie",),
    "cc": ("cultuurcentrum", "cultureel centrum"),
    "cvo": ("centrum voor volwassenenonderwijs",),
    "cgg": ("centrum voor geestelijke gezondheidszorg", "centrum geestelijke gezondheidszorg"),
    "clb": ("centrum voor leerlingenbegeleiding",),
    "dc": ("dienstencentrum",),
    "dko": ("deeltijds kunstonderwijs",),
    "dvc": ("dagverzorgingscentrum",),
    "fc": ("voetbalclub", "football club"),
    "gbs": ("gemeentelijke basisschool", "gemeenteschool"),
    "gc": ("gemeenschapscentrum",),
    "hvk": ("huis van het kind",),
    "hvhk": ("huis van het kind",),
    "ibo": ("initiatief buitenschoolse opvang",),
    "jc": ("jeugdcentrum",),
    "jd": ("jeugddienst",),
    "jh": ("jeugdhuis",),
    "ldc": ("lokaal dienstencentrum",),
    "mfc": ("multifunctioneel centrum",),
    "oc": ("ontmoetingscentrum",),
    "ocmw": ("openbaar centrum voor maatschappelijk welzijn",),
    "rvt": ("rust en verzorgingstehuis",),
    "sd": ("sociale dienst", "sportdienst"),
    "sh": ("sociaal huis", "soc huis"),
    "sk": ("sportkring", "sportklub", "sportclub"),
    "tc": ("tennisclub",),
    "tk": ("turnkring",),
    "vbs": ("vrije basisschool",),
    "vc": ("volleybalclub", "voetbalclub", "vrijetijdscentrum", "vormingscentrum"),
    "vk": ("voetbalkring", "voetbalklub", "voetbalclub"),
    "wgc": ("wijkgezondheidscentrum",),
    "wtc": ("wielertoeristenclub",),
    "wzc": ("woonzorgcentrum", "woon en zorgcentrum"),
    "zc": ("zwemclub",),
}
"""What abbreviations stand for; several things when the context has to decide."""

SAME_MEANING: Mapping[str, str] = {
    "st": "sint",
    "bieb": "bibliotheek",
    "gemeentebestuur": "gemeente",
    "stadsbestuur": "gemeente",
    "stad": "gemeente",
    "lokaal bestuur": "gemeente",
}

_MODIFIERS = (
    "gemeentelijk gemeentelijke stedelijk stedelijke openbaar openbare plaatselijk plaatselijke "
    "lokaal lokale koninklijk koninklijke hoofdbibliotheek"
)
MODIFIERS = frozenset(_MODIFIERS.split())
"""Words that say nothing about which organisation it is."""

BODIES = frozenset({"gemeente", "ocmw", "dienst"})
"""Words for public bodies with services of many names: by themselves they name none of those."""

_ATTACHED = (
    "oudercomite ouderraad oudervereniging ouderwerking vriendenkring supportersclub cafetaria "
    "cafe personeelskring oudleerlingen jeugdwerking jeugd dames veteranen bestuur raad "
    "clientenraad bewonersraad afvaardiging vrienden"
)
ATTACHED = frozenset(_ATTACHED.split())
"""Words that name a body of its own beside the organisation it belongs to."""

_COMMON = (
    "chiro scouts ksa klj kwb kvlv femma okra samana ferm markant vief neos davidsfonds natuurpunt "
    "gezinsbond vtbkultuur willemsfonds vermeylenfonds hartveilig wereldwinkel oxfam akabe krekel "
    "rode kruis jnm kazou ziekenzorg pasar curieus liberas sint buddy buddys buurt taal "
    "praatgroep praat conversatie nederlands vrijwilligers vrijwilligerswerk welkom sport spel "
    "speelplein volk mensen wijk dorp ocmw gemeente inloop cultuur muziek zang dans toneel theater "
    "natuur fiets wandel turn zwem judo karate tennis volley volleybal voetbal basket basketbal "
    "petanque yoga harmonie fanfare koor kerk parochie academie kunstacademie loket fonds bond "
    "gilde jeugd senioren vrouwen mannen ouders kinderen kind gezin sociaal sociale kruidenier "
    "kringwinkel repair bewoners inwoners burgers integratie inburgering"
)
COMMON = frozenset(_COMMON.split())
"""Words so many names share that they never tell two organisations to be the same."""

COMMON_ENDINGS = (
    "club", "kring", "huis", "groep", "centrum", "werking", "comite", "vereniging", "bond", "koor",
    "raad", "dienst", "school", "atelier", "cafe", "winkel", "tuin", "plein", "bibliotheek",
    "beweging", "ploeg", "team", "unie", "hub", "punt", "opvang", "onderwijs", "academie",
    "organisatie", "stichting", "federatie", "maatschappij", "fanfare", "gezelschap",
)  # fmt: skip
"""Ends of words that name the kind of organisation, such as "wandelclub" and "buurthuis"."""
