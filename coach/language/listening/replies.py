"""How a reply receives what was said: continuers, acknowledgement, advice, turning to oneself."""

from __future__ import annotations

import re

from coach.language.listening.words import sentences, words_of

CONTINUERS = frozenset(
    "mm mmm mhm mm-hmm mmhmm mm-hm hmm hm hmmm uh-huh uhhuh huh yeah yep yup yes yah ya right okay ok"
    " kay sure wow oh ooh really gotcha i see go on no ah aha alright all exactly true absolutely"
    " definitely totally indeed cool good great nice fine exactly course of wonderful gosh god my"
    " excellent lovely fair enough that 's interesting".split()
)
_NOT_ALONE = frozenset("i on no see my of all that 's go course enough fair god".split())
_ALWAYS = frozenset(
    "mm mmm mhm mm-hmm mmhmm mm-hm hmm hm hmmm uh-huh uhhuh huh yeah yep yup right okay ok wow oh".split()
)
ACKNOWLEDGES = re.compile(
    r" (?:(?:make|makes|made|making) (?:\w+ )?sense|i can (?:\w+ )?(?:see|hear|understand|imagine|tell)"
    r" (?:why|how|that|you|it|what)|(?:can|could) (?:only )?imagine|(?:thank you|thanks|appreciate you|"
    r"glad you|good that you|grateful you) (?:\w+ ){0,3}(?:tell|telling|told|say|saying|said|shar\w+|rais\w+"
    r"|flagg?\w*|honest\w*|mention\w*|being (?:open|honest|straight)|bringing|letting me|speaking|trust\w*)"
    r"|fair (?:point|play|challenge|comment)|(?:that 's|that is|it 's|totally|completely|perfectly) (?:\w+ )?"
    r"(?:fair|understandable|valid|reasonable|legitimate)|you (?:'re|are) (?:\w+ )?right|no wonder|not surpris\w+"
    r"|i (?:\w+ )?(?:understand|get (?:it|that|why|how)|hear (?:you|that))|(?:of course|naturally) you"
    r"|(?:that 's|that is|this is|it 's|that was) (?:\w+ )?(?:a lot|a fair)|point taken|(?:hear|heard) you"
    r"|i (?:should|could) have|my (?:fault|mistake|bad)|that 's on me|i (?:did|do) n't realise|i had n't"
    r" (?:thought|realised|realized|clocked|noticed|appreciated)|i (?:'d|would) (?:\w+ )?(?:feel|be|have felt|"
    r"have been) (?:\w+ )?(?:\w+ )?too|i can (?:see|hear) it) "
)
EMPATHY = re.compile(
    r" (?:(?:i 'm|i am) (?:so |really |very |sorry )*sorry (?:to hear|that (?:you|it|this|happened)|you|about|"
    r"for your|it 's|this|things|mate|love)|^ (?:so |really |very )*sorry to hear|(?:that|this|it|which)"
    r" (?:(?:'s|is|was|sounds|must|would|has|have|had|be|been|feel|feels|felt|really|so|very|pretty|quite|like"
    r"|such|a|an|absolutely|incredibly|just) )+(?:hard|tough|awful|rough|exhausting|frustrating|scary|painful"
    r"|difficult|stressful|upsetting|horrible|worrying|annoying|lonely|maddening|unsettling|grim|miserable|brutal"
    r"|infuriating|rubbish|a lot|heavy|draining|disappointing|sad|tiring|overwhelming|terrifying|gutting|unfair"
    r"|crap|shit|nightmare)|(?:feel|felt) for you|(?:how|what an?) (?:\w+ )?(?:hard|tough|awful|horrible|sad|"
    r"frustrating|exhausting|stressful|worrying|nightmare|rotten|week|shame)|poor (?:you|thing)|(?:you"
    r"|that) must (?:be|feel|have been|have felt)|sounds (?:\w+ )?(?:really |so |very )*(?:hard|tough|awful|rough"
    r"|exhausting|frustrating|scary|stressful|lonely|like a lot|difficult|draining)|^ oh no|oh (?:\w+ )?i 'm sorry"
    r"|bless you|i 'm sorry) "
)
_EMPATHY_NOT = re.compile(
    r" (?:sorry (?:if|but|i|he|she|they|we|for (?:the|being|my)|can|could|what|to (?:cut|interrupt|bother"
    r"|jump|ask|say))|hard (?:to \w+|work|stop|drive)|difficult to (?:schedule|say|arrange|organise)) "
)
BUT = re.compile(
    r" (?:but|however|although|though) (?!(?:you|tell|what|how|i 'm glad|i want to hear)\b)"
)
MINIMISES = re.compile(
    r" (?:at least (?!\d|two|three|four|five|six|once|twice|a (?:week|day|month|couple|few))|do n't (?:\w+ )?(?:worry"
    r"|stress|panic|take it|be (?:so|silly|too|like)|let it)|no need to (?:worry|panic|stress)|(?:everyone|everybody"
    r"|we all|all of us|the whole team|others) (?:\w+ )?(?:feels?|goes?|has|have|is|are|'s|'re|gets?|struggles?)|not"
    r" (?:\w+ )?(?:\w+ )?(?:big deal|end of the world|that bad|so bad)|(?:could|might) be worse|(?:look on|on) the"
    r" bright|you (?:'ll|will) (?:be|get) (?:\w+ )?(?:fine|okay|ok|alright|all right|great|over it|used to|through|there"
    r"|good)|it (?:'ll|will) (?:all )?(?:be (?:fine|okay|ok|alright|all right|over|good)|settle|sort|pass|blow|calm|work"
    r"|come good|get (?:better|easier))|overreact\w*|overthink\w*|reading (?:too much|into)|that 's just (?:how|the way"
    r"|what|life|part)|part of the job|calm down|cheer up|chin up|toughen|comes with the|(?:they|he|she) (?:\w+ )?(?:did"
    r" n't|does n't|do n't) mean|i 'm sure (?:it|he|she|they|you|that)|that 's life|welcome to|nature of the|we 're all"
    r"|same for everyone|get over it|move on|(?:nothing|not) to worry|hang in there|you 're (?:doing|going to do) (?:fine"
    r"|great)|it 's only|it is only|it 's just|happens to) "
)
ADVISES = re.compile(
    r" (?:you (?:\w+ )?(?:should|ought to|need to|must|want to be|have to|could (?:always|just|try)|'d better|might want)"
    r"|why (?:do n't|not) (?:you|just|we)|have you (?:tried|thought|considered|spoken|talked|asked|looked|got|had a)"
    r"|did you (?:try|ask|talk|speak|think about)|if i were you|what i (?:'d|would) (?:do|say|suggest)|my (?:advice"
    r"|suggestion|recommendation)|(?:i|i 'd|i would|would) (?:just )?(?:suggest|recommend|advise)|(?:best|easiest|simplest"
    r") (?:thing|way) (?:to|is|would)|the (?:trick|answer|solution|thing to do|key) is|(?:what|how) about (?:\w+ing|if|"
    r"just|asking|you)|i 'd (?:just |probably )?(?:\w+ )?(?:park|go|talk|ask|tell|speak|start|push|leave|try|do|get|take"
    r"|block|say|drop|put|set|swap|move|focus|write|send|use)|(?:just|simply) (?:tell|ask|swap|get|go|do|block|delegate|"
    r"say|push|talk|speak|put|use|try|ignore|keep|focus|let|take|leave|do n't|stop|work|send|move|drop|email|ring|call|set"
    r"|need)|can 't you just|you just|all you (?:need|have)|try (?:and|to|not|it|\w+ing|a|the|some|getting)|make sure|"
    r"let 's just|start by|maybe you|perhaps you|you can (?:always|just|try|use|ask)|remember to) "
)
_ADVICE_START = frozenset(
    "try talk speak tell ask use start stop delegate block push get put leave take write send book set"
    " drop swap say focus prioritise prioritize move escalate email call ring ignore keep do make read"
    " work pick cut skip just plan think".split()
)
_NOT_ADVICE = re.compile(
    r"^ (?:(?:okay|ok|and|so|please|well|yeah|right|oh) )*(?:tell me|talk me|take your time|take a breath|go on|say"
    r" more|walk me|keep going|do you|do n't you|get (?:it|that|you)|think (?:so|about it)|make sense|start (?:wherever|"
    r"anywhere)|take a (?:seat|minute|moment)|work (?:\w+ )?ok|do (?:they|we|i|the)) "
)
TURNS_TO_ME = re.compile(
    r" (?:same here|me too|(?:i|you) (?:know|think) (?:exactly )?(?:how you feel|that 's bad|what that 's like|the feeling)"
    r"|(?:that|it) happened to me|(?:when|back when) i (?:was|had|started|ran|led|joined|first|did|worked) (?!saying|told)"
    r"|i had (?:it )?(?:worse|the same|exactly|one of)|i (?:went|'ve been|have been|was) through|tell me about it|you should"
    r" (?:see|have seen|try) (?:mine|my)|my (?:inbox|week|diary|calendar|team|boss|workload) (?:is|was|has|'s)|i (?:'m|am)"
    r" (?:\w+ )?(?:exhausted|drowning|swamped|tired|stressed|knackered|struggling|the same)|i 've (?:got|had) (?:\w+ )?"
    r"(?:\w+ )?(?:meetings|calls|deadlines|reports|of those|that too)|reminds me of (?:when|my)|in my (?:day|last|first)"
    r"|i remember (?:when|my|the|doing|being)|i (?:used to|once) |try (?:being|doing|having) (?:me|my)|i was (?:in|doing)"
    r" (?:the|at|till|until)|i (?:did|worked|had|ran) (?:\w+ )?(?:\w+ )?(?:doubles|nights|weekends|hours|years|five|three|"
    r"four|six|two|ten)) "
)
SWITCHES = re.compile(
    r"^ (?:(?:no|yeah|ok|okay|right|sure|well|great|good|mm|i see|cool|ah|oh|fine|lovely|i get it|i hear you|fair"
    r" enough|got it|noted|alright|perfect|yep|hmm|i know|brilliant|super|i understand|anyway) )*(?:anyway|anyhow|moving on"
    r"|next (?:item|thing|one|up|on)|so next|moving to|turning to|on to|onto|let 's (?:move|talk about|get (?:on|back|to|into)"
    r"|crack|look at|turn|go (?:on|to|through)|jump|start)|speaking of|by the way|btw|before i forget|while (?:i 've|we 're|"
    r"you 're)|the (?:other|main|next) thing|(?:just )?(?:a )?quick (?:one|question|thing)|did you (?:get|see|send|finish|manage"
    r"|hear|do|have)|have you (?:got|sent|finished|done|seen|had)|where are we (?:on|with)|how 's the|how are (?:we|the)|what"
    r" about the|is the|are the|can we (?:talk|move|get|look|go)|now (?:the|about|on)|on the|about the|back to|so (?:the|on the"
    r"|about|let 's|q\d|for|we)|first (?:thing|item|off)|item|we (?:need|have|ship|'ve got|'re|still|should)|i (?:need|wanted|"
    r"want|'d like) (?:you )?to (?:talk|go|ask|discuss|cover|move|get|run|look|know)|what i (?:need|really)|the (?:deck|"
    r"report|client|numbers|deadline|project|launch|release|plan|budget|board|demo|target)) "
    r"| by the way | moving on | anyway (?!i )| next (?:item|thing|on the) "
)
PARKS = re.compile(
    r" (?:come back to (?:that|this|it)|(?:let 's|we 'll|i 'll|can we|shall we) (?:\w+ )?(?:give (?:that|it|this)|take that|"
    r"pick (?:that|this|it) up|talk (?:about (?:that|it)|properly)|park (?:that|it|this)|book|find time|sit down)) "
)
_TIME = re.compile(
    r" (?:at (?:\w+|\d+)|on (?:mon|tue|wed|thu|fri)\w*|tomorrow|today|this afternoon|monday|tuesday|wednesday|thursday"
    r"|friday|next week|after (?:this|lunch)|later today|in a (?:minute|moment|second)|until|by) "
)
ANSWERS = re.compile(
    r"^ (?:(?:oh|well|right|okay|ok|um|so) )*(?:yes|yeah|yep|sure|of course|no|i can|i ca n't|i could|i 'll|i will|i wo n't"
    r"|i 'd|we can|we ca n't|we could|we 'll|let me|leave (?:it|that)|done|happy to|absolutely|definitely|not (?:yet|this|"
    r"before|right now|now)|unfortunately|consider it|agreed|fine by|no problem|go (?:ahead|for)|start|if|what|when|which|how"
    r"|by when|why|granted|approved|start) | i (?:can|ca n't|will|'ll|wo n't|could) | (?:i 'll|we 'll|i will|let me) "
)


