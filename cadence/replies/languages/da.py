"""Danish: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="skrev; skrev følgende",
    attribution_starts="den; d; på",
    headers="fra; sendt; til; emne; dato; cc",
    original_message="oprindelig meddelelse; oprindelig besked",
    forwarded_message="videresendt besked; videresendt meddelelse; start på videresendt besked",
    mobile_lines="sendt fra; hent outlook",
    closings="med venlig hilsen; mvh; venlig hilsen; hilsen; vh; de bedste hilsner",
    auto_reply_subjects="autosvar; automatisk svar; ikke på kontoret",
    absence_subjects="fraværende",
)
