"""English."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords(
    attributions="wrote; writes; said; has written; reacted",
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
        "auto:; automatic reply; auto-reply; auto reply; autoreply; auto response; "
        "auto-response; automated reply; automated response; automatic response; out of "
        "office; out of the office; ooo:; on vacation:; on leave:; away from; i am away; "
        "vacation reply; vacation response"
    ),
    answer_words=(
        "answer; answers; reply; replies; response; responses; below; here you go; here goes; "
        "see inline"
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
    until="until; till; through; thru; up to and including; up to; –",
    back_on=(
        "back on; back in the office on; return on; returning on; be back; return to the "
        "office on; returning; back in office on; available again on; available again from; "
        "back at my desk on; back from"
    ),
)

LANGUAGE = Language(code="en", mail=MAIL)
