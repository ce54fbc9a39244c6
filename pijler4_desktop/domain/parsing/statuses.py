"""Where an activity is in its life, with the words around it: "gestopt sinds juni"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import plain_text, unreadable
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.parsing.parsed import Parsed, note, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Status


@dataclass(frozen=True, slots=True)
class StatusFound:
    """A status, and the words that were written beside it."""

    status: Status
    reason: str = ""


_NOTHING = frozenset({"", "nvt", "n v t", "niet van toepassing"})
_STEMS = (
    (Status.PAUSED, r"tijdelijk\b(?!.*\b(?:aanbod|project)\b).*|even (?:stil|gestopt|niet)\b.*|"
     r"(?:ligt )?(?:even |momenteel |tijdelijk )*stil\b.*|gepauzeerd\b.*|(?:in )?pauze\b.*|"
     r"terug (?:in|vanaf|na|pas|eind|begin|op \d)\b.*|herneemt\b.*|hernemen\b.*|hervat\w*\b.*|"
     r"(?:winter|zomer)stop\b.*|opgeschort\b.*|on hold\b.*|onderbroken\b.*|paused\b.*"),
    (Status.STOPPED, r"(?:definitief )?gestopt\b.*|stopped\b.*|ended\b.*|"
     r"stopgezet\b.*|beeindigd\b.*|opgeheven\b.*|geschrapt\b.*|"
     r"(?:loopt |bestaat )?niet meer\b.*|afgelopen\b.*|afgerond\b.*|geannuleerd\b.*"),
    (Status.FULL, r"volzet\b.*|full(?! of)\b.*|"
     r"volgeboekt\b.*|(?:actief|loopt|lopend|ongoing|running|active)(?: maar| en| but| and)? "
     r"(?:volzet|volgeboekt|full)\b.*"),
    (Status.IN_PREPARATION, r"(?:nog )?(?:te|op te) starten\b.*|nog niet (?:gestart|opgestart)\b.*|"
     r"nog niet (?:in )?(?:opstart|opbouw|voorbereiding|start|begint)\w*\b.*|"
     r"(?:nog |in |de )*(?:opstart|opbouw|voorbereiding|planning)\w*\b.*|wordt opgestart\b.*|"
     r"start(?:t)? (?:in|op|vanaf|\d+|binnenkort|begin|eind|na)\b.*|gepland\b.*|"
     r"start(?:ing|s) (?:in|on|from|soon)\b.*"),
    (Status.ACTIVE, r"loopt(?! (?:niet|af|stil|leeg)\b)\b.*|lopend\b.*|actief\b.*"),
)  # fmt: skip
_FORMS = tuple((status, re.compile(form)) for status, form in _STEMS)
_UNSURE = re.compile(r"\?|\bof\b|\bmisschien\b|\bnadenken\b|\bmogelijk\b")
_ANSWER = re.compile(
    r"(?P<yes>ja|yes)(?:\b|(?<=\W))|(?P<no>nee|neen|no(?! longer))\b", re.IGNORECASE
)
_LEAD = re.compile(r"^[\s,;:.!(–-]*(?:(?:maar|want|but|wel)\b)?\s*")
_ASIDE = re.compile(r"\s*\((?!.*(?:\?|\bof\b|misschien|niet))[^()]+\)\W*")
_AFTER_YES = (Status.ACTIVE, Status.FULL)
_AFTER_NO = (Status.PAUSED, Status.STOPPED, Status.IN_PREPARATION, Status.IDEA)
"""What a status may be that is told behind the answer to "does it run?"."""

NEW = ("nieuw", "nieuw aanbod", "nieuw initiatief")
"""New can be running already or still to come: asked."""


def parse_status(cell: Cell | None) -> Parsed[StatusFound]:
    """Read a status; with words beside it the reading is shown and the words are the reason."""
    found: Parsed[StatusFound] | None = unreadable(cell)
    if found is not None:
        return found
    text = plain_text(cell)
    return Parsed() if fold(text) in _NOTHING and "?" not in text else _read(text)


@lru_cache(maxsize=4_096)
def _read(text: str) -> Parsed[StatusFound]:
    answer = _ANSWER.match(text)
    if answer:
        return _answered(text, answer)
    known = parse_choice(Status, text)
    if known.value is not None and "?" in text:
        return refused(ProblemCode.AMBIGUOUS, text, term(known.value))
    if known.value is not None:
        return _with_aside(text, known.value)
    folded = fold(text)
    if folded in NEW:
        both = (term(Status.ACTIVE), term(Status.IN_PREPARATION))
        return refused(ProblemCode.AMBIGUOUS, text, *both)
    fitting = _fitting(folded)
    if not fitting or _UNSURE.search(text.casefold()):
        return Parsed(None, known.problems)
    status = fitting[0]
    return Parsed(StatusFound(status, text), (note(ProblemCode.READ_AS, text, term(status)),))


def _answered(text: str, answer: re.Match[str]) -> Parsed[StatusFound]:
    """Read the answer to "does it run?": a no alone does not tell for how long."""
    rest = _LEAD.sub("", text[answer.end() :]).strip(" .!)")
    fits = _AFTER_YES if answer["yes"] else _AFTER_NO
    stopped = (term(Status.PAUSED), term(Status.STOPPED))
    likely = (term(Status.ACTIVE),) if answer["yes"] else stopped
    if not rest and answer["yes"]:
        return Parsed(StatusFound(Status.ACTIVE))
    told = _read(rest).value if rest and not _ANSWER.match(rest) else None
    if told is None and answer["yes"] and _ASIDE.fullmatch(text[answer.end() :]):
        return _with_aside(text, Status.ACTIVE)
    if told is None:
        return refused(ProblemCode.AMBIGUOUS, text, *likely)
    if told.status not in fits:
        return refused(ProblemCode.AMBIGUOUS, text, *likely, term(told.status))
    problem = note(ProblemCode.READ_AS, text, term(told.status))
    return Parsed(StatusFound(told.status, text), (problem,))


def _with_aside(text: str, status: Status) -> Parsed[StatusFound]:
    """Take what stands in brackets as the reason, unless it names another status."""
    match = re.search(r"\((.+)\)", text)
    aside = match[1].strip() if match else ""
    others = [other for other in _fitting(fold(aside)) if other is not status]
    if others:
        return refused(ProblemCode.AMBIGUOUS, text, term(status), term(others[0]))
    return Parsed(StatusFound(status, aside))


def _fitting(folded: str) -> list[Status]:
    return [status for status, form in _FORMS if form.fullmatch(folded)]
