"""The records of the house: what is stored, field by field, as immutable values.

Every field has a default, except the id and the name, so that an empty cell and a field nobody
filled in are the same thing: `None`, or "" for free text. Dates are ISO dates without a time,
amounts are euro, durations are hours.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from pijler4_desktop.domain.check_records import CheckPlan, CheckRequest, Verification
from pijler4_desktop.domain.initiative_records import Initiative, InitiativeTemplate
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
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
    Kind,
    Level,
    Listing,
    MainActivity,
    Means,
    OrganisationType,
    PartnerStatus,
    PartOfDay,
    Pause,
    Registration,
    StartMode,
    Status,
    Theme,
)


@dataclass(frozen=True, slots=True)
class Slot:
    """One moment in the week: with times, or with only a part of the day."""

    day: Day
    start: time | None = None
    end: time | None = None
    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation that offers activities (partnerorganisatie)."""

    id: str
    name: str
    type: OrganisationType | None = None
    kbo: str = ""
    establishment_number: str = ""
    vcode: str = ""
    ovo_code: str = ""
    main_activity: MainActivity | None = None
    street: str = ""
    house_number: str = ""
    box: str = ""
    postal_code: str = ""
    municipality_nis: str = ""
    address_register_id: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    contact_function: str = ""
    insured_volunteers: bool | None = None
    agreement_signed_on: date | None = None
    partner_status: PartnerStatus = PartnerStatus.PROSPECT
    next_contact_on: date | None = None
    origin: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    internal_notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A function or, only with a recorded ground, a person at an organisation (GDPR art. 6).

    `ground` is a `Ground`, or "" for a function alone.
    """

    id: str
    organisation_id: str
    function: str
    name: str = ""
    ground: str = ""
    informed_on: date | None = None
    publish: bool = False
    review_on: date | None = None
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMoment:
    """One line of the contact log: when and how an organisation was spoken to, and what came of it.

    `next_step` and `next_on` tell what was agreed then; the date that holds now is the
    organisation's own `next_contact_on`.
    """

    id: str
    organisation_id: str
    held_on: date
    means: Means
    result: str = ""
    next_step: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDouble:
    """Two organisations of which someone said that they are not the same (geen dubbel)."""

    id: str
    first_id: str
    second_id: str
    decided_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedOrganisation:
    """An organisation that went into another: its old `id` keeps pointing to the survivor."""

    id: str
    survivor_id: str
    merged_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One item of the offer (aanbod).

    `dutch_*` and `social_*` hold the officer's own check of the two formal conditions; the
    trajectbegeleider of the agency decides, not the municipality (decree of 9 July 2021).
    """

    id: str
    name: str
    organisation_id: str | None = None
    type: ActivityType | None = None
    subtype: str = ""
    themes: tuple[Theme, ...] = ()
    goals: tuple[Goal, ...] = ()
    description: str = ""
    status: Status = Status.ACTIVE
    status_reason: str = ""
    # for whom
    target_group: str = ""
    restricted_to: str = ""
    min_age: int | None = None
    max_age: int | None = None
    language_min: Level | None = None
    language_max: Level | None = None
    language_icons: int | None = None
    contact_language_support: bool | None = None
    format: Format | None = None
    group_size: int | None = None
    dutch_speakers_present: str = ""
    guidance: Guidance | None = None
    # where
    place: str = ""
    street: str = ""
    house_number: str = ""
    box: str = ""
    postal_code: str = ""
    municipality_nis: str = ""
    wheelchair: bool | None = None
    public_transport: str = ""
    transport_help: bool | None = None
    online: bool | None = None
    # when
    slots: tuple[Slot, ...] = ()
    by_appointment: bool | None = None
    frequency: Frequency | None = None
    nth: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    pauses: tuple[Pause, ...] = ()
    when_text: str = ""
    hours_per_session: float | None = None
    sessions_planned: int | None = None
    countable_hours: float | None = None
    countable_hours_reason: str = ""
    # joining
    start_mode: StartMode | None = None
    registration: Registration | None = None
    how_to_register: str = ""
    capacity: int | None = None
    places_free: int | None = None
    waiting_list: int | None = None
    cost_eur: float | None = None
    cost_basis: CostBasis | None = None
    cost_text: str = ""
    social_tariff: bool | None = None
    childcare: Childcare | None = None
    signs_proof: str = ""
    first_time_escort: bool | None = None
    # the two formal conditions, as the officer sees them
    dutch_met: Answer = Answer.UNKNOWN
    dutch_guidance: bool = False
    dutch_peers: bool = False
    dutch_evidence: str = ""
    dutch_source: Means | None = None
    dutch_checked_on: date | None = None
    social_met: Answer = Answer.UNKNOWN
    social_group: bool = False
    social_new_people: bool = False
    social_lasting: bool = False
    social_evidence: str = ""
    social_source: Means | None = None
    social_checked_on: date | None = None
    # contact and verification
    contact_function: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    last_verified: date | None = None
    verified_by: str = ""
    verified_how: Means | None = None
    next_check_on: date | None = None
    # sharing
    share_with_agency: bool = True
    publishable: bool = True
    on_ikdoemee: Listing | None = None
    ikdoemee_url: str = ""
    origin: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    internal_notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A rule of the house with the date from which it holds (40 hours, language target…)."""

    id: str
    key: str
    value: str
    valid_from: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRun:
    """One applied import: which file, its fingerprint, and the counts of its buckets.

    For the next list of the same `sender` or the same `layout` (a fingerprint of its headings) the
    `choices` are remembered, as JSON.
    """

    id: str
    file_name: str
    sha256: str
    applied_at: datetime
    counts: tuple[tuple[str, int], ...] = field(default=())
    sender: str = ""
    layout: str = ""
    choices: str = ""


Record = (
    Organisation
    | Contact
    | Activity
    | Setting
    | ImportRun
    | ContactMoment
    | NoDouble
    | MergedOrganisation
    | Initiative
    | InitiativeTemplate
    | DemandNote
    | CoverageMark
    | Verification
    | CheckPlan
    | CheckRequest
)

KINDS: dict[Kind, type[Record]] = {
    Kind.ORGANISATION: Organisation,
    Kind.CONTACT: Contact,
    Kind.ACTIVITY: Activity,
    Kind.SETTING: Setting,
    Kind.IMPORT_RUN: ImportRun,
    Kind.CONTACT_MOMENT: ContactMoment,
    Kind.NO_DOUBLE: NoDouble,
    Kind.MERGED_ORGANISATION: MergedOrganisation,
    Kind.INITIATIVE: Initiative,
    Kind.INITIATIVE_TEMPLATE: InitiativeTemplate,
    Kind.DEMAND_NOTE: DemandNote,
    Kind.COVERAGE_MARK: CoverageMark,
    Kind.VERIFICATION: Verification,
    Kind.CHECK_PLAN: CheckPlan,
    Kind.CHECK_REQUEST: CheckRequest,
}


def kind_of(record: Record) -> Kind:
    """Name the kind of a record."""
    return next(kind for kind, cls in KINDS.items() if type(record) is cls)
