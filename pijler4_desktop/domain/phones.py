"""Phone numbers as Belgians write them; foreign ones by `phonenumbers`."""

import re
from functools import lru_cache

from pijler4_desktop.domain.checked import Checked
from pijler4_desktop.domain.problems import ProblemCode

_LABEL = re.compile(r"^(?:tel(?:efoon)?|gsm|mobiel|fax|t|m)\b[\s.:]*", re.IGNORECASE)
_ALLOWED = re.compile(r"[+\d\s.\-–/()\u00a0]+")
_NOISE = re.compile(r"[^\d+]+")
_BETWEEN = re.compile(r"\s*(?:[;,|\n&]|\bof\b|\ben\b|\s/\s)\s*")
_INVALID = Checked(None, ProblemCode.INVALID_PHONE)


@lru_cache(maxsize=4_096)
def phone(text: str) -> Checked:
    """Check a phone number: Belgian as "053 00 00 11" or "0478 12 34 56", foreign as "+31 …".

    Length and prefix must be right; whether the number was ever given out is not asked. A number
    that lost its leading zero (PHONE_LOST_ZERO) and the first of several (SEVERAL_PHONES) are
    proposals.
    """
    written = _LABEL.sub("", text.strip())
    if not written:
        return Checked(None) if not text.strip() else _INVALID
    one = _one_phone(written)
    if one.value:
        return one
    several = [_one_phone(piece) for piece in _BETWEEN.split(written) if piece]
    if len(several) > 1 and all(piece.value for piece in several):
        return Checked(several[0].value, ProblemCode.SEVERAL_PHONES)
    return _INVALID


def _one_phone(text: str) -> Checked:
    written = _LABEL.sub("", text.strip())
    if not _ALLOWED.fullmatch(written):
        return _INVALID
    digits = _NOISE.sub("", written.replace("(0)", ""))
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith("+32"):
        digits = "0" + digits[3:].removeprefix("0")
    elif digits.startswith("+"):
        return _foreign(digits)
    premium = re.match(r"(?:0|\+32\s?)[89]\d\d\b", written) is not None
    belgian = _belgian(digits, premium=premium)
    if belgian:
        return Checked(belgian)
    lost = _belgian("0" + digits, premium=False) if re.match(r"[1-9]", digits) else None
    return Checked(lost, ProblemCode.PHONE_LOST_ZERO) if lost else _INVALID


def _belgian(digits: str, *, premium: bool) -> str | None:
    """Space a Belgian number as the numbering plan does, or give None.

    Four digits from 17 or 18 on are information lines (1700, 1712, those of some cities).
    """
    if re.fullmatch(r"1[78]\d\d", digits):
        return digits
    if re.fullmatch(r"04[5-9]\d{7}", digits):
        return f"{digits[:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"
    if not re.fullmatch(r"0[1-9]\d{7}", digits) or re.match(r"04[5-9]", digits):
        return None  # nine digits that begin as a mobile number: one is missing
    if digits.startswith("0800") or (premium and digits.startswith("090")):
        return f"{digits[:4]} {digits[4:6]} {digits[6:]}"
    if digits[1] in "2349":
        return f"{digits[:2]} {digits[2:5]} {digits[5:7]} {digits[7:]}"
    return f"{digits[:3]} {digits[3:5]} {digits[5:7]} {digits[7:]}"


def _foreign(digits: str) -> Checked:
    import phonenumbers  # noqa: PLC0415 - slow, and rarely needed

    try:
        number = phonenumbers.parse(digits, None)
    except phonenumbers.NumberParseException:
        return _INVALID
    if not phonenumbers.is_possible_number(number):
        return _INVALID
    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return Checked(str(phonenumbers.format_number(number, form)))
