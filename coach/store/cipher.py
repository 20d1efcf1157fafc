"""AES-256-GCM over journal files; `cryptography` is loaded only where there is a passphrase."""

from __future__ import annotations

import json
import os

from coach.store.format import Cipher
from coach.store.problems import NotReadableError

NAME = "aes-256-gcm"
KEY_BYTES = 32
_NONCE_BYTES = 12
"""What GCM is defined for (NIST SP 800-38D); drawn at random, it may be used for 2³² files."""


class Sealed:
    """One key for all files of a journal; each body is bound to its header."""

    name = NAME

    def __init__(self, key: bytes) -> None:
        """Take the key.

        Args:
            key: 32 random bytes.
        """
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._box = AESGCM(key)

    def reads(self, name: str) -> bool:
        """Whether files under this cipher can be opened."""
        return name == self.name

    def seal(self, body: bytes, header: bytes) -> bytes:
        """Close a body; a fresh nonce stands before it."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._box.encrypt(nonce, body, header)

    def open(self, body: bytes, header: bytes) -> bytes:
        """Open a body. Raises NotReadableError if it, its header or the key is another."""
        from cryptography.exceptions import InvalidTag

        try:
            return self._box.decrypt(body[:_NONCE_BYTES], body[_NONCE_BYTES:], header)
        except (InvalidTag, ValueError):
            raise NotReadableError("it was changed, or sealed with another key") from None


class Either:
    """Writes one way and reads two, while a journal goes from one to the other."""

    def __init__(self, to: Cipher, since: Cipher) -> None:
        self._ciphers = {to.name: to, since.name: since}
        self._to = to

    @property
    def name(self) -> str:
        """As the header of what it writes says it."""
        return self._to.name

    def reads(self, name: str) -> bool:
        """Whether files under this cipher can be opened."""
        return name in self._ciphers

    def seal(self, body: bytes, header: bytes) -> bytes:
        """Close a body in the new way."""
        return self._to.seal(body, header)

    def open(self, body: bytes, header: bytes) -> bytes:
        """Open a body in the way its header says."""
        return self._ciphers[json.loads(header)["cipher"]].open(body, header)
