"""Whether two rows name the same days and hours, one of them perhaps not all of them."""

from collections.abc import Iterable, Mapping

from pijler4_desktop.domain.records import Slot

Slots = tuple[Slot, ...]


def slots_of(values: Mapping[str, object]) -> Slots:
    """Return the moments of a week a row states."""
    found = values.get("slots")
    return found if isinstance(found, tuple) else ()


def slots_fit(one: Slots, other: Slots, *, part: bool, other_part: bool) -> bool:
    """Tell whether moments can be the same; hours that one leaves open fit.

    With `part` the first may name but some of the days, with `other_part` the second.
    """
    if not one or not other:
        return True
    may_differ = part if len(one) < len(other) else other_part
    few, many = sorted((one, other), key=len)
    if len(few) < len(many):
        return may_differ and _all_in(few, many)
    return _all_in(few, many) and _all_in(many, few)


def fuller(found: Iterable[Slots]) -> Slots:
    """Return the moments that say most: the most days, then the most hours; the first of equals."""
    return max(found, key=lambda slots: (len(slots), _stated(slots)), default=())


def _all_in(few: Slots, many: Slots) -> bool:
    return all(any(_agree(slot, other) for other in many) for slot in few)


def _agree(one: Slot, other: Slot) -> bool:
    """Tell whether two moments are the same one, as far as both say."""
    pairs = ((one.start, other.start), (one.end, other.end), (one.part, other.part))
    return one.day == other.day and all(a == b or None in (a, b) for a, b in pairs)


def _stated(slots: Slots) -> int:
    return sum(part is not None for slot in slots for part in (slot.start, slot.end, slot.part))
