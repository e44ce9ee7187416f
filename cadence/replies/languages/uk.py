"""Ukrainian: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="пише; написав; написала; wrote",
    attribution_starts="пн; вт; ср; чт; пт; сб; нд",
    headers="від; надіслано; кому; тема; дата; копія",
    original_message="початкове повідомлення; оригінальне повідомлення",
    forwarded_message="переслане повідомлення",
    mobile_lines="надіслано з",
    closings="з повагою",
    auto_reply_subjects="автоматична відповідь",
)
