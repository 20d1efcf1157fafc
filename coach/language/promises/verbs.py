"""Verbs of work: what people undertake to do, in all their forms."""

from __future__ import annotations

from coach.language.dues.words import words_in

_BASE = words_in(
    """
    accept accompany act action add address adjust advertise advise agree aim align allocate
    allow amend announce answer apologise apologize appeal apply appoint approach approve
    argue arrange ask assemble assess assign assist attach attend audit authorise authorize
    automate back backfill bake ban batch begin benchmark bid block blog book borrow brief
    bring broach budget build bump buy calculate call calm campaign cancel canvass capture
    carry cc celebrate challenge change charge chair chase chat check circle circulate clarify
    clean clear close coach code collate collect combine comment commission communicate
    compare compile complain complete compose conduct confirm connect consider consolidate
    consult contact continue contribute convene convert cook coordinate co-ordinate copy
    correct cost cover create credit cross-check cut deal debug decide declare decline
    dedicate defend defer define delegate delete deliver demo demonstrate deploy describe
    design detail develop diagnose dial dig direct disable disclose discuss distribute divide
    do document double-check download draft draw drive drop edit email e-mail enable end
    engage enforce enquire enrol ensure enter enquire escalate establish estimate evaluate
    examine exchange execute expand expedite explain explore export extend facilitate fetch
    field figure file fill film finalise finalize find finish fix flag follow forward free
    fund gather generate get give go grab grant group guarantee handle hand handover hang help
    hire hold host identify implement import improve include increase inform initiate input
    inquire insert inspect install instruct integrate interview intimate introduce investigate
    invite invoice involve issue iterate jot join keep kick label launch lay lead learn leave
    lend let liaise lift line link list listen load lobby lodge log look lower mail make
    manage map mark match measure mediate meet mention mentor merge message migrate mind
    minute mock model moderate modify monitor move name negotiate nominate note notify nudge
    observe obtain offer onboard open order organise organize outline overhaul own pack pair
    park pass paste patch pause pay pen phone photocopy pick pilot pin ping pitch place plan
    play polish pop post postpone practise practice prepare prepone present press prevent
    print prioritise prioritize probe process procure produce progress promise promote prompt
    proof proofread propose protect prototype prove provide publish pull purchase push put
    query question queue quote raise reach reach-out read realign reallocate rearrange
    reassess reassign rebook rebuild recalculate recap recheck recommend reconcile reconfirm
    record recruit redesign redirect redo redraft reduce refactor refer refine reflect refund
    refresh register rehearse reinstate reissue relabel relay release relocate remind remove
    renegotiate renew reopen reorder reorganise repair repay repeat replace replan reply
    report represent request reschedule research resend reserve reset resolve respond restart
    restock restore restructure retest retrain retry return reuse reveal revert review revise
    revisit rewrite ring rotate roll rota run scan schedule scope scout screen script search
    secure see seek select send separate serve set settle shadow share shift ship shop
    shortlist show sign simplify sit sketch skip slot smooth solve sort sound source speak
    spec specify spend split sponsor spot stage start stay step stick stop store stress
    structure study submit suggest summarise summarize supply support survey swap switch sync
    tackle tag take talk teach tell test text thank think throw tick tidy time touch track
    train transfer translate travel trial triage trim troubleshoot try turn tweak type
    undertake unblock update upgrade upload use validate verify visit volunteer wait walk warn
    watch weigh welcome whatsapp withdraw work workshop wrap write zoom slack sift signpost
    sound reimburse relook relieve unlock loop hound badger pester ferry drop-in dry-run
    walk-through sanity-check fast-track follow-up touch-base re-run rerun re-send re-do
    proof-read re-read reread re-check
    """
)

_IRREGULAR_PAST = {
    "sent": "send", "did": "do", "done": "do", "got": "get", "gave": "give", "given": "give",
    "told": "tell", "made": "make", "took": "take", "taken": "take", "wrote": "write",
    "written": "write", "spoke": "speak", "spoken": "speak", "rang": "ring", "rung": "ring",
    "brought": "bring", "bought": "buy", "found": "find", "met": "meet", "held": "hold",
    "kept": "keep", "left": "leave", "lent": "lend", "led": "lead", "went": "go", "gone": "go",
    "ran": "run", "sat": "sit", "saw": "see", "seen": "see", "showed": "show", "shown": "show",
    "drew": "draw", "drove": "drive", "dealt": "deal", "built": "build", "paid": "pay",
    "said": "say", "thought": "think", "taught": "teach", "began": "begin", "chose": "choose",
    "fed": "feed", "sought": "seek",
}  # fmt: skip

