"""Commitments in talk: what speakers say they will do, offers and requests that are taken up."""

from __future__ import annotations

import re
from datetime import date

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Conversation, Role, Turn
from coach.domain.due import Due
from coach.language.promises.cast import Party, cast_of
from coach.language.promises.deadlines import Calendar, pick_due
from coach.language.promises.lexicon import RETRACT, VAGUE
from coach.language.promises.reading import State
from coach.language.promises.recaps import without_recaps
from coach.language.promises.replies import accepts, no_objection, offer_in, request_in, yes_in
from coach.language.promises.sentence_ends import sentences_of
from coach.language.promises.sentences import Reader
from coach.language.promises.talk_guards import (
    asks_for_later,
    grants_later,
    offers_later,
    stays_open,
)
from coach.language.promises.text import fold, mask_quotes


def find_in_talk(conversation: Conversation, calendar: Calendar) -> tuple[FoundCommitment, ...]:
    """Find every commitment in a transcript.

    Args:
        conversation: The talk, its turns cast in roles.
        calendar: How to read dates.
    """
    listener = _TalkReader(conversation, calendar)
    return without_recaps(listener.read())


class _TalkReader:
    """Reads the turns of one talk in order, with the turns around each."""

    def __init__(self, conversation: Conversation, calendar: Calendar) -> None:
        self._talk = conversation
        self._turns = conversation.turns
        self._texts = [mask_quotes(fold(turn.text)) for turn in conversation.turns]
        self._calendar = calendar
        self._previous: date | None = None
        self._named_at = 0

    def read(self) -> list[FoundCommitment]:
        found: list[FoundCommitment] = []
        for at in range(len(self._turns)):
            own = self._own_words(at)
            own.extend(self._taken_offer(at, own))
            if not any(one.firmness is not Firmness.DECLINED for one in own):
                own.extend(self._granted_request(at))
            found.extend(sorted(own, key=lambda one: one.start))
        return found

    def _text(self, at: int) -> str:
        return self._texts[at] if 0 <= at < len(self._texts) else ""

    def _lately(self, at: int) -> date | None:
        """The day last named, while it is still in mind."""
        return self._previous if at - self._named_at <= _IN_MIND else None

    def _own_words(self, at: int) -> list[FoundCommitment]:
        """What the speaker undertakes in so many words."""
        if _PROMISING.search(self._texts[at]) is None:
            return []
        turn, cast = self._turns[at], cast_of("", self._turns[at].speaker, None)
        reader = Reader(cast, self._calendar)
        found: list[FoundCommitment] = []
        recap = _RECAP.search(self._texts[at]) is not None
        for offset, sentence in sentences_of(self._texts[at]):
            if RETRACT.search(sentence):
                del found[-1:]
                continue
            for one in reader.read(sentence, offset, State(talk=True)):
                again = recap and one.found.frame == "present + date"
                if one.found.party is not Party.LEADER or again:
                    continue
                due = pick_due(one.times, self._calendar, self._lately(at), one.condition)
                told = due if due and due.latest else self._told_later(at)
                if not stays_open(one, sentence, told, self._talk.date, asked=self._asked(at)):
                    continue
                firmness = one.firmness
                if one.found.frame == "undertook" and accepts(self._text(at + 1)):
                    firmness = Firmness.FIRM
                if firmness is Firmness.DECLINED and _BARE_WONT.match(self._texts[at]):
                    asked = request_in(self._text(at - 1))
                    firmness = Firmness.FIRM if asked and asked.group("not") else firmness
                found.append(
                    self._put(
                        turn, one.found.start, one.found.end, one.found.act, firmness, due, at
                    )
                )
        return _without_will_do(found)

    def _taken_offer(self, at: int, own: list[FoundCommitment]) -> list[FoundCommitment]:
        """An offer that the next turn accepts."""
        text = self._texts[at]
        offer = offer_in(text)
        wished = offer is not None and _WISHED.search(text[: offer.start()])
        if (
            offer is None
            or wished
            or any(one.start < offer.end() and offer.start() < one.end for one in own)
        ):
            return []
        answer = self._text(at + 1)
        asked_before = request_in(self._text(at - 1)) is not None
        taken = accepts(answer) and self._turns[at + 1].speaker != self._turns[at].speaker
        if not taken and not (asked_before and offer.group("act5") and not own):
            return []
        end = _sentence_end(text, offer.end())
        words = text[offer.start() : end]
        firmness = Firmness.VAGUE if VAGUE.search(words) else Firmness.FIRM
        due = pick_due(words, self._calendar, self._lately(at))
        act = offer.end() - len(offer.group(offer.lastgroup or 0) or "")
        if not offers_later(offer, text[act:end], text[: offer.start()], due, self._talk.date):
            return []
        return [self._put(self._turns[at], offer.start(), end, act, firmness, due, at)]

    def _granted_request(self, at: int) -> list[FoundCommitment]:
        """A yes to what the turn before asked."""
        if at == 0 or self._turns[at - 1].speaker == self._turns[at].speaker:
            return []
        asked = request_in(self._text(at - 1))
        if asked is None or len(self._text(at - 1)) - asked.end() > 90:
            return []
        doable = _DOABLE.search(self._texts[at])
        if doable is not None:
            words = doable.group()
            due = pick_due(words, self._calendar, self._lately(at))
            if due is not None and due.latest is not None:
                start, end = doable.span()
                return [self._put(self._turns[at], start, end, start, Firmness.VAGUE, due, at)]
        yes = yes_in(self._texts[at])
        if yes is None and asked.group("ing"):
            yes = no_objection(self._texts[at])
        if yes is None:
            return []
        start = len(self._texts[at]) - len(self._texts[at].lstrip())
        end = _sentence_end(self._texts[at], yes.end())
        if end - start > 90:
            end = yes.end()
        words = self._texts[at][start:end]
        due = pick_due(words, self._calendar, self._lately(at))
        if due is None or due.latest is None:
            due = pick_due(self._text(at - 1)[asked.start() :], self._calendar, None) or due
        if not self._granted_for_later(at, asked, due):
            return []
        firmness = Firmness.VAGUE if VAGUE.search(words) else Firmness.FIRM
        return [self._put(self._turns[at], start, end, start, firmness, due, at)]

    def _granted_for_later(self, at: int, asked: re.Match[str], due: Due | None) -> bool:
        """Whether a granted request is for after the talk: no "can you pass me that"."""
        if asked.group("not") or asked.group("keep"):
            return True
        if asked.group("bid") and (due is None or due.latest is None):
            return False  # "just call her in" is done on the spot
        before = self._text(at - 1)
        begun = asked.start(asked.lastgroup or 0)
        words = before[begun : _sentence_end(before, begun)]
        if asked.group("leave") or asked.group("leave2"):
            return grants_later(words, due)
        wondered = asked.group().lower().startswith("would you") and due is None
        if wondered and _POLITE.search(asked.group()) is None:
            return False
        return asks_for_later(words, due, self._talk.date)

    def _asked(self, at: int) -> bool:
        """Whether the turn before asks for an act."""
        before = self._text(at - 1)
        return request_in(before) is not None or _WHAT_NEXT.search(before) is not None

    def _put(
        self,
        turn: Turn,
        start: int,
        end: int,
        act: int,
        firmness: Firmness,
        due: Due | None,
        at: int,
    ) -> FoundCommitment:
        if firmness is Firmness.DECLINED:
            due = None
        elif due is None or due.latest is None:
            due = self._told_later(at) or due
        if due is not None and due.latest is not None:
            self._previous, self._named_at = due.latest, at
        owner = {Role.LEADER: Owner.LEADER, Role.OTHER: Owner.OTHER}.get(turn.role, Owner.UNKNOWN)
        to = self._talk.other if turn.role is Role.LEADER else self._talk.leader
        text, what = turn.text[start:end], turn.text[act:end].strip(" .,;:")
        return FoundCommitment(
            turn.n, start, end, text, owner, turn.speaker, to, firmness, due, what
        )

    def _told_later(self, at: int) -> Due | None:
        """The day given in the next two turns, as in "When?" and "Tomorrow"."""
        asked, answer = self._text(at + 1), self._text(at + 2)
        if not asked or self._turns[at + 1].speaker == self._turns[at].speaker:
            return None
        if _WHEN.search(asked):
            due = pick_due(asked, self._calendar, self._lately(at))
            told = pick_due(answer, self._calendar, self._lately(at))
            return told if told is not None and told.latest is not None else due
        if _PROPOSES.match(asked) and yes_in(answer):
            return pick_due(asked, self._calendar, self._lately(at))
        return None


