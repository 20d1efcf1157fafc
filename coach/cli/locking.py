"""`coach lock` and `coach unlock`: the passphrase of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.cli.as_text import wrap
from coach.cli.counting import Counting
from coach.cli.data_words import need_folder
from coach.cli.desk import Command
from coach.cli.passphrase import new_passphrase, passphrase
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from coach.cli.desk import Desk

_NOBODY = "There is nobody to answer, so the passphrase stays; add --yes if you are sure."
_UNSEEN = (
    "There is nobody to write the recovery key down, so nothing was encrypted; "
    "add --yes if you keep what is printed."
)


def _lock_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--change", action="store_true", help="give the journal another passphrase")
    parser.add_argument(
        "--yes", action="store_true", help="do not ask whether the recovery key is written down"
    )
    parser.epilog = (
        "Everything in the journal is encrypted. Before that the recovery key is printed, once: "
        "without it or the passphrase nobody can read the journal again, you included."
    )


def _lock(arguments: Namespace, desk: Desk) -> int:
    folder = need_folder(desk)
    if arguments.change:
        if not folder.is_locked():
            raise CoachError("Your journal has no passphrase to change; “coach lock” sets one.")
        secret = passphrase()
        folder.change(secret, new_passphrase(replacing=True))
        desk.say(wrap("The passphrase is changed; your recovery key is still good."))
        desk.say(wrap("Backups made before open with the passphrase they had then."))
        return 0
    if folder.is_locked():
        raise CoachError(
            "Your journal has a passphrase already. Nothing was changed; --change gives it another."
        )
    chosen = new_passphrase()
    with Counting(desk, "files") as progress:
        try:
            folder.lock(chosen, show=lambda key: _show(key, desk, arguments.yes), progress=progress)
        except KeyboardInterrupt:
            progress.clear()
            if folder.is_locked():
                desk.tell(
                    "Stopped half-way. Nothing is lost: the next start of coach with your "
                    "passphrase, or with the recovery key above, encrypts the rest."
                )
            raise
    desk.say(wrap("Your journal is encrypted."))
    desk.say(wrap("Backups and exports made before are still in clear."))
    return 0


def _show(key: str, desk: Desk, sure: bool) -> None:  # noqa: FBT001 - as it was typed
    """Show the recovery key while nothing has changed yet, and see that it is kept."""
    desk.say("This is the recovery key of your journal:")
    desk.say(f"\n  {key}\n")
    desk.say(
        wrap(
            "It opens the journal if you forget the passphrase, and it is shown only now. Write "
            "it down and keep it away from this computer."
        )
    )
    question = "Nothing is encrypted yet. Have you written it down? [y/N]"
    if not sure and desk.ask(question, _UNSEEN).casefold() not in {"y", "yes"}:
        raise CoachError(
            "Nothing was encrypted, and that recovery key opens nothing. "
            "Run “coach lock” again when you have something to write with."
        )


def _unlock_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--yes", action="store_true", help="do not ask whether you are sure")
    parser.epilog = "To read a locked journal you need not do this: just give the passphrase."


def _unlock(arguments: Namespace, desk: Desk) -> int:
    folder = need_folder(desk)
    if not folder.is_locked():
        raise CoachError("Your journal has no passphrase. Nothing was changed.")
    secret = passphrase()
    if not arguments.yes and not _sure(desk):
        raise CoachError("The passphrase stays. Nothing was changed.")
    with Counting(desk, "files") as progress:
        folder.unlock(secret, progress=progress)
    desk.say(wrap("Your journal has no passphrase any more; its files are in clear."))
    return 0


def _sure(desk: Desk) -> bool:
    question = "Everything in your journal will lie on this disk in clear. Take it off? [y/N]"
    return desk.ask(question, _NOBODY).casefold() in {"y", "yes"}


COMMANDS = (
    Command("lock", "put the journal under a passphrase", _lock_arguments, _lock),
    Command("unlock", "take the passphrase off the journal", _unlock_arguments, _unlock),
)
