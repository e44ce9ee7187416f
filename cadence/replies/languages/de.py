"""German."""

from cadence.replies.languages import Language, MailWords
from cadence.replies.vocabulary import Vocabulary

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
        "automatische antwort; automatisch antwort; abwesenheitsnotiz; auto-antwort; "
        "automatische abwesenheit; abwesenheitsmeldung"
    ),
    absence_subjects="abwesenheit; abwesend; nicht im büro; urlaub:; außer haus",
    answer_words="antwort; antworten; unten; nachfolgend; hier meine",
    number_words="frage; antwort; punkt; zu; zu frage; zu punkt; nr; f",
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
        "zurück am; wieder am; wieder ab dem; wieder ab; wieder da am; wieder "
        "erreichbar ab; wieder im büro am; wieder im haus ab; zurück ab"
    ),
    back_words="wieder; zurück",
)

SAYS = Vocabulary(
    short_for="""like=ich möchte|ich würde gern|ich würde gerne|ich will|gerne würde
    ich|ich hätte gern|ich hätte gerne|möchte ich; can=kannst du|könntest du|können sie|könnten
    sie|kannst du bitte|könntest du bitte|können sie bitte""",
    common="""und; der; die; das; ist; sind; nicht; wir; ich; mit; bei; auf; für; ein;
    eine; einen; einem; zu; von; im; den; dem; des; auch; noch; schon; haben; hat; habe; bis;
    es; er; sie; wird; werden; war; aber; nach; vor; zum; zur; wie; mir; mich; dir; dich; du;
    als; aus; sich; kein; keine; danke; bitte; jetzt; liegt; liegen; läuft; oder; dass; wenn;
    über; um; am; nur; mal; gut""",
    short="""z.b; z. b; ca; nr; usw; bzw; d.h; u.a; evtl; ggf; inkl; dr; hr; prof; abt; bspw;
    etc; jan; feb; apr; aug; sep; sept; okt; nov; dez; vgl; tel; mio; mrd; tsd; zzgl""",
    not_names="""mark; wolf; engel; ernst; kurz; lang; klein; gross; groß; rose; heil;
    will; kai; may; mai; stark; frank""",
    neutral="""nicht nur; nicht schlecht; nicht zuletzt; würde ich sagen; ich würde sagen;
    würde ich als; ich würde .. einstufen; wie geplant; nach plan; wie erhofft; wie gehofft;
    besser als (geplant|gedacht|erwartet); ziel erreicht; über plan; ich habe gesagt; ich
    sagte; wir haben gesagt; kein problem; keine sorge; im plan; laut plan; ohne wenn und
    aber; und ob; als ob; das ziel erreicht; keine überraschungen; auf zielkurs; wird
    gestrichen; wird verworfen; wird eingestellt; wird nicht weiter verfolgt; wird begraben;
    wird fallen gelassen; werden gestrichen; zugesagt; würde auf (gelb|rot|grün) setzen; würde
    .. auf (gelb|rot|grün) setzen; würde ich auf (gelb|rot|grün) setzen; nur noch bei; nur
    noch auf; unter vertrag""",
    negation="""nicht; kein; keine; keinen; keinem; keiner; keineswegs; niemals; nie; kaum;
    weit entfernt; weder; noch lange nicht; mitnichten; alles andere als; ohne dass; statt;
    anstatt; nichts; keinesfalls; nirgends""",
    hypothetical="""wenn; falls; sofern; sollte; sollten; angenommen; vorausgesetzt; im falle;
    im fall; für den fall; ob; solange; sobald; unter der voraussetzung; vorbehaltlich; hätten
    wir; wären wir; es sei denn; würde nicht sagen; würde nicht behaupten; glaube nicht; bin
    nicht sicher; bin mir nicht sicher; weiß nicht; schwer zu sagen; bezweifle; wäre schön;
    wünschte; stell dir vor; erst wenn; nur wenn; gesetzt den fall""",
    modal="""würde; würden; könnte; könnten; vielleicht; eventuell; evtl; möglicherweise;
    wahrscheinlich; vermutlich; theoretisch; wohl; dürfte; dürften; wäre; wären; hätte; hätten;
    womöglich; angeblich; müsste; müssten; unter umständen; gegebenenfalls; käme; kämen""",
    history="""letztes quartal; letzten quartal; vergangenes quartal; vorquartal; letztes
    jahr; im letzten jahr; letzten jahr; vergangenen jahr; vorjahr; vor einem jahr; vor zwei
    jahren; vor jahren; vor monaten; damals; früher; ehemals; ursprünglich; anfangs; zu
    beginn; am anfang; zum start; gestartet sind; begonnen haben; angefangen haben; in der
    vergangenheit; letzten sommer; letzten winter; letztes halbjahr; im vorigen; voriges;
    seinerzeit; zum jahresanfang; im frühjahr waren; bisheriger; zu jahresbeginn; historisch;
    einst; im (januar|februar|märz|april|juni|juli|august|september)
    (lag|hatten|waren|betrug); vor der umstellung; vor dem umbau; bevor ich; als ich anfing;
    zu anfang; im ersten halbjahr; im ersten quartal; im zweiten quartal; im sommer""",
    past="""war bei; waren bei; lag bei; lagen bei; war; waren; lag; lagen; stand bei;
    standen bei; hatte; hatten; betrug; noch bei""",
    last_month="letzten monat; im letzten monat; letzter monat; vergangenen monat; vormonat",
    recent="""gestern; heute; heute morgen; heute früh; diese woche; seit montag; seit
    dienstag; seit mittwoch; seit donnerstag; seit freitag; seit gestern; stand heute; soeben;
    gerade; letzte nacht; diesen monat; am montag; am freitag; letzte woche""",
    stale="""noch keine neue zahl; keine neue zahl; keine neuen zahlen; noch keine neuen;
    keinen neuen wert; kein neuer wert; keine aktuelle zahl; keine aktuellen zahlen; neue
    zahlen fehlen; neue zahl fehlt; neuere zahlen gibt es nicht; neue zahlen habe ich nicht""",
    plan="""ziel; ziele; zielwert; zielmarke; ziel ist; zielen; anpeilen; angepeilt; plan ist;
    planen; plane; geplant; vorhaben; hoffe; hoffen; hoffentlich; hoffnung; möchte; möchten;
    will; wollen; wünsche; wünschen; wunsch; soll; sollen; sollte; erwarte; erwarten;
    erwartet; prognose; prognostiz*; rechne mit; rechnen mit; versuche; versuchen; werde;
    werden; wird; müssen; muss; brauchen; benötigen; demnächst; bald; nächstes quartal;
    nächsten monat; nächstes jahr; irgendwann; schaffen wir nur; zuversichtlich; auf dem weg
    zu; richtung; fast; beinahe; knapp vor; bis jahresende; bis ende; bis zum; streben;
    anstreben; strebe; optimal wäre; im idealfall; idealerweise; peile; peilen; erreichen
    wollen; schätze; schätzen; kommen wir auf; zusage; versprochen; anvisiert; angestrebt;
    vorgesehen; vorgenommen; vorgabe; sollten; sollwert; planwert""",
    remaining="""fehlen; fehlt; offen; übrig; verbleiben; verbleibend; noch zu; bis zum
    ziel; mehr nötig; unter; über dem; entfernt; zu wenig; stehen noch aus; steht noch aus;
    ausstehend; ausstehende; rest""",
    reported="""sagt; sagte; hatte gesagt; hatte gemeint; hatte geschrieben; hatte erzählt;
    meint; meinte; behauptet; behaupten; behauptete; schreibt; schrieb; laut; zufolge;
    berichtet; berichtete; erzählt; erzählte; hat gesagt; hat gemeint; hat geschrieben; hat
    erzählt; hat mir gesagt; glaubt; findet dass; angeblich; zitat; gehört; heißt es;
    wettbewerber; konkurrenz; steht im bericht; im bericht steht; im durchschnitt der branche;
    branche; branchenschnitt; benchmark; man sagt; es heißt; wettbewerb; fordert; fordern;
    verlangt; verlangen; erwartet; will wissen; fragt; fragte; wurde gesagt; mir wurde gesagt;
    uns wurde gesagt; wurde mir gesagt; habe gehört; ich habe gehört; hab gehört; ich hörte;
    hörte ich; wie ich höre; höre ich; man hat mir gesagt; man hat mir erzählt; wurde berichtet;
    soll angeblich""",
    sarcasm="""vielen dank auch; danke auch; na toll; na super; na bravo; ganz toll; super
    gemacht wieder; wie immer zu spät; danke für nichts; was für eine freude; herzlichen
    glückwunsch auch; 🙄; ironie; toll gemacht wirklich; klasse schon wieder; wie schön;
    großartig schon wieder; das hat noch gefehlt; das hat gerade noch gefehlt; ja klar;
    schönen dank auch; besten dank auch; bravo wirklich; mal wieder; schon wieder; na prima;
    wie immer; wie nett; wer hätte das gedacht; steht die linie; läuft bei uns; hat ja super
    geklappt""",
    negative="""fürs kaputtmachen; für das kaputte; für den ausfall; für das chaos; für die
    unordnung; schon wieder kaputt; schon wieder rot; schon wieder ausgefallen; schon wieder zu
    spät; wieder kaputt; kaputt gemacht; lahmgelegt; zerschossen; dass .. schon wieder; wieder
    mal nicht; mal wieder nicht; gelöscht hat; für nichts; im stich gelassen; ohne zu fragen;
    zum dritten mal""",
    courtesy="""danke für die (erinnerung| nachfrage| mail| nachricht| fragen| info| infos|
    einladung| rückmeldung| geduld| anfrage| e-mail| zusammenfassung| agenda| schnelle| zeit);
    dank für die (erinnerung| nachfrage| mail| nachricht| fragen| info| einladung|
    rückmeldung| geduld| anfrage| zeit| mühe); danke fürs (erinnern| nachfragen| fragen|
    nachhaken| lesen| kümmern| zuhören| anstupsen); dank fürs (erinnern| nachfragen| fragen|
    nachhaken| lesen| kümmern); danke für deine (nachricht| mail| nachfrage| geduld| zeit|
    erinnerung| rückmeldung| mühe| fragen); danke für ihre; danke für deine zeit; danke im
    voraus; dank im voraus; danke der nachfrage; für das (nachfragen|erinnern|verständnis);
    für dein verständnis; fürs (erinnern|nachfragen|verständnis); für die erinnerung; für die
    nachfrage; schönes wochenende; schönen tag; schöne woche; schönen abend; bis
    (bald|morgen|später|dann|montag|freitag|nächste woche)$; gerne mehr im gespräch; alles
    gute; einen schönen; eine schöne; guten start; viele grüße; für die (schnelle| rasche|
    prompte|) (antwort|rückmeldung|reaktion|nachfrage|erinnerung|mail|nachricht|info); danke ,
    dass du nachfragst; dass du (fragst|nachfragst|nachhakst|daran erinnerst|an mich denkst)""",
    greeting="""^hallo; ^hi; ^guten (morgen|tag|abend); ^liebe; ^lieber; ^hey; ^moin;
    ^servus; ^grüezi; ^grüß gott; ^sehr geehrte; ^sehr geehrter""",
    nothing="""^nichts; ^nein; ^keine; ^kein; ^alles gut; ^nichts neues; ^nix; ^passt;
    ^entfällt; ^nicht viel; ^im moment nichts; ^derzeit nichts; ^gerade nichts; ^aktuell
    nichts; ^keine blocker""",
    stop="""der die das den dem des ein eine einen einer eines neue neuen neuer neues alle
    unser unsere mehr weniger besser und oder von für auf mit zu zum zur in im am bei an als
    aus bis pro je senken erhöhen steigern verkürzen verbessern verringern reduzieren erreichen
    abschließen schaffen gewinnen aufbauen einführen bauen machen liefern ausbauen halten
    bringen veröffentlichen schreiben vollenden fertigstellen beenden entwickeln quote rate
    anzahl zahl zeit""",
    present="""jetzt; aktuell; derzeit; momentan; gerade; inzwischen; mittlerweile; heute;
    stand heute; bereits; liegt; liegen; steht; stehen; sind bei; bin bei; ist bei; im moment;
    nun; stand jetzt; läuft; schon bei; ist""",
    state="""liegt bei; liegen bei; liegt jetzt bei; liegt nun bei; liegt aktuell bei; liegt
    derzeit bei; bei; steht bei; stehen bei; steht auf; sind bei; bin bei; ist bei; sind wir
    bei; bin ich bei; liegen wir bei; stehen wir bei; jetzt bei; nun bei; aktuell bei; derzeit
    bei; inzwischen bei; mittlerweile bei; momentan bei; aktuell; derzeit; jetzt; nun; auf;
    (gesunken| gestiegen| gefallen| gesenkt| gedrückt| gebracht| erhöht| gesteigert|
    verbessert| verkürzt| reduziert| runter| hoch| rauf| gewachsen| geklettert| gekommen) auf;
    erreicht; erreichten; erreicht haben wir; haben wir erreicht; hat .. erreicht; ist; sind;
    beträgt; betragen; misst; gemessen; zu; haben; habe; hat; kommen auf; kommt auf; komme
    auf; runter auf; hoch auf; rauf auf; bis auf; gelandet bei; zählen; stand; sind es; ist
    es; inzwischen; mittlerweile; in jetzt; jetzt in; beträgt nur noch; beträgt jetzt; beträgt
    aktuell; dauert jetzt; dauert nur noch; dauert im schnitt; brauchen jetzt; brauchen wir
    noch; brauchen wir jetzt; hat sich auf; haben wir auf; haben wir inzwischen; haben
    inzwischen; haben mittlerweile; haben jetzt; haben wir jetzt; haben wir bisher; macht;
    macht zusammen; macht insgesamt; das sind; sind wir; ergibt; klettert auf; geklettert auf;
    pendelt bei; pendelt um; bewegt sich bei; hält sich bei; verharrt bei; unverändert bei;
    weiterhin bei; in nur noch; rüsten jetzt in; schaffen jetzt; erreicht jetzt; erreicht
    aktuell; ist auf; sind auf; sind jetzt auf; ist jetzt auf; sind inzwischen auf; konnten
    wir auf; wurden auf; wurde auf; fertigen jetzt in; liefern jetzt in; antworten jetzt in;
    schaffen wir jetzt in; schaffen das jetzt in;
    (liegt|liegen|steht|stehen|sind|ist|bin|stehe|liege) (jetzt|nun|nur
    noch|aktuell|derzeit|inzwischen|mittlerweile|momentan|noch|schon|bereits|gerade|heute|im
    schnitt|wieder) bei; (sind|ist|ging|gingen|geht|gehen|runter|rauf) (jetzt|nun|nur
    noch|wieder|schon|bereits) auf; beläuft sich auf; belaufen sich auf; beläuft sich jetzt
    auf; eingependelt bei; hat sich bei; haben sich bei; abgerutscht auf; ist abgerutscht auf;
    stabilisiert bei; sind wir jetzt bei; steht stabil bei; gebracht auf; hängt bei; hängt
    fest bei; klemmt bei; stagniert bei; verharrt auf; stehen geblieben bei; feststeckt bei;
    steckt bei; stecken bei; zurückgefallen auf; abgefallen auf; gefallen auf; ist auf ..
    zurückgefallen""",
    filler="""etwa; rund; ca; ungefähr; circa; knapp; gut; schon; bereits; nur; jetzt; nun;
    noch; inzwischen; mittlerweile; aktuell; derzeit; immerhin; genau; exakt; ~; ≈; :; -; –;
    →; ->; wir; momentan; heute; endlich; sogar; leider; zurzeit; stolze; die; das; der; den;
    es; zurückgegangen; gesunken; gestiegen; gefallen; reduziert; gesenkt; verbessert;
    verkürzt; gedrückt; gebracht; runter; runtergegangen; hoch; hochgegangen; rauf;
    geklettert; abgesunken; angekommen; angelangt; eingependelt; im schnitt; durchschnittlich;
    im mittel""",
    we_are="""wir sind bei; wir sind jetzt bei; sind wir bei; sind wir jetzt bei; wir liegen
    bei; wir liegen jetzt bei; liegen wir bei; liegen wir jetzt bei; wir stehen bei; stehen
    wir bei; ich bin bei; ich bin jetzt bei; bin ich bei; ich liege bei; liege ich bei; ich
    stehe bei; liegt bei; liegt jetzt bei; liegt nun bei; jetzt bei; nun bei; aktuell bei; wir
    haben inzwischen; wir haben jetzt; wir haben mittlerweile; haben wir inzwischen; wir haben
    bereits; wir haben; wir kommen auf; kommen wir auf; runter auf; sind bei; stehen bei;
    damit sind wir bei; damit bei; wir haben .. erreicht; inzwischen bei; mittlerweile bei;
    das sind jetzt; das macht; macht zusammen; damit stehen wir bei; wir sind inzwischen bei;
    wir stehen jetzt bei; haben wir jetzt; haben wir mittlerweile; haben wir bisher; habe ich
    jetzt; ich habe jetzt; ich habe bisher; ich habe inzwischen; ich komme auf; bin jetzt bei;
    sind jetzt bei; sind nun bei; sind es jetzt; also sind es; also sind es jetzt; es sind
    jetzt; sind es nun; sind es inzwischen; das sind; macht jetzt""",
    total="""bisher; insgesamt; bislang; bis jetzt; bis heute; stand heute; in summe; alles
    in allem; inzwischen; mittlerweile; bereits; fertig; online; erledigt; live; unter vertrag;
    unterschrieben; im kasten""",
    change="""um; plus; minus; zusätzlich; weitere; gewonnen; verloren; dazu; verbesserung
    von; anstieg von; rückgang von; zuwachs von; abnahme von""",
    from_figure="""von; statt; vorher; zuvor; gegenüber; verglichen mit; im vergleich zu;
    nach; ausgehend von; früher; war; waren; lag; ehemals; anstelle von; anstatt""",
    to="auf; bis auf; runter auf; rauf auf; hoch auf",
    between="zwischen; irgendwo zwischen",
    change_after="""mehr; weniger; punkte; prozentpunkte; besser; schlechter; schneller;
    langsamer; höher; niedriger; neue; neuer; neuen; zusätzlich; zusätzliche; weitere; dazu;
    gewonnen; verloren; gestiegen; gesunken""",
    copula="""ist; sind; bleibt; steht; läuft; jetzt; nun; weiterhin; noch; wieder; aktuell;
    derzeit; bleiben; laufen; stehen; liegt; liegen; wurde; war; seit; als; sehe ich; sehe;
    ich; voll; ganz; gut; beide; und; leider; endlich; inzwischen; mittlerweile; würde;
    einstufen; gilt; damit; damit auch; heute; komplett; offiziell; vollständig; klar; sehr;
    etwas; ziemlich; im; wir; haben; habe; zum; glück; auch; somit; ab; zurzeit; momentan;
    aber; das; thema; das thema; ziel; wird; haben wir; würde ich; sagen; das ziel; kennzahl;
    kr; sieht; mit; bei; aus; alles; alle; soweit alles""",
    after_title="""ist; sind; liegt; liegen; steht; hat; haben; wurde; läuft; bleibt;
    jetzt; am; im; um; seit; gestern; heute; letzte; diese; und; aber; sowie; erfolgreich;
    vollständig; früher; rechtzeitig; pünktlich; auf; bei; war; wir; endlich; nun; damit;
    abgeschlossen; fertig; beendet; zu; mit; vor; ich""",
    on_track="""on track; im plan; nach plan; auf kurs; im zeitplan; planmäßig; im grünen
    bereich; wie geplant; auf einem guten weg; auf gutem weg; auf der zielgeraden; auf
    zielkurs; liegt im plan; grün; läuft nach plan; läuft planmäßig; voll im plan; auf grün
    setzen; grün setzen; auf grün""",
    at_risk="""at risk; gefährdet; in gefahr; wackelt; wackelig; auf der kippe; gelb; auf
    gelb; kippt; droht zu kippen; steht auf der kippe; steht auf wackligen beinen; droht zu
    scheitern; brenzlig; auf gelb setzen; gelb setzen; auf orange""",
    off_track="""off track; nicht im plan; nicht auf kurs; im verzug; in verzug; im rückstand;
    hinter plan; hinter dem plan; hinterher; rot; auf rot; verspätet; aus dem ruder; nicht
    mehr im plan; nicht nach plan; hinter dem zeitplan; ins stocken geraten; aus dem plan;
    hängt hinterher; hinkt hinterher; liegt zurück; entgleist; auf rot setzen; rot setzen; im
    hintertreffen""",
    done="""erledigt; fertig; abgeschlossen; geschafft; erreicht; beendet; durch; vollendet;
    abgehakt; erfüllt; fertiggestellt; in trockenen tüchern; unter dach und fach; geliefert;
    done; umgesetzt; abgenommen; ✅; ✔; ist fertig; haken dran""",
    finished="""abgeschlossen; beendet; fertiggestellt; erledigt; haben wir abgeschlossen;
    habe ich abgeschlossen; fertig mit; durch mit; abgehakt; erledigt ist; geschafft ist""",
    dropped="""gestrichen; verworfen; eingestellt; fallen gelassen; fallengelassen;
    aufgegeben; gestoppt; hinfällig; obsolet; abgesagt; vom tisch genommen; nicht mehr
    relevant; nicht mehr verfolgt; dropped; gecancelt; abgebrochen; begraben; entfällt; fallen
    lassen; zurückgestellt; auf eis gelegt; vom tisch; wird gestrichen; streichen; streichen
    wir; auf eis; lassen wir fallen; verfolgen wir nicht weiter; nicht weiter verfolgt;
    gestorben; beerdigt; verzichten auf; verzichtet auf; haben wir aufgegeben; geben wir auf;
    nehmen wir raus; rausgenommen; fällt weg; verfolgen wir nicht mehr; verfolgen wir nicht
    länger; wird nicht mehr verfolgt; machen wir nicht mehr; nicht mehr weiter; lege ich auf
    eis; lege .. auf eis; legen wir auf eis""",
    both="und; sowie; &; und an",
    but="aber; sondern; jedoch; doch; allerdings; dafür; obwohl; auch wenn",
    of="von; von den; aus; /; von insgesamt; der",
    percent="%; prozent; v.h.; vom hundert",
    fraction="""hälfte=0.5; zur hälfte=0.5; halb=0.5; halbzeit=0.5; ein drittel=0.3333; zu
    einem drittel=0.3333; einem drittel=0.3333; zwei drittel=0.6667; zwei dritteln=0.6667; ein
    viertel=0.25; einem viertel=0.25; drei viertel=0.75; drei vierteln=0.75; dreiviertel=0.75;
    halben weg=0.5; halber strecke=0.5; vier fünftel=0.8; drei fünftel=0.6; einem fünftel=0.2;
    die hälfte=0.5; drei fünfteln=0.6; zwei fünftel=0.4; zwei fünfteln=0.4; vier fünfteln=0.8;
    ein fünftel=0.2""",
    numeral="""null=0; eins=1; zwei=2; drei=3; vier=4; fünf=5; sechs=6; sieben=7; acht=8;
    neun=9; zehn=10; elf=11; zwölf=12; dreizehn=13; vierzehn=14; fünfzehn=15; sechzehn=16;
    siebzehn=17; achtzehn=18; neunzehn=19; zwanzig=20; dreißig=30; vierzig=40; fünfzig=50;
    sechzig=60; siebzig=70; achtzig=80; neunzig=90; hundert=100; einhundert=100;
    fünfundzwanzig=25; fünfundsiebzig=75; ein dutzend=12; anderthalb=1.5; eineinhalb=1.5;
    zweieinhalb=2.5; dreieinhalb=3.5; viereinhalb=4.5; fünfeinhalb=5.5; sechseinhalb=6.5""",
    scale="""k=1e3; tsd=1e3; tausend=1e3; mio=1e6; mio.=1e6; millionen=1e6; million=1e6;
    mrd=1e9; milliarden=1e9; m=1e6""",
    unit="""ms=ms; millisekunde=ms; millisekunden=ms; s=s; sek=s; sekunde=s; sekunden=s;
    min=min; minute=min; minuten=min; h=h; std=h; stunde=h; stunden=h; d=d; tag=d; tage=d;
    tagen=d; woche=w; wochen=w; monat=mo; monate=mo; monaten=mo; jahr=y; jahre=y; jahren=y;
    punkt=pts; punkte=pts; punkten=pts; prozentpunkte=pts; euro=€; eur=€; dollar=$;
    franken=chf; kb=kb; mb=mb; gb=gb; tb=tb; kg=kg; g=g; t=t; tonnen=t; km=km; m=m; meter=m;
    x=x; mal=x; fache=x; std.=h; mins=min; stück=stück""",
    new_goal="""^neues ziel; ^neuer zielvorschlag; ^zielvorschlag; ^vorschlag für ein (neues
    |)ziel; ^weiteres ziel; ^ein neues ziel; ^noch ein ziel; ^als neues ziel; ^{like} ein
    (neues |weiteres |)ziel; ^ich schlage ein (neues |)ziel vor; ^ich schlage als (neues
    |)ziel vor; ^ziel neu; ^mein neues ziel; ^als ziel schlage ich vor; ^neues okr;
    ^zusätzliches ziel; ^ich schlage als neues ziel vor; ^als neues ziel schlage ich vor;
    ^neues ziel von mir; ^ich nehme mir ein neues ziel vor; ^ich setze mir ein neues ziel;
    ^neues quartalsziel; ^neues smart-ziel; ^ich hätte ein neues ziel""",
    as_goal="""{like}; ich nehme mir; {like} mir; ich würde; ich schlage; nehmen wir; ich
    übernehme gern; ich möchte mir; lass uns; wir könnten; gern würde ich""",
    as_goal_after="""als ziel; als neues ziel; als weiteres ziel; zum ziel; als mein ziel;
    als quartalsziel; als ziel aufnehmen; als zusätzliches ziel""",
    first="ich; wir; mir; mich; uns",
    you="du; dir; dich; sie; ihnen",
    pronoun="er; sie; ihn; ihm",
    together="und ich; und mich; & ich",
    title="herr; frau; dr; prof",
    nickname="""max=maximilian; alex=alexander; sascha=alexander; toni=anton;
    hannes=johannes; jo=johannes; hans=johannes; basti=sebastian; flo=florian; chris=christian;
    kathi=katharina; kati=katharina; kathi=katrin; kati=katrin; steffi=stefanie;
    steffi=stephanie; susi=susanne; uli=ulrich; uli=ulrike; michi=michael; micha=michael;
    matze=matthias; klausi=klaus; tine=christine; conny=cornelia; gabi=gabriele; moni=monika;
    andi=andreas; wolle=wolfgang; wolfi=wolfgang; rolli=roland; lisa=elisabeth; lena=helena;
    tom=thomas; hansi=johann; bine=sabine; biene=sabine; joni=jonas; fritz=friedrich;
    ben=benjamin; nico=nikolaus; niko=nikolas; vroni=veronika; resi=theresa; manu=manuela;
    dani=daniela; dani=daniel""",
    thanks="""danke an; dank an; danke; vielen dank an; herzlichen dank an; ein (großes|
    riesiges| dickes| herzliches| besonderes) (dankeschön| danke| lob| kompliment) an;
    (großes| dickes| riesiges| besonderes| ausdrückliches) (lob| dankeschön| danke|
    kompliment) an; (großes|dickes|riesiges|besonderes) (lob|dankeschön) für; lob an; lob für;
    dankeschön an; kompliment an; hut ab vor; chapeau; bravo; kudos an; kudos; respekt an;
    respekt vor; applaus für; shoutout an; vielen dank; herzlichen dank; tausend dank an;
    tausend dank; besten dank an; dank geht an; dank gebührt; dankbar bin ich; ich danke; wir
    danken; bedanken bei; bedanke mich bei; anerkennung für; anerkennung an; ohne .. hätten
    wir; ohne .. hätte ich; ohne .. wären wir; ohne .. wäre; riesendank an; hoch lebe; gut
    gemacht; super gemacht; loben möchte ich; möchte ich; stolz auf; fettes danke an;
    glückwunsch an; großes dankeschön an; riesiges dankeschön an; besonderer dank an;
    besonderer dank gilt; dank gilt; mein dank geht an; ein hoch auf; hoch auf; respekt für;
    ein lob für; lob geht an; großes lob geht an; besonders hervorheben möchte ich;
    hervorheben möchte ich; möchte ich hervorheben; nicht unerwähnt lassen; erwähnen möchte
    ich; danken möchte ich; möchte ich danken; dicken dank an; bin .. dankbar""",
    praise="""hat (super| toll| großartig| hervorragend| fantastisch| klasse| exzellent|
    ausgezeichnet| brillant| spitze) (gearbeitet| geholfen| reagiert| moderiert| gemacht|
    präsentiert| unterstützt); (großartige| hervorragende| super| tolle| fantastische| klasse|
    ausgezeichnete| exzellente| starke| erstklassige| beeindruckende| spitzen| vorbildliche)
    (arbeit| leistung| job| unterstützung| präsentation| hilfe| idee| einsatz| moderation);
    (großartigen| hervorragenden| super| tollen| fantastischen| klasse| ausgezeichneten|
    exzellenten| starken| spitzen) (job| einsatz| beitrag); den tag gerettet; hat .. gerettet;
    gerettet; verdient (ein | eine | großes | lob| anerkennung| dank| applaus| besonderes);
    war (eine (große| riesige| tolle)
    hilfe|großartig|fantastisch|hervorragend|spitze|klasse|super|ein held|eine heldin|ein
    segen|goldwert|gold wert|unersetzlich|brillant|eine wucht); ist (eine große hilfe|
    großartig| fantastisch| ein held| eine heldin| goldwert| gold wert| ein segen|
    unersetzlich| spitze| klasse); über sich hinausgewachsen; extrameile; weit über .. hinaus;
    aus der patsche geholfen; mir sehr geholfen; uns sehr geholfen; sehr geholfen; enorm
    geholfen; riesig geholfen; toll geholfen; den rücken freigehalten; eingesprungen;
    vorbildlich; hut ab; glanzleistung; meisterhaft; hat mich beeindruckt; beeindruckt; ohne
    gefragt zu werden; ungefragt; unaufgefordert; von sich aus; bin .. dankbar; bin .. sehr
    dankbar; dafür dankbar; souverän; hat .. super gemacht; hat .. toll gemacht; hat ..
    hervorragend gemacht; hat .. großartig gemacht; super gelöst; hervorragend gelöst; klasse
    gemacht; toll gemacht; großes lob; lob verdient; der wahnsinn; mit bravour; einsame
    spitze; ein großes dankeschön; hat sich .. ins zeug gelegt; sich reingehängt; gebührt;
    richtig reingehängt; reingehängt; ins zeug gelegt; reingekniet; die kastanien aus dem
    feuer; ^ohne .. (wäre|wären|hätte|hätten); hat mir den rücken freigehalten; den arsch
    gerettet; hat alles gegeben; eine riesenhilfe; eine große hilfe; eine enorme hilfe;
    goldwert; gold wert; überragend; herausragend; sensationell; ist eingesprungen; super job;
    tollen job; klasse job; großartigen job; spitzenjob; hervorragende arbeit; super arbeit;
    tolle arbeit; großartige arbeit; klasse arbeit; erstklassige arbeit; ausgezeichnete
    arbeit; hervorragend gemacht; super gemacht; großartig gemacht; verdient
    (ein|großes|einen|das); eine bank; ein fels in der brandung; fels in der brandung; verlass
    auf; die stellung gehalten; das ruder herumgerissen; unermüdlich; mitgezogen; mit links;
    beeindruckend; einfach klasse; einfach super; einfach toll; einfach großartig; einfach
    genial; ganz groß; ganz große klasse; hammer; der hammer; sehr geduldig; super erklärt;
    (möchte|will|muss) .. (danken|bedanken); (möchte|will|muss) mich bei .. bedanken; vielen
    dank an sie; vielen dank an ihn; dank an sie; dank an ihn; danke ihr; danke ihm; hat mir
    .. geholfen; ist länger geblieben""",
    correction="""muss (aufhören| lernen| pünktlich| besser| sich ändern| zuverlässiger);
    sollte aufhören; ich erwarte dass; ich erwarte von; ich habe ihm gesagt; ich habe ihr
    gesagt; habe ihm gesagt; habe ihr gesagt; so nicht weiter; geht so nicht; nicht akzeptabel;
    nicht in ordnung; inakzeptabel; kostet uns vertrauen; darf nicht (wieder|nochmal|mehr)
    vorkommen; das darf nicht""",
    fault="""ist .. ins wort gefallen; ins wort gefallen; fällt .. ins wort; hat ..
    unterbrochen; unterbricht; kam zu spät; kommt zu spät; zu spät gekommen; war unvorbereitet;
    unvorbereitet; hat .. nicht geliefert; nicht abgeliefert; hat .. vergessen; hat ..
    versäumt; frist verpasst; fristen verpasst; deadline gerissen; deadlines gerissen;
    unhöflich; schroff; schlampig; nachlässig; im ton vergriffen; hat .. ignoriert; über den
    kopf hinweg; nicht eingehalten; nicht abgestimmt; laut geworden""",
    suggestion="""könnte; könnte noch; sollte; dürfte; würde helfen; wäre
    (gut|schön|hilfreich|toll) wenn; wünsche mir; ich wünsche; ich würde mir wünschen; früher;
    öfter; häufiger; mein vorschlag; vorschlag; tipp; empfehle; nächstes mal; beim nächsten
    mal; mehr; weniger""",
    advice="""mein vorschlag für; vorschlag an; ich empfehle; könnte ..
    (früher|öfter|häufiger|eher); sollte .. (früher|öfter|häufiger|eher|mehr|weniger); es würde
    helfen wenn (er|sie)""",
    recognition_word="danke; dank; lob; anerkennung; kudos; dankeschön",
    feedback_word="""feedback; rückmeldung; feedback an; feedback für; rückmeldung an;
    rückmeldung für; kritik an; hinweis an""",
    promise="""ich werde; werde ich; ich schicke; schicke ich; ich sende; sende ich; ich
    mache; ich kümmere mich; kümmere ich mich; ich übernehme; übernehme ich; ich bereite;
    bereite ich; ich schreibe; schreibe ich; ich liefere; liefere ich; ich erstelle; erstelle
    ich; ich stelle; stelle ich; ich kläre; kläre ich; ich melde mich bei; ich rufe; rufe ich;
    ich organisiere; organisiere ich; ich plane .. ein; ich prüfe; prüfe ich; ich spreche mit;
    spreche ich mit; ich rede mit; ich reiche; reiche ich; ich gebe; gebe ich; ich teile; ich
    buche; buche ich; ich lege; lege ich; ich verspreche; ich sorge; sorge ich; ich hole; hole
    ich; ich vereinbare; vereinbare ich; ich aktualisiere; aktualisiere ich; ich überarbeite;
    überarbeite ich; ich dokumentiere; dokumentiere ich; ich frage; frage ich; ich setze; setze
    ich; ich stimme .. ab; ich fasse .. zusammen; ich bringe; bringe ich; ich lade; lade ich;
    ich teste; teste ich; ich sage .. zu; ich nehme .. mit; ich veröffentliche; veröffentliche
    ich; ich informiere; informiere ich; ich verschicke; verschicke ich; ich beantrage;
    beantrage ich; ich bestelle; bestelle ich; mache ich; ich schaue mir; schaue ich mir; ich
    baue; ich arbeite .. aus; ich leite; leite ich; ich führe .. durch; ich stoße .. an; ich
    lasse; ich schließe .. ab; ich gebe .. bescheid; ich sage .. bescheid; ich melde mich;
    melde ich mich; und ich (bereiten| machen| schicken| kümmern| erstellen| klären| werden|
    schreiben| prüfen| liefern| besprechen| stellen| organisieren| übernehmen| planen)""",
    promise_by="""ich mache .. fertig; ich bin .. fertig; ich habe .. fertig; ich kann; kann
    ich; mache ich .. fertig; ich komme; ich fange; ich plane; ich fahre; ich schau; bekommst
    du; du bekommst; kriegst du; du kriegst; erhältst du; du erhältst; hast du; du hast;
    reiche ich nach; liefere ich; ich reiche; bringe ich mit; ich bringe; hast du auf dem
    tisch; liegt auf deinem tisch; hast du im postfach; ich rufe; rufe ich; ich schaue; schaue
    ich; ich präsentiere; präsentiere ich; ich teste; teste ich; ich treffe; ich gebe; gebe
    ich; ich melde; melde ich; ich hake; hake ich; ich
    (rede|spreche|bespreche|diskutiere|treffe|besuche|fahre zu|gehe
    zu|plane|buche|bestelle|hole|bringe|baue|teste|messe|rechne|kalkuliere|prüfe|sichte|korrigiere|ergänze|trage|sammle|stelle|fasse|veröffentliche|schalte|setze|lege|lade|starte|beginne|schließe|löse|räume|installiere|repariere|dokumentiere|protokolliere|beantworte|antworte|unterschreibe|genehmige|informiere|briefe|coache|schule|übernehme|übergebe|reiche|verschicke|liefere|entwerfe|skizziere|formuliere|überarbeite|finalisiere);
    (rede|spreche|bespreche|treffe|besuche|plane|buche|bestelle|hole|bringe|baue|teste|messe|rechne|prüfe|sichte|korrigiere|ergänze|sammle|stelle|fasse|veröffentliche|setze|lege|lade|starte|schließe|löse|räume|repariere|dokumentiere|beantworte|unterschreibe|informiere|schule|übernehme|übergebe|verschicke|entwerfe|formuliere|überarbeite|finalisiere)
    ich; liegt .. auf deinem tisch; liegt .. bei dir; ist .. auf deinem tisch; hast du .. auf
    dem tisch; ich
    (drucke|übersetze|backe|kopiere|hänge|verteile|zeichne|filme|fotografiere|scanne|schneide|verpacke|versende|recherchiere|vergleiche|befrage|organisiere|koordiniere|moderiere|entwickle|programmiere|konfiguriere|migriere|analysiere|werte|berechne|hinterlege|trage|erledige|kläre|klär|schreib|schick|mach);
    (drucke|übersetze|kopiere|hänge|verteile|zeichne|scanne|schneide|verpacke|versende|recherchiere|vergleiche|befrage|organisiere|koordiniere|moderiere|entwickle|programmiere|konfiguriere|migriere|analysiere|werte|berechne|erledige|kläre|schreib|schick|mach)
    ich""",
    no_promise="""ich werde (sehen| nicht| krank| weg| im urlaub| versuchen| wohl| vielleicht|
    wahrscheinlich| müssen| brauchen| vermissen| abwarten| es| mal); ich bin; werde ich
    (nicht| wohl| vielleicht| müssen| sehen| versuchen| brauchen); ich mache (urlaub| pause|
    mir| keine| gerade| einen kurs| eine| schluss| weiter); mache ich
    (urlaub|mir|gerade|keine); ich gebe (zu|mein bestes|auf); ich spreche mit .. gern; ich
    lerne; ich stelle (fest|mir vor|mich vor); ich frage mich; frage ich mich; ich nehme an;
    nicht mehr; urlaub; ich übernehme gerade; ich arbeite gerade; ich lese gerade; ich
    schreibe gerade; ich schreibe dir; ich lege wert; ich setze auf; ich bringe es nicht; ich
    lasse mich; im gespräch; ich mache gerade; ich werde .. vermissen; ich schaue mir .. an$;
    ich werde .. sein$; werde ich .. sein$; ich mache .. urlaub; ich mache .. frei; ich
    übernehme mich; ich bin im; werde wohl; werde nicht; werde (am|im|auf|in) .. sein; werde
    da sein; werde .. nicht; werde (ich|)
    (nervös|unsicher|rot|krank|müde|ungeduldig|langsam|laut|unruhig|hektisch|wütend|blass|still|schwach|alt);
    werde ich immer; lege .. auf eis; lege ich auf eis""",
    soft="""melde mich; halte dich auf dem laufenden; sage dir bescheid; gebe dir bescheid;
    sage bescheid; gebe bescheid; halte euch auf dem laufenden""",
    request="""{can}; kannst du mir; würdest du; würden sie; bitte; magst du; wärst du so; sei
    so gut; wärst du bereit; ich bitte dich; ich bitte sie; bitte dich; darf ich dich bitten;
    würdest du bitte; hilf mir; sprich bitte; ich brauche von dir dass; (es|das) wäre
    (super|toll|gut|schön|klasse|hilfreich|prima|nett|großartig|hilfreich) , wenn du; (es|das)
    würde (mir|uns) .. helfen , wenn du; mir wäre geholfen , wenn du; könntest du bitte; wärst
    du so nett; magst du bitte; ich bräuchte von dir; ich brauche von dir bis; schaffst du es;
    du müsstest; du solltest bitte; ihr müsstet; du müsstest bitte; es wäre gut , wenn du;
    hättest du zeit; hättest du die zeit; bist du so lieb und; wäre es möglich , dass du; ist
    es möglich , dass du; wäre es dir möglich; wäre es machbar , dass du""",
    no_request="""(kannst| könntest) du (mir | uns | )(sagen| verraten| erklären| bestätigen|
    erinnern| sehen| verstehen| vorstellen); (können|könnten) sie (mir |)sagen; bitte nicht;
    bitte keine; bitte kein; bitte um verständnis; bitte nur; bitte beachten; bitte
    entschuldige; bitte sehr; bitte schön; bitte erst nach; meinst du; bitte pausieren; bitte
    pause; bitte stoppen; bitte abmelden; bitte keine weiteren; du brauchst .. nicht; bitte
    ignorieren; weißt du; bitte beachte; (könntest| kannst| könnten| können) (du| sie) ..
    (sagen| verraten| erzählen| erklären| mitteilen)$; (gib| geben) .. (bescheid|rückmeldung);
    sag .. bescheid; sag mir; gib mir bescheid; kannst du dir; könntest du dir; bitte
    weiterleiten nicht; bitte gib mir .. (bescheid|rückmeldung); (lass|lasst) mich wissen;
    bitte sag; sag .. danke; grüß; grüße; bedank dich; richte .. aus; bitte bleib; bitte
    weiter so; bitte warte; bitte verzeih; bitte denk""",
    will="""wird; kümmert sich; übernimmt; hat zugesagt; hat versprochen; sagt zu; spricht
    mit; wird bis; hat sich bereit erklärt; redet mit; meldet sich bei""",
    will_by="""soll; spricht; redet; kümmert; bringt; hilft; schaut; arbeitet; unterstützt;
    testet; plant; startet; leitet; ruft; macht; klärt; schickt; liefert; prüft; erstellt;
    organisiert; bereitet; schreibt; bucht; gibt; stellt; reicht; holt; vereinbart; bestellt;
    beantragt; stimmt; lädt; fragt; sendet; aktualisiert; veröffentlicht; überarbeitet;
    informiert; zeigt; präsentiert; erledigt; kontrolliert; repariert; führt; sorgt; hat bis;
    muss; besorgt; übergibt; schult; misst; baut; richtet; teilen; teilt""",
    no_will="""wird (nicht| krank| im| weg| wohl| vielleicht| wahrscheinlich| bald| uns| sich
    freuen| es| immer| sein| neue| neuer| teamleiter| vater| mutter| das freuen); soll
    (nicht|angeblich|gut|ja); macht (urlaub| gerade| einen tollen| einen super| eine| das|
    gute| seine| ihre| spaß| sich| mir| uns| immer| sehr| große); gibt
    (es|immer|sich|mir|uns|alles|gerade); stellt sich; schreibt
    (sehr|gute|gut|klare|immer|saubere|tolle); spricht mit .. immer; prüft
    (immer|sehr|gründlich); stimmt; liefert (immer|gute|tolle|sehr|super|stets); fragt
    (immer|sich|oft); klärt (immer|oft); erstellt (immer|sehr); schickt (immer|oft); soll ..
    sein$; soll .. sein; wird .. (da|weg|zurück|krank|fehlen|abwesend|40|50) sein; wird
    wieder; wird .. wieder; wird fehlen; wird .. fehlen; wird wohl; wird nicht; wird
    (befördert|gebraucht|versetzt|operiert|vater|mutter); wird .. sein""",
    task_word="aufgabe; todo; to-do; to do; aktion",
    me="ich; mich; mir; selbst; mein; meine; meiner",
    reopened="offen; noch offen; wieder offen; nicht erledigt; noch nicht erledigt; nicht fertig",
    learning="""ich lerne; lerne ich; ich lerne gerade; ich bilde mich; ich arbeite mich ..
    ein; {like} .. lernen; {like} .. vertiefen; {like} .. ausbauen; {like} mich ..
    weiterbilden; {like} .. verbessern; {like} .. besser werden; ich mache .. (kurs| lehrgang|
    schulung| fortbildung| weiterbildung| seminar| zertifizierung| ausbildung); (kurs|
    lehrgang| schulung| fortbildung| weiterbildung| seminar| workshop| training| zertifikat|
    zertifizierung) (zu| zum| zur| in| über| machen| besuchen| belegen| abgeschlossen|
    angefangen| begonnen| bestanden| absolvieren); *lehrgang machen; ich lese ..
    (buch|bücher); ich lese gerade; lese gerade; ich habe .. gelernt; habe ich gelernt;
    gelernt habe ich; angemeldet zum; angemeldet für; besuche .. (kurs|seminar|workshop);
    belege .. kurs; online-kurs; onlinekurs; mentor; mentorin; mentoring; prüfung bestanden;
    prüfung zum; lehrgang; ich übe; bilde mich weiter; arbeite mich in; schaue mir .. an; ich
    besuche .. (kurs|lehrgang|seminar|schulung|training|workshop); bilde mich; belege; arbeite
    mich in .. ein; lasse mich; mache gerade einen; absolviere; nehme an .. teil; habe mich
    für .. angemeldet; refa*; besser schreiben lernen; lernen will; will .. lernen; möchte ..
    lernen; würde gern .. lernen; besser werden in; mich verbessern; ich besuche einen ..
    (kurs|abendkurs|lehrgang|vhs-kurs); ich besuche einen abendkurs; ich mache einen abendkurs""",
    learning_topic="""kursgebühr; kursgebühren; prüfungsgebühr; teilnahmegebühr;
    konferenzticket; weiterbildungsbudget; schulungsbudget; fortbildungsbudget;
    bildungsbudget; kurs; lehrgang; schulung; seminar; workshop; buch; bücher; training;
    fortbildung; weiterbildung; konferenz; zertifikat; zertifizierung; lernen; gelernt; lesen;
    lese; üben; mentoring; coaching; vertiefen; wachsen; besser werden; ausprobieren;
    einarbeiten; messe; tagung; podcast; webinar; barcamp; grundlagen; verstehen; kenntnisse;
    meisterkurs; sprachkurs; onlinekurs; umschulung; meisterschule; kongress""",
    skill_gap="""mir fällt .. schwer; fällt mir .. schwer; fällt mir schwer; tue mich schwer;
    tue ich mich schwer; ich tue mich .. schwer; ich kann .. noch nicht; kann ich noch nicht;
    ich weiß nicht wie; ich weiß noch nicht wie; mir fehlt; mir fehlen; ich bin .. unsicher;
    unsicher bin ich; ich bin schlecht; nicht meine stärke; meine schwäche; keine stärke von
    mir; nie gelernt; nie richtig gelernt; niemand hat mir gezeigt; hat mir nie jemand; ich
    habe schwierigkeiten; habe ich schwierigkeiten; probleme habe ich mit; ich muss .. besser
    werden; muss ich besser werden; da muss ich noch; ich habe lücken; lücken bei; mangelt es
    mir; ich komme nicht zurecht; ich gebe .. zu schnell nach; habe ich noch lücken; bin ich
    noch unsicher; schwer tue ich mich; ich habe nie; nachholbedarf; tu ich mich schwer; kann
    noch keine; kann noch nicht; fehlt mir; fehlt mir die; liegt mir nicht; bin ich nicht gut;
    nicht sattelfest; fühle mich unsicher; fühle ich mich unsicher; habe ich schwächen;
    überfordert mich; überfordert; habe keine ahnung von; habe ich keine ahnung; stoße an
    meine grenzen; noch nie gemacht; habe ich noch nie; fallen mir schwer; fallen mir ..
    schwer; liegen mir nicht; bringt mich ins schwitzen; da fehlt mir; fehlt mir die übung;
    fehlt mir die erfahrung; muss ich noch lernen; muss noch lernen; muss ich üben; ich bin
    schlecht in; bin ich schlecht; werde ich nervös; werde ich unsicher; bekomme ich kein wort
    heraus; gerate ich ins stocken; nervös vor; liegt mir gar nicht; liegt mir überhaupt
    nicht; liegen mir gar nicht; kann ich gar nicht; bin ich richtig schlecht; darin bin ich
    schlecht; immer noch schwach; bin ich schwach; schwach im; bin ich noch schwach; nein
    sagen kann ich nicht; kann ich nicht gut; kann ich nicht so gut; kann ich schlecht; kann
    ich einfach nicht""",
    career="""langfristig {like}; in zwei jahren; in drei jahren; in fünf jahren; nächste
    rolle; nächsten schritt; nächster schritt; beförderung; befördert; karriere;
    führungsrolle; führungsverantwortung; führungskraft; teamleitung; teamleiter;
    teamleiterin; ein team leiten; ein team führen; team zu leiten; abteilungsleiter;
    abteilungsleitung; mich .. entwickeln richtung; richtung .. entwickeln; sehe ich mich; ich
    sehe mich; wechseln in; in die rolle; aufsteigen; laufbahn; personalverantwortung;
    leitende position; {like} .. werden; in .. wechseln; ins ausland; in ein paar jahren; sehe
    ich mich als; mittelfristig; nächster karriereschritt; werksleiter; bereichsleit*;
    führungsposition; nächste stufe; abteilungsleit*; irgendwann möchte ich; irgendwann würde
    ich; eines tages""",
    stretch="""{like} .. leiten; {like} .. übernehmen; {like} .. organisieren; größere
    verantwortung; mehr verantwortung; größeres projekt; über mich hinaus; stretch;
    herausforderung suche ich; komfortzone; {like} .. führen; {like} .. verantworten; {like}
    .. moderieren; {like} .. präsentieren; größer als alles; eine nummer größer; nummer
    größer; traue mir zu; gerne leiten; gern leiten; die leitung übernehmen; würde gerne das
    projekt; verantwortung übernehmen; über mich hinauswachsen; wäre das größte; größte
    projekt; größtes projekt""",
    budget="""weiterbildungsbudget; schulungsbudget; fortbildungsbudget; lernbudget;
    bildungsbudget; budget für .. (kurs| lehrgang| schulung| seminar| workshop| konferenz|
    weiterbildung| fortbildung| zertifizierung| tagung| buch| bücher| training| prüfung|
    ticket); kursgebühr; kursgebühren; teilnahmegebühr; prüfungsgebühr; gebühr; kosten für ..
    (kurs| lehrgang| schulung| seminar| workshop| konferenz| zertifizierung| tagung);
    übernimmt die firma; übernehmt ihr die kosten; bräuchte ich .. €; bräuchte ich .. euro;
    brauche ich .. euro; brauche ich .. €; konferenzticket; kostet; ticket; übernimmt .. die
    kosten; kosten für (den|die|das)
    (kurs|lehrgang|schulung|seminar|weiterbildung|fortbildung|meisterkurs|konferenz|zertifizierung);
    gebühr für (den|die|das) (kurs|lehrgang|seminar|prüfung)""",
    fee="""budget; gebühr; gebühren; kosten; kostet; euro; eur; €; bezahlen; zahlen; zahlt;
    finanzieren; finanziert; erstattung; erstatten; ticket; preis; chf; franken""",
    not_growth="""^nichts; ^kein; ^keine; ^nicht; ^siehe oben; ^später; ^wie letzte; ^gerade
    nichts; ^derzeit nichts; ^keine zeit; gelernt dass; gelernt , dass; haben gelernt; keine
    zeit; fällt aus; fällt leider aus; ^nein$; ^nein ,; zeit fehlt; fehlt die zeit; fehlt mir
    die zeit; aus zeitgründen""",
    agree="""einverstanden; zugestimmt; stimme zu; ich stimme zu; passt; passt für mich; ok;
    okay; ja; gerne; abgemacht; in ordnung; geht klar; klingt gut; machen wir; machen wir so;
    akzeptiert; ich akzeptiere; bin dabei; ich bin dabei; zusage; ja gerne; so machen wir es;
    so machen wir's; gut so; genehmigt; alles klar; perfekt; super; bestätigt; damit bin ich
    einverstanden; bin einverstanden; ich bin einverstanden; von mir aus gerne; agree;
    angenommen; das passt so; passt so; passt mir; mache ich; mach ich; so machen wir das;
    gekauft; zustimmung; sehr gern; sehr gerne; hört sich gut an; nehme ich an; ich nehme an;
    nehme ich; bin an bord; finde ich gut; finde ich gut so; von mir aus gern; ok für mich;
    geht in ordnung""",
    decline="""ablehnen; abgelehnt; ich lehne ab; lehne ab; lehne ich ab; nein; nein danke;
    noch nicht; nicht einverstanden; ich bin nicht einverstanden; geht nicht; leider nein;
    leider nicht; das kann ich nicht zusagen; kann ich nicht zusagen; kann ich nicht annehmen;
    lieber nicht; nicht jetzt; passt nicht; passe; muss ich ablehnen; muss ablehnen; ich muss
    ablehnen; stimme nicht zu; keine zustimmung; das trage ich nicht mit; muss leider
    ablehnen; muss ich leider ablehnen; eher nicht; das geht nicht; das schaffe ich nicht; das
    schaffen wir nicht; da bin ich raus; bin raus; ich passe; nehme ich nicht an; nicht
    machbar; unrealistisch; ich lehne das ab; das lehne ich ab; ich möchte ablehnen; zu
    ehrgeizig""",
    yes="""ja; jawohl; ja bitte; jo; jep; ja gerne; bestätigt; bestätige; ja senden;
    senden; ja abschicken; abschicken; genau; richtig; klar; ja schick es; freigeben;
    natürlich; sicher""",
    no="nein; nö; nee; leider nein; leider nicht; nicht senden; nicht",
    pause="""pause; pausieren; pausiere; bitte pausieren; pausiert; mails pausieren;
    aussetzen; pause machen; stummschalten; bitte pause; pause bitte; pausiere bitte; auf
    pause setzen; auf pause""",
    resume="""fortsetzen; weiter; weitermachen; wieder starten; wieder aufnehmen; bin
    zurück; ich bin zurück; wieder da; ich bin wieder da; bin wieder da; reaktivieren; pause
    beenden; wieder anfangen""",
    stop_all="""stopp; stop; abmelden; abbestellen; bitte abmelden; keine mails mehr; keine
    e-mails mehr; keine weiteren mails; aufhören; bitte stoppen; austragen; beenden; stoppen;
    schluss damit; bitte keine mails mehr; meldet mich ab; melde mich ab; nehmt mich aus dem
    verteiler; nimm mich aus dem verteiler; hör auf; hört auf; keine erinnerungen mehr; bitte
    austragen; bitte keine weiteren mails; schickt mir nichts mehr; keine nachrichten mehr""",
    undo="""rückgängig; rückgängig machen; zurücknehmen; widerrufen; nimm zurück; nehme
    zurück; zurück; streichen; mach rückgängig; undo; bitte rückgängig; zurückziehen""",
    help="""hilfe; bitte hilfe; hilfe bitte; was kann ich schreiben; wie funktioniert das;
    befehle; anleitung; help""",
    held="""wir haben uns getroffen; haben uns getroffen; hat stattgefunden; fand statt;
    stattgefunden; wir haben gesprochen; haben gesprochen; haben wir; ja haben wir; war da;
    haben uns gesehen; war gut; es hat geklappt; haben geredet; wir haben uns gesehen""",
    not_held="""nicht stattgefunden; fand nicht statt; hat nicht stattgefunden; ausgefallen;
    ist ausgefallen; fiel aus; nicht getroffen; haben uns nicht getroffen; wurde abgesagt;
    abgesagt; verschoben; wurde verschoben; kam nicht zustande; nicht zustande gekommen; hat
    nicht geklappt; nicht geklappt; entfiel; ist entfallen; entfallen; musste .. absagen;
    geplatzt; kein treffen; noch nicht; war krank; nicht zustande; musste absagen; haben wir
    verschoben; mussten wir verschieben; mussten verschieben; kurzfristig abgesagt""",
    slot="""option; termin; nummer; nr; nr.; vorschlag; slot; variante; #; ich nehme;
    nehme; der; lieber; zeit; dann""",
    suits="""passt; passt mir; passt gut; geht; geht bei mir; ist gut; wäre gut; ist super;
    wäre prima; bitte; klappt; am besten; nehme ich; wäre mir recht; ist prima; ist perfekt;
    ginge; gerne; ist ok; wäre super; lieber; für mich; wäre; klingt gut; ist recht""",
    private="""privat; vertraulich; nur für mich; nicht weitergeben; private notiz;
    persönlich; notiz an mich""",
    skip="""überspringen; auslassen; diesmal nicht; diese woche nicht; heute nicht; diesmal
    überspringen; aussetzen diesmal; skip; überspringe; keine zeit; passe""",
    share="teilen; darf geteilt werden; freigeben; bitte teilen; darfst du teilen; teile",
    weekly="wöchentlich; jede woche; einmal pro woche; bitte wöchentlich; einmal die woche",
    biweekly="""zweiwöchentlich; alle zwei wochen; alle 2 wochen; vierzehntägig; 14-tägig;
    zweiwöchig; jede zweite woche""",
    monthly="monatlich; jeden monat; einmal im monat; einmal pro monat",
    quarterly="vierteljährlich; jedes quartal; quartalsweise; einmal im quartal",
    less="""weniger; seltener; weniger mails; weniger oft; nicht so oft; bitte seltener;
    weniger bitte; zu viele mails""",
    keep="behalten; beibehalten; so lassen; so bleiben; weiter so; alles so lassen",
    carry="übernehmen; weiterführen; fortführen; mitnehmen; behalten; weiter; ins nächste quartal",
    close="abschließen; schließen; beenden; fertig; erledigt; abgeschlossen",
    drop="streichen; fallen lassen; verwerfen; löschen; weglassen; aufgeben",
    edit="""ändern; ändern in; ändern auf; änderung; bitte ändern; gegenvorschlag; mein
    vorschlag; lieber; besser; stattdessen; anpassen; anpassen auf; neuer wortlaut; neue
    formulierung; formulierung; wie wäre; wie wäre es mit; ich schlage vor; ich schlage .. vor;
    vorschlag; machen wir; sagen wir; korrektur; ändere; ändere in; geändert; umformulieren;
    würde ich ändern; eher; change; edit; statt; machen wir daraus; können wir; könnten wir""",
    not_one_on_one="""kein 1:1; kein einzelgespräch; das ist kein 1:1; das ist kein
    einzelgespräch; ist kein 1:1; dies ist kein 1:1; kein eins zu eins""",
    polite="""bitte; danke; vielen; dank; hallo; hi; gruß; grüße; liebe; lieben; viele;
    beste; mal; jetzt; nun; dann; gern; gerne; sorry; entschuldigung; ok; okay; ja; einfach;
    alles; das; die; den; mich; mir; es; erst; vorerst; alle; so; für; von; meiner; seite;
    leider; aus; auch; super; prima; gut; wir; machen; dabei""",
    everything="alle; alles; überall; jeweils; durchgehend; bei allem; beide; sämtliche",
    well="""läuft gut; gut gelaufen; läuft; freue; freut mich; gefreut; zufrieden;
    glücklich; stolz; erfolgreich; geschafft; gute woche; gut; super; prima; klappt; geklappt;
    live; gewonnen; unterschrieben; abgeschlossen; fertig; ausgeliefert; endlich; erfolg;
    stimmung; spaß; rund; ohne stillstand; geliefert; online; besser""",
    hard="""schwierig; schwer; mühsam; zäh; sorgen; sorge; macht mir sorgen; bereitet mir;
    herausforderung; herausfordernd; problem; probleme; stockt; hängt; blockiert; verzögert;
    verzögerung; fehlt; fehlen; krank; ausgefallen; dünn; überlastet; stress; stressig;
    ärgerlich; frustrierend; nervt; eng; engpass; knapp; kämpfe; warten auf; warte auf; leider;
    langsam; unklar; gefährdet; im verzug; unterbesetzt; ärger; anstrengend""",
    need="""ich brauche; brauche ich; wir brauchen; brauchen wir; bräuchte; hilfe;
    unterstützung; würde helfen; von dir; deine hilfe; entscheidung; freigabe; benötige;
    wünsche mir; hilfreich wäre; ich benötige""",
    growth="""lernen; lerne; wachsen; entwicklung; weiterbildung; kurs; lehrgang; schulung;
    karriere; weiterentwickeln; fortbildung; seminar; konferenz; üben""",
    moved="""vorangekommen; fertig; fortschritt; geschafft; abgeschlossen; ausgeliefert;
    live; umgesetzt; erledigt; gestartet; eingeführt; veröffentlicht; getestet; erreicht;
    online; gesenkt; gesunken; gestiegen; geliefert; gebaut; unterschrieben; vorwärts;
    begonnen; angefangen; liegt; läuft""",
    blocked="""blockiert; blocker; keine blocker; hindert; hindernis; hindernisse; im weg;
    warten auf; warte auf; fehlt; fehlen; hängt; stockt; verzögert; krank; ausfall; kaputt;
    engpass; problem; probleme; steht; nichts im weg; dauert; leider; im verzug; ausgefallen;
    defekt""",
    agreed="""vereinbart; besprochen; beschlossen; abgemacht; nächste schritte; geeinigt;
    wir haben; festgehalten; verabredet; ergebnis; entschieden; notiz; notizen; vereinbarung;
    durchgesprochen""",
    proud="""stolz; erreicht; geschafft; erfolg; gelungen; gefreut; zufrieden;
    abgeschlossen; gewonnen; fertig""",
    learned="""gelernt; lektion; erkannt; verstanden; gemerkt; lernen; erkenntnis;
    mitgenommen; festgestellt""",
    next="""nächstes; als nächstes; möchte; will; würde gern; zukunft; richtung;
    entwickeln; künftig; jahren; karriere; ziel""",
    weekday="""montag=1; dienstag=2; mittwoch=3; donnerstag=4; freitag=5; samstag=6;
    sonnabend=6; sonntag=7; montags=1; freitags=5; mo=1; di=2; mi=3; do=4; fr=5; sa=6;
    montagabend=1; dienstagabend=2; mittwochabend=3; donnerstagabend=4; freitagabend=5;
    montagmorgen=1; dienstagmorgen=2; mittwochmorgen=3; donnerstagmorgen=4; freitagmorgen=5;
    freitagmittag=5; freitagnachmittag=5; donnerstagnachmittag=4; mittwochnachmittag=3;
    dienstagnachmittag=2; montagnachmittag=1""",
    month="""januar=1; jänner=1; februar=2; feber=2; märz=3; april=4; mai=5; juni=6;
    juli=7; august=8; september=9; oktober=10; november=11; dezember=12; jan=1; feb=2; mär=3;
    apr=4; jun=6; jul=7; aug=8; sep=9; sept=9; okt=10; nov=11; dez=12""",
    day="""heute=0d; heute abend=0d; heute nachmittag=0d; feierabend=0d; tagesende=0d; ende
    des tages=0d; morgen=1d; morgen früh=1d; morgen abend=1d; übermorgen=2d; ende der
    woche=eow; wochenende=eow; ende dieser woche=eow; diese woche=eow; dieser woche=eow; ende
    der nächsten woche=enw; ende nächster woche=enw; nächste woche=enw; nächster woche=enw;
    kommende woche=enw; kommender woche=enw; ende kommender woche=enw; übernächste woche=2enw;
    ende des monats=eom; monatsende=eom; ende dieses monats=eom; diesen monat=eom; ende
    monat=eom; nächsten monat=enm; ende nächsten monats=enm; nächstes monat=enm; ende des
    nächsten monats=enm; quartalsende=eoq; ende des quartals=eoq; dieses quartal=eoq; nächstes
    quartal=enq; jahresende=eoy; ende des jahres=eoy; ende dieses jahres=eoy; dieses jahr=eoy;
    in einer woche=7d; in vierzehn tagen=14d; weihnachten=12-25; silvester=12-31;
    jahreswechsel=12-31; in einem monat=1m; mitte der woche=eow; im laufe der woche=eow; im
    laufe der nächsten woche=enw; heute noch=0d""",
    article="der; die; das; den; dem; ein; eine; einen; einem; einer; zum; am; im",
    end_of="ende; ende des; zum ende des",
    mid_of="mitte; mitte des",
    by="""bis; bis zum; bis spätestens; spätestens; spätestens am; spätestens bis; am; bis
    am; bis ende; zum; im; im laufe; bis einschließlich; fällig am; bis zu; für; kommenden;
    nächsten; diesen; kommende; gleich; noch; deadline; bis zur""",
    before="vor; vor dem; noch vor; vor der; vor ende",
    until="bis; bis zum; bis einschließlich; für; bis zur",
    since="""seit; ab; ab dem; vom; von; letzten; letzter; letzte; vergangenen; nach;
    vorigen; jeden; seit dem; letztem; vergangene; nach dem; aus dem""",
    next_week_day="""nächste woche; nächster woche; kommende woche; kommender woche; der
    nächsten woche; der kommenden woche; in der nächsten woche""",
    in_time="""in; innerhalb von; innerhalb; binnen; in den nächsten; für; in den
    kommenden; die nächsten; für die nächsten""",
    span="""tag=d; tage=d; tagen=d; woche=w; wochen=w; monat=m; monate=m; monaten=m;
    werktage=wd; werktagen=wd; arbeitstage=wd; arbeitstagen=wd""",
    hedge="""vielleicht; eventuell; evtl; möglicherweise; wahrscheinlich; vermutlich;
    hoffentlich; ich hoffe; wir hoffen; hoffe; womöglich; unter umständen; gegebenenfalls;
    ggf; wohl; irgendwann; mal sehen; nehme an; denke mal; mit etwas glück; so gott will; ich
    würde; wünsche mir; wünschte; am liebsten; idealerweise; notfalls; angeblich; jeden
    (montag|dienstag|mittwoch|donnerstag|freitag|tag|monat|morgen); jede woche; immer;
    montags; dienstags; mittwochs; donnerstags; freitags; normalerweise; üblicherweise;
    meistens; meist; gewöhnlich; in der regel; regelmäßig; eigentlich; müsste; müssten; sollte
    ich""",
    still_there="""nur noch; noch offen; noch offene; sind noch offen; übrig; verbleibend;
    verbleiben; offen""",
    of_the_way="des weges; der strecke; vom weg; durch; des wegs",
    half_more="einhalb; und eine halbe; und ein halbes",
    single="ein; eine; einer; einem; einen; knapp eine; rund eine; etwa eine",
    arrival="",
    ordinal="""der erste=1; den ersten=1; der zweite=2; den zweiten=2; der dritte=3; den
    dritten=3; die erste=1; die zweite=2; die dritte=3; erster termin=1; zweiter termin=2;
    dritter termin=3; zweite option=2; erste option=1; dritte option=3""",
    for_what="für; dass",
    deadline="bis; bis zum; spätestens; spätestens bis; spätestens am; vor",
)

LANGUAGE = Language(code="de", mail=MAIL, says=SAYS)
