"""Who is who in a note or a talk: names, initials and pronouns to parties."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from coach.domain.commitment import Owner
from coach.language.dues.words import words_in
from coach.language.promises.verbs import BASE_VERBS, ING_FORMS, PAST_FORMS, THIRD_FORMS


class Party(Enum):
    """Who a word points to."""

    LEADER = "leader"
    OTHER = "other"
    BOTH = "both"
    THIRD = "third"
    IT = "it"

    @property
    def owner(self) -> Owner | None:
        """The owner of a promise by this party; None if it is neither of the two."""
        return {Party.LEADER: Owner.LEADER, Party.OTHER: Owner.OTHER}.get(self)

    @property
    def across(self) -> Party | None:
        """The other one of the two; None if this is neither."""
        return {Party.LEADER: Party.OTHER, Party.OTHER: Party.LEADER}.get(self)


PRONOUNS: dict[str, Party] = {
    "i": Party.LEADER, "me": Party.LEADER, "myself": Party.LEADER, "undersigned": Party.LEADER,
    "mine": Party.LEADER, "he": Party.OTHER, "she": Party.OTHER, "hers": Party.OTHER,
    "his": Party.OTHER, "him": Party.OTHER, "her": Party.OTHER, "they": Party.OTHER,
    "them": Party.OTHER, "we": Party.BOTH, "us": Party.BOTH, "both": Party.BOTH, "it": Party.IT,
    "this": Party.IT, "that": Party.IT, "there": Party.IT, "which": Party.IT, "who": Party.IT,
    "these": Party.IT, "those": Party.IT, "you": Party.THIRD, "someone": Party.THIRD,
    "somebody": Party.THIRD, "everyone": Party.THIRD, "everybody": Party.THIRD,
    "nobody": Party.THIRD, "anyone": Party.THIRD, "one": Party.THIRD,
}  # fmt: skip

NOT_NAMES = words_in(
    """
    i the a an my his her their our your this that it is was were are be been no not on in at
    by for with from to of and or but so who what all good very still about as there here too
    again next same will would shall said told asked says agreed promised action actions if
    when once after before until let needs need must should can could might may today tomorrow
    tonight plan plans note notes he she they we you me us him them did does do have has had
    got going gonna also then just maybe yes no ok okay re update status fyi nb ps tl dr tldr
    q main both everyone someone somebody nobody anyone team hr it ceo cfo cto coo vp pm po qa
    ux ui dm gp cv pa pr gm md ho slt smt sla kpi okr pip pdr cpd send senco ofsted cqc nhs
    pto ooo tbc tbd asap dba api aws ci cd rfc prd mvp roi poc jd faq ppt pdf bau rca rag uat
    nda sow msa po rfp crm erp hse ehs qc erp spc oee sop sku b2b oh ot rn hca icu ae ed mdt
    edi finance legal payroll ops facilities procurement talk talked spoke met saw discussed
    agenda progress problems people personal wins worries concerns feedback goals career
    wellbeing other aob follow up mon tue tues wed weds thu thurs fri sat sun monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec
    january february march april june july august september october november december
    christmas easter xmas eod eow cob
    """
)

_SMALL_WORDS = frozenset("abcikmnortuwxy")
"""Letters that thumbs put for words; the others may be a name's first letter without capitals."""

_VERB_FORMS = frozenset({*BASE_VERBS, *ING_FORMS, *PAST_FORMS, *THIRD_FORMS})

_HEADER = re.compile(
    r"(?:1:1|1-1|121|one[- ]to[- ]one|\bw/|\bwith|\bw\b|sync|catch[- ]?up|\bmet|\bsaw"
    r"|spoke to|to|from|/|\+|&)\s*:?\s*"
    r"([A-Z][a-z]+|[A-Z]{1,3}\b)",
)


