"""The form: what goes in comes out, what is wrong is said, and nothing typed is lost."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter, daypart_bit
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Answer,
    Childcare,
    CostBasis,
    Day,
    Format,
    Frequency,
    Goal,
    Guidance,
    Level,
    Listing,
    Means,
    PartOfDay,
    Pause,
    Registration,
    Standing,
    StartMode,
    Status,
    Theme,
)
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.offer.form import ActivityForm
from pijler4_desktop.ui.offer.form_layout import ORDER
from pijler4_desktop.ui.offer.form_page import FormPage
from tests.factories import an_activity, an_organisation
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk

TODAY = date(2026, 11, 24)
FULL: dict[str, Any] = {
    "name": "Naam\nmet twee regels",
    "type": ActivityType.BUDDY,
    "subtype": "family",
    "themes": (Theme.SPORT, Theme.LANGUAGE),
    "goals": (Goal.WORK, Goal.DUTCH),
    "description": "Een\n\ntekst ",
    "status": Status.PAUSED,
    "status_reason": "Zomer",
    "target_group": "Nieuwkomers",
    "restricted_to": "vrouwen",
    "min_age": 18,
    "max_age": 99,
    "language_min": Level.ALPHA,
    "language_max": Level.C1,
    "language_icons": 3,
    "contact_language_support": False,
    "format": Format.BOTH,
    "group_size": 14,
    "dutch_speakers_present": "ongeveer de helft",
    "guidance": Guidance.NONE,
    "place": "De Zaal",
    "street": "Lindestraat",
    "house_number": "10",
    "box": "2",
    "postal_code": "9550",
    "municipality_nis": "41027",
    "wheelchair": True,
    "public_transport": "bus 36",
    "transport_help": False,
    "online": False,
    "slots": (
        Slot(Day.MONDAY),
        Slot(Day.TUESDAY, time(19, 30), time(21)),
        Slot(Day.FRIDAY, part=PartOfDay.EVENING),
    ),
    "by_appointment": True,
    "frequency": Frequency.MONTHLY,
    "nth": ("2TU", "-1FR"),
    "valid_from": date(2026, 9, 1),
    "valid_until": date(2027, 6, 30),
    "pauses": (Pause.SUMMER, Pause.SCHOOL_HOLIDAYS),
    "when_text": "meestal na 19 uur",
    "hours_per_session": 1.3333333,
    "sessions_planned": 20,
    "countable_hours": 26.5,
    "countable_hours_reason": "met uitstap",
    "start_mode": StartMode.FIXED,
    "registration": Registration.INTAKE,
    "how_to_register": "Bel even",
    "capacity": 16,
    "places_free": 0,
    "waiting_list": 4,
    "cost_eur": 2.5,
    "cost_basis": CostBasis.PER_SESSION,
    "cost_text": "koffie inbegrepen",
    "social_tariff": True,
    "childcare": Childcare.WELCOME,
    "signs_proof": "coördinator",
    "first_time_escort": True,
    "dutch_met": Answer.YES,
    "dutch_guidance": True,
    "dutch_peers": True,
    "dutch_evidence": "Gehoord",
    "dutch_source": Means.VISIT,
    "dutch_checked_on": date(2026, 11, 3),
    "social_met": Answer.NO,
    "social_group": True,
    "social_new_people": True,
    "social_lasting": True,
    "social_evidence": "Gezien",
    "social_source": Means.PHONE,
    "social_checked_on": date(2026, 11, 4),
    "contact_function": "Onthaal",
    "email": "info@lindergem.example",
    "phone": "053 00 00 11",
    "website": "https://lindergem.example",
    "last_verified": date(2026, 11, 5),
    "verified_by": "loket",
    "verified_how": Means.MAIL,
    "next_check_on": date(2027, 3, 1),
    "share_with_agency": False,
    "publishable": False,
    "on_ikdoemee": Listing.TO_PLACE,
    "ikdoemee_url": "https://ikdoemee.example/1",
    "origin": "lijst 2025",
    "extra": (("Vroegere kolom", "een: twee"), ("", "zonder kop")),
    "internal_notes": "Alleen voor ons",
}
NAMES = [field.name for field in fields(Activity) if field.name not in {"id", "organisation_id"}]


@pytest.fixture
def form(office: Office, qtbot: QtBot) -> ActivityForm:
    made = ActivityForm(office)
    qtbot.addWidget(made)
    return made


def the_form(desk: Desk) -> FormPage:
    assert desk.page.editing.made is not None
    return desk.page.editing.made


def test_every_field_of_a_full_activity_survives_the_form(form: ActivityForm) -> None:
    organisation = an_organisation()
    full = an_activity(**FULL, organisation_id=organisation.id)
    assert set(FULL) == set(NAMES)

    form.show_activity(full, organisation)

    assert form.activity == full
    assert form.organisation.name is None


def test_an_empty_activity_survives_the_form(form: ActivityForm) -> None:
    empty = Activity(id=an_activity().id, name="x")

    form.show_activity(empty, None)

    assert form.activity == empty


def test_a_draft_brings_back_everything(form: ActivityForm) -> None:
    empty = Activity(id=an_activity().id, name="x")
    form.show_activity(empty, None)
    for entry in set(form.entries.values()):
        entry.show({name: getattr(an_activity(**FULL), name) for name in entry.keys})
    draft = form.typed()

    form.show_activity(empty, None)
    form.restore(draft)

    wanted = {name: value for name, value in FULL.items() if name not in {"name"}}
    changed = {name: getattr(form.activity, name) for name in wanted}
    wanted["hours_per_session"] = 1.3333
    wanted["description"] = "Een\n\ntekst"
    assert changed == wanted


def test_every_field_can_be_set_by_hand(form: ActivityForm, qtbot: QtBot) -> None:
    empty = Activity(id=an_activity().id, name="x", type=ActivityType.BUDDY)
    untouched = []
    for key in NAMES:
        form.show_activity(empty, None)
        use(form, qtbot, key)
        if getattr(form.activity, key) == getattr(empty, key):
            untouched.append(key)

    assert untouched == []


TYPED = {
    "valid_from": "1/9/2026",
    "valid_until": "30/6/2027",
    "last_verified": "5/11/2026",
    "next_check_on": "1/3/2027",
    "dutch_checked_on": "3/11/2026",
    "social_checked_on": "3/11/2026",
    "municipality_nis": "Aalst",
    "nth": "2de woensdag",
    "cost_eur": "2,50 euro",
    "slots": "di 19u-21u",
}


def use(form: ActivityForm, qtbot: QtBot, key: str) -> None:
    """Set a field with keys and clicks, as a user would."""
    widget = form.entries[key].widget
    editors = widget.findChildren(QLineEdit)
    if key == "slots":
        widget = next(one for one in editors if "Of typ" in one.placeholderText())
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        qtbot.keyClicks(widget, TYPED.get(key, "12"))
    elif isinstance(widget, QComboBox):
        qtbot.keyClick(widget, Qt.Key.Key_Down)
        qtbot.keyClick(widget, Qt.Key.Key_Down)
    elif isinstance(widget, QCheckBox):
        widget.click()
    elif key == "extra":
        form.entries[key].add.click()  # type: ignore[attr-defined]
        form.entries[key].table.item(0, 1).setText("waarde")  # type: ignore[attr-defined]
    else:
        widget.findChildren(QAbstractButton)[0].click()


def test_typed_days_show_in_words_squares_and_rhythm(form: ActivityForm, qtbot: QtBot) -> None:
    form.show_activity(Activity(id=an_activity().id, name="x"), None)
    slots = form.entries["slots"]

    qtbot.keyClicks(slots.words, "elke week di 19u-21u, vr av")  # type: ignore[attr-defined]

    made = form.activity
    assert made.slots == (
        Slot(Day.TUESDAY, time(19), time(21)),
        Slot(Day.FRIDAY, part=PartOfDay.EVENING),
    )
    assert made.frequency is Frequency.WEEKLY
    assert slots.week.dayparts == daypart_bit(1, 2) | daypart_bit(4, 2)  # type: ignore[attr-defined]
    assert slots.echo.text().startswith("Begrepen: di")  # type: ignore[attr-defined]


def test_a_postal_code_fills_in_the_municipality(form: ActivityForm, qtbot: QtBot) -> None:
    form.show_activity(Activity(id=an_activity().id, name="x"), None)
    entry = form.entries["postal_code"]

    qtbot.keyClicks(entry.widget, "9300")
    entry.left.emit()

    assert form.activity.municipality_nis == form._office.facts.find_municipality("Aalst")[0].nis


def test_what_cannot_be_read_is_said_under_the_field(form: ActivityForm, qtbot: QtBot) -> None:
    form.show_activity(Activity(id=an_activity().id, name="x"), None)
    entry = form.entries["capacity"]

    qtbot.keyClicks(entry.widget, "veel")
    assert form.fields["capacity"].error_label.text() == ""
    entry.left.emit()

    assert form.fields["capacity"].error_label.text() == "'veel' is geen getal."
    assert form.activity.capacity is None


def test_saving_stores_and_returns_to_the_line(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.table.select_line(2)
    id_ = desk.page.list.ids[2]
    desk.do("edit")
    phone = the_form(desk).form.entries["phone"].widget
    assert isinstance(phone, QLineEdit)
    phone.selectAll()
    qtbot.keyClicks(phone, "053 00 00 99")

    desk.do("save_close")

    assert desk.office.offer.open(id_).activity.phone == "053 00 00 99"
    assert desk.page.crumbs == ()
    assert desk.page.list.table.current_id() == id_
    assert desk.said[-1][1]


def test_a_new_activity_comes_with_a_new_organisation(desk: Desk, qtbot: QtBot) -> None:
    desk.do("new")
    form = the_form(desk).form
    qtbot.keyClicks(form.entries["name"].widget, "Zwemles")
    qtbot.keyClicks(form.organisation.widget, "Zwemclub Lindergem")

    desk.do("save_close")

    assert "Zwemles" in desk.names()
    assert "Zwemclub Lindergem" in desk.office.organisations.names("zwem")


def test_a_new_activity_that_the_filters_hide_is_shown(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.want(OfferFilter(text="koor"))
    desk.settle()
    desk.do("new")
    qtbot.keyClicks(the_form(desk).form.entries["name"].widget, "Zwemles")

    desk.do("save")
    desk.do("save_close")

    current = desk.page.list.table.current_id()
    assert current is not None
    assert desk.office.offer.open(current).activity.name == "Zwemles"
    assert desk.said[-1] == ("Zwemles is bewaard. De filters zijn gewist.", True)


def test_without_a_name_it_is_not_saved_and_says_so(desk: Desk) -> None:
    desk.do("new")
    count = len(desk.office.offer.ids(OfferFilter()))

    desk.do("save_close")

    assert len(desk.office.offer.ids(OfferFilter())) == count
    assert "ontbreekt" in the_form(desk).form.fields["name"].error_label.text()


def test_confirming_explains_what_is_missing(desk: Desk, qtbot: QtBot) -> None:
    line = desk.names().index("Volleybal voor beginners")
    desk.page.list.table.select_line(line)
    id_ = desk.page.list.ids[line]
    desk.do("edit")
    page = the_form(desk)

    desk.do("confirm")
    assert page.foot.words == "Kies 'Ja' bij participatie op sociaal vlak."
    told = {key: page.form.fields[key].error_label.text() for key in ("social_met", "dutch_met")}
    assert told == {"social_met": "Kies 'Ja' om te kunnen bevestigen.", "dutch_met": ""}
    assert page.form.entries["social_met"].widget.property("state") == "error"
    below = page.form.fields["social_evidence"].error_label.text()
    assert below.startswith("Schrijf kort op hoe je dit weet.")
    note = [one.text() for one in page.index.findChildren(QLabel)]
    needed = "Schrijf bij participatie op sociaal vlak hoe je dit weet."
    assert any(needed in one and page.foot.words in one for one in note)

    page.form.entries["social_met"].editor._buttons["yes"].click()  # type: ignore[attr-defined]
    qtbot.keyClicks(page.form.entries["social_evidence"].widget, "Vaste ploeg")
    assert not page.form.fields["social_met"].error_label.text()
    desk.do("confirm")
    assert desk.office.offer.rows([id_])[id_].standing is Standing.CONFIRMED


def test_leaving_keeps_a_draft_and_says_how_to_go_on(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.table.select_line(0)
    desk.do("edit")
    qtbot.keyClicks(the_form(desk).form.entries["capacity"].widget, "x")

    desk.do("cancel")
    words = "Buddy aan huis is niet bewaard. Druk daar op F2 om verder te werken."
    assert desk.said[-1] == (words, False)
    assert desk.page.crumbs == ()

    desk.do("edit")
    assert the_form(desk).form.unread()
    assert the_form(desk).changed


def test_changed_elsewhere_is_said_and_nothing_is_lost(desk: Desk, qtbot: QtBot) -> None:
    desk.page.list.table.select_line(0)
    id_ = desk.page.list.ids[0]
    desk.do("edit")
    qtbot.keyClicks(the_form(desk).form.entries["place"].widget, "Zaal 2")
    opened = desk.office.offer.open(id_)
    desk.office.offer.edit(opened, replace(opened.activity, place="Elders"))

    desk.do("save_close")

    assert "intussen" in the_form(desk).foot.words
    assert the_form(desk).form.activity.place == "Zaal 2"
    assert desk.office.offer.open(id_).activity.place == "Elders"


def test_every_control_of_the_form_has_a_name(desk: Desk) -> None:
    desk.page.list.table.select_line(0)
    desk.do("edit")

    assert faults(desk.page) == []


def test_the_form_opens_for_each_activity(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.do("new")

    assert desk.page.title == "Nieuw aanbod"
    assert not the_form(desk).changed


def test_the_form_is_made_ahead_in_parts(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    form = desk.page.editing._begun_form()
    parts = 0
    while form.build_part():
        parts += 1
    assert parts == len(ORDER)
    assert not form.build_part()
    desk.do("new")
    assert the_form(desk) is form
    assert set(form.form.sections) == set(ORDER)
