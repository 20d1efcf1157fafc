"""Talk at work: whether a statement gives back what was said, or arranges, answers or praises.

In counselling most statements read back; at work most of them plan, order, grant or inform.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from coach.language.listening.requests import commands, requests_in
from coach.language.listening.statements import FEELING_WORDS, STEM, content_stems
from coach.language.listening.weights import Tables
from coach.language.listening.words import Sentence, sentences, words_of
from coach.language.text import words

_DAYS = words(
    """
    today tonight tomorrow tmrw monday tuesday wednesday thursday friday saturday sunday mon tue
    wed thu fri sat sun january february march april june july august september october november
    december noon midnight week fortnight month arvo weekend deadline o'clock
    """
)
_JOB = words(
    """
    report reports deck rota project tickets ticket client clients deadline budget draft audit
    shift shifts handover invoice invoices meeting meetings team teams site release customer
    customers contract contracts review boss manager supervisor file files stock roster email
    emails office form forms depot ward order orders line crew staff hr desk van truck agency
    schedule sheet numbers training overtime slot board machine store shop kitchen job role
    payroll warehouse yard plant lab clinic delivery deliveries supplier suppliers targets target
    sales rotas inspection inspector colleague colleagues promotion grade rates apprentice trainee
    foreman spreadsheet slides template system server launch pitch brief quote contractor safety
    """
)
_NAMED_OFTEN = 12.0
"""Days and things of the job a thousand words from which a talk is about work: of 78 counselling
talks (AnnoMI) nine in ten name fewer, of 46 made-up work talks all but two name more than 17."""
_TALK = 150
"""Words from which that can be told; a shorter talk is taken to be about work (a choice)."""
_COMING = re.compile(
    r" (?:'ll|will|wo n't|shall|gonna|gon|going to|fixing to|fixin' to|let me|lemme|let 's"
    r"|next (?:week|month|year|time)|(?:i|we) (?:can|ca n't|need|want|have to|must)"
    r"|(?:'m|am|'re|are) \w+ing (?:it|you|him|her|them|the|this|that)) "
)
_YOU = r" (?:you|ye|ya|yous|youse|yiz|u) (?:\w+ly |just |never |still |all |both |already )?"
_YOU_WERE = re.compile(
    _YOU + r"(?:were|was|had|'d|'ve|have|did|got|felt|feel|thought|wanted|went|took|came|said|told"
    r"|gave|put|saw|heard|lost|made|found|knew|kept|left|sat|stood|fell|held|bore|spent|caught"
    r"|do n't|did n't|had n't|were n't|have n't|\w+ed|(?:'re|are) (?:\w+ )?\w+(?:ing|ed|en)) "
)
"""What they did, lived through or are in: the past, or a state."""
_YOU_DO = re.compile(
    r" (?:you|ye|ya|yous|youse|yiz|u) (?:'ll|can|could|will|should|must|need|have to|got to|gotta"
    r"|better|'d better|wanna|want to|ought|may|might) "
)
_YOURS = words("you your yours yourself yourselves ye yous youse yiz ya u yer yez")
_PRAISE = words(
    """
    brilliant awesome cracking smashing excellent perfect superb fantastic great beauty ace bravo
    legend star lifesaver champion hero credit strong clever impressive amazing outstanding
    terrific splendid marvellous marvelous wonderful grand stellar
    """
)
_PRAISED = re.compile(
    r" (?:good (?:man|girl|lad|woman|boy|work|job|idea|thinking|stuff|one|going|good|shout|catch)"
    r"|well (?:done|played|handled)|nice (?:work|one|job|going)|(?:full|every) (?:trust|confidence)"
    r"|you 're a (?:good|great|real|star|proper|hard|top)|for what it 's worth|proud of you) "
)
_MOVES = re.compile(
    r" (?:anyway|anyhow|by the way|btw|moving on|next (?:thing|item|one|up)|the other thing"
    r"|before i forget|righto|now then|look|listen|hey|so the|and the|as for|while you 're here) "
)
_MOVES_FIRST = re.compile(
    r"^ (?:anyway|right|now|so the|and the|ok so|okay so|listen|hey|look|and|but|because|which"
    r"|then) "
)
_INTERJECTIONS = words(
    """
    oh ah ach och aw aww oof ouch ooh god jesus christ lord gosh crikey blimey heavens man mate
    pole eish shame hmm mm love pet hen dear sheesh yikes wow hey-ho haai ay aiyo alamak flip
    goodness hell damn strewth cripes janey begorra wah wallah arre
    """
)
_HARD = FEELING_WORDS | words(
    """
    rotten rough lousy awful horrible terrible nasty cruel grim sore brutal sickening worse worst
    heavy alone lonely weight weighs pain ache shock shocked cold sleepless nights night sleep
    quiet dread dreadful mad gutted gutting bloody wrong unfair fair fault mess insult insulting
    humiliating humiliated humiliation ambush ambushed blow kick sting stings stung lands landed
    eats eating knock knocks knocked pulls carry carried carrying hold holding waiting bitter
    lot much sick tears cry crying cried grief grieving loss miss missed missing fear fears
    frightened terrified shaken shaking raw dumped blindsided sidelined overlooked ignored
    invisible unseen unheard disrespected cheated robbed betrayed hurtful harsh bruising shabby
    bleak lost stretched drowning swamped buried snowed burnt knackered shattered wrecked
    worn beaten spent frazzled fried flattened crushed deflated beat sorrow sadness anxiety dreading
    """
)
_CLOSES = re.compile(
    r"^ (?:(?:yeah|yes|yep|ok|okay|right|no|nah|cool|great|good|sure|aye|mm|hm|oh|so|and|well|fine"
    r"|alright|all right|thanks|thank you|ta|cheers|much|very|sir|ma|ma'am|madam|boss|chef|miss"
    r"|exactly|true|done|will do|perfect|lovely|nothing|that 's (?:it|all|fine|grand|great)"
    r"|appreciate (?:it|that)) )+$"
)
_THEY_WILL = re.compile(r" (?:i|we) (?:'ll|will|can|'m going to|'m gonna|shall|could) ")
_THEY_FELT = re.compile(
    r" (?:i|we|me) (?:\w+ly |just |never |still )?(?:was|were|felt|feel|had|'ve|have|thought|got"
    r"|went|sat|stood|lie|lay|wake|keep|kept|ca n't|could n't|do n't|did n't|'m|am|\w+ed) "
)
_SO_YOU = re.compile(
    r" so (?:it 's|that 's|the|it|half|you|ye|he|she|they|that|out|this|when|your|yours) "
)
_SHORT = 5
"""Words up to which what they said gives little to read back (a choice)."""


def is_about_work(texts: Iterable[str]) -> bool:
    """Whether a talk names days and things of the job, as one does who arranges something.

    Args:
        texts: Its turns.
    """
    said = [word for text in texts for word in words_of(text)]
    if len(said) < _TALK:
        return True
    named = sum(word in _DAYS or word in _JOB for word in said)
    return named * 1000 >= _NAMED_OFTEN * len(said)


def work_signs(reply: str, said: str, tables: Tables, model: float) -> dict[str, float]:
    """Signs that a reply at work gives back what was said, and signs that it does other work.

    Args:
        reply: What the leader says.
        said: The other's last turn; empty if there is none.
        tables: Shipped tables.
        model: How much the reply sounds like a reflection by itself; 0 is the cut.
    """
    found: dict[str, float] = {"model": model}
    found |= {**_of_reply(reply, said), **_of_said(said)}
    found["said-request"] = bool(said) and bool(requests_in(said, tables))
    return {name: float(value) for name, value in found.items()}


def _of_reply(reply: str, said: str) -> dict[str, float | bool]:
    mine, theirs = words_of(reply), words_of(said)
    every, used = f" {' '.join(mine)} ", set(mine)
    told = [one for one in sentences(reply) if not one.asks]
    heard = content_stems(theirs)
    return {
        "day": bool((_DAYS & used) - set(theirs)),
        "coming": _COMING.search(every) is not None,
        "you-were": any(_YOU_WERE.search(one.line) for one in told),
        "you-do": _YOU_DO.search(every) is not None,
        "no-you": not _YOURS & used,
        "praise": bool(_PRAISE & used) or _PRAISED.search(every) is not None,
        "moves": _MOVES.search(every) is not None,
        "moves-first": _MOVES_FIRST.search(every) is not None,
        "interjection": bool(_INTERJECTIONS & used),
        "hard": bool(_HARD & used),
        "shared": min(2, len(content_stems(mine) & heard)) / 2,
        "first-echo": bool(told) and _is_echo(told[0], heard),
        "so-you": _SO_YOU.search(every) is not None,
        "stem": STEM.search(every) is not None,
        "commands": any(commands(one) for one in told),
        "only-asks": not told,
    }


def _is_echo(sentence: Sentence, heard: frozenset[str]) -> bool:
    content = content_stems(sentence.tokens)
    return bool(content) and content <= heard


def _of_said(said: str) -> dict[str, float | bool]:
    line = f" {' '.join(words_of(said))} "
    return {
        "said-closes": _CLOSES.search(line) is not None,
        "said-short": len(words_of(said)) <= _SHORT,
        "said-will": _THEY_WILL.search(line) is not None,
        "said-felt": _THEY_FELT.search(line) is not None,
    }
