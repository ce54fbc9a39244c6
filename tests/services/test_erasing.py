"""Vergeet deze persoon: afterwards nobody finds him, in no file, and undo still works."""

import logging
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.erasing import id_hash
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.partners import PartnerFilter
from pijler4_desktop.domain.persons import Persons, person_values
from pijler4_desktop.domain.progress import CancelledError
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.vocabulary import Action, Place
from pijler4_desktop.services.erasing import LABEL, Erasing
from pijler4_desktop.services.logs import start_log
from pijler4_desktop.services.office import Office
from pijler4_desktop.storage.erased_list import ErasedList
from pijler4_desktop.storage.erasing import erased_hashes
from tests.factories import an_activity, an_organisation
from tests.services.somebody import MAIL, NAME, PHONE, a_person, drafts

WHO = Persons(person_values(NAME, MAIL, PHONE))
BYTES = [
    b"kanarie", b"0478 12 34 56", b"0478123456", b"478123456", b"478 12 34 56", b"478/12.34.56",
]  # fmt: skip


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "logs"
    path = start_log(folder)
    assert path is not None
    logging.getLogger("pijler4_desktop.test").warning("refused: %s", NAME)
    yield folder
    root = logging.getLogger("pijler4_desktop")
    for handler in root.handlers[:]:
        root.removeHandler(handler)
        handler.close()
    root.propagate = True


def files_with(folder: Path) -> list[str]:
    """Name the files below a folder in whose bytes somebody stands, however it was written."""
    found = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        raw = path.read_bytes()
        text = raw.decode("utf-8", "ignore")
        if any(word in raw.lower() for word in BYTES) or WHO.found_in(text):
            found.append(path.name)
    return found


def test_nobody_finds_him_in_any_file_afterwards(
    office: Office, contact: Contact, logs: Path, tmp_path: Path
) -> None:
    drafts(office)
    office.database.backup()
    assert len(files_with(tmp_path)) == 5  # the database, its backup, two drafts and the log

    done = Erasing(office.database, logs).forget(contact.id)
    office.database.backup()

    assert files_with(tmp_path) == []
    assert (done.backups_wiped, done.backups_kept) == (2, [])
    assert len(office.database.backups.all()) == 3
    problems, _counts = office.database.inspect(deep=True)
    assert problems == []


def test_it_is_told_before_what_would_be_wiped_and_where(
    office: Office, contact: Contact, logs: Path
) -> None:
    drafts(office)
    before = office.path.read_bytes()

    seen = Erasing(office.database, logs).look(contact.id)

    assert [value.text for value in seen.values] == [MAIL, NAME, PHONE]
    assert seen.contacts == [("secretaris", "Buurthuis De Linde")]
    assert set(seen.counts) == set(Place) - {Place.EXPORTS}
    assert seen.counts[Place.INITIATIVES] == 4
    assert seen.counts[Place.CONTACTS] == seen.counts[Place.NOTES] == 1
    assert seen.counts[Place.STEPS] == 10
    assert office.path.read_bytes() == before


def test_the_history_keeps_that_somebody_was_forgotten_and_nothing_else(
    office: Office, contact: Contact, logs: Path
) -> None:
    office.offer.ids(OfferFilter(text="kanarie"))
    Erasing(office.database, logs).forget(contact.id)

    step = office.editing.steps()[0]
    to_undo = office.editing.to_undo

    assert (step.action, step.label) == (Action.ERASE, LABEL)
    assert to_undo is not None
    assert to_undo.label == "Lijst van [gewist] inlezen"
    assert office.offer.ids(OfferFilter(text="kanarie")) == []
    left = office.contacts.open(contact.id).contact
    assert left == Contact(
        id=contact.id, organisation_id=left.organisation_id, function="secretaris"
    )


def test_what_was_opened_before_does_not_bring_him_back(office: Office, logs: Path) -> None:
    organisation = an_organisation(internal_notes=f"Vraag naar {NAME}")
    activity = an_activity(description=f"Bij {NAME}")
    office.organisations.add(organisation)
    office.offer.add(activity)
    person = a_person(organisation.id)
    office.contacts.add(person)
    house, offer = office.organisations.open(organisation.id), office.offer.open(activity.id)
    line = office.contacts.open(person.id)

    Erasing(office.database, logs).forget(person.id)

    late = [
        lambda: office.organisations.edit(house, replace(house.organisation, phone="054 50 20 20")),
        lambda: office.offer.edit(offer, replace(offer.activity, name="Anders")),
        lambda: office.contacts.edit(line, replace(line.contact, function="lid")),
        lambda: office.contacts.confirm([line]),
    ]
    for save in late:
        with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"):
            save()
    assert files_with(office.path.parent) == []


