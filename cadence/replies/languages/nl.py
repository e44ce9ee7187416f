"""Dutch."""

from cadence.replies.languages import Language, MailWords
from cadence.replies.vocabulary import Vocabulary

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
    number_words="vraag; antwoord; punt; bij vraag; v",
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

SAYS = Vocabulary(
    short_for="""like=ik wil graag|ik zou graag|ik wil|graag zou ik; can=kun je|kan je|zou
    je|kunt u|zou u|kun jij|zou jij|kunnen jullie|wil je""",
    common="""de; het; een; en; is; zijn; van; ik; we; wij; op; voor; met; aan; niet; dat;
    die; naar; bij; er; nog; maar; ook; om; te; heb; hebben; heeft; je; jij; mij; mijn; ons;
    onze; wordt; al; zo; deze; dit; geen; goed; bedankt; dank; graag; nu; staat; zit; zitten;
    kan; moet; uit; over; wel; hij; zij; ze; hun; door""",
    short="""bijv; bv; o.a; d.w.z; enz; nr; ca; dhr; mevr; dr; jan; feb; mrt; apr; jun;
    jul; aug; sep; sept; okt; nov; dec; i.p.v; t.o.v; n.v.t""",
    not_names="bas; guus; wil; roos; bloem; groot; klein; bloei; teun; mark; joy",
    neutral="""niet alleen; niet slecht; niet verkeerd; zou ik zeggen; ik zou zeggen; ik
    zou .. noemen; zoals gepland; volgens plan; zoals verwacht; boven verwachting; beter dan
    verwacht; doel gehaald; geen probleem; niet te vergeten""",
    negation="""niet; geen; nooit; nergens; nauwelijks; verre van; noch; in plaats van;
    allesbehalve; niets; niemand""",
    hypothetical="""als; indien; mits; tenzij; stel; stel dat; zodra; mocht; mochten; in het
    geval; zolang; op voorwaarde; ingeval; wanneer we; of we; zou niet zeggen; denk niet;
    betwijfel; niet zeker; weet niet of; pas als; pas wanneer; was maar; moeilijk te zeggen;
    alleen als""",
    modal="""zou; zouden; misschien; wellicht; mogelijk; waarschijnlijk; vermoedelijk;
    eventueel; theoretisch; in theorie; kan uitkomen; zou kunnen; kunnen uitkomen""",
    history="""vorig kwartaal; vorige kwartaal; vorig jaar; vorige jaar; een jaar geleden;
    jaren geleden; maanden geleden; destijds; vroeger; toen; oorspronkelijk; in het begin;
    aanvankelijk; begonnen op; begonnen met; begonnen we; vorige zomer; eerder dit jaar; in
    het verleden; in (januari|februari|maart|april|mei|juni|juli|augustus|september)
    (was|waren|stond|zaten|hadden); voor de (verhuizing|migratie|overstap); drie maanden
    geleden; zes maanden geleden""",
    past="was; waren; had; hadden; stond; stonden; zat; zaten; lag; lagen; stond op; zaten op",
    last_month="vorige maand; afgelopen maand",
    recent="""gisteren; vandaag; vanochtend; deze week; sinds maandag; sinds gisteren; deze
    maand; vannacht; vorige week; zojuist""",
    stale="""nog geen nieuw cijfer; geen nieuw cijfer; geen nieuwe cijfers; nog geen
    nieuwe; nog geen nieuwe cijfers""",
    plan="""doel; doelen; doelstelling; streven; streef; streefwaarde; plan is; plannen; van
    plan; hoop; hopen; hopelijk; wil; willen; wens; moeten; moet; verwacht; verwachten;
    verwachting; prognose; zal; zullen; gaan; ga; gaat; binnenkort; volgend kwartaal; volgende
    maand; volgend jaar; ooit; proberen; probeer; tegen het einde; eind van het; eind dit;
    bijna; richting; op weg naar; idealiter; beloofd; halen; mikken; mik; nodig; nodig hebben;
    schat; streeft; wilden; gepland; halen we""",
    remaining="""nog te; ontbreken; ontbreekt; missen; te gaan; over; resterend;
    resterende; tekort; nodig; openstaand; onder de""",
    reported="""zegt; zei; zeiden; had gezegd; had verteld; had geschreven; volgens; beweert;
    beweerde; schrijft; schreef; vertelde; vertelt; heeft gezegd; heeft verteld; heeft
    geschreven; meldt; meldde; vindt; denkt; meent; concurrent; concurrenten; liet weten; eist;
    eisen; wil dat; willen dat; branche; gemiddelde; naar verluidt; vraagt of; vroeg of; klant
    wil; ik hoorde; ik hoorde dat; hoorde ik; heb gehoord; ik heb gehoord; is mij verteld; mij
    is verteld; werd me verteld; naar ik hoor; men zegt; ze zeggen; bedankte; heeft ..
    bedankt""",
    sarcasm="""bedankt hoor; fijn hoor; lekker dan; mooi is dat; nou bedankt; geweldig weer;
    dank voor niets; bedankt voor niets; 🙄; ja hoor; wat een verrassing; zoals altijd te
    laat; weer geweldig; super weer; top weer; daar zaten we op te wachten; lekker weer;
    alweer; goed bezig weer; zoals altijd; weer eens""",
    negative="""voor het (slopen|kapotmaken|verwijderen|vergeten|missen); alweer kapot;
    weer kapot; weer rood; weer te laat; alweer te laat; alweer rood; heeft .. gesloopt; zonder
    te vragen; zonder te overleggen; voor de derde keer""",
    courtesy="""(bedankt| dank| dank je| dankjewel| dank u) voor (de| het| je| jouw| uw| deze|
    dit) (herinnering| mail| bericht| vraag| vragen| reminder| geduld| tijd| info| informatie|
    uitnodiging| begrip| berichtje| mailtje| interesse| moeite| seintje); bedankt voor het
    (vragen| herinneren| navragen| meedenken| luisteren); voor de herinnering; alvast bedankt;
    bij voorbaat dank; fijne (dag|week|avond|vakantie); fijn (weekend|weekeinde); goed
    weekend; prettige (dag|week); prettig weekend; tot
    (morgen|snel|dan|straks|maandag|vrijdag|volgende week)$; voor (de|je|jouw|het)
    (snelle|vlotte) (reactie|antwoord|bericht|terugkoppeling)""",
    greeting="^hallo; ^hoi; ^beste; ^dag; ^goedemorgen; ^goedemiddag; ^hey; ^hi; ^ha",
    nothing="""^niets; ^niks; ^geen; ^nee; ^n.v.t; ^alles goed; ^niet veel; ^geen
    bijzonderheden; ^geen blokkades""",
    stop="""de het een van voor met op in aan en of onze mijn meer minder beter verhogen
    verlagen verkorten verbeteren verminderen afronden halen bereiken maken bouwen winnen
    werven nieuwe nieuw aantal percentage tijd graad alle lanceren leveren schrijven behalen
    vergroten verkleinen realiseren""",
    present="""nu; momenteel; op dit moment; inmiddels; vandaag; staat op; zit op; zitten
    op; staan op; intussen; is nu; staat; zit; zitten; al; ligt op; is; tot nu toe""",
    state="""staat op; staat nu op; zit op; zit nu op; zitten op; zitten nu op; staan op;
    staan nu op; is nu; ligt op; ligt nu op; komt uit op; kwam uit op; (gedaald| gestegen|
    gezakt| gegroeid| gegaan| gebracht| verlaagd| verhoogd| teruggebracht| verkort| verbeterd|
    gekomen| omlaag| omhoog| terug) (naar| tot); bereikt; bereikten; hebben; heb; hebben we;
    heb ik; op; zitten we op; staan we op; zijn we op; ben ik op; is; zijn; bedraagt; nu;
    momenteel; gehaald; nu op; met; telt; tellen; voor; gedaald naar; daalde naar; steeg naar;
    ging naar; gezakt naar; gestegen naar; gegaan naar; is gedaald naar; is gestegen naar; is
    gezakt naar; zijn gedaald naar; teruggebracht tot; teruggebracht naar; zijn teruggebracht
    tot; verlaagd naar; verlaagd tot; verhoogd naar; zitten we nu op; komen uit op; komen we
    op; dus we staan op; dus staan we op; zijn nu; bedraagt nu; duurt nu; duurt nog; duurt nog
    maar; blijft op; blijft steken op; nog steeds op; nog altijd op; stabiel op; antwoorden nu
    in; antwoorden in; leveren nu in; reageren nu binnen; hebben we nu; we hebben nu; hebben
    nu; hebben inmiddels; we hebben inmiddels; inmiddels; haalden; teruggebracht van .. naar;
    teruggebracht .. naar; is stabiel op; blijft stabiel op; verlaagd van .. naar; verhoogd
    van .. naar; gestegen van .. naar; gedaald van .. naar""",
    filler="""ongeveer; circa; ca; zo'n; rond; bijna; al; nu; maar; slechts; precies; net;
    inmiddels; intussen; de; het; een; ~; ≈; :; -; –; →; ->; we; er; al op; momenteel;
    vandaag; eindelijk; teruggebracht; gedaald; gestegen; gezakt; verlaagd; verhoogd;
    gemiddeld; doorsnee""",
    we_are="""we zitten op; we zitten nu op; we staan op; we staan nu op; we zijn op; zitten
    we op; staan we op; ik zit op; ik sta op; zit ik op; sta ik op; we hebben nu; we hebben
    inmiddels; we hebben al; hebben we nu; nu op; inmiddels op; we hebben; we zijn nu op; we
    komen uit op; dat brengt ons op; het is nu; we zitten inmiddels op; we zijn nu bij; dus we
    staan op; komen we uit op; we hebben er nu; ik heb er nu; hebben we inmiddels; dat maakt;
    zijn we nu op""",
    total="tot nu toe; in totaal; totaal; tot dusver; inmiddels; al; klaar; live; getekend; binnen",
    change="""met; plus; min; gewonnen; verloren; stijging van; daling van; toename van;
    afname van; extra; nog eens; erbij""",
    from_figure="""van; vanaf; in plaats van; ten opzichte van; tegenover; vergeleken met;
    was; waren; stond op; zat op; eerder""",
    to="naar; tot",
    between="tussen",
    change_after="""meer; minder; punten; procentpunten; procentpunt; erbij; extra; nieuwe;
    beter; slechter; sneller; lager; hoger; gewonnen""",
    copula="""is; zijn; staat; staan; loopt; lopen; blijft; blijven; nog; steeds; nu;
    inmiddels; nog steeds; werd; was; ligt; liggen; helaas; gelukkig; eindelijk; volledig;
    helemaal; allebei; beide; en; :; zou ik; noemen; ik; zie; als; erg; wat; weer; goed;
    sinds; vandaag; zit; zitten; officieel; momenteel; heeft; hebben; we; wel; echt; alles""",
    after_title="""is; zijn; staat; zit; heeft; loopt; blijft; nu; op; in; deze; gisteren;
    vandaag; en; maar; afgerond; klaar; af; sinds; met; voor; werd; wordt; eindelijk; vorige;
    volgens""",
    on_track="""op schema; on track; op koers; volgens plan; op de rit; loopt goed; op tijd;
    zoals gepland; ligt op schema; groen; goed op weg; volgens planning; op groen; in het
    groen""",
    at_risk="""at risk; in gevaar; loopt gevaar; loopt risico; wankel; oranje; onzeker; op het
    spel; staat onder druk; op oranje; wankelt""",
    off_track="""niet op schema; loopt achter; achter op schema; achterstand; vertraagd;
    vertraging; off track; van de rails; rood; te laat; niet op koers; lopen achter; ligt
    achter; uitgelopen; loopt uit; stokt; in het rood; op rood; ontspoord; uit de planning""",
    done="""klaar; af; afgerond; gedaan; voltooid; gehaald; afgesloten; bereikt; opgeleverd;
    geleverd; done; voor elkaar; afgehandeld; rond; gereed; ✅; ✔; afgevinkt; achter de rug""",
    finished="""afgerond; hebben afgerond; voltooid; afgesloten; klaar met; opgeleverd; heb
    afgerond; gehaald; rondden af""",
    dropped="""geschrapt; gestopt; vervallen; geannuleerd; losgelaten; opgegeven; stopgezet;
    van de baan; niet meer relevant; laten vallen; dropped; afgeblazen; van tafel; in de
    ijskast; laten we vallen; ingetrokken; hebben .. geschrapt; stoppen met""",
    both="en; &; plus; en aan",
    but="maar; echter; toch; hoewel; daarentegen",
    of="van de; van; /; uit",
    percent="%; procent",
    fraction="""helft=0.5; halverwege=0.5; de helft=0.5; half=0.5; een derde=0.3333; twee
    derde=0.6667; tweederde=0.6667; een kwart=0.25; driekwart=0.75; drie kwart=0.75; vier
    vijfde=0.8; een vijfde=0.2""",
    numeral="""nul=0; twee=2; drie=3; vier=4; vijf=5; zes=6; zeven=7; acht=8; negen=9;
    tien=10; elf=11; twaalf=12; dertien=13; veertien=14; vijftien=15; zestien=16;
    zeventien=17; achttien=18; negentien=19; twintig=20; dertig=30; veertig=40; vijftig=50;
    zestig=60; zeventig=70; tachtig=80; negentig=90; honderd=100; een dozijn=12;
    anderhalf=1.5; anderhalve=1.5; tweeënhalf=2.5; tweeënhalve=2.5""",
    scale="k=1e3; duizend=1e3; m=1e6; mln=1e6; miljoen=1e6; mld=1e9; miljard=1e9",
    unit="""ms=ms; milliseconde=ms; milliseconden=ms; s=s; sec=s; seconde=s; seconden=s;
    min=min; minuut=min; minuten=min; u=h; uur=h; uren=h; dag=d; dagen=d; week=w; weken=w;
    maand=mo; maanden=mo; jaar=y; jaren=y; punt=pts; punten=pts; procentpunt=pts;
    procentpunten=pts; euro=€; eur=€; dollar=$; kb=kb; mb=mb; gb=gb; kg=kg; km=km; m=m;
    meter=m; x=x; keer=x""",
    new_goal="""^nieuw doel; ^nieuwe doelstelling; ^voorstel voor een (nieuw |)doel;
    ^{like} een (nieuw |)doel; ^ik stel een (nieuw |)doel voor; ^extra doel; ^nog een doel; ^ik
    stel als (nieuw |)doel voor; ^als nieuw doel""",
    as_goal="{like}; ik neem; ik stel voor; laten we; ik zou; ik wil",
    as_goal_after="als doel; als nieuw doel; als extra doel; aan mijn doelen; als doelstelling",
    first="ik; we; wij; mij; me; ons",
    you="je; jij; jou; u; jullie",
    pronoun="hij; zij; ze; hem; haar",
    together="en ik; en mij",
    title="dhr; mevr; mevrouw; meneer; heer; dr",
    nickname="""jan=johannes; kees=cornelis; piet=pieter; wim=willem; bert=albert;
    bram=abraham; sanne=susanne; tom=thomas; nico=nicolaas; klaas=nicolaas; els=elisabeth;
    liesbeth=elisabeth; margriet=margaretha; toon=antonius; ton=antonius; theo=theodoor;
    joris=george; chris=christiaan; lotte=charlotte; femke=fenna; bas=sebastiaan; rick=hendrik;
    henk=hendrik""",
    thanks="""dank aan; dank je wel aan; veel dank aan; hartelijk dank aan; bedankt;
    dankjewel; dank je; veel dank; dank; grote dank aan; heel veel dank aan; duizendmaal dank
    aan; complimenten aan; complimenten voor; compliment aan; compliment voor; hulde aan;
    hulde voor; kudos voor; kudos aan; kudos; chapeau voor; chapeau; petje af voor; pluim
    voor; groot compliment voor; dankzij; applaus voor; lof voor; bravo; shout-out naar;
    shout-out aan; waardering voor; zonder .. was het; zonder .. hadden we; zonder .. had ik;
    dankbaar; een bedankje voor; shoutout naar; bedanken; bedank; speciale dank aan; een groot
    dankjewel aan; dankjewel aan; een pluim voor; credits voor; credits aan; wil .. bedanken;
    wil graag .. bedanken; eervolle vermelding voor; veel waardering voor; grote waardering
    voor; respect voor""",
    praise="""heeft (geweldig| fantastisch| uitstekend| super| enorm| prima| goed| echt|
    schitterend| heel) (werk| gewerkt| geholpen| gedaan| werk geleverd); (geweldig|
    fantastisch| uitstekend| prachtig| super| mooi| knap| top| schitterend) werk; goed werk;
    fantastische (hulp|job|klus|inzet|presentatie); geweldige
    (hulp|job|klus|inzet|presentatie); heeft .. gered; heeft de dag gered; redde; verdient;
    was (geweldig| fantastisch| super| een held| onmisbaar| een grote hulp| goud waard| top|
    uitstekend| briljant); is (een kanjer| een topper| een held| goud waard| onmisbaar| een
    grote hulp| geweldig| fantastisch); heeft me enorm geholpen; heeft ons enorm geholpen;
    heeft mij enorm geholpen; enorm geholpen; uit de brand geholpen; ongevraagd; uit zichzelf;
    zonder dat iemand .. vroeg; onder de indruk; petje af; indrukwekkend; boven verwachting;
    ben .. dankbaar; stond klaar; sprong bij; ingesprongen; voorbeeldig; compliment;
    complimenten; pluim; topprestatie; liep .. harder; ^zonder ..
    (was|waren|had|hadden|zou|zouden); fantastisch werk; geweldig werk; uitstekend werk;
    prachtig werk; topwerk; heeft .. (geweldig|fantastisch|uitstekend|super|prima)
    (gedaan|geholpen|opgelost|aangepakt); heeft me gered; heeft ons gered; redde
    (de|mijn|onze) (dag|demo|presentatie|release|lancering); was een
    (held|topper|rots|redder|enorme hulp|grote hulp); is een
    (held|topper|rots|kanjer|aanwinst); is een geweldige; was geweldig; was fantastisch; was
    top; deed het (geweldig|fantastisch|uitstekend); verdient (een|alle|lof|waardering); is
    ingesprongen; viel in; uit de brand; ging een stapje verder; bleef tot laat; stapje extra;
    keihard gewerkt; is ingevallen; dinsdag is ingevallen; ingevallen; wat een topper; wat een
    held; super uitgelegd; top gedaan; , geweldig; , fantastisch; (wil|wil graag|zou graag) ..
    bedanken""",
    correction="""moet (stoppen|leren|beter|ophouden|veranderen|verbeteren); ik verwacht
    dat (hij|zij|ze); ik heb (hem|haar) gezegd; niet acceptabel; onacceptabel; kan zo niet;
    kost ons vertrouwen; mag niet meer gebeuren""",
    fault="""viel .. in de rede; onderbreekt; onderbrak; kwam te laat; komt te laat; was te
    laat; onvoorbereid; niet voorbereid; deadline gemist; deadlines gemist; niet geleverd;
    onbeleefd; slordig; genegeerd; vergeten""",
    suggestion="""zou kunnen; kan; zou; mag; eerder; vaker; zou helpen; tip; suggestie;
    volgende keer; ik raad aan; beter als; meer; minder""",
    advice="""mijn suggestie voor; ik raad .. aan; zou .. (eerder|vaker) kunnen; zou ..
    (eerder|vaker) mogen""",
    recognition_word="bedankt; dank; dankjewel; compliment; kudos; lof",
    feedback_word="feedback; terugkoppeling; feedback voor; feedback aan; opmerking voor",
    promise="""ik zal; zal ik; ik ga; ga ik; ik stuur; stuur ik; ik maak; maak ik; ik regel;
    regel ik; ik bereid; ik schrijf; schrijf ik; ik lever; lever ik; ik bel; bel ik; ik plan;
    plan ik; ik check; ik controleer; controleer ik; ik pak .. op; ik zorg; zorg ik; ik neem
    contact; neem ik contact; ik overleg; overleg ik; ik deel; deel ik; ik boek; boek ik; ik
    werk .. uit; ik werk .. bij; ik vraag .. aan; ik vraag aan; ik beloof; ik kom terug; ik
    geef; geef ik; ik rond .. af; ik bespreek; bespreek ik; ik publiceer; ik mail; mail ik; ik
    dien .. in; ik neem .. op me; ik stem .. af; ik zet .. klaar; ik zet .. op; ik nodig ..
    uit; ik bestel; bestel ik; ik meld; ik test; ik update; ik voltooi; ik hou; ik houd; ik
    laat; ik pak; ik rond; ik vraag; ik koppel; ik verzorg; ik lever aan""",
    promise_by="""ik kan; kan ik; ik heb .. klaar; heb ik .. klaar; ik doe; je krijgt; krijg
    je; je hebt; heb je; u krijgt; ontvang je; je ontvangt; bel ik; stuur ik; maak ik; lever
    ik; regel ik; ik kijk; kijk ik; doe ik; ik geef; geef ik; ik presenteer; ik test; ik
    spreek; spreek ik; ik
    (druk|vertaal|kopieer|verdeel|teken|koop|vergelijk|organiseer|coördineer|ontwikkel|test|installeer|bereken|analyseer|knip|verpak);
    (druk|vertaal|kopieer|verdeel|teken|koop|vergelijk|organiseer|coördineer|ontwikkel|test|installeer|bereken|analyseer|verpak)
    ik""",
    no_promise="""ik (zal| ga) (proberen| zien| wel| niet| misschien| waarschijnlijk| moeten|
    op vakantie| weg| het| ervoor| ervan| even kijken| erover); zal ik (niet|misschien|wel);
    ga ik (niet|misschien|op vakantie|weg); niet; ik maak (me|mij|kennis|deel); ik schrijf
    (nu|momenteel|graag); ik deel (je|die|dat|jouw); ik werk (nu|momenteel|graag); ik geef
    (toe|les); ik ga (ervan|akkoord|naar huis|door|met|goed|verder|vooruit); ik zal
    (niet|misschien|waarschijnlijk|proberen|er|wel|het missen); ik ga (niet|misschien|naar|op
    vakantie|ervan uit|akkoord|weg|eens kijken); ik wilde; ik zou; ik hoop""",
    soft="hou je op de hoogte; houd je op de hoogte; laat het weten; laat je weten; kom terug",
    request="""{can}; alsjeblieft; graag jouw; wil jij; zou je willen; kun je alsjeblieft;
    a.u.b; aub; svp; ik wil je vragen; mag ik je vragen; ik vraag je; zou u willen; wilt u;
    help me; wil je; zou je; kun je; kan je; kunt u; zou u; zou jij; kun jij; graag de; graag
    het; ik heb je nodig om; ik zou graag willen dat je; het zou fijn zijn als je; het zou
    helpen als je; mag ik je vragen om; lukt het je om; ben je in staat om""",
    no_request="""(kun je| kan je| kunt u| zou je) (me | mij | ons | )(zeggen| vertellen|
    uitleggen| bevestigen| voorstellen); niet alsjeblieft; alsjeblieft (niet|geen); stop; geen
    mails meer; kan je (zien|merken); wil je dat; zal ik; kun je je voorstellen; kun je
    geloven; laat me weten; laat maar weten; je hoeft; graag gedaan; bedank; doe .. de
    groeten; zeg .. bedankt; feliciteer""",
    will="""zal; gaat; heeft beloofd; praat met; spreekt met; moet .. sturen; komt terug;
    neemt .. over; neemt het over""",
    will_by="""praat; spreekt; doet; test; werkt; geeft; rondt; helpt; stuurt; regelt; maakt;
    bereidt; schrijft; plant; overlegt; pakt; neemt; zorgt; controleert; belt; boekt; levert;
    checkt; bespreekt; deelt; vraagt; bekijkt; herziet; werkt .. bij; updatet; tekent; keurt;
    moet; haalt; brengt; kijkt; repareert; ruimt""",
    no_will="""zal (niet| misschien| wel| waarschijnlijk| blij| er| het| hier| moeten);
    gaat (weg| met| op vakantie| goed| niet| naar| het| beter| slecht| verhuizen); maakt
    (altijd|zich|mij|me|het|ons|veel|deel|kans|een goede); neemt (afscheid|vrij|altijd); pakt
    (altijd|het goed); zorgt (altijd|goed); schrijft (altijd|heel|goed); deelt (altijd|graag);
    levert (altijd|goed); plant (altijd)""",
    task_word="taak; todo; to-do; actie",
    me="ik; mij; mezelf; mijn; me",
    reopened="open; nog open; niet klaar; heropend; weer open; nog niet af; niet af",
    learning="""ik leer; ik volg een (cursus|training|opleiding|workshop); ik volg ..
    (cursus|training|opleiding|workshop); {like} leren; {like} .. leren; {like} .. volgen;
    {like} groeien; {like} beter worden; {like} verdiepen; {like} me verdiepen; (cursus|
    training| opleiding| workshop| certificering| module) (over| in| voor| van); ik lees ..
    boek; ik lees een boek; begonnen aan .. (cursus|opleiding|boek|training); ingeschreven
    voor; aangemeld voor .. (cursus|training|opleiding); ik heb geleerd; mijn mentor; ik
    studeer; ik verdiep me; ik oefen; geslaagd voor; ik ben bezig met ..
    (cursus|training|opleiding|boek); opleiding volgen; cursus volgen; bijscholen; lees een
    boek; ik volg een; ik doe een; ik ben begonnen aan; opleiding; cursus over; cursus in;
    training over""",
    learning_topic="""cursus; boek; boeken; training; opleiding; workshop; conferentie;
    certificaat; certificering; leren; geleerd; lezen; mentor; coaching; oefenen; groeien;
    verdiepen; module; congres; webinar; podcast; vaardigheid; vaardigheden; seminar""",
    skill_gap="""ik vind het (moeilijk|lastig); ik heb moeite; ik heb er moeite; valt me
    zwaar; ik weet niet hoe; ik mis; ik kan .. nog niet; kan ik nog niet; niet mijn sterkste;
    mijn zwakke; zwakke punt; nooit geleerd; niemand heeft me; ik moet beter worden; ik ben
    onzeker; ik worstel met; ik ben niet goed; ik loop vast; hier moet ik beter in; ik ben
    slecht in; vind het lastig; vind het moeilijk; ik worstel; heb moeite; nog niet goed in;
    niet goed in; geen ervaring; durf niet; ik kan nog geen; ik kan nog niet; mijn zwakke
    punt; mis de; onzeker over; voel me onzeker""",
    career="""op termijn; op lange termijn; over twee jaar; binnen twee jaar; over vijf jaar;
    volgende stap; volgende rol; promotie; carrière; loopbaan; leidinggeven; leidinggevende;
    teamleider; een team leiden; manager worden; doorgroeien; zie ik mezelf; ik zie mezelf;
    overstappen naar; doorgroeien naar; {like} .. worden; ambitie; over drie jaar; over een
    paar jaar; zie mezelf; ooit wil ik; ooit zou ik; op een dag""",
    stretch="""{like} .. leiden; {like} .. trekken; {like} .. organiseren; meer
    verantwoordelijkheid; groter project; uitdaging; comfortzone; stretch; {like} ..
    presenteren; {like} .. overnemen""",
    budget="""opleidingsbudget; trainingsbudget; leerbudget; budget voor; budget van;
    cursusgeld; inschrijfgeld; kosten van de; kosten voor; het ticket; vergoeden; vergoed;
    betalen voor; kost; nodig voor de (cursus|training|opleiding|conferentie|workshop); euro
    nodig; vergoed*""",
    fee="""budget; kosten; kost; betalen; betaalt; euro; €; eur; vergoeden; vergoeding;
    prijs; ticket; geld""",
    not_growth="""^niets; ^geen; ^niet; ^zie boven; ^later; geen tijd; geleerd dat; ^nee$;
    ^nee ,; mijn zoon; mijn dochter; mijn vrouw; mijn man""",
    agree="""akkoord; eens; mee eens; ik ben het ermee eens; ja; prima; ok; oké; okay; goed;
    is goed; doen we; afgesproken; ik ga akkoord; ga akkoord; klinkt goed; accepteer;
    geaccepteerd; helemaal goed; deal; top; laten we het doen; lijkt me goed; agree; geen
    bezwaar; goedgekeurd; ik accepteer; daar ga ik mee akkoord; ja graag; goed zo; lijkt me
    prima; ik doe mee; goed plan; vind ik goed""",
    decline="""nee; afwijzen; ik wijs af; niet akkoord; ik weiger; weiger; afgewezen; nog
    niet; nee bedankt; liever niet; niet nu; ik ben het er niet mee eens; niet mee eens; kan
    ik niet beloven; helaas niet; dat lukt niet; ik sla over; daar ga ik niet mee akkoord; ik
    moet afwijzen; past niet; kan ik niet accepteren; ik ga niet akkoord; niet haalbaar; te
    ambitieus; onrealistisch; nee dank je; nu niet; ik pas""",
    yes="""ja; jawel; ja graag; ja hoor; verstuur; versturen; bevestig; bevestigd; klopt;
    jazeker; zeker; ja verstuur""",
    no="nee; helaas niet; niet echt; nee hoor; niet versturen",
    pause="""pauze; pauzeren; pauzeer; even pauze; op pauze; pauze graag; onderbreken; graag
    pauzeren; even pauzeren""",
    resume="""hervatten; hervat; verder; ga door; doorgaan; ik ben terug; weer terug; weer
    starten; ben er weer""",
    stop_all="""stop; stoppen; afmelden; uitschrijven; geen mails meer; geen e-mails meer;
    meld me af; beëindigen; schrijf me uit; stop ermee; stuur me geen mails meer; haal me van
    de lijst; stop met mailen""",
    undo="""ongedaan maken; ongedaan; terugdraaien; intrekken; undo; herstel; herstellen;
    draai terug; terugnemen""",
    help="help; hulp; hoe werkt dit; wat kan ik schrijven; uitleg; instructies",
    held="""we hebben elkaar gesproken; we hebben elkaar gezien; ging door; is doorgegaan;
    heeft plaatsgevonden; we hebben gesproken; elkaar gesproken; elkaar gezien; vond plaats;
    hebben elkaar gesproken; we zagen elkaar; hebben elkaar gezien; wel gesproken""",
    not_held="""ging niet door; niet doorgegaan; is niet doorgegaan; afgezegd; geannuleerd;
    verzet; uitgesteld; niet gezien; niet gesproken; vond niet plaats; heeft niet
    plaatsgevonden; vervallen; kwam te vervallen; verplaatst; was ziek; hebben elkaar niet""",
    slot="""optie; nummer; nr; tijdstip; moment; voorstel; keuze; ik kies; ik neem; kies;
    liever; doe maar; de; slot; voorkeur""",
    suits="""past; past mij; past me; past goed; komt goed uit; schikt; is goed; lukt;
    graag; prima; werkt; komt uit; is prima; zou goed; is perfect; het beste; voor mij; past
    prima; schikt mij; kan; akkoord; gaat""",
    private="privé; vertrouwelijk; alleen voor mij; niet delen; persoonlijk",
    skip="overslaan; sla over; deze keer niet; deze week niet; skip; ik sla over; geen tijd",
    share="delen; deel; mag gedeeld worden; je mag het delen",
    weekly="wekelijks; elke week; eens per week",
    biweekly="tweewekelijks; om de week; elke twee weken; om de twee weken",
    monthly="maandelijks; elke maand; eens per maand",
    quarterly="per kwartaal; elk kwartaal; driemaandelijks",
    less="minder; minder vaak; minder mails; te veel mails",
    keep="houden; behouden; zo laten; laat zo; houden zo",
    carry="meenemen; doorschuiven; voortzetten; behouden; door",
    close="afsluiten; sluiten; klaar; afgerond",
    drop="schrappen; laten vallen; verwijderen; stoppen",
    edit="""wijzigen; wijzigen in; wijzig; wijzig in; aanpassen; pas aan; aanpassing;
    verander; verander in; veranderen; veranderen in; wijziging; tegenvoorstel; liever; in
    plaats daarvan; voorstel; ik stel voor; maak er; maak er .. van; edit; change; zullen we;
    mijn voorstel; laten we""",
    not_one_on_one="geen 1:1; dit is geen 1:1; geen een-op-een; dit is geen een-op-een",
    polite="""alsjeblieft; aub; svp; a.u.b; graag; bedankt; dank; hallo; hoi; groet;
    groeten; oké; ok; nu; even; ja; sorry; dan; maar; het; de; deze; dit; mij; me; voor;
    allemaal; alles; prima; goed; helemaal; ik; ga; laten; we; doen; top; is; hier; ook; mee;
    van; harte; met; vriendelijke; voorlopig""",
    everything="alles; alle; allemaal; overal; beide",
    well="""goed; gaat goed; ging goed; blij; tevreden; trots; gelukt; succes; live;
    afgerond; mooie; lekker; fijn; soepel; opgeleverd; getekend; gewonnen; lancering;
    eindelijk; top""",
    hard="""moeilijk; lastig; zorgen; zorg; uitdaging; probleem; problemen; geblokkeerd;
    vast; traag; langzaam; vertraging; vertraagd; stress; druk; ziek; tekort; frustrerend;
    helaas; overbelast; wachten op; wacht op; onduidelijk; moeizaam""",
    need="""ik heb .. nodig; nodig; hulp; steun; jouw hulp; beslissing; goedkeuring; zou
    helpen; van jou; we hebben .. nodig""",
    growth="""leren; leer; groeien; cursus; opleiding; training; ontwikkeling; loopbaan;
    vaardigheden; conferentie""",
    moved="""klaar; afgerond; opgeleverd; live; gestart; voortgang; vooruitgang;
    gelanceerd; getest; gedaan; bereikt; getekend; gepubliceerd; geleverd; staat op; zit op""",
    blocked="""geblokkeerd; blokkade; blokkades; geen blokkades; wachten op; wacht op;
    obstakel; in de weg; ontbreekt; vertraging; probleem; problemen; ziek; kapot; vast; loopt
    vast; traag""",
    agreed="""afgesproken; besproken; besloten; afspraak; afspraken; volgende stappen;
    overeengekomen; notities; niets te melden; actiepunten""",
    proud="trots; bereikt; gelukt; blij; tevreden",
    learned="geleerd; les; lessen; ontdekt; gemerkt; begrepen; inzicht",
    next="volgende; wil; zou graag; toekomst; groeien; carrière; richting; over twee jaar",
    weekday="""maandag=1; dinsdag=2; woensdag=3; donderdag=4; vrijdag=5; zaterdag=6;
    zondag=7; ma=1; di=2; wo=3; do=4; vr=5""",
    month="""januari=1; februari=2; maart=3; april=4; mei=5; juni=6; juli=7; augustus=8;
    september=9; oktober=10; november=11; december=12; jan=1; feb=2; mrt=3; apr=4; jun=6;
    jul=7; aug=8; sep=9; sept=9; okt=10; nov=11; dec=12""",
    day="""vandaag=0d; vanavond=0d; vanmiddag=0d; eind van de dag=0d; morgen=1d;
    overmorgen=2d; eind van de week=eow; einde van de week=eow; eind deze week=eow; deze
    week=eow; weekend=eow; volgende week=enw; eind volgende week=enw; komende week=enw; eind
    van de maand=eom; einde van de maand=eom; eind deze maand=eom; deze maand=eom;
    maandeinde=eom; volgende maand=enm; eind volgende maand=enm; eind van het kwartaal=eoq;
    einde van het kwartaal=eoq; volgend kwartaal=enq; eind van het jaar=eoy; einde van het
    jaar=eoy; eind dit jaar=eoy; over een week=7d; over veertien dagen=14d; kerst=12-25; oud en
    nieuw=12-31""",
    article="de; het; een; den",
    end_of="eind; einde; eind van; het einde van",
    mid_of="midden; medio; half",
    by="""uiterlijk; voor het einde; tegen; op; tot; tot en met; t/m; per; deze;
    aanstaande; komende; uiterlijk op; op zijn laatst; in; binnen; deadline; vóór het eind;
    eind""",
    before="voor; vóór; voor de; vóór de",
    until="tot; tot en met; tot aan; t/m; voor",
    since="sinds; vanaf; vorige; afgelopen; na; sedert; van; elke; iedere; per 1",
    next_week_day="volgende week; van volgende week; komende week",
    in_time="over; binnen; in; voor; de komende; gedurende",
    span="dag=d; dagen=d; week=w; weken=w; maand=m; maanden=m; werkdagen=wd",
    hedge="""misschien; wellicht; mogelijk; waarschijnlijk; hopelijk; ik hoop; we hopen; hoop;
    vermoedelijk; eventueel; ooit; ik zou; als het lukt; zal proberen; probeer; ik denk dat
    ik; wie weet; met wat geluk; idealiter; elke
    (maandag|dinsdag|woensdag|donderdag|vrijdag|week|dag|maand); iedere
    (maandag|vrijdag|week|dag|maand); altijd; meestal; normaal gesproken; gewoonlijk;
    doorgaans""",
    still_there="""nog; nog open; resterend; resteren; over; staan nog open; nog openstaande;
    nog maar""",
    of_the_way="van de weg; op weg; onderweg",
    half_more="en een half; en een halve",
    single="een; één",
    for_what="voor; omdat",
    deadline="voor; uiterlijk; tegen; tot uiterlijk",
)

LANGUAGE = Language(code="nl", mail=MAIL, says=SAYS)
