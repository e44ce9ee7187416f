"""Norwegian: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="skrev; skrev følgende",
    attribution_starts="den; på; d",
    headers="fra; sendt; til; emne; dato; kopi",
    original_message="opprinnelig melding",
    forwarded_message="videresendt melding",
    mobile_lines="sendt fra; skaff deg outlook",
    closings="med vennlig hilsen; mvh; vennlig hilsen; hilsen",
    auto_reply_subjects="autosvar; automatisk svar",
    absence_subjects="fraværende",
)
