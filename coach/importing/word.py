"""The text of a Word file, paragraph by paragraph."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree import ElementTree as ET

from coach.domain.errors import CoachError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_MAX_XML = 64_000_000  # bytes; a small file must not unpack to fill the memory
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t"}


def is_word(data: bytes) -> bool:
    """Whether the bytes are a packed file, as every .docx is."""
    return data.startswith(b"PK\x03\x04")


def word_text(data: bytes) -> str:
    """The paragraphs of a .docx, a line each; a soft break starts a line too.

    Raises:
        CoachError: If it is another kind of packed file, damaged, or empty.
    """
    root = _parsed(_document(data))
    paragraphs = root.iter(f"{_W}p")
    text = "\n".join("".join(map(_piece, paragraph.iter())) for paragraph in paragraphs)
    if not text.strip():
        raise CoachError("The Word file holds no text, so there is nothing to read.")
    return text


def _piece(node: ET.Element) -> str:
    if node.tag == f"{_W}t":
        return node.text or ""
    return _BREAKS.get(node.tag, "")


def _document(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if packed.getinfo(_DOCUMENT).file_size > _MAX_XML:
                raise CoachError("The Word file is larger than any talk, so it was not opened.")
            with packed.open(_DOCUMENT) as document:
                return document.read(_MAX_XML)
    except KeyError as error:
        raise CoachError(
            "This is a packed file but not a Word document; unpack it and give coach the text."
        ) from error
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
        raise CoachError(_DAMAGED) from error
    except (NotImplementedError, RuntimeError) as error:  # packed in an odd way, or encrypted
        raise CoachError(
            "The Word file is protected or packed in a way coach cannot open; "
            "save it without a password or as plain text."
        ) from error


def _parsed(xml: bytes) -> ET.Element:
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:  # Word writes neither
        raise CoachError(_DAMAGED)
    try:
        return ET.fromstring(xml)
    except ET.ParseError as error:
        raise CoachError(_DAMAGED) from error


_DAMAGED = "The Word file is damaged or only half saved; save or download it again."
