"""The form as a page: the index beside it, the ways to save below it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, InvalidError
from pijler4_desktop.domain.fields import Section
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.standing import freshness, standing, verified
from pijler4_desktop.domain.vocabulary import Standing, Status
from pijler4_desktop.services.form_drafts import FormDraft, Typed
from pijler4_desktop.services.offer import OpenActivity
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.forms.section_index import SectionIndex
from pijler4_desktop.ui.forms.storing import Endings, Storing, is_of_record
from pijler4_desktop.ui.forms.telling import problem_words
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.focus import focus_kept
from pijler4_desktop.ui.kit.layouts import column, row, scrolled, surface
from pijler4_desktop.ui.offer import form_words
from pijler4_desktop.ui.offer.double_note import activity_note, watch_activity
from pijler4_desktop.ui.offer.draft_keeper import DraftKeeper
from pijler4_desktop.ui.offer.form import ActivityForm
from pijler4_desktop.ui.offer.form_actions import add_actions
from pijler4_desktop.ui.offer.form_foot import activity_foot
from pijler4_desktop.ui.offer.form_layout import ORDER
from pijler4_desktop.ui.offer.house_choice import HouseChoice
from pijler4_desktop.ui.offer.house_notes import HouseNotes
from pijler4_desktop.ui.offer.needed import missing, needed_words, words_below
from pijler4_desktop.ui.offer.section_states import section_state
from pijler4_desktop.ui.texts import failure_text

INDEX_WIDTH, LOOK_MS = 244, 200


class After(Enum):
    """What comes after saving."""

    STAY, CLOSE, CONFIRMED = range(3)


class FormPage(QWidget):
    """Edits one activity, once it is built; the page around it decides what comes after.

    Signals:
        saved: the activity was stored and the form is done; its id and the sentence to say.
        stored_late: the activity was stored after it was left; id, what was typed, the sentence.
        stayed: the activity was stored and the form goes on; carries its id.
        left: the user leaves without saving; carries whether there were changes.
        titled: the name or standing shown above changed, or what undo would do.
    """

    saved = Signal(str, str)
    stored_late = Signal(str, object, str)
    stayed = Signal(str)
    left = Signal(bool)
    titled = Signal()

    def __init__(
        self,
        office: Office,
        jobs: Jobs,
        actions: Actions,
        keeper: DraftKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._keeper = office, jobs, keeper
        self._opened: OpenActivity | None = None
        self._shown: Activity | None = None
        self._saved_at: datetime | None = None
        self._storing = Storing(jobs)
        self.begun_new = False  # once it is, it stays that, also when stored
        add_actions(self, self, actions, writable=not office.read_only)
        self._save = actions["offer.save"]
        self.doubles, self.house = activity_note(), HouseNotes(office)
        self.choice = HouseChoice(office.organisations.alike)
        below = {
            "organisation_id": (self.choice, self.house.below_name, self.doubles),
            "website": (self.house.at_contact,),
        }
        self.form = ActivityForm(office, below, at_once=False)
        self._built = False
        self.index = SectionIndex({section: section.value for section in ORDER})
        self.foot = activity_foot(actions["offer.cancel"], self._save, actions["offer.confirm"])
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        side = surface(column(scrolled(self.index)), "panelL", width=INDEX_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row(side, (surface(column(self.form), "bg"), 1), gap=0), 1)
        layout.addWidget(self.foot)

    def build_part(self) -> bool:
        """Make a part of the form, a section at a time; tells whether more is to be made."""
        if self.form.build_part():
            return True
        if not self._built:
            self._built = True
            self._connect()
        return False

    def _connect(self) -> None:
        form, keeper = self.form, self._keeper
        self.house.follow(form)
        self.choice.follow(form.organisation)
        self.choice.asked.connect(lambda asked: form.say_organisation(asked=asked))
        self._watch = watch_activity(self._office, self._jobs, form, self.doubles)
        self._look.timeout.connect(self._changes_seen)
        form.changed.connect(self._look.start)
        form.changed.connect(keeper.touch)
        keeper.follow(self.draft)
        keeper.kept.connect(self._say_kept)
        form.verticalScrollBar().valueChanged.connect(self._show_current)
        form.moved.connect(self._show_current)
        form.told.connect(self._show_states)
        form.steps.moved.connect(self.titled)
        self.index.chosen.connect(form.show_section)

    # What is shown

    def open_activity(self, opened: OpenActivity) -> None:
        """Edit a stored activity."""
        self._opened, self._saved_at, self.begun_new = opened, None, False
        self._show(opened.activity, opened)

    def open_new(self, activity: Activity) -> None:
        """Edit an activity that is not stored yet."""
        self._opened = self._saved_at = None
        self.begun_new = True
        self._show(activity, None)

    def _show(self, activity: Activity, opened: OpenActivity | None) -> None:
        self._fill(activity, opened)
        self.form.verticalScrollBar().setValue(0)
        self._show_current()
        self.form.entries["name"].focus()

    def _fill(self, activity: Activity, opened: OpenActivity | None) -> None:
        self._shown = activity
        self._storing.show(activity.id)
        self._watch.forget()
        self.choice.forget()
        house = opened.organisation if opened else self._house_of(activity)
        self.form.show_activity(activity, house)
        self.house.show_house(house)
        self._look_over()

    def name_it(self, name: str) -> None:
        """Fill in the name, as if it was typed here."""
        self.form.entries["name"].restore(name)
        self.form.steps.begin()
        self.form.changed.emit()

    def _house_of(self, activity: Activity) -> Organisation | None:
        """Return the organisation of a copy, which is not stored itself."""
        if activity.organisation_id is not None:
            with suppress(ExpectedError):  # gone since
                return self._office.organisations.open(activity.organisation_id).organisation
        return None

    @property
    def shown(self) -> Activity | None:
        """The activity as it was when the form opened."""
        return self._shown

    @property
    def is_new(self) -> bool:
        """Tell whether the activity is not stored yet."""
        return self._opened is None

    @property
    def title(self) -> str:
        """The name above the form."""
        if self._shown is None:
            return ""
        return self.form.activity.name or self.tr("Nieuw aanbod")

    @property
    def standing(self) -> Standing:
        """Where the activity would stand as the form is now."""
        months = self._office.rules(today()).verify_months
        return standing(self.form.activity, today(), months)

    @property
    def changed(self) -> bool:
        """Tell whether anything was changed since the form opened."""
        return self._shown is not None and (
            self.form.activity != self._shown
            or self.form.organisation.name is not None
            or bool(self.form.unread())
        )

    def draft(self) -> FormDraft | None:
        """Return what is in the form and not saved; None when nothing was changed."""
        if self._shown is None or not self.changed:
            return None
        return FormDraft(self._shown, self.is_new, self.form.typed(), datetime.now(UTC))

    def restore(self, draft: FormDraft) -> None:
        """Put back in the form what was typed before."""
        self.form.restore(draft.typed)
        self.form.steps.begin()
        self.form.changed.emit()

    # Saving

    @Slot()
    def save(self) -> None:
        """Store the activity as it stands, and go on in the form."""
        self._store(self.form.activity, After.STAY)

    @Slot()
    def save_and_close(self) -> None:
        """Store the activity as it stands, and leave the form."""
        self._store(self.form.activity, After.CLOSE)

    @Slot()
    def save_and_confirm(self) -> None:
        """Store it as right today, or say what is still missing and go there.

        What was only an idea is active with that: nobody confirms what does not exist.
        """
        self._look.stop()  # it would wipe out what is said here
        activity = self.form.activity
        needed = missing(activity)
        if needed:
            self.form.tell()
            for key in needed:
                self.form.fields[key].set_error(words_below(key))
            self._refuse(needed_words(needed[0]), needed[0])
            return
        if activity.status is Status.IDEA:
            activity = replace(activity, status=Status.ACTIVE)
        self._store(verified(activity, today()), After.CONFIRMED)

    def _store(self, activity: Activity, after: After) -> None:
        self._look.stop()
        blocking = self.form.tell_blocking()
        if blocking and blocking[0].field:
            self._refuse(problem_words(blocking[0]), blocking[0].field)
            return
        if self.choice.look():
            self.foot.say(self.tr("Kies welke organisatie je bedoelt."), "bad", "alert-circle")
            self.form.focus_field("organisation_id")
            self.choice.focus()
            return
        if not self._storing.under_way:
            self._send(activity, after)

    def _send(self, activity: Activity, after: After) -> None:
        opened, organisation = self._opened, self.form.organisation.name
        typed, sent = self.form.typed(), self.form.drafts()
        confirmed = after is After.CONFIRMED
        words = form_words.stored_words(activity.name, self.form.doubtful, confirmed=confirmed)

        def work(_progress: Progress) -> Changes:
            if opened is None:
                return self._office.offer.add(activity, organisation)
            return self._office.offer.edit(opened, activity, organisation)

        def done() -> None:
            newer = {key: now for key, now in self.form.drafts().items() if now != sent[key]}
            if after is After.STAY or newer:
                self._go_on(activity.id, newer, confirmed=confirmed)
                return
            self._shown = None
            self._storing.leave()
            self._keeper.forget(activity.id)
            self.saved.emit(activity.id, words)

        def late() -> None:
            self.stored_late.emit(activity.id, typed, words)

        self._storing.store(activity.id, work, Endings(done, late, self._not_saved))

    def _go_on(self, id_: str, newer: Mapping[str, Typed], *, confirmed: bool) -> None:
        """Go on in the form with what is stored now; what was typed meanwhile stays."""
        try:
            self._opened = self._office.offer.open(id_)
        except ExpectedError as gone:
            self._jobs.failed.emit(gone)
            return
        self._saved_at = datetime.now()  # noqa: DTZ005  the clock on the wall
        if newer and not confirmed:
            self._shown = self._opened.activity
            return
        doubtful = self.form.doubtful
        with focus_kept(self.form):
            self._fill(self._opened.activity, self._opened)
        if newer:
            self.form.restore(newer)
            self.form.changed.emit()
            return
        self._keeper.forget(id_)
        self.form.tell_of(doubtful)
        if doubtful:
            words = form_words.stored_words(self.title, doubtful, confirmed=False)
            self.foot.say(words, "warn", "alert-triangle")
        self.stayed.emit(id_)

    def _refuse(self, words: str, key: str) -> None:
        """Say what stands in the way of saving, and go there."""
        self.foot.say(words, "bad", "alert-circle")
        self.titled.emit()  # what was typed just before may not be seen there yet
        self.form.focus_field(key)

    def _not_saved(self, error: Exception) -> None:
        if not is_of_record(error):
            self._jobs.failed.emit(error)
            return
        words = form_words.elsewhere_words()
        if isinstance(error, InvalidError):
            self.form.tell(error.problems)
            words = failure_text(error)
        self.foot.say(words, "bad", "alert-circle")

    def ask_for(self, key: str) -> None:
        """Say what is missing before this activity can be confirmed."""
        self._look.stop()
        self.foot.say(needed_words(key), "bad", "alert-circle")

    def refuse_another(self) -> None:
        """Say that this new activity is to be saved, or left, before another one begins."""
        words = self.tr("Bewaar dit eerst met Ctrl+S, of sluit met Esc. Begin dan een nieuw.")
        self.foot.say(words, "warn", "alert-triangle")

    @Slot()
    def cancel(self) -> None:
        """Leave; what was changed stays as a draft."""
        self._storing.leave()
        self.left.emit(self.changed)

    # What is said

    @Slot()
    def _look_over(self) -> None:
        """Show what is filled in, what is needed and whether there is something to save."""
        if self._shown is None:
            return
        activity = self.form.activity
        self._show_states()
        self.index.show_needed([needed_words(key) for key in missing(activity)])
        self._save.setText(form_words.save_words(self.standing))
        if self.changed:
            self.foot.say(self.tr("Wijzigingen zijn nog niet bewaard"), "text2", "device-floppy")
        elif self._saved_at is not None:
            self.foot.say(form_words.saved_words(self._saved_at), "ok", "circle-check")
        else:
            self.foot.say(self.tr("Nog niets gewijzigd"), "text3", "circle-check")
        self.titled.emit()

    @Slot()
    def _show_states(self) -> None:
        activity, months = self.form.activity, self._office.rules(today()).verify_months
        due = not freshness(today(), months).holds(activity)
        wrong, doubtful = self.form.wrong, self.form.doubtful
        self.index.show_states(
            {one: section_state(one, activity, wrong, doubtful, due=due) for one in ORDER}
        )

    @Slot()
    def _changes_seen(self) -> None:
        """Follow the user's changes; once they are all taken back, no draft is needed."""
        self._look_over()
        if self._shown is not None and not self.changed:
            self._keeper.forget(self._shown.id)

    @Slot(object)
    def _say_kept(self, moment: datetime | None) -> None:
        """Tell that what is typed survives a crash, or that it would not."""
        if not self.changed or self._storing.under_way:
            return
        token = "text2" if moment else "warn"
        self.foot.say(form_words.kept_words(moment), token, "device-floppy")

    def to_next_condition(self) -> None:
        """Go from the first condition to the second."""
        self.form.focus_field("social_met")

    def go_to(self, section: Section) -> None:
        """Go to a section."""
        self.form.show_section(section)

    @Slot()
    def _show_current(self) -> None:
        self.index.show_current(self.form.section_in_sight())