def is_backchannel(text: str) -> bool:
    """Whether a whole turn only keeps the floor with the other: three words at most, closed list."""
    words = words_of(text)
    if not words or len(words) > 4 or text.rstrip().endswith("?") and "really" not in words:
        return False
    if not all(word in CONTINUERS for word in words):
        return False
    joined = " ".join(words)
    if len(words) == 1:
        return words[0] not in _NOT_ALONE
    return (
        joined
        in (
            "i see",
            "go on",
            "of course",
            "oh no",
            "oh my god",
            "fair enough",
            "all right",
            "my god",
            "oh my",
            "that 's interesting",
        )
        or any(w in _ALWAYS for w in words)
        or (not any(w in _NOT_ALONE for w in words))
    )


def acknowledges(text: str) -> bool:
    """Whether a reply calls what was said legitimate, and does not take it back with a "but"."""
    return any(
        ACKNOWLEDGES.search(line) is not None and not _taken_back(line) for line in _lines(text)
    )


def empathises(text: str) -> bool:
    """Whether a reply names or shares a feeling; not courtesy such as "sorry I'm late"."""
    return any(
        EMPATHY.search(line) is not None
        and _EMPATHY_NOT.search(line) is None
        and not _taken_back(line)
        for line in _lines(text)
    )


def _taken_back(line: str) -> bool:
    return BUT.search(line) is not None


