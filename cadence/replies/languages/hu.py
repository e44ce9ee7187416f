"""Hungarian: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="írta; ezt írta",
    headers="feladó; küldve; címzett; tárgy; dátum; elküldve",
    original_message="eredeti üzenet",
    forwarded_message="továbbított üzenet",
    mobile_lines="küldve",
    closings="üdvözlettel",
    auto_reply_subjects="automatikus válasz",
)
