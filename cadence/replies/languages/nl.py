"""Dutch."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords(
    attributions="schreef; schrijft; heeft geschreven; het volgende geschreven; geschreven",
    attribution_starts="op; om; van",
    headers=(
        "van; verzonden; aan; cc; bcc; onderwerp; datum; antwoord aan; urgentie; prioriteit; "
        "bijlagen"
    ),
    original_message="oorspronkelijk bericht; origineel bericht; oorspronkelijke bericht",
    forwarded_message="doorgestuurd bericht; begin doorgestuurd bericht; doorgestuurd door",
    mobile_lines=(
        "verzonden vanaf; verzonden met; verstuurd vanaf; verstuurd met; verstuurd via; "
        "verzonden via; outlook voor; outlook downloaden; download outlook; verstuurd van"
    ),
    closings=(
        "groet; groeten; groetjes; met vriendelijke groet; met vriendelijke groeten; "
        "vriendelijke groet; hartelijke groet; hartelijke groeten; mvg; gr; bedankt; dank je; "
        "dank je wel; dankjewel; alvast bedankt; fijne dag; fijn weekend; tot dan; tot "
        "morgen; tot snel; liefs"
    ),
    disclaimers=(
        "vertrouwelijk; uitsluitend bestemd; geadresseerde; ten onrechte; onbevoegd; "
        "verwijderen; aansprakelijkheid; openbaarmaking; niet bestemd"
    ),
    banners=(
        "externe e-mail; externe afzender; van buiten de organisatie; buiten de organisatie; "
        "buiten uw organisatie; buiten je organisatie; [extern]; u ontvangt niet vaak; je "
        "ontvangt niet vaak; klik niet op links"
    ),
    reactions=(
        "heeft gereageerd op uw bericht; heeft gereageerd op je bericht; heeft gereageerd via "
        "gmail; heeft gereageerd"
    ),
    auto_reply_subjects=(
        "automatisch antwoord; automatische reactie; afwezigheidsassistent; niet op kantoor; "
        "automatisch bericht"
    ),
    absence_subjects="afwezig; afwezigheid; met vakantie",
    answer_words="antwoord; antwoorden; hieronder; onderstaand",
    labels=(
        "going_well = goed, gaat goed, successen; challenging = moeilijk, lastig, "
        "uitdagingen, uitdaging, problemen; need = nodig, hulp, steun, behoefte; growth = "
        "leren, groei, ontwikkeling, groeien; progress = voortgang, vooruitgang, gedaan; "
        "blockers = obstakels, belemmeringen, blokkades, in de weg; support = hulp, steun, "
        "ondersteuning; notes = notities, afspraken, afgesproken; useful = nuttig, nut, "
        "score; strength = sterk, sterke punten; improve = verbeteren, verbetering, anders; "
        "proud = trots; hard = moeilijk, zwaar; learned = geleerd; next = volgende, volgende "
        "stap"
    ),
    until="tot en met; t/m; tot",
    back_on=(
        "weer terug op; terug op; weer aanwezig op; weer bereikbaar vanaf; weer bereikbaar op"
    ),
    back_words="weer; terug",
)

LANGUAGE = Language(code="nl", mail=MAIL)
