"""Russian: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="написал; написала; пишет; написал(а); wrote",
    attribution_starts="пн; вт; ср; чт; пт; сб; вс",
    headers="от; отправлено; кому; тема; дата; копия; от кого",
    original_message="исходное сообщение; оригинальное сообщение; original message",
    forwarded_message=(
        "пересылаемое сообщение; пересланное сообщение; начало переадресованного сообщения"
    ),
    mobile_lines="отправлено с; отправлено из",
    closings="с уважением",
    auto_reply_subjects="автоответ; автоматический ответ; вне офиса",
)
