"""Catalan: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="va escriure; ha escrit",
    attribution_starts="el; en",
    headers="de; enviat; per a; assumpte; data",
    original_message="missatge original",
    forwarded_message="missatge reenviat",
    mobile_lines="enviat des",
    auto_reply_subjects="resposta automàtica",
)
