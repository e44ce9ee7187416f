"""The company's people at their mail: who answers what, when, in which program and language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from zoneinfo import ZoneInfo

from cadence.people import Person, PersonId
from daemon.demo import phrases
from daemon.demo.chance import Chance
from daemon.demo.clients import (
    CLIENTS,
    Answered,
    Client,
    Written,
    gmail,
    iphone,
    out_of_office,
    thunderbird,
)
from daemon.demo.company import Company, address_of
from daemon.demo.diary import Diary
from daemon.rehearsal.living import Posted

LIKELY = {
    "agenda_prompt": 0.62,
    "follow_up": 0.35,
    "check_in": 0.3,
    "commitment_reminder": 0.5,
    "cancellation_nudge": 0.6,
    "no_one_on_one": 0.6,
    "welcome": 0.05,
}
FROM_A_PHONE = "1. billing fix shipped\n3. please chase the security review\n{G}"


@dataclass(slots=True)
class Correspondents:
    """Everybody of the company, asked after each mail whether they answer it."""

    company: Company
    diary: Diary
    chance: Chance
    told_story: bool = False

    def answer(self, posted: Posted) -> Sequence[bytes]:
        """What a mail brings back; nothing, or one mail with the moment it was written as Date."""
        likely = LIKELY.get(posted.letter, 0.0)
        if not self.chance.below(likely, posted.mail.message_id, "answers"):
            return self._machine(posted)
        person = self.company.person(posted.person)
        mail = _opened(posted)
        at = posted.at.astimezone(ZoneInfo(person.timezone)) + timedelta(
            minutes=self.chance.whole(4, 150, mail.message_id, "minutes")
        )
        return [_bytes(self._reply(posted, person, mail, at))]

    def _machine(self, posted: Posted) -> Sequence[bytes]:
        """While somebody is away, their server answers once in a while."""
        day = posted.at.date()
        for away in self.diary.away:
            if away.person == posted.person and away.first <= day <= away.last:
                person = self.company.person(posted.person)
                back = f"{away.last + timedelta(days=3):%d %B %Y}"
                mail = _opened(posted)
                at = posted.at + timedelta(minutes=1)
                return [_bytes(out_of_office(mail, person, at, back))]
        return []

    def _reply(self, posted: Posted, person: Person, mail: Answered, at: datetime) -> EmailMessage:
        if self._is_the_story(posted):
            self.told_story = True
            return iphone(mail, Written(person, self._filled(FROM_A_PHONE, mail, person), at))
        text, client = self._words(posted, mail, person), self._client(mail, person)
        if client is thunderbird:
            return thunderbird(mail, Written(person, "", at, _by_number(text)))
        return client(mail, Written(person, text, at))

    def _is_the_story(self, posted: Posted) -> bool:
        maya = address_of("Maya")
        return not self.told_story and posted.person == maya and posted.letter == "agenda_prompt"

    def _words(self, posted: Posted, mail: Answered, person: Person) -> str:
        language, key = person.locale, mail.message_id
        match posted.letter:
            case "agenda_prompt":
                text = self.chance.pick(phrases.AGENDA[language][0], key, "form")
                if self.chance.below(0.15, key, "kudos"):
                    text += "\n" + phrases.KUDOS[language]
            case "follow_up":
                text = self.chance.pick(phrases.FOLLOW_UP[language], key, "form")
            case "check_in":
                text = self.chance.pick(phrases.CHECK_IN[language], key, "form")
            case "cancellation_nudge" | "no_one_on_one":
                text = str(self.chance.whole(1, 3, key, "slot"))
            case "commitment_reminder":
                text = phrases.REMINDED[language]
            case _:
                text = "help"
        return self._filled(text, mail, person)

    def _filled(self, text: str, mail: Answered, person: Person) -> str:
        _, wins, hards, needs = phrases.AGENDA[person.locale]
        key = mail.message_id
        return text.format(
            win=self.chance.pick(wins, key, "win"),
            hard=self.chance.pick(hards, key, "hard"),
            need=self.chance.pick(needs, key, "need"),
            who=self._colleague(person, key).first_name,
            G=self._moved(mail.text, key),
        ).strip()

    def _colleague(self, person: Person, key: str) -> Person:
        near = [p for p in self.company.people if p.team == person.team and p.id != person.id]
        return self.chance.pick(near or [p for p in self.company.people if p != person], key)

    def _moved(self, text: str, key: str) -> str:
        """The reader's first goal, some points on; nothing where the mail shows none."""
        shown = re.search(r"^(G\d+)  .*\n\s+(\d+)\s?%", text, re.MULTILINE)
        if shown is None:
            return ""
        value = min(100, int(shown[2]) + self.chance.whole(3, 11, key, "moved"))
        return f"{shown[1]} {value}%"

    def _client(self, mail: Answered, person: Person) -> Client:
        if person.id == PersonId(address_of("Daniel")):
            return gmail
        return self.chance.pick(CLIENTS, person.id, mail.message_id[:4])


def _by_number(text: str) -> tuple[tuple[int, str], ...]:
    """Numbered lines for under the questions; what has no number stands under the first."""
    found = [(int(m[1]), m[2]) for m in re.finditer(r"(?m)^(\d)\. (.+)$", text)]
    return tuple(found) or ((1, text),)


def _opened(posted: Posted) -> Answered:
    message = message_from_bytes(posted.mail.raw, policy=policy.default)
    body = message.get_body(preferencelist=("plain",))
    return Answered(
        subject=posted.subject,
        sender=posted.mail.sender,
        reply_to=str(message["Reply-To"] or posted.mail.sender),
        message_id=posted.mail.message_id,
        text=body.get_content() if body is not None else "",
        at=posted.at,
    )


def _bytes(message: EmailMessage) -> bytes:
    return message.as_bytes(policy=policy.SMTP)
