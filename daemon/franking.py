"""Makes a letter ready to post: words, addresses, names it is found by, and the finished bytes."""

from dataclasses import dataclass, replace
from datetime import datetime

from cadence.answers import LetterKey
from cadence.decisions import DeclinedCounter, Rebooking, Send
from cadence.letters import LetterClass
from cadence.mail import Rendered
from cadence.people import PersonId
from cadence.policies import Mode
from cadence.replies import tokens
from cadence.replies.tokens import TokenKeys
from daemon.records.outbox import Franked, ThreadHead
from daemon.rendering import Stationery
from integrations.mail import itip, mime_out
from integrations.mail.itip import Booking, Participant
from integrations.mail.mime_out import Envelope, Invitation


@dataclass(frozen=True, slots=True)
class Franking:
    """The daemon's own address and its keys. `me` gets all mail in a trial (`Mode.ME`)."""

    address: str
    display_name: str
    keys: TokenKeys
    plus_addressing: bool = True
    mode: Mode = Mode.LIVE
    me: str = ""

    @property
    def domain(self) -> str:
        """What Message-IDs end in."""
        return self.address.rpartition("@")[2]

    def frank(
        self,
        send: Send,
        thread: str,
        head: ThreadHead | None,
        stationery: Stationery,
        *,
        now: datetime,
    ) -> tuple[Rendered, Franked]:
        """The letter in words, and the mail: the same for ever for the same letter and person."""
        key = LetterKey(send.key)
        ref = tokens.printed_reference(self.keys, send.person, key)
        reply_to = self._reply_to(send.person, key)
        subject = send.answers_subject or (head.subject if head else "")
        rendered = stationery.render(
            send.letter, ref=ref, reply_to=reply_to, thread_subject=subject
        )
        envelope = self._envelope(send, head, reply_to, now=max(now, send.not_before))
        invitation = self._invitation(send, now=now)
        mail = mime_out.wrap(rendered, envelope, invitation)
        token = tokens.reply_token(self.keys, send.person, key)
        return rendered, Franked(mail.message_id, ref, mail.raw, mail.recipient, thread, token)

    def _envelope(
        self, send: Send, head: ThreadHead | None, reply_to: str, *, now: datetime
    ) -> Envelope:
        key = LetterKey(send.key)
        references = [one for one in (head.message_id if head else "", send.answers_mail) if one]
        name, recipient = send.letter.to.name, str(send.person)
        if self.mode is Mode.ME:
            name, recipient = f"would go to {name}", self.me
        return Envelope(
            message_id=tokens.message_id(self.keys, send.person, key, self.domain),
            date=now,
            sender=self.address,
            sender_name=self.display_name,
            recipient=recipient,
            recipient_name=name,
            reply_to=reply_to,
            in_reply_to=references[-1] if references else "",
            references=tuple(dict.fromkeys(references)),
            stop=tokens.stop_address(self.address, tokens.reply_token(self.keys, send.person, key)),
            answers=send.letter.kind is LetterClass.ANSWER,
        )

    def _invitation(self, send: Send, *, now: datetime) -> Invitation | None:
        """The invitation that travels along, the daemon as its ORGANIZER (RFC 5546 §3.2.2)."""
        chosen, letter = send.invitation, send.letter
        if chosen is None:
            return None
        two = [letter.to, *([letter.other] if letter.other else [])]
        booked = chosen if isinstance(chosen, Rebooking) else chosen.booking
        booking = Booking(
            uid=booked.uid,
            sequence=chosen.sequence,
            stamp=now,
            start=booked.start,
            end=booked.end,
            summary=" / ".join(sorted(one.first for one in two)),
            organizer=Participant(self.display_name, self.address),
            attendees=tuple(Participant(one.name, one.email) for one in two),
        )
        if isinstance(chosen, DeclinedCounter):
            return itip.decline_counter(replace(booking, attendees=booking.attendees[:1]))
        return itip.cancel(booking) if chosen.cancelled else itip.request(booking)

    def _reply_to(self, person: PersonId, key: LetterKey) -> str:
        if not self.plus_addressing:
            return self.address
        return tokens.reply_address(self.address, tokens.reply_token(self.keys, person, key))
