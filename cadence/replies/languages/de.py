"""German."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords(
    attributions="schrieb; schreibt; geschrieben; hat geschrieben; schrieben",
    attribution_starts="am; an; um; von",
    headers=(
        "von; gesendet; an; cc; kopie; blindkopie; betreff; datum; antwort an; wichtigkeit; "
        "priorität; gesendet am; anlagen"
    ),
    original_message=(
        "ursprüngliche nachricht; ursprüngliche mail; originalnachricht; original-nachricht; "
        "urspr. nachricht; originalmail; antwort über dieser zeile"
    ),
    forwarded_message=(
        "weitergeleitete nachricht; anfang der weitergeleiteten; weitergeleitet von; "
        "weitergeleitete mail; weitergeleitete e-mail"
    ),
    mobile_lines=(
        "von meinem; von meiner; gesendet von; gesendet mit; gesendet über; gesendet aus; "
        "outlook für; outlook herunterladen; holen sie sich outlook; hol dir outlook; "
        "unterwegs gesendet; von unterwegs gesendet; diese nachricht wurde von meinem"
    ),
    closings=(
        "viele grüße; liebe grüße; beste grüße; schöne grüße; herzliche grüße; mit "
        "freundlichen grüßen; freundliche grüße; mit besten grüßen; mit lieben grüßen; mit "
        "herzlichen grüßen; mfg; lg; vg; bg; gruß; grüße; viele gruesse; mit freundlichen "
        "gruessen; beste gruesse; liebe gruesse; danke; vielen dank; danke dir; danke und "
        "gruß; danke und viele grüße; besten dank; schönen tag; schönen gruß; bis dann; bis "
        "bald; ciao; herzlichst"
    ),
    disclaimers=(
        "vertraulich; vertrauliche; irrtümlich; nicht der richtige adressat; rechtlich "
        "geschützte; unerlaubte; unbefugte; vernichten sie; nicht gestattet; informieren sie "
        "bitte; diese e-mail enthält; bevor sie diese e-mail; haftung; empfänger; adressat"
    ),
    banners=(
        "vorsicht: externe; externe e-mail; externe mail; externer absender; von außerhalb; "
        "außerhalb der organisation; außerhalb ihrer organisation; außerhalb des "
        "unternehmens; [extern]; vorsicht bei; achtung: externe; achtung: diese; sie erhalten "
        "nicht oft eine e-mail von; sie erhalten nicht häufig; klicken sie nicht auf links"
    ),
    reactions=(
        "hat auf ihre nachricht reagiert; hat auf deine nachricht reagiert; hat über gmail "
        "reagiert; hat reagiert; gefällt"
    ),
    auto_reply_subjects=(
        "automatische antwort; automatisch antwort; abwesenheitsnotiz; abwesenheit; abwesend; "
        "auto-antwort; automatische abwesenheit; abwesenheitsmeldung; nicht im büro; urlaub:; "
        "außer haus"
    ),
    answer_words="antwort; antworten; unten; nachfolgend; hier meine",
    labels=(
        "going_well = gut, läuft gut, erfolge, positives, highlights; challenging = "
        "schwierig, herausforderung, herausforderungen, probleme, schwierigkeiten, schwer; "
        "need = brauche, ich brauche, bedarf, unterstützung, hilfe, bitte, bitten, wünsche; "
        "growth = lernen, entwicklung, wachstum, lerne, wachsen, weiterentwicklung; progress "
        "= fortschritt, fortschritte, erledigt, stand, vorangekommen; blockers = hindernisse, "
        "blocker, im weg, probleme, hürden; support = unterstützung, hilfe, hilfreich, "
        "brauche; held = stattgefunden, getroffen; notes = notizen, vereinbart, "
        "vereinbarungen, beschlüsse, abgemacht; useful = nützlich, nutzen, bewertung; "
        "strength = stärke, stärken, beibehalten, gut; improve = verbesserung, verbessern, "
        "anders, verbesserungen; proud = stolz; hard = schwer, schwierig, hart; learned = "
        "gelernt, lernen, erkenntnisse; next = als nächstes, nächste schritte, nächstes, "
        "ausblick, weiter"
    ),
    until="bis einschließlich; bis zum; bis",
    back_on=(
        "zurück am; wieder am; wieder ab dem; wieder ab; ab dem; wieder da am; wieder "
        "erreichbar ab; wieder im büro am; wieder im haus ab; zurück ab; am"
    ),
)

LANGUAGE = Language(code="de", mail=MAIL)
