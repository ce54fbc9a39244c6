"""Invented organisations of all Flanders, with names as real ones are made.

Movements with a branch in every village, saints, compounds of the landscape, societies named after
the river, public bodies: names that resemble each other without being the same. Numbers are
invented and mail addresses are `.example`.
"""

import random

from pijler4_desktop.domain.facts import Facts, Place
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.text import fold

_MOVEMENTS = (
    "KWB Femma Okra KVLV Ferm Samana Gezinsbond Davidsfonds Willemsfonds Natuurpunt "
    "Landelijke_Gilde Neos Vief Curieus KLJ Markant Pasar S-Plus Wereldwinkel "
    "Rode_Kruis Tuinhier Velt Sportac Kazou"
)
MOVEMENTS = _MOVEMENTS.split()
_YOUTH = "Chiro Scouts KSA KLJ Akabe Jeugdhuis Speelplein JH Jeugdmuziekatelier"
YOUTH = _YOUTH.split()
_CARE = (
    "WZC|Woonzorgcentrum|LDC|Lokaal dienstencentrum|Rusthuis|Dagverzorgingscentrum|Serviceflats|"
    "Dienstencentrum|Zorgcentrum|Revalidatiecentrum|Begeleid wonen"
)
CARE = _CARE.split("|")
_SCHOOLS = (
    "Basisschool|Vrije basisschool|GBS|Gemeentelijke basisschool|Kleuterschool|Atheneum|College|"
    "Instituut|BuSO|Academie|Kinderopvang|BKO|Kinderdagverblijf|CVO"
)
SCHOOLS = _SCHOOLS.split("|")
_CLUBS = (
    "Wandelclub|Fietsclub|WTC|Wielertoeristen|VK|FC|SK|Turnkring|Badmintonclub|BC|Judoclub|"
    "Tafeltennisclub|Petanqueclub|VC|Volleybalclub|Zwemclub|Atletiekclub|Biljartclub|Schaakkring|"
    "Hengelclub|Ruiterclub|Tennisclub|TC|Yogaclub|Karateclub|Joggingclub|Minivoetbal|ZVC|Kon. SK"
)
CLUBS = _CLUBS.split("|")
_CULTURE = (
    "Harmonie|Koninklijke harmonie|Kon. Harmonie|Fanfare|Koninklijke fanfare|Toneelkring|"
    "Toneelgroep|Koor|Zangkoor|Dansgroep|Fotoclub|Heemkring|Volksdansgroep|Brassband|Leesclub|"
    "Kunstkring|Rederijkerskamer|Imkersgilde|Schuttersgilde|Duivenbond|Seniorenkring|Vrouwengilde"
)
CULTURE = _CULTURE.split("|")
_SOCIAL = (
    "Buurthuis|Buurtwerk|Kringwinkel|Samentuin|Volkstuin|Repair Café|Sociale kruidenier|"
    "Voedselbank|Welzijnsschakel|Inloophuis|Ontmoetingshuis|Wijkcomité|Fietsatelier|Naaiatelier|"
    "Open Huis|Dorpshuis|Oudercomité|Vrouwengroep|Weggeefwinkel|Taalcafé|Onthaalhuis|Moestuin"
)
SOCIAL = _SOCIAL.split("|")
_PUBLIC = (
    "OCMW {0}|Gemeente {0}|Bibliotheek {0}|Sociaal Huis {0}|Huis van het Kind {0}|Sportdienst {0}|"
    "Jeugddienst {0}|Cultuurdienst {0}|Dienst Samenleven {0}|Politie {0}|Brandweer {0}|"
    "Toerisme {0}|Vrijetijdsdienst {0}|Seniorenraad {0}|Jeugdraad {0}|Cultuurraad {0}"
)
PUBLIC = _PUBLIC.split("|")
_SAINTS = (
    "Jozef Jan Pieter Martinus Amandus Lambertus Cecilia Elisabeth Anna Barbara Vincentius "
    "Lutgardis Augustinus Franciscus Antonius Godelieve Rita Rochus Sebastiaan Joris "
    "Michiel Niklaas Bavo "
    "Gertrudis Theresia Paulus Bernardus Catharina Hubertus Aldegondis Eligius Gerardus Ursula "
    "Maarten Medardus Trudo Rumoldus Kwinten Remigius Bartholomeus Blasius Andries Willibrord "
    "Odilia Livinus Benedictus Dominicus Donatus Laurentius Leonardus Margaretha Norbertus"
)
SAINTS = _SAINTS.split()
_FRONTS = (
    "Molen Kerk Linde Wilgen Beuken Eiken Berken Elzen Kasteel Meer Vijver Beek Bron Water Zonne "
    "Zilver Goud Rozen Vlas Hop Koren Boter Wolfs Vossen Haze Reiger Zwaluw Uilen Meers Bos Heide "
    "Duin Polder Kouter Kruis Klooster Abdij Spoor Hei Veld Stroom Zand Klei Steen Groen Linden "
    "Appel Peren Kersen Noten Hulst Doorn Braam Mispel Kastanje Populier Den Mast Rode Witte Zwarte"
)
FRONTS = _FRONTS.split()
_BACKS = (
    "hof veld dal berg zicht beek bos hoek heem rust gaard bron kant meers akker donk weide dreef "
    "poort tuin nest land stede kouter laar rode hoeve molen wijk horst vliet broek vijver lo"
)
BACKS = _BACKS.split()
_THINGS = (
    "Linde Wilg Klaproos Zonnebloem Vlinder Regenboog Brug Wijzer Kring Toren Klimop Zwaluw Mus "
    "Merel Uil Specht Kievit Reiger Egel Haas Vos Das Eekhoorn Bever Otter Krekel Bij Mier Libel "
    "Sleutel Schakel Ketting Draad Spoel Naald Schering Wever Smidse Hamer Zaag Ploeg Eg Sikkel "
    "Schuur Stal Hoeve Kelder Zolder Poort Haard Kachel Oven Pollepel Ketel Korf Mand Kruik Fles "
    "Boot Kade Sluis Kaai Haven Anker Roer Zeil Kompas Vuurtoren Ster Maan Zon Wolk Wind Storm "
    "Bloesem Boomgaard Appel Peer Kers Noot Eikel Kastanje Beuk Berk Els Esdoorn Hazelaar Vlier "
    "Lavendel Roos Lelie Tulp Madelief Boterbloem Distel Netel Varen Mos Paddenstoel Kei Rots Bron "
    "Fontein Put Pomp Vijver Plas Poel Gracht Wal Burcht Kasteel Kapel Pastorie Klok Galm Trommel "
    "Bazuin Hoorn Lier Harp Snaar Noot Toonladder Spiegel Lachspiegel Masker Gordijn Planken Krijt "
    "Lei Pen Inktpot Letter Bladwijzer Boekenwurm Puzzel Dobbel Tol Vlieger Schommel Wip Glijbaan "
    "Zandbak Kabouter Reus Tovenaar Draak Eenhoorn Ridder Nar Speelman Marskramer Kwikstaart "
    "Overstap Opstap Springplank Aanloop Omweg Kruispunt Wegwijzer Halte Wissel Rails Treinbrug "
    "Sporen Wagen Karrewiel Spaak Trapper Tandem Zadel Bel Lamp Lantaarn Kaars Vonk Gloed Vlam"
)
THINGS = _THINGS.split()
_VIRTUES = (
    "Samen Sterk|Onder Ons|De Eendracht|De Vriendschap|De Ware Vrienden|Recht Door Zee|Vooruit|"
    "Nut en Vermaak|Voor Allen|Welkom|Open Deur|Hand in Hand|Con Brio|Cantabile|Cantate Domino|"
    "De Verenigde Vrienden|Vrij en Blij|Durf en Doe|Kunst en Vreugde|Hoger Op|Altijd Beter|"
    "De Vrolijke Vrienden|Steeds Verder|Vreugd in Deugd|Samenspel|Tijd voor Elkaar|Goed Gezelschap"
)
VIRTUES = _VIRTUES.split("|")
_FOLK = (
    "stappers trappers zonen vrienden galm klanken boys ratten zangers spelers lopers trotters "
    "wandelaars fietsers schutters vissers duivels kaarters dansers ruiters sjotters bollers"
)
FOLK = _FOLK.split()
_WATERS = (
    "Schelde Leie Dender Durme Zenne Dijle Demer Nete Maas Gete IJzer Rupel Herk Jeker Mark Zwalm "
    "Molenbeek Mandel Kale Velpe Aa Heulebeek Bosbeek Kempen Haspengouw Hageland Pajotten Meetjes "
    "Waas Polder Houtland Westhoek Voer Zoniën Vlaamse Brabant"
)
WATERS = _WATERS.split()
_FAMILIES = (
    "Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters De_Smet Vermeulen Pauwels "
    "Aerts Michiels Hermans Martens Lemmens Van_den_Broeck De_Clercq Van_Damme Desmet Hendrickx "
    "Verhoeven Cools Smets Bogaert Thys Geerts Van_Hees Verlinden Lambrecht Segers Dewitte"
)
FAMILIES = _FAMILIES.split()
_TRADES = "Bakkerij Slagerij Garage Bloemen Café Taverne Boekhandel Hoeve Apotheek Drukkerij"
TRADES = _TRADES.split()
FORMS = (" vzw", "", "", "", " vzw", " v.z.w.", " VZW", "")


