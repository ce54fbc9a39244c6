"""Bring text to the form in which it can be stored and the form in which it can be compared."""

import re
import unicodedata
from functools import lru_cache

_NOISE = re.compile(r"[^a-z0-9]+")
_SPACES = re.compile(r"[^\S\n]+")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower-case, without accents, punctuation or double spaces: the key to compare by."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    ascii_only = plain.encode("ascii", "ignore").decode()
    return _NOISE.sub(" ", ascii_only).strip()


@lru_cache(maxsize=20_000)
def comparable(text: str) -> str:
    """Fold a name to compare by; one in a script other than ours keeps its own letters.

    Folding leaves nothing of "Кафе" or "مقهى", so that names which share no letter would be equal.
    """
    if text.isascii() or all(map(_is_latin, filter(str.isalpha, text))):
        return fold(text)
    plain = unicodedata.normalize("NFKC", text.casefold())
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in plain)
    return " ".join("".join(kept).split())


def _is_latin(letter: str) -> bool:
    plain = unicodedata.normalize("NFKD", letter)
    return plain[0].isascii() or unicodedata.name(letter, "").startswith("LATIN")


def without_accents(text: str) -> str:
    """Lower-case, without accents; signs, digits and letters of other scripts stay."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    simple = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in simple if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def clean(text: str) -> str:
    """Return the text to store: NFC, no control or invisible characters, single spaces.

    A lone surrogate cannot be stored at all, and Qt and SQLite trip over a NUL. What Excel writes
    as `_xHHHH_` is for its reader to undo: here such a text is what someone typed.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(c for c in composed if c in "\n\t" or unicodedata.category(c)[0] != "C")
    lines = (_SPACES.sub(" ", line).strip() for line in kept.replace("\t", " ").split("\n"))
    return "\n".join(lines).strip()
