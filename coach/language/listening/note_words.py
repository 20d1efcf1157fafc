"""Words by which notes tell who did what: reporting, receiving, advising, and visible signs."""

from __future__ import annotations

import re

ASKED = re.compile(
    r" (?:asked|asking|checked in|checked (?:how|whether|if|on)|enquired|inquired|wondered aloud|probed|invited (?:him|her|them)"
    r"|explored|dug into|followed up on how) "
)
RECEIVED = re.compile(
    r" (?:listened|let (?:him|her|them|it|\w+) (?:talk|vent|finish|speak|get it out|land|sit|run)|(?:said|told (?:him|her|them|\w+)|admitted|"
    r"agreed) (?:\w+ )?(?:\w+ )?(?:understood|understand|heard|got (?:it|that|why)|could (?:see|understand|hear)|made sense|makes sense|(?:was"
    r"|is|it 's|that 's|that was) (?:\w+ )?(?:fair|understandable|reasonable|valid|hard|tough|rough|not fair|unfair|a lot|right|normal"
    r"|ok|okay|rubbish|crap|awful)|sorry|thanks|thank|right|was wrong|appreciated|can see|i 'd feel)|acknowledged|apologi[sz]ed|sympathi[sz]ed"
    r"|empathi[sz]ed|validated|thanked|said sorry|told (?:him|her|them|\w+) (?:\w+ )?(?:i was )?sorry|sat with|stayed quiet|kept quiet"
    r"|kept my mouth shut|stayed silent|let the silence|played (?:it )?back|repeated back|reflected|summari[sz]ed|named it|recogni[sz]ed"
    r"|noted (?:it|that) (?:must|was|is)|owned (?:it|that|up)|owned my|held my hands up|my fault|my bad|^ fair|fair enough|fair point|fair$"
    r"|(?:she|he|they) 's (?:right|not wrong)|can (?:see|understand) why|do n't blame|no wonder|felt heard|offered (?:\w+ )?to listen|did"
    r" n't (?:try to )?(?:fix|jump|interrupt|argue|say anything)|just listened|heard (?:him|her|them) out|took it in|nodded|gave (?:him|her"
    r"|them) (?:space|time|room)|said nothing (?:for|and)|let that|sorry to hear|that it must|must be|must have been|what would (?:help|make)) "
)
ADVISED = re.compile(
    r" (?:(?:told|advised|suggested|recommended|urged|encouraged|reminded|instructed|pointed) (?:\w+ )?(?:\w+ )?(?:to|should|could|needs?|just|try"
    r"|not to|use|out|block|delegate|going|talking|speaking)|(?:told|said|says|suggested) (?:him|her|them|\w+) (?:\w+ )?(?:to|should|could|should n't|"
    r"needs? to|must|ought)|suggested|advised|recommended|gave (?:\w+ )?(?:some )?(?:tips|advice|pointers)|my advice) "
)
DEFLECTED = re.compile(
    r" (?:moved (?:on|swiftly|us on|to the)|changed the subject|change of subject|steered|switched to|went (?:straight )?(?:on|back|over) to|parked it|"
    r"brushed|glossed|skipped|ran out of time|no time|cut (?:him|her|them|it|\w+) (?:off|short|across)|explained|reassured|told (?:him|her|them|\w+) "
    r"(?:it 'll|it will|it 'd|it would|not to worry|do n't worry|everyone|everybody|we 're all|we all|that 's just|that is just)|said (?:it 'll|it will|"
    r"it 'd|it would|not to worry|do n't worry|everyone|everybody|we 're all|we all|that 's just|just to|at least|could be worse)|argued|disagreed|pushed"
    r" back|defended|justified|played (?:it )?down|laughed it off|joked|did n't (?:really )?(?:follow|pick|ask|respond|reply|answer|go into|get into|dig|"
    r"say much|engage|acknowledge|take it up)|let it (?:go|drop|pass|slide)|left it (?:there|at that)?|got (?:on|straight) (?:to|onto|into)|jumped) "
)
GAP = re.compile(
    r" (?:did n't (?:get (?:to|round to) )?(?:ask|check|mention|thank|follow up|pick up|go into|get into|say sorry|apologi[sz]e|acknowledge)|never (?:asked|"
    r"checked|thanked|got (?:to|round to) ask)|forgot to (?:ask|check|thank|say|mention)|should (?:have|'ve) (?:\w+ )?(?:asked|listened|let|said|checked|thanked|"
    r"followed|waited|stopped|acknowledged|slowed|shut)|should n't have|ought to have|could have (?:asked|listened|handled)|wish i (?:had|'d)|i (?:did|was doing) (?:most|all)"
    r" (?:of )?the talking|talked (?:too much|over|at)|did (?:most|all) (?:of )?the talking|i (?:interrupted|cut (?:him|her|them|\w+) (?:off|across|short))|cut across"
    r" (?:him|her|them)|spoke over|too much (?:from me|of me|me)|jumped (?:in|to|straight)|rushed (?:it|him|her|them)|missed (?:that|it|the (?:moment|chance|cue))|"
    r"my (?:bad|mistake|fault)|handled (?:it|that) badly|not my best) "
)
VISIBLE = re.compile(
    r" (?:(?:went|gone|goes|going|got|very|v|really|bit|so|unusually|was|seemed|seems|looked|looks|too|all|suddenly) (?:very |a bit |bit |quite |really |v |rather "
    r"|pretty |so |all )*(?:quiet|flat|withdrawn|silent|subdued|tearful|teary|tight-lipped|distracted|distant|pale|red|short with|off|cold|defensive|prickly|snappy|"
    r"cagey|guarded|tense|shaky|choked|emotional|deflated|low|down|wobbly|fragile|checked out|disengaged|glum|grim|monosyllabic|unlike|drained|tired|knackered|"
    r"exhausted|worn|stressed|upset|hurt|rattled|edgy|twitchy|uncomfortable|uneasy|worried|anxious|fed up|hacked off|unhappy|annoyed|frustrated|cross|resigned|"
    r"unconvinced|sceptical|skeptical|half-hearted|lukewarm)|teared up|tears|welled up|cried|crying|in tears|sighed|sighs?|big sigh|shrugged|shrugs?|shrug|camera off|cam off|"
    r"left (?:early|abruptly|the room|without)|walked out|arms (?:folded|crossed)|eye ?roll\w*|rolled (?:his|her|their) eyes|would n't (?:look|meet|say|make eye)|no eye "
    r"contact|avoided (?:eye|my)|stared at|looked (?:away|down|at (?:the floor|his|her))|voice (?:cracked|wobbled|shook|went|broke)|snapped|long (?:pause|silence)|one[- ]word"
    r" answers?|not (?:convinced|(?:him|her|them)self|(?:his|her|their) usual|(?:\w+ )?(?:happy|keen|impressed|thrilled|himself|herself)|sure (?:he|she|they)|buying|much "
    r"(?:to say|from|said))|did n't (?:look|seem|sound) (?:\w+ )?(?:happy|convinced|keen|well|great|himself|herself|sure|ok|okay|thrilled|right)|put (?:on )?a brave face|brave face|hesitat\w+"
    r"|trailed off|went red|bit (?:his|her|their) lip|laughed it off|joked (?:about|that)|half[- ]joked|half joking|joking but|\w+ but (?:not|his face|her face|did n't look)|said "
    r"(?:\w+ )?(?:fine|nothing|it was fine|its fine|it 's fine|lol)|says (?:\w+ )?(?:fine|it 's fine)|so that 's that|more than once|grumbl\w+|moan\w*|complain\w*|vent\w*|grumpy|bristled|winced|"
    r"grimaced|frown\w*|slumped|fidget\w+|picking at|barely (?:spoke|said|looked|touched)|hardly (?:spoke|said)|hint\w* (?:at|that)|mutter\w+|admitted (?:\w+ )?(?:struggl|finding)|"
    r"confessed|confided|opened up|bored of|(?:is|was|'s) (?:bored|sore|stung|smarting|hurting|gutted)|losing (?:heart|interest|patience|faith)|worn|wants? out|thinking (?:of|about) leaving|"
    r"looking (?:elsewhere|around)|had enough|feels? (?:like|that|left|let|under|over|un\w+|passed|the|it 's|he|she|they|i )|felt (?:like|that|left|let|under|over|un\w+|passed|the|it was)) "
)
TOLD = re.compile(
    r" (?:said|says|told|mentioned|mentions|admitted|reckons|thinks|explained|complained|wondered|worried|worries|feels|felt|raised|flagged|confessed|joked|asked|"
    r"wants|hopes|let slip|shared|brought up|confided|grumbled|moaned|reported|described|opened up) "
)
PAST_ACTS = frozenset(
    "asked told said listened suggested advised explained agreed thanked apologised apologized offered promised reassured reminded acknowledged"
    " mentioned pushed pressed gave let kept tried spoke talked went discussed covered raised flagged praised congratulated checked reviewed walked"
    " sympathised sympathized recognised recognized encouraged recommended noted shared closed opened started ended moved skipped parked played"
    " reflected summarised summarized admitted owned invited proposed challenged answered replied responded wanted".split()
)
"""Verbs with which a clause without a subject tells of the leader."""
