"""Say back what was understood of words about time, in full, so that the writer can check it."""

from pijler4_desktop.domain.parsing.when import When
from pijler4_desktop.domain.wording import date_text, pauses_text, rhythm_text, slots_spoken


def heard_text(when: When) -> str:
    """Write: "dinsdag van 19 tot 21 uur en vrijdagavond, elke week, niet in juli en augustus"."""
    pieces = [slots_spoken(when.slots), "op afspraak" if when.by_appointment else ""]
    pieces += [rhythm_text(when), pauses_text(when.pauses)]
    if when.valid_from:
        pieces.append(f"vanaf {date_text(when.valid_from)}")
    if when.valid_until:
        pieces.append(f"tot {date_text(when.valid_until)}")
    return ", ".join(filter(None, pieces))
