"""The office: one opened database with everything that can be done with it."""

from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts, Municipality, load_facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Setting
from pijler4_desktop.domain.rules import DEFAULT_SETTINGS, Rules
from pijler4_desktop.services.bulk_editing import BulkEditing
from pijler4_desktop.services.checking import Checking
from pijler4_desktop.services.dumping import Dumping
from pijler4_desktop.services.editing import Editing
from pijler4_desktop.services.finding import Finding
from pijler4_desktop.services.form_drafts import FormDrafts
from pijler4_desktop.services.offer import Offer
from pijler4_desktop.services.organisations import Organisations
from pijler4_desktop.services.recycling import Recycling
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.settings import MUNICIPALITY, Settings
from pijler4_desktop.services.timeline import Timeline
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.erased_list import somebody_was_erased

if TYPE_CHECKING:
    from pijler4_desktop.services.asking import Asking
    from pijler4_desktop.services.contact_log import ContactLog
    from pijler4_desktop.services.contacts import Contacts
    from pijler4_desktop.services.copying import Copying
    from pijler4_desktop.services.coverage import Coverage
    from pijler4_desktop.services.demand import Demand
    from pijler4_desktop.services.doubles import Doubles
    from pijler4_desktop.services.erasing import Erasing
    from pijler4_desktop.services.export_log import ExportLog
    from pijler4_desktop.services.exporting import Exporting
    from pijler4_desktop.services.figures import Figures
    from pijler4_desktop.services.importing import Importing
    from pijler4_desktop.services.initiatives import Initiatives
    from pijler4_desktop.services.merging import Merging
    from pijler4_desktop.services.organisation_doubles import OrganisationDoubles
    from pijler4_desktop.services.overview import Overview
    from pijler4_desktop.services.partners import Partners
    from pijler4_desktop.services.person_file import PersonFiles
    from pijler4_desktop.services.verifications import Verifications


