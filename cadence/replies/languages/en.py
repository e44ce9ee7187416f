"""English."""

from cadence.replies.languages import Language, MailWords
from cadence.replies.vocabulary import Vocabulary

MAIL = MailWords(
    attributions="wrote; writes; said; has written",
    attribution_starts="on; at; in; in a message dated",
    headers=(
        "from; sent; to; cc; bcc; subject; date; reply-to; importance; when; priority; "
        "resent-from; attachments"
    ),
    original_message=(
        "original message; original email; original appointment; reply message; original "
        "mail; quoted text; reply above this line; reply above; above this line; message "
        "history"
    ),
    forwarded_message=(
        "forwarded message; begin forwarded message; forwarded by; forwarded mail; forwarded "
        "email; forwarded conversation; start of forwarded"
    ),
    mobile_lines=(
        "sent from my; sent from mail for; sent from outlook; sent from samsung; sent from "
        "yahoo; sent from proton; sent from a mobile; sent from gmail; sent from the; sent "
        "with; sent via; sent by; sent using; get outlook for; get bluemail; sent on the go; "
        "sent from an; sent from iphone; sent from ipad; sent from android; sent from nine; "
        "sent from spark; sent through; envoyé with; please excuse typos; excuse the brevity; "
        "sent wirelessly; cell phone typed"
    ),
    closings=(
        "best; best regards; best wishes; kind regards; warm regards; warmest regards; "
        "kindest regards; regards; many thanks; thanks; thanks a lot; thanks again; thank "
        "you; thank you very much; thanks in advance; thx; cheers; sincerely; yours "
        "sincerely; yours; yours truly; br; rgds; all the best; take care; talk soon; have a "
        "good day; have a nice day; have a great day; have a good one; have a lovely day; "
        "have a great weekend; have a nice weekend; warmly; ciao; bye; respectfully"
    ),
    disclaimers=(
        "confidential; privileged; intended solely; solely for the; intended recipient; "
        "intended only; disclaimer; before printing; received it in error; received this "
        "e-mail in error; received this email in error; received this message in error; in "
        "error; delete it; notify the sender; accepts no liability; unauthorized; "
        "unauthorised; addressee; not necessarily those of; legally; virus; dissemination; "
        "disclosure"
    ),
    banners=(
        "originated from outside; originates from outside; came from outside; sent from "
        "outside; outside of the organization; outside of your organization; outside your "
        "organization; outside the organization; outside of our organization; outside our "
        "organization; external email; external sender; external e-mail; external mail; "
        "external message; [external]; you don't often get email from; do not click links; "
        "don't click links; some people who received this message don't often get; you don't "
        "often receive email"
    ),
    reactions=(
        "reacted to your message; reacted via gmail; reacted to; liked; loved; laughed at; "
        "emphasized; reacted with"
    ),
    auto_reply_subjects=(
        "auto:; automatic reply; auto-reply; auto reply; autoreply; auto response; auto- "
        "response; automated reply; automated response; automatic response; out of office; "
        "out of the office; vacation reply; vacation response"
    ),
    absence_subjects="on vacation:; on leave:; away from; i am away; ooo:",
    answer_words=(
        "answer; answers; reply; replies; response; responses; below; here you go; here goes; "
        "see inline"
    ),
    number_words=(
        "question; answer; point; item; re; re question; re point; to question; q; a; "
        "no; number; ad; on question"
    ),
    labels=(
        "going_well = well, good, wins, win, highlights, going well, what went well, "
        "positives, successes; challenging = challenging, challenge, challenges, hard, "
        "difficult, difficulties, struggles, issues, problems, blockers; need = need, needs, "
        "support, help, asks, ask, from you, i need; growth = growth, learning, learnings, "
        "development, grow, growing; progress = progress, done, moved, update, updates; "
        "blockers = blockers, blocker, blocked, blocking, in the way, obstacles, impediments; "
        "support = support, help, needs, need, asks; held = held, met, did we meet, meeting; "
        "notes = notes, agreed, agreements, actions, action items, decisions, outcome; useful "
        "= useful, usefulness, rating, score; strength = strength, strengths, keep, keep "
        "doing, well, good, continue; improve = improve, improvement, improvements, "
        "differently, could be better, change, start, stop doing; proud = proud, proud of, "
        "pride, highlights; hard = hard, hardest, difficult, tough; learned = learned, "
        "learnt, learning, learnings, lessons; next = next, next steps, ahead, future"
    ),
    until="until; till; through; thru; up to and including; up to; –; —; -",
    back_on=(
        "back on; back in the office on; return on; returning on; be back; return to the "
        "office on; returning; back in office on; available again on; available again from; "
        "back at my desk on; back from"
    ),
    back_words="back; available again; reachable again; in the office again",
)

