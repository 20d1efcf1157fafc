"""Bytes to text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs

from coach.domain.errors import CoachError

MAX_BYTES = 32_000_000
"""Largest file read. Ten hours of talk with a time for every word come to about 15 MB of JSON."""

MAX_LINE = 100_000
"""Longest line of text, in characters: nearly two hours of talk without a single break."""

_OTHER_KINDS = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a recording"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"fLaC", "a recording"),
    (b"\x1f\x8b", "a packed file"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = {code: None for code in (*range(32), 127) if chr(code) not in "\t\n\v\f\r\x1b"}
_CONTROL_SHARE = 0.01
_FOREIGN_SHARE = 0.3  # in Western European text, well under a tenth of the characters are accented


def decode(data: bytes) -> str:
    """Turn the bytes of a text file into text.

    Args:
        data: The file as it is on disk.

    Returns:
        The text without a byte order mark, every line end a plain line feed.

    Raises:
        CoachError: If the bytes are empty, too many, not text, or text in an encoding that
            cannot be told.
    """
    if len(data) > MAX_BYTES:
        raise CoachError(too_big())
    if not data.strip():
        raise CoachError("The file is empty, so there is nothing to read.")
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            raise CoachError(
                f"This is {kind}, not text; save or export what was said as plain text first."
            )
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
    if b"\0" in data and not marked:
        raise CoachError(_no_text())
    text = _decoded(data)
    if "\0" in text or _controls(text) > max(2, _CONTROL_SHARE * len(text)):
        raise CoachError(_no_text())
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \t\n\v\f\u200b"):
        raise CoachError("The file is empty, so there is nothing to read.")
    return text


def too_big() -> str:
    """The sentence for a file above the limit."""
    return (
        f"The file is larger than {MAX_BYTES // 1_000_000} MB, "
        "more than any one talk; give coach one conversation at a time."
    )


def check_lines(text: str) -> None:
    """Refuse text with a line longer than any talk.

    Raises:
        CoachError: If a line has more than `MAX_LINE` characters; says which.
    """
    start, number = 0, 1
    while (end := text.find("\n", start)) != -1:
        _check_length(end - start, number)
        start, number = end + 1, number + 1
    _check_length(len(text) - start, number)


def _check_length(length: int, number: int) -> None:
    if length > MAX_LINE:
        raise CoachError(
            f"Line {number} has more than {MAX_LINE:,} characters, which no talk has; "
            "check that this is the right file, or break the line."
        )


def _decoded(data: bytes) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with theirs
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strictly(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and len(data) - error.start > 1:
            raise CoachError(_damaged()) from error
        return _western(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CoachError(_damaged()) from error


def _western(data: bytes) -> str:
    """Read bytes that are not UTF-8 as Windows' Western European, unless that gives rubbish."""
    repaired = data.decode("utf-8", "ignore")
    if not repaired.isascii():  # real UTF-8 characters and broken ones: cut off or damaged
        raise CoachError(_damaged())
    text = _strictly(data, "cp1252")
    letters = sum(char.isalpha() for char in text)
    foreign = len(text) - len(repaired)
    if foreign > max(1, _FOREIGN_SHARE * letters):
        raise CoachError(_damaged())
    return text


def _no_text() -> str:
    return "This is not a text file coach can read; save it as plain text in UTF-8 and try again."


def _damaged() -> str:
    return (
        "The characters in this file cannot be read: it is damaged, only half saved, or in an "
        "unusual encoding. Save it again as plain text in UTF-8."
    )


def _controls(text: str) -> int:
    return len(text) - len(text.translate(_CONTROLS))
