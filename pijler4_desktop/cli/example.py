"""Make the file of the example, to practise in or to show."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from pijler4_desktop.cli.answers import Answer, Draw
from pijler4_desktop.services.example import make_example


def example(arguments: Namespace, _draw: Draw) -> Answer:
    """Make the file of the fictional municipality, with a year of history up to today."""
    office = make_example(arguments.target)
    try:
        name = office.municipality.name
    finally:
        office.close()
    content = {"file": str(arguments.target), "municipality": name}
    return Answer(
        content,
        [
            f"Het voorbeeld van {name} is klaar: {arguments.target}",
            f"Bekijk het met: pijler4 --db {arguments.target}",
        ],
    )


def add_example(command: Callable[[str, str], ArgumentParser]) -> None:
    """Describe what can be typed after `pijler4 example`."""
    made = command(
        "example",
        "maak een bestand met het voorbeeld: een verzonnen gemeente met een jaar geschiedenis",
    )
    made.add_argument("target", type=Path, metavar="UIT.p4db")


EXAMPLE_COMMANDS: Mapping[str, Callable[[Namespace, Draw], Answer]] = {"example": example}
