"""Words that shape a note's line: topics, numbers, brackets, and what is no thing to do."""

from __future__ import annotations

import re

from coach.language.dues import find_times
from coach.language.listening.personal import mentions_life
from coach.language.listening.words import words_of
from coach.language.promises.layout_lines import Line
from coach.language.promises.unmeant import FINISHED, LAPSED, NO_MORE, SARCASM, WISH
from coach.language.promises.verbs import ALSO_NOUNS, BASE_VERBS, PAST_FORMS

TOPIC = re.compile(
    r"(?:\*\*)?[A-Za-z0-9&][\w' /&.()-]{1,40}(?:\*\*)?(?::(?:\*\*)?|\s=|\s>>?)\s+(?=\S)"
)
SPEAKS = re.compile(r"\W*(?:\w+,? ){0,3}?i(?:'| )", re.IGNORECASE)
_TELLS = re.compile(
    (
        r"\b(?:told|took|takes|said|says|asked|agreed|promised|(?:left|sits|rests|over"
        r"|down) (?:with"
        r"|to) \w+|afterwards?|reflections?|thoughts?|lessons?|learn\w*|moods?|feelings?"
        r"|impressions?|vibe|observations?|tone|re|i|he|she|they|we|will|note|remind\w*"
        r"|remember|to|is|was|has)\b"
    ),
    re.IGNORECASE,
)
FIRST = re.compile(r"[^\W\d_]+")
_HEAD_END = re.compile(r",|;|\b(?:before|which|once|when|until|so that|as soon)\b")
I_DO = re.compile(
    r"\W*(?:\w+[:,] )?i (?!'|will\b|am\b|was\b|had\b|have (?!a\b)|would\b|could\b)[a-z]+ ",
    re.IGNORECASE,
)
"""As in "I circulate the minutes": what the leader does next, said plainly."""
WILL_DO = re.compile(
    r"(?:^|, )(?:and |but )?(?:will|he'll|she'll) do(?: it| that| so)?\W*$", re.IGNORECASE
)
"""A yes in the words of the one who was asked, right after it."""
PRONOUN = re.compile(r"(?:he|she|they)\b", re.IGNORECASE)
BRACKET = re.compile(r"[\[(][^\])]{2,30}[\])][.;]?")
OFFERED = re.compile(r"\b(?:offered|said|told|promised|was going|volunteered)\b", re.IGNORECASE)
PARTS = re.compile(r",\s+(?![^(]{0,70}\))|\s+/\s+|\s+\+\s+")
FROM_ONE = re.compile(r"\bfrom (?:me|him|her)\b")
DOUBT = re.compile(
    r"(?:[^.?!:;,\n]{2,40}\s[–—-]+\s)?\W*(?:i )?(?:do(?:n'?t| not) know|dunno|no idea|not sure"
    r"|unsure|no clue|good question|idk|can'?t say|didn'?t know|haven'?t a clue)(?: yet| either)?"
    r"\s*(?:[,.;:]|[–—-](?=\s))\s+(?=(?:will |i'll |to |need to )?[a-z])",
    re.IGNORECASE,
)
"""An answer that is not known yet, before what is done about it."""
COUNTED = re.compile(r"\(?\d{1,2}[).]\s+")
_ANNOUNCES = re.compile(
    r"\b(?:gotta|got to|need to|have to|to ?do|todo|will|must|i'll|actions?|next steps?|next"
    r"|promised|agreed|owe|i'm to|me)\b[^.]*[:–-]?\s*$",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|was|are|were|isn't|wasn't|has|had|have|feels?|felt|seems?|seemed|thinks?"
    r"|thought|said|says"
    r"|wants?|wanted|likes?|liked|loves?|hates?|asked|told|mentioned|knows?|knew|came"
    r"|went|got|did|didn't"
    r"|doesn't|don't|can't|couldn't|would|could|should|might|may|needs|worried|happy|sad"
    r"|tired|knackered"
    r"|upset|stressed|annoyed|pleased|proud|quiet|flat|good|great|fine|ok|bad|hard|off"
    r"|back|away|on leave|out"
    r"|much|very|really|quite|happier|calmer|better|worse|birthday"
    r"|(?:annual leave|a/l|holiday)(?! (?:forms?|requests?|dates|cover|rota|sheet|list|card)\b))\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(?:(?:none|nowt|nil|n/?a|no one|nobody|yes|no|ok|tb[cda])\b\W*$|nothing\b)", re.IGNORECASE
)
UNOWNED = re.compile(
    r"(?:→|->|=>|➜|:|\s[–—-])\s*(?:(?:still )?open|nobody(?: yet)?|no ?one(?: yet)?|unowned"
    r"|unassigned|no owner(?: yet)?)(?:[,/ ]+(?:nobody|no ?one|open|unowned|yet))*\W*$",
    re.IGNORECASE,
)
"""As in "backfill -> open, nobody": a task that nobody owns."""
_FORM_LINE = re.compile(
    r"^\W*(?:employee|name|staff(?: member| no)?|worker|team member|supervisor|manager|reviewer"
    r"|attendee"
    r"|with|between|dept|department|site|crew|shift|role|position|date|ref|location|venue"
    r"|job title)"
    r"(?: name| id| no)?\s*:[^:]{1,40}\b(?:shift|date|dept|department|site|crew|role|position"
    r"|time|ref"
    r"|location|venue|supervisor|manager|employee|id|no|period|unit|team|job title)\s*:",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^\W*(?:(?:kind|best|warm|many|with|all the|yours)? ?(?:cheers|thanks|thank you|thx|ta|regards"
    r"|wishes|best|sincerely|faithfully|truly|love|yours|groet(?:en|jes)?|mvg|mvh|hilsen|hälsningar"
    r"|gru(?:ß|ss)|lg|vg|saludos|un saludo|abrazos?|salut|amiti[ée]s|cordialement|bises|bien à toi"
    r"|ciao|saluti|cordiali saluti|abraços?|pozdrav(?:iam|y)?|pozdrowienia|slán|ngā mihi|nga mihi"
    r"|mihi"
    r"|hwyl|signed|over and out|speak soon|talk soon|until next time|all best|xx?))\W+"
    r"(?-i:[A-Z])\w*\.?(?: ?(?-i:[A-Z])\w*\.?)?\W*$",
    re.IGNORECASE,
)


def is_frame_of_note(text: str) -> bool:
    """Whether a line only fills the head of a form ("Name: … Date: …") or signs the note."""
    return _FORM_LINE.match(text) is not None or _SIGNED.match(text) is not None


_MOOD = re.compile(
    r"(?:(?:bit|very|so|too|really|quite|a|rather) )*(?:\w+(?:ous|ful|ish|less|ssive|(?<!e)ed)"
    r"|calm|tense"
    r"|warm|cold|late|early|open|honest|cross|grumpy|chatty|clear|polite|silent|nice|kind|rubbish"
    r"|guilty|awkward|fair|polite|sharp|blunt)\W*",
    re.IGNORECASE,
)
"""As in "Me: nervous. Him: calm": how it went."""
_LED_BY_PRONOUN = re.compile(
    r"\W*(?:i|my|it|that|this|he|she|they|we|there|you|who|which|what|always|never|not)(?:'\w+)?\s",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\W*(?:yes|yeah|yep|no|nope|ok|okay|aye|sure|right|true),? (?:i|it|that|he|she|they|we)\b",
    re.IGNORECASE,
)
"""As in "me: yes, I see it too": what one answered, no thing to do."""
_HANDED_BACK = re.compile(
    r"\b(?:back|off|out) (?=(?:to|with) (?:me|him|her|us|\w+)\b|by\b)", re.IGNORECASE
)
"""As in "form back to me by the 30th": where the thing goes, not how it is."""
_NO_ITEM = (FINISHED, LAPSED, NO_MORE, SARCASM, WISH, _FINITE)


_DUE = re.compile(r"^\W*(?:deadline|due|needed|latest|by)\b:?\s*(?=\w)", re.IGNORECASE)


_LONGEST_TIME = 60
"""Characters beyond which words are never a mere time."""


def is_time_only(text: str) -> bool:
    """Whether the words hold a time and nothing else."""
    if len(text) > _LONGEST_TIME:
        return False
    text = _DUE.sub("by ", text)
    text = re.sub(
        r"\W+(?:first thing|latest|at the latest|sharp|please|pls|only|itself)\W*$", "", text
    )
    times = find_times(text, events=False)
    return bool(times) and times[0].start <= 1 and times[-1].end >= len(text.rstrip(" .)")) - 1


def is_topic(head: str) -> bool:
    """Whether the words before a colon name a thing rather than tell or bid."""
    first = FIRST.search(head)
    bids = first is not None and first.group().lower() in BASE_VERBS - ALSO_NOUNS | {"stop"}
    return not bids and _TELLS.search(head) is None


def announces(before: str) -> bool:
    """Whether the words before a numbered list say that it is to be done."""
    return _ANNOUNCES.search(before[-40:]) is not None


TO_DO = re.compile(
    r"\W*(?:still |left |things )?(?:actions?|ap|action points?|next steps?|to[- ]?dos?)\b",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"[,;(–—-]\s*(?:(?:all|now|already|invites?|calendar|diary|slot|room|rota|cover) )*"
    r"(?:sent|booked|done|sorted|fixed|arranged|confirmed|invited|in hand|in place|covered)"
    r"(?: for (?:that|it|this|him|her))?\W*$"
    r"|,\s*(?:i )?did (?:it|that|this|so)\b",
    re.IGNORECASE,
)
"""As in "site visit on the 1st, all booked": nothing is left to do."""
_BY_DAY = re.compile(r"\b(?:by|before|due|until|no later)\b", re.IGNORECASE)


def is_their_life(text: str) -> bool:
    """Whether words with the other's name before them tell of kin or home, with no deadline."""
    if _BY_DAY.search(text):
        return False
    parts = (text, text.split(",", maxsplit=1)[0])
    return any(mentions_life(f" {' '.join(words_of(one))} ") for one in parts)


_BEFORE_BRACKET = re.compile(r"(\w+) [\[(]")
_SIGNATURE = re.compile(
    r"(?:signed|present|attendees|author|cc|from|minutes by)\s*:", re.IGNORECASE
)


def names_a_thing(line: Line) -> bool:
    """Whether the words name a thing to do rather than tell how things are."""
    text = line.text
    first = FIRST.search(text)
    if _SIGNATURE.match(text) or _NOTHING.match(text) or _SETTLED.search(text):
        return False
    if '"~' in text or len(text) < 4 or text.endswith("?") or is_time_only(text):
        return False
    if _ANSWERS.match(text) or _MOOD.fullmatch(text) or _LED_BY_PRONOUN.match(text):
        return False
    if first is None or (line.edge != "slot" and first.group().lower() in PAST_FORMS):
        return False
    done = _BEFORE_BRACKET.search(text)
    if done is not None and done.group(1).lower() in PAST_FORMS:
        return False
    telling = _NO_ITEM if line.edge != "slot" else _NO_ITEM[:-1]
    head = _HANDED_BACK.sub(" ", _HEAD_END.split(text)[0])
    return not any(pattern.search(head) for pattern in telling)


_PLUS = re.compile(
    r"\s+(?:\+|&|plus)\s+(?P<verb>[a-z]+)\s(?P<next>\w+)"
    r"|\s*(?:\s/|\s\+|,|\s\|)\s+(?=(?:me|him|her|[A-Z]\w*)\s?[:=]\s)",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"(?:the|a|an|my|his|her|it|him|them|that|this|[A-Z]\w*)$")


def second_bids(offset: int, sentence: str) -> list[tuple[int, str]]:
    """Cut an owned line where a second deliverable begins.

    As in "Me: new phone + take him off the list" and "him: spec / me: budget".
    """
    parts, begun = [], 0
    for match in _PLUS.finditer(sentence):
        low = (match.group("verb") or "").lower()
        bids = low in BASE_VERBS - ALSO_NOUNS
        if not low or bids or (low in BASE_VERBS and _OBJECT.match(match.group("next"))):
            parts.append((offset + begun, sentence[begun : match.start()]))
            begun = match.start("verb") if low else match.end()
    return [*parts, (offset + begun, sentence[begun:])]
