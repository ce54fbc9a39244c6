"""Say at a terminal what forgetting somebody wipes, and what it wiped."""

from collections.abc import Sequence

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Place
from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.services.erasing import Erased, Erasure


def erasure_lines(seen: Erasure, done: Erased | None, *, backups: bool) -> Sequence[str]:
    """Tell what was found and what became of it, line by line."""
    counts = done.counts if done else seen.counts
    values = ", ".join(value.text for value in seen.values)
    lines = [f"We zoeken op: {values}" if values and not done else "Dit is gewist:"]
    if not done:
        lines += [f"Contact: {function} van {name}" for function, name in seen.contacts]
        lines += [
            f"Zelfde naam, blijft staan zonder --also {one.id}: {one.function}, {one.organisation}"
            for one in seen.namesakes
        ]
    lines += [f"- {term(place)}: {count_text(counts[place])}" for place in Place if place in counts]
    if not counts:
        lines.append("- nergens iets gevonden")
    lines += _about_backups(seen, done, wiped=backups)
    if seen.personal_exports:
        number = count_text(seen.personal_exports)
        lines.append(
            f"Bestanden die al doorgegeven zijn met personen erin: {number}. Die wissen we niet."
        )
    if not done:
        lines.append(
            "Er is nog niets gewist. Met --apply wis je dit; dat kun je niet ongedaan maken."
        )
    return lines


def _about_backups(seen: Erasure, done: Erased | None, *, wiped: bool) -> Sequence[str]:
    if not wiped:
        return ["Oudere reservekopieën houden deze gegevens nog, ten hoogste een jaar."]
    if done is None:
        return [f"- Reservekopieën om na te kijken: {count_text(seen.backups)}"]
    lines = [f"- Reservekopieën nagekeken: {count_text(done.backups_wiped)}"]
    for name in done.backups_kept:
        again = "we proberen het opnieuw als je het bestand opent"
        todo = again if name in done.later else "wis dit bestand zelf"
        lines.append(f"Niet gelukt in {name}: {todo}.")
    return lines
