"""The persons among the contacts who may not go along in a workbook, and cells without them."""

from collections.abc import Iterable, Iterator, Sequence

from pijler4_desktop.domain.handing_off import CellValue
from pijler4_desktop.domain.persons import Persons, PersonValue, person_values
from pijler4_desktop.domain.receipts import HIDDEN
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.storage.erasing import contact_images
from pijler4_desktop.storage.reading import Reading


def private_persons(reading: Reading) -> Persons:
    """Return everybody among the contacts whom nobody said the public may see.

    Also whoever was one once: a note about somebody stays when his contact is removed. What stands
    now in a contact for the public, or of a desk, may go along all the same.
    """
    now = list(reading.all(Contact))
    shown = [contact for contact in now if contact.publish or not contact.name]
    published = {contact.id for contact in now if contact.publish}
    private = {v for contact in now if contact.name and not contact.publish for v in _of(contact)}
    known = Persons(value for contact in shown for value in _of(contact))
    past = {
        value
        for id_, image in contact_images(reading.connection)
        if image.get("name") and id_ not in published
        for value in person_values(image["name"], image.get("email", ""), image.get("phone", ""))
    }
    return Persons({*private, *(value for value in past if not known.found_in(value.text))})


def _of(contact: Contact) -> frozenset[PersonValue]:
    return person_values(contact.name, contact.email, contact.phone)


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
