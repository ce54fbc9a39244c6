"""Expressions of more than one word about time, found before words are looked at one by one."""

import re

from pijler4_desktop.domain.parsing.months import MONTH_PATTERN
from pijler4_desktop.domain.parsing.when_words import DAY_PATTERN

NOT = (
    r"(?:niet|geen|gesloten|dicht|behalve|uitgezonderd|uitgez|uitz|buiten|tenzij|zonder|"
    r"met uitzondering van|m\.?u\.?v\.?|not|except|excl(?:usief)?)\.?"
    r"(?: (?:les(?:sen)?|activiteit(?:en)?|werking|bijeenkomst(?:en)?|sessies?|open)\b)?"
)
_STOP = r"(?:stop|pauze|verlof|vakantie|reces|sluiting)"
_END = r"(?=$| ?[-,;.)/(])"
SUMMER = (
    r"(?:juli?\.?(?: ?(?:/|-|~|en|,|&|\+) ?aug(?:ustus)?\b\.?)|"
    r"zomer(?:s|vakanties?|maanden|periode|verlof)?\b|grote vakantie)"
)
SCHOOL = r"(?:school(?:vakantie\w*|verlo\w+|vak\b\.?)|vakanties?\b|vakantieperiodes?\b)"
_IN = r"(?:(?:in|tijdens|gedurende|op) )?(?:de |alle )?"
_DATE = (
    rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{2,4}}|"
    rf"\d{{1,2}}/\d{{1,2}}(?![\d/]| ?[-~:uh])|"
    rf"\d{{1,2}}(?:ste|de|e)? (?:{MONTH_PATTERN})\b(?: \d{{4}})?|"
    rf"(?:begin|half|midden|eind|einde)? ?(?:{MONTH_PATTERN})\b(?: \d{{4}})?)"
)
_DAY_AND_MONTH = (
    r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?P<between>[/.\-])\d{1,2}(?P=between)\d{2,4}|"
    r"\d{1,2}/\d{1,2}(?![\d/]| ?[-~:uh])|"
    rf"\d{{1,2}}(?:ste|de|e)? (?:{MONTH_PATTERN})\b\.?(?: \d{{4}})?)"
)
_TWO = r"(?:2|twee|two)"
_OTHER_NUMBER = r"(?:[3-9]|1[0-24-9]|drie|vier|vijf|zes|acht|tien|three|four)"
_SEVERAL = (
    r"(?:\d{1,2} ?(?:-|~|a|of|tot) ?\d{1,2}|[2-9]|1\d|twee|drie|vier|vijf|zes|acht|tien|"
    r"two|three|four|enkele|meerdere|verschillende)"
)
_ONCE = r"(?:(?:1|een|elke) ?(?:x|keer|maal)|eenmaal|eens|once)"
_ONE = rf"(?:{_ONCE}|1|een|elke)"
_WEEKS = r"(?:weken|week|wk|w|weeks)\b"
_MONTH = r"(?:maanden|maand|mnd|month)\b"
_PER = r"(?: ?/ ?| ?(?:per|op een|in de|in een|a|each|every) ?)"
_UNIT = (
    r"(?:week|wk|weken|maand|mnd|maanden|jaar|schooljaar|werkjaar|trimester|kwartaal|semester|"
    r"seizoen|month|year)\b"
)

