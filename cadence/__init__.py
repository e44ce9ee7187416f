"""The core: what cadenced decides. It reads no clock, no file and no network.

Its words, one sentence each:

- person: someone the directory lists; named by their primary e-mail address.
- reporting line: who reported to whom, from when to when.
- pair: a manager and one of their reports.
- meeting: a planned 1:1 of a pair; its slot is the start it was planned for.
- held, moved, cancelled, declined, excused, unknown: what became of a meeting.
- letter: a kind of mail.
- parcel: one letter to one person, rendered and ready to post.
- want: a rule's wish that a letter goes to a person.
- rule: a function from the facts of one subject and a moment to decisions.
- decision: records to keep, letters to want and to send, under a key that happens once.
- subject: the pair, person, team or organisation that rules look at one at a time.
- wake: the moment at which a subject is looked at again.
- commitment: who will do what, by when; letters call it a promise, its code is T1.
- goal: an objective, a key result or a SMART goal; its code in letters is G1.
- prompt: any letter that asks.
- reading: what was understood in a reply.
- receipt: the answer to a reply, saying what was understood and how to undo it.
- case: an HR alert about a pair whose 1:1s are repeatedly lost.
- sighting: an event as one person's calendar shows it.
- trouble: something a human should know; it holds no content.
"""
