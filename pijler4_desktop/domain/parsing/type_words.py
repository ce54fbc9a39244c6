"""The form of an activity from the words of a cell that states it, whatever way it is said.

The words of lists go first (`choices`); here every cell counts that speaks of one form only:
"vereniging leren kennen", "conv.", "Praten en Nederlands oefenen".
"""

import re
from functools import lru_cache

from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import ActivityType

_FORMS = tuple(
    (kind, re.compile(form))
    for kind, form in (
        (ActivityType.VOLUNTEERING_LEAD_IN, r"\btoeleid\w*|\blead in\b"),
        (
            ActivityType.LANGUAGE_PLACEMENT,
            r"\btaal ?stages?\b|\bstages? (?:voor )?(?:taal|nederlands)\b|\bwerkvloer\b"
            r"|\blanguage placements?\b",
        ),
        (
            ActivityType.TASTER_PLACEMENT,
            r"\b(?:kenn\w*|snuffel|kijk|proef|inleef|taster) ?(?:stages?|placements?)\b|^stages?\b",
        ),
        (
            ActivityType.BUDDY,
            r"\bbudd(?:y|ies)\w*|\w*buddy\b|\w*maatjes?\b|\bduo\w*|\b(?:een|1) op (?:een|1)\b"
            r"|\bmentor\w*|\bpeter ?meter\w*",
        ),
        (
            ActivityType.CONVERSATION,
            r"\bpraat\w*|\bpraten\b|\bconv(?:ersat\w*)?\b|\bbabbel\w*|\btaal(?:cafe|tafel|oefen)\w*"
            r"|\boefenkans\w*|\b(?:nederlands|taal) (?:oefen|spreken|praten)\w*"
            r"|\blanguage (?:cafe|practice)\b|\bgesprekstafel\w*",
        ),
        (
            ActivityType.PARENTING,
            r"\bouders?\b|\bmama s?\b|\bmamas?\b|\bpapas?\b"
            r"|\boudergroep\w*|\bouderwerking\b|\bopvoed\w*|\bparent\w*",
        ),
        (
            ActivityType.CIVIC,
            r"\b(?:gemeente|stad|dorp|buurt)\b.*\b(?:leren kennen|ontdekken|verkennen)\b"
            r"|\b(?:ontdek|verken)\w* (?:de |je |onze )?(?:gemeente|stad|dorp)\b"
            r"|\bwegwijs\b|\brondleiding\w*|\buitstap\w*|\bcivic\b|\bburgerschap\w*",
        ),
        (
            ActivityType.ASSOCIATION_TASTER,
            r"\bverenigings?(?:leven)?\b|\bverenigingen\b|\bproefles\w*|\bassociations?\b"
            r"|\bkennismak\w* (?:met )?(?:een |de )?(?:club|kring)\w*|\bclub\w* leren kennen\b",
        ),
        (ActivityType.VOLUNTEERING, r"\bvrijw\w*|\bvolunteer\w*"),
        (
            ActivityType.COMMUNITY_CENTRE,
            r"\bontm(?:oet\w*)?\b|\bbuurthuis\w*|\bdienstencentr\w*"
            r"|\bmeeting place\b|\bcommunity\b",
        ),
        (
            ActivityType.LEISURE,
            r"\bsport\w*|\bvrije ?tijds?\w*|\bhobby\w*|\bleisure\b|\bbewegen\b|\bcreatief\b",
        ),
    )
)
_WITHIN = {
    ActivityType.VOLUNTEERING_LEAD_IN: ActivityType.VOLUNTEERING,
    ActivityType.ASSOCIATION_TASTER: ActivityType.LEISURE,
    ActivityType.LANGUAGE_PLACEMENT: ActivityType.TASTER_PLACEMENT,
}
"""A form that is often named with words of another: that other one does not count then."""

_FOR_WHOM = re.compile(r"\s+(?:voor|for)\s|[:(]")
_WHICH_STAGE = re.compile(r"(\bstages?)\s*[(:]\s*(?=(?:taal|nederlands)\b)", re.IGNORECASE)
"""What stands behind it tells which kind of placement: "stage (taal)"."""


@lru_cache(maxsize=4_000)
def types_in(text: str) -> tuple[ActivityType, ...]:
    """Return the forms a cell speaks of; what stands behind "voor" or a colon explains them."""
    whole = _WHICH_STAGE.sub(r"\1 ", text)
    said = fold(_FOR_WHOM.split(whole, maxsplit=1)[0]) or fold(text)
    found = [kind for kind, form in _FORMS if form.search(said)]
    beside = {_WITHIN[kind] for kind in found if kind in _WITHIN}
    return tuple(kind for kind in found if kind not in beside)