def test_who_was_removed_or_emptied_before_is_found_and_forgotten(
    office: Office, logs: Path
) -> None:
    organisation = an_organisation()
    office.organisations.add(organisation)
    removed, emptied = a_person(organisation.id), a_person(organisation.id, name="Els Oud")
    office.contacts.add(removed)
    office.contacts.add(emptied)
    office.contacts.remove(office.contacts.open(removed.id))
    line = office.contacts.open(emptied.id)
    bare = replace(line.contact, name="", email="", phone="", ground="", informed_on=None)
    office.contacts.edit(line, bare)
    erasing = Erasing(office.database, logs)

    (by_name,) = erasing.find("van den kanarie, zoe")
    by_number = erasing.find("0478/123456")

    assert by_name[:2] == (removed.id, NAME)
    assert by_name.removed
    assert {(one.id, one.name, one.removed) for one in by_number} == {
        (removed.id, NAME, True), (emptied.id, "Els Oud", False),
    }  # fmt: skip
    erasing.forget(removed.id)
    erasing.forget(emptied.id)
    assert files_with(office.path.parent) == []
    assert b"Els Oud" not in office.path.read_bytes()


def test_who_only_stands_in_notes_is_forgotten_by_name(office: Office, logs: Path) -> None:
    organisation = an_organisation(internal_notes=f"Bel {NAME}, niet Zoë Van den Kanarie-Claes")
    office.organisations.add(organisation)
    erasing = Erasing(office.database, logs)
    assert erasing.find(NAME) == []

    seen = erasing.look(text=NAME)
    erasing.forget(text=NAME)

    assert seen.counts == {Place.NOTES: 1, Place.HISTORY: 1, Place.LOGS: 1}
    notes = office.organisations.open(organisation.id).organisation.internal_notes
    assert notes == "Bel [gewist], niet Zoë Van den Kanarie-Claes"


def test_the_list_beside_is_made_again_when_nobody_can_read_it(
    office: Office, contact: Contact, logs: Path
) -> None:
    other = a_person(contact.organisation_id, name="Els Oud", email="", phone="")
    office.contacts.add(other)
    erasing = Erasing(office.database, logs)
    erasing.forget(contact.id)
    (beside,) = office.backup_folder.glob("*-vergeten.json")
    beside.write_text("half ges", encoding="utf-8")

    erasing.forget(other.id)

    with office.database.reading() as reading:
        listed = ErasedList(office.backup_folder, reading.database_id)
        assert listed.all() == erased_hashes(reading.connection)
    assert {id_hash(contact.id), id_hash(other.id)} <= listed.all().keys()
    (aside,) = office.backup_folder.glob("*.oud")
    assert aside.read_text(encoding="utf-8") == "half ges"


def test_what_a_crash_left_half_written_goes(office: Office, contact: Contact, logs: Path) -> None:
    drafts(office)
    for kept in list(office.path.parent.glob("niet-*/*.json")):
        kept.rename(kept.with_name(f"{kept.name}.part"))
    assert len(list(office.path.parent.rglob("*.json.part"))) == 2

    Erasing(office.database, logs).forget(contact.id)

    assert files_with(office.path.parent) == []


def test_lists_in_memory_forget_him_too(office: Office, logs: Path) -> None:
    organisation = an_organisation(name=f"Praktijk {NAME}")
    office.organisations.add(organisation)
    person = a_person(organisation.id)
    office.contacts.add(person)
    wanted = PartnerFilter(text="kanarie")
    assert list(office.partners.ids(wanted)) == [organisation.id]
    assert office.organisation_doubles.near(f"Praktijk {NAME}")

    Erasing(office.database, logs).forget(person.id)

    assert list(office.partners.ids(wanted)) == []
    assert office.partners.rows([organisation.id])[organisation.id].name == "Praktijk [gewist]"
    assert list(office.organisation_doubles.near(f"Praktijk {NAME}")) == []


def test_undo_and_redo_walk_over_it(office: Office, contact: Contact, logs: Path) -> None:
    office.editing.undo()
    Erasing(office.database, logs).forget(contact.id)

    office.editing.redo()
    while office.editing.to_undo:
        office.editing.undo()
        assert office.database.inspect(deep=True)[0] == []
    while office.editing.to_redo:
        office.editing.redo()
        assert office.database.inspect(deep=True)[0] == []

    assert not any(word in office.path.read_bytes().lower() for word in BYTES)


