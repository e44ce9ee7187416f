"""English."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords()

LANGUAGE = Language(code="en", mail=MAIL)
