"""What was understood of words about time is said back in full."""

import pytest

from pijler4_desktop.domain.parsing.when import parse_when
from pijler4_desktop.domain.parsing.when_echo import heard_text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("di vm, do av", "dinsdagvoormiddag en donderdagavond, elke week"),
        ("op afspraak", "op afspraak"),
        ("om de 2 weken", "om de 2 weken"),
        (
            "di 19u-21u, niet in de zomer",
            "dinsdag van 19 tot 21 uur, elke week, niet in juli en augustus",
        ),
        (
            "elke maandag 9-12u van 1/9/2026 tot 30/6/2027",
            "maandag van 9 tot 12 uur, elke week, vanaf 1 september 2026, tot 30 juni 2027",
        ),
    ],
)
def test_heard(typed: str, said: str) -> None:
    when = parse_when(typed).value

    assert when is not None
    assert heard_text(when) == said
