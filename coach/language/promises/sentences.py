"""Reading one sentence: clause by clause, first frame that fits, what carries over."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.domain.commitment import Firmness
from coach.language.dues import find_times
from coach.language.dues.words import words_in
from coach.language.promises.cast import Cast, Party
from coach.language.promises.clauses import Clause, clauses_of
from coach.language.promises.deadlines import Calendar, is_dated
from coach.language.promises.frames import FRAMES, SPOKEN
from coach.language.promises.joins import (
    AT_ONCE,
    INVERTED,
    LEADS,
    LONE,
    PAST,
    TRAILING,
    WONDERS,
    Reading,
    does_it,
    fronted,
    led_by,
    same_deliverable,
    taking_up,
)
from coach.language.promises.lexicon import CONDITION, CONDITIONERS, REPORTING, VAGUE
from coach.language.promises.reading import (
    Scene,
    State,
    first_word,
    reporter_before,
    subject_before,
)
from coach.language.promises.stance import firmness_of, is_ruled_out


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads sentences for one cast and calendar."""

    cast: Cast
    calendar: Calendar

    def read(self, text: str, offset: int, state: State, after: str = "") -> list[Reading]:
        """Every commitment in one sentence.

        Args:
            text: The sentence, folded, quotes blanked.
            offset: Its place in the note or turn.
            state: Who acts by default; who was spoken of last.
            after: What follows it in the same line or turn.
        """
        clauses = clauses_of(text, offset)
        state.sentence = text
        found: list[Reading] = []
        condition = ""
        for index, clause in enumerate(clauses):
            if INVERTED.match(clause.text):
                condition = clause.text
                continue
            if index and WONDERS.search(clauses[index - 1].text):
                continue
            if clause.opener in CONDITIONERS or _joined_condition(clause):
                condition = self._condition(clause, clauses, index, found, condition)
                if not _has_main(clause):
                    continue
            if clause.opener != "and" and index and clauses[index - 1].text != condition:
                condition = ""
            rest = text[clause.end - offset :] + after
            state.condition = condition
            soon = state.talk and AT_ONCE.search(clause.text) is not None
            led = index > 0 and does_it(clause, clauses[index - 1], state)
            told = clauses[index - 1].text if led else ""
            state.dated = soon or is_dated(f"{told} {clause.text}", self.calendar)
            reading = self._clause(clause, text, rest, state, condition)
            if reading is not None and found and same_deliverable(found[-1], reading):
                last = found[-1]
                whole = replace(last.found, end=reading.found.end)
                found[-1] = replace(
                    last, found=whole, clause=clause, times=f"{last.times} {clause.text}"
                )
            elif reading is not None:
                reading = fronted(reading, clauses, index, found)
                if not state.talk:
                    reading = taking_up(reading, clauses, index, found)
                found.append(reading)
            _carry(Scene(clause, self.cast, state), reading)
            state.bidden = reading is not None and reading.found.frame in {"bare verb", "and do"}
        return [
            self._with_times(self._credited(one, clauses, state), clauses, found) for one in found
        ]

    def _credited(self, one: Reading, clauses: list[Clause], state: State) -> Reading:
        """As in "Will get it done by Monday, he assured": the reporter at the end is bound."""
        at = next(i for i, clause in enumerate(clauses) if clause is one.clause)
        if state.talk or at + 1 >= len(clauses):
            return one
        if one.found.frame == "present + date" and one.found.start == one.found.act:
            leads = LEADS.match(clauses[at + 1].text)
            party = self.cast.party(leads.group("who")) if leads else None
            return replace(one, found=replace(one.found, party=party)) if party else one
        if one.found.frame != "will":
            return one
        told = TRAILING.fullmatch(clauses[at + 1].text)
        first = one.clause.words[first_word(one.clause.words) :][:1]
        if told is None or not first or first[0].low not in {"will", "'ll", "going", "i"}:
            return one
        party = self.cast.party(told.group("who"))
        return replace(one, found=replace(one.found, party=party)) if party is Party.OTHER else one

    def _condition(
        self, clause: Clause, clauses: list[Clause], index: int, found: list[Reading], known: str
    ) -> str:
        """Take in a condition; one that follows its promise makes that promise conditional."""
        joined = index > 0 and clause.start - clauses[index - 1].end > _AND  # ", and if not, ..."
        follows = found and index > 0 and not joined and found[-1].clause is clauses[index - 1]
        settled = {
            Firmness.FIRM,
            Firmness.VAGUE if found and found[-1].found.firmness else Firmness.FIRM,
        }
        if follows and found[-1].firmness in settled:
            last, firmness = found[-1], found[-1].firmness
            if VAGUE.search(clause.text) or last.found.frame == "might":
                firmness = Firmness.VAGUE
            elif CONDITION.search(clause.text):
                firmness = Firmness.CONDITIONAL
            found[-1] = replace(last, firmness=firmness)
        return clause.text if CONDITION.search(clause.text) else known

    def _clause(
        self, clause: Clause, sentence: str, rest: str, state: State, condition: str
    ) -> Reading | None:
        scene = Scene(clause, self.cast, state)
        for frame in SPOKEN if state.talk else FRAMES:
            found = frame(scene)
            if found is None:
                continue
            near = sentence if len(sentence) < 220 else clause.text
            if is_ruled_out(found, clause.text, near, rest):
                return None
            firmness = firmness_of(found, clause.text, condition, rest, near)
            return Reading(found, clause, firmness, clause.text, condition)
        return None

    def _with_times(self, one: Reading, clauses: list[Clause], found: list[Reading]) -> Reading:
        """Add the words of neighbouring clauses that hold no commitment of their own."""
        taken = {id(reading.clause) for reading in found}
        at = next(i for i, clause in enumerate(clauses) if clause is one.clause)
        parts = [one.times]
        if not find_times(" ".join(parts)) and (led := led_by(one, found)):
            parts.append(led)
        if at and _THEN.search(one.times) and id(clauses[at - 1]) not in taken:
            parts.insert(0, clauses[at - 1].text)
        lone = at and LONE.match(one.clause.text) and not PAST.search(clauses[at - 1].text)
        if at and (lone or one.found.frame == "granted") and id(clauses[at - 1]) not in taken:
            parts.append(clauses[at - 1].text)
        bracket = one.clause.text.startswith("(") and one.clause.text.endswith(")")
        if at + 1 < len(clauses) and id(clauses[at + 1]) not in taken and not bracket:
            parts.append(clauses[at + 1].text)
        return Reading(one.found, one.clause, one.firmness, " ".join(parts), one.condition)


