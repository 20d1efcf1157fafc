"""Passing over the texts that cannot hold some words, without unpacking them.

A career of texts is hundreds of megabytes, and few of them hold what is looked for. So their
bytes are scanned as they lie on the disk; only what may match is checked and read as text.
"""

from __future__ import annotations

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from coach.store.format import FileKind, Plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from coach.store.storage import JournalStorage

_AT_ONCE = 100
"""Texts asked of the disk at once: it serves them in the order that suits it."""

_READERS = 2
"""One waits for the disk while the other scans; measured with `python -m tests.bench.store`,
more only wait for each other."""

_ASCII = bytes(range(0x80))

_UNLIKE = (
    "\u00df\u0130\u0149\u017f\u01f0\u1e96\u1e97\u1e98\u1e99\u1e9a\u1e9e\u212a"
    "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
)
"""Every character beyond ASCII that holds an ASCII letter once case is ignored: the Kelvin sign is
a k, and \u00df is two s (Unicode CaseFolding.txt)."""

_PIECE = 1024 * 1024


class Sieve:
    """Tells whether a body may hold one of some words; sometimes wrong where it says yes."""

    def __init__(self, words: Sequence[str]) -> None:
        """Look for words.

        Args:
            words: What to look for, any case; all whitespace and marks count.
        """
        runs = [_longest_ascii(json.dumps(word.casefold(), ensure_ascii=False)) for word in words]
        self._wanted = [run.encode() for run in runs]
        self._unlike = _folding_into(set("".join(runs)))
        self._blind = not all(runs)

    def lets_through(self, body: bytes) -> bool:
        """Whether a body may hold one of the words."""
        if self._blind:
            return True
        small = body.lower()
        if any(wanted in small for wanted in self._wanted):
            return True
        if body.isascii():
            return False
        others = body.translate(None, _ASCII)
        return any(unlike in others for unlike in self._unlike)


def sift(
    files: JournalStorage, ids: Sequence[str], sieve: Sieve
) -> Iterator[tuple[list[str], int]]:
    """Go through the texts of some talks in order.

    Args:
        files: The journal.
        ids: Talks whose texts are kept.
        sieve: What lets a text through.

    Yields:
        The next talks whose texts were let through, and how many texts were looked at so far.
    """
    scan = _scanned(files, sieve)
    portions = [ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE)]
    done = 0
    with ThreadPoolExecutor(_READERS) as pool:
        for portion, found in zip(portions, pool.map(scan, portions), strict=True):
            done += len(portion)
            yield found, done


def _scanned(files: JournalStorage, sieve: Sieve) -> Callable[[Sequence[str]], list[str]]:
    def scan(ids: Sequence[str]) -> list[str]:
        bodies = _raw(files, ids) if files.cipher.name == Plain.name else _opened(files, ids)
        found = zip(ids, bodies, strict=True)
        return [text_id for text_id, body in found if body is None or sieve.lets_through(body)]

    return scan


def _raw(files: JournalStorage, ids: Sequence[str]) -> Iterator[bytes | None]:
    """The files as they are; None for one that has to be read in the careful way."""
    handles = [_handle(str(files.places.text(text_id))) for text_id in ids]
    if hasattr(os, "posix_fadvise"):
        for handle in handles:
            if handle is not None:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_WILLNEED)
    for handle in handles:
        yield None if handle is None else _content(handle)


def _handle(path: str) -> int | None:
    try:
        return os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return None


def _content(handle: int) -> bytes | None:
    try:
        pieces = [os.read(handle, _PIECE)]
        while len(pieces[-1]) == _PIECE:
            pieces.append(os.read(handle, _PIECE))
        return b"".join(pieces)
    except OSError:
        return None
    finally:
        os.close(handle)


def _opened(files: JournalStorage, ids: Sequence[str]) -> Iterator[bytes]:
    for text_id in ids:
        yield files.recovery.read(files.places.text(text_id), FileKind.TEXT, text_id)[1]


def _longest_ascii(word: str) -> str:
    """The longest part of a JSON string, without its quotes, that is plain ASCII."""
    runs: list[str] = re.findall(r"[\x00-\x7f]*", word[1:-1])
    return max(runs, key=len)


def _folding_into(letters: set[str]) -> list[bytes]:
    """The characters beyond ASCII that hold one of these letters when case is ignored."""
    return [one.encode() for one in _UNLIKE if not letters.isdisjoint(one.casefold())]
