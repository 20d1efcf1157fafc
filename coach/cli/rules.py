"""`coach rules`: browse them, try a sentence, run every rule's examples."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.cli import records_json
from coach.cli.as_text import wrap
from coach.cli.desk import Command
from coach.domain.standing import answers_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

    from coach.cli.desk import Desk
    from coach.domain.rule import Rule
    from coach.domain.standing import Standing


def _arguments(parser: ArgumentParser) -> None:
    parser.set_defaults(what=_list, json=False)
    what = parser.add_subparsers(metavar="list | show ID | try TEXT | check | off ID | on ID")
    jobs: tuple[tuple[str, str, Callable[[Namespace, Desk], int], str | None], ...] = (
        ("list", "name every rule (the default)", _list, None),
        ("show", "show one rule with its examples", _show, "id"),
        ("try", "say which rules a sentence meets", _try, "text"),
        ("check", "run every rule's examples, yours included", _check, None),
        ("off", "switch a rule off", _switch, "id"),
        ("on", "switch it on again; one put aside by your answers begins anew", _switch, "id"),
    )
    for name, tip, run, argument in jobs:
        one = what.add_parser(name, help=tip)
        if argument:
            one.add_argument(argument, metavar=argument.upper())
        one.add_argument("--json", action="store_true", help="print JSON")
        one.set_defaults(what=run, keeps=run is _switch, word=name)


def _rules(arguments: Namespace, desk: Desk) -> int:
    code: int = arguments.what(arguments, desk)
    return code


def _list(arguments: Namespace, desk: Desk) -> int:
    rules = desk.parts.rules.all()
    if arguments.json:
        print(
            json.dumps([records_json.rule(one) for one in rules], ensure_ascii=False), file=desk.out
        )
        return 0
    family = ""
    for one in rules:
        if one.family != family:
            desk.say(("\n" if family else "") + one.family)
            family = one.family
        desk.say(wrap(f"{one.id}{' (off)' if one.off else ''}: {one.summary}", "  ", "    "))
    return 0


def _show(arguments: Namespace, desk: Desk) -> int:
    rule = desk.parts.rules.get(arguments.id)
    standing = desk.parts.rules.standings().get(rule.id)
    if arguments.json:
        page = records_json.rule(rule, standing)
        print(json.dumps(page, ensure_ascii=False), file=desk.out)
    else:
        desk.say("\n".join(_page(rule, standing)))
    return 0


def _switch(arguments: Namespace, desk: Desk) -> int:
    off = arguments.word == "off"
    desk.parts.rules.switch(arguments.id, off=off)
    rule = desk.parts.rules.get(arguments.id)
    if arguments.json:
        print(json.dumps(records_json.rule(rule), ensure_ascii=False), file=desk.out)
    else:
        desk.say(f"{rule.id} is {'off' if off else 'on again'}.")
    return 0


def _page(rule: Rule, standing: Standing | None) -> Iterator[str]:
    modes = " and ".join(mode.value for mode in rule.modes)
    yield f"{rule.id} ({rule.family}){', switched off' if rule.off else ''}"
    yield wrap(rule.summary, "  ")
    yield f"  Looks at the words of {rule.who.value} in {modes}, one {rule.level.value} at a time."
    if standing:
        yield wrap(answers_words(standing), "  ")
    for name, text in (
        ("Says", rule.say),
        ("Try", rule.try_),
        ("Practice", rule.seed),
        ("Source", rule.source),
    ):
        if text:
            yield wrap(f"{name}: {text}", "  ", "    ")
    for name, texts in (("Finds", rule.match), ("Leaves", rule.skip), ("Known to fail", rule.todo)):
        if texts:
            yield f"  {name}"
            yield from (wrap(text, "    - ", "      ") for text in texts)


def _try(arguments: Namespace, desk: Desk) -> int:
    found = desk.parts.rules.try_text(arguments.text)
    if arguments.json:
        hits = [
            {"id": one.id, "start": one.start, "end": one.end, "score": round(one.score, 3)}
            for one in found
        ]
        print(json.dumps(hits), file=desk.out)
        return 0
    if not found:
        desk.say("No rule.")
    for one in found:
        desk.say(f"{one.id}: “{arguments.text[one.start : one.end]}”")
    return 0


def _check(arguments: Namespace, desk: Desk) -> int:
    problems, examples = desk.parts.rules.check()
    failed = [one for one in examples if not one.passed]
    known = sum(one.known and one.expected != one.found for one in examples)
    if arguments.json:
        report = {
            "problems": [records_json.problem(one) for one in problems],
            "examples": [records_json.example(one) for one in examples],
        }
        print(json.dumps(report, ensure_ascii=False), file=desk.out)
        return int(bool(problems or failed))
    for problem in problems:
        desk.say(str(problem))
    for one in failed:
        wrong = "not found" if one.expected else "found"
        desk.say(f"{one.rule}: {wrong}: {one.example}")
    desk.say(
        f"{len(examples)} examples of {len({one.rule for one in examples})} rules: "
        f"{len(failed)} wrong, {known} known to fail; {len(problems)} problems in rule files."
    )
    return int(bool(problems or failed))


COMMANDS = (Command("rules", "browse, try and check the rules", _arguments, _rules, keeps=False),)
