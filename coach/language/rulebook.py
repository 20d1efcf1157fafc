"""The rule book: rule files read, checked and laid over each other, the user's own on top.

A file that is wrong is left out and named, with its rule and key; the rest still works.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from coach.data import files_under
from coach.domain.conversation import Mode
from coach.domain.rule import Guards, Level, OnGuard, Precision, Rule, RuleProblem, Who
from coach.language.inflection import inflect, read_irregular
from coach.language.shorthand import Lexicon, Line, ShorthandError, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum
    from importlib.resources.abc import Traversable

FEWEST_EXAMPLES = 4
"""Examples that a rule must find, and that it must leave alone, each."""

_TEXTS = ("say", "try", "seed", "source", "summary")
_LISTS = ("find", "unless", "match", "skip", "todo")
_KEYS = {"id", "family", "level", "mode", "who", "severity", "guards", "shown", "off"}
_KEYS |= {*_TEXTS, *_LISTS}
_NO_RULES = ("measured.toml", "weights/")


@dataclass(frozen=True, slots=True)
class Patterns:
    """A rule's lines of shorthand, read."""

    find: tuple[Line, ...] = ()
    unless: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Every rule, with its patterns.

    Attributes:
        rules: By family and id; switched-off ones too.
        patterns: Read shorthand by rule id.
        lists: Word lists by name.
        problems: What is wrong with rule files.
        measured: How often rules were right, where that was measured.
    """

    rules: tuple[Rule, ...]
    patterns: Mapping[str, Patterns]
    lists: Mapping[str, tuple[str, ...]]
    problems: tuple[RuleProblem, ...]
    measured: Mapping[str, Precision]

    def in_force(self) -> tuple[Rule, ...]:
        """The rules that are not switched off."""
        return tuple(rule for rule in self.rules if not rule.off)

    def rule(self, rule_id: str) -> Rule | None:
        """One rule, switched off or not."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)


class _RuleError(ValueError):
    """A rule file that cannot be used; the message names the key."""


def load_rulebook(
    shipped: Traversable,
    own: Traversable | None,
    norms: Callable[[str], tuple[str, ...]],
) -> Rulebook:
    """Read the shipped rules and the user's own over them.

    Args:
        shipped: Folder with `<family>/<id>.toml` and `lists/*.txt`.
        own: The user's folder of the same shape; it need not exist. A rule of the same id replaces
            the shipped one, `off = true` mutes it, a list of the same name adds to the shipped one.
        norms: How the tokenizer splits and spells words.
    """
    problems: list[RuleProblem] = []
    folders = [shipped] if own is None else [shipped, own]
    lists = _read_lists(folders, problems)
    table = read_irregular(lists.pop("irregular", ()))
    lexicon = Lexicon(cache(norms), lambda word: inflect(word, table), lists)
    rules: dict[str, Rule] = {}
    patterns: dict[str, Patterns] = {}
    for folder in folders:
        seen: set[str] = set()
        for name, file in files_under(folder, ".toml"):
            if name.startswith(_NO_RULES):
                continue
            rule_id = name.rsplit("/", 1)[-1].removesuffix(".toml")
            try:
                rule, read = _read_rule(file, rule_id, name, rules, lexicon)
                if rule.id in seen:
                    raise _RuleError("id: another file has this id")
            except _RuleError as wrong:
                problems.append(RuleProblem(name, rule_id, str(wrong)))
                continue
            seen.add(rule.id)
            rules[rule.id], patterns[rule.id] = rule, read
            problems.extend(_few_examples(name, rule))
    measured = _read_measured(shipped, problems)
    ordered = tuple(
        replace(rule, precision=measured.get(rule.id))
        for rule in sorted(rules.values(), key=lambda rule: (rule.family, rule.id))
    )
    return Rulebook(ordered, patterns, lists, tuple(problems), measured)


def _read_lists(
    folders: list[Traversable], problems: list[RuleProblem]
) -> dict[str, tuple[str, ...]]:
    """Word lists by name; the user's words are added to the shipped ones."""
    lists: dict[str, tuple[str, ...]] = {}
    for folder in folders:
        for name, file in files_under(folder / "lists", ".txt"):
            try:
                lines = [line.split("#", 1)[0].strip() for line in _text(file).splitlines()]
            except _RuleError as wrong:
                problems.append(RuleProblem(f"lists/{name}", name, str(wrong)))
                continue
            key = name.removesuffix(".txt")
            words = (line.casefold() for line in lines if line)
            lists[key] = tuple(dict.fromkeys((*lists.get(key, ()), *words)))
    return lists


