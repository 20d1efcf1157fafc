"""What is taken up across two turns: offers accepted, requests granted, leave given."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness, FoundCommitment
from coach.domain.due import Due
from coach.language.promises.answered_days import day_in, is_a_try
from coach.language.promises.answers import Answer, answer_in
from coach.language.promises.any_yes import yes_to
from coach.language.promises.confidences import kept_back
from coach.language.promises.deadlines import any_day, pick_due
from coach.language.promises.echoes import echo_yes
from coach.language.promises.goodbyes import is_social
from coach.language.promises.leave import granted_in
from coach.language.promises.lexicon import VAGUE
from coach.language.promises.mine import volunteered
from coach.language.promises.replies import (
    DOABLE,
    accepts,
    no_objection,
    offer_in,
    request_in,
    yes_in,
)
from coach.language.promises.stood_by import stood_by
from coach.language.promises.taken_up import (
    asks_for_later,
    grants_later,
    is_from_today,
    offers_later,
)
from coach.language.promises.turns import TalkTurns, sentence_end


class Uptake:
    """Reads what a turn takes up of the turns around it."""

    def __init__(self, turns: TalkTurns) -> None:
        self._turns = turns

    def taken_offer(self, at: int, own: list[FoundCommitment]) -> list[FoundCommitment]:
        """An offer that the next turn accepts."""
        text = self._turns.texts[at]
        offer = offer_in(text)
        wished = offer is not None and _WISHED.search(text[: offer.start()])
        if (
            offer is None
            or wished
            or any(one.start < offer.end() and offer.start() < one.end for one in own)
        ):
            return []
        answer = self._turns.text(at + 1)
        asked_before = request_in(self._turns.text(at - 1)) is not None
        taken = (
            accepts(answer) and self._turns.turns[at + 1].speaker != self._turns.turns[at].speaker
        )
        if taken and _WORD_ASKED.match(answer) and yes_in(self._turns.text(at + 2)):
            return []  # the word is given two turns on
        if not taken and not (asked_before and offer.group("act5") and not own):
            return []
        end = sentence_end(text, offer.end())
        words = text[offer.start() : end]
        firmness = Firmness.VAGUE if VAGUE.search(words) else Firmness.FIRM
        due = self._turns.due(words, at)
        act = offer.end() - len(offer.group(offer.lastgroup or 0) or "")
        if not offers_later(
            offer, text[act:end], text[: offer.start()], due, self._turns.talk.date
        ):
            return []
        return [self._turns.put(offer.start(), end, act, firmness, due, at)]

    def granted_request(self, at: int) -> list[FoundCommitment]:
        """A yes to what the turn before asked."""
        before, text = self._turns.text(at - 1), self._turns.texts[at]
        asked = request_in(before) if self._turns.answers(at) else None
        if asked is None or is_social(before) or len(before) - asked.end() > _NEAR:
            return []
        own_act = _LET_ME_ACT.match(asked.group()) is not None
        doable = None if own_act else DOABLE.search(text)
        if doable is not None:
            due = self._turns.due(doable.group(), at)
            if due is not None and due.latest is not None:
                start, end = doable.span()
                return [self._turns.put(start, end, start, Firmness.VAGUE, due, at)]
        yes = yes_in(text) or (no_objection(text) if asked.group("ing") else None)
        return self._yes(at, asked, yes) if yes is not None else []

    def _yes(self, at: int, asked: re.Match[str], yes: re.Match[str]) -> list[FoundCommitment]:
        """The yes with what it takes up, if that is for after the talk."""
        text = self._turns.texts[at]
        start = len(text) - len(text.lstrip())
        end = sentence_end(text, yes.end())
        if end - start > _NEAR:
            end = yes.end()
        words = text[start:end]
        due = self._turns.due(words, at)
        if due is None or due.latest is None:
            due = pick_due(self._turns.text(at - 1)[asked.start() :], self._turns.calendar) or due
        if not self._granted_for_later(at, asked, due):
            return []
        vague = VAGUE.search(words) is not None or is_a_try(text)
        firmness = Firmness.VAGUE if vague else Firmness.FIRM
        return [self._turns.put(start, end, start, firmness, due, at)]

    def answered(self, at: int) -> list[FoundCommitment]:
        """A turn that takes up the one before in a few words."""
        if not self._turns.answers(at):
            return []
        before, text = self._turns.text(at - 1), self._turns.texts[at]
        answer = answer_in(before, text) or day_in(before, text)
        answer = answer or granted_in(before, text)
        if answer is not None and answer.vague and _TO_HEAR.search(answer.asked):
            return []
        return [self._told(at, answer)] if answer is not None else []

    def said_yes(self, at: int) -> list[FoundCommitment]:
        """A yes of any shape to a request of any shape."""
        if not self._turns.answers(at):
            return []
        before, text = self._turns.text(at - 1), self._turns.texts[at]
        if _WHEN_DONE.search(before):
            return []
        taken = volunteered(before, text)
        if taken is not None:
            return [self._told(at, Answer(taken[0], taken[1], before))]
        asked_day = any_day(before, self._turns.calendar)
        told = self._turns.due(text[: min(sentence_end(text, 1), _NEAR)], at)
        named = told if told is not None and told.latest is not None else asked_day
        dated = is_from_today(named, self._turns.talk.date)
        yes = yes_to(before, text, dated=dated) or echo_yes(before, text, dated=dated)
        if yes is None:
            return []
        end = sentence_end(text, yes.end)
        end = yes.end if end - yes.start > _NEAR else end
        due = self._turns.due(text[yes.start : end], at)
        if due is None or due.latest is None:
            pick = any_day if yes.asked.leave else pick_due
            due = pick(yes.asked.words, self._turns.calendar) or due
        return [self._turns.put(yes.start, end, yes.start, yes.firmness, due, at)]

    def gave_leave(self, at: int, own: list[FoundCommitment]) -> list[FoundCommitment]:
        """Leave given in a sentence of its own, as "Take it. I'll tell HR" does."""
        text = self._turns.texts[at]
        given = granted_in(self._turns.text(at - 1), text) if self._turns.answers(at) else None
        if given is None or _IN_FULL.match(text[given.start : given.end]) is None:
            return []
        if _ENDED.match(text[given.end :]) is None or any(one.start < given.end for one in own):
            return []
        told = self._told(at, given)
        return [] if any(one.start < told.end for one in own) else [told]

    def secret(self, at: int, own: list[FoundCommitment]) -> list[FoundCommitment]:
        """What was told in confidence and is kept."""
        kept = kept_back(self._turns.text(at - 1), self._turns.texts[at])
        if kept is None or any(one.start < kept.end and kept.start < one.end for one in own):
            return []
        return [self._told(at, kept)]

    def stands_by(self, at: int, own: list[FoundCommitment]) -> list[FoundCommitment]:
        """The start, on a day, of what the same speaker offered shortly before."""
        turns = self._turns
        earlier = [
            turns.texts[before]
            for before in range(max(0, at - _LATELY), at)
            if turns.turns[before].speaker == turns.turns[at].speaker
        ]
        span = stood_by(earlier, turns.texts[at])
        if span is None or any(one.start < span[1] and span[0] < one.end for one in own):
            return []
        due = any_day(turns.texts[at][span[0] : span[1]], turns.calendar)
        if due is None:
            return []
        return [turns.put(span[0], span[1], span[0], Firmness.FIRM, due, at)]

    def _told(self, at: int, answer: Answer) -> FoundCommitment:
        text = self._turns.texts[at]
        end = sentence_end(text, answer.end)
        due = self._turns.due(text[answer.start : end], at)
        after = sentence_end(text, end)
        if (due is None or due.latest is None) and after - end < _SHORT:
            later = self._turns.due(text[end:after], at)
            end, due = (after, later) if later is not None and later.latest else (end, due)
        if due is None or due.latest is None:
            named = answer.asked or text[answer.start : end]
            pick = pick_due if answer.asked and not answer.leave else any_day
            due = pick(named, self._turns.calendar) or due
        words = text[answer.start : end]
        firmness = Firmness.VAGUE if answer.vague or VAGUE.search(words) else Firmness.FIRM
        return self._turns.put(answer.start, end, answer.start, firmness, due, at)

    def _granted_for_later(self, at: int, asked: re.Match[str], due: Due | None) -> bool:
        """Whether a granted request is for after the talk: no "can you pass me that"."""
        if asked.group("not") or asked.group("keep"):
            return True
        if asked.group("bid") and (due is None or due.latest is None):
            return False  # "just call her in" is done on the spot
        before = self._turns.text(at - 1)
        begun = asked.start(asked.lastgroup or 0)
        words = before[begun : sentence_end(before, begun)]
        if asked.group("leave") or asked.group("leave2"):
            return grants_later(words, due)
        wondered = asked.group().lower().startswith("would you") and due is None
        if wondered and _POLITE.search(asked.group()) is None:
            return False
        return asks_for_later(words, due, self._turns.talk.date)


_WHEN_DONE = re.compile(
    r"\b(?:when|what (?:day|date|month|year|time)|how long ago) (?:did|was|were"
    r"|had)\b[^.?!]*\?\W*$",
    re.IGNORECASE,
)
"""Asks when something was: a day in answer is news."""
_TO_HEAR = re.compile(
    r"\b(?:listen|hear|watch|look at|read|see|try) (?:to )?(?:one|it|this|that|them|an?|some|the)\b"
    r"(?! (?:out|by|before|on))[^.?!]{0,25}\W*$",
    re.IGNORECASE,
)
"""Asked to take something in on the spot."""
_LET_ME_ACT = re.compile(
    r"let me (?:ask|check|see|think|look|talk|speak|find|get back|come back|know if)", re.IGNORECASE
)
"""Leaves the act with who says it: no request."""
_WORD_ASKED = re.compile(r"^\W*(?:\w+[,.?]? )?(?:would|could|can|will) you\W*$", re.IGNORECASE)
_LATELY = 5
"""Turns back to an offer that is still in mind."""
_NEAR = 90
"""Characters between what is asked and the end of its turn, or in a yes with its object."""
_SHORT = 40
"""Characters of a next sentence that may hold no more than the day ("You can. From Monday.")."""
_IN_FULL = re.compile(r"(?:take|have it|it'?s yours|they'?re yours)\b", re.IGNORECASE)
"""Gives leave by itself; a bare yes goes with the promise after it."""
_ENDED = re.compile(r"[^.!?;,]{0,20}[.!;]")
_WISHED = re.compile(r"\b(?:any way|any chance|wish|wondering if|if only)\s*$", re.IGNORECASE)
_POLITE = re.compile(r"\bplease\b|\bmind\b|\bkindly\b|\bjust\b", re.IGNORECASE)
"""Without one of these, "would you" asks what somebody would do."""