def test_without_the_backups_they_keep_what_they_had(
    office: Office, contact: Contact, logs: Path
) -> None:
    backup = office.database.backup()

    done = Erasing(office.database, logs).forget(contact.id, backups=False)

    assert done.backups_wiped == 0
    assert files_with(office.path.parent) == [backup.path.name]


def test_a_damaged_backup_is_named_and_the_rest_wiped(
    office: Office, contact: Contact, logs: Path
) -> None:
    damaged = office.database.backup()
    damaged.path.write_bytes(damaged.path.read_bytes()[:-1] + b"x")

    done = Erasing(office.database, logs).forget(contact.id)

    assert done.backups_kept == [damaged.path.name]
    assert files_with(office.path.parent) == [damaged.path.name]


class InTheWay:
    """Stands where one of the backups is to be written anew, or gives up half-way."""

    def __init__(self, backup: Path | None) -> None:
        self._backup = backup
        self.stone = Path()

    def report(self, done: int, total: int) -> None:
        assert done <= total
        if done == 1 and self._backup is None:
            raise CancelledError
        if done == 1 and self._backup is not None:
            self.stone = self._backup.with_name(self._backup.name + ".part")
            self.stone.mkdir()


def test_a_backup_that_cannot_be_written_is_named_and_wiped_with_the_next_start(
    office: Office, contact: Contact, logs: Path
) -> None:
    backup = office.database.backup()
    stuck = InTheWay(backup.path)
    erasing = Erasing(office.database, logs)

    done = erasing.forget(contact.id, progress=stuck)

    assert (done.later, done.backups_kept, done.backups_wiped) == (
        [backup.path.name], [backup.path.name], 1,
    )  # fmt: skip
    assert backup in office.database.backups.all()
    assert erasing.finish() == [backup.path.name]
    office.close()
    stuck.stone.rmdir()
    with closing(Office.open(office.path)) as reopened:
        assert files_with(office.path.parent) == []
        assert len(reopened.database.backups.all()) == 2
        assert reopened.erasing.finish() == []


def test_who_gave_up_halfway_can_finish_also_in_copies_older_than_the_contact(
    office: Office, logs: Path
) -> None:
    organisation = an_organisation(internal_notes=f"Vraag naar {NAME}")
    office.organisations.add(organisation)
    office.database.backup()
    person = a_person(organisation.id)
    office.contacts.add(person)

    done = Erasing(office.database, logs).forget(person.id, progress=InTheWay(None))

    assert len(done.later) == 2
    assert Erasing(office.database, logs).finish() == []  # as after a new start
    assert files_with(office.path.parent) == []


def test_somebody_else_with_the_same_phone_keeps_it(office: Office, logs: Path) -> None:
    organisation = an_organisation(phone="0478 12 34 56", email="info@linde.example")
    office.organisations.add(organisation)
    gone = a_person(organisation.id, email="info@linde.example")
    other = a_person(organisation.id, name="Jan Blijver", email="jan@linde.example")
    namesake = a_person(organisation.id, name="zoe van den kanarie", phone="", email="")
    for one in (gone, other, namesake):
        office.contacts.add(one)

    Erasing(office.database, logs).forget(gone.id)

    left = {line.contact.id: line.contact for line in office.contacts.of(organisation.id)}
    assert left[other.id].phone == "0478 12 34 56"
    assert {left[gone.id].name, left[namesake.id].name, left[gone.id].phone} == {""}
    kept = office.organisations.open(organisation.id).organisation
    assert (kept.phone, kept.email) == ("0478 12 34 56", "info@linde.example")


def test_people_with_a_longer_name_and_namesakes_elsewhere_stay(office: Office, logs: Path) -> None:
    names = ("Jan Peeters", "Jan Peeters-Claes", "Claes Jan Peeters", "Peeters Jan Baptist")
    contacts = []
    for number, name in enumerate((*names, "PEETERS Jan", "Peeters, Jan")):
        notes = f"Bel {names[2]}, en Jan Peeters"
        organisation = an_organisation(name=f"Kring {number}", internal_notes=notes)
        office.organisations.add(organisation)
        phone = "0478 12 34 56" if number in (0, 5) else ""
        contacts.append(a_person(organisation.id, name=name, email="", phone=phone))
        office.contacts.add(contacts[-1])
    erasing = Erasing(office.database, logs)

    seen = erasing.look(contacts[0].id)
    erasing.forget(contacts[0].id)

    assert seen.contacts == [("voorzitter", "Kring 0"), ("voorzitter", "Kring 5")]
    assert [(one.id, one.organisation) for one in seen.namesakes] == [(contacts[4].id, "Kring 4")]
    left = [office.contacts.open(one.id).contact.name for one in contacts]
    assert left == ["", *names[1:], "PEETERS Jan", ""]
    notes = office.organisations.open(contacts[2].organisation_id).organisation.internal_notes
    assert notes == "Bel Claes Jan Peeters, en [gewist]"
    assert office.database.inspect(deep=True)[0] == []


