"""The names of months and seasons, in the spellings people use (Dutch, some English and French)."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january janvier",
            "februari feb febr february fevrier",
            "maart mrt mar maa march mars",
            "april apr avr avril",
            "mei may mai",
            "juni jun june juin",
            "juli jul july juillet",
            "augustus aug august aout",
            "september sep sept septembre",
            "oktober okt oct october octobre",
            "november nov novembre",
            "december dec december decembre",
        ),
        start=1,
    )
    for name in names.split()
}

MONTH_NAMES = tuple(
    min((n for n in MONTHS if MONTHS[n] == m), key=[*MONTHS].index) for m in range(1, 13)
)
"""The months in full, January first."""

SEASONS: dict[str, tuple[int, ...]] = {
    "voorjaar": (3, 4, 5, 6),
    "lente": (3, 4, 5, 6),
    "zomer": (6, 7, 8, 9),
    "najaar": (9, 10, 11, 12),
    "herfst": (9, 10, 11, 12),
    "winter": (12, 1, 2, 3),
}

MONTH_PATTERN = "|".join(sorted(MONTHS, key=len, reverse=True))
SEASON_PATTERN = "|".join(SEASONS)
