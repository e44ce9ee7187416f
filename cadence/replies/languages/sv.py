"""Swedish: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="skrev; skrev följande",
    attribution_starts="den; på",
    headers="från; skickat; till; ämne; datum; kopia",
    original_message="ursprungligt meddelande; originalmeddelande",
    forwarded_message="vidarebefordrat meddelande; vidarebefordrat brev",
    mobile_lines="skickat från; skickat med; hämta outlook",
    closings="med vänlig hälsning; mvh; hälsningar; vänliga hälsningar",
    auto_reply_subjects="autosvar; automatiskt svar",
    absence_subjects="frånvaro; frånvarande",
)
