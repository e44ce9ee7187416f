"""Turkish: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="yazdı; şunu yazdı; tarihinde şunu yazdı",
    headers="kimden; gönderildi; kime; konu; tarih; gönderme tarihi",
    original_message="özgün ileti; orijinal mesaj",
    forwarded_message="iletilen ileti; yönlendirilmiş ileti",
    mobile_lines="iphone'umdan gönderildi",
    closings="saygılarımla",
    auto_reply_subjects="otomatik yanıt; ofis dışında",
)
