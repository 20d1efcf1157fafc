"""Putting a journal under a passphrase, and taking it off again; resumed after a crash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from coach.store.cipher import Either, Sealed
from coach.store.files import replace_file
from coach.store.format import FileKind, Header, Plain, cipher_name, decode, encode, header_of
from coach.store.keys import Stage, drop_key_file, read_key_file, unwrap, write_key_file
from coach.store.problems import DamagedError, LockedError, NotReadableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.store.format import Cipher
    from coach.store.keys import KeyFile
    from coach.store.places import Places
    from coach.store.storage import JournalStorage

    Progress = Callable[[int, int], None]

_PUT_ASIDE = "put-aside"


def cipher_for(
    places: Places, secret: str | None, *, mends: bool = True
) -> tuple[Cipher, KeyFile | None]:
    """What opens the journal's files.

    Args:
        places: Where things lie.
        secret: The passphrase or recovery key; None if none was given.
        mends: Whether a damaged key file may be mended.

    Raises:
        LockedError: If one is needed and it is missing or wrong.
    """
    known = read_key_file(places, mends=mends)
    if known is None:
        return Plain(), None
    if secret is None:
        raise LockedError("This journal is under a passphrase. Give it to open the journal.")
    sealed = Sealed(unwrap(known, secret))
    if known.stage is Stage.SEALING:
        return Either(sealed, Plain()), known
    if known.stage is Stage.OPENING:
        return Either(Plain(), sealed), known
    return sealed, known


def convert(storage: JournalStorage, known: KeyFile, progress: Progress | None = None) -> None:
    """Rewrite every file in the way the key file says; done again it goes on where it was.

    Args:
        storage: The journal, opened with the cipher for this stage.
        known: The key file; its stage is sealing or opening.
        progress: Told files done and files in all.
    """
    places, cipher = storage.places, storage.cipher
    with storage.lock.held():
        storage.redo.settle()
        files = _files(places)
        for done, path in enumerate(files, start=1):
            _rewrite_or_put_aside(storage, path)
            if progress:
                progress(done, len(files))
        storage.snapshots.forget_all()
        for path in places.backups_here():
            path.unlink()
        for path in places.quarantine.iterdir():
            _rewrite_aside(path, cipher, sealing=known.stage is Stage.SEALING)
        if known.stage is Stage.SEALING:
            write_key_file(places, replace(known, stage=Stage.SEALED))
        else:
            drop_key_file(places)


def _files(places: Places) -> list[Path]:
    contents = [places.contents, places.bak(places.contents)]
    found = [*contents, *places.tables.iterdir(), *places.texts.iterdir()]
    return [path for path in found if path.exists()]


def _rewrite_or_put_aside(storage: JournalStorage, path: Path) -> None:
    """Rewrite a file; a damaged one first from its copies, or it goes where damaged files go."""
    try:
        _rewrite(path, storage.cipher)
        return
    except NotReadableError:
        pass
    try:
        storage.recovery.read(path, *storage.places.what(path))
        _rewrite(path, storage.cipher)
    except (DamagedError, NotReadableError):
        if path.exists():
            storage.recovery.put_aside(path)


def _rewrite(path: Path, cipher: Cipher) -> None:
    blob = path.read_bytes()
    if cipher_name(blob) == cipher.name:
        return
    header = header_of(blob)
    body = decode(blob, cipher, header.kind, header.name)[1]
    replace_file(path, encode(header, body, cipher))


def _rewrite_aside(path: Path, cipher: Cipher, *, sealing: bool) -> None:
    """A damaged file cannot be opened, so it is sealed as it lies there, and unsealed likewise."""
    blob = path.read_bytes()
    header = Header(FileKind.LIST, _PUT_ASIDE)
    try:
        body = decode(blob, cipher, header.kind, header.name)[1]
    except (NotReadableError, LockedError):
        body = blob
    if sealing and body is blob:
        replace_file(path, encode(header, blob, cipher))
    elif not sealing and body is not blob:
        replace_file(path, body)
