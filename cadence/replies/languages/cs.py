"""Czech: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="napsal; napsala; napsal(a)",
    attribution_starts="dne; v; ve",
    headers="od; odesláno; komu; předmět; datum; kopie",
    original_message="původní zpráva",
    forwarded_message="přeposlaná zpráva",
    mobile_lines="odesláno z",
    closings="s pozdravem",
    auto_reply_subjects="automatická odpověď; mimo kancelář",
)
