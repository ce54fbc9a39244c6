"""Names as they are typed a second time: by the ways we know of, and by ways we do not.

The held-out ways have tables of their own and mechanical rules, so that a word the program was
taught is not thereby found again.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.records import Organisation

Way = Callable[[str, random.Random], str]

_SHORT = (
    ("Woonzorgcentrum", "WZC"), ("Lokaal dienstencentrum", "LDC"), ("Bibliotheek", "Bib"),
    ("Cultuurcentrum", "CC"), ("Cultureel centrum", "CC"), ("Gemeenschapscentrum", "GC"),
    ("Basisschool", "BS"), ("Jeugdhuis", "JH"), ("Ontmoetingscentrum", "OC"), ("Sint-", "St.-"),
    ("Huis van het Kind", "HvhK"), ("Wielertoeristenclub", "WTC"), ("Koninklijke", "Kon."),
)  # fmt: skip
_FORM = re.compile(r"\s*,?\s*\b(?:vzw|v\.z\.w\.)(?!\w)\s*", re.IGNORECASE)


def _legal_form(name: str, chance: random.Random) -> str:
    bare = _FORM.sub(" ", name).strip()
    if bare != name:
        return chance.choice((bare, f"VZW {bare}", f"{bare}, v.z.w."))
    return chance.choice((f"{name} vzw", f"vzw {name}", f"{name} V.Z.W."))


def _other_order(name: str, chance: random.Random) -> str:
    words = name.split()
    if len(words) < 2:
        return _legal_form(name, chance)
    return f"{' '.join(words[1:])} {words[0]}" if len(words) < 4 else (
        f"{' '.join(words[1:])}, {words[0]}"
    )  # fmt: skip


def _abbreviation(name: str, chance: random.Random) -> str:
    for long, short in _SHORT:
        for one, other in ((long, short), (short, long)):
            found = re.sub(rf"(?<!\w){re.escape(one)}(?=\W|$)" if one[-1] != "-" else one, other,
                           name, count=1, flags=re.IGNORECASE)  # fmt: skip
            if found != name:
                return found
    return _legal_form(name, chance)


def _typing_error(name: str, chance: random.Random) -> str:
    """Put one letter too many, too few, wrong or in the wrong place, in a word of five or more."""
    words = list(re.finditer(r"[^\W\d_]{5,}", name))
    if not words:
        return name.upper()
    word = chance.choice(words)
    at = chance.randrange(word.start() + 1, word.end() - 1)
    return chance.choice((
        name[:at] + name[at + 1 :],
        name[:at] + name[at] + name[at:],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        name[:at] + chance.choice("aeiourst") + name[at + 1 :],
    ))  # fmt: skip


_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn")


def _slip(name: str, chance: random.Random) -> str:
    """Hit the key beside, anywhere in the name but on a sign, a figure or the legal form."""
    form = {at for match in _FORM.finditer(name) for at in range(*match.span())}
    spots = [at for at, letter in enumerate(name) if letter.isalpha() and at and at not in form]
    at = chance.choice(spots)
    rows = [row for row in _KEYS if name[at].lower() in row]
    if not rows:
        return name[:at] + name[at + 1 :]
    row = chance.choice(rows)
    key = row.index(name[at].lower())
    beside = row[min(max(key + chance.choice((-1, 1)), 0), len(row) - 1)]
    kind = chance.random()
    if kind < 0.4:
        return name[:at] + beside + name[at + 1 :]
    return name[:at] + beside + name[at:] if kind < 0.6 else name[:at] + name[at + 1 :]


def _two_slips(name: str, chance: random.Random) -> str:
    return _slip(_slip(name, chance), chance) if len(name) > 14 else _slip(name, chance)


def _by_ear(name: str, chance: random.Random) -> str:
    """Write it as one hears it."""
    swaps = [("ij", "ei"), ("ei", "ij"), ("au", "ou"), ("ou", "au"), ("c", "k"), ("ck", "k"),
             ("y", "i"), ("ae", "aa"), ("z", "s"), ("dt", "t"), ("oo", "o"), ("ee", "e"),
             ("ss", "s"), ("pp", "p"), ("tt", "t"), ("ll", "l"), ("v", "f"),
             ("g", "ch")]  # fmt: skip
    chance.shuffle(swaps)
    bare = _FORM.sub(" ", name).strip()
    for one, other in swaps:
        if one in bare[1:]:
            return bare[0] + bare[1:].replace(one, other, 1)
    return _slip(name, chance)


def _cut_short(name: str, chance: random.Random) -> str:
    """Cut the longest word with a point: "Harm. De Eendracht"."""
    words = re.findall(r"[^\W\d_]{8,}", name)
    if not words:
        return _dotted(name, chance)
    word = max(words, key=len)
    at = chance.randint(4, 6)
    while at < len(word) - 2 and word[at - 1].lower() in "aeiou":
        at += 1
    return name.replace(word, f"{word[:at]}.", 1)


def _dotted(name: str, chance: random.Random) -> str:
    """Write capitals with points, or the name in capitals when it has none."""
    found = re.sub(r"\b[A-Z]{2,4}\b", lambda m: "".join(f"{c}." for c in m[0]), name)
    return found if found != name else chance.choice((name.upper(), name.lower()))


def _split(name: str, chance: random.Random) -> str:
    """Write a compound as two words, or two words as one."""
    ends = "club huis groep school winkel kring tuin zorg centrum stappers atelier koor werk bond"
    for end in ends.split():
        if found := re.search(rf"([^\W\d_]{{3,}}){end}\b", name):
            at = found.end(1)
            return name[:at] + chance.choice((" ", "-")) + name[at:]
    words = _FORM.sub(" ", name).split()
    if len(words) > 2:
        return " ".join([*words[:-2], words[-2] + words[-1].lower()])
    return name.replace("-", " ") if "-" in name else name.upper()


def _written_out(name: str, chance: random.Random) -> str:
    bare = _FORM.sub(" ", name).strip()
    form = chance.choice(("vereniging zonder winstoogmerk", "feitelijke vereniging", "(vzw)",
                          "V. Z. W.", "asbl"))  # fmt: skip
    return f"{bare} {form}"


def _signs(name: str, _chance: random.Random) -> str:
    """Change dashes, ampersands, quotes and accents."""
    changed = name
    for one, other in ((" en ", " & "), (" & ", " en "), ("'t ", "het "), ("Het ", "'t "),
                       ("é", "e"), ("-", " ")):  # fmt: skip
        if one in changed:
            changed = changed.replace(one, other, 1)
            break
    return changed if changed != name else f'"{name}"'


def _article(name: str, chance: random.Random) -> str:
    """Leave an article out, or put one where there is none."""
    found = re.sub(r"(?<!\w)(?:De|Het|Den|'t)\s", "", name, count=1)
    if found != name and len(found.split()) > 1:
        return found
    return f"De {name}" if chance.random() < 0.5 else _signs(name, chance)


KNOWN: Mapping[str, Way] = {
    "legal form": _legal_form,
    "word order": _other_order,
    "abbreviation": _abbreviation,
    "typing error": _typing_error,
}
HELD_OUT: Mapping[str, Way] = {
    "key beside": _slip,
    "two errors": _two_slips,
    "by ear": _by_ear,
    "cut short": _cut_short,
    "points": _dotted,
    "split or joined": _split,
    "form in words": _written_out,
    "signs": _signs,
    "article": _article,
}


def again(
    organisation: Organisation, ways: Sequence[tuple[str, Way]], chance: random.Random, at: int
) -> tuple[Organisation, str]:
    """Enter an organisation a second time; returns it with the way its name was changed.

    Mostly we know where it is, sometimes how it is reached, and now and then that is new.
    """
    named, way = ways[at % len(ways)]
    name = way(organisation.name, chance)
    place = chance.random()
    reach, other = chance.random(), f"09 8{at // 10000:02} {at // 100 % 100:02} {at % 100:02}"
    return replace(
        organisation,
        id=f"{organisation.id}+{at}",
        name=name,
        kbo="",
        vcode=organisation.vcode if chance.random() < 0.1 else "",
        postal_code=organisation.postal_code if place < 0.7 else "",
        municipality_nis=organisation.municipality_nis if place < 0.9 else "",
        street=organisation.street if chance.random() < 0.4 else "",
        email=organisation.email if reach < 0.35 else "",
        phone=organisation.phone if 0.2 < reach < 0.6 else other if reach > 0.9 else "",
        website=organisation.website if chance.random() < 0.2 else "",
    ), named  # fmt: skip
