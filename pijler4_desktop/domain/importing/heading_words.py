"""The words officers put above their columns, in Dutch and English, separated by bars.

They are compared folded: capitals, accents and punctuation do not count. A heading of several
words also loses its small words ("naam van de activiteit" is "naam activiteit").
"""

from collections.abc import Mapping

ROW_NUMBER = "row_number"

WORDS: Mapping[str, str] = {
    "id": "id|_id|id niet wijzigen|pijler 4 id|pijler 4 nummer|kenmerk",
    ROW_NUMBER: "nr|nummer|volgnummer|volgnr|rij|rijnr|#|n°|no|number|v nr",
    "name": "naam activiteit|activiteit|activiteiten|naam aanbod|aanbod|initiatief|initiatieven|"
    "naam initiatief|wat|titel|omschrijving activiteit|project|projectnaam|naam project|activity|"
    "activity name|name of activity|title|initiative|wat doen we|wat is er|benaming activiteit|"
    "titel activiteit|offer|programme|program|naam werking|werking|wat precies|naam cursus|"
    "activiteit naam|activiteitnaam|initiatiefnaam|workshop|what",
    "organisation": "organisatie|organisaties|naam organisatie|organisator|organisatoren|"
    "vereniging|naam vereniging|wie|partner|partners|partnerorganisatie|aanbieder|dienst|"
    "instelling|inrichter|door wie|organisation|organization|organiser|organizer|naam partner|"
    "club|uitvoerder|organiserende dienst|organisatie dienst|dienst organisatie|"
    "organisatie vereniging|vereniging organisatie|organisatie partner|wie organiseert|"
    "georganiseerd door|trekker|initiatiefnemer|organisatienaam|naam club|naam dienst|"
    "provider|partner organisation|organising body|who|host|aanbod door|gastorganisatie|"
    "organiserende instantie|org|organis",
    "type": "soort|type|type aanbod|soort aanbod|categorie|soort activiteit|type activiteit|vorm|"
    "rubriek|category|kind|soort initiatief|type initiatief|activiteitstype|vorm aanbod|"
    "soort werking|"
    "type of activity|activity type|pijler 4 vorm|vorm participatie|soort participatie",
    "description": "omschrijving|beschrijving|korte omschrijving|inhoud|uitleg|wat houdt het in|"
    "description|toelichting|info|korte beschrijving|omschrijving inhoud|korte uitleg|korte inhoud|"
    "meer uitleg|details|about",
    "status": "status|toestand|stand van zaken|state|loopt nog|actief|loopt|loopt het nog|"
    "nog actief|"
    "stand|fase|active",
    "target_group": "doelgroep|voor wie|target group|doelpubliek|publiek|audience",
    "language": "taalniveau min|min taalniveau|niveau min|niveau van|van niveau|taalniveau|"
    "niveau|niveau nl|nl niveau|niveau nederlands|vereist taalniveau|"
    "niv|niv nl|taalniveau nl|hoe goed moet je nederlands zijn|nederlands|kennis nederlands|"
    "taaldrempel|taalvereiste|taalvereisten|minimum taalniveau|level|language level|"
    "hoeveel nederlands|cefr|erk|taalicoon|taaliconen|instapniveau|minimumniveau|welk niveau|"
    "dutch level|level of dutch|level dutch|taal niveau|taalniv|nt2 niveau|nt2|richtgraad|"
    "niveau nt2|min niveau|minimum niveau|taalniveau vanaf|niveau vanaf|niveau taal|"
    "gevraagd niveau|vereist niveau|nodig niveau|erk niveau|cefr level|taalkennis|"
    "vereiste taalkennis|nederlands niveau|taal nl|nl",
    "language_max": "niveau max|taalniveau max|tot niveau|max niveau|maximum niveau|"
    "maximumniveau|niveau tot|taalniveau tot|"
    "hoogste niveau|maximum level|max level|max taalniveau|maximum taalniveau",
    "address": "waar|plaats|locatie|adres|adres locatie|waar gaat het door|plaats adres|"
    "straat nr|straat nummer|location|place|address|venue|plek|zaal|where|locatie adres|"
    "waar precies|gebouw|adres activiteit|plaats activiteit|locatie activiteit|waar te doen|"
    "adresgegevens|straat huisnummer|straat huisnr|adres zaal|doorgaan|ontmoetingsplaats",
    "street": "straat|straatnaam|street",
    "house_number": "huisnummer|huisnr|house number|huis nr|hnr",
    "box": "bus|busnummer|box|bus nr|busnr",
    "postal_code": "postcode|postnr|postnummer|pc|zip|postal code|post code|zipcode|postkode",
    "municipality": "gemeente|stad|woonplaats|deelgemeente|gemeente stad|municipality|city|town|"
    "stad gemeente|gemeente deelgemeente|dorp|kern|village|fusiegemeente",
    "when": "wanneer|dag uur|dagen uren|moment|momenten|uurrooster|tijdstip|when|schedule|"
    "wanneer gaat het door|dag tijdstip|planning|dag tijd|wanneer is het|dag en uur|dagen en uren|"
    "data uren|rooster|dag moment|timing|wanneer precies|dag s en uur|dag s uur|tijdsmoment|"
    "momenten uren|openingsuren|dag en tijd|tijdstippen|day time|days times|date and time",
    "day": "dag|dagen|weekdag|op welke dag|day|days|dag s|dag week|weekdagen|dag van de week|"
    "welke dag",
    "time": "uur|tijd|tijden|van tot|om hoe laat|hoe laat|time|beginuur einduur|uur van tot|times|"
    "tijdslot|tijdstip uur|uren van tot|begin einde|begin en einduur|aanvang en einde|start einde|"
    "tijdvak|uren|hour|van en tot",
    "start_time": "van|begin|beginuur|start|startuur|vanaf uur|aanvang|aanvangsuur|starttijd|"
    "start time|begintijd|uur begin|uur van|uur start|starts|from|begin uur|start uur|beginuren|"
    "starts at|tijd van",
    "end_time": "tot|einde|einduur|eind|tot uur|eindtijd|end time|end|uur einde|uur tot|ends|until|"
    "to|eind uur|stopuur|einduren|ends at|tijd tot|stop",
    "frequency": "frequentie|hoe vaak|herhaling|ritme|frequency|regelmaat|hoe dikwijls|how often|"
    "periodiciteit|freq|repeats|interval|herhaalt",
    "hours_per_session": "uren per keer|uur per keer|duur|uren keer|aantal uren|aantal uur|"
    "uren per sessie|hours|duration|hoe lang|duur per keer|duur uren|duur in uren|"
    "aantal uur per keer|"
    "uur per sessie|duur sessie|hoelang|aantal uren per keer|length|duur uur|uren per bijeenkomst|"
    "u per keer|lesduur|duur activiteit",
    "cost": "kostprijs|prijs|kost|kosten|hoeveel kost het|tarief|bijdrage|deelnameprijs|"
    "wat kost het|cost|price|kostprijs per keer|inkom|lidgeld|fee|tarieven|prijs per keer|"
    "deelnamekost|deelnemersbijdrage|deelnamegeld|inschrijvingsgeld|betalen|prijs voorwaarden|"
    "kost deelname|kostprijs deelname|te betalen|prijs deelname|kost per keer|toegang|charge|"
    "prijs en voorwaarden|inkomprijs|ticket|costs|prijs euro|kostprijs euro",
    "cost_basis": "per|prijs per|kost per|eenheid|per wat|prijseenheid|tarief per",
    "social_tariff": "sociaal tarief|kansentarief|uitpas|uitpas kansentarief|social tariff|"
    "korting|kansenpas|reductie|verminderd tarief|vrijetijdspas",
    "capacity": "max deelnemers|maximum deelnemers|deelnemers aantal|aantal plaatsen|plaatsen|"
    "capaciteit|max deelnemers|deelnemers|max deeln|"
    "maximum aantal deelnemers|aantal deelnemers|hoeveel mensen|max|groepsgrootte|capacity|"
    "hoeveel plaatsen|hoeveel personen|max aantal|aantal personen|max participants|"
    "max aantal deelnemers|aantal pl|maximum|max pers|max personen|participants|"
    "maximum deelnemers|aantal pers|max plaatsen|totaal plaatsen|plaatsen totaal|pl|aant pl|"
    "max aantal personen|places|max number|deelnemers max|aantal mensen|max plts|# plaatsen",
    "places_free": "vrije plaatsen|plaatsen vrij|beschikbare plaatsen|nog vrij|places free|"
    "aantal vrije plaatsen|nog plaats|plaatsen over|free places",
    "waiting_list": "wachtlijst|aantal op wachtlijst|waiting list",
    "contact": "contact|naam contact|naam contactpersoon|contactpersoon naam|contactgegevens|"
    "contactpersoon|bij wie|contact en telefoon|"
    "contact organisatie|wie contacteren|aanspreekpunt|aanmelden bij|inschrijven bij|"
    "contactinfo|contactpersonen|verantwoordelijke|contact person|contacteren|info inschrijven|"
    "info en inschrijven|info inschrijving|contact inschrijven|contactadres|hoe contacteren|"
    "contact details|contact en info|inlichtingen|contactpersoon telefoon|contact persoon|"
    "begeleider|coordinator|coordinatie|contact tel|contact e mail|contact telefoon mail|"
    "telefoon mail|tel mail|telefoon e mail|tel e mail|mail telefoon|mail of telefoon",
    "contact_function": "functie|functie contactpersoon|contactfunctie|function|role|"
    "rol contactpersoon|contact person role|rol|contact role|functie contact",
    "email": "e mail|email|mail|mailadres|e mailadres|emailadres|e mail organisatie|"
    "mail organisatie|contact mail|e mail address|email address|contact e mailadres|mail adres|"
    "e mail contactpersoon|e mail contact|contact email|email contact|contactmail",
    "phone": "telefoon|tel|telefoonnummer|tel nr|telnr|gsm|gsm nummer|telefoon gsm|phone|"
    "phone number|mobile|tel organisatie|telefoon organisatie|tel gsm|gsm nr|gsm tel|mobiel|"
    "telefoonnr|telefoon nr|mobile phone|telephone|contact telefoon|tel contactpersoon|"
    "telefoon contact|nummer telefoon|telefoon contactpersoon|tel contact|bel",
    "website": "website|site|webstek|webadres|url|link|web|webpagina|webpage|website link|online",
    "last_verified": "laatst nagekeken|nagekeken|nagekeken op|laatst nagekeken op|laatste update|"
    "bijgewerkt|bijgewerkt op|laatst bijgewerkt|gecontroleerd op|gecontroleerd|checked|"
    "last checked|laatst gecontroleerd|datum nazicht|nazicht|last verified|laatst gezien|"
    "laatste controle|laatst gecheckt|gecheckt|check|gecheckt op|datum controle|controle|"
    "laatste nazicht|nagezien|nagezien op|laatst nagezien|up to date op|datum update|update|"
    "laatst aangepast|aangepast op|datum nagekeken|last update|last updated|verified|verified on|"
    "laatste check|nagevraagd op|laatst nagevraagd|datum check|checked on|nagekeken datum|"
    "laatst bevestigd|bevestigd op|laatst gecontroleerd op|laatst bijgewerkt op",
    "verified_by": "nagekeken door|door wie nagekeken|gecontroleerd door|checked by|gecheckt door|"
    "verified by|nagezien door",
    "valid_from": "periode van|van periode|periode vanaf|vanaf periode|begin periode|startdatum|"
    "begindatum|gestart op|start op|geldig van|geldig vanaf|"
    "start date|datum start|loopt vanaf|loopt sinds|sinds|van datum|vanaf datum|start datum|"
    "gestart|eerste keer|since|vanaf|aanvangsdatum|valid from|startte op",
    "valid_until": "periode tot|tot periode|einde periode|einddatum|loopt tot|geldig tot|"
    "stopt op|end date|datum einde|tot datum|"
    "loopt tot en met|eind datum|laatste keer|valid until|stopdatum",
    "internal_notes": "opmerkingen|opmerking|nota|nota s|notities|bemerkingen|varia|remarks|notes|"
    "commentaar|interne nota|extra info|bijkomende info|comments|bemerking|aandachtspunten|opm|"
    "extra|extra informatie|notitie|memo|allerlei|remark|note|goed om weten|goed om te weten|"
    "weetjes|interne opmerkingen|aanvullingen|te weten|andere|andere info|overige",
    "how_to_register": "inschrijven|inschrijving|hoe inschrijven|aanmelden|registration|"
    "inschrijven via|aanmelding|hoe aanmelden|aanmelden via|register|registering|booking",
    "childcare": "kinderopvang|opvang|childcare|kinderopvang voorzien|opvang kinderen|"
    "kinderopvang mogelijk|opvang voorzien|kinderopvang aanwezig",
    "wheelchair": "rolstoel|rolstoeltoegankelijk|toegankelijk|toegankelijkheid|rolstoelvriendelijk|"
    "toegankelijk rolstoel|wheelchair|wheelchair access|rolstoel toegankelijk|accessible",
    "public_transport": "openbaar vervoer|bereikbaarheid|bus trein|halte|bushalte|"
    "dichtstbijzijnde halte|public transport|ov|bereikbaar",
    "themes": "thema|thema s|themes|theme|onderwerp",
    "kbo": "kbo|kbo nummer|kbo nr|ondernemingsnummer|ondernemingsnr|btw nummer|"
    "ondernemingsnummer kbo|enterprise number|ond nr|btw nr|kbo ondernemingsnummer|"
    "kbo nummer organisatie|nr kbo",
    "vcode": "vcode|v code|verenigingscode|verenigingsnummer",
    "establishment_number": "vestigingsnummer|vestigingseenheidsnummer|vestigingsnr",
    "ovo_code": "ovo code|ovo|ovo nummer",
    "organisation_type": "type organisatie|rechtsvorm|soort organisatie|juridische vorm|"
    "organisatietype|type partner|soort partner|soort vereniging",
    "main_activity": "hoofdactiviteit|hoofdactiviteiten",
    "day_mo": "ma|maandag|mon|monday",
    "day_tu": "di|dinsdag|tue|tuesday",
    "day_we": "wo|woensdag|wed|wednesday",
    "day_th": "do|donderdag|thu|thursday",
    "day_fr": "vr|vrijdag|fri|friday",
    "day_sa": "za|zaterdag|sat|saturday",
    "day_su": "zo|zondag|sun|sunday",
}
"""By key: the name of a record's field, or of a piece that feeds several."""

