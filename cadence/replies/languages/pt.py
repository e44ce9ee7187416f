"""Portuguese."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords()

LANGUAGE = Language(code="pt", mail=MAIL)
