"""Closed classes and stance words that commitments turn on."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in

_I = re.IGNORECASE

ADVERBS = words_in(
    """
    also just then probably definitely certainly actually still personally now first happily
    gladly quickly maybe even only hopefully kindly too always simply formally quietly
    properly really literally obviously clearly finally again either both directly immediately
    separately absolutely completely all instead perhaps possibly likely gladly formally
    informally soon already at least ideally um uh er erm like well sure surely
    """
)

FILLERS = words_in(
    """
    and but so then also ok okay right well yeah yep yes anyway plus btw fyi tbh meanwhile anyhow
    finally next first second third lastly um uh er erm oh ah look now therefore thus hence
    however though additionally moreover basically actually honestly , . : - – — ( * • ; " + > /
    ~
    """
)

REPORTING = words_in(
    """
    said say says saying told tell tells telling promised promises promise agreed agrees agree
    assured assures confirmed confirms confirm reckons reckoned mentioned mentions offered
    offers insisted insists swore swears replied decided decides stated explained added
    undertook committed volunteered clarified guaranteed repeated pledged vowed accepted
    texted messaged emailed wrote think thinks thought claims claimed hopes hoped informed
    knows suggested left settled arranged fixed
    """
)
HEDGED_REPORT = words_in(
    """
    reckons reckoned think thinks thought hopes hoped claims claimed suggested suggests
    """
)
SETTLED_REPORT = words_in(
    """
    agreed agrees agree promised promises promise undertook committed volunteered pledged
    vowed accepted swore swears left settled arranged fixed
    """
)

COMMISSIVE = words_in(
    """
    promised promise promises means meaning agreed agree agrees undertaken undertook undertake
    undertakes committed commit commits offered offers volunteered volunteers pledged pledge
    vowed vow swore swear accepted accept opted decided decide arranged resolved plan plans
    planning planned intend intends intending aim aims aiming aimed guaranteed guarantee
    consented signed-up proposes proposed proposing prepared ready set due happy keen willing
    down assured confirmed signed engages engaged commits binds
    """
)
"""Words that make the infinitive after them an undertaking."""

WEAK_COMMISSIVE = words_in(
    """
    offered offers aim aims aiming aimed proposes proposed proposing hoping happy willing keen
    prepared ready set due
    """
)

STATES = words_in(
    """
    be know need want like love hate feel miss struggle happen cost expect retire believe seem
    depend matter remain belong realise realize remember forget understand mean suffer enjoy
    prefer regret wonder suppose doubt survive cope lose rather better resign dread envy worry
    panic laugh fear resent fail die live sleep rain last appear become hear wish hope think
    guess bet admit lie disagree differ cry kill hurt never not the a an in on at of for with
    from my his her no so very that this it i he she they we you
    """
)
"""After "will": no act that one undertakes."""

NEGATIONS = frozenset({"not", "n't", "never", "no-longer"})

WH = words_in(
    """
    if whether how what who where why when which whose whatever whoever wherever however
    """
)
CONDITIONERS = frozenset({"if", "unless", "provided", "providing", "assuming"})

VAGUE = re.compile(
    r"\bat some (?:pt|point|stage)\b|\bsome ?day\b|\bsome ?time\b|\bone of these days\b"
    r"|\bsoon(?:ish)?\b(?! as\b)|\bsoon as (?:possible|(?:i|he|she|they|we) (?:can|gets?)\b)"
    r"|\bin due course\b"
    r"|\bwhen(?:ever)? (?:i|he|she|they|we) (?:get|can|gets?|have|has)\b(?! (?:back|home"
    r"|in|there|to|the (?:numbers|figures|result)))"
    r"|\bif (?:i|he|she|they|we) (?:get|gets|have|has|find|finds|can|manage|manages) "
    r"(?:a |the |any )?(?:\w+ )?(?:minute|chance|moment|time|sec|mo|gap|bandwidth|capacity|it)\b"
    r"|\b(?:probably|maybe|perhaps|possibly|hopefully|ideally|in theory|might"
    r"|tentative(?:ly)?)\b|\?\?|\btbc\b|\btbd\b"
    r"|\bno (?:guarantees|promises)\b|\bwhere (?:i|he|she|they|we) can\b|\bif (?:at all "
    r")?possible\b|\bas and when\b"
    r"|\b(?:a|have a|some) think\b|\bthink (?:about|on|over|it over)\b|\b(?:keep|have) "
    r"(?:it )?in mind\b|\bkeep an eye\b|\bgive (?:it|that|this) some thought\b"
    r"|\bsee (?:what|how(?! (?:you|he|she|they)\b)|where|about|(?:if|whether) there|(?:if"
    r"|whether) (?:i|he|she|we|they) can)\b|\btry (?:to|and|my"
    r"|his|her|their|not)\b|\b(?:will|'ll) try\b(?! (?:the|a|out|it|this|that|new))|\bdo "
    r"(?:my|his|her|their) best\b"
    r"|\bsee if (?:something|anything|it|that|this) (?:can|could)\b"
    r"|\bwhen(?:ever)? there(?:'s| is) (?:some )?(?:air|time|room|space|capacity|bandwidth"
    r"|a (?:gap|minute|moment|lull|chance|quiet \w+))\b"
    r"|\blook at (?:maybe |possibly )?(?!being\b|th?ing\b|\w+thing\b)\w+ing\b(?= \w+)"
    r"|\bbear (?:it |that |this )?in mind\b|\bmull\b"
    r"|\b(?:chew|ponder) (?:it|that|this|on|over)\b|\bif it'?s (?:quiet|slack|not too)"
    r"|\bif there'?s time\b|\bnoodle\b|\bponder\b|\bsleep on it\b|\btouch base\b"
    r"|\bconsider\b(?! (?:it|that) (?:done|sorted|booked|sent|yours))|\bplay it by ear\b|\bdown "
    r"the (?:line|road)\b|\beventually\b|\bor something\b|\bsort of thing\b|\btime permitting\b",
    _I,
)

CONDITION = re.compile(
    r"(?<!even )(?<!see )(?<!check )(?<!ask )(?<!asked )(?<!asking )(?<!out )(?<!know "
    r")(?<!wonder )(?<!me )(?<!him )(?<!her )(?<!as )(?<!confirm )(?<!hr )(?<!sure "
    r")(?<!decide )(?<!tell )"
    r"\bif\b(?! (?:you (?:like|want|don't mind)|that's (?:al ?right|ok|okay)|i'm honest"
    r"|possible|at all possible|poss|not (?:sooner|before|earlier)|any|only))"
    r"|\bunless\b|\bprovided\b|\bproviding\b|\bas long as\b|\bonly if\b|\bdepend(?:ing|s"
    r"|ent) (?:on|upon)\b|\bassuming\b|\bsubject to\b|\bon condition\b|\bcontingent\b"
    r"|\bpending\b"
    r"|\b(?:once|when|as soon as|after|until) (?:\w+ ){1,4}?(?:approves?|approved"
    r"|agrees?|agreed|signs?(?: it)? off|signed off|says? (?:yes|ok)|confirms?|confirmed"
    r"|okays?|clears?|cleared|accepts?|gives? the (?:nod|go|green)|replies|comes? "
    r"through|sends? (?:me|him|her|us|them|over|the|it)|gets? (?:sign|approval|the go"
    r"|the nod|budget))\b",
    _I,
)

RETRACT = re.compile(
    (
        r"\b(?:scratch|scrap|strike|ignore|cancel|forget|kill|bin|delete|disregard|undo) "
        r"(?:that|it|this|the above|the last|last)\b|\bbut then no\b|\bi take (?:it|that) "
        r"back\b|\b(?:on"
        r"|upon) second thoughts?\b|\bchanged (?:my|his|her|our|their) mind\b|\bactually,? "
        r"no\b(?! problem)|\bno,? wait\b|\bno,? i (?:can't|won't),? actually\b"
        r"|\bactually,? i can't(?=\W*$|[.,;–—])|\bnever ?mind\b|\bthat's "
        r"(?:now )?off\b|\bsince withdrawn\b|\bwithdr[ae]wn?\b|\bwithdrew (?:it|that|the)\b"
        r"|\bthought better of it\b|\b(?:got|gets) cold feet\b|\b(?:pulled|backed|dropped) out\b"
        r"|\bcried off\b"
        r"|\breneged\b|\bsuperseded\b|\bno longer needed\b|\bback-?tracked\b|\bthen un(?:said"
        r"|promised)\b|\btook it back\b|\bbut then (?:cancelled|said no|backed out)\b"
    ),
    _I,
)

TALK_FORMULA = re.compile(
    (
        r"^(?:be (?:honest|frank|straight|blunt|brief|quick|clear|fair|at|in\b(?! touch)"
        r"|there|here|off|late|fine|okay|ok|able|around|away|out|on|back at|with you in"
        r"|the(?! one (?:to|who))"
        r"|a|an|so|very|too|right back|delighted|happy|glad|sorry|gone|busy)|admit|tell you "
        r"(?:we|we're|i'm|it|i)\b|say "
        r"(?:it's|that|this|it|fixed|no|yes|he|she|they|we|so|again|to|one|two|how)|lie\b"
        r"|get straight|get to (?:it|that|the point)|start (?:by|with|off)|begin (?:by|with)"
        r"|kick off|kick us off|move on"
        r"|(?:just )?(?:carry|crack|get|press|soldier|plod) on\b|keep (?:going|trying|at it)"
        r"|let you (?:go|get|off|think|finish|speak|know what i "
        r"think)|leave (?:it there|you to it|it at that)|stop (?:there|talking|you"
        r"|explaining|now|rambling)|tell you what\b(?! (?:happens|comes|(?:they|he|she|joan"
        r"|it|the \w+) (?:says?|said|thinks?|decides?|wants?)))|tell you (?:a|the) (?:thing"
        r"|story|secret|truth"
        r"|problem|reason|why)|tell you (?:now|straight(?!\s+(?:what|when|after))|honestly"
        r"|why|how)\b|give you an? (?:example|bit of|brief|idea|minute|moment|second|sense)"
        r"|give you the (?:background|headline|short)|go (?:first|next|ahead|with|mad|crazy"
        r"|home|on)\b|come (?:back )?to (?:that|it|this|you(?! (?:first|before|with"
        r"|straight)))\b|believe|bet|never|not|miss"
        r"|see you|be seeing|talk to you (?:later|soon)|have (?:a (?:coffee|tea|seat|drink)"
        r"|the (?:fish|same|usual)|another (?:go|one)\b)|hold my|eat my|pretend|assume|take "
        r"(?:that|it) as|put (?:my hands?|it (?:this|another|like|plainly)|that another)"
        r"|play devil|rephrase|repeat (?:that|it|myself)|share (?:my screen|screen)|read "
        r"(?:it|that) out|grab a (?:coffee|seat|tea|drink)|just (?:say|be)|wait (?:for you"
        r"|and see|here)|try (?:not|again)|survive|manage|cope|live|figure|be (?!in touch"
        r"|back|the one|sure to|certain to|\w+ing\b)|take a (?:seat|breath)|hear|need|want|know"
        r"|remember|forget"
        r"|understand|pay for that|shut up|listen|interrupt|cut in|jump in|pause|let (?:it"
        r"|that) (?:go|slide))"
    ),
    _I,
)
"""After "I'll" in talk: what manages the talk itself, or a formula, and undertakes nothing."""

OWN_LIFE = re.compile(
    r"\b(?:marathon|half(?! (?:the|of|an?|hour|day|term|past|dozen|my|his|her|price))|dash|parkrun"
    r"|triathlon|nan|nana|nanny|grandad|wedding|holidays?|vacation|honeymoon|kids?|children"
    r"|daughter"
    r"|son|wife|husband|partner|mum|mom|dad|(?:mother|father)(?!(?:['’]s|s['’]?) day)|sister"
    r"|brother|gran(?:s|n\w+|ny)?"
    r"|grand(?:ma|pa|dads?|ad|mother|father|parents?|kids?|child\w*|sons?|daughters?)"
    r"|baby|school run|hospital|surgery|operation"
    r"|(?:a|the|her|his|'s) (?:scan|op|race|match|exam)|knee|hip|birthday|funeral|"
    r"house|flat|apartment|flights?|camping|concert|football|gym|10k"
    r"|driving test|christening|party|home)\b",
    _I,
)
"""What people do outside work; said with a date it is news, not a promise."""

PASTIME = re.compile(
    r"\b(?:choir|band|orchestra|dance|ballet|judo|karate|boxing|rugby|cricket|netball|hockey|tennis"
    r"|darts|swim(?:ming)?|bowls|gaa|hurling|camogie|running|drama|panto(?:mime)?) (?:practice"
    r"|rehearsals?|training|club|final|match|concert|show|recital|league|tournament)\b"
    r"|\b(?:the|a) solo\b|\b(?:boxing|christmas|new year's) (?:day|eve)\W*(?:$|,)",
    _I,
)
"""What one does on a day off, and the feast day one is down for."""

LIFE_STEP = re.compile(
    r"\bto (?:\w+ly )?(?:retire|resign|quit|emigrate|marry|divorce|adopt|foster|freelance|relocate"
    r"|step (?:down|back|aside|away)|stand (?:down|aside|again)|get married|hand in (?:his|her)"
    r"|leave(?! (?:the|it|that|a|his|her) \w+ (?:with|for|at|on|by|in))"
    r"|stay(?! (?:late|on the|with))"
    r"|go (?:part|freelance|back to (?:uni|school|college|work|being)|home|abroad|solo|down to)"
    r"|move (?:to (?-i:[A-Z])\w+|house|home|back|in|out|away|abroad|on)|drop (?:to|down)|cut down"
    r"|reduce (?:his|her|their) (?:hours|days)|work (?:part|less|fewer|\w+ days)"
    r"|take (?:early|a (?:break|sabbatical|year|gap|career)|(?:his|her) (?:pension|maternity))"
    r"|have (?:a|the|another|his|her) (?:baby|child|op|operation|surgery)|study|train as"
    r"|do (?:a|the|his|her) (?:degree|masters?|phd|mba|a-levels?)"
    r"|start (?:a|his|her) (?:family|business|own)|sell (?:the|his|her) (?:house|flat|car))\b",
    _I,
)
"""A step in one's own life or career, which is theirs to take and no task."""

PRESENT_IF = re.compile(
    r"^\W*(?:(?:and|but|so)\s+)?(?:if|in (?:the )?case|once|provided|as long as)\b"
    r"(?!.*\b(?:were|was|had|did|could|would|got|'d|\w+ed)\b).+",
    _I,
)
"""A condition in the present: what would follow is meant, not imagined."""