DAY_KEYS = ("day_mo", "day_tu", "day_we", "day_th", "day_fr", "day_sa", "day_su")
"""The columns of a week, one per day."""

SMALL_WORDS = frozenset(
    {
        "de", "het", "een", "van", "v", "vd", "en", "of", "te", "ter", "is", "zijn", "je", "jij",
        "we", "wij", "jullie", "uw", "onze", "ons", "the", "a", "an", "and", "your", "our",
    }
)  # fmt: skip
"""Words a heading can do without."""

QUESTIONS: tuple[tuple[str, str], ...] = (
    ("", r"\bvorig|\bvroeger|\bgemiddeld|\beffectie|\bbereikt|\b20[12]\d\b|\btevreden|\bprivacy"),
    ("", r"\btoestemming|\bakkoord|\bgdpr\b|\bevaluatie|\bwaarom\b|\bhoe ken\b"),
    (
        "last_verified",
        r"\b(nagekeken|gecontroleerd|bijgewerkt|nagezien|gecheckt|checked|updated)\b",
    ),
    ("childcare", r"\b(kinder)?opvang\b|\bchildcare\b"),
    ("wheelchair", r"\brolstoel|\btoegankelijk|\bwheelchair"),
    ("public_transport", r"\bopenbaar vervoer\b|\bbereikba|\bhalte\b|\bpublic transport\b"),
    ("social_tariff", r"\b(kansen|sociaal )tarief\b|\buitpas\b|\bkorting\b|\breduced\b"),
    (
        "language",
        r"\bniveau\b"
        r"|\b(hoeveel|hoe goed|goed|kennis|level|spreken|taal)\b.*\b(nederlands|dutch|taal)\b",
    ),
    (
        "cost",
        r"\bkost(en|prijs)?\b|\bbetal(en|ing)\b|\bprijs\b|\bbijdrage\b|\bcosts?\b|\bfee\b|\bprice\b",
    ),
    ("places_free", r"\b(nog|vrije) plaats(en)?\b"),
    (
        "capacity",
        r"\b(hoeveel|max|maximum|maximaal|aantal)\b.*\b(mensen|personen|deelnemers|plaatsen|cursisten)\b"
        r"|\b(how many|max\w*)\b.*\b(people|participants|places)\b",
    ),
    ("frequency", r"\bhoe (vaak|dikwijls)\b|\bhow often\b|\bfrequentie\b"),
    (
        "hours_per_session",
        r"\bhoe ?lang\b|\bduurt\b|\bhoeveel u(ur|ren)\b|\bhow long\b|\baantal u(ur|ren)\b",
    ),
    (
        "end_time",
        r"\b(hoe laat|uur|wanneer|time)\b.*\b(eindig|eindt|stopt|gedaan|afgelopen|einde|ends?)"
        r"|\b(eind|stop)uur\b",
    ),
    ("start_time", r"\b(hoe laat|uur|time)\b.*\b(begin|start)|\b(begin|start)uur\b"),
    ("time", r"\bhoe laat\b|\bwhat time\b|\bwelke? (uur|uren|tijdstip)\b"),
    ("day", r"\bwelke dag|\bwelk(e)? weekdag|\bop welke dagen\b|\b(which|what) days?\b"),
    ("when", r"\bwanneer\b|\bwelke? moment|\bdag en uur\b|\bwhen\b"),
    ("email", r"\be mail|\bemail|\bmailadres|\bmail\b"),
    ("phone", r"\btelefoon|\bgsm\b|\bphone\b|\btel\b"),
    ("website", r"\bwebsite\b|\bwebpagina\b|\bwebadres\b"),
    ("how_to_register", r"\b(inschrijven|aanmelden|register)\b"),
    ("contact", r"\bcontact\w*\b|\baanspreek"),
    ("postal_code", r"\bpostcode\b"),
    ("municipality", r"\b(gemeente|stad|deelgemeente)\b"),
    ("address", r"\b(waar|locatie|adres|where|location|plaatsvind\w*)\b"),
    ("target_group", r"\bdoelgroep\b|\b(voor|op) wie\b"),
    ("type", r"\b(soort|type|vorm|categorie)\b.*\b(activiteit|aanbod|initiatief|is het)"),
    ("organisation_type", r"\b(soort|type)\b.*\b(organisatie|vereniging)\b"),
    (
        "description",
        r"\b(beschrijf|beschrijving|omschrij\w*|vertel|waarover|inhoud|wat doen|wat gebeurt)\b",
    ),
    (
        "name",
        r"\b(naam|titel|heet|noemt|noemen)\b.*\b(activiteit|aanbod|initiatief|project|werking)\b"
        r"|\b(activiteit|aanbod|initiatief|project)\b.*\b(naam|heet|noemt|noemen)\b"
        r"|\bname of the activity\b",
    ),
    ("organisation", r"\b(organisatie|vereniging|organiseert|organisator|organisation|dienst)\b"),
    (
        "internal_notes",
        r"\b(opmerking|opmerkingen|iets kwijt|nog iets|toevoegen|vragen|aanvul\w*|remarks)\b",
    ),
)
"""What the words of a question or sentence above a column ask for; the first that fits counts.

An empty key means: about something else, so that no later line may claim it.
"""
