"""Mutated files through gate and reader: whatever they are, an answer comes back."""

import io
import random
import zipfile

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from tests.exchange import building
from tests.exchange.building import read, zipped

_ROWS = "".join(
    f'<row r="{i}"><c r="A{i}" t="s"><v>{i % 2}</v></c><c r="B{i}" s="1"><v>{45000 + i}</v></c>'
    f'<c r="C{i}"><f>A{i}</f><v>{i}.5</v></c></row>'
    for i in range(1, 40)
)
_PARTS = building.parts(_ROWS) | {
    "xl/sharedStrings.xml": building.strings("<t>een</t>", "<r><t>twee</t></r>"),
    "xl/styles.xml": building.styles("dd/mm/yyyy"),
}


def dice_of(seed: int) -> random.Random:
    """Return dice that always fall the same."""
    return random.Random(seed)  # noqa: S311  no secrets here


def stored() -> bytes:
    """Return the workbook uncompressed, so that mutations reach the XML."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, part in _PARTS.items():
            archive.writestr(name, part)
    return target.getvalue()


def mutated(content: bytes, dice: random.Random) -> bytes:
    """Change, drop, double or insert a few bytes."""
    changed = bytearray(content)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(changed) + 1)
        kind = dice.randrange(4)
        if kind == 0 and at < len(changed):
            changed[at] = dice.randrange(256)
        elif kind == 1:
            del changed[at : at + dice.randint(1, 40)]
        elif kind == 2:
            changed[at:at] = changed[at : at + dice.randint(1, 40)]
        else:
            changed[at:at] = dice.randbytes(dice.randint(1, 8))
    return bytes(changed)


def attempt(content: bytes, name: str) -> Failure | None:
    try:
        read(content, name)
    except ExpectedError as refused:
        return refused.failure
    return None


@pytest.mark.parametrize("seed", range(80))
def test_a_mutated_container_never_breaks_the_reader(seed: int) -> None:
    dice = dice_of(seed)

    for content in (mutated(zipped(_PARTS), dice), mutated(stored(), dice)):
        assert attempt(content, "lijst.xlsx") is not Failure.READER_CRASH


@pytest.mark.parametrize("seed", range(120))
def test_mutated_xml_never_breaks_the_reader(seed: int) -> None:
    dice = dice_of(seed)
    parts: dict[str, str | bytes] = {**_PARTS}
    name = dice.choice(list(parts))
    parts[name] = mutated(_PARTS[name].encode(), dice)

    assert attempt(zipped(parts), "lijst.xlsx") is not Failure.READER_CRASH


@pytest.mark.parametrize("seed", range(60))
def test_mutated_text_never_breaks_the_reader(seed: int) -> None:
    text = 'Naam;Plaats;Prijs\n"Café; ’t Hoekje";Gent;2,50\nBib;Hasselt;0,00\n' * 5
    content = mutated(text.encode("cp1252" if seed % 2 else "utf-8"), dice_of(seed))

    assert attempt(content, "lijst.csv") is not Failure.READER_CRASH


@pytest.mark.parametrize("seed", range(60))
def test_a_mutated_ole_container_never_breaks_the_gate(seed: int) -> None:
    content = building.ole({"WordDocument": bytes(range(256)) * 30, "Rest": b"x" * 6000})

    assert attempt(mutated(content, dice_of(seed)), "lijst.xls") in {
        Failure.NOT_SPREADSHEET, Failure.DAMAGED, Failure.ENCRYPTED,
    }  # fmt: skip