def test_a_namesake_who_is_the_same_person_goes_along(office: Office, logs: Path) -> None:
    here, there = an_organisation(), an_organisation(name="Elders")
    office.organisations.add(here)
    office.organisations.add(there)
    one, other = a_person(here.id), a_person(there.id, email="", phone="")
    office.contacts.add(one)
    office.contacts.add(other)

    Erasing(office.database, logs).forget(one.id, also=[other.id])

    assert [line.contact.name for line in office.contacts.all()] == ["", ""]


def test_who_was_forgotten_does_not_come_back_with_an_older_file(
    office: Office, contact: Contact, logs: Path
) -> None:
    backup = office.database.backup()
    erasing = Erasing(office.database, logs)
    erasing.forget(contact.id, backups=False)
    assert not erasing.apply_again()
    old = backup.path.read_bytes()
    office.close()
    office.path.write_bytes(old)

    with closing(Office.open(office.path)) as reopened:
        assert files_with(office.path.parent) == [backup.path.name]
        assert reopened.database.inspect(deep=True)[0] == []
        assert not reopened.erasing.apply_again()


def test_a_session_that_only_reads_forgets_nobody(
    office: Office, contact: Contact, logs: Path
) -> None:
    with closing(Office.open(office.path)) as second, pytest.raises(ExpectedError):
        Erasing(second.database, logs).forget(contact.id)
    assert office.contacts.open(contact.id).contact.name == NAME


DEEDS = st.lists(
    st.sampled_from(("person", "note", "rename", "leave", "undo", "undo", "redo", "forget")),
    max_size=14,
)


@settings(max_examples=25, deadline=None)
@given(deeds=DEEDS)
def test_rows_and_history_tell_the_same_whatever_was_forgotten_when(deeds: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = Office.create(Path(folder) / "aanbod.p4db", "Herzele")
        organisation = an_organisation()
        office.organisations.add(organisation)
        forgotten = False
        for deed in [*deeds, "forget"]:
            forgotten = do(office, organisation.id, deed, Path(folder))
            assert office.database.inspect(deep=True)[0] == []
        office.close()
        assert not any(word in office.path.read_bytes().lower() for word in BYTES) or not forgotten


def do(office: Office, organisation_id: str, deed: str, folder: Path) -> bool:
    """Do one thing if it can be done; tell whether everybody is forgotten now."""
    lines = office.contacts.of(organisation_id)
    if deed == "person":
        office.contacts.add(a_person(organisation_id))
    elif deed in ("undo", "redo"):
        step = office.editing.to_undo if deed == "undo" else office.editing.to_redo
        if step is not None and step.id > 2:
            office.editing.undo() if deed == "undo" else office.editing.redo()
    elif deed == "note":
        opened = office.organisations.open(organisation_id)
        noted = replace(opened.organisation, internal_notes=f"{MAIL}: {NAME} {PHONE}")
        office.organisations.edit(opened, noted)
    elif deed == "rename" and lines:
        office.contacts.edit(lines[0], replace(lines[0].contact, function=f"{NAME}, lid"))
    elif deed == "leave" and lines:
        office.contacts.remove(lines[-1])
    elif deed == "forget" and lines and any(line.contact.name for line in lines):
        named = next(line for line in lines if line.contact.name)
        Erasing(office.database, folder / "logs").forget(named.contact.id, backups=False)
        return True
    return False


def test_an_unknown_contact_is_refused_and_nothing_is_noted(office: Office) -> None:
    before = office.editing.steps()
    for attempt in (office.erasing.look, office.erasing.forget):
        with pytest.raises(ExpectedError) as refused:
            attempt(new_id())
        assert refused.value.failure is Failure.NO_SUCH_CONTACT
    assert office.editing.steps() == before
    assert office.last_backup is None
