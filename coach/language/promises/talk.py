"""Commitments in talk: what speakers say they will do, offers and requests that are taken up."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.domain.commitment import Firmness, FoundCommitment
from coach.domain.conversation import Conversation, Role
from coach.language.promises.ahead import Ahead, look_ahead
from coach.language.promises.ahead_shapes import Around
from coach.language.promises.cast import Party, cast_of
from coach.language.promises.deadlines import Calendar
from coach.language.promises.fixed import (
    dated_if,
    expected,
    given,
    is_form_word,
    meeting_fixed,
)
from coach.language.promises.joins import Reading
from coach.language.promises.later_days import with_later_days
from coach.language.promises.lexicon import RETRACT, VAGUE
from coach.language.promises.mine import lands, owned
from coach.language.promises.one_deliverable import merged, told_twice_once, without_overtaken
from coach.language.promises.reading import State
from coach.language.promises.recaps import without_recaps
from coach.language.promises.replies import accepts, request_in
from coach.language.promises.run_on import unrun_talk
from coach.language.promises.sentence_ends import sentences_of
from coach.language.promises.sentences import Reader
from coach.language.promises.talk_guards import stays_open
from coach.language.promises.terms import given_if, laid_down
from coach.language.promises.turns import TalkTurns
from coach.language.promises.uptake import Uptake
from coach.language.promises.verbs import BASE_VERBS
from coach.language.promises.wants import wants


def find_in_talk(conversation: Conversation, calendar: Calendar) -> tuple[FoundCommitment, ...]:
    """Find every commitment in a transcript.

    Args:
        conversation: The talk, its turns cast in roles.
        calendar: How to read dates.
    """
    turns = TalkTurns(conversation, calendar)
    own_words, uptake = _OwnWords(turns), Uptake(turns)
    found: list[FoundCommitment] = []
    for at in range(len(turns.turns)):
        own = own_words.read(at)
        own.extend(uptake.taken_offer(at, own))
        if not any(one.firmness is not Firmness.DECLINED for one in own):
            own.extend(uptake.granted_request(at) or uptake.answered(at) or uptake.said_yes(at))
        else:
            own.extend(uptake.gave_leave(at, own))
        if any(one.firmness is not Firmness.DECLINED for one in own):
            own = [one for one in own if not _is_undone(one, own)]
        own.extend(uptake.secret(at, own))
        own.extend(uptake.stands_by(at, own))
        found.extend(sorted(own, key=lambda one: one.start))
    once = told_twice_once(without_overtaken(found, conversation), conversation)
    return with_later_days(without_recaps(once), turns)


def _is_undone(one: FoundCommitment, own: list[FoundCommitment]) -> bool:
    """Whether the same words, read as an answer, grant what they seem to refuse."""
    return one.firmness is Firmness.DECLINED and any(
        other.firmness is not Firmness.DECLINED and other.start < one.end and one.start < other.end
        for other in own
    )


class _OwnWords:
    """Reads what a speaker undertakes in so many words."""

    def __init__(self, turns: TalkTurns) -> None:
        self._turns = turns

    def read(self, at: int) -> list[FoundCommitment]:
        """What the speaker undertakes in so many words."""
        text = self._turns.texts[at]
        if len(text) < _SHORTEST:
            return []
        reader = Reader(cast_of("", self._turns.turns[at].speaker, None), self._turns.calendar)
        found: list[FoundCommitment] = []
        recap = _RECAP.search(text) is not None
        for offset, sentence in sentences_of(unrun_talk(text)):
            if RETRACT.search(sentence):
                del found[-1:]
                continue
            for one in reader.read(sentence, offset, State(talk=True)):
                again = recap and one.found.frame == "present + date"
                if one.found.party is Party.LEADER and not again:
                    found.extend(self._judged(one, sentence, at))
            if not recap:
                found.extend(self._ahead(sentence, offset, at, found))
        found = [one for one in found if not (one.due is None and is_form_word(one.text))]
        return merged(_without_will_do(found), self._turns.turns[at].text)

    def _ahead(
        self, sentence: str, offset: int, at: int, found: list[FoundCommitment]
    ) -> list[FoundCommitment]:
        """What the general test finds in a sentence beside what is found already."""
        turns = self._turns
        before = turns.text(at - 1) if turns.answers(at) else ""
        lead = turns.texts[at][:offset] + sentence
        around = Around(wants(before), before, lambda words: turns.looks_ahead(words, at, lead))
        made = []
        wide = look_ahead(sentence, around) or self._verbless(sentence, around, at)
        for one in wide:
            start, end = offset + one.start, offset + one.end
            if any(known.start < end and start < known.end for known in found):
                continue
            due = turns.due(sentence[one.start :], at, lead=turns.texts[at][:start])
            if turns.told_later(at) is None and one.firmness is Firmness.FIRM:
                due = turns.with_said_before(due, start, turns.texts[at][start:end], at)
            made.append(turns.put(start, end, offset + one.act, one.firmness, due, at))
        return made

    def _verbless(self, sentence: str, around: Around, at: int) -> list[Ahead]:
        """What a sentence gives or takes on without the speaker as its subject."""
        spans = [owned(sentence, around.before, around.dated), lands(sentence, around.dated)]
        if self._turns.turns[at].role is Role.LEADER:
            spans.append(laid_down(sentence, around.before, around.dated))
        bound = given_if(sentence)
        if bound is not None:
            return [Ahead(*bound, bound[0], Firmness.CONDITIONAL)]
        fixed = (
            meeting_fixed(sentence, around.before, around.dated)
            or expected(sentence, around.dated)
            or dated_if(sentence, around.before, around.dated)
            or given(sentence)
        )
        if fixed is not None:
            return [Ahead(fixed.start, fixed.end, fixed.start, fixed.firmness)]
        span = next((span for span in spans if span is not None), None)
        return [Ahead(*span, span[0], Firmness.FIRM)] if span is not None else []

    def _judged(self, one: Reading, sentence: str, at: int) -> list[FoundCommitment]:
        """The reading as a commitment, if it stays open when the talk ends."""
        turns = self._turns
        lead = turns.texts[at][: one.found.start]
        due = turns.due(one.times, at, one.condition, lead)
        told = due if due and due.latest else turns.told_later(at)
        before = turns.text(at - 1)
        asked = turns.asked(at) or (one.found.frame == "can" and before.rstrip().endswith("?"))
        if not stays_open(one, sentence, told, turns.talk.date, asked=asked):
            return []
        firmness = one.firmness
        hangs = one.found.start > 0 and _HANGS_ON.match(sentence) is not None
        if firmness is Firmness.FIRM and (_AND_IF.match(before) or hangs or self._asked_if(at)):
            firmness = Firmness.CONDITIONAL
        if firmness is Firmness.CONDITIONAL and _DEAL.match(turns.text(at + 1)):
            firmness = Firmness.FIRM
        if _held_out(one) and accepts(turns.text(at + 1)):
            firmness = Firmness.FIRM
        if firmness is Firmness.DECLINED and _BARE_WONT.match(turns.texts[at]):
            request = request_in(before)
            firmness = Firmness.FIRM if request and request.group("not") else firmness
        if turns.told_later(at) is None:
            words = turns.texts[at][one.found.start : one.found.end]
            due = turns.with_said_before(due, one.found.start, f"{words} {one.condition}", at)
        first = turns.put(one.found.start, one.found.end, one.found.act, firmness, due, at)
        return self._with_second(first, at)

    def _with_second(self, first: FoundCommitment, at: int) -> list[FoundCommitment]:
        """The promise, and what follows it on another day: "…ring today and book it Friday"."""
        turns = self._turns
        own = turns.due(turns.texts[at][first.start : first.end], at)
        match = _AND_DO.match(turns.texts[at], first.end)
        told = first.due.latest if first.due is not None else None
        if match is None or told is None or own is None or own.latest in {None, told}:
            return [first]
        if match.group("verb").lower() not in BASE_VERBS or first.firmness is Firmness.DECLINED:
            return [first]
        start, end = match.start("act"), match.end("act")
        if turns.due(match.group("act"), at) != first.due:
            return [first]
        second = turns.put(start, end, start, first.firmness, first.due, at)
        return [replace(first, due=own), second]

    def _asked_if(self, at: int) -> bool:
        """Whether the speaker takes up the answer to what to do in a case that may come."""
        turns = self._turns
        mine = at > 1 and turns.turns[at - 2].speaker == turns.turns[at].speaker
        return mine and turns.answers(at) and _WHAT_IF.search(turns.text(at - 2)) is not None


_WHAT_IF = re.compile(
    r"\b(?:what|who|how)\b[^.?!]{0,40}\b(?:should i|shall i|do i|can i|me to)\b[^.?!]{0,30}"
    r" if \w[^.?!]{0,50}\?\W*$",
    re.IGNORECASE,
)
_AND_DO = re.compile(
    r",? and (?:then |also )?(?P<act>(?P<verb>[a-z]+) [^.;:?!\x1f]{3,80})", re.IGNORECASE
)
_AND_IF = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|right|well),? ){0,2}(?:what"
    r" )?if\b[^.?!]{0,60}\?\W*$",
    re.IGNORECASE,
)
"""Asks what follows if: the answer hangs on it."""
_HANGS_ON = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|well),? )*(?:(?:as |so )?long as|gin|provided|in case|if"
    r" (?!you\b|i\b"
    r"|we\b|not\b|that's (?:ok|okay|all right|alright|fine)\b|possible\b|need be\b|it helps\b))",
    re.IGNORECASE,
)
"""Opens with a condition in others' hands."""
_DEAL = re.compile(r"^\W*(?:deal|done|you're on|shake|sold|it's a deal|agreed)\b", re.IGNORECASE)
"""Takes up an exchange."""
_SHORTEST = 8
"""Characters; a shorter turn holds no promise in so many words."""
_RECAP = re.compile(
    (
        r"^\W*(?:(?:okay|ok|right|good|great|perfect|brilliant|alright|and"
        r"|well)[,.]?\s+)*so\s*:|\b(?:to recap|to sum(?:marise| up)|just to confirm|let me "
        r"play (?:it|that) back|so to confirm|what we(?:'ve| have) agreed|(?:did i"
        r"|have i) (?:miss(?:ed)?|forg[eo]t(?:ten)?) "
        r"(?:anything|something)|have i got (?:that|everything))\b"
    ),
    re.IGNORECASE,
)
_BARE_WONT = re.compile(r"^\W*(?:(?:no|ok|okay|of course)[,.]?\s+)*i won't\b\W", re.IGNORECASE)


def _without_will_do(found: list[FoundCommitment]) -> list[FoundCommitment]:
    """Of "Will do. I'll ask her today." the second says what the first means."""
    full = [one for one in found if _WILL_DO.fullmatch(one.text) is None]
    return full or found[:1]


_WILL_DO = re.compile(
    r"\W*(?:(?:i )?(?:will|'ll) do(?: (?:it|that|so))?|(?:and )?you(?:'ve| have|'ve got) my word"
    r"|my word on (?:it|that))\W*",
    re.IGNORECASE,
)


def _held_out(one: Reading) -> bool:
    """Whether it is an offer, which the next turn may make firm."""
    words = one.clause.text
    might = one.found.frame == "might" and _I_COULD.search(words) and not VAGUE.search(words)
    return bool(might) or one.found.frame == "undertook"


_I_COULD = re.compile(r"\bi (?:could|can)\b.*\b(?:you(?! know)|your)\b", re.IGNORECASE)
