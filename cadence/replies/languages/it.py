"""Italian."""

from cadence.replies.languages import Language, MailWords
from cadence.replies.vocabulary import Vocabulary

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
    number_words="domanda; risposta; punto; alla domanda; d",
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

SAYS = Vocabulary(
    short_for="""like=vorrei|mi piacerebbe|voglio|desidererei|mi interesserebbe;
    can=puoi|potresti|può|potrebbe|potete|potreste|riesci a|riusciresti a|mi puoi|mi
    potresti|ci puoi""",
    common="""il; lo; la; gli; le; di; del; della; dei; delle; che; è; sono; un; una; per;
    con; non; più; ma; anche; ho; abbiamo; ha; hanno; mi; ti; ci; si; nel; nella; alla; al;
    allo; agli; dal; dalla; questo; questa; sto; stiamo; siamo; grazie; molto; bene; ora;
    adesso; già; ancora; come; se; io; noi; tu; lui; lei; suo; sua; mio; mia; nostro; nostra;
    entro; tutto; tutti; ciao; e""",
    short="""sig; sigg; dott; dr; ecc; p.es; ca; circa; gen; feb; apr; mag; giu; lug; ago;
    ott; nov; dic; lun; mer; gio; ven; tel; prof; ing""",
    drops_subject=True,
    not_names="""stella; rosa; gioia; viola; chiara; bianca; vita; pace; franco; leo;
    letizia; grazia; vittoria; fortuna; serena; luce; neve; alba; norma; marina; celeste""",
    neutral="""non solo; niente male; non male; direi; come previsto; come da programma;
    secondo i piani; meglio del previsto; obiettivo raggiunto; nessun problema; ho detto; non
    c'è problema; oltre l'obiettivo; in linea con il piano; fermo al; ferma al; fermo a; ferma
    a; fermi a""",
    negation="""non; mai; neanche; nemmeno; né; nessun; nessuna; nessuno; lontano da; lontani
    da; invece di; per niente; affatto; niente""",
    hypothetical="""se; qualora; nel caso; a condizione; purché; a meno che; supponendo;
    ammesso che; una volta che; quando arriveremo; appena; non appena; magari; anche se; caso
    mai; semmai; non direi che; non direi; non credo che; non credo; dubito che; non sono
    sicur*; non so se; quando .. sarà; quando .. saranno; se solo; difficile dire; immagina;
    immaginiamo; solo quando""",
    modal="""potrebbe; potremmo; potrebbero; sarebbe; sarebbero; forse; probabilmente;
    possibilmente; eventualmente; dovrebbe; dovremmo; dovrebbero; in teoria; teoricamente;
    avremmo; avrebbe; pare; sembra; saremmo; finirebbe; arriveremmo; può darsi""",
    history="""trimestre scorso; scorso trimestre; ultimo trimestre; anno scorso; l'anno
    scorso; scorso anno; anno passato; un anno fa; due anni fa; anni fa; mesi fa; all'epoca;
    allora; in passato; in origine; all'inizio; inizialmente; precedentemente; partiti da;
    estate scorsa; semestre scorso; una volta; a suo tempo; quando ho iniziato; a
    (gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre)
    (il|la|eravamo|era|avevamo); prima della (migrazione|ristrutturazione); tre mesi fa; sei
    mesi fa; nel primo semestre; nel primo trimestre""",
    past="""era; erano; eravamo; ero; era a; eravamo a; aveva; avevamo; avevano; c'erano;
    stava; stavamo; fu; è stato a""",
    last_month="mese scorso; il mese scorso; scorso mese",
    recent="""ieri; oggi; stamattina; questa settimana; da lunedì; da martedì; da
    mercoledì; da giovedì; da venerdì; da ieri; questo mese; ad oggi; settimana scorsa;
    stanotte""",
    stale="""nessun dato nuovo; nessun nuovo dato; ancora nessun dato; non ci sono dati
    nuovi; non ho dati nuovi; nessun numero nuovo; dati nuovi non ancora; non ho un numero
    nuovo""",
    plan="""obiettivo; obiettivi; traguardo; target; puntiamo; punto a; puntare; miro;
    miriamo; mirare; prevediamo; prevedo; previsto; prevista; previsione; pianifico;
    pianificato; il piano; spero; speriamo; sperare; speranza; voglio; vogliamo; vorrei;
    vorremmo; desidero; dobbiamo; devo; deve; bisogna; proviamo; provo; cercherò; cerchiamo;
    sarà; saranno; saremo; arriveremo; raggiungeremo; raggiungerà; arriverà; avremo; andremo;
    presto; prossimo trimestre; trimestre prossimo; prossimo mese; mese prossimo; anno
    prossimo; un giorno; entro fine; entro la fine; quasi; vicino a; vicini a; verso;
    idealmente; promesso; prometto; stimiamo; stima; ambizione; contiamo di; conto di;
    finiremo; scenderemo; saliremo; chiuderemo; intendo; intendiamo; arriviamo a; vuole;
    contiamo""",
    remaining="""mancano; manca; restano; resta; rimangono; rimanenti; ancora da; in
    sospeso; sotto i; sotto il; per arrivare; che mancano""",
    reported="""dice; ha detto; diceva; dicevano; aveva detto; aveva scritto; dicono; disse; mi
    ha detto; ci ha detto; secondo; sostiene; afferma; ha affermato; assicura; crede; pensa che;
    ha scritto; mi ha scritto; ci ha scritto; scrive; racconta; ha raccontato; ha annunciato;
    annuncia; concorrente; concorrenti; a quanto pare; pare che; a detta di; pretende;
    pretendono; vuole; vogliono; concorrenza; media del settore; settore; si dice; chiede se; ha
    chiesto se; mi hanno detto; ci hanno detto; ho sentito; ho sentito dire; mi è stato detto;
    mi dicono; ci dicono; ha ringraziato; hanno ringraziato; si è complimentat*""",
    sarcasm="""grazie tante; grazie mille davvero; bravi davvero; che gioia; che sorpresa; ma
    che bello; come sempre in ritardo; ci mancava; ci mancava solo; 🙄; certo come no; ottimo
    di nuovo; fantastico di nuovo; grazie per niente; bella roba; bel lavoro davvero;
    complimenti davvero; perfetto di nuovo; di nuovo perso; ha perso di nuovo; ancora una
    volta; come al solito; che bello; ma bravo; ma brava; tanto per cambiare""",
    negative="""per (aver| avere) (rotto| cancellato| dimenticato| perso| bloccato|
    ignorato| rovinato| mandato); di nuovo rotto; di nuovo rotta; di nuovo giù; di nuovo in
    ritardo; di nuovo rosso; ha rotto; ha rovinato; senza avvisare; senza chiedere; per la
    terza volta""",
    courtesy="""grazie (mille | ancora | tante | )(per| del| della| dei| delle| di) (il | la |
    l'| i | le | questo | questa | tuo | tua | vostro | vostra | suo | sua | )(promemoria|
    messaggio| mail| email| e-mail| domanda| domande| pazienza| comprensione| attenzione|
    invito| informazione| info| tempo| risposta| avviso| sollecito| pensiero| interessamento|
    averlo chiesto| aver chiesto| avermelo ricordato| avermi ricordato| chiedere|
    ricordarmelo); per il promemoria; grazie in anticipo; grazie dell'interesse; buona
    (giornata|settimana|serata|domenica); buon (weekend|fine
    settimana|lavoro|pomeriggio|lunedì); a (presto|domani|lunedì|martedì|dopo)$; un saluto;
    cordiali saluti; ottima giornata; per la (risposta|tua risposta) (veloce|rapida|); per la
    (veloce|rapida) risposta""",
    greeting="^ciao; ^buongiorno; ^buonasera; ^salve; ^gentile; ^caro; ^cara; ^buon giorno; ^hey",
    nothing="""^niente; ^nulla; ^nessuno; ^nessun; ^nessuna; ^no; ^tutto bene; ^tutto ok;
    ^nessun blocco; ^n/a; ^niente di (nuovo|particolare); ^per ora niente; ^al momento niente""",
    stop="""il lo la i gli le l un una uno di del della dei delle e o in nel nella con per
    da dal al alla nostro nostra mio mia più meno meglio fare ridurre aumentare migliorare
    terminare completare lanciare consegnare raggiungere creare vincere costruire acquisire
    nuovi nuove nuovo nuova tasso numero tempo tutti tutte pubblicare scrivere chiudere finire
    firmare crescere abbassare""",
    present="""ora; adesso; attualmente; al momento; oggi; ad oggi; è a; siamo a; sono a; è
    ora; già; ormai; in questo momento; è; sono; siamo; questo mese; finora""",
    state="""è a; è al; è all'; è ora a; è ora al; è ora all'; è adesso a; è adesso al; siamo
    a; siamo al; siamo all'; siamo ora a; siamo ora al; sono a; sono al; sono all'; è arrivato
    a; è arrivata a; è arrivato al; è arrivata al; siamo arrivati a; siamo arrivati al; è
    sceso a; è scesa a; sceso a; scesa a; scende a; è salito a; è salita a; salito a; salita
    a; sale a; è passato a; è passata a; passato a; passata a; ridotto a; portato a;
    raggiunge; ha raggiunto; abbiamo raggiunto; raggiunto; si attesta a; si attesta al; si
    trova a; abbiamo; ho; ha; sono; è; è di; ora a; adesso a; ora al; attualmente a;
    attualmente al; a; al; all'; ai; agli; completato al; completata al; fatto al; conta;
    siamo ormai a; contiamo; con; misura; fermo a; ferma a; intorno a; fatta al; è ormai a; è
    salito al; è sceso al; sono scesi a; sono saliti a; siamo scesi a; siamo saliti a; è ora
    di; ora è di; è attualmente; rispondiamo in; consegniamo in; ora consegniamo in; ora
    rispondiamo in; resta a; rimane a; si mantiene a; stabile a; invariato a; invariata a;
    tocca; sfiora; abbiamo firmato; abbiamo chiuso; abbiamo fatto; ho chiuso; ho fatto; ho
    firmato; per un totale di; in totale; il che fa; che fanno; ridotto i .. a; ridotto .. a;
    abbiamo ridotto .. a; portato .. a; abbiamo portato .. a; fermo al; ferma al; è fermo al;
    è ferma al; stabile al; si è stabilizzato al; si è stabilizzato a; si è assestato al; si è
    assestato a""",
    filler="""circa; quasi; già; ora; adesso; solo; soltanto; attualmente; più o meno;
    esattamente; appena; il; lo; la; i; gli; le; l'; un; una; ~; ≈; :; -; –; →; ->; oggi;
    ormai; finalmente; di; ben; attorno a; intorno a; in media; mediamente""",
    we_are="""siamo a; siamo al; siamo all'; siamo ora a; siamo ora al; siamo già a; siamo
    arrivati a; siamo arrivati al; sono a; sono al; sono arrivato a; sono arrivata a; abbiamo
    ora; abbiamo già; ora abbiamo; ora siamo a; ora siamo al; abbiamo raggiunto; ho raggiunto;
    ad oggi abbiamo; abbiamo; ora a; adesso a; ora al; ho già; ho; finora abbiamo; siamo scesi
    a; siamo saliti a; adesso siamo a; oggi siamo a; abbiamo firmato; abbiamo chiuso; abbiamo
    fatto; con questo siamo a; il che fa; ci porta a; ne abbiamo; ne ho""",
    total="""in totale; finora; ad oggi; fino ad ora; fino a oggi; complessivamente; già;
    ormai; firmati; firmate; chiusi; chiuse; completati; completate; pubblicati; pubblicate;
    online; fatti; fatte; fino adesso""",
    change="""di; più; meno; aumento di; riduzione di; calo di; crescita di; miglioramento
    di; guadagnato; perso; altri; altre; ulteriori; migliorato di; aumentato di; sceso di;
    salito di; diminuito di""",
    from_figure="""da; dal; dai; invece di; contro; rispetto a; rispetto al; rispetto ai;
    era; erano; era a; prima; partendo da; eravamo a""",
    to="a; al; all'; ai",
    between="tra; fra",
    change_after="""in più; in meno; punti; punto; punti percentuali; nuovi; nuove;
    ulteriori; più; meno; meglio; peggio""",
    copula="""è; sono; resta; restano; rimane; ancora; ora; adesso; già; ormai; è stato; è
    stata; sono stati; stato; stata; procede; va; vanno; bene; molto; entrambi; entrambe;
    tutti; e; :; finalmente; completamente; ufficialmente; totalmente; direi; lo; la; come; un
    po'; abbastanza; anche; abbiamo; ha; purtroppo; attualmente; oggi; io; metterei; segnerei;
    considero; sembra; sta; andando; decisamente; in; ci; tutto""",
    after_title="""è; sono; ha; va; resta; procede; ieri; oggi; questa; questo; e; ma; che;
    in; a; al; alla; con; prima; già; ora; da; per; sta; adesso; attualmente; scende; sale;
    completato; concluso; terminato; finalmente; lunedì; venerdì""",
    on_track="""in linea; in linea con il piano; nei tempi; in tempo; sulla buona strada; come
    previsto; secondo i piani; on track; in orario; procede bene; a buon punto; ben avviato;
    ben avviata; in verde; sui binari; va bene; in carreggiata; a posto con i tempi; in linea
    con i tempi; in rotta""",
    at_risk="""a rischio; in pericolo; in bilico; compromesso; compromessa; at risk; in
    giallo; traballa; minacciato; minacciata; incerto; incerta; appeso a un filo""",
    off_track="""in ritardo; fuori tempo; fuori strada; non in linea; indietro; in rosso;
    deragliato; deragliata; off track; non nei tempi; fermo; ferma; bloccato; bloccata; fuori
    rotta; rallentato; slittato; slittata; arenato; arenata; non sulla buona strada; fuori
    piano; a rilento""",
    done="""fatto; fatta; finito; finita; completato; completata; concluso; conclusa;
    terminato; terminata; chiuso; chiusa; raggiunto; raggiunta; consegnato; consegnata; done;
    risolto; risolta; ultimato; ultimata; archiviato; archiviata; centrato; portato a termine;
    portata a termine; a segno; ✅; ✔""",
    finished="""completato; concluso; terminato; finito; chiuso; abbiamo completato;
    abbiamo concluso; abbiamo terminato; abbiamo finito; abbiamo chiuso; ho completato; ho
    concluso; ho terminato; ho finito; ho chiuso; portato a termine; ultimato""",
    dropped="""abbandonato; abbandonata; annullato; annullata; cancellato; cancellata;
    scartato; scartata; sospeso; sospesa; accantonato; accantonata; ritirato; ritirata; non
    più rilevante; dropped; lasciato perdere; lasciato cadere; eliminato; eliminata; decaduto;
    lasciamo perdere; lo lasciamo; non ha più senso; tolto; archiviato; sospeso
    definitivamente; abbiamo annullato; abbandoniamo; rinunciamo; rinunciamo a""",
    both="e; ed; &; nonché; e a; e ad; e anche a",
    but="ma; però; tuttavia; invece; bensì; eppure; anche se; mentre",
    of="di; su; dei; delle; /; su un totale di",
    percent="%; per cento; percento",
    fraction="""metà=0.5; a metà=0.5; la metà=0.5; a metà strada=0.5; un terzo=0.3333; due
    terzi=0.6667; un quarto=0.25; tre quarti=0.75; quattro quinti=0.8; un quinto=0.2""",
    numeral="""zero=0; due=2; tre=3; quattro=4; cinque=5; sei=6; sette=7; otto=8; nove=9;
    dieci=10; undici=11; dodici=12; tredici=13; quattordici=14; quindici=15; sedici=16;
    diciassette=17; diciotto=18; diciannove=19; venti=20; trenta=30; quaranta=40; cinquanta=50;
    sessanta=60; settanta=70; ottanta=80; novanta=90; cento=100; una dozzina=12""",
    scale="""k=1e3; mila=1e3; mille=1e3; mln=1e6; milione=1e6; milioni=1e6; m=1e6; mld=1e9;
    miliardi=1e9; miliardo=1e9""",
    unit="""ms=ms; millisecondo=ms; millisecondi=ms; s=s; sec=s; secondo=s; secondi=s;
    min=min; minuto=min; minuti=min; h=h; ora=h; ore=h; giorno=d; giorni=d; settimana=w;
    settimane=w; mese=mo; mesi=mo; anno=y; anni=y; punto=pts; punti=pts; euro=€; eur=€;
    dollari=$; kb=kb; mb=mb; gb=gb; kg=kg; km=km; m=m; metri=m; x=x; volte=x""",
    new_goal="""^nuovo obiettivo; ^proposta di (nuovo |)obiettivo; ^propongo un (nuovo
    |)obiettivo; ^propongo come (nuovo |)obiettivo; ^{like} (aggiungere| proporre| fissare) (un
    | come | )(nuovo | )obiettivo; ^altro obiettivo; ^un altro obiettivo; ^obiettivo
    aggiuntivo; ^un nuovo obiettivo""",
    as_goal="""{like} prendere; {like} aggiungere; {like} avere; {like}; propongo;
    suggerisco; posso prendere; mi propongo""",
    as_goal_after="""come obiettivo; come nuovo obiettivo; ai miei obiettivi; come
    ulteriore obiettivo; tra i miei obiettivi""",
    first="io; noi; mi; me; ci; ho; abbiamo; sto",
    you="tu; te; ti; lei; voi; vi",
    pronoun="lui; lei; loro",
    together="e io; ed io; e me",
    title="sig; signor; signora; dott; dottoressa; dottor; dr; ing",
    nickname="""beppe=giuseppe; pino=giuseppe; peppe=giuseppe; gigi=luigi; gino=luigi;
    nando=ferdinando; ale=alessandro; ale=alessandra; sandro=alessandro; sandra=alessandra;
    fede=federico; fede=federica; fra=francesco; fra=francesca; franco=francesco;
    gianni=giovanni; nino=antonino; tonio=antonio; toni=antonio; chicca=federica;
    lollo=lorenzo; lele=emanuele; manu=emanuele; manu=manuela; mimmo=domenico; nico=nicola;
    pippo=filippo; roby=roberto; ricky=riccardo; samu=samuele; simo=simone; simo=simona;
    stefi=stefania; vale=valentina; vale=valerio; giuli=giulia; dani=daniele; dani=daniela;
    ele=elena; cate=caterina; betta=elisabetta; lella=raffaella""",
    thanks="""grazie a; grazie ad; grazie; grazie mille a; grazie di cuore a; un grazie a; un
    grazie di cuore a; un grande grazie a; un grazie speciale a; mille grazie a; mille grazie;
    grazie mille; ringrazio; ringraziare; un ringraziamento a; ringraziamento a;
    ringraziamenti a; complimenti a; complimenti; bravo; brava; bravissima; bravissimo; un
    plauso a; plauso a; applausi a; applausi per; kudos a; kudos; tanto di cappello a; chapeau
    a; merito a; merito di; senza .. non avremmo; senza .. non avrei; senza l'aiuto di; grato
    a; grata a; riconoscente a; un applauso a; elogio a; menzione speciale per; complimenti
    per; bravo a; voglio ringraziare; vorrei ringraziare; giù il cappello; menzione speciale
    a; riconoscimento a; congratulazioni a""",
    praise="""ha fatto un (lavoro| ottimo lavoro| gran lavoro| eccellente lavoro) (eccellente|
    fantastico| straordinario| incredibile| magnifico| splendido| eccezionale| stupendo|
    ottimo| impeccabile| egregio| superbo| notevole| meraviglioso); ha fatto un (ottimo| gran|
    bel| eccellente| fantastico| grande| splendido) lavoro; (ottimo| gran| bel| eccellente|
    fantastico| splendido| grande) lavoro; mi ha salvat*; ci ha salvat*; ha salvato; merita;
    si merita; è stat* (fantastic*| incredibil*| eccezional*| bravissim*| fondamental*|
    prezios*| di grande aiuto| un grande aiuto| straordinari*| brillant*| decisiv*|
    impeccabil*| una roccia| un angelo| un salvavita); è (fantastic*| un fenomeno| una roccia|
    una forza| eccezional*| incredibil*| un esempio| una risorsa); mi ha aiutat* (molto|
    tantissimo| tanto| moltissimo| enormemente); ci ha aiutat* (molto| tantissimo| tanto|
    moltissimo| enormemente); senza che nessuno .. chiedesse; di sua iniziativa;
    spontaneamente; mi ha colpit*; mi ha impressionat*; sono .. grat*; le sono grat*; gli sono
    grat*; tanto di cappello; ha dato il massimo; esemplare; complimenti; ha gestito ..
    (benissimo|perfettamente|alla grande); alla grande; bravissim*; si è fatto in quattro; si
    è fatta in quattro; ^senza .. non (ce|avremmo|avrei|saremmo|sarei|avrebbe); ha fatto un
    lavoro
    (eccellente|ottimo|fantastico|straordinario|eccezionale|splendido|impeccabile|magnifico|incredibile);
    ha fatto un (ottimo|eccellente|grande|gran|bel|fantastico) lavoro; ci ha salvato; mi ha
    salvato; ha salvato (la|il|l'); è stato
    (fantastico|eccezionale|fondamentale|bravissimo|impeccabile|prezioso|straordinario|grande|super);
    è stata
    (fantastica|eccezionale|fondamentale|bravissima|impeccabile|preziosa|straordinaria|grande|super);
    è un fenomeno; è una forza; una roccia; merita (un|una|tutto|tutta|il|i|complimenti|un
    applauso|riconoscimento); ci ha messo l'anima; ha tenuto duro; ha dato una mano; mi ha
    dato una mano; ci ha dato una mano; un grande aiuto; di grande aiuto; è rimasto fino; è
    rimasta fino; ottimo lavoro; gran lavoro; bel lavoro; bravissima; bravissimo;
    gentilissima; gentilissimo; che forza; un mito; , fantastica; , fantastico""",
    correction="""deve (smettere| migliorare| imparare| cambiare| rispettare| ascoltare);
    mi aspetto che; gli ho detto che; le ho detto che; non è accettabile; inaccettabile; ci
    costa la fiducia; non deve ripetersi; non deve più succedere; non può ripetersi""",
    fault="""ha interrotto; interrompe; è arrivat* in ritardo; arriva in ritardo; non ha
    preparato; non ha consegnato; non ha rispettato; ha saltato; è stat*
    (scortes*|maleducat*|brusc*); ha alzato la voce; ha ignorato; ha dimenticato; trascurat*;
    impreparat*""",
    suggestion="""potrebbe; dovrebbe; sarebbe (utile|bene|bello); mi piacerebbe che;
    aiuterebbe; suggerisco; suggerimento; consiglio; prima; più spesso; la prossima volta;
    gioverebbe""",
    advice="""suggerisco che; il mio suggerimento per; suggerimento per; consiglio a;
    potrebbe .. (prima|più spesso); dovrebbe .. (prima|più spesso)""",
    recognition_word="grazie; ringraziamento; complimenti; riconoscimento; kudos; bravo; brava",
    feedback_word="""feedback; riscontro; feedback per; feedback a; commento per;
    osservazione per; correzione per""",
    promise="""invierò; invio; ti invio; ti invierò; mando; manderò; ti mando; ti manderò; vi
    mando; vi invio; gli mando; le mando; farò; preparo; preparerò; scrivo; scriverò; finisco;
    finirò; consegno; consegnerò; condivido; condividerò; chiamo; chiamerò; parlo con; parlerò
    con; rivedo; rivedrò; organizzo; organizzerò; pianifico; fisso; fisserò; aggiorno;
    aggiornerò; pubblico; pubblicherò; prenoto; prenoterò; mi occupo; mi occuperò; mi impegno
    a; prometto; documento; correggo; correggerò; presento; presenterò; chiedo a; chiederò;
    contatto; contatterò; confermo con; chiudo; chiuderò; coordino; do; darò; ti passo;
    passerò; completo; completerò; verifico; verificherò; controllo; controllerò; redigo;
    redigerò; termino; terminerò; ci penso io; me ne occupo; lo faccio; sento; sentirò; vado
    a; sistemo; sistemerò; testo; testerò; provvedo; provvederò; giro; girerò; mi occupo io;
    me ne occuperò; penserò io""",
    promise_by="""posso; faccio; ho pronto; sto preparando; sto scrivendo; avrai; riceverai;
    ce l'hai; lo avrai; ti arriva; te lo mando; te lo invio; scrivo; chiamo; finisco;
    consegno; aggiorno; sento; fisso; condivido; rivedo; controllo; verifico; presento; testo;
    parlo; hai il; hai la; avrai il; avrai la; passo; inoltro; giro; stampo; traduco; copio;
    distribuisco; disegno; compro; porto; monto; confronto; organizzo; coordino; sviluppo;
    installo; calcolo; analizzo; imballo; spedisco""",
    no_promise="""forse; farò (del mio|il possibile|fatica|in modo); vado (in|a
    casa|avanti|bene|d'accordo|al|a letto|via); do (per|una mano|ragione); prometto che;
    presento (bene|meglio); parlo (bene|meglio|male); scrivo (bene|meglio|da|per); controllo
    (di|sempre); posso (dire|vedere|capire|usare|aiutare); faccio
    (un|una|fatica|parte|del|sempre|bene); darò (il massimo|tutto); chiudo (qui|con); finisco
    (qui|sempre); mando (un|saluti); invio (un saluto|saluti); ti racconto; completo$;
    contatto (con|diretto); pubblico (e|è|di); giro (di|d'); sento (che|di|la|il); testo
    (di|è); controllo; sento; volevo; vorrei; dovrei; avrei dovuto""",
    soft="faccio sapere; farò sapere; tengo aggiornato; tengo aggiornata; aggiorno",
    request="""{can}; per favore; per piacere; per cortesia; cortesemente; ti prego di; ti
    chiedo di; ti chiederei di; ho bisogno che; avrei bisogno che; ti dispiacerebbe; ti
    dispiace; saresti così gentile; sarebbe possibile che; potresti gentilmente; mi faresti;
    vorresti; vuoi; riesci a; riesci ad; riusciresti a; riusciresti ad; potresti; puoi; mi
    approvi; mi firmi; mi mandi; ci approvi; ho bisogno che tu; avrei bisogno che tu; sarebbe
    bello se potessi; sarebbe ottimo se potessi; ti va di; saresti così gentile da; mi
    aiuteresti a""",
    no_request="""(puoi| potresti| può| potete) (dirmi| dirci| spiegarmi| ricordarmi|
    confermarmi| immaginare| vedere| contare| ignorare| usare); per favore (non|niente); non
    .. per favore; (può| potrebbe) (essere| darsi| capitare| succedere| aiutare| sembrare|
    avere| richiedere| usare| portare| volerci); non (può|puoi|potrebbe|potresti|vuoi);
    (che|si|ci|questo) (può|potrebbe); vuoi (sapere|dire|che); mettere in pausa; non serve;
    vuoi che; volete che; ci credi; ti rendi conto; fammi sapere; fatemi sapere; ci puoi
    credere; non c'è bisogno; ringrazia; saluta; (puoi|potresti) (ringraziare|salutare); fai i
    complimenti""",
    will="""invierà; farà; si occupa; si occuperà; parlerà; preparerà; rivedrà; contatterà;
    organizzerà; finirà; validerà; consegnerà; chiamerà; scriverà; prenoterà; darà;
    condividerà; manderà; ha promesso di; si è impegnat* a; chiederà; confermerà; approverà;
    firmerà; verificherà; controllerà; aggiornerà; pubblicherà; deve inviare; provvederà;
    fisserà; completerà; ne parlerà; va a parlare; si occuperà di; si occuperà delle; si
    occuperà dei; deve (inviare|parlare|preparare|mandare|chiamare|verificare|rivedere|fare);
    sentirà; seguirà; presenterà; testerà; concluderà; sistemerà; coordinerà; porterà;
    gestirà; prenderà""",
    will_by="""invia; prepara; fa; parla; rivede; contatta; organizza; finisce; valida;
    consegna; chiama; scrive; prenota; manda; chiede; conferma; approva; firma; verifica;
    aggiorna; pubblica; deve; controlla; sistema; completa; fissa; condivide; presenta; testa;
    coordina; gestisce; segue; sente; guarda; porta""",
    no_will="""non; farà (caldo|freddo|piacere|fatica|bene); darà (fastidio|una mano
    sempre); fa (un|parte|sempre|fatica|bene|piacere|molto); parla (bene|molto|sempre|troppo)""",
    task_word="compito; da fare; todo; azione; attività",
    me="io; me; me stesso; me stessa; mio; mia; mi",
    reopened="""aperto; aperta; riaperto; riaprire; non fatto; non fatta; ancora aperto; da
    fare; in sospeso""",
    learning="""sto imparando; imparo; ho imparato; sto seguendo un
    (corso|master|workshop|percorso); sto seguendo una (formazione|certificazione); seguo un
    corso; sto facendo un (corso|master|workshop); {like} imparare; {like} seguire (un| il|
    una| la) (corso| formazione| workshop| certificazione| master); {like} fare (un| il| una|
    la) (corso| formazione| workshop| certificazione| master); {like} approfondire; {like}
    migliorare; {like} crescere in; {like} partecipare; sto leggendo; mi sono iscritt*; ho
    iniziato (un|il|una|la) (corso|libro|formazione|master); ho finito (un|il|una|la)
    (corso|libro|formazione|modulo); il mio mentore; la mia mentore; mentoring; sto studiando;
    mi sto formando; mi esercito; sto approfondendo; sto seguendo un; sto facendo un""",
    learning_topic="""corso; corsi; libro; libri; workshop; formazione; conferenza;
    convegno; certificazione; certificato; imparare; apprendere; leggere; mentoring; mentore;
    coaching; crescere; migliorare; approfondire; master; webinar; podcast; seminario;
    studiare; competenze; competenza; fiera; esercitarmi""",
    skill_gap="""faccio fatica; mi risulta difficile; mi viene difficile; non so
    (come|ancora|bene|fare); non padroneggio; mi manca; mi mancano (le basi|competenze|gli
    strumenti); il mio punto debole; non è il mio forte; nessuno mi ha (mai
    |)(insegnato|mostrato|spiegato); non ho mai imparato; devo migliorare; non mi sento
    (sicur*|a mio agio|portat*); non sono (brav*|a mio agio); ho delle lacune; ho lacune; ho
    difficoltà; mi blocco; non riesco a; non riesco ancora; sono debole; non so ancora; non
    sono brav*; mi mancano; non mi sento a mio agio; non domino; non ho mai""",
    career="""a lungo termine; tra due anni; fra due anni; in due anni; tra cinque anni;
    prossimo passo; promozione; carriera; evolvere verso; crescere verso; diventare; guidare
    un team; guidare un gruppo; gestire un team; gestire persone; ruolo di; posizione di;
    responsabile di; team leader; mi vedo; cambiare (ruolo|area|team|reparto); passare a
    (senior|un ruolo|manager); tra tre anni; fra tre anni; tra qualche anno; guidare una
    squadra; un giorno vorrei; un giorno mi piacerebbe""",
    stretch="""{like} guidare; {like} condurre; {like} dirigere; {like} organizzare; {like}
    coordinare; più responsabilità; maggiori responsabilità; una sfida; come sfida; fuori dalla
    mia zona; zona di comfort; {like} presentare; progetto più grande; {like} occuparmi; {like}
    prendere in mano""",
    budget="""budget formazione; budget per; budget di; quota di iscrizione; iscrizione; costo
    del; costo della; pagare (il| la| l') (corso| formazione| iscrizione| biglietto|
    certificazione); finanziare; rimborso; rimborsare; costa; biglietto; un budget; mi servono
    .. per il (corso|congresso|master); mi servirebbero; mi serve .. per (il|la|l')
    (corso|certificazione|conferenza|esame); pagare il (corso|congresso|master); budget per
    (il|la) (corso|conferenza|certificazione)""",
    fee="""budget; quota; costo; costa; costano; pagare; paga; prezzo; euro; €; eur;
    finanziare; rimborso; biglietto; iscrizione""",
    not_growth="""^niente; ^nulla; ^nessuno; ^nessuna; ^più avanti; ^come sopra; non ho tempo;
    ho saputo che; ho imparato che; ^no$; ^no ,; mio figlio; mia figlia; mia moglie; mio
    marito""",
    agree="""d'accordo; accetto; accettato; sì; si; ok; okay; va bene; sono d'accordo;
    concordo; approvato; approvo; confermo; confermato; perfetto; per me va bene; andata;
    affare fatto; certo; volentieri; ci sto; facciamolo; mi va bene; agree; ottimo; benissimo;
    procediamo; aggiudicato; per me ok; andiamo; mi sembra giusto; mi piace""",
    decline="""rifiuto; rifiutato; no; no grazie; non accetto; non sono d'accordo; non ancora;
    declino; non ora; non posso accettare; non posso impegnarmi; preferisco di no; preferirei
    di no; per ora no; purtroppo no; passo; devo rifiutare; devo declinare; non mi va bene;
    respingo; respinto; meglio di no; meglio no; troppo ambizioso; irrealistico; non è
    realistico; non questa volta""",
    yes="""sì; si; sì grazie; sì invia; invia; inviare; sì procedi; procedi; confermo;
    confermato; esatto; certo; sicuro; certamente""",
    no="no; non proprio; purtroppo no; non inviare; direi di no",
    pause="""pausa; mettere in pausa; metti in pausa; sospendere; sospendi; in pausa; fare una
    pausa; pausa per favore""",
    resume="""riprendere; riprendi; continua; continuare; ricominciare; riattivare;
    riattiva; sono tornato; sono tornata; di ritorno; sono di nuovo qui""",
    stop_all="""stop; ferma; fermare; fermate; disiscrivere; disiscrivermi; disiscrivimi;
    cancellami; annulla iscrizione; basta; basta mail; niente più mail; non voglio più mail;
    smettere; cancellare iscrizione; disiscrizione; basta email; non mandatemi più;
    cancellatemi; annullare l'iscrizione; toglietemi dalla lista; niente più email""",
    undo="""annulla; annullare; annulla quello; undo; ripristina; ritira; ritirare; torna
    indietro; togli""",
    help="aiuto; help; come funziona; cosa posso scrivere; istruzioni; comandi; aiutami",
    held="""ci siamo visti; ci siamo viste; ci siamo incontrati; si è tenuto; si è tenuta; ha
    avuto luogo; abbiamo parlato; ci siamo sentiti; l'abbiamo fatto; è avvenuto""",
    not_held="""non ci siamo visti; non ci siamo viste; non ci siamo incontrati; non si è
    tenuto; non si è tenuta; non ha avuto luogo; annullato; annullata; cancellato; cancellata;
    rinviato; rinviata; spostato; spostata; è saltato; saltato; è saltata; non c'è stato;
    abbiamo dovuto annullare; non siamo riusciti; era malata; era malato; rimandato;
    rimandata; saltata; non abbiamo potuto; ha dovuto annullare""",
    slot="""opzione; numero; n; n.; orario; la; il; proposta; scelgo; preferisco; prendo;
    alternativa; fascia; scelta; slot""",
    suits="""va bene; mi va bene; per me; va benissimo; perfetto; perfetta; per favore; mi
    sta bene; funziona; è ok; andrebbe bene; mi è comoda; mi è comodo; è perfetta; sarebbe
    perfetto; è la migliore; meglio; ottimo""",
    private="""privato; riservato; privata; personale; solo per me; da non condividere;
    nota privata; confidenziale""",
    skip="""salta; saltare; passo; questa volta no; questa settimana no; skip; oggi no;
    saltiamo; non ho tempo""",
    share="condividi; condividere; puoi condividere; si può condividere",
    weekly="settimanale; ogni settimana; una volta a settimana; settimanalmente",
    biweekly="bisettimanale; ogni due settimane; ogni 2 settimane; quindicinale; ogni 15 giorni",
    monthly="mensile; ogni mese; una volta al mese; mensilmente",
    quarterly="trimestrale; ogni trimestre; una volta a trimestre",
    less="meno; meno spesso; meno mail; meno frequente; troppe mail",
    keep="mantieni; mantenere; lascia così; tieni; tenere così; continua così",
    carry="mantieni; mantenere; continua; riporta; proseguire; prosegui; portare avanti",
    close="chiudi; chiudere; chiuso; finito; completato; raggiunto",
    drop="abbandona; abbandonare; lascia; elimina; eliminare; togli",
    edit="""modifica; modificare; modifica in; modificare in; cambia; cambiare; cambia in;
    cambiare in; controproposta; propongo; proposta; invece; piuttosto; meglio; correggi;
    correggere; correzione; riformulare; adeguare; edit; change; che ne dici; preferirei;
    preferisco; suggerisco; diciamo; facciamo; la mia proposta; metterei; portiamolo a;
    possiamo dire""",
    not_one_on_one="""non è un 1:1; questo non è un 1:1; non è un colloquio individuale;
    non è un incontro individuale; non è un uno a uno""",
    polite="""per favore; per piacere; grazie; ciao; saluti; ok; sì; ora; adesso; allora;
    scusa; scusate; mi; me; il; la; lo; i; le; di; con; questo; questa; tutto; bene; molto;
    certo; buona; buongiorno; giornata; per; perfetto; ottimo; mille; da; parte; mia; va; a; e;
    anche; sono""",
    everything="tutto; tutti; tutte; ovunque; entrambi; ogni",
    well="""va bene; andato bene; andata bene; contento; contenta; felice; soddisfatto;
    soddisfatta; orgoglioso; orgogliosa; buona settimana; successo; riuscito; firmato;
    lanciato; consegnato; finalmente; bene; ottimo; procede; bel clima; online; chiuso;
    migliorato; vinto""",
    hard="""difficile; difficili; complicato; complicata; duro; preoccupa; preoccupato;
    preoccupata; preoccupazione; problema; problemi; bloccato; bloccata; blocco; lento; lenta;
    ritardo; sfida; frustrante; stress; stressante; sovraccarico; stanco; stanca; malato;
    malati; manca; in attesa; ostacolo; incerto; rischio; purtroppo; fatica; faticoso; pesante""",
    need="""ho bisogno; abbiamo bisogno; mi serve; ci serve; avrei bisogno; aiuto; il tuo
    aiuto; supporto; decisione; approvazione; da te; aiuterebbe; mi servirebbe""",
    growth="""imparare; crescere; corso; formazione; sviluppo; carriera; competenze;
    conferenza; migliorare; certificazione""",
    moved="""avanzato; avanti; progressi; progresso; finito; concluso; chiuso; lanciato;
    pubblicato; consegnato; firmato; online; testato; completato; pronto; iniziato; siamo a; è
    a; fatto; rilasciato""",
    blocked="""blocco; blocchi; nessun blocco; bloccato; bloccata; blocca; ostacolo;
    ostacoli; in attesa; attesa; aspetto; aspettiamo; manca; mancano; ritardo; problema;
    problemi; malato; malata; guasto; dipende; impedisce; nulla mi blocca; fermo; lento""",
    agreed="""concordato; deciso; abbiamo deciso; prossimi passi; discusso; abbiamo
    parlato; accordo; conclusione; note; niente da segnalare; stabilito""",
    proud="orgoglioso; orgogliosa; traguardo; successo; riuscit*; soddisfatto; soddisfatta",
    learned="imparato; lezione; capito; scoperto; lezioni; compreso",
    next="""prossimo; vorrei; voglio; futuro; tra due anni; crescere; carriera; mi
    piacerebbe; evolvere""",
    weekday="""lunedì=1; martedì=2; mercoledì=3; giovedì=4; venerdì=5; sabato=6;
    domenica=7; lun=1; mar=2; mer=3; gio=4; ven=5""",
    month="""gennaio=1; febbraio=2; marzo=3; aprile=4; maggio=5; giugno=6; luglio=7;
    agosto=8; settembre=9; ottobre=10; novembre=11; dicembre=12; gen=1; feb=2; apr=4; mag=5;
    giu=6; lug=7; ago=8; set=9; ott=10; nov=11; dic=12""",
    day="""oggi=0d; stasera=0d; questo pomeriggio=0d; fine giornata=0d; fine della
    giornata=0d; domani=1d; domani mattina=1d; dopodomani=2d; fine settimana=eow; fine della
    settimana=eow; questa settimana=eow; settimana prossima=enw; prossima settimana=enw; la
    settimana prossima=enw; la prossima settimana=enw; fine mese=eom; fine del mese=eom; la
    fine del mese=eom; questo mese=eom; mese prossimo=enm; prossimo mese=enm; il mese
    prossimo=enm; fine trimestre=eoq; fine del trimestre=eoq; prossimo trimestre=enq; fine
    anno=eoy; fine dell'anno=eoy; la fine dell'anno=eoy; tra una settimana=7d; natale=12-25;
    capodanno=12-31""",
    article="il; lo; la; i; gli; le; un; una; al; del; l'; nel",
    end_of="fine; fine di; la fine di; fine del; la fine del",
    mid_of="metà; metà di",
    by="""entro; entro il; entro la; entro l'; entro e non oltre; al più tardi; al più
    tardi il; per; per il; per la; il; questo; questa; in; nel; nella; fino a; a; di; scadenza;
    durante; prossimo; non oltre; non oltre il""",
    before="prima di; prima del; prima della; prima della fine",
    until="fino a; fino al; fino alla; fino all'; per; finché; torno il; torno",
    since="""da; dal; dalla; scorso; scorsa; ultimo; ultima; dopo; dopo il; a partire da; a
    partire dal; ogni; di""",
    next_week_day="""della settimana prossima; della prossima settimana; la settimana
    prossima; la prossima settimana; settimana prossima; prossima settimana""",
    in_time="tra; fra; in; entro; per; nei prossimi; nelle prossime; durante",
    span="giorno=d; giorni=d; settimana=w; settimane=w; mese=m; mesi=m; giorni lavorativi=wd",
    hedge="""forse; probabilmente; eventualmente; spero; speriamo; magari; chissà; se riesco;
    vorrei; mi piacerebbe; in teoria; possibilmente; prima o poi; suppongo; immagino; con un
    po' di fortuna; proverò a; cercherò di; idealmente; ogni
    (lunedì|martedì|mercoledì|giovedì|venerdì|settimana|giorno|mese); tutti i
    (lunedì|venerdì|giorni|mesi); tutte le settimane; di solito; normalmente; in genere;
    solitamente""",
    still_there="""restano; resta; rimangono; ancora aperti; ancora aperte; ancora in corso;
    rimasti; rimaste""",
    of_the_way="del percorso; della strada; del cammino",
    half_more="e mezzo; e mezza",
    single="un; una; un'; a un",
    for_what="per; di",
    day_number="entro il; prima del; per il; fino al; entro il giorno; il giorno",
    deadline="entro; entro il; prima di; prima del; non oltre",
)

LANGUAGE = Language(code="it", mail=MAIL, says=SAYS)
