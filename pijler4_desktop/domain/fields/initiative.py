"""The fields of initiatives and of their templates, as the history names them."""

from pijler4_desktop.domain.fields.field import Field, FieldKind, Section
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import ActivityType, Phase

_F = FieldKind
_S = Section

_TASKS = Field("tasks", QT_TRANSLATE_NOOP("Fields", "Taken"), _S.WHAT, _F.LINES, personal=True)
_BUDGET = Field("budget_eur", QT_TRANSLATE_NOOP("Fields", "Budget in euro"), _S.WHAT, _F.MONEY)
_PURPOSE = Field(
    "purpose", QT_TRANSLATE_NOOP("Fields", "Doel"), _S.WHAT, _F.LONG_TEXT, personal=True
)

INITIATIVE_FIELDS: tuple[Field, ...] = (
    Field("name", QT_TRANSLATE_NOOP("Fields", "Naam van het initiatief"), _S.WHAT, required=True),
    Field("activity_id", QT_TRANSLATE_NOOP("Fields", "Activiteit van het initiatief"), _S.WHAT),
    Field("phase", QT_TRANSLATE_NOOP("Fields", "Fase"), _S.WHAT, _F.CHOICE, Phase),
    Field("position", QT_TRANSLATE_NOOP("Fields", "Plaats op het bord"), _S.WHAT, _F.WHOLE),
    Field("template", QT_TRANSLATE_NOOP("Fields", "Begonnen met sjabloon"), _S.WHAT),
    _PURPOSE,
    Field("gap", QT_TRANSLATE_NOOP("Fields", "Gat in het aanbod"), _S.WHAT, _F.GAP),
    Field("planned_start", QT_TRANSLATE_NOOP("Fields", "Geplande start"), _S.WHAT, _F.DATE),
    Field("started_on", QT_TRANSLATE_NOOP("Fields", "Gestart op"), _S.WHAT, _F.DATE),
    Field("evaluate_on", QT_TRANSLATE_NOOP("Fields", "Evalueren op"), _S.WHAT, _F.DATE),
    Field("evaluated_on", QT_TRANSLATE_NOOP("Fields", "Geëvalueerd op"), _S.WHAT, _F.DATE),
    Field(
        "evaluation",
        QT_TRANSLATE_NOOP("Fields", "Wat kwam ervan?"),
        _S.WHAT,
        _F.LONG_TEXT,
        personal=True,
    ),
    Field("stopped_on", QT_TRANSLATE_NOOP("Fields", "Stopgezet op"), _S.WHAT, _F.DATE),
    Field(
        "stop_reason",
        QT_TRANSLATE_NOOP("Fields", "Waarom stopgezet?"),
        _S.WHAT,
        _F.LONG_TEXT,
        personal=True,
    ),
    _BUDGET,
    _TASKS,
    Field("partners", QT_TRANSLATE_NOOP("Fields", "Partners"), _S.WHAT, _F.LINES, personal=True),
    Field("costs", QT_TRANSLATE_NOOP("Fields", "Kosten"), _S.WHAT, _F.LINES, personal=True),
    Field("log", QT_TRANSLATE_NOOP("Fields", "Logboek"), _S.WHAT, _F.LINES, personal=True),
)

TEMPLATE_FIELDS: tuple[Field, ...] = (
    Field("name", QT_TRANSLATE_NOOP("Fields", "Naam van het sjabloon"), _S.WHAT, required=True),
    Field("based_on", QT_TRANSLATE_NOOP("Fields", "Kopie van sjabloon"), _S.WHAT),
    Field(
        "type",
        QT_TRANSLATE_NOOP("Fields", "Type"),
        _S.WHAT,
        _F.CHOICE,
        ActivityType,
    ),
    Field("subtype", QT_TRANSLATE_NOOP("Fields", "Vorm"), _S.WHAT, _F.SUBTYPE),
    _PURPOSE,
    Field(
        "description",
        QT_TRANSLATE_NOOP("Fields", "Omschrijving"),
        _S.WHAT,
        _F.LONG_TEXT,
        personal=True,
    ),
    _BUDGET,
    _TASKS,
)
