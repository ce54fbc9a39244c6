"""The twenty-one parts of a week as one number (`listing.daypart_bit`), in words and in slots."""

from collections.abc import Iterable
from datetime import time

from pijler4_desktop.domain.listing import daypart_bit
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.standing import part_of
from pijler4_desktop.domain.vocabulary import DAY_ORDER, PART_ORDER, Day, PartOfDay


def bit(day: Day, part: PartOfDay) -> int:
    """Return the bit of a part of a day."""
    return daypart_bit(DAY_ORDER.index(day), PART_ORDER.index(part))


def start_part(slot: Slot) -> PartOfDay | None:
    """Tell in which part of the day a moment starts; None when nobody wrote it down."""
    return part_of(slot.start) if slot.start else slot.part


def mask_of(slots: Iterable[Slot]) -> int:
    """Return the parts of the week in which these moments start, as a picker shows them.

    A day without a part fills none; lists use `standing.dayparts_mask`, which is wider.
    """
    mask = 0
    for slot in slots:
        part = start_part(slot)
        if part is not None:
            mask |= bit(slot.day, part)
    return mask


def pairs(mask: int) -> list[tuple[Day, PartOfDay]]:
    """Return the parts of the week in a mask, Monday morning first."""
    return [(day, part) for day in DAY_ORDER for part in PART_ORDER if mask & bit(day, part)]


def with_mask(slots: Iterable[Slot], mask: int) -> tuple[Slot, ...]:
    """Add and drop moments until they fill this mask; what stays keeps its times.

    A day without a part fills no bit, so it stays until it is removed by name.
    """
    kept = [
        slot for slot in slots if (part := start_part(slot)) is None or mask & bit(slot.day, part)
    ]
    missing = mask & ~mask_of(kept)
    kept += [Slot(day, part=part) for day, part in pairs(missing)]
    return tuple(sorted(kept, key=_order))


def _order(slot: Slot) -> tuple[int, int, time]:
    part = start_part(slot)
    number = -1 if part is None else PART_ORDER.index(part)
    return DAY_ORDER.index(slot.day), number, slot.start or time.min
