"""The words by which people voice strain: feelings, stress idioms, worries, resignation.

Everything is matched on lower-case words with contractions split ("i 'm", "do n't").
"""

from __future__ import annotations

import re

FEELINGS = (
    "worried worrying anxious stressed overwhelmed exhausted frustrated angry upset sad scared nervous"
    " lonely tired drained swamped lost stuck hurt disappointed unhappy miserable ashamed embarrassed"
    " shattered gutted demotivated deflated flat knackered wiped wrecked frazzled fried burned-out"
    " burnt-out burnout fed-up furious livid annoyed irritated resentful bitter guilty terrified"
    " frightened panicked panicking panicky dreading insecure helpless hopeless powerless trapped"
    " isolated undervalued unappreciated ignored overlooked sidelined excluded belittled undermined"
    " humiliated betrayed devastated heartbroken depressed low down numb tearful tense uneasy unsettled"
    " rattled shaken shocked torn conflicted discouraged disheartened dismayed despondent dejected"
    " jaded cynical bored restless desperate crushed bruised spent weary sleepless apprehensive"
    " concerned afraid homesick overworked overloaded stretched struggling snowed-under unsupported"
    " unheard invisible sore stung crap rubbish awful terrible horrible rough wobbly jittery"
    " uncomfortable disillusioned depleted confused bothered disappointing distraught mortified"
).split()
_ANY_FEELING = (
    rf"(?:{'|'.join(sorted(FEELINGS, key=len, reverse=True))}|burn(?:ed|t) out|fed up|worn out"
    r"|on edge|at a loss|out of sorts|under the weather|stressed out|freaked out|pissed off|cheesed off"
    r"|hacked off|brassed off|ticked off|wound up|tired out|done in|all over the place)"
)
_DEGREE = (
    r"(?:(?:really|so|very|pretty|quite|too|just|a bit|bit|a little|kind of|kinda|sort of|totally"
    r"|completely|absolutely|utterly|genuinely|honestly|still|also|always|getting|feeling|proper|dead"
    r"|well|that|more|increasingly|rather|fairly|extremely|super|constantly|actually|probably|only"
    r"|being|been|all|already|starting to get|starting to feel|quietly|visibly|clearly|a|touch|tad) )*"
)
OWN_FEELING = re.compile(
    rf" (?:i|we) (?:(?:honestly|just|really|still|also|do|did|must|may|might|probably|have to say"
    rf"|think i|guess i) )*(?:(?:'m|am|'re|are|was|were|feel|felt|feels|get|got|'ve been|have been|"
    rf"been|'ve got|keep|keep feeling|left|came away|end up|ended up|became|become|'ve become|'ve felt"
    rf"|'d be|look|sound) ){_DEGREE}(?!not |n't ){_ANY_FEELING} "
)
BARE_FEELING = re.compile(
    rf"^ (?:(?:honestly|yeah|just|to be honest|tbh|oh|no|well|and|but|bit|a bit|absolutely|feeling"
    rf"|still|really|so|pretty|mostly|frankly) )*{_DEGREE}(?!concerned with|lost the|confused with)"
    rf"{_ANY_FEELING} (?:about |by |with |tbh |honestly |really |today |this week |of )?"
)
FEELING_NOUNS = re.compile(
    r" (?:my|our) (?:biggest |main |only |real |one )?(?:confidence|morale|patience|nerves?|anxiety"
    r"|stress|energy|motivation|heart|head|stomach|sleep) (?:\w+ )?(?:is|'s|has|was|are|s|sank|"
    r"keeps?) | (?:makes?|made|making|leaves?|left|leaving|gets?|got|getting|has|had) (?:me|us) "
    r"(?:feel(?:ing)? )?(?:really |so |a bit |pretty |quite |very )*"
    rf"{_ANY_FEELING} | (?:feel|felt|feeling|feels) (?:really |so |a bit |pretty |very |just )*"
    r"(?:like (?:a |an |i |i 'm |nobody|no one|nothing|we |we 're |everyone|giving up|crying"
    r"|quitting)|that (?:i |we |nobody|no one)|as if |bad|left out|let down|out of|passed over"
    r"|taken for granted|pushed out|shut out|singled out|judged|blamed|watched|pressured"
    r"|pressure|under pressure) "
)
ACTS_ON_ME = re.compile(
    r" (?:stress(?:es|ed|ing)?|worr(?:ies|ied|ying)|scar(?:es|ed|ing)|upset(?:s|ting)?"
    r"|frustrat(?:es|ed|ing)|exhaust(?:s|ed|ing)|bother(?:s|ed|ing)|drain(?:s|ed|ing)"
    r"|annoy(?:s|ed|ing)|hurt(?:s|ing)?|kill(?:s|ed|ing)|terrif(?:ies|ied|ying)|haunt(?:s|ed|ing)"
    r"|eat(?:s|ing)? (?:away )?at|get(?:s|ting)? (?:to|at)|got to|gnaw(?:s|ing)? at|weigh(?:s|ed|ing)"
    r"(?: heavily)? on|wear(?:s|ing)|wore|grind(?:s|ing)|bug(?:s|ged|ging)|crush(?:es|ed|ing)"
    r"|break(?:s|ing)|throw(?:s|n|ing)?|threw|burn(?:s|ed|ing|t)?|winds?) (?:me|us) "
    r"(?!know |a |the |two |an |over to )"
)
DREAD = re.compile(
    r" (?:i|we) (?:(?:really|just|absolutely|kind of|sort of|still|always|do|have come to) )*(?:hate"
    r"|hated|dread|dreaded|dreading|resent|loathe|regret|panicked|cried|cry|worry|worried|worrying"
    r"|fear|struggle|struggled|snapped|broke down|burst into tears|lost it|despair) "
    r"| (?:was|were|'m|am|been) (?:crying|dreading|in tears|worrying|panicking|losing sleep|shaking"
    r"|close to tears) | (?:ca n't|cannot|could n't|can not|not|n't|hardly|barely|stopped) (?:been )?"
    r"(?:sleep|sleeping|cope|coping|breathe|switch off|concentrate|focus|face|stand|bear|take "
    r"(?:it|this|much|any)|go on|do this|win|relax|eat|stop (?:thinking|worrying|crying)) "
    r"| (?:keep|keeps|kept|keeping|lie|lay|lying|wake|woke|waking) (?:me |us |him |her )?(?:up|awake)"
    r" (?:at|in|worrying|thinking|all|most|half) "
)
IDIOMS = re.compile(
    r" (?:(?:running|run|ran) on (?:fumes|empty|adrenaline|caffeine|vapou?rs?)|(?:stretched|spread)"
    r" (?:\w+ )?(?:too |so |very |pretty |really )?(?:thin|thinly)|(?:doing|does|did|do) (?:my|our|his"
    r"|her|their) (?:head|nut|brain) in|(?:at )?the end of (?:my|our|his|her|their) (?:tether|rope)"
    r"|(?:at )?(?:my|our|his|her|their) wits?(?: 's?| ')? end|candle at both ends|drowning|under ?water"
    r"|snowed under|buried (?:in|under)|up to (?:my|our|his|her|their) (?:eyes|neck|eyeballs|ears"
    r"|armpits|knees)|on (?:my|our|his|her|their) (?:last legs|knees)|hang(?:ing)? (?:on )?by a"
    r" thread|(?:losing|lost|lose) sleep|(?:at|near|close to|past|reached|hit) (?:a |my |our |his |her"
    r" |the )?breaking point|dead on (?:my|our|his|her|their) feet|(?:tearing|pulling) (?:my|our|his"
    r"|her|their) hair out|(?:banging|beating|hitting) (?:my|our|his|her|their) heads? against"
    r"|(?:hit|hitting) (?:a|the) wall|(?:spinning|juggling) (?:too many |so many |a lot of |all the )?"
    r"(?:plates|balls)|treading water|(?:going|gone|went) under|in over (?:my|our|his|her|their) head"
    r"|out of (?:my|our|his|her|their) depth|(?:walking|treading) on (?:egg ?shells|egg-shells)"
    r"|under the bus|left holding|holding the (?:bag|baby)|left in the lurch|hung out to dry"
    r"|(?:in|kept in) the dark|out of the loop|taken? for granted|(?:too much|a lot|so much|enough) on"
    r" (?:my|our|his|her|their) plate|(?:at|over|beyond) capacity|maxed out|no (?:more )?bandwidth"
    r"|pulled in (?:\w+ )?(?:\w+ )?directions|last straw|(?:had|have had|'ve had|'s had) enough|(?:sick"
    r"|sick and tired|tired) of (?:it|this|being|having|the|all|hearing|chasing|fixing|always)|(?:at|to)"
    r" the limit|(?:too|so) much for (?:me|one|us|him|her)|fire ?fighting|fighting fires|(?:put|putting)"
    r" out fires|no light at|(?:can ?not|ca n't) see (?:the wood|a way|an end|the end)|(?:between a rock"
    r" and|rock and a hard)|(?:pit|knot|knots) (?:of|in) (?:my|the|his|her|their) stomach|(?:stomach|"
    r"heart) (?:sank|sinks|drops|dropped)|(?:at|on) (?:my|our|his|her|their) own with|fall(?:ing)?"
    r" apart|fell apart|(?:falling|fallen|fell) behind|on (?:the|my|his|her) (?:edge|brink|verge)"
    r"|(?:bitten off|biting off) more|(?:not|n't|no) (?:got )?enough hours|round the clock|(?:climbing"
    r"|up) the walls?|(?:lost|losing) (?:the |my |our |his |her )?(?:will|mind|heart|plot|rag|patience"
    r"|confidence|faith|motivation|it)|over(?:whelmed|loaded|worked|stretched)|(?:rock|hit) bottom"
    r"|one thing after another|(?:weight|world) on (?:my|our|his|her|their) shoulders|(?:skin|hanging)"
    r" of (?:my|our) teeth|(?:took|take|takes|taken) (?:a|its|their) toll|(?:chasing|going round) (?:my"
    r"|our|in|his|her) (?:tail|circles)|square(?:d)? peg|(?:scraping|bottom of) the barrel|crack(?:ing)?"
    r" under|(?:rushed|run) off (?:my|our|his|her|their) feet|(?:at|up) against it|hard going"
    r"|heavy going|(?:pushed|push) (?:me |us )?over the edge|(?:thrown|throw) in (?:at )?the (?:deep end"
    r"|towel)|deep end|uphill (?:struggle|battle)|tipping point|(?:bearing|bear) the brunt"
    r"|(?:short|thin) end|second ?guess(?:ing)?|imposter|impostor|(?:head|mind) (?:is|'s) (?:spinning"
    r"|mush|fried|all over)|(?:hard|difficult|tough|impossible|struggle) to (?:switch off|keep up|cope|"
    r"stay (?:motivated|positive)|juggle)|(?:running|run) ragged|burn(?:ing)? out) "
)
WORRIES = re.compile(
    r" (?:(?:my|our|the|a|one|his|her|their|real|only|main|biggest|big) (?:(?:only|main|big|biggest|real"
    r"|other|one) )?(?:concern|worry|fear|problem|issue|struggle|frustration|nightmare)s?"
    r" (?:is|was|'s|are|about|that|with|if|would be|has been|over)|(?:i|we) (?:(?:do|just|really|am|"
    r"'m|'re|are|'ve|have|been|still|also|kind of|sort of|was|were|a bit|bit) )*(?:concerned|worr(?:y|ied"
    r"|ying)|struggl(?:e|ed|ing)|torn|dubious|sceptical|skeptical|uneasy)|(?:ca n't|cannot|can not|"
    r"could n't|wo n't be able to|not) (?:\w+ )?(?:keep (?:\w+ ){0,2}(?:up|going|like this|pace)|"
    r"sustain|carry on|continue like|do both|do it all|do everything|get (?:it|everything|to it) (?:all )?"
    r"done|see how)|(?:do n't|not|did n't) (?:\w+ )?(?:know|see|sure|understand) (?:how|where|whether)"
    r" (?:\w+ )?(?:i|we|long|much longer|i 'm|we 're|it|this|that|they|to)|(?:is n't|not|n't)"
    r" (?:really |exactly |very )?(?:sustainable|fair|manageable|realistic|doable|right that|safe|"
    r"working (?:for|out)|coping|enough (?:time|people|hours|hands|staff|support))|(?:too much|too many)"
    r" (?!time )\w+|under (?:\w+ )?(?:pressure|strain|stress)|(?:(?:'m|'re|am|are|was|is|'s|been|fallen"
    r"|falling|get|getting|so|way) )(?:\w+ )?behind(?! (?:the|a|you|it)\b)|(?:nobody|no one|no-one|none of"
    r" (?:them|you)) (?:ever |even |really |actually |else )?(?:listens?|listened|tells?|told|asks?|asked"
    r"|cares?|cared|notices?|noticed|helps?|helped|seems|thought|bothered|said|wants|mentioned|checks?"
    r"|knows|came|answers?|responds?|replied)|(?:keep|keeps|kept) (?:getting |being |on )?(?:changing"
    r"|moving|happening|slipping|piling|coming (?:back|up)|adding|asking|breaking|landing|dumped|pulled"
    r"|pushed|ignored|interrupted|passed|sending|cancell?ing)|pil(?:ing|ed) up|short[ -]?(?:staffed|handed)"
    r"|understaffed|(?:every|all) (?:single )?(?:weekend|night|evening)s? (?:working|this|for|to|since)"
    r"|work(?:ed|ing)? (?:\w+ ){0,3}(?:weekends?|nights|late|evenings|two jobs|every)|(?:did|do|have|"
    r"has|had) n't (?:\w+ )?(?:taken|had) (?:\w+ )?(?:a )?(?:break|holiday|day off|lunch|leave)|no (?:time"
    r"|support|help|idea how|one to|end in sight|let ?up|break)|(?:third|fourth|fifth|second) time"
    r" (?:now|this|in|running|it)|(?:three|four|five|third|fourth) (?:\w+ )?(?:weeks?|times|months?) (?:running"
    r"|in a row|now|straight)|(?:afraid|scared|frightened|terrified|nervous|worried|anxious) (?:of|that|about"
    r"|it|they|i|he|she|we)|what if (?:i|we|it|they|he|she)|go(?:ing|es)? wrong|(?:really |so |very |too |quite"
    r" |pretty |a bit |bit )?(?:hard|tough|difficult|rough|brutal|tricky|stressful|painful|draining|messy|"
    r"grim|awkward|exhausting|frustrating|nightmare|disheartening|demoralising|demoralizing|soul-destroying"
    r"|isolating|lonely|unfair|hectic|relentless|unbearable|unmanageable|unsustainable|overwhelming|intense"
    r"|crazy|mad|chaos|chaotic|shambles|disaster|mess|heartbreaking) (?:for me|for us|on me|on us|to be"
    r" honest|honestly|at the moment|right now|lately|week|month|few|time|year|couple|going|patch|because"
    r"|not|since|being|when|with|these|this|day|days|spell)|(?:let|letting|lets) (?:me|us|people|everyone"
    r"|them|the team|him|her) down|looks? bad|look(?:s|ed|ing)? (?:stupid|foolish|like an idiot)|(?:feels?|felt"
    r"|feeling) (?:\w+ )?(?:unfair|pointless|wrong|off|heavy|personal|impossible|rushed|stuck|invisible"
    r"|risky|endless|hopeless)|thinking (?:of|about) (?:leaving|quitting|moving on|going elsewhere|looking"
    r"|giving (?:up|notice)|handing)|(?:ready|want|wanted|about) to (?:quit|give up|leave|cry|scream|throw"
    r"|walk out|hand in)|(?:not|n't) (?:\w+ )?(?:convinced|comfortable|happy|confident|sure (?:i|about|we|"
    r"it 's|if (?:i|we)|that|this)|ready|cut out|good enough|keen|okay with|ok with|coping|sleeping|ideal"
    r"|supported|valued|heard|appreciated|trusted|trust)) "
)
RESIGNED = re.compile(
    r" (?:(?:it|that|this|i|we|all|they) (?:'s|'ll be|is|was|will be|'m|am|'re) (?:all )?(?:fine|okay|ok|alright"
    r"|all right|whatever) (?:i guess|i suppose|really|honestly|though|tbh|then|if)|(?:i guess|i suppose)"
    r" (?:\w+ ){0,3}(?:fine|okay|ok|alright|all right|so|then|that 's)|fine i (?:guess|suppose)|whatever"
    r" (?:you|they|he|she|works?|suits) (?:think|want|say|said|decide|decided|prefer|for|best|reckon)?|(?:does"
    r" n't|do n't|did n't|not) (?:really )?matter(?: either way| anyway| now)?|never ?mind|same as (?:always|usual"
    r"|ever)|same old|(?:i|we) (?:'ll|will) (?:just )?(?:manage|cope|survive|deal|live|get by|muddle|get over"
    r"|figure|suck it|have to)|it is what it is|could be (?:worse|better)|been better|hang(?:ing)? in"
    r" there|(?:should n't|ca n't|must n't|not|cannot) (?:really )?(?:complain|grumble)|(?:if you|if they) (?:say|"
    r"said|think) so|used to it|not that it matters|or whatever|one of those (?:days|weeks|months|years|things)"
    r"|(?:so )?that 's that(?: then)?|no point|what 's the point|(?:bit|little) (?:flat|quiet|off|down|much|"
    r"distant|tired)|not (?:too |so |that )?(?:great|brilliant|ideal|my favou?rite|the best|much fun|what i)|get(?:ting)?"
    r" (?:on|there|by|through)(?: it| with it)? (?:i guess|i suppose|somehow|just about)|just about (?:coping|managing"
    r"|keeping|holding)|surviving|plodding|it 's (?:a lot|just|only) (?:a|that|me|been|the|$)|it 's a lot|(?:i|we) "
    r"(?:'ll|will) believe (?:it|that) when|(?:as|like) (?:usual|always|per usual)|not the first time|(?:here"
    r"|there) we (?:go|are) again|again (?:and again|apparently)|good luck with|lucky (?:me|us)|living the dream"
    r"|joys? of|(?:i|we) (?:just )?get on with it|(?:someone|somebody) (?:has|had|'s got) to|i (?:guess|suppose)"
    r"|(?:would|'d) have been nice|nice to (?:be|have been) (?:asked|told)|(?:only|just) (?:me|us|one person)|funny"
    r" how) "
)
"""Hints and resignation: cues only by what lies under them, so weak on their own."""
NOT_MEANT = re.compile(
    r" (?:(?:i 'm|i am|we 're) (?:\w+ )?afraid (?:i|we|not|so|he|she|it|this|that|the|there|you|they|mr)"
    r"|(?:i 'm|i am|we 're) (?:so |very |really )?sorry|(?:if|when) (?:i|you|we) (?:was|were|'re|'m|am|are)"
    r" |tired of the joke|(?:lost|stuck) (?:the|a|my|in traffic|on (?:the|this) (?:ticket|bug))|hard (?:drive|"
    r"copy|disk|work|hat|core|coded)|(?:not|n't|never|no longer|without|hardly|nothing) (?:\w+ ){0,2}"
    r"(?:worried|worrying|stressed|anxious|upset|concerned|bothered|angry|nervous|scared|tired|worry|struggling"
    r"|afraid|sad|disappointed|annoyed|stuck)|do n't (?:you )?worry|no worries|low[- ](?:hanging|priority|risk)"
    r"|(?:flat|low|down) (?:rate|fee|screen|pack|time|to|for|the|from|in|by|on|with)|spent (?:the|a|on|most|some"
    r"|my|all|an|two|three|\d+|time|years|weeks?|months?|hours)|torn (?:down|up)|no (?:concerns?|problems?|issues?|stress|worries)) "
)
HARD_TIME = re.compile(
    r" (?:too|so|really|very|absolutely|completely|every|constantly|again|always|never) "
)
JOKING = re.compile(r" (?:haha|ha ha|lol|just kidding|joking|only joking|kidding|jk) ")
MENDED = re.compile(
    r" but (?:it 's|that 's|it is|we 're|i 'm|all|now)(?: all)? (?:sorted|fixed|fine now|resolved|done now|"
    r"good now|okay now|better now|sorted now|over it|over now) "
)
BAD_NEWS = re.compile(
    r" (?:died|passed away|funeral|cancer|diagnos\w+|miscarr\w+|divorc\w+|separat(?:ed|ing)|redundan\w+"
    r"|(?:in|to|into) (?:the )?hospital|in icu|stroke|heart attack|had a fall|surgery|operation|chemo|broke (?:up|his"
    r"|her|my)|split up|burgled|evict\w+|accident|bereave\w+|ill|sick|poorly|dementia|hospice|care home|"
    r"lost (?:my|our|his|her|the baby)|scan|biopsy|tests?|(?:my|our) (?:dad|mum|mom|father|mother|nan|gran|wife"
    r"|husband|partner|son|daughter|brother|sister) (?:'s|is|has) (?:not well|unwell|ill|sick|poorly|back in)) "
)
