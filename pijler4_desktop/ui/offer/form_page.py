"""The form as a page: the index beside it, the ways to save below it."""

from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.fields import Section
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.standing import freshness, standing, verified
from pijler4_desktop.domain.vocabulary import Severity, Standing
from pijler4_desktop.services.form_drafts import FormDraft
from pijler4_desktop.services.offer import OpenActivity
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording, digit_keys
from pijler4_desktop.ui.forms.foot import FormFoot
from pijler4_desktop.ui.forms.section_index import SectionIndex
from pijler4_desktop.ui.forms.telling import problem_words
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.labels import KeyCap
from pijler4_desktop.ui.kit.layouts import column, row, scrolled, surface
from pijler4_desktop.ui.moments import clock_text
from pijler4_desktop.ui.offer.double_note import activity_note, watch_activity
from pijler4_desktop.ui.offer.draft_keeper import DraftKeeper
from pijler4_desktop.ui.offer.form import ActivityForm
from pijler4_desktop.ui.offer.house_notes import HouseNotes
from pijler4_desktop.ui.offer.needed import missing, needed_words, words_below
from pijler4_desktop.ui.offer.section_states import section_state
from pijler4_desktop.ui.texts import failure_text

INDEX_WIDTH = 244
LOOK_MS = 200


class FormPage(QWidget):
    """Edits one activity; the page around it decides what comes after.

    Signals:
        saved: the activity was stored; carries its id and the sentence to say.
        left: the user leaves without saving; carries whether there were changes.
        titled: the name or standing shown above changed.
    """

    saved = Signal(str, str)
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
        self._today = date.today()  # noqa: DTZ011  the day on the wall
        self._opened: OpenActivity | None = None
        self._shown: Activity | None = None
        self._saving = False
        self._make_actions(actions)
        self.doubles, self.house = activity_note(), HouseNotes(office)
        self.form = self._make_form()
        self.index = SectionIndex({section: section.value for section in Section})
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_MS)
        side = surface(column(scrolled(self.index)), "panelL", width=INDEX_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row(side, (surface(column(self.form), "bg"), 1), gap=0), 1)
        layout.addWidget(self._make_foot())
        self._look.timeout.connect(self._changes_seen)
        self.form.changed.connect(self._look.start)
        self.form.changed.connect(keeper.touch)
        keeper.follow(self.draft)
        keeper.kept.connect(self._say_kept)
        self.form.verticalScrollBar().valueChanged.connect(self._show_current)
        self.form.moved.connect(self._show_current)
        self.form.told.connect(self._show_states)
        self.index.chosen.connect(self.form.show_section)

    def _make_actions(self, actions: Actions) -> None:
        group = self.tr("Aanbod bewerken")
        self._save = actions.add(
            "offer.save",
            Wording(self.tr("Bewaar als te verifiëren"), group, "device-floppy"),
            self.save,
            ["Ctrl+S"],
            self,
        )
        self._confirm = actions.add(
            "offer.confirm",
            Wording(self.tr("Bewaar en bevestig"), group, "check"),
            self.save_and_confirm,
            ["Ctrl+Return", "Ctrl+Enter"],
            self,
        )
        self._cancel = actions.add(
            "offer.cancel", Wording(self.tr("Annuleren"), group, "x"), self.cancel, ["Esc"], self
        )
        for number, section in enumerate(Section, 1):
            words = self.tr("Naar {section}").format(section=section.value)
            actions.add(
                f"offer.section.{section.name.lower()}",
                Wording(words, group, "list-details"),
                partial(self._go_to, section),
                digit_keys("Alt", number),
                self,
            )
        writable = not self._office.read_only
        self._save.setEnabled(writable)
        self._confirm.setEnabled(writable)

    def _make_form(self) -> ActivityForm:
        below = {
            "organisation_id": (self.house.below_name, self.doubles),
            "website": (self.house.at_contact,),
        }
        form = ActivityForm(self._office, self._today, below)
        self.house.follow(form)
        self._watch = watch_activity(self._office, self._jobs, form, self.doubles)
        return form

    def _make_foot(self) -> FormFoot:
        save = action_button(self._save)
        cancel = action_button(self._cancel, "ghost", words=self.tr("Annuleren"))
        for plain in (save, cancel):
            plain.setIcon(QIcon())
        self.foot = FormFoot(
            cancel,
            KeyCap("Esc"),
            6,
            save,
            KeyCap("Ctrl+S"),
            6,
            action_button(self._confirm, "primary"),
            KeyCap("Ctrl+Enter"),
        )
        return self.foot

    # What is shown

    def open_activity(self, opened: OpenActivity) -> None:
        """Edit a stored activity."""
        self._opened = opened
        self._show(opened.activity, opened)

    def open_new(self, activity: Activity) -> None:
        """Edit an activity that is not stored yet."""
        self._opened = None
        self._show(activity, None)

    def _show(self, activity: Activity, opened: OpenActivity | None) -> None:
        self._shown = activity
        self._saving = False
        self._watch.forget()
        house = opened.organisation if opened else self._house_of(activity)
        self.form.show_activity(activity, house)
        self.house.show_house(house)
        self.form.verticalScrollBar().setValue(0)
        self._look_over()
        self._show_current()
        self.form.entries["name"].focus()

    def name_it(self, name: str) -> None:
        """Fill in the name, as if it was typed here."""
        self.form.entries["name"].restore(name)
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
        months = self._office.rules(self._today).verify_months
        return standing(self.form.activity, self._today, months)

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
        self.form.changed.emit()

    # Saving

    @Slot()
    def save(self) -> None:
        """Store the activity as it stands."""
        self._store(self.form.activity, confirmed=False)

    @Slot()
    def save_and_confirm(self) -> None:
        """Store it as right today, or say what is still missing and go there."""
        self._look.stop()  # it would wipe out what is said here
        activity = self.form.activity
        needed = missing(activity)
        if needed:
            self.form.tell()
            for key in needed:
                self.form.fields[key].set_error(words_below(key))
            self._say(needed_words(needed[0]), "bad", "alert-circle")
            self.form.focus_field(needed[0])
            return
        self._store(verified(activity, self._today), confirmed=True)

    def _store(self, activity: Activity, *, confirmed: bool) -> None:
        self._look.stop()
        problems = self.form.tell()
        unread = {problem.field for problem in self.form.unread()}
        blocking = [
            one for one in problems if one.severity is Severity.ERROR or one.field in unread
        ]
        if blocking and blocking[0].field:
            self._say(problem_words(blocking[0]), "bad", "alert-circle")
            self.form.focus_field(blocking[0].field)
            return
        if self._saving:
            return
        self._saving = True
        opened, organisation = self._opened, self.form.organisation.name

        def work(_progress: Progress) -> Changes:
            if opened is None:
                return self._office.offer.add(activity, organisation)
            return self._office.offer.edit(opened, activity, organisation)

        def done(_changes: Changes) -> None:
            words = self.tr("{name} is bewaard.")
            if confirmed:
                words = self.tr("{name} is bevestigd.")
            self._saving = False
            self._shown = None
            self._keeper.forget(activity.id)
            self.saved.emit(activity.id, words.format(name=activity.name))

        self._jobs.write(work, done=done, failed=self._not_saved)

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        if isinstance(error, InvalidError):
            self.form.tell(error.problems)
            self._say(failure_text(error), "bad", "alert-circle")
        elif isinstance(error, ExpectedError) and error.failure is Failure.CHANGED_ELSEWHERE:
            words = self.tr(
                "Dit aanbod is intussen op een andere plaats gewijzigd. Wat je hier typte, staat er"
                " nog. Sluit met Esc en open het opnieuw om verder te werken."
            )
            self._say(words, "bad", "alert-circle")
        else:
            self._jobs.failed.emit(error)

    def ask_for(self, key: str) -> None:
        """Say what is missing before this activity can be confirmed."""
        self._look.stop()
        self._say(needed_words(key), "bad", "alert-circle")

    @Slot()
    def cancel(self) -> None:
        """Leave; what was changed stays as a draft."""
        self.left.emit(self.changed)

    # What is said

    def _say(self, words: str, token: str, icon: str) -> None:
        self.foot.say(words, token, icon)

    @Slot()
    def _look_over(self) -> None:
        """Show what is filled in, what is needed and whether there is something to save."""
        if self._shown is None:
            return
        activity = self.form.activity
        self._show_states()
        self.index.show_needed([needed_words(key) for key in missing(activity)])
        self._save.setText(self._save_words())
        if self.changed:
            self._say(self.tr("Wijzigingen zijn nog niet bewaard"), "text2", "device-floppy")
        else:
            self._say(self.tr("Nog niets gewijzigd"), "text3", "circle-check")
        self.titled.emit()

    @Slot()
    def _show_states(self) -> None:
        activity, months = self.form.activity, self._office.rules(self._today).verify_months
        due, wrong = not freshness(self._today, months).holds(activity), self.form.wrong
        states = {one: section_state(one, activity, wrong, due=due) for one in Section}
        self.index.show_states(states)

    @Slot()
    def _changes_seen(self) -> None:
        """Follow the user's changes; once they are all taken back, no draft is needed."""
        self._look_over()
        if self._shown is not None and not self.changed:
            self._keeper.forget(self._shown.id)

    @Slot(object)
    def _say_kept(self, moment: datetime | None) -> None:
        """Tell that what is typed survives a crash, or that it would not."""
        if not self.changed or self._saving:
            return
        words = self.tr("Nog niet bewaard. Het klad hiervan bewaren lukte niet.")
        if moment is not None:
            words = self.tr("Nog niet bewaard. Klad van {time} uur.")
            words = words.format(time=clock_text(moment))
        self._say(words, "text2" if moment else "warn", "device-floppy")

    def _save_words(self) -> str:
        words = {
            Standing.TO_VERIFY: self.tr("Bewaar als te verifiëren"),
            Standing.CONCEPT: self.tr("Bewaar als concept"),
            Standing.CONFIRMED: self.tr("Bewaar"),
            Standing.STOPPED: self.tr("Bewaar als gestopt"),
        }
        return words[self.standing]

    def _go_to(self, section: Section) -> None:
        self.form.show_section(section)

    @Slot()
    def _show_current(self) -> None:
        self.index.show_current(self.form.section_in_sight())
