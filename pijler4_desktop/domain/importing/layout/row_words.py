"""What the words of a row give away when it is no activity: a total, a remark, a page number."""

import re
from collections.abc import Sequence

from pijler4_desktop.domain.parsing.cells import is_empty
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula
from pijler4_desktop.domain.text import fold

LONGEST_TITLE = 80
"""A single text longer than this is a remark and no title of the rows below it."""
SENTENCE = 7
"""Words from which on a single text that ends with a full stop is a remark."""

_TOTAL = re.compile(
    r"(?:(?:sub|eind|deel)?tota+l(?:en)?|(?:algemeen|alg|general|grand) tota+l|som|gemiddeld[e]?|"
    r"gem|aantal|waarvan|average|sum|count|mediaan|maximum|minimum)\b"
)
_COUNTED = re.compile(
    r"\d+ (?:activiteit(?:en)?|initiatie(?:f|ven)|rij(?:en)?|organisaties?|deelnemers?|plaatsen|"
    r"resultaten|records?|items?|verenigingen|partners?)(?: in tota+l)?"
)
_ALWAYS_TOTAL = re.compile(r"(?:(?:sub|eind)?totaal|(?:algemeen|general|grand) tota+l|total)\b")
_COUNT = re.compile(r"[€$]?\s*\d[\d .,]*\s*(?:[€%]|[a-zà-ÿ]{1,20}\.?)?(?:\s+[a-zà-ÿ]{1,20})?", re.I)
_REMARK = re.compile(
    r"\s*(?:\*|\(\*|†|nb\b|n\.b\.|p\.?s\.?\s*:|let op\b|opgelet\b|opm(?:erking(?:en)?)?\s*[.:]|"
    r"nota\s*:|bron\s*:|legend[ea]\b|afkortingen\b|verklaring\b|opgemaakt\b|opgesteld\b|"
    r"laatst(?:e)? (?:bijgewerkt|aangepast|gewijzigd|update|wijziging|aanpassing)\b|afgedrukt\b|"
    r"stand van zaken\b|bijgewerkt (?:op|tot)\b|export van\b|gelieve\b|"
    r"(?:rood|groen|geel|oranje|blauw|grijs|roze|paars|vet|cursief|schuin|doorstreept|gearceerd|"
    r"wit|in het [a-z]+)\b[^=:]{0,25}[=:]|\S{1,12}\s*=\s*\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:opgemaakt|opgesteld|bron|versie|contact|contactpersoon|vragen|info|meer info|handtekening|"
    r"datum|gemeente|dienst|nota|opmerking(?:en)?|naam|functie|voor akkoord|gezien|"
    r"verantwoordelijke|ingevuld door|nagekeken door|afgedrukt op|laatste update|goedgekeurd)\b"
)
_CONTACT = re.compile(r"\S@\S|\+?\d[\d ./-]{7,}\d")
"""An address or number that the title of an organisation's rows may go on with."""
_PAGE = re.compile(r"(?:pagina|blz|bladzijde|pag|page|p) ?\d+(?: (?:van|of) \d+)?|\d+ van \d+")


def is_total(cells: Sequence[Cell]) -> bool:
    """Tell whether the cells of a row, from left to right, are a total, an average or a count."""
    filled = [cell for cell in cells if not is_empty(cell)]
    at = next((at for at, cell in enumerate(filled) if isinstance(cell, str)), None)
    if at is None:
        return False
    label, others = str(filled[at]), [*filled[:at], *filled[at + 1 :]]
    folded = fold(label)
    if not others and _COUNTED.fullmatch(folded):
        return True
    if not _TOTAL.match(folded) or not all(_counts(other) for other in others):
        return False
    told = bool(others) or any(c.isdigit() for c in label) or label.rstrip().endswith(":")
    return told or _ALWAYS_TOTAL.match(folded) is not None


def _counts(cell: Cell) -> bool:
    """Tell whether a cell beside the word "totaal" is an amount, or such a word itself."""
    if not isinstance(cell, str):
        return True
    return bool(_COUNT.fullmatch(cell.strip()) or _TOTAL.match(fold(cell)))


def is_number(cell: Cell) -> bool:
    """Tell whether a cell can be the outcome of adding up."""
    if isinstance(cell, ValuelessFormula | ErrorCell):
        return True
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def is_remark(text: str) -> bool:
    """Tell whether a text that stands alone in its row is a remark rather than a title or name."""
    if _REMARK.match(text) or _PAGE.fullmatch(fold(text)):
        return True
    ends = text.rstrip().endswith((".", "!", "?"))
    long = len(text) > LONGEST_TITLE and not _CONTACT.search(text)
    return long or (ends and len(text.split()) >= SENTENCE)


def is_page_mark(text: str) -> bool:
    """Tell whether a text only numbers a page."""
    return _PAGE.fullmatch(fold(text)) is not None


def is_label(text: str) -> bool:
    """Tell whether a text announces what stands beside it, below a table: "Opgemaakt door:"."""
    folded = fold(text)
    return text.rstrip().endswith(":") or (":" in text and _LABEL.match(folded) is not None)