def _text(file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as wrong:
        raise _RuleError("the file cannot be read as UTF-8 text") from wrong


def _read_toml(file: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(file))
    except tomllib.TOMLDecodeError as wrong:
        raise _RuleError(f"no TOML: {wrong}") from wrong


def _read_rule(
    file: Traversable, rule_id: str, name: str, known: Mapping[str, Rule], lexicon: Lexicon
) -> tuple[Rule, Patterns]:
    data = _read_toml(file)
    unknown = sorted(data.keys() - _KEYS)
    if unknown:
        raise _RuleError(f"{unknown[0]}: no such key; known are {', '.join(sorted(_KEYS))}")
    if data.get("id", rule_id) != rule_id:
        raise _RuleError(f"id: must be the file's name, “{rule_id}”")
    shipped = known.get(rule_id)
    if shipped is not None and data.keys() <= {"id", "off"}:
        rule = replace(shipped, off=_flag(data, "off", default=False))
    else:
        rule = _rule_of(data, rule_id, name)
    return rule, Patterns(
        _read_lines("find", rule.find, lexicon), _read_lines("unless", rule.unless, lexicon)
    )


def _rule_of(data: dict[str, Any], rule_id: str, name: str) -> Rule:
    folder = name.rpartition("/")[0]
    texts = {key: _string(data, key) for key in _TEXTS}
    lists = {key: _strings(data, key) for key in _LISTS}
    family = _string(data, "family") or folder
    if not family:
        raise _RuleError("family: missing; say which family the rule belongs to")
    if folder and folder != family:
        raise _RuleError(f"family: the file lies in “{folder}” and says “{family}”")
    severity = data.get("severity")
    if not isinstance(severity, int) or not 0 <= severity <= 3:
        raise _RuleError("severity: must be 0, 1, 2 or 3")
    if not texts["summary"]:
        raise _RuleError("summary: missing; say in one sentence what the rule looks for")
    return Rule(
        id=rule_id,
        family=family,
        level=Level(_choice(data, "level", Level, Level.TURN)),
        modes=_modes(data),
        who=Who(_choice(data, "who", Who, Who.ANYONE)),
        severity=severity,
        guards=_guards(data.get("guards", {})),
        say=texts["say"],
        try_=texts["try"],
        seed=texts["seed"],
        source=texts["source"],
        summary=texts["summary"],
        shown=_flag(data, "shown", default=True),
        off=_flag(data, "off", default=False),
        find=lists["find"],
        unless=lists["unless"],
        match=lists["match"],
        skip=lists["skip"],
        todo=lists["todo"],
    )


def _few_examples(name: str, rule: Rule) -> list[RuleProblem]:
    if rule.level is Level.WEEK:
        return []  # judged over the journal, which no single text can stand for
    return [
        RuleProblem(name, rule.id, f"{key}: {len(given)} examples; a rule needs {FEWEST_EXAMPLES}")
        for key, given in (("match", rule.match), ("skip", rule.skip))
        if len(given) < FEWEST_EXAMPLES
    ]


def _read_lines(key: str, lines: tuple[str, ...], lexicon: Lexicon) -> tuple[Line, ...]:
    try:
        return tuple(parse(line, lexicon) for line in lines)
    except ShorthandError as wrong:
        raise _RuleError(f"{key}: {wrong}") from wrong


def _guards(data: object) -> Guards:
    if not isinstance(data, dict):
        raise _RuleError('guards: must be a table like { negation = "keep" }')
    names = set(Guards.__slots__)
    for key in data:
        if key not in names:
            raise _RuleError(f"guards.{key}: no such guard; known are {', '.join(sorted(names))}")
    return Guards(**{key: OnGuard(_choice(data, key, OnGuard, OnGuard.DROP)) for key in data})


def _modes(data: dict[str, Any]) -> tuple[Mode, ...]:
    given = _strings(data, "mode") or tuple(Mode)
    for mode in given:
        if mode not in set(Mode):
            raise _RuleError(f"mode: “{mode}” is neither transcript nor notes")
    return tuple(Mode(mode) for mode in given)


def _choice(data: dict[str, Any], key: str, kind: type[StrEnum], default: str) -> str:
    given = data.get(key, default)
    allowed = [str(value) for value in kind]
    if given not in allowed:
        raise _RuleError(f"{key}: must be one of {', '.join(allowed)}")
    return str(given)


def _string(data: dict[str, Any], key: str) -> str:
    given = data.get(key, "")
    if not isinstance(given, str):
        raise _RuleError(f"{key}: must be text in quotes")
    return given.strip()


def _strings(data: dict[str, Any], key: str) -> tuple[str, ...]:
    given = data.get(key, [])
    if not isinstance(given, list) or not all(isinstance(entry, str) for entry in given):
        raise _RuleError(f"{key}: must be a list of texts in quotes")
    return tuple(given)


def _flag(data: dict[str, Any], key: str, *, default: bool) -> bool:
    given = data.get(key, default)
    if not isinstance(given, bool):
        raise _RuleError(f"{key}: must be true or false")
    return given


def _read_measured(shipped: Traversable, problems: list[RuleProblem]) -> dict[str, Precision]:
    """The committed figures of how often each rule was right; none before the first measurement."""
    file = shipped / "measured.toml"
    if not file.is_file():
        return {}
    measured = {}
    try:
        for rule_id, entry in _read_toml(file).items():
            measured[rule_id] = Precision(int(entry["right"]), int(entry["of"]), str(entry["on"]))
    except (_RuleError, KeyError, TypeError, ValueError):
        problems.append(RuleProblem("measured.toml", "all", "right, of or on is missing or wrong"))
    return measured
