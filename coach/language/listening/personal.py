"""The person behind the work: what they tell of their life, and questions about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.listening.cues import characters
from coach.language.listening.words import Sentence, sentences

KIN = (
    r"(?:wife|husband|partner|spouse|fianc[eé]e?|kids?|child|children|son|sons|daughters?|baby|bub|twins|toddler|mum|mam|"
    r"mom|mommy|dad|da|father|mother|parents?|in-laws?|mother-in-law|father-in-law|brothers?|sisters?|sister-in-law|"
    r"brother-in-law|siblings?|family|dog|puppy|cat|kitten|pets?|girlfriend|boyfriend|grandmother|grandfather|grandma|"
    r"grandad|grandpa|gran|nan|nana|nanny|granny|grandson|granddaughter|grandkids|grandchild\w*|aunt|auntie|uncle|cousins?|"
    r"niece|nephew|stepson|stepdaughter|wee (?:one|man|girl|lad)|little (?:one|lad|girl|boy|man)|eldest|youngest|oldest|lad|"
    r"missus|other half|ex|housemate|flatmate|in laws)"
)
_EVENT = (
    r"(?:wedding|marathon|half marathon|10k|5k|triathlon|recital|concert|gig|holidays?|hols|vacation|honeymoon|trip|"
    r"house move|mortgage|new (?:house|flat|place|home|baby|puppy|dog|car|kitchen)|birthday|anniversary|graduation|exams?|"
    r"gcses?|a-levels?|leaving cert|finals|driving test|operation|op|surgery|scan|biopsy|chemo|hospital|physio|due date|"
    r"maternity|paternity|adoption|ivf|funeral|christening|communion|retirement party|choir|band|allotment|garden|"
    r"evening (?:class|course)|night (?:class|school)|masters?|degree|phd|ou course|citizenship|visa|green card|diwali|eid|"
    r"ramadan|christmas|xmas|thanksgiving|easter|bake sale|school (?:play|trip|run|place)|nursery|daycare|childcare|day care|"
    r"football (?:match|team|club)|swim(?:ming)? (?:gala|club|meet)|parkrun|pilgrimage|renovation|extension|boiler|"
    r"keys to|moving (?:house|home|flat|in|out)|couch to|sponsored|ultra|ironman|cycling|hiking|camping|skiing|surfing|"
    r"quiz|book club|knitting|pottery|salsa|yoga|boxing|climbing|guitar|piano|violin|cello|orchestra|theatre|panto|exhibition)"
)
_HEALTH = re.compile(
    r" (?:hospital|surgery|operation|op|scan|biopsy|chemo\w*|radiotherapy|cancer|tumou?r|lump|diagnos\w+|assessed for|adhd|"
    r"autis\w+|dyslexi\w+|depress\w+|anxiety|therap\w+|counsell\w+|medicat\w+|antidepress\w*|pregnan\w+|expecting|miscarr\w+|"
    r"ivf|fertility|bereave\w+|funeral|died|dying|passed away|death|grie\w+|divorc\w+|separat(?:ed|ing|ion)|split(?:ting)? up|"
    r"broke up|custody|rehab|aa meeting|sober|drinking|migraines?|epilep\w+|diabet\w+|asthma|stroke|heart (?:attack|condition|"
    r"op|surgery|bypass|murmur)|dementia|alzheimer\w*|parkinson\w*|hospice|care home|icu|a&e|gp|consultant|physio|fracture\w*|"
    r"broke (?:his|her|my|their|an?)|sick leave|panic attacks?|insomnia|menopaus\w*|hot flush\w*|ill|unwell|illness|fall|fell|"
    r"knee|hip|achilles|back (?:pain|trouble|op)|debt\w*|bankrupt\w*|mortgage|money (?:is|'s) tight|bailiff\w*|evict\w+|arrears|"
    r"pray\w*|mosque|church|temple|synagogue|ramadan|eid|fasting|hajj|muslim|christian|jewish|hindu|gay|lesbian|bisexual|trans|"
    r"transition(?:ing)? (?:to|gender)|came out|coming out|visa|asylum|immigration|citizenship|green card|settled status|work "
    r"permit|court|arrest\w*|police|union (?:rep|member|meeting)|shop steward|blood pressure|test results?|screening|"
    r"treatment|blood tests?|allerg\w+|disab\w+|carer|caring for|respite|loss of|lost (?:his|her|my|their|a) (?:dad|mum|mom|"
    r"father|mother|baby|brother|sister|husband|wife|nan|gran|friend)) "
)
_MINE = re.compile(
    rf" (?:(?:my|our) (?:\w+ )?(?:\w+ )?{KIN}|(?:i|we) (?:\w+ )?(?:'m|am|'re|are|'ve been|have been|was|were) (?:\w+ )?(?:expecting"
    r"|pregnant|engaged|getting married|moving (?:house|flat|home|in|out|to)|training for|learning (?:to|\w+ish|french|"
    r"italian|german|welsh|irish|guitar|piano)|off to|flying (?:to|home|out)|going (?:to (?:see|visit)|home|away|camping|hiking"
    r"|skiing)|volunteering|coaching|fostering|adopting|redecorating|renovating|house ?hunting|buying a|selling (?:the|our|"
    r"my)|diagnosed|in hospital|doing (?:a|an|the|my) (?:marathon|half|course|degree|masters|evening))|(?:i|we) (?:\w+ )?(?:got|have|"
    r"had|'ve got|'ve|got) (?:\w+ )?(?:\w+ )?(?:married|engaged|a (?:baby|puppy|dog|kitten|new baby)|two kids|kids|surgery|an operation|"
    r"the keys|a scan|divorced|diagnosed)|(?:i|we) (?:\w+ )?(?:play|paint|sing|garden|volunteer|swim|climb|knit|coach|dance|"
    r"cycle|run) (?:in|the|on|at|for|a|every|under|with|piano|guitar|drums|bass|violin|football|five-a-side|netball)|i 'd (?:\w+ "
    r")?(?:love|like) to (?:lead|become|move|manage|learn|try|run|travel|write|teach|retrain|live|spend more time)|(?:my|our) (?:\w+"
    rf" )?(?:\w+ )?{_EVENT}) "
)
_EVENTS = re.compile(rf" {_EVENT} ")
_NOT_LIFE = re.compile(
    r" (?:parent (?:process|task|ticket|company|page|teacher)|child (?:process|ticket|task|page|page)|family of (?:products|"
    r"fonts)|run the (?:standup|meeting|team|numbers|report|retro|tests)|sister (?:team|company|site|ward)|kid gloves|play(?:ed)?"
    r" (?:a role|devil)|move (?:the|to the next|on)|baby steps|holiday (?:cover|rota|booking|request|season|rush|party)|christmas"
    r" (?:cover|rota|party|rush|peak|orders?|period)|sick (?:cover|rate)|family friendly|marathon (?:meeting|session)|trip hazard) "
)
_ASKS_LIFE = re.compile(
    rf" (?:your|the) (?:\w+ )?(?:\w+ )?(?:{KIN}|{_EVENT}|weekend|weekends|week off|time off|break|evening|hobby|hobbies|move|house|"
    r"flat|running|training|sleep|health|back|knee|recovery) | how (?:are|'re|is|'s|have|'ve) you (?:(?:doing|feeling|holding|"
    r"sleeping|coping|really|bearing|been|getting on|keeping|today|though|in yourself|up|actually) )*$| how (?:are|'re) (?:things"
    r"|you) (?:(?:doing|at|with|outside|otherwise) )*(?:home|yourself|otherwise|outside) | (?:what|how) (?:are|'re|were|did) you"
    r" (?:\w+ )?(?:doing|up to|do|get up to|planning|spend) (?:\w+ ){0,4}(?:weekend|evenings?|outside|holidays?|christmas|summer"
    r"|break|time off) | what (?:do|would) you (?:really )?(?:enjoy|love|like) (?:most|doing|about|to (?:learn|become|try)) |"
    r" outside (?:of )?work | where do you (?:see yourself|want to be) | (?:looking|look) forward to | (?:nice|good|lovely|great)"
    r" (?:weekend|holiday|break|time off|christmas|evening|trip|time) $| (?:you|they|he|she) (?:all )?(?:okay|ok|alright|all right)"
    r" (?:at home|in yourself|outside|though)? ?$| how (?:old|far along) (?:is|are|'s) (?:he|she|they|you) | what 's (?:his|her|their|"
    r"your \w+ 's) name | (?:are|is) you(?:r \w+)? (?:sleeping|eating|feeling|recovering|settling|better|home) | everything (?:okay"
    r"|ok|alright|all right) (?:at home|with|outside) | who 's (?:looking after|at home) | are you (?:okay|ok|alright|all right) "
)
_ASKS_WORK = re.compile(
    r" (?:your team|the team|on the (?:report|project|deck|ticket|task|migration|release|launch|tickets)|with the (?:report|project"
    r"|deck|ticket|migration|release|rollout|numbers)|parent task|for (?:q\d|the sprint)|to do (?:today|now|first|next sprint)|"
    r"home (?:directory|page|screen)|house style|running (?:the|on|late|behind)|training (?:plan for the|day|session|course|matrix))"
    r" | what would you like to do "
)


@dataclass(frozen=True, slots=True)
class Told:
    """Something personal that was told: its characters in the turn and whether it is sensitive."""

    start: int
    end: int
    sensitive: bool


def disclosures(text: str) -> tuple[Told, ...]:
    """What one person tells of their own life, a sentence at a time."""
    found = []
    for sentence in sentences(text):
        if is_about_own_life(sentence):
            found.append(Told(sentence.start, sentence.end, is_sensitive(sentence.line)))
    return tuple(found)


def is_about_own_life(sentence: Sentence) -> bool:
    """Whether a sentence in the first person tells of life outside the job."""
    line = sentence.line
    return _MINE.search(line) is not None and _NOT_LIFE.search(line) is None


def mentions_life(line: str) -> bool:
    """Whether a line of words names kin or an event of private life, whoever speaks."""
    kin = re.search(rf" {KIN} ", line) or _EVENTS.search(line)
    return kin is not None and _NOT_LIFE.search(line) is None


def is_sensitive(line: str) -> bool:
    """Whether a line touches health, loss, separation, money, religion, sexuality, law or union."""
    return _HEALTH.search(line) is not None


def asks_about_life(line: str) -> bool:
    """Whether a question is about the person: family, wellbeing, interests, hopes."""
    return _ASKS_LIFE.search(line) is not None and _ASKS_WORK.search(line) is None


def life_words(sentence: Sentence) -> tuple[int, int] | None:
    """Characters of the first mention of private life, if there is one."""
    match = _EVENTS.search(sentence.line)
    return characters(sentence, match.start(), match.end()) if match else None
