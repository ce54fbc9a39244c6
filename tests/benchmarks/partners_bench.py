"""Measure the page of partners at 20,000 organisations: python -m tests.benchmarks.partners_bench.

Milliseconds on this machine; compare them within one run. Targets: open 400, and a filter or a
letter answered within 50 on the GUI thread.
"""

import os
import sys
import tempfile
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.partners import FollowUp, PartnerFilter
from pijler4_desktop.domain.records import ContactMoment, Organisation
from pijler4_desktop.domain.vocabulary import Action, MainActivity, Means, PartnerStatus
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.application import make_application
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.partners.page import PartnersPage
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.benchmarks.offer_bench import settle, took
from tests.factories import POSTAL_CODES, an_activity, an_organisation

NAMES = ("Sportclub", "Buurthuis", "Koor", "Samentuin", "School", "Jeugdhuis", "Bibliotheek")
PLACES = ("Zwaluw", "De Linde", "Sint-Elooi", "De Wilg", "Hulsthoek")


def fill(office: Office, count: int) -> None:
    """Store organisations, a contact moment for each, and an activity for every other one."""
    today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
    words = zip(
        cycle(NAMES), cycle(PLACES), cycle(MainActivity), cycle(PartnerStatus), strict=False
    )
    made: list[Organisation] = [
        an_organisation(
            f"{name} {place} {number}",
            main_activity=main,
            partner_status=status,
            postal_code=POSTAL_CODES[number % len(POSTAL_CODES)],
            next_contact_on=None if number % 3 else today + timedelta(days=number % 90 - 30),
        )
        for number, (name, place, main, status) in enumerate(islice(words, count))
    ]
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add(made)
        work.add(
            ContactMoment(
                id=new_id(),
                organisation_id=one.id,
                held_on=today - timedelta(days=number % 400),
                means=Means.PHONE,
                result="Gebeld.",
            )
            for number, one in enumerate(made)
        )
        work.add([an_activity(organisation_id=one.id) for one in made[::2]])


def measure(office: Office, app: QApplication) -> dict[str, float]:
    """Open the page and do what people do."""
    window = QWidget()
    window.resize(1440, 900)
    jobs = Jobs(window)
    made: list[PartnersPage] = []

    def open_page() -> None:
        page = PartnersPage(office, jobs, Actions(window), window)
        page.resize(1216, 842)
        window.show()
        app.processEvents()
        made.append(page)

    found = {"count what is late, at the start": took(office.partners.late)}
    found["open"] = took(open_page)
    settle(app, jobs)
    shown = made[0].list
    late = frozenset({FollowUp.LATE})
    for words, wanted in (
        ("a letter", PartnerFilter(text="z")),
        ("two words", PartnerFilter(text="linde buurt")),
        ("a facet", PartnerFilter(follow_ups=late)),
        ("everything", PartnerFilter()),
    ):
        found[words] = took(lambda wanted=wanted: shown.want(wanted))  # type: ignore[misc]
        settle(app, jobs)
    shown.table.select_line(0)
    found["open the panel"] = took(shown.open_panel)
    jobs.close()
    return found


def main(count: int) -> None:
    """Fill a new office with this many organisations and measure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application([], Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        office = Office.create(Path(folder) / "bench.p4db", "Herzele")
        print(f"fill {count}: {took(lambda: fill(office, count)):.0f}")
        for name, milliseconds in measure(office, app).items():
            print(f"{name}: {milliseconds:.1f}")
        office.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
