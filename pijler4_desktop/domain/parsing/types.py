"""The form of an activity from its name, when the name says it in so many words."""

import re
from functools import lru_cache

from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import ActivityType

_FIRST = (
    (ActivityType.VOLUNTEERING_LEAD_IN, r"\btoeleid\w*"),
    (ActivityType.LANGUAGE_PLACEMENT, r"\btaalstages?\b|\b(?:taal|nederlands) op de werkvloer\b"),
    (ActivityType.TASTER_PLACEMENT, r"\b(?:kennismakings|snuffel|kijk)stages?\b"),
    (ActivityType.VOLUNTEERING, r"^vrijwillig\w*|\bvrijwilligers?$"),
)
"""Words that settle it, whatever else the name says."""

_CLEAR = (
    (ActivityType.BUDDY, r"\b\w*budd(?:y|ies)\w*|\bpraatmaatjes?\b|\bmaatjesproject\b"),
    (
        ActivityType.CONVERSATION,
        r"\b\w*praat(?:groep|tafel|cafe)\w*|\bconversatie\w*|\b(?:taal|babbel)cafes?\b|"
        r"\bleesgroep\b"
        r"|\bbabbel(?:groep|tafel|uurtje)\b|\btaaloefen\w*|\boefenkans\w*",
    ),
    (ActivityType.VOLUNTEERING, r"\bvrijwillig\w*|\bhelpende handen\b"),
    (
        ActivityType.ASSOCIATION_TASTER,
        r"\bkennismaking met (?:de |onze )?(?:club|vereniging|ploeg)\b",
    ),
    (
        ActivityType.PARENTING,
        r"\bouders? en kind(?:eren)?\b|\bouder kind\w*|\bmet ouders\b|\bspelotheek\b|"
        r"\bouders en kinderen\b",
    ),
    (
        ActivityType.CIVIC,
        r"\bonthaalwandeling\b|\bwegwijs in\b|\bontdek (?:je|de|onze) (?:stad|gemeente)\b|"
        r"\bken je stad\b",
    ),
    (
        ActivityType.COMMUNITY_CENTRE,
        r"\bontmoetings\w+|\bsamen koken\b|\bnaaiatelier\b|\bbreicafe\b|\bgezelschapsspel\w*",
    ),
    (
        ActivityType.LEISURE,
        r"\bfietsen leren\b|\bfietslessen\b|\bsamen tuinieren\b|\bstart to \w+|\bzangmoment\w*"
        r"|\bbewegen op muziek\b|\binitiatie en meespelen\b|\bvolleybal\b|\bvoetbal\b|\byoga\b|"
        r"\bzumba\b",
    ),
)
_FIRST_FORMS = tuple((kind, re.compile(form)) for kind, form in _FIRST)
_CLEAR_FORMS = tuple((kind, re.compile(form)) for kind, form in _CLEAR)


@lru_cache(maxsize=20_000)
def infer_type(name: str) -> ActivityType | None:
    """Return the form that the words of a name name; None when they name none, or two."""
    folded = fold(name)
    for kind, form in _FIRST_FORMS:
        if form.search(folded):
            return kind
    found = {kind for kind, form in _CLEAR_FORMS if form.search(folded)}
    return found.pop() if len(found) == 1 else None
