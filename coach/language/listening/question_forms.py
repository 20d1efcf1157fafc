"""Questions by their form alone, so that a transcript without marks or capitals can be read."""

from __future__ import annotations

from dataclasses import dataclass

from coach.language.listening.question_words import (
    ASKING,
    AUXILIARIES,
    BE,
    DO,
    EMBEDDERS,
    GRADED,
    INDEFINITES,
    MEASURED,
    NO_SUBJECT_BEFORE,
    OBJECT_NOUNS,
    OPENERS,
    POSSESSIVES,
    PRONOUNS,
    TELL,
    TELL_AFTER,
    WH,
    WH_OPEN,
    WH_VERBS,
    WHAT_IS,
)


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
    return _asking_verb(words, i, word) if word in ASKING else None


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
        return None if before in EMBEDDERS - {"and"} else Form(i, "about", is_open=True)
    if _auxiliary_then_subject(after, then, _get(words, i + 3)):
        return None if _embedded(i, before, after, then) else Form(i, "wh", is_open)
    if word == "what" and after in ("time", "day", "date", "year", "age", "number"):
        return _measure(words, i, before, then)
    if word == "how" and after in GRADED:
        return _measure(words, i, before, then)
    return _wh_subject(words, i, word)


def _auxiliary_then_subject(after: str, then: str, third: str) -> bool:
    if after not in AUXILIARIES and after not in ("'s", "'re", "'d", "'ve"):
        return False
    if then == "n't":
        return third in PRONOUNS | POSSESSIVES
    return then in PRONOUNS | POSSESSIVES | INDEFINITES


def _embedded(i: int, before: str, after: str, then: str) -> bool:
    """Whether be follows an embedding word ("I know what is the matter"); do still asks."""
    if before in EMBEDDERS and after in BE | {"'d", "'ve"} and then != "your":
        return before != "and" or i < 1
    return before in ("know", "see") and after in BE and then not in PRONOUNS and i > 0


def _measure(words: tuple[str, ...], i: int, before: str, then: str) -> Form | None:
    if before in EMBEDDERS - {"and", "about", "of", "for", "like", "exactly", "is", "to"}:
        return None
    if then in AUXILIARIES | {"'s", "of", "more", "times", "days", "would"} or len(words) <= i + 3:
        return Form(i, "measure", is_open=False)
    if opens_clause(words, i) and (
        _get(words, i + 1) in MEASURED or any(w in AUXILIARIES for w in words[i + 2 : i + 6])
    ):
        return Form(i, "measure", is_open=False)
    return None


def _wh_subject(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after, then = _get(words, i - 1), _get(words, i + 1), _get(words, i + 2)
    is_open = word in WH_OPEN
    starts = opens_clause(words, i) or before in ("or", "then", "question")
    if starts and after in WH_VERBS:
        if word == "what" and after in ("is", "'s", "was") and then not in WHAT_IS:
            return None
        if word in ("when", "where") and after not in BE | DO | {"would", "else", "about", "'s"}:
            return None
        return Form(i, "subject", is_open)
    if word in ("what", "which") and after in OBJECT_NOUNS | {"one"}:
        return _wh_object(words, i, before)
    if word == "what" and starts and any(w in AUXILIARIES for w in words[i + 2 : i + 5]):
        return _wh_object(words, i, before)
    return None


def _wh_object(words: tuple[str, ...], i: int, before: str) -> Form | None:
    """Wh with a noun: "what kind of help would you like", "which one did you take"."""
    if before in EMBEDDERS - {"in", "like", "at", "for", "about", "and", "to", "of", "on"}:
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
        return Form(i, "negated", is_open=False) if asked and (starts or before == "or") else None
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
        return Form(i, "inside", is_open=False)
    if after in PRONOUNS | POSSESSIVES | INDEFINITES:
        return Form(i, "inverted", is_open=False)
    known = word in ("does", "did", "is", "are", "was", "were") and i == 0 and len(words) > 2
    return (
        Form(i, "inverted", is_open=False) if known and after not in ("n't", "not", "to") else None
    )


_INSIDE_SUBJECTS = ("you", "we", "i", "they", "he", "she", "it", "your", "ya")
_INSIDE_VERBS = DO | {"are", "can", "could", "would", "have", "is", "were", "was", "will"}
_BEFORE_OBJECT = (
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
)
_OBJECTS = ("you", "it", "that", "there", "things", "this", "one", "all")


def _inverted_inside(words: tuple[str, ...], i: int, word: str) -> Form | None:
    """An auxiliary before its subject in mid-sentence: "… when you go back do you"."""
    before, after, then = _get(words, i - 1), _get(words, i + 1), _get(words, i + 2)
    if after not in _INSIDE_SUBJECTS or word not in _INSIDE_VERBS:
        return None
    if then in ("'re", "'ve", "'ll", "'d", "can", "do", "are", "is"):
        return None
    if before in NO_SUBJECT_BEFORE and not _ends_before(words, i, word):
        return None
    rare = word in ("have", "will", "is", "were", "was", "are") and after != "you"
    unlikely = word in ("have", "had", "will") and before not in OPENERS | {"or", "question"}
    return None if rare or unlikely else Form(i, "inside", is_open=False)


def _ends_before(words: tuple[str, ...], i: int, word: str) -> bool:
    """Whether the word before is the end of another clause: "… talk about it do you"."""
    before, after = _get(words, i - 1), _get(words, i + 1)
    if before not in _OBJECTS or after not in ("you", "we"):
        return False
    if word not in ("do", "did", "are", "would", "could"):
        return False
    return before not in ("you", "it", "that") or _get(words, i - 2) in _BEFORE_OBJECT


def _asking_verb(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after, then = _get(words, i - 1), _get(words, i + 1), _get(words, i + 2)
    if word in ("tell", "talk", "walk", "give", "fill", "show", "take") and after in (
        "me",
        "us",
        "to",
    ):
        asked = i == 0 or before in TELL_AFTER
        wanted = (
            then in TELL
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
        return Form(i, "tell", is_open=True) if asked and wanted else None
    if word in ("describe", "explain", "elaborate") and (i == 0 or before in TELL_AFTER):
        return Form(i, "tell", is_open=True)
    if word in ("help", "say") and after in ("me", "more", "us"):
        helped = word == "help" and then in ("understand", "see", "get")
        said = word == "say" and (i == 0 or before in TELL_AFTER)
        return Form(i, "tell", is_open=True) if helped or said else None
    if word in ("wondering", "wonder", "curious", "interested"):
        asked = after in ("if", "what", "how", "whether", "about", "why", "where", "when")
        return Form(i, "wonder", is_open=True) if asked else None
    if word in ("any", "anything"):
        return _any(words, i, word)
    return None


def _any(words: tuple[str, ...], i: int, word: str) -> Form | None:
    before, after = _get(words, i - 1), _get(words, i + 1)
    starts = opens_clause(words, i) or before in ("or", "is", "there")
    if word == "anything" and after in ("else", "you", "that", "in") and starts:
        return Form(i, "any", is_open=after != "else")
    nouns = ("other", "questions", "thoughts", "concerns", "ideas", "news", "chance", "sense")
    if word == "any" and after in nouns and starts:
        return Form(i, "any", is_open=after in ("thoughts", "concerns", "ideas", "other"))
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
        return Form(len(words) - 1, "tag", is_open=False) if ask else None
    if len(words) > 4 and words[-2:-1] == ("n't",):
        return None
    if len(words) > 4 and words[-1] in PRONOUNS and words[-2] == "n't" and words[-3] in AUXILIARIES:
        return Form(len(words) - 3, "tag", is_open=False)
    return None