@dataclass(frozen=True)
class Cast:
    """The two parties of a conversation, and the names they go by.

    Attributes:
        leader: What the leader is called, lower case: names, initials, first letters.
        others: The same for the other.
        leader_name: The leader's name, if known.
        other_name: The other's.
        they: Whom "they" points to.
        initials: Two letters or more that stand for one of the two.
        small: Whether the note is written without capitals, names included.
    """

    leader: frozenset[str] = field(default_factory=frozenset)
    others: frozenset[str] = field(default_factory=frozenset)
    leader_name: str | None = None
    other_name: str | None = None
    they: Party = Party.OTHER
    initials: frozenset[str] = field(default_factory=frozenset)
    small: bool = False

    def party(self, word: str) -> Party | None:
        """Whom a word points to; None if it points to nobody in particular."""
        low, capital = word.lower().strip("."), word[:1].isupper()
        if low in {"they", "them"}:
            return self.they
        if word.isupper() and low in self.initials:
            return self._known(low, capital=True)
        small_word = len(low) <= 2 and low in NOT_NAMES and not word.isupper()
        known = PRONOUNS.get(low) or (None if small_word else self._known(low, capital=capital))
        if known is not None or not capital or low in NOT_NAMES:
            return known
        if word.isupper() and 2 <= len(low) <= 3:
            return self._by_initials(low)
        return self._by_prefix(low)

    def _known(self, low: str, *, capital: bool) -> Party | None:
        """One of the two by name; a name of one or two letters counts only with a capital."""
        alone = self.small and (low in self.initials or (len(low) == 1 and low not in _SMALL_WORDS))
        if len(low) > 2 or capital or alone:
            if low in self.others:
                return Party.OTHER
            if low in self.leader:
                return Party.LEADER
        if len(low) > 3 and low.endswith("s") and low[:-1] in self.others:
            return Party.OTHER  # "sams going to" for "Sam's going to"
        return None

    def _by_initials(self, low: str) -> Party:
        """Initials with an unknown surname: the first letter tells, if it fits one of the two."""
        if low in self.leader or (self._fits(low, self.leader_name) and low[0] not in self.others):
            return Party.LEADER
        if low in self.others or self._fits(low, self.other_name):
            return Party.OTHER
        return Party.THIRD

    @staticmethod
    def _fits(low: str, name: str | None) -> bool:
        """Whether two letters may stand for somebody of whom only the first name is known."""
        return name is not None and " " not in name.strip() and low[0] == name.strip()[0].lower()

    def _by_prefix(self, low: str) -> Party | None:
        """As in "Hal" for Halima; any other capitalised word may name a third person."""
        if len(low) >= 3:
            for names, party in ((self.others, Party.OTHER), (self.leader, Party.LEADER)):
                if any(name.startswith(low) for name in names if len(name) > 3):
                    return party
        return None if low in _VERB_FORMS else Party.THIRD

    def named(self, party: Party) -> str | None:
        """The name of a party, if known."""
        return {Party.LEADER: self.leader_name, Party.OTHER: self.other_name}.get(party)


def _forms(name: str) -> set[str]:
    """What a person may be called: full name's words, initials, first letter."""
    words = [word for word in re.split(r"[\s.]+", name.split("(", maxsplit=1)[0].strip()) if word]
    titles = {"dr", "mr", "mrs", "ms", "miss", "prof", "sr", "fr", "sister"}
    plain = [word for word in words if word.lower() not in titles] or words
    forms = {word.lower() for word in plain}
    if plain:
        forms.add("".join(word[0] for word in plain).lower())
        forms.add(_initials(" ".join(plain)))
        forms.add(plain[0][0].lower())
        forms.add(plain[0][:2].lower())
    return forms


def cast_of(text: str, leader: str | None, other: str | None) -> Cast:
    """Build the cast from what is known, and the head of the note where the other is not.

    Args:
        text: Folded text of the note; empty for a talk.
        leader: The leader's name, if known.
        other: The other's name, if known.
    """
    mine = _forms(leader) if leader else set()
    names = [other] if other else _guess(text, mine)
    theirs: set[str] = set()
    for name in names:
        theirs |= _forms(name)
    mine, theirs = mine | _roles(text, _MANAGES), theirs | _roles(text, _IS_LED)
    clash = {form for form in mine & theirs if len(form) <= 2}
    gendered = re.search(r"\b(?:he|she)\b", text, re.IGNORECASE) is not None
    they = Party.THIRD if gendered or not text else Party.OTHER
    return Cast(
        frozenset(mine - clash),
        frozenset(theirs),
        leader,
        names[0] if names else None,
        they,
        frozenset(_initials(name) for name in (leader, *names[:1]) if name and " " in name.strip()),
        small=is_small(text),
    )


_IN_MINUTES = (
    r"(?:^|[.;:]\s+|\n)[\s\d.)*•–—-]*(?:The )?(%s) (?:to|will|shall|may|agreed|undertook|explained"
    r"|noted|thanked|congratulated|acknowledged|reported|stated|asked|advised|confirmed)\b"
)
_MANAGES = re.compile(_IN_MINUTES % "Manager|Supervisor|MANAGER|SUPERVISOR")
_IS_LED = re.compile(_IN_MINUTES % "Employee|Supervisee|Mentee|EMPLOYEE|SUPERVISEE|MENTEE")


def _roles(text: str, role: re.Pattern[str]) -> set[str]:
    """What a note written as minutes calls one of the two: "Manager to remit the balance"."""
    return {match.group(1).lower() for match in role.finditer(text)}


def is_small(text: str) -> bool:
    """Whether hardly a line or sentence begins with a capital."""
    begins = re.findall(r"(?:^|[.!?]\s+|\n)[\s*•–—-]*([^\W\d_])", text)
    capitals = sum(one.isupper() for one in begins)
    return len(begins) > 0 and capitals * 5 <= len(begins)


def _initials(name: str) -> str:
    """Two letters or more that stand for one of the two even where they spell a word."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name.strip()) if word).lower()


def _guess(text: str, mine: set[str]) -> list[str]:
    """Who the note is about, from its first lines."""
    head = text[:160]
    found = [
        match.group(1)
        for match in _HEADER.finditer(head)
        if match.group(1).lower() not in NOT_NAMES and match.group(1).lower() not in mine
    ]
    if not found:
        label = re.search(r"^\W*([A-Z])\.? [a-z]", text, re.MULTILINE)
        found = [label.group(1)] if label else []
    return list(dict.fromkeys(found))