_AND = 3
"""Characters between two clauses beyond which a joining word stands there."""


def _joined_condition(clause: Clause) -> bool:
    """As in "But if they agree, ...": the condition after a joining word."""
    at = first_word(clause.words)
    return 0 < at < len(clause.words) and clause.words[at].low in CONDITIONERS


_THEN = re.compile(r"\b(?:then|that day|same day)\W*$", re.IGNORECASE)
"""At the end: the day is the one named before."""


def _has_main(clause: Clause) -> bool:
    """Whether a condition's clause also holds its consequence ("if so will call")."""
    lows = [word.low for word in clause.words]
    return "," in lows and any(low in {"will", "'ll"} for low in lows[lows.index(",") :])


def _carry(scene: Scene, reading: Reading | None) -> None:
    """Note who acted and who reported, for the clauses to come."""
    state, words = scene.state, scene.words
    who, verb, at = reporter_before(scene, len(words))
    if at >= 0 and verb in REPORTING:
        state.reporter, state.report = who if who is not None else state.default, verb
    elif reading is None and _own_statement(scene):
        state.reporter, state.report = None, ""
    state.quoting = (
        not state.talk
        and state.reporter is Party.OTHER
        and bool(words)
        and scene.low(len(words) - 1) in {"said", "says", "replied", "answered", ":"}
    )
    start = first_word(words)
    party, _ = subject_before(scene, start + 1) if start < len(words) else (None, 0)
    named = scene.cast.party(words[start].text) if start < len(words) else None
    if named is Party.THIRD and scene.low(start + 1) not in _AFTER_NAMES:
        named = None
    if named is not None and party in {Party.LEADER, Party.OTHER, Party.THIRD}:
        word = words[start]
        if word.low not in {"he", "she", "they"} or not state.third:
            state.third = party is Party.THIRD and word.low != "you"
            state.subject = party
    state.undertaken = reading.found.party if reading is not None else None


_AFTER_NAMES = REPORTING | words_in(
    """
    will 'll has had wants wanted needs might keeps asked who thinks reckons
    """
)
"""What follows a name at the head of a sentence, and seldom another word with a capital."""


def _own_statement(scene: Scene) -> bool:
    """A clause with its own plain verb ends the report of another's words."""
    return any(
        scene.low(at) in {"is", "was", "are", "were", "has", "had"}
        for at in range(len(scene.words))
    ) and scene.clause.opener not in {"and", "that"}