class Office:
    """Everything a user of one municipality works with; close it when done."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.facts: Facts = load_facts()
        self.settings = Settings(database)
        self.offer = Offer(database, self.facts, self.settings)
        self.bulk = BulkEditing(database)
        self.organisations = Organisations(database, self.facts)
        self.finding = Finding(database, self.offer)
        self.editing = Editing(database)
        self.timeline = Timeline(database)
        self.recycling = Recycling(database)
        self.checking = Checking(database)
        self.dumping = Dumping(database, self.facts)

    @classmethod
    def create(cls, path: Path, municipality: str) -> "Office":
        """Make the database of a municipality, named by its present or former name or NIS code.

        Raises UNKNOWN_MUNICIPALITY (with candidates) or DATABASE_EXISTS; then no file is made.
        """
        facts = load_facts()
        own = _the_municipality(municipality, facts)
        setting = Setting(id=new_id(), key=MUNICIPALITY, value=own.nis, valid_from=today())
        first = (setting, *DEFAULT_SETTINGS)
        return cls(Database.create(path, first, f"Bestand maken voor {own.name}"))

    @classmethod
    def open(cls, path: Path) -> "Office":
        """Open the database of an office; when someone else has it open, only to read.

        Who was forgotten does not come back with an older file that took its place; files in
        which he could not be wiped are tried again.
        """
        office = cls(Database.open(path))
        try:
            if not office.read_only and somebody_was_erased(office.backup_folder):
                office.erasing.apply_again()
                office.erasing.finish()
        except BaseException:
            office.close()
            raise
        return office

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    @property
    def read_only(self) -> bool:
        """Tell whether this session can only look."""
        return self.database.read_only

    @property
    def holder(self) -> str:
        """Where it is open, when that is why we can only look: "door Jan op PC-12"."""
        return str(self.database.holder or "")

    @property
    def path(self) -> Path:
        """The file everything is in."""
        return self.database.path

    @property
    def backup_folder(self) -> Path:
        """Where the backups are; there is no such folder before the first."""
        return self.database.backups.folder

    @property
    def last_backup(self) -> datetime | None:
        """When the last verified backup was made (UTC); None before the first."""
        known = self.database.backups.all()
        return known[-1].made_at if known else None

    @property
    def older_than_backup(self) -> bool:
        """Tell whether an old copy took the place of the file: a backup knows more than it."""
        return self.database.older_than_backup

    def backup_if_due(self) -> bool:
        """Make the backup of the day when something changed; long, so not while people wait."""
        return self.database.backup_if_due() is not None

    def back_up(self) -> None:
        """Make a backup of everything as it is now, because somebody asks; raises BACKUP_FAILED.

        Raises what cannot be written now too: a session that only looks makes none.
        """
        self.database.ensure_writable()
        self.database.backup()

    @property
    def municipality(self) -> Municipality:
        """The office's own municipality; after a merger the one it went into."""
        nis = self.settings.own_municipality()
        found = self.facts.current(nis) or self.facts.municipality(nis)
        if found is None:
            raise ExpectedError(Failure.UNKNOWN_MUNICIPALITY, name=nis)
        return found

    def rules(self, day: date) -> Rules:
        """Return the rules in force on a day."""
        return self.settings.rules(day)

    @cached_property
    def merging(self) -> "Merging":
        """Merge organisations that are one."""
        from pijler4_desktop.services.merging import Merging  # noqa: PLC0415  seldom at the start

        return Merging(self.database, self.facts)

    @cached_property
    def contacts(self) -> "Contacts":
        """The contacts of organisations."""
        from pijler4_desktop.services.contacts import Contacts  # noqa: PLC0415  seldom at the start

        return Contacts(self.database, self.facts)

    @cached_property
    def partners(self) -> "Partners":
        """Partner organisations with their follow-up."""
        from pijler4_desktop.services.partners import Partners  # noqa: PLC0415  the offer goes first

        return Partners(self.database, self.facts, self.offer)

    @cached_property
    def contact_log(self) -> "ContactLog":
        """What was said and agreed with organisations."""
        from pijler4_desktop.services.contact_log import ContactLog  # noqa: PLC0415  as partners

        return ContactLog(self.database, self.facts)

    @cached_property
    def coverage(self) -> "Coverage":
        """Where there is offer and where not."""
        from pijler4_desktop.services.coverage import Coverage  # noqa: PLC0415  as partners

        return Coverage(self.database, self.facts, self.settings)

    @cached_property
    def demand(self) -> "Demand":
        """What was asked for."""
        from pijler4_desktop.services.demand import Demand  # noqa: PLC0415  as partners

        return Demand(self.database, self.facts)

    @cached_property
    def doubles(self) -> "Doubles":
        """Find what we have already of an activity that is being typed."""
        from pijler4_desktop.services.doubles import Doubles  # noqa: PLC0415  slow to load

        return Doubles(self.database, self.facts, self.municipality.name)

    @cached_property
    def organisation_doubles(self) -> "OrganisationDoubles":
        """Find organisations that were entered twice."""
        from pijler4_desktop.services.organisation_doubles import (  # noqa: PLC0415  slow to load
            OrganisationDoubles,
        )

        return OrganisationDoubles(self.database, self.facts, self.municipality.nis, self.merging)

    @cached_property
    def form_drafts(self) -> FormDrafts:
        """What was typed in forms and not saved."""
        with self.database.reading() as reading:
            return FormDrafts(self.database.path, reading.database_id)

    @cached_property
    def erasing(self) -> "Erasing":
        """Forget persons."""
        from pijler4_desktop.services.erasing import Erasing  # noqa: PLC0415  seldom at the start

        return Erasing(self.database)

    @cached_property
    def importing(self) -> "Importing":
        """Read lists in."""
        from pijler4_desktop.services.importing import Importing  # noqa: PLC0415  slow to load

        return Importing(self.database, self.facts, self.municipality)

    @cached_property
    def initiatives(self) -> "Initiatives":
        """New initiatives, from an idea to an activity that runs."""
        from pijler4_desktop.services.initiatives import Initiatives  # noqa: PLC0415  as partners

        return Initiatives(self.database, self.facts)

    @cached_property
    def copying(self) -> "Copying":
        """Copy rows for Excel."""
        from pijler4_desktop.services.copying import Copying  # noqa: PLC0415  seldom at the start

        return Copying(self.database, self.facts, self.offer)

    @cached_property
    def person_files(self) -> "PersonFiles":
        """Find everything on a person."""
        from pijler4_desktop.services.person_file import PersonFiles  # noqa: PLC0415  seldom

        return PersonFiles(self.database, self.facts)

    @cached_property
    def export_log(self) -> "ExportLog":
        """What left the house."""
        from pijler4_desktop.services.export_log import ExportLog  # noqa: PLC0415  seldom

        return ExportLog(self.database)

    @cached_property
    def overview(self) -> "Overview":
        """What counts today."""
        from pijler4_desktop.services.overview import Overview  # noqa: PLC0415  the numbers go first

        return Overview(self.database, self)

    @cached_property
    def exporting(self) -> "Exporting":
        """Hand the offer off."""
        from pijler4_desktop.services.exporting import Exporting  # noqa: PLC0415  slow to load

        return Exporting(self.database, self.facts, self.offer)

    @cached_property
    def figures(self) -> "Figures":
        """The figures of a period."""
        from pijler4_desktop.services.figures import Figures  # noqa: PLC0415  seldom

        return Figures(self.database, self.facts)

    @cached_property
    def asking(self) -> "Asking":
        """Ask organisations whether what we know is still right."""
        from pijler4_desktop.services.asking import Asking  # noqa: PLC0415  slow to load

        return Asking(self.database, self.facts)

    @cached_property
    def verifications(self) -> "Verifications":
        """What is to be checked, and whom to ask."""
        from pijler4_desktop.services.verifications import (  # noqa: PLC0415  the offer goes first
            Verifications,
        )

        return Verifications(self.database, self.settings)


def _the_municipality(name: str, facts: Facts) -> Municipality:
    found = facts.find_municipality(name)
    if len(found) == 1:
        return found[0]
    candidates = found or facts.municipalities_of_place(name)
    names = " of ".join(f"{m.name} ({m.nis})" for m in candidates)
    raise ExpectedError(
        Failure.UNKNOWN_MUNICIPALITY,
        name=name,
        candidates=f"Bedoel je {names}?" if names else "",
        municipalities=tuple(candidates),
    )