SAYS = Vocabulary(
    common="""the; and; is; are; to; of; at; with; for; that; this; have; has; we; i; my;
    on; it; by; was; not; from; can; you; will; done; please; thanks; be; an; our; they; he;
    she; your""",
    short="""e.g; i.e; etc; mr; mrs; dr; prof; vs; approx; ca; inc; ltd; jan; feb; apr; jun;
    jul; aug; sep; sept; oct; nov; dec; mon; tue; wed; thu; fri; a.m; p.m; incl""",
    decimal=".",
    not_names="""will; mark; grace; may; rose; hope; art; bill; sue; pat; rob; jack; frank;
    april; june; august; sunny; rich; dawn; faith; joy; don; drew; chase; miles; summer; so;
    an; do""",
    neutral="""behind us; behind me; not only; not bad; not just; no worries; no problem; no
    surprise*; i would (say|call|mark|rate|put); i'd (say|call|mark|rate|put|flag|consider); i
    should (say|add|mention); would (say|call|mark) it; that would be me; would you; could
    you; can you; as hoped; as planned; according to plan; ahead of (the |)target; past (the
    |)target; above (the |)target; better than (planned|expected); i said; i told; i wrote; we
    said; we told; hit (the|our) target; i think; not to mention; well done; on target; last
    but not least; the last; not least; what if; even if; as if; no longer at risk; if you ask
    me; if i am honest; if i'm honest; if anything; reached (the|our) target; at once; once
    again; once more; once a; for once; more than once; once and for all; why not; not long;
    no doubt; not that it matters; no wonder; not to worry; can't wait; slipped to; slipping
    to; slid to; not a problem; no small feat; not alone; couldn't be happier; could not be
    happier; not too bad; don't worry; couldn't be better; i would
    (flag|see|class|describe|consider|rate|mark|call); i'd (flag|see|class|describe)""",
    negation="""not; n't; don't; isn't; aren't; wasn't; weren't; haven't; hasn't; hadn't;
    didn't; doesn't; can't; cannot; won't; dont; isnt; arent; havent; hasnt; cant; wont;
    never; nowhere near; hardly; far from; yet to; neither; nor; short of; no way; without
    reaching; instead of; rather than; anything but; wouldn't; shouldn't; couldn't; needn't;
    mustn't; wouldnt; couldnt; none of""",
    hypothetical="""if; unless; in case; should we; should the; should it; should he; should
    they; should i; provided; assuming; suppose; supposing; as long as; in the event; were we
    to; were it; had we; whether; what if; once we; once the; once it; as soon as; when we
    (get|reach|hit|are); until we; even if; depending on; on condition; once; wouldn't say;
    would not say; don't think; do not think; not sure; no idea whether; i doubt; not
    convinced; hard to say; can't say; cannot say; too early to say; wish; only if; imagine;
    let's say; say we""",
    modal="""would; could; might; may; maybe; perhaps; possibly; theoretically; in theory;
    'd; ought; supposedly; potentially; likely; probably; i guess; i doubt; allegedly; feels
    like; it seems""",
    history="""last quarter; last year; last half; previous quarter; previous year; a year
    ago; years ago; months ago; two quarters ago; a quarter ago; back then; back in; in the
    past; historically; used to; previously; formerly; earlier this year; this time last year;
    at this point last year; last spring; last summer; last autumn; last winter; last fall;
    the year before; the quarter before; in january; before i joined; when i
    (joined|started|took over); at the start of; at the beginning of; at kick*off; originally;
    initially; started (out |)at; started from; in the old days; before the; at launch; in
    (february|march|april|may|june|july|august|september) we; a month ago; two months ago;
    three months ago; six months ago; the year before last; before we; back when; as recently
    as; until recently; once upon a time; pre-covid; in our first; until last; the week
    before; before the summer; before christmas we; first half; in h1; in q1; in q2""",
    past="""was at; were at; was on; had been; stood at; was still at; were still at; was;
    were; had; sat at; used to be; was sitting; were sitting""",
    last_month="last month; the past month",
    recent="""yesterday; this morning; today; last night; as of; since
    (monday|tuesday|wednesday|thursday|friday); this week; just now; on
    (monday|tuesday|wednesday|thursday|friday); this month; tonight; this afternoon; last week""",
    stale="""no new (number|figure|data|numbers|figures|value|reading)*; nothing newer; no
    update since; no newer; new number* (is|are) not; do not have (a |the |)new; don't have (a
    |the |)new; not measured since; no fresh""",
    plan="""aim; aims; aiming; target; targets; targeting; goal is; goal remains; goal was;
    goal for; the goal; objective is; plan; plans; planning; planned; hope; hopes; hoping;
    hopefully; want; wants; wanted; would like; 'd like; 'd love; wish; should; expect;
    expects; expecting; expected; forecast*; intend*; try; trying; going to; gonna; will; 'll;
    shall; need to; needs to; have to; has to; must; supposed to; ought to; on course; on pace;
    heading; trending to; by year end; by the end; ambition; dream; looking to; shooting for;
    push for; pushing for; working towards; working toward; commit to; promise*; project;
    projected; projecting; estimate*; predict*; the idea; in an ideal; ideally; soon; next
    quarter; next month; next year; eventually; some day; someday; be able to; to reach; to
    hit; to get to; towards; toward; bet; confident; believe; ready to; still to; close to;
    nearly; almost; approaching""",
    remaining="""to go; left; missing; remaining; short; away; still needed; still need;
    outstanding; need; more to; open points; behind; below; under; ahead of; lack; lacking;
    away from; short of; shy of""",
    reported="""says; said; told; tells; wrote; writes; claims; claimed; according to;
    reports; reported that; thinks; reckons; insists; mentioned; asked; quoted; quote;
    announced; posted; emailed; heard; hears; rumour; rumor; they say; competitor*; vendor's;
    puts; industry; benchmark; benchmarks; average customer; apparently; supposedly; on paper;
    word has it; i hear; the average; was told; were told; been told; tells us; swears;
    believes; argues; suggested; suggests; predicts; market average; reported by; they want;
    wants; demands; asks for; the board wants; asked whether; wonders; per the; according to
    the; i was told; was told that; have been told; been told that; heard that; i've heard; i
    have heard; rumour has it; someone said; people say; they told me; he thinks; she thinks""",
    sarcasm="""slow clap; yeah right; thanks for nothing; what could go wrong; just great;
    just what i needed; just what we needed; how nice; how lovely; as usual; once again; of
    course not; sure thing; big surprise; 🙄; /s; 😒; ha ha; haha; bravo again; as always
    late; what a surprise; what a joy; so helpful; real help; love how; love it when; oh
    great; oh good; oh wonderful; oh joy; congratulations on; genius; nice one; wonders never
    cease; my favourite; truly inspiring; for a change; thanks for the mess; thank you so much
    for the extra; no thanks to; said nobody; said no one; thanks for yet another; thank you
    so much for nothing; how thoughtful; how considerate; lucky us; love that for us; another
    masterpiece; a masterpiece; what a hero; my hero; said nobody ever""",
    negative="""for (breaking| deleting| crashing| ignoring| missing| forgetting| losing|
    blocking| ruining| wrecking| taking down| leaving me| leaving us| not| never| yet another|
    another| doing nothing| dumping| being late| the mess| the chaos| the surprise); who
    broke; broke (the|prod|it|everything|my|our); for nothing; down again; red again; broken
    again; late again; failed again; again no; again not; still not working; still broken; at
    the last minute again; without asking; without telling; once more broke; for the third
    time; took down; crashed production; for
    (ignoring|breaking|losing|wiping|overwriting|double-booking|cancelling|dropping|messing|sending
    .. wrong); nobody can open; no one can open; for the third time this week""",
    courtesy="""for (the| your| this| that| these| another| a| sending the) (kind | friendly |
    gentle | quick | weekly | prompt | )(reminder| nudge| mail| email| e-mail| message| note|
    questions| prompt| ping| heads-up| heads up| patience| invite| agenda| follow up|
    follow-up| answer| reply| feedback| update| check-in| survey| summary| recap| notes| link|
    info| information| trust); thanks in advance; many thanks in advance; great questions;
    have a (great|good|nice|lovely|wonderful); talk (soon|to you|tomorrow); best wishes; happy
    to (discuss|talk|chat); looking forward; sounds good; appreciate (the|your)
    (reminder|asking|note|nudge|mail|time); see you (soon|tomorrow|then|on|later|friday); see
    you$; for (asking| checking| reminding| checking in| reaching out| following up| getting
    back| understanding| reading| your time| taking the time| listening| your understanding|
    your patience| bearing with| keeping in touch| all you do| everything| setting this up|
    organising this| organizing this); for (the| your| a) (quick| prompt| speedy| fast)
    (reply| answer| response| turnaround| reaction| reminder| note| nudge| ping| follow-up);
    (see| find) (my |)(answers| replies| notes| comments) (below|above|inline); have a look at
    my""",
    greeting="""^hi; ^hello; ^hey; ^dear; ^good (morning|afternoon|evening); ^morning;
    ^hiya; ^greetings""",
    nothing="""^nothing; ^none; ^no blockers; ^nope; ^n/a; ^nil; ^no; ^all good; ^nothing
    (new|much|special|right now|for now|to add); ^not much; ^no news; ^same as last; ^nothing
    at the moment""",
    stop="""the a an of to for in on and or by with from our my all new make cut finish get
    reach increase reduce improve launch build write ship more less better win grow deliver
    complete create raise lower keep run number rate shrink per us at least than answer within
    up down into""",
    present="""is at; are at; 's at; 're at; 'm at; stands at; stand at; sits at; sit at;
    sitting at; now; currently; at the moment; as of; today; is now; are now; is down; is up;
    are down; already; is on track; is at risk; is off track; is done; so far; to date; right
    now; latest""",
    state="""is; are; is at; are at; 's at; 're at; 'm at; am at; now at; at now; stands at;
    stand at; standing at; sits at; sit at; sitting at; stays at; remains at; still at; back
    at; currently at; currently; now; is now; are now; reached; reaches; hit; has hit; have
    hit; down to; up to; went up to; went down to; to now; came in at; comes in at; landed at;
    closed at; finished at; ended at; (dropped| fell| went| rose| grew| climbed| improved|
    increased| decreased| moved| came| come| got| brought| cut| pushed| jumped| sank| shrank|
    slipped| slid| reduced| raised| bumped| took| shaved| crept| gone| risen| fallen| grown|
    worsened) (it | )to; (dropped| fell| went| rose| grew| climbed| improved| increased|
    decreased| moved| come| got| brought| cut| pushed| reduced| raised| took) .. (to| down to|
    up to); measured at; measures; measured; measuring; hovers at; hovers around; hovering
    around; hovering at; is around; are around; passed; crossed; exceeded; topped; made it to;
    progress at; progress is; at; clocked in at; (averages|averaging|averaged); reads; shows;
    is sitting at; hit the; bottomed out at; have reached; we have; we've got; i have; i've;
    we've; have; has; got; with; counts; count is; totals; total is; through; complete to;
    done to; shrunk to; has shrunk to; that makes; that makes it; makes it; taking us to;
    takes us to; brings us to; bringing us to; puts us at; putting us at; which makes; so
    that's; now takes; takes; crept up to; crept to; settled at; ticked up to; ticked down to;
    edged up to; edged down to; is back to; back to; is back up to; is back down to; now
    stands at; has come in at; sinks to; slipped to; slid to; now down to; now up to; up at;
    down at; has dropped to; have dropped to; has fallen to; have fallen to; reached a; comes
    to; adds up to; running at; is running at; hovers near; plateaued at; peaked at; holds at;
    holding at; steady at; stuck at; unchanged at; improved again to;
    (trimmed|whittled|slashed|lowered|lifted|boosted|nudged|worked|driven|halved|squeezed|chipped|knocked|pared|tightened|shortened|taken|moved|cut|gotten)
    .. (to|down to|up to); brought in; bringing in; booked; has settled at; settled around;
    has stabilised at; stabilised at; stabilized at; has plateaued at; has levelled off at;
    levelled off at; has leveled off at; sank to; dipped to; fell back to""",
    filler="""about; around; roughly; approximately; approx; approx.; ca; ca.; circa; some;
    just; only; already; now; a; an; the; exactly; nearly; almost; still; currently; over;
    barely; a little; a bit; finally; well; solid; full; whopping; ~; ≈; as much as; =; :; -;
    –; —; →; ->; >; today; even; this week; today at; a solid; it""",
    we_are="""we are at; we're at; we are now at; we're now at; we're currently at; we are
    currently at; we sit at; we stand at; we're sitting at; i am at; i'm at; i'm now at; we
    are down to; we're down to; we are up to; we're up to; it is at; it's at; it is now at;
    it's now at; it is down to; it's down to; it is up to; we have reached; we've reached; we
    reached; we hit; we've hit; we are sitting at; we're back at; it sits at; it stands at;
    now at; currently at; we got to; we made it to; down to; we're on; we now have; we have;
    we've got; we've signed; we've; i've; i have; that puts us at; which puts us at; puts us
    at; that makes; this brings us to; brings us to; we landed at; we got it down to; we
    brought it down to; we are; which takes us to; that takes us to; we've got to; that brings
    us to; we came in at; which makes; taking us to; takes us to; bringing us to; putting us
    at; so that's; that makes it; we are now on; now on; i've done; i have done; we've done;
    we have now; i now have; count is now; tally is""",
    total="""so far; in total; to date; altogether; overall; all in all; as of today; as of
    now; already; now; by now; are online; are live; are done; total; year to date; ytd; are
    signed; in the bag; up to now; until now; complete; completed; done""",
    change="""by; gained; gain of; lost; added; plus; minus; another; additional; extra;
    further; shaved; shaved off; saved; won; improvement of; drop of; increase of; rise of; up
    another; grew by""",
    from_figure="""from; down from; up from; was; were; vs; versus; compared to; compared
    with; instead of; against; previously; after; over the; than; started at; coming from; used
    to be; up on; down on""",
    to="to; down to; up to",
    between="between; somewhere between; from somewhere",
    change_after="""more; points; percentage points; pp; ppt; pts; less; fewer; better;
    worse; faster; slower; higher; lower; new; extra; additional; up; down from; off; % points;
    to go; left""",
    copula="""is; are; 's; was; still; now; remains; stays; looks; currently; definitely; i'd
    call; i would call; call; mark; marked; it; that; as; -; –; —; :; =; (; ,; and; both; all;
    back; firmly; well; also; has been; have been; has; been; finally; fully; be; today;
    again; clearly; sadly; unfortunately; happily; officially; completely; looking; feels;
    feeling; getting; going; right; pretty; quite; very; much; already; just; is now; i'd;
    i'm; calling; would; consider; consider it; i; goal; objective; kr; key result; metric;
    number; figure; flag; flagged; see; rate; rated; put; everything; everything is; it's; all
    is""",
    after_title="""is; are; 's; was; has; now; at; by; on; this; last; and; today;
    yesterday; ahead; in; early; finally; before; which; so; but; itself; goal; objective; kr;
    key; result; work; -; stands; sits; still; remains; looks; for; with; because; since;
    after; as; over; went; moved; back; should; got; up; down; project; from; to; we; i; off;
    under; done; complete""",
    on_track="""on track; on schedule; on plan; on target; going to plan; as planned;
    according to plan; on course; green; in good shape; well on its way; looking good; in the
    green; on the right track; right on track; tracking well; tracking to plan""",
    at_risk="""at risk; in danger; in jeopardy; amber; yellow; wobbly; shaky; risky; under
    threat; touch and go; might slip; may slip; on the edge; at serious risk; on thin ice;
    precarious; touch-and-go; endangered; hanging by a thread; orange; yellow flag""",
    off_track="""off track; not on track; behind; behind schedule; behind plan; off course;
    red; late; in trouble; slipping; slipped; delayed; derailed; stalled; no longer on track;
    falling behind; way off; lagging; in the red; not on schedule; slipping behind; well
    behind; has slipped; have slipped; has stalled; gone off the rails; off the rails; way
    behind; lags behind; lagging behind; running late; overdue; off schedule; off plan; off
    target""",
    done="""done; finished; complete; completed; achieved; closed; shipped; delivered;
    accomplished; wrapped up; reached the target; hit the target; closed out; over the line;
    in the bag; ticked off; fulfilled; concluded; sorted; ✅; ✔; ☑; 100% done; all done; put
    to bed; signed and sealed; behind us; in the can; done and dusted; nailed; mission
    accomplished; crossed off; off my list""",
    finished="""finished; completed; wrapped up; closed out; have finished; have completed;
    delivered; achieved; accomplished; concluded; we finished; got done with; done with; signed
    off; crossed off; ticked off""",
    dropped="""dropped; cancelled; canceled; abandoned; scrapped; no longer relevant; no
    longer needed; parked; shelved; obsolete; not pursuing; off the table; dead; discontinued;
    given up; stopped; drop; withdrawn; killed; retired; off the list; on ice; put on ice;
    let's drop; no longer makes sense; no longer make sense; taken off; we drop; dropping; not
    going to happen; won't pursue; on hold for good; dead in the water; called off; axed;
    binned; cut; thrown out; stopped working on; won't be pursuing; will not be pursuing; not
    be pursuing; no longer pursuing; stop pursuing; stopped pursuing; not going to pursue; not
    continuing with; won't continue with; discontinuing; shelve; shelving; put .. on ice; put
    .. on hold; to scrap; scrapping; to abandon; ditching; ditch""",
    both="and; &; plus",
    but="but; but at; however; instead; though; yet; only; although",
    of="of; out of; /; from",
    percent="%; percent; per cent; pct",
    fraction="""halfway=0.5; half way=0.5; half-way=0.5; half=0.5; half done=0.5; a
    third=0.3333; one third=0.3333; two thirds=0.6667; two-thirds=0.6667; a quarter=0.25; three
    quarters=0.75; three-quarters=0.75; one quarter=0.25; a fifth=0.2; four fifths=0.8; three
    fifths=0.6; two fifths=0.4; a tenth=0.1; nine tenths=0.9""",
    numeral="""zero=0; one=1; two=2; three=3; four=4; five=5; six=6; seven=7; eight=8;
    nine=9; ten=10; eleven=11; twelve=12; thirteen=13; fourteen=14; fifteen=15; sixteen=16;
    seventeen=17; eighteen=18; nineteen=19; twenty=20; thirty=30; forty=40; fifty=50; sixty=60;
    seventy=70; eighty=80; ninety=90; a hundred=100; hundred=100; one hundred=100; a dozen=12;
    twenty-five=25; seventy-five=75""",
    scale="""k=1e3; thousand=1e3; grand=1e3; m=1e6; mn=1e6; mio=1e6; million=1e6;
    millions=1e6; bn=1e9; billion=1e9""",
    unit="""ms=ms; msec=ms; millisecond=ms; milliseconds=ms; s=s; sec=s; secs=s; second=s;
    seconds=s; min=min; mins=min; minute=min; minutes=min; h=h; hr=h; hrs=h; hour=h; hours=h;
    d=d; day=d; days=d; week=w; weeks=w; wk=w; wks=w; month=mo; months=mo; year=y; years=y;
    point=pts; points=pts; pts=pts; pp=pts; euro=€; euros=€; eur=€; dollar=$; dollars=$; usd=$;
    bucks=$; pound=£; pounds=£; gbp=£; times=x; kb=kb; mb=mb; gb=gb; tb=tb; kg=kg; g=g; t=t;
    tons=t; tonnes=t; km=km; metres=m; meters=m; people=people""",
    new_goal="""^new goal; ^new objective; ^goal proposal; ^proposed goal; ^proposal for a new
    goal; ^new okr; ^new key result; ^i propose a new goal; ^i would propose a new goal; ^my
    new goal; ^another goal; ^one more goal; ^additional goal; ^i'd like to (add| set|
    propose| suggest) (a| another| one| this| the) (new | further | )goal; ^i would like to
    (add| set| propose| suggest) (a| another| one| this| the) (new | further | )goal; ^let's
    (add|set) (a|another|one) (new |)goal; ^i (want| propose| suggest) to (add| set) (a|
    another| one) (new | )goal; ^i (suggest|propose) (a|another|the) (new |)goal; ^can we add
    a goal; ^could we add a goal; ^add a (new |)goal; ^as a new goal; ^suggested goal; ^goal
    idea; ^i'd like to (set|give) myself (a|another|one|one more) (new |)goal; ^i would like
    to (set|give) myself (a|another|one|one more) (new |)goal; ^i'm setting myself (a|another)
    (new |)goal; ^goal for next quarter; ^goal suggestion; ^suggestion for a (new |)goal;
    ^proposal: new goal; ^new target; ^here's a (new |)goal; ^how about a new goal; ^let me
    propose a (new |)goal; ^i have a new goal; ^a new goal; ^one new goal; ^new smart goal""",
    as_goal="""i'd (also |)like to take on; i would (also |)like to take on; i want to take
    on; i'd like to add; i would like to add; i'd like to set; i propose; i suggest; i'd (also
    |)propose; i'd suggest; i would propose; i would suggest; let's make; let's add; i want to
    add; i'd take on; i'd like to make; i'd like to adopt; i'd like to have; can we make; could
    we make; can we add; could we add; happy to take on; i'd be happy to take; i'm proposing;
    please add; i can take on; i will take on; i'll take on; i want to set; i'd love to take
    on; i would love to take on; i'd like""",
    as_goal_after="""as a goal; as a new goal; as my goal; as another goal; as one of my
    goals; as an objective; to my goals; a goal; as goal; as an okr; as a key result; my goal""",
    first="i; we; me; us",
    you="you; your",
    pronoun="he; she; they; him; her; them",
    together="and i; and me; and myself; & i; & me",
    title="mr ; mrs ; ms ; dr ; prof ; sir ; madam",
    nickname="""bob=robert; rob=robert; bill=william; will=william; liz=elizabeth;
    beth=elizabeth; kate=katherine; kathy=katherine; mike=michael; dick=richard; rick=richard;
    jim=james; jack=john; peggy=margaret; maggie=margaret; tony=anthony; ted=edward;
    ned=edward; chuck=charles; hank=henry; harry=henry; sally=sarah; molly=mary; polly=mary;
    nell=eleanor; sasha=alexander; alex=alexandra; sandy=alexandra; steve=stephen;
    nick=nicholas; andy=andrew; drew=andrew; dave=david; tom=thomas; joe=joseph; jen=jennifer;
    jenny=jennifer; sue=susan; meg=margaret; pat=patricia; becky=rebecca; gus=augustus;
    fred=frederick; larry=lawrence; jerry=gerald; ron=ronald; wes=wesley; zach=zachary;
    mandy=amanda; trish=patricia; vicky=victoria; cindy=cynthia; debbie=deborah;
    betty=elizabeth; bess=elizabeth; lena=helena; nina=antonina""",
    thanks="""thanks to; thank you to; thanks go to; thanks goes to; kudos to; kudos;
    shout-out to; shout out to; shoutout to; shoutout; props to; hats off to; credit to;
    credit goes to; hat tip to; huge thanks to; big thanks to; many thanks to; thank you;
    thanks; grateful to; thankful to; applause for; round of applause for; high five to; well
    done; bravo; praise for; compliments to; want to thank; like to thank; would like to
    recognise; want to recognise; want to recognize; like to recognize; like to praise;
    gratitude to; shouting out; all credit to; cheers to; recognition for; indebted to; must
    thank; have to thank; thanking; nice work; great work; good job; great job;
    congratulations to; congrats to; well played; full marks to; a nod to; could not have done
    it without; couldn't have done it without; couldn't have .. without; could not have ..
    without; wouldn't have .. without; would not have .. without; lost without; thank; without
    the help of; chapeau; credit where it's due; credit where credit is due; credit for; call
    out; want to call out; special mention; special mention to; special thanks to; special
    thanks; a big hand for; a shout for; shout to; a big thank you to; a huge thank you; huge
    thank-you to; huge thank you to; big thank-you to; big thank you to; thank-you to; a thank
    you to; raise a glass to; tip of the hat to; props; major props to; big up; ta to; thanks
    also to; thanks again to; my thanks to; big ups to; i owe .. one; gold star for; gold star
    to; all thanks to; only thanks to; only because of; my thanks go to; my gratitude; i'm
    thankful for; thankful for; grateful that""",
    praise="""did a (great| superb| fantastic| brilliant| stellar| wonderful| amazing|
    excellent| terrific| outstanding| good| marvellous| lovely| tremendous| remarkable|
    awesome| splendid| first-class| really good| really great) job; did (great| superb|
    fantastic| brilliant| stellar| wonderful| amazing| excellent| outstanding| good| awesome)
    work; (great| superb| fantastic| brilliant| stellar| wonderful| amazing| excellent|
    outstanding| awesome| terrific) (job| work| effort); was a (star| lifesaver| life saver|
    life-saver| hero| rock| rockstar| rock star| legend| gem| delight| huge help| great help|
    big help| massive help| joy| pleasure| champion| godsend); is a (star| lifesaver| hero|
    rock| rockstar| rock star| legend| gem| joy| pleasure| champion| godsend| huge help| great
    help| massive help); has been a (star| lifesaver| hero| rock| legend| huge help| great
    help| massive help| godsend| gem); saved (us|me|the day|my); saved our; went above and
    beyond; above and beyond; went out of (his|her|their) way; went the extra mile; extra
    mile; knocked it out of the park; nailed; smashed; deserves (a | some | the | credit|
    praise| recognition| big | huge | special | kudos); deserves; grateful to .. for; grateful
    for; could not have .. without; couldn't have .. without; is (brilliant| fantastic|
    superb| amazing| excellent| outstanding| incredible| wonderful| terrific| stellar|
    awesome| invaluable| great| phenomenal| exceptional| very good| really good| so good|
    extremely good| remarkably good); was (brilliant| fantastic| superb| amazing| excellent|
    outstanding| incredible| wonderful| terrific| stellar| awesome| invaluable| great|
    instrumental| phenomenal| so helpful| really helpful| incredibly helpful| very helpful|
    super helpful| so patient| a great| so kind| heroic| on fire); has been (brilliant|
    fantastic| superb| amazing| excellent| outstanding| incredible| wonderful| terrific|
    stellar| awesome| invaluable| great| instrumental| phenomenal| so helpful| really helpful|
    very helpful); without being asked; without anyone asking; unasked; the kind of care; made
    my (day|week|year|life); impressed me; impressed us; really impressed; impressed by;
    impressed with; impressed how; made all the difference; carried the; pulled off; stepped
    in; stepped up; jumped in; helped me (a lot| enormously| hugely| immensely| tremendously|
    so much| big time| through); helped us (a lot| enormously| hugely| immensely| so much|
    through| out); exemplary; i admire; admire how; hats off; set an example; shone; stood
    out; i am grateful; i'm grateful; i appreciate how; i really appreciate; really
    appreciated; much appreciated; appreciate .. help; worth its weight in gold; handled ..
    (brilliantly| superbly| perfectly| beautifully| calmly| masterfully| so well| really well|
    gracefully); did brilliantly; couldn't have been better; well done; bravo; kudos;
    shout-out; shout out; i want all of us to copy; wish everyone did; a pleasure to work
    with; a joy to work with; stayed late; stayed up; covered for me; taught me; mentored me;
    unblocked me; rescued; bailed (me|us) out; excellently; superbly; brilliantly; flawless;
    flawlessly; like a pro; top notch; top-notch; first rate; first-rate; stellar; (has been|
    was| is| were) (so| very| really| incredibly| extremely| amazingly| super| unbelievably)
    (patient| helpful| kind| supportive| generous| thorough| reliable| calm| thoughtful|
    responsive| clear); saved the .. (day| call| launch| deal| project| account| release|
    demo| week| meeting| quarter| customer| client| show| evening| weekend| night| migration|
    deadline| presentation| pitch| event); (was| is| has been| were| is being) (a|an)
    (absolute|total|real|true|huge|complete|proper|great|fantastic|massive|big|tremendous|brilliant)
    (star| lifesaver| hero| rock| rockstar| legend| gem| delight| help| joy| pleasure|
    champion| godsend| asset| inspiration); an inspiration; ^without .. (i'd|we'd|i would|we
    would) (still |never |not |)(be|have); ^without .. (would|could|wouldn't|couldn't) (not
    |never |)have; rebuilt .. from scratch; stayed until midnight; stayed until; worked
    through the; turned .. around; turned around the; saved my bacon; saved my skin; couldn't
    have asked for; kept .. calm; kept the .. (running|afloat|alive|together|going); kept us;
    has my back; had my back; went to great lengths; did an
    (amazing|outstanding|excellent|incredible|awesome|unbelievable|exceptional) job; did such
    a (great|good|fantastic) job; has done (a
    |)(great|superb|fantastic|brilliant|amazing|excellent|outstanding|wonderful|terrific|incredible)
    (job|work); done a
    (great|superb|fantastic|brilliant|amazing|excellent|outstanding|wonderful|terrific|incredible)
    job; did wonders; worked wonders; worked magic; works magic; was there for; came through;
    came to the rescue; to the rescue; talked .. off the ledge; so grateful; can't thank ..
    enough; cannot thank .. enough; really came through; delivered under pressure; blew me
    away; blew us away; i'm in awe of; in awe of; is worth .. weight in gold; covering for me;
    taking over my; for covering; for jumping in; for stepping in; for staying; for helping;
    for fixing; for taking over; single-handedly; single handedly; deserves a medal; brilliant
    bid; saved the ..
    (renewal|contract|client|account|tender|bid|sale|relationship|schedule|budget|product|team|company|month);
    got us through; got me through; couldn't have got; could not have got; couldn't have
    managed; could not have managed; couldn't have survived; wouldn't have survived; kept me
    sane; made it happen; made it possible; made it look easy; made it so easy; went the
    distance; above the call of duty; beyond the call of duty; a big part of; the reason we;
    is why we; made my life; turned it around; did a brilliant; put in a heroic; put in an
    amazing; put in a great; put in a huge; massive effort; heroic effort; huge effort;
    tireless; tirelessly; steadfast; patiently; moved mountains; rose to the challenge; rose
    to the occasion; outdid; outdone; excelled; excelled at; delivered brilliantly; presented
    brilliantly; a class act; world-class; second to none; what a
    (star|legend|hero|gem|champion|pro); what a great colleague; spot on; i owe her one; i owe
    him one; owe her one; owe him one; was spot on; were spot on""",
    correction="""needs to (stop| improve| work on| change| start| learn to| listen| let|
    be more| be less| prepare); has to (stop|improve|change|start|learn to|let); must
    (stop|improve|change|start|learn|let); i expect (him|her|them) to; i told (him|her|them)
    (it|that|this); is not acceptable; isn't acceptable; not ok; not okay; unacceptable; costs
    us trust; cost us trust; course correction; must not happen again; should not happen again;
    can't happen again; cannot happen again; stop
    (interrupting|missing|promising|cutting|talking); i want (him|her|them) to stop""",
    fault="""has cut off; cut off the; cuts off; cut (me|us|people|him|her|others) off;
    keeps (cutting| interrupting| missing| ignoring| being late| coming late| turning up|
    arriving| talking over| skipping| pushing| forgetting| promising| changing); kept (cutting|
    interrupting| missing| ignoring| turning| arriving| talking); interrupts; interrupted; has
    interrupted; talked over; talks over; missed (the| two| three| several| his| her| their| a|
    every| another) (deadline| deadlines| review| reviews| handover| meetings| stand-ups|
    standups| commitments| promise); has missed; was late (again|for|to|three|twice|with); came
    late; turned up late; arrives late; unprepared; did not prepare; didn't prepare; let the
    team down; was rude; was dismissive; dismissive; harsh tone; his tone; her tone; their
    tone; did not deliver; didn't deliver; raised (his|her|their) voice; shouted at; snapped
    at; bypassed; went behind; without telling (anyone|me|us|the team); sloppy; careless;
    overpromis*; promised .. without; ignored the; skipped the; rolled (his|her|their) eyes""",
    suggestion="""could (also | )(share| try| do| be| start| give| send| ask| involve|
    speak| delegate| use| take| let| write| listen| explain| make| spend| focus| leave| slow|
    plan| offer| show| invite| say| work| benefit| keep| bring| think| prepare| improve|
    communicate| set| prioriti*| run| draw| add| get| come| help| stop| tell| talk| hand| pull|
    push| lean| trust| raise| step| summaris*| summariz*| document| pause| check| flag|
    publish); could be; should (try| share| start| give| consider| delegate| involve| ask|
    speak| use| take| let| write| listen| keep| slow| be| do); might (try|want to|consider|help
    to|share|delegate); would help if; would be (great|good|nice|helpful|even better) if; it
    would help; i'd suggest; i would suggest; my suggestion; i suggest; i'd recommend; one
    idea; a tip; next time; even better if; i wish; more often; i'd like (him|her|them) to; i'd
    love (him|her|them) to; one thing; earlier""",
    advice="""i'd suggest; i would suggest; my suggestion for; suggestion for; would
    benefit from; i'd recommend .. to; could .. (earlier|more often|sooner); should ..
    (earlier|more often|sooner|more); might want to; it would help if (he|she|they); would be
    (great|good|nice) if (he|she|they)""",
    recognition_word="thanks; thank you; kudos; recognition; shout-out; shoutout; praise; props",
    feedback_word="""feedback; course correction; feedback for; feedback to; feedback on;
    feedback about; note to""",
    promise="""i'll; i will; i'm going to; i am going to; i shall; i promise to; i commit to;
    let me; i'm gonna; i'll also; i will also; i plan to have; i can have; i have promised to;
    i promised to; i agreed to; i have agreed to; i said i would; i said i'd; i take care;
    i'll take; i've promised to; i'm sending; i am sending; ^will (send| do| write| draft|
    prepare| finish| share| call| book| fix| update| check| talk| speak| set| schedule|
    review| publish| follow| get| have| circulate| organise| organize| ask| document| deliver|
    ship| file| push); i'm responsible for; i am responsible for; my next step is to; my
    to-do; my action; i own; ^action for me; ^on me; ^my side; i'll own; i undertake to; i
    intend to send; count on me to; i'm to; i am to; i'll get you; you can expect; i've got
    this; i will get you; i'm going to get; leave it with me; on my list for; i'm signed up
    to; i've committed to; i have committed to; i've agreed to; my homework; i'll also get;
    i'll then; i'll personally; i will then; i will now; i'll now; i'll first; ^will also;
    ^will
    (send|get|circulate|forward|raise|chase|try|pass|put|sort|add|run|make|take|create|drop|email|mail|ping|bring|submit|start|pull|chat|arrange|confirm|dig|test|look|read|sync|clean|reach);
    my next step :; next step for me :; my next steps :; next up for me :""",
    promise_by="""i can; i send; i finish; i deliver; i write; i prepare; i call; i draft; i'm
    writing; i'm preparing; i'm drafting; i am writing; i am preparing; i'm finishing; i am
    finishing; i'm taking; i am taking; i take on; you'll have; you will have; you'll get; you
    will get; i owe you; i'm on the hook for; i am on the hook for; i'm meeting; i'm
    presenting; i present; i'm delivering; i am delivering; i'm due to; i am due to; expect
    it; expect the; expect a; i'm on it; to follow; my deadline is; i'm aiming to send; on my
    plate; i've blocked; i'm calling; i am calling; i'm shipping; i ship; i'm publishing; i
    publish; i submit; i'm submitting; i hand in; i hand over; i'm handing over; from me; i
    review; i'm reviewing; i check; i'm checking; ^draft; ^send; ^deck; done from my side; in
    your inbox""",
    no_promise="""i'll be (out| away| off| back| on| in| at| there| late| busy| happy| glad|
    honest| fine| sick| ill| travelling| traveling| offline| able| sure| the| a| working|
    around| free| going| seeing| attending); i will be (out| away| off| back| on| in| at|
    there| late| busy| happy| glad| honest| fine| sick| travelling| traveling| offline| able|
    sure| working| around| free| going| attending| the| a); i'll have to; i will have to; i'll
    need; i will need; i'll miss; i will miss; i'll probably; i will probably; i'll maybe;
    i'll never; i will never; i will not; i'll not; i'll see (you|how|what|if|whether|where);
    i will see (you|how|what|if|whether); i'll try; i will try; i'll tell (you|him|her|more);
    i'll explain (more |)(in|at|when|then); i'll keep; i will keep; i'll admit; i will admit;
    i'll say; i will say; i'll take (that| it| the win| a day| some| time off| vacation|
    leave| holiday); i'll be; i will be; i'll wait; i will wait; i'll get there; i'll get
    (back |)to it; i'll survive; i'll leave it; i'll pass; i'll stop here; i'll think; i will
    think; i'll consider; i will consider; i'll sleep on; i'll reflect; i'll look at it$; i'll
    discuss; let me know; let me think; let me see; let me be; let me say; let me add; let me
    explain; let me get back; i'll definitely miss; i'll spare; i'll bring (it |this |that
    |)up (when|in|at|then|tomorrow); i will tell (you|more); i'll talk (to you|about)
    (when|in|tomorrow|then|it|this); i'll give (it |)some thought; i'll take it from there;
    i'll have a think; i'll catch up; i'll live; i'll let you (decide|judge|guess); i will let
    you (decide|judge); i'll hope; i'll continue; i will continue; i'll manage; i'll go with;
    i'll be in touch$; i'll (likely| surely| certainly be| get used| have a coffee| have
    coffee| have lunch| grab| join| attend| come| see| meet you| stay| sit| take part| watch|
    have fun| be); i will (believe| know| enjoy| love| hate| remember| forget| understand|
    cope| thank| appreciate| feel| guess| assume| trust| always| leave| skip| spend| travel|
    fly| work); let me (sleep| know| check my| double| breathe| be clear| be honest| be frank|
    rephrase| start| guess| put it| tell you| give you some| think| see| explain| add| say|
    just say| remind you| reflect); i'm to (blame|be); i'm going to
    (be|need|miss|have|wait|see|sleep|think|stay|take (a|some|time)|enjoy); i'll (believe|
    know| wonder| enjoy| love| hate| remember| forget| understand| cope| stick| thank|
    appreciate| welcome| feel| bet| guess| assume| trust| confess| always| just be| drop in|
    pop in| show up| listen| hold off| hold on| leave| skip| shut up| suffer| struggle| learn|
    miss out| figure it out| get over| get through| end up| celebrate| travel| fly| drive);
    i'll let .. (handle|decide|deal|take|do|run|have|go|be|worry|sort); i will let ..
    (handle|decide|deal|take|do|run)""",
    soft="""let you know; keep you posted; keep you updated; keep you in the loop; get back
    to you; follow up with you; update you; be in touch; circle back""",
    request="""can you; could you; would you; will you; please; pls; plz; would you mind; may
    i ask you to; i need you to; i'd like you to; i would like you to; i'd ask you to; can i
    ask you to; could i ask you to; i'd appreciate it if you could; i would appreciate it if
    you could; can we get you to; are you able to; would you be able to; can you please; could
    you please; would you please; kindly; i ask you to; i'm asking you to; mind (giving|
    sending| asking| talking| checking| approving| signing| introducing| having); any chance
    you could; any chance you can; do you mind; would it be possible for you to; i want you
    to; it would be great if you could; it'd be great if you could; it would help if you
    could; it would be good if you could; grateful if you could; i'd be grateful if you; i
    would be grateful if you; could i get you to; can i get you to; i'd need you to; i'd
    appreciate it if you; i need your sign-off on; i need your signature on; i need your
    approval for; need your sign-off on; need your approval on; need your approval for; need
    you to; would it be ok for you to; would it be possible to get; are you ok to; could we
    ask you to; please could you; it would help a lot if you; it would help me if you; it'd
    help if you; would love it if you; help me by; my ask:; my ask is that you; my request:;
    ask for you:; ask: can you; happy for you to""",
    no_request="""(can| could| would| will) you (tell| remind| say| explain| see| imagine|
    guess| believe| hear| think| know| remember| elaborate| confirm that| clarify| make it|
    come| join us| recall); please (don't| do not| note| see| find| ignore| excuse| bear|
    disregard| let me know| be aware| stop| pause| no| never| feel free| enjoy| accept|
    forgive| read| refer| remember| skip| forget| advise| keep in mind| consider this| treat
    this| not); please no; please not; no need; will you be; would you say; would you like;
    would you rather; would you prefer; do you think; more of these please; no more; can you
    not; could you not; pleased; please .. not; please .. don't; (can| could| would| will) you
    (live| cope| manage| please not| please stop| spare| make| both| all| really); please
    (have a look at my| look at my| refer to my| find my| see my| allow| try not| trust| be
    patient| relax| say hi| say hello| send my| give my| take your time); can you believe;
    could you believe; please (keep| accept| forgive| be| stay| remain| bear| consider that|
    remember| understand| thank| say| tell| pass on| count me| expect| wait| hold); please let
    me know; keep up; keep me posted""",
    will="""will; 'll; is going to; to; has agreed to; agreed to; promised to; has promised
    to; takes care of; offered to; volunteered to; commits to; committed to; has offered to;
    shall; and i will; and i'll; signed up to; is on it; said yes to; volunteered; is to;
    agreed he'll; agreed she'll; (will|'ll) then; (will|'ll) also; (will|'ll) now; will just;
    will first; (is|are) going to; 's going to; 's on it; 's taking over""",
    will_by="""sends; writes; prepares; reviews; books; talks; speaks; checks; delivers;
    organises; organizes; finishes; sets up; shares; drafts; does; updates; fixes; asks;
    calls; schedules; handles; gets; provides; approves; signs; orders; plans to; has to;
    needs to; must; should; can; is doing; is sending; is writing; looks into; is preparing;
    wants to; owns; is responsible for; is handling; is taking; takes; is meeting; meets; is
    calling; presents; is presenting; hands over; will have; is due to; is looking into; is
    reviewing; tests; is testing; publishes; submits; is submitting; collects; is supposed to;
    follows up; gets back; comes back with; confirms; sorts; sorts out; replies; owes; owes
    us; is organising; is organizing; is fixing; is drafting; is updating; is checking; takes
    on; runs; is running; migrates; visits; to; takes over; is taking over""",
    no_will="""will be (out| away| off| back| on| in| at| there| late| busy| happy| fine|
    sick| travelling| traveling| the| a| our| my| your| great| good| joining| leaving); will
    not; won't; will never; will probably; will hopefully; will have to; will need; will miss;
    'll be; to not; not to; will hate; will love; will like; will see; will know; will be;
    will want; will understand; will join us; will leave; will surely; will get used; will
    think; will say; will agree; will always; will likely; will keep; will continue; agreed to
    (the|a|an|our|my|this|that|it|all|your|us|disagree); will
    (leave|retire|start|turn|celebrate|come
    back|return|probably|likely|hopefully|surely|certainly|no longer|soon be|be
    on|decide|need|sleep|cope|have a|have an|have been|have had); to
    (me|us|you|him|her|them|the|a|an|my|our|your|his|their|date|see|be|become|have|blame|thank|follow|say);
    'll (likely|probably|hopefully|never|be|need|see|want|love|hate|know); will (also|) be
    (back|away|out|off|on leave|on holiday|in|at)""",
    task_word="todo; to do; to-do; task; action; action item; ai",
    me="me; i; myself; mine; my",
    reopened="open; reopen; reopened; not done; still open; still to do; pending",
    learning="""i'm learning; i am learning; learning to; learning how; i have started
    learning; i've started learning; i started learning; i want to learn; i'd like to learn; i
    would like to learn; i'd love to learn; teaching myself; halfway through .. course; took a
    course; doing a course; studying; i'm reading; i am reading; i've been reading; finished
    the .. course; enrolled; signed up for .. (course| workshop| class| training| programme|
    program); passed the .. (exam|certification); reading up on; shadowing; my mentor; i want
    to get better at; i'd like to get better at; i would like to get better at; want to
    improve my; i'd like to improve my; i would like to improve my; i want to grow in; i'd
    like to grow in; i want to deepen; i'd like to deepen; deepen my; brushing up; working on
    my; picked up; learned how; learnt how; learned a lot; attend the ..
    (workshop|training|course|conference); to do the ..
    (course|training|certificate|certification); to take the .. (course|training|exam); i
    attended; practising; practicing; getting my head around; certified; to attend; i'd like
    to shadow; i would like to shadow; shadow the; shadow a; taking the .. course; taking a ..
    course; i'm taking .. (course|class|exam|training|certification); two-day workshop;
    finished a .. (workshop|course|training|bootcamp|class); i've enrolled; i'm enrolled; i'm
    attending a; i am attending a; i'm doing the ..
    (course|training|certificate|certification); i'm doing a ..
    (course|training|certificate|certification|diploma); i'm being coached; i'm getting
    coaching; i have a coach; i'd like a mentor; i would like a mentor; working through the;
    listening to a podcast; listening to a course; i'm taking lessons; taking lessons; i'm
    experimenting with; i've been teaching; i've been studying; i'm picking up; would like to
    get better at; want to get better at; pairing with .. to learn;
    (started|began|begun|doing|taking|finished|completed|joined|attended|attending|passed|took|done|taken|enjoying|following|signed
    up for) (a|an|the|my|another|two|some) ..
    (course|class|workshop|certification|certificate|tutorial|bootcamp|webinar|mooc|exam|seminar|lessons);
    want to write better; want to become better; like to become better; i want to be better;
    i'd like to write better; become a better; working through a ..
    (course|book|class|tutorial); working through a course; i'm working through; i'm halfway
    through a; i'm in the middle of a course; taking evening classes; evening classes; taking
    classes; night school; taking lessons in; taking a class; i'm taking .. classes""",
    learning_topic="""course; courses; book; books; workshop; training; trainings; conference;
    certification; certificate; exam; class; tutorial; mentoring; mentor; coaching; learning;
    learn; reading; read; practice; practising; skill; skills; grow; improve; better at;
    deeper; shadow; webinar; podcast; meetup; exploring; trying out; experimenting; studying;
    study; understand; explore; dig into; familiar with; getting into; diving into; basics of;
    more about; course in; training in; certification in; certificate in""",
    skill_gap="""i struggle to; i struggle with; i'm struggling to; i am struggling to; i
    still struggle; i can't .. yet; i cannot .. yet; i can not .. yet; i don't know how to; i
    do not know how to; i lack; i am weak at; i'm weak at; i'm not good at; i am not good at;
    i'm bad at; i am bad at; i'm terrible at; not my strength; not my strong suit; my
    weakness; weak spot; i find it hard to; i find it difficult to; i have trouble; i have a
    hard time; nobody ever showed me; nobody showed me; no one showed me; never learned (how
    |)to; never learnt (how |)to; i need to get better at; i should get better at; i have to
    get better at; i need to improve my; i have to improve my; a gap in my; gap in my; my gap
    is; i am missing the skills; i miss the skills; i don't understand .. well enough; out of
    my depth; i need help with learning; i freeze; i give in; i get nervous; i avoid; i'm
    unsure how to; i am unsure how to; i feel lost; i'm not confident; i am not confident; i
    don't feel confident; lack confidence; lack the skills; i am too slow at; i'm too slow at;
    i still don't know; i've never; i have never; i'm out of practice; need to work on my; i
    need to work on; struggle to; i'm useless at; i am useless at; i never know how to; i'm
    hopeless at; i am hopeless at; i'm terrible with; i'm not great at; i am not great at; i'm
    not very good at; i am not very good at; still shaky on; i'm shaky on; weak on; i'm rusty;
    i am rusty; i'm still rusty; my .. is weak; my .. is rusty; my .. needs work; i get stuck
    when; i still can't; i still cannot; i dread; i panic when; doesn't come naturally; does
    not come naturally; not my forte; i'm lost when; i keep avoiding; i find .. hard; i find
    .. difficult; i'm new to; i need practice; i need more practice; i don't feel comfortable;
    i'm not comfortable; i am not comfortable; uncomfortable with; blind spot; i'm still weak
    at; still weak at; weak at; still bad at; still not good at""",
    career="""move towards .. role; move toward; move towards; towards a .. role; my next
    role; next role; become a; become an; becoming a; promotion; promoted; career; in two
    years; within two years; in three years; in five years; in the long run; long term;
    long-term; long run; step up to; step into .. role; i see myself; grow into; people
    management; management track; to lead a team; leading a team; to manage people; managing
    people; run my own team; (staff| principal| senior| lead) (engineer| developer| designer|
    role| position| scientist| analyst| architect| manager); move into; switch to ..
    (team|role|department); switch into; tech lead; team lead; one day; job title; head of;
    work abroad; transfer to; change roles; my path; career path; i aspire; my ambition; in a
    few years; be running a; to be running; running a region; ready for the next level; next
    level up; next step in my career; my next step is a; become the; head up; senior position;
    a leadership role; leadership role; become head; move up to; move into management; i want
    to manage; would like to manage; eventually i'd like; eventually i want; down the line;
    where i want to be; see myself as; see myself in; apply for the .. role; grow towards;
    into a .. (role|position); a (senior|staff|principal|lead) role; get promoted; sales
    enablement one day; lead a team; lead my own team; lead people; leading people; i want to
    be a; i want to be an; i'd like to be a; i'd like to be an; i would like to be a; want to
    become; product manager; engineering manager; project manager; one day i'd""",
    stretch="""as a stretch; stretch assignment; stretch project; stretch; bigger than
    anything; i'd like to lead; i would like to lead; i want to lead; i'd love to lead; i'd
    like to run; i would like to run; i'd like to own; i would like to own; i want to own; i
    want to run; take the lead on; take on more; more responsibility; i'd like to try running;
    i'd like to present; i'd like to head; out of my comfort zone; outside my comfort zone;
    i'd love to run; i would love to lead; i'd like to take over; i'd like to take the; i'd
    love to take on; lead the; i'd be up for; i volunteer to; i'd like to organise; i'd like
    to chair; a bigger project; a larger project; something bigger; i'd like to drive; have a
    go at leading; have a go at running; a go at; be trusted with; take on something; i'd love
    to own; i'd like to step up; i would like to step up; i want to step up and; let me run;
    let me lead; twice the size; bigger than i have; i could lead the; stretch myself; push
    myself; volunteer to lead; volunteer to run; i'd like to take charge; i'd love to drive; i
    want to drive; put me on; i'd like a shot at; i'd love a shot at; take over the ..
    project; lead on the; on my own , a first for me; a first for me; on my own; i'd love to
    chair; a big step up; step up for me; i'd love to head; i'd love to organise; i'd love to
    organize""",
    budget="""training budget; learning budget; budget for .. (course| training| conference|
    workshop| certification| ticket| book| books| exam| coaching| licence| license| class);
    education budget; my budget; course fee; conference fee; exam fee; the fee; pay for ..
    (course| training| conference| workshop| certification| ticket| book| books| exam|
    coaching| class); cover the .. (course| training| conference| workshop| certification|
    ticket| exam| fee| cost| costs); reimburse*; conference ticket; sponsor the ..
    (course|training|conference|exam); fund the .. (course|training|conference|exam); expense
    the .. (course|training|conference|book|books|exam); development budget; need a budget; i
    need .. budget; book the .. course; approve the .. (course| training| conference|
    workshop| certification); costs; the ticket; money for ..
    (conference|course|training|workshop|certification|ticket|exam|class|coaching); pay the ..
    fee; (pay|cover|fund) .. (fee|ticket|course|training|conference|exam|certification);
    company pay; would there be money; company cover; cover the fee; cover the cost; pay the
    fee; reimburse the; reimburse me""",
    fee="""budget; fee; fees; cost; costs; pay; price; eur; euro; euros; €; $; £; usd; gbp;
    chf; dollars; pounds; fund; funding; money; expense; reimbursement; ticket; tickets;
    tickets are""",
    not_growth="""^nothing; ^no; ^none; ^not; ^n/a; ^nope; ^same; ^skip; ^pass; ^see above;
    ^later; ^rest; ^all good; can't say; cannot say; can't tell; cannot tell; can't believe;
    no time; don't have time; do not have time; haven't the time; never got round""",
    agree="""agree; agreed; i agree; i agree to it; i accept; accept; accepted; approved;
    approve; deal; yes i agree; looks good; looks good to me; lgtm; ok; okay; ok with me; fine
    with me; fine by me; sounds good; sounds good to me; let's do it; i'm in; works for me;
    happy with that; happy with this; go ahead; count me in; yes; yes agreed; confirmed; i'm
    happy with that; i'm happy with it; good by me; all good; let's go; i'm on board; on
    board; signed off; done deal; perfect; great; absolutely; agree with this; agree with
    that; agree with it; agree to this; agree with the goal; happy to agree; yep; sure; good
    with me; i'm happy to agree; bring it on; good with that; fine; fine by us; happy to own
    this; happy to own it; happy to take it on; happy to take this on; makes sense; makes
    sense to me; all agreed; i can live with that; i can live with this; game on; challenge
    accepted; let's do this; yes please; i'm fine with it; i'm fine with this; i'm good with
    it; i'm good with this; looks right; looks fine; fully agree; i fully agree; totally
    agree; no objections; no objection; works; i support this; i'm for it; approved from my
    side""",
    decline="""decline; declined; i decline; i'd decline; i have to decline; i must decline;
    no; nope; i disagree; disagree; reject; rejected; i reject; not yet; no thanks; no thank
    you; i can't accept; i cannot accept; i can't agree; i cannot agree; i don't agree; i do
    not agree; i'd rather not; i would rather not; not for me; i'll pass; pass; sorry no; i
    won't take this; not now; not this quarter; i can't commit to this; i cannot commit to
    this; i can't commit; i cannot commit; i'm not able to agree; not agreed; unfortunately
    no; i have to say no; i can't commit to this one; i cannot commit to this one; i'd prefer
    not; i would prefer not; not this time; not for now; i'm going to pass; i'll have to pass;
    i'll have to decline; i need to decline; i'm declining; that's too much; i can't take this
    on; i cannot take this on; i can't take this; not happy with this; can't agree to this;
    cannot agree to this; i don't think so; don't agree with this; i disagree with this; not
    realistic; unrealistic; i object; too ambitious""",
    yes="""yes; yep; yeah; yup; yes please; yes send it; send it; yes go ahead; go ahead;
    ok send; please send; please deliver; yes deliver it; confirmed; confirm; i confirm; y;
    sure; correct""",
    no="no; nope; n; not really; don't send; do not send",
    pause="""pause; pause me; pause these; pause mails; pause the mails; pause this; please
    pause; pause until; pause till; pause for; snooze; hold these; hold the mails; mute; take
    a break; pause everything; put these on hold; put on hold; pausing until; pause the
    emails; pause the reminders; put on pause; put this on pause; pause my prompts""",
    resume="""resume; unpause; start again; continue; resume the mails; resume please; back
    again; i am back; i'm back; restart; turn back on; switch back on; reactivate; start
    sending again""",
    stop_all="""stop; unsubscribe; stop it; stop this; stop these mails; stop these emails;
    stop sending; stop sending these; stop mailing me; no more mails; no more emails; opt out;
    opt me out; remove me; cancel my subscription; end these mails; please stop; stop all; no
    more of these; please unsubscribe me; unsubscribe me; stop emailing me; stop these; stop
    the mails; stop sending me these; stop sending me these emails; stop sending me emails;
    take me off; take me off this list; take me off the list; remove me from this list; don't
    send me these anymore; do not send me these anymore""",
    undo="""undo; take back; revert; undo that; undo this; undo all; undo everything; undo
    it; scratch that; rollback; roll back; undo item; undo line; undo number; take it back;
    take that back; withdraw""",
    help="""help; help me; help please; what can i write; how does this work; info;
    commands; instructions; how do i use this""",
    held="""yes we did; we did; we met; we did meet; it happened; it took place; yes it did;
    yes it happened; we had it; we talked; held; took place; we spoke; we've met; we have met;
    it did; did meet; had our 1:1; had our one-on-one; had our meeting; yes we met; we caught
    up; we had our 1:1; we had our meeting; it did happen; we sat down; we managed to meet; we
    got to meet; all went ahead; went ahead""",
    not_held="""did not meet; didn't meet; we did not; we didn't; didn't happen; did not
    happen; didn't take place; did not take place; not held; fell through; was cancelled; was
    canceled; got cancelled; got canceled; cancelled; never happened; we skipped it; was
    moved; got moved; no meeting; it didn't; no we did not; no we didn't; no it didn't; hasn't
    happened; has not happened; haven't met; have not met; no-show; didn't get to meet; didn't
    manage to meet; had to cancel; no it did not; fell out; was called off; postponed; was
    postponed; not met; moved it; had to skip; could not meet; couldn't meet; skipped; moved
    to; got postponed; rescheduled; called off; no show; we skipped; we had to skip; didn't
    manage; not this week; was off sick; was sick; we missed it; missed it; it was dropped; it
    got dropped; cancelled on me; cancelled last minute; pushed to next""",
    slot="""slot; option; number; no.; nr; choice; #; time; proposal; let's take; let's do;
    i'll take; take; book; i pick; i choose; the; rebook; i prefer; variant; suggestion""",
    suits="""works; suits; is fine; fits; is good; is great; please; for me; is best; would
    work; sounds good; is perfect; would suit; it is; then; one; works best; slot; option;
    would be; is ok; is okay; does; best; then please; one please; i'd prefer; i prefer; i'd
    take; i'll take; i pick; let's take; let's go for; let's go with; go for; go with; fits
    best; would be best; take; prefer""",
    private="""private; confidential; keep private; just for me; not for sharing; keep this
    private; private note; note to self; personal""",
    skip="""skip; skip this; skip it; skip this week; skip this one; nothing to add skip;
    pass; not this week; skip for now; skip this time; skip today; no time""",
    share="""share; share it; share this; share that; please share; you may share; you can
    share; ok to share""",
    weekly="weekly; every week; once a week; make it weekly; weekly please",
    biweekly="""biweekly; bi-weekly; fortnightly; every two weeks; every other week; every
    2 weeks; once a fortnight; make it biweekly""",
    monthly="monthly; every month; once a month; make it monthly; monthly please",
    quarterly="quarterly; every quarter; once a quarter",
    less="""less; less often; fewer; fewer mails; less mail; less frequently; not so often;
    fewer emails; less please; too many mails; less mails""",
    keep="""keep; keep it; keep as is; keep everything; keep going; keep them; leave it as
    it is; as it is; stay as it is""",
    carry="""carry; carry over; carry it over; carry on; carry forward; keep; keep it; keep
    going; roll over; roll it over; carry over to next quarter""",
    close="""close; close it; closed; close this; close out; done; finished; complete;
    completed; close it out; met; partly; not met""",
    drop="""drop; drop it; dropped; drop this; let it go; abandon; cancel; cancel it;
    delete; scrap it""",
    edit="""change; change to; edit; change it to; edit to; counter-proposal;
    counterproposal; make it; amend; amend to; instead; rather; i'd rather; i would rather;
    proposal; new wording; modify; modified; revise; revised; suggest; how about; what about;
    adjust; adjust to; i propose; i suggest; better; could we say; can we say; let's say; let's
    make it; can we make it; could we make it; my version; i'd make it; reword; i'd change it
    to; i would change it to; please change to; please change it to; i'd phrase it""",
    not_one_on_one="""not a 1:1; this is not a 1:1; that is not a 1:1; not a one-on-one;
    not a one on one; no 1:1; this isn't a 1:1; that's not a 1:1; that's no 1:1; this meeting
    is not a 1:1; isn't a one-on-one; this is no 1:1; not one on one; not 1:1; it's not a 1:1;
    it is not a 1:1; this is not our 1:1; this is not a one-on-one""",
    polite="""please; pls; thanks; thank you; thx; cheers; ok; okay; hi; hello; hey; regards;
    best; kind; many; sorry; just; me; then; now; it; so; again; for now; everyone; all; the;
    with; by; from; my; side; indeed; definitely; absolutely; let's; do; happy; great;
    perfect; good; to; sure; one; prefer; works; fits; suits; pick; choose; these; those;
    emails; mails; messages; reminders; prompts; please do; kindly""",
    everything="all; both; everything; each; every one; all of them; across the board; throughout",
    well="""going well; went well; good week; great week; solid week; good month; happy;
    happy with; pleased; proud; good news; works well; is working; went live; shipped;
    launched; released; delivered; signed; closed; won; nice to see; highlight; success;
    celebrate; finally; smooth; smoothly; great progress; good progress; nailed; on track;
    ahead of; improved; win; wins; is live; are live; landed; finished; fun; enjoyed; enjoying;
    better than; mood is; morale; positive; all good on; feels good; is done; running well;
    running smoothly; glad; love; loved; excellent; excited""",
    hard="""worries me; worry; worried; concerns me; concern; challenging; challenge;
    challenges; struggle; struggling; difficult; hard; harder; stuck; blocked; blocker;
    blocking; obstacle; obstacles; slow; slower; slowly; frustrating; frustrated; annoying;
    pain; painful; tricky; tough; late; delayed; delay; behind; short-staffed; overloaded; too
    much; too many; unclear; unhappy; exhausted; tired; stressful; stressed; at risk; off
    track; problem; problems; issue; issues; bottleneck; waiting for; waiting on; missing;
    keeps me; keeps failing; failing; flaky; drains; draining; gone quiet; dragging; messy; bad
    news; thin; noisy; no progress; setback; losing; lost; not great; sick; understaffed;
    fragile; nobody; harder than""",
    need="""i need; we need; i'd need; what i need; i could use; would help; help with;
    your help; support; from you; need your; need a decision; need you; it would help; i'd
    appreciate; i would appreciate; approval; decision on; i'd ask; my ask; ask:""",
    growth="""growth; grow; learning; learn; development; career; on the growth side;
    skill; skills; course; training; conference; stretch""",
    moved="""moved; progress; shipped; finished; launched; done; completed; released;
    delivered; went live; live; merged; signed; closed; published; reached; up to; down to;
    rolled out; deployed; migrated; prepared; drafted; sent; fixed; tested; wrote; held;
    started; built; set up; online; at; on track; running""",
    blocked="""blocked; blocker; blockers; no blockers; waiting for; waiting on; stuck; in
    the way; nothing in the way; blocking; obstacle; obstacles; missing; delayed; held up;
    depends on; slow; late; off track; problem; problems; sick; short-staffed; broken; failing;
    behind; bottleneck; hold-up; still no; not yet; holding; trouble; at risk; unclear; lack;
    cannot; can't""",
    agreed="""agreed; we agreed; decided; we decided; next steps; actions; action; will; to
    do; discussed; we discussed; talked about; we talked; spoke about; notes; nothing to note;
    outcome; we'll; we will; agree; went through; covered""",
    proud="""proud; proudest; achievement; achieved; most proud; accomplished; shipping;
    delivering; getting; finishing; launched; won; best thing""",
    learned="""learned; learnt; lesson; lessons; taught me; learning; realised; realized;
    understood; found out; discovered; takeaway; discovered that""",
    next="""next; want to go; i'd like to; i would like to; future; i want to; in a year;
    in two years; career; grow; move towards; move into; move toward; goal for; plan to; hope
    to; aim to""",
    weekday="""monday=1; tuesday=2; wednesday=3; thursday=4; friday=5; saturday=6;
    sunday=7; mon=1; tue=2; tues=2; wed=3; weds=3; thu=4; thur=4; thurs=4; fri=5; sat=6; sun=7""",
    month="""january=1; february=2; march=3; april=4; may=5; june=6; july=7; august=8;
    september=9; october=10; november=11; december=12; jan=1; feb=2; mar=3; apr=4; jun=6;
    jul=7; aug=8; sep=9; sept=9; oct=10; nov=11; dec=12""",
    day="""today=0d; tonight=0d; this afternoon=0d; this morning=0d; this evening=0d; eod=0d;
    end of day=0d; end of the day=0d; end of play=0d; eop=0d; cob=0d; close of business=0d;
    tomorrow=1d; tmrw=1d; tomorrow morning=1d; day after tomorrow=2d; the day after
    tomorrow=2d; end of (the |this |)week=eow; eow=eow; this week=eow; later this week=eow;
    the end of the week=eow; week's end=eow; next week=enw; end of next week=enw; the end of
    next week=enw; early next week=enw; the week after next=2enw; end of (the |this
    |)month=eom; eom=eom; this month=eom; the end of the month=eom; the end of month=eom;
    month end=eom; month's end=eom; later this month=eom; next month=enm; end of next
    month=enm; the end of next month=enm; end of (the |this |)quarter=eoq; eoq=eoq; this
    quarter=eoq; the end of the quarter=eoq; quarter end=eoq; next quarter=enq; end of next
    quarter=enq; end of (the |this |)year=eoy; eoy=eoy; the end of the year=eoy; this
    year=eoy; year end=eoy; year's end=eoy; the weekend=eow; a week from now=7d; in a week=7d;
    within a week=7d; in a fortnight=14d; a week today=7d; in a month=1m; within the week=eow;
    in a couple of weeks=14d; in a couple of days=2d; over the weekend=eow; christmas=12-25;
    new year=12-31; new year's eve=12-31; end of january=1-31; mid-january=1-15; eod
    tomorrow=1d; end of day tomorrow=1d; cob tomorrow=1d; first thing tomorrow=1d; by close of
    play=0d; first thing in the morning=1d; end of the month=eom""",
    article="the; a; an",
    end_of="end of; the end of; late; end",
    mid_of="mid; middle of; mid-; the middle of",
    by="""by; until; till; no later than; not later than; on; due; due by; due on; at the
    latest; latest; latest by; by the; up to; come; for; this; this coming; coming; on the; at
    the latest by; deadline""",
    before="before; prior to; ahead of; before the",
    until="until; till; til; through; up to; back on; back by; back in; for",
    since="""since; from; last; after; as of; starting; past; previous; following; every;
    each; on last; of; from the; since the; after the; old; for the last; over the last; in the
    last""",
    next_week_day="next; next week; next week's; of next week",
    this_week_day="this; coming; this coming; this week",
    in_time="in; within; in the next; within the next; in another; for; for the next; inside",
    span="""day=d; days=d; week=w; weeks=w; wks=w; wk=w; month=m; months=m; working
    days=wd; business days=wd; workdays=wd; fortnight=2w""",
    hedge="""maybe; perhaps; probably; likely; possibly; presumably; hopefully; i hope; we
    hope; hoping; i wish; i guess; i doubt; i think i might; i suppose; i'd like to think; not
    sure; fingers crossed; with luck; with a bit of luck; i might; in theory; ideally;
    sometime; some day; one of these days; at some point; i assume; i imagine; i expect; every
    (monday|tuesday|wednesday|thursday|friday|week|day|month|morning); always; usually; on
    (mondays|tuesdays|wednesdays|thursdays|fridays); each
    (monday|tuesday|wednesday|thursday|friday|week|day|month); as usual; typically; regularly;
    normally; generally""",
    still_there="""left in; left; remaining; still open; still in the; open tickets left; are
    still open; still to close; outstanding; are left; still have""",
    of_the_way="""of the way; of the way there; of the way through; of the way down; of the
    way up; of the distance; of our way; there; through; done; complete""",
    half_more="and a half; and half",
    single="a; an; one; under a; about a; just a",
    ordinal="""the first=1; the second=2; the third=3; the fourth=4; the fifth=5; first one=1;
    second one=2; third one=3; first slot=1; second slot=2; third slot=3; first option=1;
    second option=2; third option=3; the 1st=1; the 2nd=2; the 3rd=3""",
    for_what="for",
    deadline="by; before; no later than; until at the latest",
)

LANGUAGE = Language(code="en", mail=MAIL, says=SAYS)
