"""Numbers and addresses that identify: their normal form, or what is wrong with them.

Every check returns `Checked(value, problem)`: the form to store without a problem; a proposal
together with a problem the user should see; or only a problem. Empty text gives neither.
Test numbers that were never issued pass: form, length and check digits count, not the register.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from pijler4_desktop.domain.checked import Checked
from pijler4_desktop.domain.phones import phone
from pijler4_desktop.domain.problems import ProblemCode

__all__ = [
    "Checked",
    "email",
    "establishment_number",
    "kbo",
    "national_numbers_in",
    "nis_code",
    "ovo_code",
    "phone",
    "postal_code",
    "url",
    "vcode",
    "without_national_numbers",
]


_NOTHING = Checked(None)
_SEPARATORS = re.compile(r"[\s.\-–/()\u00a0]+")
_MAIL = re.compile(
    r"[a-z0-9_+\-]+(?:\.[a-z0-9_+\-]+)*@(?:[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?\.)+[a-z]{2,24}"
)
_LABEL = re.compile(r"[^\W_](?:[\w\-]*[^\W_])?", re.UNICODE)
_BETWEEN = r"[ \u00a0\u202f.\-–/]"
_NATIONAL = re.compile(
    rf"(?<![\d+])\d{{2}}{_BETWEEN}?\d{{2}}{_BETWEEN}?\d{{2}}{_BETWEEN}{{0,3}}\d{{3}}{_BETWEEN}?\d{{2}}"
    r"(?!\d)"
)


@lru_cache(maxsize=4_096)
def kbo(text: str) -> Checked:
    """Check an enterprise number (ondernemingsnummer): 10 digits, the first 0 or 1, modulo 97.

    Nine digits that are right once a zero stands in front are a proposal (KBO_LOST_ZERO).
    """
    digits = _digits(text, prefix="BE")
    if digits is None:
        return _NOTHING
    if len(digits) == 9 and _is_kbo("0" + digits):
        return Checked("0" + digits, ProblemCode.KBO_LOST_ZERO)
    return Checked(digits) if _is_kbo(digits) else Checked(None, ProblemCode.INVALID_KBO)


@lru_cache(maxsize=4_096)
def establishment_number(text: str) -> Checked:
    """Check an establishment number (vestigingsnummer): 10 digits, the first 2 to 8, modulo 97."""
    digits = _digits(text, prefix="BE")
    if digits is None:
        return _NOTHING
    right = re.fullmatch(r"[2-8]\d{9}", digits) and _check_digits_fit(digits)
    return Checked(digits) if right else Checked(None, ProblemCode.INVALID_ESTABLISHMENT)


def vcode(text: str) -> Checked:
    """Check a code of the associations register: V and 7 digits, from V0001001 on."""
    return _coded(text, "V", 7, 1001, ProblemCode.INVALID_VCODE)


def ovo_code(text: str) -> Checked:
    """Check a code of the organisations register: OVO and 6 digits."""
    return _coded(text, "OVO", 6, 1, ProblemCode.INVALID_OVO)


def nis_code(text: str) -> Checked:
    """Check the form of a NIS code: 5 digits, kept as text."""
    code = text.strip()
    if not code:
        return _NOTHING
    good = re.fullmatch(r"[1-9]\d{4}", code, re.ASCII)
    return Checked(code) if good else Checked(None, ProblemCode.INVALID_NIS)


def postal_code(text: str) -> Checked:
    """Check the form of a Belgian postal code: 1000 to 9999, also written "B-9000"."""
    code = text.strip()
    if not code:
        return _NOTHING
    match = re.fullmatch(r"(?:(?:B|BE)[\s\-]?)?([1-9]\d{3})", code, re.ASCII | re.IGNORECASE)
    return Checked(match[1]) if match else Checked(None, ProblemCode.INVALID_POSTAL_CODE)


@lru_cache(maxsize=4_096)
def email(text: str) -> Checked:
    """Check an e-mail address by its form only; nothing is looked up."""
    address = text.strip()
    if not address:
        return _NOTHING
    address = re.sub(r"^mailto:\s*", "", address, flags=re.IGNORECASE).removeprefix("<")
    address = address.removesuffix(">")
    if _MAIL.fullmatch(address) and len(address) < 64 and "--" not in address:
        return Checked(address) if _usual_domain(address) else _careful_email(address)
    return _careful_email(address)


@lru_cache(maxsize=4_096)
def url(text: str) -> Checked:
    """Check the address of a web page; without a scheme https is put in front."""
    address = text.strip()
    if not address:
        return _NOTHING
    scheme = re.match(r"([a-z][a-z0-9+.\-]*):(?!\d)", address, re.IGNORECASE)
    if not scheme:
        address = f"https://{address}"
    return Checked(address) if _is_url(address) else Checked(None, ProblemCode.INVALID_URL)


def national_numbers_in(text: str) -> list[str]:
    """Find national register numbers (and bis numbers) in free text, as 11 digits.

    Born before and after 2000; a hit must have a possible date and the right check digits.
    """
    return [_SEPARATORS.sub("", match[0]) for match in _national_numbers(text)]


def without_national_numbers(text: str, mask: str) -> str:
    """Return a text with a mask in the place of every national register number."""
    pieces, end = [], 0
    for match in _national_numbers(text):
        pieces += [text[end : match.start()], mask]
        end = match.end()
    return "".join([*pieces, text[end:]])


def _national_numbers(text: str) -> Iterator[re.Match[str]]:
    """Find the numbers from left to right; digits that are none may hide the start of one."""
    match = _NATIONAL.search(text) if len(text) >= 11 else None
    if match is None:
        return
    from stdnum.be import ssn  # noqa: PLC0415 - rarely needed

    while match is not None:
        right = ssn.is_valid(_SEPARATORS.sub("", match[0]))
        if right:
            yield match
        match = _NATIONAL.search(text, match.end() if right else match.start() + 1)


def _digits(text: str, *, prefix: str) -> str | None:
    plain = _SEPARATORS.sub("", text).upper().removeprefix(prefix)
    return plain or None


def _is_kbo(digits: str) -> bool:
    if not re.fullmatch(r"[01]\d{9}", digits, re.ASCII) or not _check_digits_fit(digits):
        return False
    from stdnum.be import vat  # noqa: PLC0415 - rarely needed at start

    return bool(vat.is_valid(digits))


def _check_digits_fit(digits: str) -> bool:
    return 97 - int(digits[:8]) % 97 == int(digits[8:])


def _coded(text: str, prefix: str, length: int, least: int, problem: ProblemCode) -> Checked:
    code = re.sub(r"[\s\-]+", "", text).upper()
    if not code:
        return _NOTHING
    number = code.removeprefix(prefix)
    good = (
        code.startswith(prefix)
        and re.fullmatch(rf"\d{{{length}}}", number, re.ASCII)
        and int(number) >= least
    )
    return Checked(code) if good else Checked(None, problem)


def _usual_domain(address: str) -> bool:
    return address.rpartition(".")[2] in {"be", "com", "eu", "example", "gent", "net", "nl", "org"}


def _careful_email(address: str) -> Checked:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - slow

    try:
        return Checked(validate_email(address, check_deliverability=False).normalized)
    except EmailNotValidError:
        return Checked(None, ProblemCode.INVALID_EMAIL)


def _is_url(address: str) -> bool:
    if any(c.isspace() or not c.isprintable() for c in address):
        return False
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    labels = host.split(".")
    return (
        parts.scheme in {"http", "https"}
        and parts.username is None
        and len(labels) > 1
        and all(_LABEL.fullmatch(label) for label in labels)
        and not labels[-1].isdigit()
        and len(labels[-1]) > 1
    )
