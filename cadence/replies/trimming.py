"""What the author wrote in a mail, no more and no less."""

from cadence.mail import IncomingMail
from cadence.replies.reading import Authored, Part, Passage, ReplyContext


def trim(mail: IncomingMail, context: ReplyContext) -> Authored:
    """The author's words, matched against every mail of the thread.

    A passage has a question where place, number or label give it one; finding the question that
    other words plainly answer is left to `understand`. Edits of our own lines are told apart.
    """
    text = mail.text.strip() or "\n".join(line.text for line in mail.html).strip()
    passages = (Passage(text),) if text and context.now else ()
    return Authored(text, passages, parts=(Part(text, "author"),))
