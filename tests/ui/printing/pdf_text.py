"""Read the text of a PDF that Qt made, page by page, as a program that copies text does."""

import re
import zlib
from collections.abc import Mapping

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
_SHOWN = re.compile(r"/(F\d+) \S+ Tf|<([0-9A-F]+)> Tj|\b(ET)\b")


def page_texts(content: bytes) -> list[str]:
    """Return the text of each page, with a line for each piece that was written in one go."""
    objects = {int(m[1]): m[2] for m in _OBJECT.finditer(content)}
    return [_page(page, objects) for page in objects.values() if b"/Type /Page\n" in page]


def _page(page: bytes, objects: Mapping[int, bytes]) -> str:
    stream = _stream(objects[_reference(page, b"Contents")])
    resources = objects[_reference(page, b"Resources")]
    fonts = {
        name.decode(): _characters(objects[_reference(objects[int(number)], b"ToUnicode")])
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", resources)
    }
    said: list[str] = []
    known: Mapping[str, str] = {}
    for face, shown, end in _SHOWN.findall(zlib.decompress(stream).decode("latin-1")):
        if face:
            known = fonts[face]
        said.append("\n" if end else "".join(known[c] for c in re.findall("....", shown)))
    return "".join(said)


def _reference(where: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", where)
    assert found, name
    return int(found[1])


def _stream(found: bytes) -> bytes:
    return found.split(b"stream\n", 1)[1].rsplit(b"endstream", 1)[0]


def _characters(found: bytes) -> Mapping[str, str]:
    known: dict[str, str] = {}
    for first, listed in re.findall(r"<(\w+)> <\w+> \[(.*?)\]", _stream(found).decode("latin-1")):
        for number, code in enumerate(re.findall(r"<(\w+)>", listed), start=int(first, 16)):
            known[f"{number:04X}"] = chr(int(code, 16))
    return known
