"""Closed classes of the general test: what no one undertakes, and what one does at a stroke."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.lexicon import STATES
from coach.language.promises.verbs import BASE_VERBS

_INNER = words_in(
    """
    think know see say tell guess mean hear feel find understand agree suppose want need like love
    hate remember forget hope wish believe trust doubt reckon notice recall imagine expect assume
    have get got do go come stay live work sleep eat drink wake sit stand walk wait watch look
    listen speak talk ask try start begin stop end finish play laugh cry worry mind care matter
    learn study travel fly drive swim run ride cook shop visit call name use keep let seem appear
    love miss enjoy fear prefer accept admit deny thank promise swear bet pray argue repeat happen
    wonder figure realise realize appreciate recognise recognize own belong cost weigh measure fit
    suit lie die fall grow age last owe lack hold mention suggest open close turn lose read leave
    struggle manage cope deal
    """
)
"""Verbs that in the plain present tell a thought, a habit or a life."""
_HANDS = words_in(
    """
    bash bolt box braid brew bundle carry cart chase chop clamp clear clip comb crate dab dig
    drag drain draw dress drill dust etch fasten ferry fetch fill fit fix flatten fold fry glaze
    glue grab grind haul heat hem hose iron knit knock label lag latch level lift load lock log
    lug mend mix mop mould move nail nip pack paint patch peel pick plaster plough plug polish
    pour prime prune pull pump push rack rake rewire rinse rope sand sandbag scan scrape
    scrub seal sew sharpen shift shovel shred slice slot solder sort spray square stack staple
    steam stitch stock stow strap strip sweep swap tape tidy tie tow trim tune type unblock unload
    varnish wash weed weld whip wipe wire wrap yank take give bring put make send stand write pay
    cover swing nudge drop present sort
    """
)
"""What hands do at work, in any trade."""
PLAIN = (frozenset(BASE_VERBS) - _INNER) | _HANDS
"""Verbs whose plain present, said of the speaker and of a day to come, is a deed."""
OF_ANOTHER = words_in("tell ask get run read leave do keep teach show find call look open")
"""Verbs of the inner class that are deeds with somebody or something after them."""

PERFORMED = words_in("resign withdraw renounce release waive yield hand step lend lift revoke cede")
"""Verbs whose saying does it, or all but: "I resign from the one by the gate"."""
WEIGHED = words_in("think see look consider try ask check ponder enquire inquire study explore")
"""Verbs that with "if", "whether" or "with" hold out no more than a try."""
AT_A_STROKE = words_in(
    """
    taking putting moving giving ringing phoning texting emailing e-mailing messaging sending
    forwarding booking ordering cancelling canceling signing swapping pulling bringing fetching
    telling reporting raising escalating logging flagging withdrawing scrapping binning paying
    dropping handing posting boxing packing removing adding changing shifting sorting taping
    locking docking charging fining billing crediting refunding buying fixing mending replacing
    calling stopping ending lifting waiving granting copying inviting nominating recommending
    proposing tabling submitting filing applying printing binding pinning sticking chasing
    pinging chasing looping sorting updating uploading printing scanning sharing checking
    hiring moving transferring assigning appointing pairing swapping releasing excusing covering
    lending loaning carrying hauling collecting delivering dispatching returning
    """
)
"""Deeds done in one go: said to be doing them, one is about to."""
STILL_ON = words_in(
    """
    being feeling thinking hoping wondering waiting wanting needing living sleeping dreading
    worrying staying missing losing using hearing trying struggling expecting enjoying loving
    hating dying growing crying drinking eating wearing learning seeing behaving acting keeping
    working having getting nothing something anything everything morning evening during killing
    riding looking sitting standing running talking speaking saying asking telling making doing
    going coming leaving starting finishing flying travelling traveling driving swimming hiking
    cycling camping fishing celebrating marrying graduating retiring moving meeting playing training
    studying cooking shopping visiting reading watching listening laughing joking kidding counting
    turning wasting guessing assuming betting begging praying thinking freezing sweating aching
    """
)
"""What is under way, or one's own life, whatever day stands by."""
NEVER_PROMISED = STATES | words_in(
    """
    about have be drink eat fall win earn notice grow sweat ache shake faint vomit dream wake
    bleed burn explode quit retire marry divorce gain
    """
)
"""What befalls one, moods and fates."""
MADE = words_in("finishing starting making doing reading running driving cooking training moving")
"""Of what is under way, what with an object and a day is a piece of work."""
SAME_IN_PAST = words_in(
    "put set cut let read hit cost shut quit split spread cast bet bid beat hurt rid come run"
)
"""Verbs whose plain present may as well be their past."""
GETS_DONE = re.compile(
    r"^getting (?:you|him|her|them|it|that|someone|somebody|the [\w-]+|an? [\w-]+|(?-i:[A-Z])\w+)"
    r" (?:in|out|off|back|on|up|over|round|to|into|onto|seen|done|sorted|\w+ed)\b",
    re.IGNORECASE,
)
"""As in "I'm getting you in with the physio"."""
SPEAKS_TO = re.compile(
    r"^(?:talking|speaking) (?:to|with) (?:him|her|them|the [\w-]+|your [\w-]+|(?-i:[A-Z])\w+)\b",
    re.IGNORECASE,
)
"""A talk one is to have: a promise once it has its day."""
