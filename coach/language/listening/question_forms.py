"""Questions by their form alone, so that a transcript without marks or capitals can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass

AUXILIARIES = frozenset(
    "do does did is are was were have has had can could will would should shall am may might ca wo"
    " must".split()
)
DO = frozenset("do does did".split())
BE = frozenset("is are was were am 's 're".split())
PRONOUNS = frozenset("you i we they he she it that there this these those ya yourself".split())
POSSESSIVES = frozenset("your the my his her their our its a an".split())
INDEFINITES = frozenset(
    "any anyone anybody anything everyone everybody everything someone somebody something".split()
)
WH_OPEN = frozenset("what how why".split())
WH_FACT = frozenset("who when where which whose whom".split())
WH = WH_OPEN | WH_FACT
MEASURED = frozenset("many much often long far old big soon tall fast late early".split())
GRADED = MEASURED | frozenset("important confident ready likely well hard sure bad good".split())
OPENERS = frozenset(
    "so and but well now then because cause or also like just actually okay ok oh yeah yes yep no"
    " right alright sure ah mm mhm hmm mm-hmm uh-huh huh wow great good cool please hey hi hello"
    " fine perfect exactly absolutely nice lovely thanks cheers sorry maybe look listen".split()
)
_EMBEDDERS = frozenset(
    "know knew knows known see saw understand told tell tells remember figure learn decide matter"
    " explain wonder wondered show shows showed depends exactly than like about of on in for with"
    " from at by into to not that's that is 's was is said say ask asked asking sure idea think"
    " hear heard forget forgot guess and realize realise notice noticed understanding".split()
)
_NO_SUBJECT_BEFORE = frozenset(
    "that which who what you i we they he she it there to n't not 's 've 'd 'll will can could would"
    " should might may must people all thing things never also really only always just still neither"
    " nor as than one ones people this these those where when how why do does did if".split()
)
_WH_VERBS = frozenset(
    "'s is are was were do does did can could would will should have has had 're 'd if come else"
    " kind kinds sort sorts other might would made makes make brings brought bring happened happens"
    " happen got gets keeps keep worries concerns bothers helps helped led types type ways way"
    " things reasons motivates scares changed changes part parts time day about went goes stops"
    " stopped next wrong gives gave told said says takes took works worked feels".split()
)
_WHAT_IS = frozenset(
    "the your been going next that it like a one on some happening important most stopping keeping"
    " getting different interesting making causing driving involved good not his her their our this"
    " up wrong new left missing worrying behind blocking holding in my".split()
)
_OBJECT_NOUNS = frozenset(
    "kind kinds sort sorts type types other else time part parts things ways reasons concerns"
    " questions thoughts ideas steps sorta kinda".split()
)
_TELL = frozenset(
    "about more a what how through why some where little everything when your i which as any if"
    " who the one".split()
)
_TAG_ENDS = frozenset("right correct huh eh innit okay ok yeah no yes".split())
_TELL_AFTER = OPENERS | frozenset("can you could would to just if me".split())


@dataclass(frozen=True, slots=True)
class Form:
    """A question form: the word it begins at, its kind, and whether it asks for more than a fact.

    Kinds: wh, subject (wh as subject or alone), about, measure, object, inverted, inside (inverted
    in mid-sentence), negated, tag, tell, wonder, any, short.
    """

    at: int
    kind: str
    is_open: bool


def forms(words: tuple[str, ...]) -> tuple[Form, ...]:
    """Every question form in a run of lower-case words, contractions split, in order."""
    found: list[Form] = []
    for i, word in enumerate(words):
        form = _form_at(words, i, word)
        if form is not None:
            found.append(form)
    tag = _tag(words)
    if tag is not None:
        found.append(tag)
    return tuple(found)


def _form_at(words: tuple[str, ...], i: int, word: str) -> Form | None:
    if word in WH:
        return _wh(words, i, word)
    if word in AUXILIARIES:
        return _inverted(words, i, word)
    return _asking_verb(words, i, word)


def _get(words: tuple[str, ...], i: int) -> str:
    return words[i] if 0 <= i < len(words) else ""


def opens_clause(words: tuple[str, ...], i: int) -> bool:
    """Whether only openers such as "so" or "okay" stand before word `i`."""
    return all(word in OPENERS for word in words[max(0, i - 4) : i]) and (
        i <= 4 or words[i - 1] in OPENERS
    )


def _wh(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after, then = _get(words, i - 1), _get(words, i + 1), _get(words, i + 2)
    is_open = word in WH_OPEN
    if len(words) <= 2 and i == len(words) - 1:
        return Form(i, "short", is_open)
    if word in ("what", "how") and after in ("about", "if", "come"):
        return None if before in _EMBEDDERS - {"and"} else Form(i, "about", True)
    if _auxiliary_then_subject(after, then, _get(words, i + 3)):
        return None if _embedded(words, i, before, after, then) else Form(i, "wh", is_open)
    if word == "how" and after in GRADED:
        return _measure(words, i, before, then)
    return _wh_subject(words, i, word)


def _auxiliary_then_subject(after: str, then: str, third: str) -> bool:
    if after not in AUXILIARIES and after not in ("'s", "'re", "'d", "'ve"):
        return False
    if then == "n't":
        return third in PRONOUNS | POSSESSIVES
    return then in PRONOUNS | POSSESSIVES | INDEFINITES


def _embedded(words: tuple[str, ...], i: int, before: str, after: str, then: str) -> bool:
    """ "I know what is the matter": be after an embedding word is no question; do-support is."""
    if before in _EMBEDDERS and after in BE | {"'d", "'ve"} and then != "your":
        return before != "and" or i < 1
    return before in ("know", "see") and after in BE and then not in PRONOUNS and i > 0


def _measure(words: tuple[str, ...], i: int, before: str, then: str) -> Form | None:
    if before in _EMBEDDERS - {"and", "about", "of", "for", "like", "exactly", "is", "to"}:
        return None
    if then in AUXILIARIES | {"'s", "of", "more", "times", "days", "would"} or len(words) <= i + 3:
        return Form(i, "measure", False)
    if any(w in AUXILIARIES for w in words[i + 2 : i + 6]) and opens_clause(words, i):
        return Form(i, "measure", False)
    return None


def _wh_subject(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after, then = _get(words, i - 1), _get(words, i + 1), _get(words, i + 2)
    is_open = word in WH_OPEN
    starts = opens_clause(words, i) or before in ("or", "then", "question")
    if starts and after in _WH_VERBS:
        if word == "what" and after in ("is", "'s", "was") and then not in _WHAT_IS:
            return None
        if word in ("when", "where") and after not in BE | DO | {"would", "else", "about", "'s"}:
            return None
        return Form(i, "subject", is_open)
    if word in ("what", "which") and after in _OBJECT_NOUNS | {"one"}:
        return _wh_object(words, i, before)
    if word == "what" and starts and any(w in AUXILIARIES for w in words[i + 2 : i + 5]):
        return _wh_object(words, i, before)
    return None


def _wh_object(words: tuple[str, ...], i: int, before: str) -> Form | None:
    """ "what kind of help would you like", "which one did you take"."""
    if before in _EMBEDDERS - {"in", "like", "at", "for", "about", "and", "to", "of", "on"}:
        return None
    is_open = words[i] == "what"
    for k in range(i + 2, min(i + 8, len(words) - 1)):
        follows = words[k + 1]
        if (words[k] in AUXILIARIES or words[k] in ("'s", "'ve", "'d")) and (
            follows in PRONOUNS | POSSESSIVES
        ):
            return Form(i, "object", is_open)
    short = i + 4 >= len(words) and opens_clause(words, i)
    return Form(i, "object", is_open) if short else None


def _inverted(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after, then = _get(words, i - 1), _get(words, i + 1), _get(words, i + 2)
    if before in WH or before in GRADED:
        return None
    starts = opens_clause(words, i)
    if after == "n't":
        asked = then in PRONOUNS | {"your", "the"}
        return Form(i, "negated", False) if asked and (starts or before in ("or",)) else None
    if starts:
        return _inverted_start(word, after, then, i, words)
    return _inverted_inside(words, i, word)


def _inverted_start(
    word: str, after: str, then: str, i: int, words: tuple[str, ...]
) -> Form | None:
    if word == "do" and after not in ("you", "we", "they", "i", "any", "people", "ya", "those"):
        return None
    if word in ("have", "do", "may", "might", "must", "had"):
        if after not in PRONOUNS | INDEFINITES | {"your"} or after in (
            "that",
            "it",
            "this",
            "these",
        ):
            return None
        if word == "do" and after == "you" and then in ("'re", "'ve"):
            return None
    if word == "is" and i and after in ("the", "a", "that", "my"):
        return Form(i, "inside", False)
    if after in PRONOUNS | POSSESSIVES | INDEFINITES:
        return Form(i, "inverted", False)
    known = word in ("does", "did", "is", "are", "was", "were") and i == 0 and len(words) > 2
    return Form(i, "inverted", False) if known and after not in ("n't", "not", "to") else None


def _inverted_inside(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after, then = _get(words, i - 1), _get(words, i + 1), _get(words, i + 2)
    if after not in ("you", "we", "i", "they", "he", "she", "it", "your", "ya"):
        return None
    if word not in DO | {"are", "can", "could", "would", "have", "is", "were", "was", "will"}:
        return None
    if then in ("'re", "'ve", "'ll", "'d", "can", "do", "are", "is"):
        return None
    if before in _NO_SUBJECT_BEFORE:
        kept = before in ("you", "it", "that", "there", "things", "this", "one", "all")
        if not (kept and word in ("do", "did", "are", "would", "could") and after in ("you", "we")):
            return None
        if before in ("you", "it", "that") and _get(words, i - 2) not in (
            "with",
            "to",
            "for",
            "about",
            "of",
            "on",
            "at",
            "from",
            "like",
            "doing",
            "is",
            "was",
        ):
            return None
    if word in ("have", "will", "is", "were", "was", "are") and after != "you":
        return None
    if word in ("have", "had", "will") and before not in OPENERS | {"or", "question", "today"}:
        return None
    return Form(i, "inside", False)


def _asking_verb(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after, then = _get(words, i - 1), _get(words, i + 1), _get(words, i + 2)
    if word in ("tell", "talk", "walk", "give", "fill", "show", "take") and after in (
        "me",
        "us",
        "to",
    ):
        asked = i == 0 or before in _TELL_AFTER
        wanted = (
            then in _TELL
            if word in ("tell", "talk", "walk")
            else (
                (word == "fill" and then == "in")
                or (word in ("show", "take", "walk") and then == "through")
                or (
                    word == "give"
                    and then in ("an", "a", "some")
                    and "example" in words[i + 3 : i + 6]
                )
            )
        )
        return Form(i, "tell", True) if asked and wanted else None
    if word in ("describe", "explain", "elaborate") and (i == 0 or before in _TELL_AFTER):
        return Form(i, "tell", True)
    if word in ("help", "say") and after in ("me", "more", "us"):
        helped = word == "help" and then in ("understand", "see", "get")
        said = word == "say" and (i == 0 or before in _TELL_AFTER)
        return Form(i, "tell", True) if helped or said else None
    if word in ("wondering", "wonder", "curious", "interested"):
        asked = after in ("if", "what", "how", "whether", "about", "why", "where", "when")
        return Form(i, "wonder", True) if asked else None
    if word in ("any", "anything"):
        return _any(words, i, word)
    return None


def _any(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after = _get(words, i - 1), _get(words, i + 1)
    starts = opens_clause(words, i) or before in ("or", "is", "there")
    if word == "anything" and after in ("else", "you", "that", "in") and starts:
        return Form(i, "any", after != "else")
    nouns = ("other", "questions", "thoughts", "concerns", "ideas", "news", "chance", "sense")
    if word == "any" and after in nouns and starts:
        return Form(i, "any", after in ("thoughts", "concerns", "ideas", "other"))
    return None


def _tag(words: tuple[str, ...]) -> Form | None:
    """A tag at the end: "is n't it", "do you", "right"; also "does that sound right" inside."""
    if len(words) > 4 and words[-1] in ("right", "correct", "huh", "eh", "innit"):
        ask = words[-2] not in (
            "all",
            "that",
            "'s",
            "is",
            "be",
            "the",
            "your",
            "not",
            "n't",
            "just",
        )
        return Form(len(words) - 1, "tag", False) if ask else None
    if len(words) > 4 and words[-2:-1] == ("n't",):
        return None
    if len(words) > 4 and words[-1] in PRONOUNS and words[-2] == "n't" and words[-3] in AUXILIARIES:
        return Form(len(words) - 3, "tag", False)
    return None


_ANYWHERE = (
    ("tell", r"(?:tell|talk to) me (?:a little |a bit |some |more |something |just )*(?:about|more)"),
    ("tell", r"say (?:something |some |a little |a bit |anything )?more about"),
    ("tell", r"(?:help me understand|walk me through|talk me through|give me an example)"),
    ("tell", r"(?:like|want|love|wanted|curious|interested) to (?:hear|find out|know|understand|learn) (?:a |little |bit |more |some |about |from )*(?:about|how|what|why|more|your|if)"),
    ("check", r"(?:is|was|does|did|would|am|are) (?:that|it|this|i|we) (?:sound|feel|seem|make sense|right|correct|fair|accurate|okay|ok|true|what|how|kind of|something|like)"),
    ("check", r"did i (?:get|hear|understand|say|miss)|(?:is|was) that (?:right|correct|fair|it|so|the case|about right)"),
    ("check", r"do(?:es)? (?:that|this|it|any of|either of|those|these) (?:\w+ )?(?:sound|make|seem|feel|fit|ring|help|work|apply|mean|appeal|bother|worry|happen)"),
    ("any", r"anything else|anything (?:in particular|specific)|any (?:other|particular|questions|thoughts|ideas)"),
    ("measure", r"(?:on|in) (?:a|the|that|this) (?:same )?scale|zero (?:to|being)|(?:from )?(?:one|1) (?:to|through|being) (?:ten|10|not)|how (?:important|confident|ready|likely|willing|motivated)"),
    ("subject", r"what (?:happens|happened|makes|made|brought|brings|keeps|stops|helps|worries|concerns|bothers|else|would it take|led) (?:you|it|to|that|then|when|if|in|do|has|might|are|is|would)?"),
    ("subject", r"who (?:would|could|can|do|does|is going|will|else|are)"),
    ("inverted", r"(?:would|could|can) you (?:say|tell|describe|explain|give|imagine|see yourself|think|share|talk|help|be (?:willing|interested|open|able))"),
    ("inverted", r"(?:have|did|do|are|were|would) you (?:ever|think|feel|know|remember|notice|noticed|considered|thought|tried|want|wanna|mind|find|see|usually|currently|still)"),
    ("inverted", r"is there (?:any|a|some|something|anything|another|anyone|someone|other|no)|are there (?:any|other|some|times|things)"),
)
_SURE = re.compile("|".join(f"(?P<g{i}> (?:{pattern}) )" for i, (_, pattern) in enumerate(_ANYWHERE)))
_AFTER_SUBJECT = frozenset("i we he she they you it that what how n't who which".split())


def sure_forms(words: tuple[str, ...]) -> tuple[Form, ...]:
    """Forms that ask wherever they stand: "tell me about", "is that right", "anything else"."""
    line = f" {' '.join(words)} "
    found = []
    for match in _SURE.finditer(line):
        kind, _ = _ANYWHERE[int((match.lastgroup or "g0")[1:])]
        at = line[: match.start() + 1].count(" ") - 1
        before = words[at - 1] if at else ""
        if kind == "inverted" and before in _AFTER_SUBJECT:
            continue
        if kind == "subject" and before in _EMBEDDERS - {"and"}:
            continue
        is_open = kind == "tell" or (kind == "subject" and words[at] == "what")
        found.append(Form(at, f"sure-{kind}", is_open))
    return tuple(found)
