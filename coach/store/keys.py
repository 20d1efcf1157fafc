"""The key file: the journal's random key, wrapped once by a passphrase and once by a recovery key.

Changing the passphrase wraps the same key anew, so no other file is touched.
"""

from __future__ import annotations

import json
import os
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.store.cipher import KEY_BYTES, Sealed
from coach.store.files import forget, replace_file, sync_folder
from coach.store.format import FileKind, Header, Plain, decode, encode
from coach.store.problems import DamagedError, LockedError, NotReadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.store.places import Places

SCRYPT = {"n": 2**15, "r": 8, "p": 3}
"""32 MB and about a quarter of a second a guess (OWASP Password Storage Cheat Sheet, scrypt)."""

SHORTEST = 8
"""Letters of a passphrase (NIST SP 800-63B, 5.1.1)."""

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's alphabet: what is misread as another letter is read as that one."""
_RECOVERY_LETTERS = 52  # 5 bits each: 260, so the key's 256 fit
_PASS = b"passphrase"
_SPARE = b"recovery"


class Stage(StrEnum):
    """How far the files are."""

    SEALING = "sealing"
    SEALED = "sealed"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What stands in the key file.

    Attributes:
        stage: How far the files are.
        salt: For the passphrase.
        cost: Of turning a passphrase into a key.
        by_passphrase: The journal's key, wrapped.
        by_recovery: The journal's key, wrapped.
    """

    stage: Stage
    salt: bytes
    cost: dict[str, int]
    by_passphrase: bytes
    by_recovery: bytes


def new_key_file(passphrase: str) -> tuple[KeyFile, str]:
    """Draw a key and wrap it.

    Returns:
        What goes into the key file, and the recovery key as a person writes it down.

    Raises:
        LockedError: If the passphrase is too short.
    """
    key, spare = os.urandom(KEY_BYTES), os.urandom(KEY_BYTES)
    blank = KeyFile(Stage.SEALING, b"", SCRYPT, b"", Sealed(spare).seal(key, _SPARE))
    return with_passphrase(blank, key, passphrase), _spelled(spare)


def with_passphrase(known: KeyFile, key: bytes, passphrase: str) -> KeyFile:
    """The key file with the key wrapped by another passphrase.

    Raises:
        LockedError: If the passphrase is too short.
    """
    if len(passphrase) < SHORTEST:
        raise LockedError(
            f"A passphrase needs at least {SHORTEST} letters; four or five words are best. "
            "Nothing was changed."
        )
    salt = os.urandom(16)
    wrapped = Sealed(_stretched(passphrase, salt, SCRYPT)).seal(key, _PASS)
    return replace(known, salt=salt, cost=SCRYPT, by_passphrase=wrapped)


def unwrap(known: KeyFile, secret: str) -> bytes:
    """The journal's key.

    Args:
        known: The key file.
        secret: The passphrase, or the recovery key.

    Raises:
        LockedError: If it is neither.
    """
    try:
        return Sealed(_stretched(secret, known.salt, known.cost)).open(known.by_passphrase, _PASS)
    except NotReadableError:
        spare = _read_spelled(secret)
    if spare:
        try:
            return Sealed(spare).open(known.by_recovery, _SPARE)
        except NotReadableError:
            pass
    raise LockedError("That passphrase does not open this journal. Nothing was changed; try again.")


def read_key_file(places: Places, *, mends: bool = True) -> KeyFile | None:
    """The key file, or its newest good copy; None if the journal has none.

    Args:
        places: Where things lie.
        mends: Whether a good copy takes the place of a damaged one.

    Raises:
        DamagedError: If no copy is good.
    """
    if not places.is_locked():
        return None
    for path in _copies(places):
        try:
            body = decode(path.read_bytes(), Plain(), FileKind.LIST, "key")[1]
        except (OSError, NotReadableError):
            continue
        found = _from_json(json.loads(body))
        if path != places.key and mends:
            write_key_file(places, found)
        return found
    raise DamagedError(
        f"The key file of the journal in {places.folder} is damaged, and so are its copies. "
        "Without it the journal cannot be read: restore key.json from a backup."
    )


def write_key_file(places: Places, known: KeyFile) -> None:
    """Put the key file on disk, twice; lost, it would take the journal with it."""
    blob = encode(Header(FileKind.LIST, "key"), json.dumps(_to_json(known)).encode(), Plain())
    for path in (places.bak(places.key), places.key):
        replace_file(path, blob)


def drop_key_file(places: Places) -> None:
    """Take the key file away; the files are in clear."""
    for path in (places.bak(places.key), places.key):
        forget(path)
    sync_folder(places.folder)


def _copies(places: Places) -> Iterator[Path]:
    yield places.key
    yield places.bak(places.key)
    for day in places.days():
        yield day / places.key.name


def _stretched(passphrase: str, salt: bytes, cost: dict[str, int]) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    same = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=KEY_BYTES, **cost).derive(same)


def _spelled(key: bytes) -> str:
    number = int.from_bytes(key, "big")
    letters = [_LETTERS[number >> 5 * at & 31] for at in reversed(range(_RECOVERY_LETTERS))]
    groups = ["".join(letters[at : at + 4]) for at in range(0, _RECOVERY_LETTERS, 4)]
    return "-".join(groups)


def _read_spelled(text: str) -> bytes | None:
    plain = text.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    letters = [letter for letter in plain if letter in _LETTERS]
    if len(letters) != _RECOVERY_LETTERS:
        return None
    number = 0
    for letter in letters:
        number = number << 5 | _LETTERS.index(letter)
    try:
        return number.to_bytes(KEY_BYTES, "big")
    except OverflowError:
        return None


def _to_json(known: KeyFile) -> dict[str, Any]:
    return {
        "stage": known.stage,
        "kdf": "scrypt",
        "cost": known.cost,
        "salt": known.salt.hex(),
        "by_passphrase": known.by_passphrase.hex(),
        "by_recovery": known.by_recovery.hex(),
    }


def _from_json(said: dict[str, Any]) -> KeyFile:
    return KeyFile(
        stage=Stage(said["stage"]),
        cost={name: int(value) for name, value in said["cost"].items()},
        salt=bytes.fromhex(said["salt"]),
        by_passphrase=bytes.fromhex(said["by_passphrase"]),
        by_recovery=bytes.fromhex(said["by_recovery"]),
    )
