"""What a remark tells of the life of one person: health, residence, a day of birth.

"mevr. El Amrani heeft depressie" has no place in a list of the offer. Words about whom an activity
is for do: "voor mensen met een depressie", "mevr. Peeters begeleidt".
"""

import re

from pijler4_desktop.domain.importing.columns.person_evidence import TITLED
from pijler4_desktop.domain.person_names import bears_a_given_name

_HEALTH = (
    r"(?:(?:zwaar |erg |licht )?(?:depressi\w+|ziek|zwanger|psycho\w+|psychisch\w*|psychiatri\w+|"
    r"suïcid\w+|suicid\w+|autis\w+|dement\w*|trauma\w*|getraumatiseerd|verslaafd|"
    r"verslaving\w*|kanker|diabetes|epilep\w+|ptss|burn-?out|angststoornis\w*|slechtziend|"
    r"slechthorend|doof|herstellend|bevallen|geopereerd|arbeidsongeschikt|pregnant|"
    r"enceinte|depressed|malade)|(?:rug|hart|gezondheids|nier|long)(?:problemen|klachten)|"
    r"medicatie|medische (?:problemen|redenen|toestand)|"
    r"(?:in|opgenomen in) (?:het |de )?(?:ziekenhuis|psychiatrie)|in therapie)"
)
_RESIDENCE = (
    r"(?:asiel\w*|asylum|"
    r"verblijfs(?:status|vergunning|kaart|titel|document\w*|procedure|recht)|"
    r"(?:oranje|paarse|witte) kaart|uitwijzing\w*|"
    r"uitgewezen|bijlage 26\w*|annex 26|attest van immatriculatie|gezinshereniging\w*|"
    r"subsidiaire bescherming|zonder (?:wettig verblijf|papieren)|illegaal|"
    r"erkend (?:als )?vluchteling)"
)
_MEANS = (
    r"(?:leefloon|(?:in )?schuldbemiddeling|collectieve schuldenregeling|schulden|"
    r"(?:in |ligt in )?(?:echt)?scheiding|gescheiden|(?:huiselijk|partner)geweld|mishandel\w*|"
    r"analfabeet|ongeletterd|in de gevangenis|enkelband|strafblad)"
)
_PRIVATE = re.compile(rf"\b(?:{_HEALTH}|{_RESIDENCE}|{_MEANS})\b", re.IGNORECASE)
_FOR_WHOM = re.compile(
    r"\b(?:mensen|personen|vrouwen|mannen|ouders|jongeren|kinderen|senioren|gezinnen|deelnemers|"
    r"groep(?:en)?|volwassenen|nieuwkomers|iedereen|iemand|wie|doelgroep|inburgeraars?|"
    r"voor|over|rond|omtrent|thema|indien|als)\b[^.;!?\n]*",
    re.IGNORECASE,
)
"""What is said from such a word on to the end of the sentence is about whom it is for."""
_GUIDES = re.compile(
    r"\b(?:begeleid\w*|begeleidt|geeft|vrijwillig\w*|contact\w*|coördin\w*|coordin\w*|"
    r"helpt|ondersteunt|informeert|lesgever|lesgeefster|docent\w*|"
    r"organiseert|dienst|spreker|spreekt over)\b",
    re.IGNORECASE,
)
_PENDING = re.compile(
    rf"\b{_RESIDENCE}\b\W+(?:\w+\W+){{0,3}}(?:lopend\w*|loopt|hangend\w*|afgewezen|verlopen|"
    r"verloopt|vervalt|vervallen|geweigerd|negatief|positief|in behandeling|aangevraagd|"
    r"ingediend|goedgekeurd|afgekeurd|verlengd|pending|rejected)\b|"
    rf"\b(?:lopende|hangende|negatieve|positieve|afgewezen|geweigerde) {_RESIDENCE}\b",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"(?:^|[,;.:(!?–-]\s*|\b(?:hij|zij|ze|he|she|mevrouw|meneer|cursist(?:e)?|deelne(?:mer|emster)|"
    r"client|cliënt|klant|kandidaat)\s+)"
    r"(?:heeft|had|is|was|lijdt aan|kampt met|wacht op|krijgt|neemt|zit|ligt|has)\s+"
    rf"(?:(?:een|nog|momenteel|nu|al|net|zijn|haar|pas|ook)\s+)*(?:{_HEALTH}|{_RESIDENCE}|{_MEANS})\b",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_BORN = re.compile(
    r"(?:\b(?:geboren|geb\.?|geboortedatum|geboortejaar|born|né|née)(?: op| in| on)?:?|°)"
    rf" ?(?:\d{{1,2}}[-./ ]\d{{1,2}}[-./ ](?:19|20)?\d\d|\d{{1,2}} {_MONTH} (?:19|20)\d\d)\b|"
    r"° ?(?:19|20)\d\d\b|\bgeboortejaar:? ?(?:19|20)\d\d\b",
    re.IGNORECASE,
)  # fmt: skip


def tells_private_life(remark: str) -> bool:
    """Tell whether a remark says something of one person that is nobody else's business."""
    if _BORN.search(remark):
        return True
    said = _FOR_WHOM.sub(" ", remark)
    if _STATED.search(said) or _PENDING.search(said):
        return True
    if not _PRIVATE.search(said) or _GUIDES.search(remark):
        return False
    return TITLED.search(remark) is not None or bears_a_given_name(said)
