"""Read the XML of a part as a stream of elements with plain names, transitional or strict."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

from pijler4_desktop.domain.errors import ExpectedError, Failure

CHUNK = 1 << 18
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_PLAIN = frozenset(
    {
        MAIN,
        STRICT,
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/content-types",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "http://purl.oclc.org/ooxml/officeDocument/customProperties",
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
        "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",
    }
)
Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Text = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Listener:
    """Who hears of elements and text; elements of foreign namespaces go by unseen."""

    start: Start
    end: End | None = None
    text: Text | None = None


class PlainNames(dict[str, str]):
    """Maps "namespace name" to the name, and names of foreign namespaces to nothing."""

    def __missing__(self, qualified: str) -> str:
        namespace, _, name = qualified.rpartition(" ")
        plain = name if not namespace or namespace in _PLAIN else ""
        self[qualified] = plain
        return plain


def new_parser() -> expat.XMLParserType:
    """Return a parser that knows namespaces, joins text, and refuses a document type."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise ExpectedError(Failure.XML_DTD)


def feed(parser: expat.XMLParserType, chunk: bytes, *, last: bool = False) -> None:
    """Parse a stretch; raises ExpectedError(DAMAGED) when it is not well-formed."""
    try:
        parser.Parse(chunk, last)
    except (expat.ExpatError, LookupError) as error:
        raise ExpectedError(Failure.DAMAGED) from error


def chunks(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the stream in stretches."""
    while chunk := stream.read(CHUNK):
        yield chunk


def listen(parser: expat.XMLParserType, listener: Listener) -> None:
    """Let the listener hear what is parsed from here on."""
    names = PlainNames()
    start, end = listener.start, listener.end

    def on_start(qualified: str, attributes: Attributes) -> None:
        if name := names[qualified]:
            start(name, attributes)

    def on_end(qualified: str) -> None:
        if end and (name := names[qualified]):
            end(name)

    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    parser.CharacterDataHandler = listener.text


def silence(parser: expat.XMLParserType) -> None:
    """Let nobody hear what is parsed from here on; it must still be well-formed."""
    parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None


def parse(
    stream: IO[bytes], start: Start, end: End | None = None, text: Text | None = None
) -> None:
    """Parse a whole part; raises ExpectedError(DAMAGED) when it is not well-formed."""
    parser = new_parser()
    listen(parser, Listener(start, end, text))
    for chunk in chunks(stream):
        feed(parser, chunk)
    feed(parser, b"", last=True)


def local(attributes: Attributes, name: str) -> str:
    """Return an attribute whatever its namespace, as `r:id` is written in many ways."""
    for key, value in attributes.items():
        if key.rpartition(" ")[2] == name:
            return value
    return ""


def is_true(value: str | None) -> bool:
    """Read a boolean attribute."""
    return value in ("1", "true", "on")
