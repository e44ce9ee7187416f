"""Italian."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords(
    attributions="ha scritto; scrive; scritto; scrisse; ha scritto:",
    attribution_starts="il; in data; il giorno; da; alle",
    headers=(
        "da; inviato; a; cc; ccn; oggetto; data; rispondi a; priorità; importanza; inviata; "
        "allegati"
    ),
    original_message="messaggio originale; messaggio originario",
    forwarded_message=(
        "messaggio inoltrato; inizio messaggio inoltrato; inoltrato da; messaggio inoltrato da"
    ),
    mobile_lines=(
        "inviato da; inviata da; inviato dal; inviato con; inviato tramite; scarica outlook; "
        "ottieni outlook; outlook per; inviato dallo"
    ),
    closings=(
        "saluti; cordiali saluti; distinti saluti; un saluto; un caro saluto; a presto; "
        "grazie; grazie mille; molte grazie; ciao; buona giornata; buona serata; buon lavoro; "
        "buon weekend; cordialmente; un abbraccio"
    ),
    disclaimers=(
        "riservato; riservate; riservata; confidenziale; destinatario; per errore; vietata; "
        "prima di stampare; privacy; divulgazione; responsabilità"
    ),
    banners=(
        "mittente esterno; email esterna; e-mail esterna; esterno all'organizzazione; "
        "all'esterno dell'organizzazione; fuori dall'organizzazione; [esterno]; [external]; "
        "non si ricevono spesso; non ricevi spesso; non fare clic"
    ),
    reactions="ha reagito al tuo messaggio; ha reagito tramite gmail; ha reagito",
    auto_reply_subjects="risposta automatica; fuori sede; fuori ufficio; risposta non al computer",
    absence_subjects="assenza; assente; non al computer",
    answer_words="risposta; risposte; sotto; di seguito; qui sotto",
    labels=(
        "going_well = bene, va bene, successi; challenging = difficile, difficoltà, sfide, "
        "problemi; need = bisogno, serve, aiuto, supporto; growth = crescita, imparare, "
        "apprendimento, crescere, sviluppo; progress = progressi, avanzamento, fatto; "
        "blockers = ostacoli, blocchi, impedimenti; support = aiuto, supporto; notes = note, "
        "accordi, deciso; useful = utile, utilità; strength = punti di forza, forza; improve "
        "= migliorare, miglioramento, diverso; proud = orgoglioso, orgogliosa, orgoglio; hard "
        "= difficile; learned = imparato; next = prossimo, prossimi passi, futuro"
    ),
    until="fino al; fino a; al",
    back_on="di ritorno il; rientro il; rientrerò il; tornerò il; torno il",
    back_words="di ritorno; di nuovo",
)

LANGUAGE = Language(code="it", mail=MAIL)
