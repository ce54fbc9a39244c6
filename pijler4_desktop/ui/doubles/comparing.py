"""Two organisations side by side in words, and the values somebody chose of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.merging import ADDRESS, TOGETHER, FieldPair, side_by_side
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import address_text, kbo_text, value_text
from pijler4_desktop.services.organisation_doubles import OrganisationPair
from pijler4_desktop.ui.kit.compare_card import ComparedLine

PLACE = "address"
OFFER = "activities"
"""Lines that are no field of their own."""
_ALWAYS = frozenset({"name", "kbo"})


class PairComparison:
    """What there is to compare of a pair, line by line."""

    def __init__(self, pair: OrganisationPair, facts: Facts) -> None:
        self._pair, self._facts = pair, facts
        found = side_by_side(pair.survivor, pair.other)
        self._fields: Mapping[str, FieldPair] = {one.field: one for one in found}

    @property
    def lines(self) -> Sequence[ComparedLine]:
        """Return the lines worth looking at; what both leave empty is left out."""
        lines = [self._line(key) for key in self._fields if key not in ADDRESS]
        at = next((n for n, one in enumerate(lines) if one and one.key == "contact_function"), 3)
        lines.insert(at, self._address())
        return [*(one for one in lines if one is not None), self._offer()]

    @property
    def first_kept(self) -> frozenset[str]:
        """Return the lines in which the first value is proposed."""
        kept = {one.field for one in self._fields.values() if one.proposed == one.first}
        if self._fields["postal_code"].proposed == self._fields["postal_code"].first and (
            self._fields["street"].proposed == self._fields["street"].first
        ):
            kept.add(PLACE)
        return frozenset(kept)

    def chosen(self, first_kept: frozenset[str]) -> Mapping[str, Any]:
        """Return the values that stay, of the lines in which there was something to choose."""
        values: dict[str, Any] = {}
        for compared in self.lines:
            if not compared.differs:
                continue
            of = self._pair.survivor if compared.key in first_kept else self._pair.other
            keys = ADDRESS if compared.key == PLACE else (compared.key,)
            values.update({key: getattr(of, key) for key in keys})
        return values

    def _line(self, key: str) -> ComparedLine | None:
        pair = self._fields[key]
        first, second = (self._said(key, value) for value in (pair.first, pair.second))
        if not (first or second or key in _ALWAYS):
            return None
        name = QCoreApplication.translate("Fields", field_of(Kind.ORGANISATION, key).heading)
        same = key in TOGETHER or first == second or not first
        return ComparedLine(key, name, first, second, differs=pair.differs, same=same)

    def _address(self) -> ComparedLine | None:
        first, second = (self._place(one) for one in (self._pair.survivor, self._pair.other))
        if not first and not second:
            return None
        differs = bool(first and second and first != second)
        return ComparedLine(PLACE, _tr("Adres"), first, second, differs=differs, same=not differs)

    def _offer(self) -> ComparedLine:
        ids = (self._pair.survivor.id, self._pair.other.id)
        first, second = (str(self._pair.activities.get(id_, 0)) for id_ in ids)
        return ComparedLine(OFFER, _tr("Aanbod"), first, second, same=True)

    def _said(self, key: str, value: object) -> str:
        if key == "kbo":
            return kbo_text(str(value or ""))
        return value_text(key, value, self._facts) if value not in (None, "", ()) else ""

    def _place(self, organisation: Organisation) -> str:
        return address_text(organisation, self._facts)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Doubles", words)
