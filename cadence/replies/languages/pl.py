"""Polish."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords(
    attributions="napisał; napisała; napisał(a); pisze; napisał/a; napisała/a; napisali",
    attribution_starts="w dniu; dnia; dn; pon; wt; śr; czw; pt; sob; niedz; od",
    headers="od; wysłano; wysłane; do; dw; udw; temat; data; odpowiedz do; ważność; cc; załączniki",
    original_message=(
        "wiadomość oryginalna; oryginalna wiadomość; wiadomość pierwotna; pierwotna wiadomość"
    ),
    forwarded_message=(
        "wiadomość przekazana; przekazana wiadomość; wiadomość przesłana dalej; treść "
        "przekazanej wiadomości; początek przekazanej wiadomości"
    ),
    mobile_lines=(
        "wysłano z; wysłane z; wysłane za pomocą; wysłano za pomocą; pobierz outlook; pobierz "
        "program outlook; wysłano ze"
    ),
    closings=(
        "pozdrawiam; pozdrowienia; z poważaniem; serdecznie pozdrawiam; pozdrawiam "
        "serdecznie; dziękuję; dzięki; dziękuję i pozdrawiam; miłego dnia; do usłyszenia; "
        "pzdr; z wyrazami szacunku; udanego weekendu"
    ),
    disclaimers=(
        "poufne; poufna; poufny; adresat; adresata; adresatem; omyłkowo; zabronione; przez "
        "pomyłkę; usunięcie; odpowiedzialności"
    ),
    banners=(
        "wiadomość zewnętrzna; nadawca zewnętrzny; spoza organizacji; [zewnętrzny]; "
        "[external]; nie otrzymujesz często; nie klikaj"
    ),
    reactions="zareagował; zareagowała",
    auto_reply_subjects=(
        "odpowiedź automatyczna; automatyczna odpowiedź; poza biurem; autoodpowiedź"
    ),
    absence_subjects="nieobecność; nieobecny; nieobecna; urlop:",
    answer_words="odpowiedź; odpowiedzi; poniżej",
    labels=(
        "going_well = dobrze, sukcesy; challenging = trudne, trudności, wyzwania, problemy; "
        "need = potrzebuję, potrzeby, pomoc, wsparcie; growth = rozwój, nauka, uczę się; "
        "progress = postęp, postępy; blockers = przeszkody, blokery; support = pomoc, "
        "wsparcie; notes = notatki, ustalenia; strength = mocne strony; improve = poprawić, "
        "do poprawy; learned = nauczyłem się, nauczyłam się, wnioski; next = następne kroki, "
        "dalej"
    ),
    until="do dnia; do",
    back_on="wracam; będę z powrotem; powrót",
    back_words="z powrotem; ponownie",
)

LANGUAGE = Language(code="pl", mail=MAIL)
