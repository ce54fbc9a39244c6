"""The persons among the contacts who may not go along in a workbook, and cells without them."""

from collections.abc import Iterable, Iterator, Sequence

from pijler4_desktop.domain.handing_off import CellValue
from pijler4_desktop.domain.persons import Persons, person_values
from pijler4_desktop.domain.receipts import HIDDEN
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.storage.reading import Reading


def private_persons(reading: Reading) -> Persons:
    """Return everybody among the contacts whom nobody said the public may see."""
    return Persons(
        value
        for contact in reading.all(Contact)
        if contact.name and not contact.publish
        for value in person_values(contact.name, contact.email, contact.phone)
    )


def without_persons(
    rows: Iterable[Sequence[CellValue]], persons: Persons
) -> Iterator[Sequence[CellValue]]:
    """Yield rows in which a mark stands for these persons; the last cell is an id and stays."""
    for row in rows:
        texts = "\n".join(cell for cell in row[:-1] if isinstance(cell, str)) if persons else ""
        if persons.maybe_in(texts):
            yield [*(_hidden(cell, persons) for cell in row[:-1]), row[-1]]
        else:
            yield row


def _hidden(cell: CellValue, persons: Persons) -> CellValue:
    return persons.wiped(cell, HIDDEN) if isinstance(cell, str) else cell