class Maker:
    """Makes organisations one after the other; the same seed makes the same ones."""

    def __init__(self, facts: Facts, chance: random.Random) -> None:
        self.facts, self.chance = facts, chance
        codes = sorted({code for m in self.facts.municipalities for code in m.postal_codes})
        self._places = [place for code in codes for place in self.facts.places_of(code)]
        self._taken: set[tuple[str, str]] = set()
        self._made = 0

    def organisations(self, count: int) -> list[Organisation]:
        """Make organisations, no two of them with one name in one municipality."""
        made: list[Organisation] = []
        while len(made) < count:
            place = self.chance.choice(self._places)
            name = self._name(place)
            town = fold(self.facts.municipality_name(place.nis))
            key = (_written_one_way(name).removesuffix(f" {town}"), place.nis)
            if key not in self._taken:
                self._taken.add(key)
                made.append(self.organisation(name, place))
        return made

    def organisation(self, name: str, place: Place) -> Organisation:
        """Make one organisation; it is reached in ways of its own, or in none we know."""
        self._made += 1
        number, sure = self._made, self.chance.random
        town = self.facts.current(place.nis)
        slug = f"{fold(name).replace(' ', '-')[:24]}-{number}"
        return Organisation(
            id=f"o{number:06}",
            name=name,
            kbo=kbo_of(number) if sure() < 0.3 else "",
            vcode=f"V{number:07}" if sure() < 0.2 else "",
            postal_code=place.postal_code if sure() < 0.85 else "",
            municipality_nis=(town.nis if town else "") if sure() < 0.9 else "",
            street=self._street() if sure() < 0.5 else "",
            house_number=str(self.chance.randint(1, 180)),
            email=self._mail(slug, number) if sure() < 0.5 else "",
            phone=f"09 {number // 10000:03} {number // 100 % 100:02} {number % 100:02}"
            if sure() < 0.5
            else "",
            website=f"https://www.{slug}.example" if sure() < 0.3 else "",
        )

    def _mail(self, slug: str, number: int) -> str:
        if self.chance.random() < 0.4:
            return f"{slug}@gmail.com"
        return f"info@vereniging{number}.example"

    def _street(self) -> str:
        end = self.chance.choice(("straat", "laan", "weg", "plein", "dreef"))
        return f"{self.chance.choice(FRONTS)}{end}"

    def _name(self, place: Place) -> str:
        pick = self.chance.choice
        town = self.facts.municipality_name(place.nis)
        makers = {
            "movement": lambda: f"{pick(MOVEMENTS).replace('_', ' ')} {place.name}",
            "public": lambda: pick(PUBLIC).format(town),
            "youth": lambda: f"{pick(YOUTH)} {self._own(place)}",
            "care": lambda: f"{pick(CARE)} {self._house()}",
            "school": lambda: f"{pick(SCHOOLS)} {self._own(place)}",
            "club": lambda: f"{pick(CLUBS)} {self._sporty(place)}",
            "culture": lambda: f"{pick(CULTURE)} {self._cultural(place)}",
            "social": lambda: f"{pick(SOCIAL)} {self._own(place)}",
            "loose": lambda: self._loose(place),
            "trade": lambda: f"{pick(TRADES)} {pick(FAMILIES).replace('_', ' ')}",
        }
        kinds = list(makers)
        kind = self.chance.choices(kinds, (14, 4, 8, 8, 10, 18, 14, 14, 6, 4))[0]
        return makers[kind]() + (pick(FORMS) if kind not in ("public", "movement") else "")

    def _own(self, place: Place) -> str:
        roll, pick = self.chance.random(), self.chance.choice
        if roll < 0.2:
            return f"Sint-{pick(SAINTS)}"
        if roll < 0.55:
            return f"{pick(('De', 'De', 'Het', chr(39) + 't', 'Den'))} {pick(THINGS)}"
        if roll < 0.75:
            return f"{pick(('', 'De ', 'Het ', 'Ter '))}{pick(FRONTS)}{pick(BACKS)}"
        if roll < 0.85:
            return pick(VIRTUES)
        if roll < 0.92:
            return f"De {pick(THINGS)} {place.name}"
        return place.name

    def _loose(self, place: Place) -> str:
        name = self._own(place)
        return f"Vrienden van {name}" if name == place.name else name

    def _house(self) -> str:
        roll, pick = self.chance.random(), self.chance.choice
        if roll < 0.3:
            return f"Sint-{pick(SAINTS)}"
        if roll < 0.8:
            return f"{pick(('', 'Ter ', 'Hof ter ', 'Huize '))}{pick(FRONTS)}{pick(BACKS)}"
        return f"De {pick(THINGS)}"

    def _sporty(self, place: Place) -> str:
        roll, pick = self.chance.random(), self.chance.choice
        if roll < 0.35:
            return f"De {pick(WATERS)}{pick(FOLK)}"
        if roll < 0.55:
            return place.name
        if roll < 0.75:
            return f"{pick(VIRTUES)} {place.name}"
        return f"De {pick(THINGS)}" if roll < 0.9 else f"{place.name} {self.chance.randint(48, 99)}"

    def _cultural(self, place: Place) -> str:
        roll, pick = self.chance.random(), self.chance.choice
        if roll < 0.25:
            return f"Sint-{pick(SAINTS)}"
        if roll < 0.5:
            return pick(VIRTUES)
        if roll < 0.65:
            return f"De {pick(WATERS)}{pick(FOLK)}"
        return f"De {pick(THINGS)}" if roll < 0.85 else f"{pick(VIRTUES)} {place.name}"


_SAME = {
    "wzc": "woonzorgcentrum", "ldc": "lokaal dienstencentrum", "gbs": "gemeentelijke basisschool",
    "wtc": "wielertoeristen", "vc": "volleybalclub", "tc": "tennisclub", "bc": "badmintonclub",
    "bko": "kinderopvang", "kon": "koninklijke", "jh": "jeugdhuis",
}  # fmt: skip
_BY_THE_WAY = "de het t den ter hof huize vzw v z w vrije koninklijke"
_SAID_BY_THE_WAY = frozenset(_BY_THE_WAY.split())


def _written_one_way(name: str) -> str:
    """Return what two names have in common that a reader takes for one."""
    words = (_SAME.get(word, word) for word in fold(name).split())
    return " ".join(word for word in words if word not in _SAID_BY_THE_WAY)


def kbo_of(number: int) -> str:
    """Make an enterprise number with the right check digits that nobody bears: it begins as 09."""
    stem = f"09{number % 1_000_000:06}"
    return f"{stem}{97 - int(stem) % 97:02}"
