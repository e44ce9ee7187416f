"""Chinese: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="写道; 寫道; 写到",
    attribution_starts="在; 于",
    headers=(
        "发件人; 发送时间; 收件人; 主题; 日期; 抄送; 寄件者; 寄件人; 收件者; 主旨; 傳送時間; "
        "时间; 寄件日期"
    ),
    original_message="原始邮件; 原始郵件; 原邮件; 原始訊息",
    forwarded_message="转发的邮件; 轉寄的郵件; 转发邮件",
    mobile_lines="发自我的; 發自我的; 从我的",
    auto_reply_subjects="自动答复; 自动回复; 自動回覆; 自動回复",
)