_DOUBLING = words_in(
    """
    drop chat plan ship map cut set put run get sit stop step pin tag log swap trim dig pop
    grab let jot slot split spot hang bid ban begin pop scan scrap skip skim spec prep refer
    submit commit wrap
    """
)

_MORE = words_in(
    """
    stand rewrite quit square poke nix badge brainstorm bottom bounce carve chip chivvy chew
    comb cross crack dispatch intimate rectify tender weld unload palletise palletize despatch
    calibrate service sample rework recount restack reroute dispense prescribe refer discharge
    admit bleed vaccinate swab rehome safeguard timetable invigilate tutor induct minute
    agenda table gazette petition grit patch survey upsell prospect renew haggle counter tot
    forecast plug nail knock rustle dash sneak wangle bag pencil firm toss shove stick whack
    fire shoot lob rope twist reassure congratulate praise recognise recognize reward shield
    mirror come guard halve trim wash paint stack fold grease oil guide steward escort referee
    stitch strip grout laminate hoover vacuum scrub wipe rinse thaw defrost marinate knead sow
    thresh prune mulch strim bleach disinfect sterilise sterilize suture cannulate catheterise
    transcribe typeset shred digitise digitize archive encrypt decrypt reboot reimage reconfigure
    decommission unbolt solder crimp calibrate descale insulate dismantle reassemble disassemble
    pour excavate sew hitch unhitch jump-start respray deice redeliver reship requote recost
    reprice rebid recode relist retag rebrand reframe remark regrade resit rescore retake
    decorate derig tune restring choreograph dub transpose interpret photograph retouch embed
    hyperlink shelve reshelve accession repatriate reinvoice remit waive prorate amortise
    depreciate accrue underwrite insure reinsure adjudicate arbitrate subpoena notarise notarize
    countersign depose redact
    scrap trawl sweep mop weed mow bin batch reheat relight reload rehang rewire recharge
    reprint refit refill reword retype reserve
    """
)

BASE_VERBS = frozenset(_MORE) | frozenset(
    (*_BASE, "choose", "feed", "prep", "scrap", "skim", "commit", "swing", "swot", "sus")
)

_VOWELS = "aeiou"


def _ing(verb: str) -> str:
    if verb in _DOUBLING:
        return verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _past(verb: str) -> str:
    if verb in _DOUBLING:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


ING_FORMS: dict[str, str] = {_ing(verb): verb for verb in BASE_VERBS}
THIRD_FORMS: dict[str, str] = {_third(verb): verb for verb in BASE_VERBS}
PAST_FORMS: dict[str, str] = {
    **{_past(verb): verb for verb in BASE_VERBS},
    **_IRREGULAR_PAST,
}

ALSO_NOUNS = frozenset(_MORE) | words_in(
    """
    leave answer queue repair repeat reply request sketch wait detail direct free function grant
    guarantee lift loop object park paste pen permit phone pick prompt proof raise reserve reset
    clean kick cook coach drive drop ban bump grab
    plan review report update call chat check feedback email note visit walk talk work demo
    draft brief book schedule change support study test move cover list question record
    comment copy contact cost help issue lead look map mark match measure mention offer order
    pack pair pilot pitch place post practice press process progress promise query quote
    request research return run search shift show sign slot spec stage start step survey swap
    sync track train transfer travel trial turn use video walk watch welcome work workshop
    brief invoice link label model pass pay play point present produce project release share
    ship skip stop store stress structure supply switch tag text time touch type upgrade
    estimate end exchange export file film fix focus fund group hand hire hold host import
    increase interview launch line load log minute name pause design debug deal credit cut
    cover challenge charge chair challenge block bid balance backup back audit action act
    access budget budget campaign catch claim close code credit debrief document field fill
    finish handover hand ring rota slack zoom sound source spot time scope script screen mail
    market mind nudge pin push reach rest ring roll rotate score split sponsor workshop
    """
)
"""Verbs that head a note just as often as nouns ("Review of Q3", "Call with Sam")."""
