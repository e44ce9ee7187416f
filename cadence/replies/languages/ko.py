"""Korean: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="작성; 님이 작성; 님이 씀; 썼습니다",
    headers="보낸 사람; 보낸사람; 보낸 날짜; 받는 사람; 받는사람; 제목; 날짜; 참조",
    original_message="원본 메시지; 원본 메일",
    forwarded_message="전달된 메시지; 전달된 메일",
    mobile_lines="내 iphone에서 보냄; 나의 iphone에서 보냄; 에서 보냄",
    auto_reply_subjects="자동 회신",
    absence_subjects="부재중",
)
