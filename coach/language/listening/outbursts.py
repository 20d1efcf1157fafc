"""Signs of anger, disgust, fear or sadness in the open, where nobody says "I feel"."""

from __future__ import annotations

import re

from coach.language.listening.cues import find_cues
from coach.language.listening.words import level, sentences

_SIGNS: dict[str, str] = {
    "cannot-bear": r"(?:ca n't|cannot|can not|could n't) (?:stand|bear|believe|take|put up|wait any|handle|tolerate)",
    "had-it": r"(?:had (?:it|enough)|fed up|sick of|tired of|sick and tired|over this)",
    "hate": r"(?:hate|hates|hated|despise|detest|loathe|disgusts?|disgusted|resent)",
    "how-dare": r"how (?:dare|could|can) (?:you|he|she|they|this|i)|(?:what|who|why|where|how) (?:on earth|the hell|in the world)",
    "why-you": r"why (?:did|do|ca|would|are|were|have|must|wo) (?:you|he|she|they|n't you)",
    "accuse": r"you (?:'re|are|men|women) (?:all|so|such|always|just|never|nothing|being|driving|not even|lying|cheat\w*|"
    r"ridiculous|crazy|impossible|late|wrong)|you (?:always|never|lied|cheated|ruined|broke|promised|forgot|keep|should have|idiot|"
    r"fool|liar|jerk|bastard|moron)|(?:your|his|her) fault|(?:lied|lying|cheat\w*|stole|stolen|robbed|insult\w*|betray\w*)",
    "curse": r"(?:damn|damned|hell|crap|shit|fuck\w*|bloody|bastard|bitch|idiot|stupid|fool|jerk|moron|dumb|shut up|get out|"
    r"leave me alone|go away|nonsense|bullshit|ridiculous|outrageous|unbelievable|how rude)",
    "nasty": r"(?:nasty|gross|disgusting|awful|terrible|horrible|dreadful|filthy|stinks?|smelly|yuck|ugly|sickening|revolting|"
    r"rotten|worst|unacceptable|mean|cruel|unfair|not fair|annoying|lousy)",
    "lament": r"what a (?:mess|shame|pity|nightmare|disaster|waste|bad|terrible)|(?:oh|ah) (?:no|dear|my god|god)|my god|too bad|"
    r"bad (?:news|luck|day)|(?:poor|unlucky|unfortunate\w*)|such a (?:mess|shame|pity)|it 's (?:over|hopeless|useless|no use)",
    "ruin": r"(?:messed|screwed|broke|broken|ruined|lost|failed|failing|missed|crashed|spilled|dumped|fired|laid off|kicked out|"
    r"stolen|wrong|flunked|died|dead|killed|divorce\w*|broke up|cancel\w*|trouble|mistake|accident|blame\w*)",
    "fear": r"(?:afraid|scared|scary|frighten\w*|terrif\w*|nervous|worried|worry|anxious|panic\w*|horror|help me|dangerous|danger|"
    r"trembling|shaking|dread\w*|goosebumps|butterflies)",
    "sad": r"(?:sad|upset|unhappy|depress\w*|cry|crying|cried|tears|miss(?:ing)? (?:you|him|her|them|my)|lonely|heartbroken|"
    r"disappoint\w*|miserable|hurt|hurts|sorrow|grief|gloomy|down in|feel(?:ing)? (?:bad|down|terrible|awful|blue|low)|hopeless|"
    r"regret\w*|ashamed|embarrass\w*|guilty|pity|suffer\w*|painful|stress\w*|pressure|exhausted|homesick)",
    "angry": r"(?:angry|mad|furious|annoy\w*|pissed|upset|irritat\w*|frustrat\w*|temper|complain\w*|complaint|argue|argument|quarrel|"
    r"fight|fighting|yell\w*|blow up|rude)",
    "afraid-that": r"i 'm afraid (?:i|we|so|not|that|it|he|she|they|the|there|you)|i am afraid",
    "sorry": r"(?:sorry|apologi[sz]e|apologies|excuse me|pardon|forgive)",
    "sorry-to-hear": r"sorry (?:to hear|about|for your|that you)",
    "not-happy": r"(?:not|n't) (?:\w+ )?(?:happy|like it|like this|like that|enjoy|feel well|fair|funny|satisfied|good enough|"
    r"understand me|trust|love me)",
    "no-more": r"(?:stop|quit|enough|no way|never again|no longer|any ?more|too much|too many|all the time|hundred times|how many times)",
    "me": r"(?:me|my|i)",
    "denies": r"(?:n't|not|no|never|nothing|nobody)",
    "but": r"but",
    "polite": r"(?:thank|thanks|please|great|wonderful|congratulations|glad|nice|good|welcome|sure|ok|okay)",
}
_COMPILED = {name: re.compile(rf" (?:{pattern}) ") for name, pattern in _SIGNS.items()}


def outburst_signs(text: str, before: float) -> dict[str, float]:
    """Signs of an unpleasant feeling in a turn, from 0 to 1.

    Args:
        text: The turn.
        before: How strongly the talk so far was marked by such signs, 0 to 1.
    """
    parts = sentences(text)
    line = "".join(part.line for part in parts)
    found = {name: float(pattern.search(line) is not None) for name, pattern in _COMPILED.items()}
    kinds = {cue.kind for cue in find_cues(text)}
    cries = level(text).count("!")
    hard = any(found[name] for name in _HARD)
    found |= {
        "cue-emotion": float("emotion-cue" in kinds),
        "cue-concern": float("concern-cue" in kinds),
        "cue-implicit": float("implicit-cue" in kinds),
        "cries-out": float(cries > 0),
        "cries-twice": float(cries > 1),
        "cries-and-denies": float(cries > 0 and bool(found["denies"])),
        "cries-and-hard": float(cries > 0 and hard),
        "asks": float("?" in text),
        "long": float(len(line.split()) > 30),
        "short": float(len(line.split()) <= 4),
        "before": before,
    }
    return found


_HARD = ("cannot-bear", "had-it", "hate", "how-dare", "accuse", "curse", "nasty", "lament", "fear", "sad", "angry")


def is_hard(signs: dict[str, float]) -> bool:
    """Whether any plain sign of an unpleasant feeling is there."""
    return any(signs[name] for name in (*_HARD, "cue-emotion"))
