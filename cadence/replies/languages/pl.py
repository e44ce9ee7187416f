"""Polish."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords()

LANGUAGE = Language(code="pl", mail=MAIL)
