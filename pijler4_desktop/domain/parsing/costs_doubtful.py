"""Prices that look like one amount while they are not: "niet gratis", "5 x 2 euro"."""

import re

LONGEST = 300
"""In characters. Longer is a story, or a slip that would keep the patterns busy for seconds."""

_HARDLY = (
    r"(?:niet|nooit|geen|bijna|haast|vrijwel|quasi|nagenoeg|praktisch|zo goed als|half|halvelings|"
    r"deels|gedeeltelijk|grotendeels|meestal|soms|vaak|zelden|not|never|almost|nearly|partly|"
    r"sometimes|pas|presque)"
)
_DEGREE = (
    r"(?:meer|langer|altijd|steeds|overal|helemaal|volledig|geheel|echt|zomaar|meteen|"
    r"voor iedereen|voor|always|totally|entirely|anymore)"
)
_FREE = r"(?:gratis|kosteloos|niks|niets|free|gratuit|nihil)"
_NOT_FREE = re.compile(
    rf"\b{_HARDLY} (?:{_DEGREE} )*{_FREE}\b|"
    rf"\b{_FREE}\b ?(?:(?:is|was) (?:het|dit|dat) )?(?:{_HARDLY}(?= ?(?:[.,;!]|$))|\?)"
)
_MANY = (
    r"(?<![\d.,/-])(?:[2-9]|[1-9]\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|two|three|"
    r"four|five|six|ten)"
)
_TIMES = r"[x×*]"
_SIGN = r"(?:€|euros?\b|eur\b)"
_MULTIPLIED = re.compile(
    rf"{_MANY} ?{_TIMES} ?(?:(?:van|aan|à|a|at|of|voor|telkens|=|:) ?)?(?:{_SIGN} ?\d|\d[\d.,]*)|"
    rf"(?:\d ?{_SIGN}|{_SIGN} ?\d[\d.,]*) ?{_TIMES} ?(?:[2-9]|1\d)(?! ?(?:/|per\b))"
)


def is_hardly_free(plain: str) -> bool:
    """Tell whether a text denies or weakens that it is free: "niet gratis", "bijna gratis"."""
    return _NOT_FREE.search(plain) is not None


def is_multiplied(plain: str) -> bool:
    """Tell whether an amount is for one of several times, so that what one pays is another."""
    return _MULTIPLIED.search(plain) is not None
