"""The closed word classes by which English forms questions."""

from __future__ import annotations

from coach.language.text import words

AUXILIARIES = words(
    """
    do does did is are was were have has had can could will would should shall am may might ca
    wo must
    """
)
DO = frozenset(["do", "does", "did"])
BE = words(
    """
    is are was were am 's 're
    """
)
PRONOUNS = words(
    """
    you i we they he she it that there this these those ya yourself
    """
)
POSSESSIVES = words(
    """
    your the my his her their our its a an
    """
)
INDEFINITES = words(
    """
    any anyone anybody anything everyone everybody everything someone somebody something
    """
)
WH_OPEN = frozenset(["what", "how", "why"])
WH_FACT = words(
    """
    who when where which whose whom
    """
)
WH = WH_OPEN | WH_FACT
MEASURED = words(
    """
    many much often long far old big soon tall fast late early
    """
)
GRADED = MEASURED | words(
    """
    important confident ready likely well hard sure bad good
    """
)
OPENERS = words(
    """
    so and but well now then because cause or also like just actually okay ok oh yeah yes yep no
    right alright sure ah mm mhm hmm mm-hmm uh-huh huh wow great good cool please hey hi hello
    fine perfect exactly absolutely nice lovely thanks cheers sorry maybe look listen
    """
)
EMBEDDERS = words(
    """
    know knew knows known see saw understand told tell tells remember figure learn decide matter
    explain wonder wondered show shows showed depends exactly than like about of on in for with
    from at by into to not that's that is 's was said say ask asked asking sure idea think hear
    heard forget forgot guess and realize realise notice noticed understanding
    """
)
NO_SUBJECT_BEFORE = words(
    """
    that which who what you i we they he she it there to n't not 's 've 'd 'll will can could
    would should might may must people all thing things never also really only always just still
    neither nor as than one ones this these those where when how why do does did if
    """
)
WH_VERBS = words(
    """
    's is are was were do does did can could would will should have has had 're 'd if come else
    kind kinds sort sorts other might made makes make brings brought bring happened happens
    happen got gets keeps keep worries concerns bothers helps helped led types type ways way
    things reasons motivates scares changed changes part parts time day about went goes stops
    stopped next wrong gives gave told said says takes took works worked feels
    """
)
WHAT_IS = words(
    """
    the your been going next that it like a one on some happening important most stopping
    keeping getting different interesting making causing driving involved good not his her their
    our this up wrong new left missing worrying behind blocking holding in my
    """
)
OBJECT_NOUNS = words(
    """
    kind kinds sort sorts type types other else time part parts things ways reasons concerns
    questions thoughts ideas steps sorta kinda
    """
)
TELL = words(
    """
    about more a what how through why some where little everything when your i which as any if
    who the one
    """
)
TELL_AFTER = OPENERS | words(
    """
    can you could would to just if me
    """
)
ASKING = words(
    """
    tell talk walk give fill show take describe explain elaborate help say wondering wonder curious
    interested any anything
    """
)