def advises(text: str) -> bool:
    """Whether a reply tells the other what to do."""
    for sentence in sentences(text):
        line = sentence.line
        if _NOT_ADVICE.search(line):
            continue
        if ADVISES.search(line):
            return True
        words = [
            w for w in sentence.tokens if w not in CONTINUERS and w not in ("well", "so", "then")
        ]
        if words[:1] and words[0] in _ADVICE_START and len(words) > 1 and not sentence.asks:
            return True
    return False


def minimises(text: str) -> bool:
    """Whether a reply shrinks what was said, with no acknowledgement before it."""
    return any(MINIMISES.search(line) is not None for line in _lines(text))


def turns_to_self(text: str) -> bool:
    """Whether a reply turns to the speaker's own story and asks nothing back."""
    return "?" not in text and any(TURNS_TO_ME.search(line) is not None for line in _lines(text))


def switches(text: str) -> bool:
    """Whether a reply carries the wording of a change of subject."""
    return any(SWITCHES.search(line) is not None for line in _lines(text))


def parks_with_time(text: str) -> bool:
    """Whether a reply puts the matter off to a stated time."""
    return any(PARKS.search(line) and _TIME.search(line) for line in _lines(text))


def answers(text: str) -> bool:
    """Whether a reply holds a yes, a no, a promise, a counter-offer or a question back."""
    return "?" in text or any(ANSWERS.search(line) is not None for line in _lines(text))


def _lines(text: str) -> list[str]:
    return [sentence.line for sentence in sentences(text)]
