"""Spanish."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords()

LANGUAGE = Language(code="es", mail=MAIL)
