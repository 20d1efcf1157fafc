"""Acts of the talk itself, whatever was asked: no promise."""

from __future__ import annotations

import re

_I = re.IGNORECASE

ON_THE_SPOT_ACT = re.compile(
    r"^(?:be \w+ing )?(?:just |also |only )?(?:say\b|saying\b|tell(?:ing)? (?:you|ye|yuh)"
    r" (?!what (?:he|she|they|it)|"
    r"(?:when|if|as soon|the (?:minute|moment|day)|first|before|straight))|ask(?:ing)? (?:you|ye)\b"
    r"|show(?:ing)? you (?:this|that|the slide|how|what|why)|explain(?! (?:him|her|them|it to))"
    r"|describe|rephrase|repeat"
    r"|wait\b"
    r"|start (?:by|with|off)|begin|go (?:first|next|on\b|with|for|ahead|home|mad|spare)|move on"
    r"|come (?:back )?to "
    r"(?:that|this|it\b)|skip|stop (?:you|that|this|sharing|there|now)|interrupt|be (?:honest"
    r"|frank|quick|brief|fine|ok|okay|grand|here|straight"
    r"|glad|sorry|late|gone|happy|back\b(?! (?:to|with)))|(?:give|gie|grant|allow) (?:you|ye|it"
    r"|him|her|them|yuh)"
    r" that\b|give (?:you|ye) (?:an? (?:example|minute|moment|second|sense|idea|shock|laugh"
    r"|fright|hint|clue)"
    r"|two guesses|three guesses|the benefit)|let (?:you|ye|him|her|them|that|it|this) (?:go|get"
    r" (?:on|back|off)|off"
    r"|finish|think|pass|sit|slide|lie|speak|be)\b|admit|bet\b|guess|take (?:that|it)\W*$|take"
    r" (?:your|his|her) word"
    r"|take (?:that|it) as"
    r"|leave (?:it (?:there|at that)|you to it|you (?:to|in peace))|put (?:it|that) (?:this way"
    r"|plainly|another|like)"
    r"|lie\b|pass\b(?! (?:it|that|them|the|on|your|his|her))|survive|live\b|manage\b|cope\b|see"
    r" you|(?:talk|speak) to you (?:later|soon)|catch you"
    r"|(?:get|fetch) (?:my|me) (?:coat|hat)|eat my|swing for|kill|murder|strangle|die\b|scream"
    r"|cry\b|believe|never"
    r"|(?:have|get) (?:a (?:tea|coffee|drink|beer|brew|smoke|stroke|heart|baby|fit|lie)|kittens"
    r"|no |some (?:tea|lunch))"
    r"|hold my|bite my|drink to|shut up|play devil|second that|step out for|pop to the loo|nip"
    r" to the loo"
    r"|put the kettle|make (?:the |a |some |us )*(?:tea|coffee|brew)|miss\b|regret|hear\b|know\b"
    r"|need\b|want\b"
    r"|get (?:used|over|there|old|sick|fired|sacked|killed|shot|the (?:sack|blame|chop|push)"
    r"|stuck|better|worse)"
    r"|end up|lose\b|look (?:like|a|an|so)|have to (?:think|wait|see|say|go|run|dash|stop|admit"
    r"|move))",
    _I,
)
"""What is said and done in the talk itself, a mood or a fate, whatever is asked."""
