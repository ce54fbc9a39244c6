"""One cell with a function, a phone number and a mail address, taken apart.

Names of persons are recognised only to keep them apart from functions: they stay in `rest`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.identifiers import email, phone, url
from pijler4_desktop.domain.parsing.cells import plain_text, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed, doubt, note
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold


@dataclass(frozen=True, slots=True)
class ContactParts:
    """What a contact cell holds; `rest` is what is neither, possibly the name of a person."""

    function: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    rest: str = ""


LONGEST = 1_000
"""Characters in which a contact can be found; of a longer text nothing is taken apart."""

_MAIL = re.compile(r"(?<![^\s,;<>()|:])[^\s,;<>()|:@]{1,64}@[^\s,;<>()|]+")
_WEB = re.compile(r"\b(?:https?://|www\.)[^\s,;<>()|]+", re.IGNORECASE)
_DIGITS = r"(?:[\d\s.\-()]|(?<!\s)/(?!\s)){5,}\d"
_PHONE = re.compile(
    rf"(?<![\w@.])(?:(?:\(0\) ?\d|\(?(?:\+|0)\d|\d{{3}}){_DIGITS}|[1-9]\d{{7}}(?!\d))"
)
_FAX = re.compile(rf"\b(?:fax|f)\b[.: ]*(?:\(?(?:\+|0)\d){_DIGITS}", re.IGNORECASE)
_TWO_PHONES = re.compile(r"\s[-–/]\s|\s*[/;]\s*(?=(?:\+|0)[1-9])")
_AT = re.compile(r"\s*(?:[(\[](?:at|@)[)\]]|\s@\s?|@\s)\s*(?=[\w.-]+\.\w)", re.IGNORECASE)
_NO_AT = re.compile(
    r"(?<![\w@./:-])(?!www\.)((?:info|contact|onthaal|secretariaat|hallo|welkom|balie|mail)"
    r"(?:\.[\w-]+){1,3}\.[a-z]{2,10}|[\w-]+(?:\.[\w-]+){2,3}\.[a-z]{2,10})\b(?![@/])",
    re.IGNORECASE,
)
"""An address that lost its "@": a website has two parts, or begins with www."""
_THREE_PARTS = re.compile(r"(?<![\w@./:-])([\w-]+)(?:\.[\w-]+){2}\b(?![@/.])")
_BROKEN_MAIL = re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT.pattern}[\w.-]+", re.IGNORECASE)
_GLUE = re.compile(
    r"\b(?:mail(?:en)?(?: naar)?|e-?mail|mailto|bel(?:len)?(?: naar)?|tel(?:efoon)?|gsm|mobiel|"
    r"contact(?:persoon|personen|gegevens)?|via|of|en|mevrouw|mevr|mw|dhr|de heer|meneer|"
    r"[tmge](?=[:.]? *(?:$|,)))\b[:.]?",
    re.IGNORECASE,
)
_EDGES = " ,;/|-–:.()<>\n\t"
_FUNCTION = re.compile(
    r"(?:ambtena(?:ar|ren)|werk(?:st)?ers?|coordinator\w*|coördinator\w*|bibliothecaris\w*|"
    r"secretaris|"
    r"secretariaat|consulent\w*|leid(?:st)?er|onthaal\w*|verantwoordelijke|begeleid(?:st)?ers?|"
    r"directeur|"
    r"directie|voorzitter|medewerk(?:st)?ers?|penningmeester|trainers?|balie|dienst\w*|loket|team|"
    r"beheerder|zorgleerkracht|bestuur|brugfiguur|toeleid(?:st)?er|animator|infopunt|deskundige|"
    r"leerkracht|adviseur|receptie|administratie|opbouwwerker|hoofd|stafmedewerker|helpdesk)",
    re.IGNORECASE,
)


def split_contact(cell: Cell | None) -> Parsed[ContactParts]:
    """Take a contact cell apart; a number or address that is wrong is a doubt and left out."""
    found: Parsed[ContactParts] | None = unreadable(cell)
    if found is not None:
        return found
    text = plain_text(cell)
    return Parsed() if fold(text) in _NOTHING and "?" not in text else _read(text)


_NOTHING = frozenset({"", "nvt", "n v t", "niet van toepassing"})


@lru_cache(maxsize=8_192)
def _read(text: str) -> Parsed[ContactParts]:
    if len(text) > LONGEST:
        return Parsed(ContactParts(rest=text))
    problems: list[Problem] = []
    text = _without_broken_mail(text, problems)
    faxes = _FAX.findall(text)
    text = _FAX.sub(" , ", text)
    problems.extend(
        doubt(ProblemCode.INVALID_EMAIL, written, field="email") for written in _without_at(text)
    )
    mails = _MAIL.findall(text)
    rest = _MAIL.sub(" , ", text)
    sites = _WEB.findall(rest)
    rest = _WEB.sub(" , ", rest)
    phones = [p for p in _PHONE.findall(rest) if sum(c.isdigit() for c in p) >= 8]
    rest = _PHONE.sub(" , ", rest) if phones else rest
    numbers = _numbers(phones, problems)
    function, other = _function(rest)
    parts = ContactParts(
        function=function,
        phone=numbers[0] if numbers else "",
        email=_first_mail(mails, problems),
        website=_site(sites, problems),
        rest=", ".join(filter(None, (other, *numbers[1:], *map(str.strip, faxes)))),
    )
    return Parsed(None if parts == ContactParts() else parts, tuple(problems))


def _without_at(text: str) -> list[str]:
    """Find addresses that lost their "@"; one of three parts may begin with a name beside it."""
    words = fold(_THREE_PARTS.sub(" ", text)).split()
    named = [m[0] for m in _THREE_PARTS.finditer(text) if fold(m[1]) in words]
    return list(dict.fromkeys([*_NO_AT.findall(text), *named]))


_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: (?:van|de|den|der|el|al|'t|[A-ZÀ-Þ][\w'’-]*))* [A-ZÀ-Þ][\w'’-]+"
_FUNCTION_AND_NAME = re.compile(
    rf"(?P<before>(?:[\w-]+ )?[\w-]*(?i:{_FUNCTION.pattern})\w*):? (?P<name>{_NAME})|"
    rf"(?P<person>{_NAME}) (?P<behind>[a-zà-þ-]*(?i:{_FUNCTION.pattern})\w*(?: [a-zà-þ]+)*)"
)


def _function(rest: str) -> tuple[str, str]:
    """Tell a function ("centrumleider") from anything else that was written beside it."""
    pieces = [p.strip(_EDGES) for p in re.split(r"[,;/|\n()]|\s[-–]\s", _GLUE.sub(" , ", rest))]
    pieces = [" ".join(piece.split()) for piece in pieces if piece.strip(_EDGES)]
    pieces = [part for piece in pieces for part in _without_name(piece)]
    functions = [p for p in pieces if _FUNCTION.search(p) and len(p) <= 60]
    others = [p for p in pieces if p not in functions]
    return ", ".join(functions), ", ".join(others)


def _without_name(piece: str) -> tuple[str, ...]:
    """Take the name of a person and a function in one piece apart."""
    match = _FUNCTION_AND_NAME.fullmatch(piece)
    if match is None:
        return (piece,)
    return (match["before"] or match["behind"], match["name"] or match["person"])


def _numbers(phones: list[str], problems: list[Problem]) -> list[str]:
    """Return the good numbers; what is wrong becomes a doubt, more than one a note."""
    kept: list[str] = []
    for written in (one for several in phones for one in _each_phone(several)):
        checked = phone(re.sub(r"^\(0\) ?", "0", written.strip()))
        if checked.value and checked.problem is None:
            kept.append(checked.value)
        elif checked.problem is not None:
            readings = (checked.value,) if checked.value else ()
            shown = " ".join(written.split())
            problems.append(doubt(checked.problem, shown, *readings, field="phone"))
    if len(kept) > 1:
        problems.append(note(ProblemCode.SEVERAL_PHONES, " / ".join(kept), field="phone"))
    return list(dict.fromkeys(kept))


def _each_phone(written: str) -> list[str]:
    """Take two numbers apart that stand together: "057 00 00 12 - 0478 00 00 12"."""
    if phone(written.strip()).value:
        return [written]
    pieces = [piece for piece in _TWO_PHONES.split(written) if piece.strip()]
    return pieces if all(phone(piece.strip()).value for piece in pieces) else [written]


def _without_broken_mail(text: str, problems: list[Problem]) -> str:
    """Take out addresses with "(at)" or a space, and propose what they must have been."""

    def propose(match: re.Match[str]) -> str:
        meant = email(_AT.sub("@", match[0].strip())).value
        if meant is None:
            return match[0]
        problems.append(doubt(ProblemCode.INVALID_EMAIL, match[0].strip(), meant, field="email"))
        return " , "

    return _BROKEN_MAIL.sub(propose, text)


def _first_mail(mails: list[str], problems: list[Problem]) -> str:
    kept: list[str] = []
    for written in mails:
        checked = email(written.strip(".,;"))
        if checked.value:
            kept.append(checked.value)
        else:
            problems.append(doubt(ProblemCode.INVALID_EMAIL, written, field="email"))
    distinct = tuple(dict.fromkeys(kept))
    if len(distinct) > 1:
        problems.append(doubt(ProblemCode.AMBIGUOUS, ", ".join(distinct), *distinct, field="email"))
        return ""
    return distinct[0] if distinct else ""


def _site(sites: list[str], problems: list[Problem]) -> str:
    if not sites:
        return ""
    checked = url(sites[0].rstrip(".,;)"))
    if checked.value is None:
        problems.append(doubt(ProblemCode.INVALID_URL, sites[0], field="website"))
    return checked.value or ""
