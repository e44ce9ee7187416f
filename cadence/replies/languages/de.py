"""German."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords()

LANGUAGE = Language(code="de", mail=MAIL)
