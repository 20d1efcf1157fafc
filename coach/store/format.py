"""How a journal file looks: one line of header, then the body.

    {"coach":1,"schema":1,"kind":"table","name":"people","n":3,"cipher":"none","sha256":"…"}
    {
    "430476748722":{"id":"d7k2r","name":"Sam", …},
    …
    }

The checksum covers the header too, and so does the cipher where there is one, so that no file
can be passed off as another, or as an older or newer one.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from coach.store.problems import LockedError, NotReadableError, TooNewError

_MARK = b',"sha256":"'
FORMAT = 1
SCHEMA = 1
"""How records are written today; `coach.store.migrations` leads here from every earlier one."""


class FileKind(StrEnum):
    """What a journal file holds."""

    TABLE = "table"
    LATE = "late"
    TEXT = "text"
    LIST = "list"


class Cipher(Protocol):
    """Makes a body unreadable to others, or leaves it as it is."""

    @property
    def name(self) -> str:
        """As the header says it."""
        ...

    def reads(self, name: str) -> bool:
        """Whether files under the cipher of this name can be opened."""
        ...

    def seal(self, body: bytes, header: bytes) -> bytes:
        """Close a body; `header` is bound to it."""
        ...

    def open(self, body: bytes, header: bytes) -> bytes:
        """Open a body. Raises NotReadableError if it, its header or the key is another."""
        ...


class Plain:
    """No cipher."""

    name = "none"

    def reads(self, name: str) -> bool:
        """Whether files under this cipher can be opened."""
        return name == self.name

    def seal(self, body: bytes, header: bytes) -> bytes:  # noqa: ARG002
        """Leave the body as it is."""
        return body

    def open(self, body: bytes, header: bytes) -> bytes:  # noqa: ARG002
        """Leave the body as it is."""
        return body


@dataclass(frozen=True, slots=True)
class Header:
    """What the first line says.

    Attributes:
        kind: What the file holds.
        name: The table's name or the text's id.
        n: Counts the versions of a table; what is late to version n belongs to it or to later ones.
        schema: How the records in it are written.
        late: Whether a file with late changes belongs to this table.
    """

    kind: FileKind
    name: str
    n: int = 0
    schema: int = field(default_factory=lambda: SCHEMA)
    late: bool = False


def encode(header: Header, body: bytes, cipher: Cipher) -> bytes:
    """A whole file."""
    head = _head_line(header, cipher.name)
    sealed = cipher.seal(body, head)
    return head[:-1] + _MARK + _digest(head, sealed) + b'"}\n' + sealed


def decode(blob: bytes, cipher: Cipher, kind: FileKind, name: str) -> tuple[Header, bytes]:
    """Read a whole file.

    Args:
        blob: The file.
        cipher: What opens it.
        kind: What it must hold.
        name: What it must be.

    Returns:
        The header, and the body in clear.

    Raises:
        NotReadableError: If it is not, byte for byte, what was written under this name.
        LockedError: If it is under another cipher.
        TooNewError: If a newer coach wrote it.
    """
    first, _, sealed = blob.partition(b"\n")
    return decode_parts(first, sealed, cipher, kind, name)


def decode_parts(
    first: bytes, sealed: bytes, cipher: Cipher, kind: FileKind, name: str, *, known: bool = False
) -> tuple[Header, bytes]:
    """The same for a file read in two parts, so that a large body is not copied.

    Args:
        first: The first line, without its end.
        sealed: What follows.
        cipher: What opens it.
        kind: What it must hold.
        name: What it must be.
        known: The checksum was found to fit before, and the file is the same.
    """
    header, head, said = _header(first, None if known else sealed)
    if not cipher.reads(said):
        raise LockedError(
            "The journal was put under a passphrase, or taken from under it, while it was open "
            "here. Nothing was changed; close this window and open coach again."
        )
    if header.kind is not kind or header.name != name:
        raise NotReadableError("it belongs elsewhere")
    return header, cipher.open(sealed, head)


def is_whole(blob: bytes) -> bool:
    """Whether a file's checksum fits, whoever can read it."""
    first, _, _ = blob[:2048].partition(b"\n")
    said, _, digest = first.rpartition(_MARK)
    return _digest(said + b"}", memoryview(blob)[len(first) + 1 :]) + b'"}' == digest


def header_of(blob: bytes) -> Header:
    """The header of a file. Raises NotReadableError if it is not whole."""
    first, _, sealed = blob.partition(b"\n")
    return _header(first, sealed)[0]


def cipher_name(blob: bytes) -> str | None:
    """Which cipher a file says it is under; None if it has no header."""
    try:
        said = json.loads(blob.partition(b"\n")[0])
    except ValueError:
        return None
    return str(said.get("cipher")) if isinstance(said, dict) else None


def _head_line(header: Header, cipher: str) -> bytes:
    said = {
        "coach": FORMAT,
        "schema": header.schema,
        "kind": header.kind,
        "name": header.name,
        "n": header.n,
        "cipher": cipher,
        **({"late": True} if header.late else {}),
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _digest(head: bytes, sealed: bytes | memoryview) -> bytes:
    digest = hashlib.sha256(head)
    digest.update(sealed)
    return digest.hexdigest().encode()


def _header(first: bytes, sealed: bytes | None) -> tuple[Header, bytes, str]:
    """What the first line says, that line as it was sealed, and the cipher's name."""
    said_part, mark, digest = first.rpartition(_MARK)
    head = said_part + b"}"
    try:
        said = json.loads(head)
        kind, name, n = FileKind(said["kind"]), str(said["name"]), int(said["n"])
        written, schema = int(said["coach"]), int(said["schema"])
    except (ValueError, KeyError, TypeError):
        raise NotReadableError("its header is missing or broken") from None
    if not mark or (sealed is not None and _digest(head, sealed) + b'"}' != digest):
        raise NotReadableError("its checksum does not fit")
    if written > FORMAT or schema > SCHEMA:
        raise TooNewError(
            "This journal was saved by a newer coach. Update coach to open it; nothing was changed."
        )
    late = said.get("late") is True
    return Header(kind, name, n, schema, late), head, str(said.get("cipher"))
