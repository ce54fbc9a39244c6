"""Whether an organisation goes on, as the list of the sender has it: never followed unasked."""

import re
from collections.abc import Mapping
from datetime import date

from pijler4_desktop.domain.importing.cells.reading import Context, Reading
from pijler4_desktop.domain.importing.columns.organisation_headings import ENDED, STANDING
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.parsing.yesno import parse_yes_no
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import PartnerStatus, Severity

PARTNER_STATUS = "partner_status"

_STOPPED = re.compile(
    r"\b(?:gestopt|stopgezet|stopzetting|gestaakt|geschrapt|schrapping|vereffening|vereffend|"
    r"ontbonden|ontbinding|opgeheven|opheffing|inactief|niet (?:meer )?actief|non actief|"
    r"faillissement|failliet|afgesloten|beeindigd|verwijderd|dissolved|inactive|stopped|closed)\b"
)
_GOES_ON = re.compile(
    r"\b(?:niet (?:gestopt|stopgezet|geschrapt|ontbonden)|actief|actieve|normale toestand|normaal|"
    r"lopend|loopt|bestaand|active|nieuw|erkend|ingeschreven|geregistreerd)\b"
)
_NO_OUTCOME = frozenset({"", "nvt", "n v t", "onbekend"})


def read_standing(cell: Cell, _context: Context) -> Reading:
    """Read whether an organisation goes on; words about working together are their status.

    "Actief" in a register says nothing about a partnership. The words stay beside the fields.
    """
    text = text_of(cell)
    if fold(text) in _NO_OUTCOME or _says_stopped(text) or _GOES_ON.search(fold(text)):
        return Reading(rest=text)
    if parse_yes_no(cell).value is not None:
        return Reading(rest=text)
    partner = parse_choice(PartnerStatus, cell)
    if partner.value is not None:
        return Reading({PARTNER_STATUS: partner.value})
    strange = Problem(ProblemCode.UNKNOWN_VALUE, PARTNER_STATUS, Severity.DOUBT, text)
    return Reading(problems=(strange,))


def read_ended(cell: Cell, _context: Context) -> Reading:
    """Keep the day or the yes that tells that an organisation stopped."""
    return Reading(rest=text_of(cell))


def stopped_in(texts: Mapping[str, str], today: date) -> str:
    """Return the text by which a row says that its organisation stopped, "" when it does not.

    `texts` are its cells as written, by key. A day that is still to come stops nothing yet.
    """
    standing = texts.get(STANDING, "")
    if _says_stopped(standing) or parse_yes_no(standing or None).value is False:
        return standing
    status = texts.get(PARTNER_STATUS, "")
    if status and parse_choice(PartnerStatus, status).value is PartnerStatus.STOPPED:
        return status
    return _ended(texts.get(ENDED, ""), today)


def _ended(text: str, today: date) -> str:
    from pijler4_desktop.domain.parsing.dates import parse_date  # noqa: PLC0415  few lists have it

    if not text or fold(text) in _NO_OUTCOME or parse_yes_no(text).value is False:
        return ""
    day = parse_date(text).value
    return "" if day is not None and day > today else text


def _says_stopped(text: str) -> bool:
    folded = fold(text)
    return _STOPPED.search(folded) is not None and "niet gestopt" not in folded