_IN_MIND = 2
"""Turns for which "the same day" and "by lunch" still mean the day last named."""
_PROMISING = re.compile(
    r"\b(?:goes|go|come|comes|by me|from me|you (?:get|find|have)|in your|on your|stand"
    r"|yours|done|might|what)\b"
    r"|'ll\b|\b(?:i|he|she|we|they|you|it|that|there)ll\b|\b(?:ill|will|shall|going|gonna"
    r"|won'?t|might|may|could|should|gotta|lemme|let me|promis\w*|agree\w*"
    r"|offer\w*|happy|glad|ready|willing|prepared|decided|plan\w*|intend\w*|leave (?:it"
    r"|that|this)|what i can|need to|have to|got to|must|better"
    r"|i'?m \w+ing|i am \w+ing|i'?m to|i am to|if|unless|provided|as long as|swear"
    r"|guarantee\w*|undertake|commit\w*|pick\w* up|coming with|from my (?:side|end)|i "
    r"(?:ring|call|send|write|bring|ask|speak|do|email))\b",
    re.IGNORECASE,
)
"""Without one of these a turn holds no promise of its own: the cheap test."""
_WISHED = re.compile(r"\b(?:any way|any chance|wish|wondering if|if only)\s*$", re.IGNORECASE)
_POLITE = re.compile(r"\bplease\b|\bmind\b|\bkindly\b|\bjust\b", re.IGNORECASE)
"""Without one of these, "would you" asks what somebody would do."""
_WHAT_NEXT = re.compile(
    r"\b(?:what (?:will|are|would|could|can|do|might) you (?:going to |plan(?:ning)? to |like to "
    r"|need to |want to |try to )?(?:do|try|take|change|commit)|what(?:'s| is| are) (?:your|the)"
    r" (?:next|first|plan|action)|who(?:'s| is| will|'ll| can| could)"
    r"|your (?:next|first) step|anyone (?:want|able|free))\b",
    re.IGNORECASE,
)
"""Asks what the listener will do, or who will."""
_WHEN = re.compile(
    (
        r"\b(?:by when|when(?:'s| is| do| can| will| would)?\b|what day|how soon|which day"
        r"|what time)\b.{0,60}$"
    ),
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"^\W*(?:\w+\W+){0,3}(?:by|before|on|tomorrow|today|this|next)\b.{0,40}\?", re.IGNORECASE
)
_DOABLE = re.compile(
    (
        r"(?:[\w']+ ){1,4}?(?:is|'s|would be|should be) (?:doable|possible|fine|ok|okay"
        r"|realistic|manageable|more realistic)\b"
    ),
    re.IGNORECASE,
)
_RECAP = re.compile(
    (
        r"^\W*(?:(?:okay|ok|right|good|great|perfect|cheeky|brilliant|alright|and"
        r"|well)[,.]?\s+)*so\s*:|\b(?:to recap|to sum(?:marise| up)|just to confirm|let me "
        r"play (?:it|that) back|so to confirm|what we(?:'ve| have) agreed|did i miss "
        r"anything|have i got (?:that|everything))\b"
    ),
    re.IGNORECASE,
)
_BARE_WONT = re.compile(r"^\W*(?:(?:no|ok|okay|of course)[,.]?\s+)*i won't\b\W", re.IGNORECASE)


def _sentence_end(text: str, at: int) -> int:
    match = re.compile(r"[.!?;]|$").search(text, at)
    return match.end() if match else len(text)


def _without_will_do(found: list[FoundCommitment]) -> list[FoundCommitment]:
    """Of "Will do. I'll ask her today." the second says what the first means."""
    full = [one for one in found if _WILL_DO.fullmatch(one.text) is None]
    return full or found


_WILL_DO = re.compile(r"\W*(?:i )?(?:will|'ll) do(?: (?:it|that|so))?\W*", re.IGNORECASE)
