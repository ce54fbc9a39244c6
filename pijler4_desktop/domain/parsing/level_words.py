"""Words about how much Dutch is needed: what means none, what stands beside a code."""

import re

from pijler4_desktop.domain.text import fold

ABBREVIATIONS = {
    "nl": "nederlands",
    "ned": "nederlands",
    "niv": "niveau",
    "nie": "niet",
    "ni": "niet",
    "niks": "niet",
}
"""What is written short, or as it is said."""

NO_DUTCH = frozenset(
    fold(words)
    for words in [
        "geen",
        "any",
        "any level",
        "no dutch",
        "no dutch needed",
        "no dutch required",
        "no requirement",
        "no requirements",
        "open to all",
        "everyone welcome",
        "all welcome",
        "geen nederlands",
        "geen nederlands nodig",
        "geen nederlands vereist",
        "geen vereiste",
        "geen vereisten",
        "geen voorkennis",
        "geen voorkennis nodig",
        "geen voorwaarden",
        "geen voorwaarde",
        "geen niveau vereist",
        "geen niveau",
        "iedereen",
        "iedereen welkom",
        "voor iedereen",
        "open voor iedereen",
        "alle niveaus",
        "alle niveau",
        "alle",
        "elk niveau",
        "niet nodig",
        "niet vereist",
        "geen taalniveau",
        "geen taalvereiste",
        "geen taalvereisten",
        "none",
        "everyone",
        "all levels",
        "geen kennis nodig",
        "geen drempel",
        "geen minimum",
        "geen kennis nederlands nodig",
        "zonder nederlands",
        "maakt niet uit",
        "niet van belang",
        "niet belangrijk",
        "onbelangrijk",
        "speelt geen rol",
        "alle taalniveaus",
        "elk taalniveau",
        "alle talen",
        "geen minimumniveau",
        "geen minimum niveau",
    ]
)
"""What says that no Dutch is needed, folded."""

OPEN = re.compile(
    r"(?:open |welkom )?(?:voor )?(?:iedereen|alle niveaus?|elk niveau)(?: is)?(?: welkom)?"
    r"|(?:(?:je|ge|men|u) )?(?:moet|moeten|hoeft|hoeven) (?:nog )?geen nederlands"
    r" (?:te )?(?:kunnen|kennen|spreken|verstaan|begrijpen)"
    r"|(?:er is )?(?:geen|nul|0|zonder) (?:voorkennis|basiskennis|kennis|taalniveau|niveau|"
    r"taalkennis|basis|(?:taal)?(?:voorwaarden?|vereisten?|drempel)|minimum ?niveau|nederlands)"
    r"(?: van)?(?: het)?(?: nederlands)?(?: (?:is|ook))*"
    r"(?: nodig| vereist| verplicht| ok| oke| in orde| goed)?"
)
"""Sentences that say anyone can come, folded and without abbreviations."""
FILLERS = frozenset(
    [
        "niveau",
        "niv",
        "nt2",
        "erk",
        "cefr",
        "nederlands",
        "nl",
        "mondeling",
        "taalniveau",
        "richtgraad",
        "rg",
        "van",
        "ongeveer",
        "is",
        "spreken",
        "begrijpen",
        "het",
        "de",
        "level",
        "een",
        "en",
        "tussen",
        "breakthrough",
        "waystage",
        "threshold",
        "vantage",
        "behaald",
        "gehaald",
        "afgerond",
        "na",
        "module",
        "attest",
        "certificaat",
        "vereist",
        "nodig",
        "verplicht",
        "gevraagd",
    ]
)
"""Words that say nothing beside a code."""

WORDS = {
    "een beetje": ("A1",),
    "beetje": ("A1",),
    "beginnend": ("A1",),
    "absolute beginners": ("A1",),
    "basis nederlands": ("A1", "A2"),
    "basisniveau": ("A1", "A2"),
    "basiskennis nederlands": ("A1", "A2"),
    "basiskennis van het nederlands": ("A1", "A2"),
    "halfgevorderd": ("A2", "B1"),
    "half gevorderd": ("A2", "B1"),
    "redelijk": ("A2", "B1"),
    "vlot nederlands": ("B1", "B2"),
    "vlot": ("B1", "B2"),
    "zeer goed": ("B2",),
    "laag": ("A1",),
    "beginner": ("A1",),
    "beginners": ("A1",),
    "basis": ("A1", "A2"),
    "basiskennis": ("A1", "A2"),
    "beetje nederlands": ("A1",),
    "een beetje nederlands": ("A1",),
    "gemiddeld": ("A2", "B1"),
    "goed nederlands": ("B1", "B2"),
    "goed": ("B1", "B2"),
    "gevorderd": ("B1", "B2"),
    "gevorderden": ("B1", "B2"),
    "richtgraad 1": ("A1", "A2"),
    "richtgraad 2": ("A2", "B1"),
    "richtgraad 3": ("B1", "B2"),
    "nt2 niv 1": ("A1",),
    "nt2 niv 2": ("A2", "B1"),
    "niveau 1": ("A1",),
    "niveau 2": ("A2", "B1"),
    "1": ("A1",),
    "2": ("A2", "B1"),
}
"""What a word can stand for when there is no code beside it; no level on its own."""

BESIDE_CODE = {
    "beginner": ("A1", "A2"),
    "beginners": ("A1", "A2"),
    "beginnend": ("A1", "A2"),
    "beginnende": ("A1", "A2"),
    "starter": ("A1", "A2"),
    "starters": ("A1", "A2"),
    "basic": ("A1", "A2"),
    "elementair": ("A1", "A2"),
    "intermediate": ("A2", "B1"),
    "gevorderde": ("B1", "B2"),
    "advanced": ("B1", "B2"),
    "fluent": ("B1", "B2"),
} | {word: levels for word, levels in WORDS.items() if word.isalpha()}
"""Words of a level; beside a code that is at most one level away, the code counts."""
