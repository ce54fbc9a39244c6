"""What people write in a cell for: the same as in the cell above."""

_IDEM = ("idem", "id.", "dito", "ditto", "ibid", "ibid.", "ibidem", "zelfde", "zie hierboven",
         "zie boven", "idem hierboven", "idem als hierboven")  # fmt: skip
SAME_AS_ABOVE = frozenset(
    {'"', "''", "”", "“", "„", "〃", ",,", "´´", "``", '-"-', '- " -', '" "', "″", "»"}
    | {form for word in _IDEM for form in (word, word.capitalize(), word.upper())}
)
