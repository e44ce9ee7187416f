"""A mail in, its meaning out: the author's words, their places, and the records they make."""

from cadence.mail import IncomingMail
from cadence.replies.reading import Authored, Disposition, ReadAnswer, Reading, ReplyContext
from cadence.replies.trimming import trim


def understand(mail: IncomingMail, context: ReplyContext) -> Reading:
    """What a mail says. Never raises: the worst case is the raw words in `unclear`."""
    return read(trim(mail, context), context)


def read(authored: Authored, context: ReplyContext) -> Reading:
    """What the author's words say, sentence by sentence."""
    if not authored.text.strip():
        return Reading(Disposition.EMPTY, parts=authored.parts)
    answers = tuple(ReadAnswer(p.question, p.text) for p in authored.passages if context.author)
    return Reading(Disposition.REPLY, authored.text, answers, parts=authored.parts)