_PARTS = (
    r"(?P<schoolyear>\b(?:(?:school|werk)jaar )?20[12]\d ?[-/] ?(?:20)?[123]\d\b)",
    r"(?P<walkin>\b(?:zonder|geen) afspraak(?: nodig)?|\bafspraak niet nodig|"
    r"\bvrije? (?:toegankelijk|in te lopen|inloop|toegang)\b)",
    r"(?P<appointment>\b(?:(?:enkel|alleen|ook) )?(?:op|na|volgens|mits|met|in) "
    r"(?:(?:eenvoudige|telefonische|tel|onderlinge|persoonlijke)\.? )*"
    r"(?:afspraak|afspr|afsp)\b\.?|"
    r"\b(?:te bepalen )?(?:in|na) (?:(?:onderling|gezamenlijk|ond)\.? )*"
    r"(?:overleg|samenspraak)\b(?: te bepalen)?"
    r"(?: (?:met|tussen|door) (?:(?:de|het|een) )?[\w-]+)?|"
    r"\bonderling overleg|"
    r"\b(?:onderling |samen |zelf |nog )*(?:af te spreken|overeen te komen|te bespreken)|"
    r"\b(?:duo )?spree?k(?:t|en)? (?:zelf |onderling |samen )?af\b|"
    r"\b(?:wordt |worden )?(?:onderling |samen |zelf )?afgesproken\b|"
    r"\b(?:zelf |onderling |samen )afspreken\b|"
    r"\bafspraak (?:via|per|bij|met|maken|nodig)(?: (?:mail|telefoon|gsm|tel\b\.?))?|"
    r"\bop (?:aanvraag|verzoek)|\bby appointment|"
    r"\b(?:up)?on (?:mutual |joint )?(?:agreement|request|demand|appointment)\b|"
    r"\b(?:by|in) (?:mutual |joint )?(?:agreement|consultation|arrangement)\b|"
    r"\bsur rendez-vous|^afspraak$)",
    rf"(?P<school>\b(?:{NOT} {_IN}|{_STOP} in (?:de )?){SCHOOL}|"
    rf"\b{_IN}school(?:vakantie\w*|verlo\w+|vak\b\.?) ?:? ?(?:niet|uitgezonderd|gesloten|dicht|"
    rf"geen \w+){_END}|"
    r"\b(?:(?:enkel|alleen) )?(?:in|tijdens) (?:de )?schoolweken\b)",
    rf"(?P<summer>\b(?:{NOT}|{_STOP}|stopt) {_IN}{SUMMER}|"
    rf"\b{_IN}{SUMMER} ?:? ?(?:niet|uitgezonderd|gesloten|dicht|geen \w+){_END}|"
    rf"\bzomer(?:stop|pauze|reces|sluiting)\b(?: in {SUMMER})?|"
    r"\b(?:(?:enkel|alleen) )?(?:(?:tijdens|in|gedurende) )?(?:(?:het|elk) )?schooljaar\b(?! \d)|"
    r"\b(?:van(?:af)? )?(?:1 |begin |half )?sept?(?:ember)?\.? ?(?:-|~) ?"
    r"(?:eind |einde |begin |half |30 )?jun(?:i)?\b(?! \d{4}))",
    rf"(?P<only>\b(?:(?:enkel|alleen|ook) )?(?:(?:in|tijdens) )?(?:de )?{SUMMER})",
    rf"(?P<feast>\b(?:(?:en|of|,) )?(?:{NOT} )?(?:op |de )*(?:wettelijke )?feestdagen\b"
    r"(?: (?:niet|gesloten|uitgezonderd))?)",
    rf"(?P<notdate>\b{NOT} (?:op |in |tijdens )?(?:de maand )?{_DATE})",
    rf"(?P<closed>\b(?P<closed_day>{DAY_PATTERN})\b\.?(?: is| zijn)?(?: ?:)? ?"
    rf"(?:gesloten|dicht|niet|geen(?: les| activiteit| werking| permanentie)?|closed){_END}|"
    rf"\b(?P<struck_day>{DAY_PATTERN})\b\.? ?: ?[-/x]?(?= ?(?:[;,]|$)))",
    rf"(?P<except>\b{NOT} (?:op |de )*"
    rf"(?P<except_days>(?:{DAY_PATTERN})\b\.?(?: ?[,/] ?(?:{DAY_PATTERN})\b\.?(?! ?\d))*"
    rf"(?:(?: ?[&+] ?| (?:en|of|and) )(?:op )?(?:{DAY_PATTERN})\b\.?)*))",
    r"(?P<flexible>\bflexib(?:el|le)\w*|\b(?:vrij|zelf) te (?:kiezen|bepalen)|"
    r"\bnaar keuze|\bvrije keuze)",
    rf"(?P<biweekly>\b(?:{_ONCE} )?om de (?:(?:{_TWO}|andere) ?)?{_WEEKS}|"
    r"\b(?:(?:1|een) ?(?:x|keer|maal) )?om de (?:14|veertien) ?(?:dagen|d)\b|"
    r"\b(?:twee|2|veertien|14)[- ]?(?:wekelijks|daags)e?|"
    rf"\b(?:elke|iedere|per|{_ONCE} ?(?:per|/|om de)|every) ?(?:{_TWO}|andere) {_WEEKS}|"
    rf"\b(?:{_ONCE}|een week) op (?:2|twee)(?: weken)?\b|\bweek om week\b|"
    r"\b(?:in (?:de )?|enkel |alleen )*(?:on)?even (?:weken|week|wk)\b|"
    r"\b(?:in (?:de )?)?(?:on)?pare weken\b|"
    r"\bevery other (?:week\b|(?=[a-z]+day))|\b(?:bi-?weekly|fortnightly))",
    rf"(?P<irregular>\bom de {_OTHER_NUMBER} ?(?:{_WEEKS}|dagen\b)|"
    rf"\bom de (?:{_TWO} )?(?:dag|dagen)\b|\bom de (?:{_TWO}|{_OTHER_NUMBER}) {_MONTH}|"
    rf"\b(?:elke|iedere|every) {_OTHER_NUMBER} {_WEEKS}|"
    rf"\b(?:elke|iedere) (?:{_TWO}|{_OTHER_NUMBER}) {_MONTH}|"
    r"\b(?:drie|vier|vijf|zes|acht|[3-8])[- ]?wekelijks\w*|"
    r"\b(?:twee|drie|vier|zes|[2-9])[- ]?maandelijks\w*|"
    r"\b(?:half)?jaarlijks\w*|\bper (?:kwartaal|trimester|semester|seizoen)\b|"
    rf"\b{_ONCE}{_PER}(?:jaar|schooljaar|werkjaar|trimester|kwartaal|semester|seizoen|year)\b|"
    rf"\b{_SEVERAL} ?(?:x|keer|maal|times){_PER}(?!week|wk){_UNIT}|"
    rf"\b(?:twee|drie|vier)maal{_PER}(?!week|wk){_UNIT}|\btwice{_PER}(?!week){_UNIT}|"
    rf"\b{_SEVERAL} (?=(?:{DAY_PATTERN}) ?(?:/|per) ?(?:maand|mnd|jaar))|"
    r"\b(?:per|/) ?jaar\b)",
    rf"(?P<often>\b(?P<times>{_SEVERAL}) ?(?:x|keer|maal|dagen|times){_PER}(?:week|wk)\b|"
    rf"\b(?P<timesword>tweemaal|driemaal|twice|thrice){_PER}(?:week|wk)\b)",
    r"(?P<duration>\b(?:de )?(?:hele|ganse|volledige) dag\b(?: door\b)?|"
    r"\b(?:heel|gans) de dag\b(?: door\b)?|"
    r"\b\d{1,2}(?:[.,]\d{1,2})? ?(?:u|h|uur|uren)(?: ?[0-5]\d)?"
    r" ?(?:/|per) ?(?:week|keer|sessie|les|beurt|bijeenkomst|dag|maand)\b|"
    r"\b(?:\d|een|twee|drie|halve) (?:halve )?(?:dag|dagen|dagdeel|dagdelen|namiddag|voormiddag) "
    r"?(?:/|per) ?(?:week|maand)\b)",
    rf"(?P<monthly>\bmaandelijks|\b(?:elke|iedere) {_MONTH}|"
    rf"\b{_ONE}{_PER}{_MONTH}|\bmonthly)",
    rf"(?P<weekly>\bwekelijks|\b(?:elke|iedere) week\b|\b{_ONE}{_PER}week\b|\bweekly)",
    rf"(?P<ofmonth>\b(?:van|v/d|vd|v\.d\.|in|per|v|der) ?(?:de |elke |iedere |een )?{_MONTH}|"
    r"\bof (?:the|each|every) month\b)",
    r"(?P<daily>\b(?:elke|iedere) dag(?: van de week)?\b|\bdagelijks|\balle dagen(?: van de week)?|"
    r"\b7 op 7\b|^7 ?/ ?7$|\b7 ?/ ?7 d(?:agen)?\b|"
    r"\b24 ?/ ?7\b|\bevery day)",
    rf"(?P<season>\b(?:(?:van|tussen|vanaf|in|tijdens) )?(?:begin |half |eind )?"
    rf"(?:{MONTH_PATTERN})\b\.?"
    rf"(?: ?(?:-|~|&|/) ?| en )(?:begin |half |eind |einde )?(?:{MONTH_PATTERN})\b(?! \d))",
    rf"(?P<since>\b(?:(?:vanaf|sinds|(?:ge)?start(?:end|t|ing|datum)?(?: ?:)?(?: op| vanaf| in)?) "
    rf"(?P<since_date>{_DATE})|van (?P<since_from>{_DATE})(?= ?[-~])))",
    rf"(?P<until>(?:\btot|~|-) ?(?P<until_date>{_DATE}))",
    rf"(?P<dated>\b(?:op )?(?:{_DAY_AND_MONTH})|"
    rf"\b(?:van|in) (?:de maand )?(?:{MONTH_PATTERN})\b)",
    r"(?P<workdays>\b(?:(?:elke|iedere|alle|op|de) )?(?:werk|week)dag(?:en)?\b|"
    r"\bdoordeweeks|\bdoor de week\b|\bweekdays?\b)",
    r"(?P<also>\b(?:ook|zelfs|incl(?:usief)?\b\.?) (?:(?:in|tijdens|op) )?(?:het |elk |de )?"
    r"weekend(?:s|en)?\b)",
    r"(?P<weekend>\b(?:(?:in|tijdens) )?(?:het |elk |ieder |de )?weekend(?:s|en)?\b)",
    r"(?P<people>\b(?:max\.? |min\.? |ca\.? )?\d+ (?:personen|pers|deelnemers|mensen|plaatsen|"
    r"duo's|p)\b\.?|\b(?:in )?(?:zaal|lokaal|verdieping|gebouw|blok|kamer) \d+\b)",
    r"(?P<so>\bzo (?:snel|veel|vaak|lang|goed|nodig|mogelijk)\w*)",
)
PHRASES = re.compile(r"(?:(?<!\w)|(?=[-~]))(?:" + "|".join(_PARTS) + ")")
"""What each expression says is the name of its group."""

MATTERS = re.compile(rf"\b{NOT}|vakantie|verlof|\bpauze")
"""A remark in brackets with such a word says when there is nothing: it must be seen."""
