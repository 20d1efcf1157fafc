"""One line of a note: its sentences, its owned items, its rows, its requests and their yes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from coach.domain.commitment import Firmness
from coach.language.dues import find_times
from coach.language.promises.candidates import (
    Candidate,
    candidate_of,
    counted_item,
    state_of,
    whole_line,
)
from coach.language.promises.cast import Cast, Party
from coach.language.promises.deadlines import is_dated
from coach.language.promises.headings import section_of
from coach.language.promises.layout_lines import Line
from coach.language.promises.lexicon import RETRACT
from coach.language.promises.next_words import is_its_day, once_met, refer_back
from coach.language.promises.note_leave import granted_leave
from coach.language.promises.note_words import (
    BRACKET,
    COUNTED,
    DOUBT,
    FROM_ONE,
    I_DO,
    OFFERED,
    PARTS,
    PRONOUN,
    TO_DO,
    TOPIC,
    UNOWNED,
    WILL_DO,
    announces,
    is_frame_of_note,
    is_their_life,
    is_time_only,
    is_topic,
    names_a_thing,
    second_bids,
)
from coach.language.promises.reading import State
from coach.language.promises.requests import (
    UNLESS,
    accepted_orders,
    answered_in_dialogue,
    answered_questions,
    taken_up,
)
from coach.language.promises.sentence_ends import sentences_of
from coach.language.promises.sentences import Reader
from coach.language.promises.shared_lines import shared_out
from coach.language.promises.slots import owner_at_back, owner_in_front
from coach.language.promises.talk_names import is_one_thing

_ERRAND = re.compile(r"^\w+(?: \w+)? (?:to|with|re) (?:the |my |our )?[a-z]+\W*$", re.IGNORECASE)
"""A thing with an address under next steps: "letter to the union"."""
_ANSWER_REACH = 12
"""Characters after a yes in which the answer may say the act in full ("Yes - I'll ask ...")."""


_IN_TITLES = frozenset({"will", "said would", "undertook", "granted"})
"""Frames plain enough to count in the first line, which mostly only names the talk."""


class LineReader:
    """Reads the lines of one note."""

    def __init__(self, cast: Cast, reader: Reader, *, lined: bool, noted: bool = False) -> None:
        """Take who is who and the sentence reader.

        Args:
            cast: Who is who.
            reader: Reads sentences.
            lined: Whether the note is a set of short lines rather than prose.
            noted: Whether the leader writes a note to self, so that bare verbs are next steps.
        """
        self._noted = noted
        self._cast = cast
        self._reader = reader
        self._lined = lined

    def __call__(self, line: Line) -> list[Candidate]:
        """Every commitment in one line, in order."""
        if UNOWNED.search(line.text) or is_frame_of_note(line.label + line.text):
            return []
        if line.edge == "row":
            return [whole_line(line)] if line.owner in {Party.LEADER, Party.OTHER} else []
        shared = shared_out(line, self._cast)
        if shared:
            return shared
        found = list(self._sentences(line))
        for request in [
            *taken_up(line.text, line.body, self._cast),
            *answered_questions(line.text, line.body, self._cast),
            *answered_in_dialogue(line.label + line.text, line.body - len(line.label), self._cast),
            *granted_leave(line.text, line.body, self._cast),
            *accepted_orders(line.text, line.body, self._cast),
        ]:
            if not any(one.meets(request.start, request.end + _ANSWER_REACH) for one in found):
                stop = line.text.find(". ", request.end - line.body)
                stop = stop if stop > 0 else len(line.text)
                times = line.text[request.end - line.body : stop]
                if not find_times(times):
                    times = line.text[request.act - line.body : stop]
                only_if = UNLESS.match(line.text, request.end - line.body) is not None
                firmness = Firmness.CONDITIONAL if only_if else Firmness.FIRM
                one = Candidate(
                    request.start, request.end, request.act, request.party, firmness, times
                )
                found.append(one)
        return found

    def _sentences(self, line: Line) -> list[Candidate]:
        found: list[Candidate] = []
        pieces = [
            part
            for offset, sentence in sentences_of(line.text, line.body)
            for part in self._slotted(line, offset, sentence)
        ]
        third, counted, shared = False, False, False
        for index, (offset, sentence) in enumerate(pieces):
            number = COUNTED.match(sentence)
            if number and (counted or (index and announces(pieces[index - 1][1]))):
                counted = True
                item = counted_item(line, offset + number.end(), sentence[number.end() :])
                found.extend(self._sentences(item))
                continue
            counted = False
            if index and BRACKET.fullmatch(sentence):
                before = pieces[index - 1]
                whole = line.text[before[0] - line.body : offset + len(sentence) - line.body]
                joined = owner_at_back(
                    replace(
                        line,
                        body=before[0],
                        start=before[0],
                        end=offset + len(sentence),
                        text=whole,
                    ),
                    self._cast,
                )
                if joined is not None and joined.owner in {Party.LEADER, Party.OTHER}:
                    found = [one for one in found if one.start < before[0]]
                    found.append(whole_line(joined))
                continue
            undone = RETRACT.search(sentence)
            if undone:
                own = self._reader.read(
                    sentence[: undone.start()], offset, state_of(line, first=False)
                )
                if not own and not OFFERED.search(sentence[: undone.start()]):
                    del found[-1:]
                continue
            piece = self._piece(line, index, offset, sentence, alone=len(pieces) == 1)
            state = state_of(piece, first=index == 0 or piece.edge == "front")
            state.listed = state.listed or self._noted
            state.shared = shared
            state.third = third and PRONOUN.match(piece.text) is not None
            after = pieces[index + 1][1] if index + 1 < len(pieces) else ""
            state.listed = state.listed or (bool(after) and is_time_only(after))
            read = list(self._read(piece, state, after, first=index == 0))
            told = pieces[index - 1][1] if index else ""
            read = [
                once_met(
                    refer_back(
                        one,
                        f"{told} {sentence[: max(one.start - offset, 0)]}",
                        self._reader.calendar,
                    ),
                    after,
                )
                for one in read
            ]
            if read and is_its_day(after, is_time=is_time_only(after)):
                read[-1] = replace(read[-1], times=f"{read[-1].times} {after}")
            if not (found and found[-1].party is Party.OTHER and WILL_DO.search(piece.text)):
                found.extend(read)
            third = state.third
            shared = state.undertaken is Party.LEADER and I_DO.match(piece.text) is not None
        return found

    def _slotted(self, line: Line, offset: int, sentence: str) -> list[tuple[int, str]]:
        """As in "Quotes (Sam), budget (me)": parts that each name their owner."""
        whole = [(offset, sentence)]
        if line.edge == "front" and not line.text.startswith("("):
            return second_bids(offset, sentence)
        if len(sentence) > 160 or not PARTS.search(sentence):
            return whole
        parts, begun = [], 0
        for cut in [*PARTS.finditer(sentence), None]:
            end = cut.start() if cut else len(sentence)
            if sentence[begun:end].strip():
                parts.append((offset + begun, sentence[begun:end]))
            begun = cut.end() if cut else end
        if len(parts) < 2 or not all(self._has_slot(line, part) for part in parts):
            return whole
        return parts

    def _has_slot(self, line: Line, part: tuple[int, str]) -> bool:
        piece = replace(line, body=part[0], start=part[0], end=part[0] + len(part[1]), text=part[1])
        owned = owner_in_front(piece, self._cast) or owner_at_back(piece, self._cast)
        return owned is not None or FROM_ONE.search(part[1]) is not None

    def _piece(self, line: Line, index: int, offset: int, sentence: str, *, alone: bool) -> Line:
        """A sentence as a line of its own, with the owner that it names itself."""
        end = offset + len(sentence)
        piece = replace(line, body=offset, end=end, text=sentence)
        if index:
            kept = line.edge == "front" and len(line.text) <= 150 and not line.opens
            piece = replace(
                piece,
                start=offset,
                owner=line.owner if kept else None,
                edge="" if line.opens else line.edge,
                opens=False,
            )
            return owner_in_front(piece, self._cast) or self._sided(piece) or self._owned(piece)
        terse = self._lined and alone and len(sentence.split()) <= 9 and not line.title
        return self._owned(replace(piece, listed=line.listed or terse))

    def _sided(self, piece: Line) -> Line | None:
        """As in "My end: ..." in the middle of a line."""
        head = TOPIC.match(piece.text)
        told = section_of(head.group(), self._cast) if head else None
        if head is None or told is None or told.closed:
            return None
        rest = piece.text[head.end() :]
        if told.owner is None and told.actions and TO_DO.match(head.group()):
            begun = piece.body + head.end()
            item = replace(piece, body=begun, text=rest, section=told, listed=True, heads=True)
            return owner_in_front(item, self._cast) or item
        if told.owner is None:
            return None
        return replace(
            piece,
            body=piece.body + head.end(),
            text=rest,
            owner=told.owner,
            edge="front",
            label=head.group(),
        )

    def _owned(self, piece: Line) -> Line:
        """A piece with the owner at its end, where none stands at its front."""
        if piece.owner is not None and not piece.opens:
            return piece
        return owner_at_back(piece, self._cast) or piece

    def _read(self, piece: Line, state: State, after: str, *, first: bool) -> Iterator[Candidate]:
        topic = TOPIC.match(piece.text)
        skip = topic.end() if topic and is_topic(topic.group()) and piece.edge != "front" else 0
        doubt = DOUBT.match(piece.text) if not skip else None
        state.topic = skip > 0
        if skip:
            state.agreed = True
        skip = doubt.end() if doubt else skip
        if doubt:
            state.listed, piece = True, replace(piece, listed=False)
        readings = self._reader.read(piece.text[skip:], piece.body + skip, state, " " + after)
        if piece.title:
            readings = [one for one in readings if one.found.frame in _IN_TITLES]
        for one in readings:
            yield candidate_of(one, piece, first=one is readings[0])
        if not readings and (first or piece.edge in {"front", "slot", "back"}):
            item = self._owned_item(piece)
            if item is not None:
                yield item

    def _owned_item(self, line: Line) -> Candidate | None:
        """A thing with an owner and no verb: "Invoice: me, Tues", "Rota (S)"."""
        owner = line.owner or (line.section.owner if line.listed or line.heads else None)
        if owner is None and line.listed and line.section.actions and _ERRAND.search(line.text):
            owner = Party.LEADER
        if owner not in {Party.LEADER, Party.OTHER} or line.section.closed or line.title:
            return None
        loose = line.opens or (line.edge == "front" and owner is Party.OTHER and not line.listed)
        if not names_a_thing(line) or (loose and not is_one_thing(line.text)):
            return None
        if owner is Party.OTHER and line.edge in {"front", "slot"} and is_their_life(line.text):
            return None
        slot = line.edge == "slot" or line.box == " "
        told = slot or line.section.actions or line.owner is Party.LEADER
        told = told or (line.edge == "back" and bool(find_times(line.text)))
        if not (told or is_dated(line.label + line.text, self._reader.calendar)):
            return None
        return whole_line(line)
