"""Finnish: what its mail programs write."""

from cadence.replies.languages import MailWords

MAIL = MailWords(
    attributions="kirjoitti",
    attribution_starts="ti; ma; ke; to; pe; la; su",
    headers="lähettäjä; lähetetty; vastaanottaja; aihe; päivämäärä; kopio",
    original_message="alkuperäinen viesti",
    forwarded_message="välitetty viesti",
    mobile_lines="lähetetty",
    closings="terveisin; ystävällisin terveisin; yt",
    auto_reply_subjects="automaattinen vastaus",
    absence_subjects="poissa",
)
