"""Polish."""

from cadence.replies.languages import Language, MailWords
from cadence.replies.vocabulary import Vocabulary

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
    number_words="pytanie; odpowiedź; punkt; do pytania",
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

SAYS = Vocabulary(
    short_for="""like=chciałbym|chciałabym|chcę|chętnie|marzy mi się; can=czy
    możesz|możesz|czy mógłbyś|czy mogłabyś|mógłbyś|mogłabyś|czy może pan|czy może pani|czy
    możecie|czy mogłbyś|czy dasz radę""",
    common="""i; w; na; z; ze; do; się; jest; są; nie; to; że; o; od; po; dla; jak; ale;
    już; mam; mamy; ja; my; mnie; mi; ten; ta; te; tym; jestem; jesteśmy; było; był; była;
    będzie; co; czy; oraz; przez; przy; za; tylko; bardzo; jeszcze; dziękuję; dzięki; teraz;
    proszę; dobrze; nasz; nasze; moje; mój; moja; tak; który; która; które; żeby; cześć; nas;
    nam""",
    short="""np; m.in; itd; itp; tj; nr; godz; maks; dr; inż; mgr; śr; czw; pt; sob; nd;
    sty; lut; mar; kwi; wrz; tys; mln; mld; tzn; ul""",
    drops_subject=True,
    names_bend=True,
    not_names="róża; kalina; mai; luna; nadzieja; sława; miłość; wiara; boże",
    neutral="""nie tylko; nieźle; nie najgorzej; powiedziałbym; powiedziałabym; zgodnie z
    planem; tak jak planowaliśmy; lepiej niż; cel osiągnięty; nie ma problemu; bez problemu;
    bez niespodzianek; nie ma sprawy""",
    negation="""nie; nigdy; wcale; żaden; żadna; żadnego; żadnych; bynajmniej; daleko od;
    zamiast; ani; nic; nikt; żadne""",
    hypothetical="""jeśli; jeżeli; gdyby; gdybyśmy; o ile; pod warunkiem; w przypadku; w
    razie; zakładając; chyba że; kiedy dojdziemy; gdy tylko; jak tylko; skoro tylko; gdy;
    jakby; gdybym; nie powiedziałbym; nie powiedziałabym; nie sądzę; nie wydaje; wątpię; nie
    wiem czy; nie wiem , czy; nie jestem pew*; kiedy .. będzie; gdy .. będzie; dopiero gdy;
    dopiero jak; gdyby tylko; wyobraź; trudno powiedzieć; szkoda że""",
    modal="""mógłby; mogłaby; moglibyśmy; mogłoby; może; być może; prawdopodobnie; pewnie;
    ewentualnie; teoretycznie; w teorii; byłby; byłaby; byłoby; bylibyśmy; powinien; powinna;
    powinno; powinniśmy; podobno; chyba; raczej; ponoć""",
    history="""zeszły kwartał; w zeszłym kwartale; poprzedni kwartał; w poprzednim kwartale;
    ubiegły kwartał; w ubiegłym kwartale; zeszły rok; w zeszłym roku; rok temu; dwa lata temu;
    lata temu; miesiące temu; w ubiegłym roku; w poprzednim roku; wtedy; wówczas; dawniej;
    kiedyś; poprzednio; na początku; początkowo; pierwotnie; zaczynaliśmy od; zeszłego lata; w
    przeszłości; przed rokiem; w
    (styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu); trzy miesiące temu;
    pół roku temu; przed migracją; w pierwszym półroczu; w pierwszym kwartale""",
    past="""był; była; było; byliśmy; były; byłem; byłam; miał; miała; mieliśmy; miało;
    wynosił; wynosiła; wynosiło""",
    last_month="""w zeszłym miesiącu; zeszły miesiąc; w ubiegłym miesiącu; poprzedni
    miesiąc; w poprzednim miesiącu""",
    recent="""wczoraj; dziś; dzisiaj; rano; w tym tygodniu; od poniedziałku; od wtorku; od
    środy; od czwartku; od piątku; w tym miesiącu; na dziś; w zeszłym tygodniu; od wczoraj""",
    stale="""nie ma nowych danych; brak nowych danych; nie mam nowych danych; nowych danych
    nie ma; nie ma jeszcze nowej; brak nowej wartości; nie ma nowej liczby; jeszcze nie ma
    danych""",
    plan="""cel; cele; celem; celu; celujemy; celuję; planuję; planujemy; plan; planowane;
    zamierzam; zamierzamy; zamiar; mam nadzieję; mamy nadzieję; liczę na; liczymy na;
    nadzieja; chcę; chcemy; chciałbym; chciałabym; chcielibyśmy; życzę; musimy; muszę; trzeba;
    oczekuję; oczekujemy; prognoza; prognozujemy; spodziewam; spodziewamy; postaram; staramy;
    staram; spróbuję; próbujemy; będzie; będą; będziemy; będę; osiągniemy; dojdziemy; osiągnę;
    dojdę; wkrótce; niedługo; następny kwartał; w następnym kwartale; w przyszłym kwartale; w
    przyszłym miesiącu; w przyszłym roku; kiedyś tam; do końca; prawie; blisko; w stronę;
    idealnie; obiecałem; obiecałam; obiecuję; dążymy; dążę; docelowo; przed świętami;
    zejdziemy; pozyskamy; zdobędziemy; zamkniemy; powinno być; chce; chcą; powinniśmy; mamy
    dojść; oczekuje""",
    remaining="""brakuje; zostało; zostały; pozostało; pozostały; do zrobienia;
    brakujących; jeszcze do; poniżej; do celu; pozostałych""",
    reported="""mówi; mówił; mówiła; mówili; pisał; pisała; twierdziła; wspominał; wspominała;
    powiedział; powiedziała; powiedzieli; twierdzi; twierdzą; twierdził; według; zdaniem; pisze;
    napisał; napisała; napisali; uważa; sądzi; myśli że; zapewnia; zapewnił; ogłosił;
    poinformował; poinformowała; wspomniał; wspomniała; konkurencja; konkurent; cytat; podobno;
    mówią; żąda; wymaga; średnia w branży; branża; pyta czy; pytał czy; pytała czy; ponoć;
    powiedziano mi; powiedziano nam; słyszałem; słyszałam; słyszałem , że; słyszałam , że; mówią
    , że; dowiedziałem się; dowiedziałam się; doszły mnie słuchy; podziękował; podziękowała;
    podziękowali""",
    sarcasm="""dzięki wielkie naprawdę; dzięki za nic; no pięknie; no super; no brawo; brawo
    znowu; jak zwykle spóźnion*; co za niespodzianka; co za radość; świetnie znowu; super
    znowu; tego brakowało; tylko tego brakowało; 🙄; jasne na pewno; gratulacje naprawdę;
    znowu to samo; cudownie znowu; znowu zgubił*; jak zwykle; jak zawsze; wielkie dzięki za
    nic; a jakże""",
    negative="""za (zepsucie| usunięcie| skasowanie| zgubienie| zablokowanie| popsucie|
    brak| kolejne opóźnienie| bałagan); znowu zepsut*; znowu nie działa; znowu opóźnion*; znowu
    czerwon*; zepsuł; zepsuła; popsuł; popsuła; bez pytania; bez uprzedzenia; po raz trzeci;
    znowu leży""",
    courtesy="""(dzięki| dziękuję| dziękujemy| dziękuje) (bardzo | serdecznie | jeszcze raz |
    )za (przypomnienie| maila| mail| wiadomość| pytanie| pytania| cierpliwość| zrozumienie|
    uwagę| zaproszenie| informację| info| czas| odpowiedź| pamięć| kontakt| troskę|
    zainteresowanie| poświęcony| list| zapytanie); za przypomnienie; z góry (dziękuję|dzięki);
    miłego (dnia|weekendu|tygodnia|popołudnia|wieczoru); dobrego (dnia|tygodnia|weekendu);
    udanego (dnia|weekendu|tygodnia); do (zobaczenia|jutra|usłyszenia|poniedziałku)$;
    pozdrawiam; pozdrowienia; za (szybką|sprawną|błyskawiczną) (odpowiedź|reakcję)""",
    greeting="""^cześć; ^hej; ^dzień dobry; ^dobry wieczór; ^witaj; ^witam; ^drogi; ^droga;
    ^szanown*; ^hejka; ^siema""",
    nothing="""^nic; ^brak; ^nie; ^żadne; ^żadnych; ^wszystko ok; ^wszystko dobrze; ^bez
    zmian; ^brak blokad; ^n/d; ^nic nowego; ^bez blokad; ^na razie nic""",
    stop="""i w na z ze do od po dla o oraz lub nasz nasze nasza moje mój moja więcej mniej
    lepiej zrobić zmniejszyć zwiększyć poprawić zakończyć uruchomić dostarczyć osiągnąć
    stworzyć zbudować zdobyć pozyskać nowych nowe nowy nowa nowi wskaźnik liczba liczbę czas
    czasu wszystkie skrócić ukończyć obniżyć podnieść opublikować napisać wygrać wdrożyć
    podpisać""",
    present="""teraz; obecnie; aktualnie; w tej chwili; dziś; dzisiaj; na dziś; jest na;
    jesteśmy na; jestem na; wynosi; już; na razie; jest; są; jesteśmy; w tym miesiącu; stoi na""",
    state="""jest na; jest teraz na; są na; jesteśmy na; jesteśmy teraz na; jestem na; wynosi;
    wynosi teraz; wynosi obecnie; wynoszą; osiągnął; osiągnęła; osiągnęło; osiągnęliśmy;
    osiągnęłam; osiągnąłem; spadł do; spadła do; spadło do; spadek do; wzrósł do; wzrosła do;
    wzrosło do; zszedł do; zeszliśmy do; zszedł na; doszliśmy do; doszła do; doszedł do;
    skrócony do; skróciliśmy .. do; obniżyliśmy .. do; obniżony do; zwiększył się do;
    zmniejszył się do; poprawił się do; mamy; mam; ma; jest; są; teraz; obecnie; na; stoi na;
    sięga; liczy; ukończony w; gotowy w; zrobione; zrealizowany w; wykonany w; zrobiony w;
    zakończony w; skończony w; w; to; około; dobiliśmy do; spadły do; wzrosły do; zmalał do;
    zmalała do; zmniejszyła się do; zmniejszyły się do; skrócił się do; skróciliśmy do;
    obniżył się do; doszło do; podpisaliśmy; podpisaliśmy dotąd; zrobiliśmy; mamy już; mamy
    teraz; jest już; jest teraz; trwa teraz; trwa średnio; odpowiadamy w; odpowiadamy teraz w;
    utrzymuje się na; nadal; wciąż; stanęło na; zatrzymał się na; co daje; razem; łącznie; to
    już; zmniejszyliśmy .. do; zmniejszyłem .. do; zredukowaliśmy .. do; ograniczyliśmy .. do;
    podnieśliśmy .. do; zwiększyliśmy .. do; utrzymują się na; ustabilizował się na;
    ustabilizowała się na""",
    filler="""około; ok; ok.; prawie; już; teraz; tylko; zaledwie; obecnie; mniej więcej;
    dokładnie; jakieś; niecałe; ponad; aż; ~; ≈; :; -; –; →; ->; dziś; aktualnie; na; w;
    poziomie; równo; wreszcie; średnio; przeciętnie""",
    we_are="""jesteśmy na; jesteśmy teraz na; jesteśmy już na; jestem na; jestem już na; mamy
    już; mamy teraz; mamy obecnie; mam już; doszliśmy do; doszedłem do; doszłam do;
    osiągnęliśmy; zeszliśmy do; teraz mamy; mamy; mam; jest już; jest teraz; teraz na; stoimy
    na; jesteśmy w; podpisaliśmy; podpisaliśmy dotąd; podpisaliśmy już; zrobiliśmy już; to
    już; co daje; razem mamy""",
    total="""łącznie; w sumie; razem; dotychczas; do tej pory; jak dotąd; na razie; do
    dziś; ogółem; już; podpisanych; gotowych; gotowe; ukończonych; opublikowanych; online""",
    change="""o; plus; minus; zyskaliśmy; straciliśmy; kolejne; kolejnych; dodatkowe;
    dodatkowych; wzrost o; spadek o; poprawa o; spadł o; wzrósł o""",
    from_figure="""z; zamiast; wobec; w porównaniu z; było; był; była; wcześniej; poprzednio;
    od; startując z; ze""",
    to="do; na",
    between="między; pomiędzy",
    change_after="""więcej; mniej; punktów; punkty; punkt; punktów procentowych; nowych;
    nowe; dodatkowych; lepiej; gorzej; szybciej""",
    copula="""jest; są; pozostaje; nadal; wciąż; teraz; obecnie; aktualnie; już; idzie; idą;
    został; została; zostało; zostały; był; była; było; bardzo; całkiem; oba; obie; i; :;
    wreszcie; w pełni; całkowicie; oficjalnie; powiedziałbym; jako; trochę; też; również;
    niestety; mamy; wygląda; dziś; na szczęście; to; uznał*; ma; oznaczył*; lekko; nieco;
    wszystko""",
    after_title="""jest; są; ma; idzie; został; została; wczoraj; dziś; dzisiaj; w; i; ale;
    który; na; do; z; po; przed; już; nadal; teraz; od; za; będzie; dla; wynosi; zakończony;
    wreszcie; spadł; wzrósł; osiągnął""",
    on_track="""zgodnie z planem; według planu; na dobrej drodze; na czas; w terminie; on
    track; idzie dobrze; na zielono; idzie zgodnie z planem; planowo; w harmonogramie; zgodnie
    z harmonogramem; na kursie""",
    at_risk="""zagrożony; zagrożona; zagrożone; zagrożeni; ryzyko; w niebezpieczeństwie; at
    risk; pod znakiem zapytania; na żółto; niepewna; wisi na włosku""",
    off_track="""opóźniony; opóźniona; opóźnione; spóźniony; spóźniona; poza planem;
    niezgodnie z planem; nie idzie zgodnie z planem; off track; na czerwono; w tyle; do tyłu;
    ma opóźnienie; mamy opóźnienie; po terminie; wykoleił*; stoi w miejscu; utknął; utknęła;
    utknęło; z opóźnieniem; w plecy; wypadł z planu; nie idzie zgodnie""",
    done="""zrobione; zrobiony; zrobiona; gotowe; gotowy; gotowa; skończone; skończony;
    skończona; zakończony; zakończona; zakończone; ukończony; ukończona; ukończone;
    osiągnięty; osiągnięta; osiągnięte; zamknięty; zamknięta; zamknięte; zrealizowany;
    zrealizowane; zrealizowana; dostarczony; dostarczone; done; wykonane; wykonany; wykonana;
    załatwione; odhaczone; domknięt*; odebran*; ✅; ✔; domknięte""",
    finished="""zakończyliśmy; zakończyłem; zakończyłam; skończyliśmy; skończyłem;
    skończyłam; ukończyliśmy; ukończyłem; ukończyłam; zamknęliśmy; zamknąłem; zamknęłam;
    zrealizowaliśmy; domknęliśmy; dokończyliśmy; sfinalizowaliśmy""",
    dropped="""porzucony; porzucone; porzucona; anulowany; anulowane; anulowana; odpuszczony;
    odpuszczamy; odwołany; odwołane; wstrzymany; wstrzymane; skreślony; skreślone;
    nieaktualny; nieaktualne; dropped; zaniechany; zaniechane; wycofany; wycofane; zarzucony;
    usunięty; usunięte; rezygnujemy; odpuszczam; rezygnuję; odłożony na półkę; skreślona;
    skasowany; zawieszony; anulowaliśmy; anulowałem; anulowałam; porzuciliśmy; odpuściliśmy;
    zrezygnowaliśmy z; zrezygnowałem z""",
    both="i; oraz; &; a także; i dla",
    but="ale; lecz; jednak; natomiast; choć; chociaż; za to; aczkolwiek",
    of="z; ze; na; /; spośród",
    percent="%; procent; proc; proc.",
    fraction="""połowa=0.5; połowę=0.5; w połowie=0.5; połowie=0.5; na półmetku=0.5;
    półmetku=0.5; jedna trzecia=0.3333; dwie trzecie=0.6667; jedna czwarta=0.25; ćwierć=0.25;
    trzy czwarte=0.75; trzech czwartych=0.75; dwóch trzecich=0.6667; cztery piąte=0.8; jedna
    piąta=0.2""",
    numeral="""zero=0; dwa=2; dwie=2; dwóch=2; trzy=3; trzech=3; cztery=4; czterech=4; pięć=5;
    pięciu=5; sześć=6; siedem=7; osiem=8; dziewięć=9; dziesięć=10; jedenaście=11;
    dwanaście=12; trzynaście=13; czternaście=14; piętnaście=15; szesnaście=16;
    siedemnaście=17; osiemnaście=18; dziewiętnaście=19; dwadzieścia=20; trzydzieści=30;
    czterdzieści=40; pięćdziesiąt=50; sześćdziesiąt=60; siedemdziesiąt=70; osiemdziesiąt=80;
    dziewięćdziesiąt=90; sto=100; tuzin=12; jeden=1; półtora=1.5; półtorej=1.5; dwa i pół=2.5""",
    scale="""k=1e3; tys=1e3; tys.=1e3; tysiąc=1e3; tysiące=1e3; tysięcy=1e3; mln=1e6;
    milion=1e6; miliony=1e6; milionów=1e6; m=1e6; mld=1e9; miliard=1e9""",
    unit="""ms=ms; milisekund=ms; milisekundy=ms; s=s; sek=s; sekund=s; sekundy=s; sekunda=s;
    min=min; minut=min; minuty=min; minuta=min; h=h; godz=h; godzin=h; godziny=h; godzina=h;
    dni=d; dzień=d; tydzień=w; tygodni=w; tygodnie=w; miesiąc=mo; miesięcy=mo; miesiące=mo;
    rok=y; lat=y; lata=y; punkt=pts; punktów=pts; punkty=pts; zł=zł; złotych=zł; pln=zł;
    euro=€; eur=€; dolarów=$; kb=kb; mb=mb; gb=gb; kg=kg; km=km; m=m; metrów=m; x=x; razy=x;
    godzinach=h; godziną=h; dniach=d; dniami=d; tygodniach=w; minutach=min; sekundach=s;
    miesiącach=mo""",
    new_goal="""^nowy cel; ^propozycja (nowego |)celu; ^proponuję (nowy |)cel; ^{like}
    (dodać|zaproponować|ustalić|wyznaczyć) (nowy |)cel; ^kolejny cel; ^jeszcze jeden cel;
    ^dodatkowy cel; ^proponuję jako (nowy |)cel; ^proponuję nowy cel""",
    as_goal="{like} wziąć; {like} dodać; {like} mieć; {like}; proponuję; mogę wziąć; biorę",
    as_goal_after="jako cel; jako nowy cel; do moich celów; jako dodatkowy cel; za cel; na cel",
    first="ja; my; mnie; mi; nas; nam; mam; mamy; jestem",
    you="ty; ciebie; ci; tobie; pan; pani; wy",
    pronoun="on; ona; oni; one; mu; jej; go",
    together="i ja; oraz ja; i mnie",
    title="pan; pani; dr; inż; mgr",
    nickname="""kasia=katarzyna; kaśka=katarzyna; ania=anna; gosia=małgorzata;
    basia=barbara; asia=joanna; tomek=tomasz; marek=mark; krzysiek=krzysztof; krzyś=krzysztof;
    wojtek=wojciech; piotrek=piotr; michał=michael; paweł=paul; maciek=maciej; jurek=jerzy;
    zosia=zofia; ola=aleksandra; olek=aleksander; bartek=bartosz; bartek=bartłomiej;
    kuba=jakub; staszek=stanisław; jaś=jan; janek=jan; magda=magdalena; ewka=ewa;
    agnieszka=agnes; aga=agnieszka; iza=izabela; ela=elżbieta; hania=hanna; grzesiek=grzegorz;
    zbyszek=zbigniew; sławek=sławomir; radek=radosław; mirek=mirosław; leszek=lech;
    gocha=małgorzata; monia=monika; renia=renata; terenia=teresa; danka=danuta; mati=mateusz;
    adaś=adam; romek=roman; rafałek=rafał""",
    thanks="""podziękowania dla; wielkie podziękowania dla; duże podziękowania dla; serdeczne
    podziękowania dla; dzięki; dzięki dla; wielkie dzięki dla; wielkie dzięki; dziękuję;
    bardzo dziękuję; serdecznie dziękuję; chcę podziękować; chciałbym podziękować; chciałabym
    podziękować; podziękować; brawa dla; brawo dla; brawo; brawa; gratulacje dla; gratuluję;
    pochwała dla; pochwały dla; kudos dla; kudos; ukłony dla; szacunek dla; szacun dla; wyrazy
    uznania dla; uznanie dla; dzięki pomocy; bez pomocy; bez .. nie udałoby; bez .. nie
    dalibyśmy; pochwalić; chwalę; ogromne podziękowania dla; czapki z głów; wdzięczn*; czapki
    z głów przed; czapki z głów dla; wyróżnienie dla; chciałbym wyróżnić; chcę wyróżnić;
    doceniam; doceniam pomoc; bardzo wdzięczny; bardzo wdzięczna; jestem wdzięczny; jestem
    wdzięczna; wdzięczny; wdzięczna""",
    praise="""wykonał* (świetną| kawał| doskonałą| fantastyczną| wspaniałą| znakomitą|
    ogromną| rewelacyjną| super) (robotę| pracę| dobrej roboty| świetnej roboty); zrobił*
    (świetną| kawał| fantastyczną| super| dobrą| kapitalną| rewelacyjną) (robotę| pracę|
    dobrej roboty| świetnej roboty); (świetna| doskonała| fantastyczna| wspaniała| znakomita|
    super| rewelacyjna| dobra) robota; (świetna|doskonała|wspaniała|znakomita|fantastyczna)
    praca; uratował*; zasługuje; zasłużył*; jest (świetn*| genialn*| fantastyczn*|
    nieocenion*| niezastąpion*| skarbem| mistrzem| mistrzynią| bohaterem| bohaterką); był*
    (świetn*| genialn*| fantastyczn*| nieocenion*| niesamowit*| wspaniał*| niezastąpion*|
    ogromną pomocą| wielką pomocą| bohaterem| bohaterką); bardzo mi pomógł; bardzo mi pomogła;
    bardzo nam pomógł; bardzo nam pomogła; ogromnie pomógł; ogromnie pomogła; bardzo pomogł*;
    bardzo pomógł; zaimponował*; bez proszenia; z własnej inicjatywy; ponad oczekiwania;
    stanął na wysokości; stanęła na wysokości; spisał* się (świetnie| doskonale| na medal|
    znakomicie| rewelacyjnie); na medal; jestem .. wdzięczn*; wzorow*; mistrzostwo; brawo;
    ^bez .. (nie|byśmy|bym) (dalibyśmy|dałbym|dałabym|byłoby|zdążylibyśmy|udałoby|dał|dało);
    wykonał* (świetną|wspaniałą|fantastyczną|kawał|doskonałą|super) robotę; zrobił*
    (świetną|wspaniałą|kawał|fantastyczną|super) robotę; kawał dobrej roboty; świetna robota;
    wspaniała robota; dobra robota; uratował*
    (nas|mnie|dzień|demo|projekt|wdrożenie|prezentację); spisał* się; był*
    (świetn*|fantastyczn*|nieocenion*|niesamowit*|wspaniał*|rewelacyjn*); jest
    (świetn*|fantastyczn*|nieocenion*|niesamowit*|wspaniał*|rewelacyjn*|skarbem); zasługuje na
    (pochwał*|uznanie|brawa|podziękowan*|premi*); bardzo pomogła; ogromna pomoc; ogromną
    pomocą; dał* z siebie wszystko; został* do późna; zostal* do pozna""",
    correction="""musi (przestać|poprawić|nauczyć|zacząć|słuchać); powinien przestać;
    powinna przestać; oczekuję że; powiedziałem mu; powiedziałam mu; powiedziałem jej;
    powiedziałam jej; niedopuszczalne; nie do przyjęcia; nie może się powtórzyć; kosztuje nas
    zaufanie""",
    fault="""przerwał*; przerywa; spóźnił* się; spóźnia się; nieprzygotowan*; nie
    dostarczył*; nie dotrzymał*; przegapił*; był* (niegrzeczn*|nieuprzejm*|opryskliw*);
    zignorował*; zapomniał*; podniósł głos; podniosła głos; niedbał*""",
    suggestion="""mógłby; mogłaby; powinien; powinna; dobrze by było; przydałoby się;
    sugeruję; sugestia; wskazówka; wcześniej; częściej; następnym razem; pomogłoby; warto by""",
    advice="""sugeruję żeby; moja sugestia dla; sugestia dla; mógłby ..
    (wcześniej|częściej); mogłaby .. (wcześniej|częściej)""",
    recognition_word="dzięki; dziękuję; podziękowania; brawo; kudos; pochwała; uznanie",
    feedback_word="""feedback; informacja zwrotna; uwaga; feedback dla; uwaga dla;
    informacja zwrotna dla""",
    promise="""wyślę; prześlę; zrobię; przygotuję; napiszę; dokończę; skończę; dostarczę;
    udostępnię; zadzwonię; porozmawiam z; przejrzę; zorganizuję; zaplanuję; umówię;
    zaktualizuję; opublikuję; zarezerwuję; zajmę się; zobowiązuję się; obiecuję; udokumentuję;
    poprawię; zaprezentuję; poproszę; skontaktuję się; potwierdzę; domknę; zamknę;
    skoordynuję; podeślę; przekażę; sprawdzę; zweryfikuję; uzupełnię; wdrożę; zapytam; ustalę;
    przetestuję; spiszę; opracuję; złożę; zamówię; dam znać; podpiszę; rozpiszę; wezmę na
    siebie; biorę na siebie; będę miał gotow*; będę miała gotow*; przedstawię; naprawię;
    wystawię; roześlę; odezwę się; wydrukuję; przetłumaczę; skopiuję; rozdam; narysuję; kupię;
    porównam; zainstaluję; policzę; przeanalizuję; spakuję; zmontuję; odbiorę; wypełnię;
    zbiorę""",
    promise_by="""wysyłam; robię; przygotowuję; mogę; kończę; mam gotowe; dostaniesz;
    otrzymasz; będziesz miał; będziesz miała; masz; zrobię; oddam; dzwonię; piszę; sprawdzam;
    przedstawię; pokażę; przetestuję""",
    no_promise="""nie; może; postaram się; spróbuję; zrobię (co|wszystko|sobie|przerwę);
    poprawię się; mogę (powiedzieć|się|tylko|zrozumieć|używać); robię
    (kurs|to|co|postępy|wszystko|się|sobie); zajmę się sobą; zamknę (na|oczy); opowiem;
    dokończę w weekend może; dam radę; sprawdzę (się|jeszcze)$""",
    soft="dam znać; będę informował; będę informować; odezwę się",
    request="""{can}; proszę; proszę cię; bardzo proszę; poproszę cię; prośba o; mam prośbę;
    czy byłbyś; czy byłabyś; prosiłbym; prosiłabym; zechcesz; czy zechciał*; potrzebuję żebyś;
    czy da się żebyś; czy mogę cię prosić; zatwierdzisz; podpiszesz; porozmawiasz; zadzwonisz;
    sprawdzisz; wyślesz; przejrzysz; potwierdzisz mi; pomożesz; załatwisz; czy zatwierdzisz;
    czy podpiszesz; czy porozmawiasz; czy możesz; czy mógłbyś; czy mogłabyś; mógłbyś;
    mogłabyś; możesz; poproszę cię o; proszę cię o; proszę o; potrzebuję , żebyś; chciałbym ,
    żebyś; chciałabym , żebyś; byłoby super , gdybyś; byłoby dobrze , gdybyś; byłbym wdzięczny
    , gdybyś; byłabym wdzięczna , gdybyś; dałbyś radę; dałabyś radę; czy dasz radę""",
    no_request="""proszę (nie|bardzo|o wybaczenie|o cierpliwość); nie .. proszę; nie możesz;
    nie mógłbyś; wstrzymać; nie musisz; (który|która|które) możesz; czy mam; chcesz , żebym;
    uwierzysz; dasz wiarę; daj znać; nie trzeba; proszę bardzo; proszę nie; podziękuj;
    pozdrów; przekaż podziękowania; pogratuluj; (możesz| czy możesz| mógłbyś| mogłabyś) (mi |
    nam | )(powiedzieć| wyjaśnić| przypomnieć| zobaczyć| wyobrazić)""",
    will="""wyśle; zrobi; zajmie się; porozmawia; przygotuje; przejrzy; skontaktuje się;
    zorganizuje; skończy; zatwierdzi; dostarczy; zadzwoni; napisze; zarezerwuje; przekaże;
    prześle; obiecał; obiecała; zobowiązał* się; poprosi; potwierdzi; podpisze; sprawdzi;
    zweryfikuje; zaktualizuje; opublikuje; ma wysłać; ma przygotować; ustali; przetestuje;
    zamknie; da znać; umówi; weźmie; domknie; omówi; przedstawi; poprawi; naprawi; załatwi;
    oddzwoni; przeprowadzi; pokaże; zbierze; wdroży""",
    will_by="""wysyła; przygotowuje; robi; przegląda; organizuje; kończy; sprawdza; ma; musi;
    pisze; dzwoni; załatwia; omawia; zamyka; oddaje""",
    no_will="""nie; zrobi się; ma (rację|urlop|dużo|czas|wolne|świetn*); robi
    (świetn*|dużo|bardzo|wszystko|wrażenie|kurs); wraca; wróci; będzie; ma
    (urlop|wolne|urodziny|rację|czas|dużo|wesele)""",
    task_word="zadanie; todo; do zrobienia; akcja",
    me="ja; mnie; sam; sama; mi; mój; moja",
    reopened="""otwarte; otwarty; otwarta; ponownie otwarte; niezrobione; nie zrobione;
    nadal otwarte; w toku; do zrobienia""",
    learning="""uczę się; nauczyłem się; nauczyłam się; robię kurs; robię
    (kurs|szkolenie|certyfikat|studia); jestem w trakcie kursu; chodzę na kurs; {like} (się
    |)nauczyć; {like} zrobić (kurs|szkolenie|certyfikat); {like} pogłębić; {like} poprawić;
    {like} rozwinąć; {like} rozwijać; {like} się rozwijać; czytam (książkę|książki); zapisałem
    się; zapisałam się; zacząłem (kurs|szkolenie|książkę); zaczęłam (kurs|szkolenie|książkę);
    skończyłem (kurs|szkolenie|książkę|moduł); skończyłam (kurs|szkolenie|książkę|moduł); mój
    mentor; moja mentorka; mentoring; studiuję; ćwiczę; pogłębiam; zdałem egzamin; zdałam
    egzamin; szkolę się; czytam książkę; mam mentora""",
    learning_topic="""kurs; kursy; książka; książkę; książki; warsztat; warsztaty;
    szkolenie; konferencja; konferencję; certyfikat; certyfikacja; uczyć; nauka; naukę; czytać;
    czytam; mentoring; mentor; coaching; rozwój; rozwijać; pogłębić; webinar; podcast; ćwiczyć;
    seminarium; studia; umiejętności; szkolenia""",
    skill_gap="""mam trudności; mam problem z; mam kłopot z; trudno mi; ciężko mi; nie wiem
    jak; nie umiem; nie potrafię; jeszcze nie umiem; jeszcze nie potrafię; brakuje mi
    (umiejętności| wiedzy| pewności| doświadczenia| wprawy| podstaw); moja słabość; moja słaba
    strona; nie jest moją mocną; nikt mi nie (pokazał|wytłumaczył); nigdy się nie nauczyłem;
    nigdy się nie nauczyłam; muszę poprawić; muszę się podszkolić; muszę się nauczyć; nie
    czuję się pewnie; stresuję się; mam braki; mam luki; idzie mi słabo; słabo mi idzie;
    brakuje mi; gubię się; nie radzę sobie""",
    career="""długoterminowo; w dłuższej perspektywie; za dwa lata; w ciągu dwóch lat; za pięć
    lat; następny krok; awans; kariera; karierę; kariery; rozwijać się w kierunku; zostać
    (liderem| liderką| kierownikiem| kierowniczką| menedżerem| menedżerką| seniorem|
    architektem| team); prowadzić zespół; zarządzać zespołem; zarządzać ludźmi; rola;
    stanowisko; widzę siebie; widzę się; przejść do; zmienić (rolę|dział|zespół|stanowisko);
    ścieżka; za trzy lata; za kilka lat; kierować zespołem; kierownikiem; kierowniczką;
    liderem; liderką; menedżer*; awansować; ścieżka kariery; docelowo; kiedyś chciałbym;
    kiedyś chciałabym""",
    stretch="""{like} poprowadzić; {like} prowadzić; {like} zorganizować; {like}
    koordynować; {like} przejąć; więcej odpowiedzialności; większa odpowiedzialność; większy
    projekt; wyzwanie; wyzwaniem; strefa komfortu; strefy komfortu; {like} zaprezentować;
    {like} pokierować; coś większego""",
    budget="""budżet szkoleniowy; budżet na; budżetu na; opłata za; opłatę za; koszt kursu;
    koszt szkolenia; zapłacić za; sfinansować; dofinansowanie; dofinansować; zwrot kosztów;
    bilet; kosztuje; pokryć koszt; pokryć koszty; potrzebuję .. na
    (kurs|szkolenie|konferencję|certyfikat|egzamin); pieniądze na
    (kurs|szkolenie|konferencję); budżet na (kurs|szkolenie|konferencję|certyfikat);
    sfinansować .. (kurs|szkolenie|konferencję); opłacić ..
    (kurs|szkolenie|konferencję|egzamin)""",
    fee="""budżet; budżetu; opłata; opłatę; koszt; koszty; kosztuje; zapłacić; płaci; cena;
    euro; €; eur; zł; złotych; pln; sfinansować; dofinansowanie; bilet; pieniądze""",
    not_growth="""^nic; ^brak; ^żadne; ^później; ^jak wyżej; ^bez; nie mam czasu; dowiedziałem
    się że; dowiedziałam się że; ^nie$; ^nie ,; mój syn; moja córka; moja żona; mój mąż""",
    agree="""zgadzam się; zgoda; tak; ok; okej; okay; akceptuję; zaakceptowane; w porządku;
    dobrze; pasuje; jasne; potwierdzam; potwierdzone; zatwierdzam; umowa stoi; super;
    świetnie; niech będzie; może być; zróbmy tak; wchodzę w to; zgadzam się na to; przyjmuję;
    jestem za; agree; robimy; brzmi dobrze; mi pasuje; pewnie; zgadzam; pasuje mi; oczywiście;
    popieram""",
    decline="""odrzucam; odmawiam; nie; nie dziękuję; nie zgadzam się; nie akceptuję; jeszcze
    nie; nie teraz; nie mogę się zgodzić; nie mogę przyjąć; nie mogę zaakceptować; nie mogę
    się zobowiązać; wolę nie; niestety nie; na razie nie; pas; muszę odmówić; muszę odrzucić;
    odrzucone; wolałbym nie; wolałabym nie; raczej nie; zbyt ambitne; nierealne; rezygnuję;
    tym razem nie""",
    yes="""tak; tak proszę; tak wyślij; wyślij; wysłać; potwierdzam; jasne; zgadza się;
    dokładnie; oczywiście; no tak""",
    no="nie; raczej nie; niestety nie; nie wysyłaj; nie bardzo",
    pause="""pauza; pauzuj; wstrzymaj; zawieś; przerwa; proszę o przerwę; wstrzymać; zrób
    przerwę; wstrzymaj maile; proszę wstrzymać; zawiesić; w pauzę""",
    resume="""wznów; wznowić; wróciłem; wróciłam; kontynuuj; kontynuować; już jestem;
    zacznij znowu; jestem z powrotem""",
    stop_all="""stop; zatrzymaj; wypisz mnie; wypisz; rezygnuję; koniec maili; nie chcę więcej
    maili; przestań; przestańcie; wyrejestruj; wypisać się; rezygnacja z maili; dość; proszę
    mnie wypisać; wypiszcie mnie; nie wysyłajcie mi; nie wysyłaj mi więcej; zrezygnuj z
    subskrypcji; rezygnacja""",
    undo="cofnij; cofnąć; wycofaj; anuluj; undo; odwołaj; usuń to; cofnij to; wróć",
    help="pomoc; pomocy; help; jak to działa; co mogę napisać; instrukcja; komendy",
    held="""spotkaliśmy się; spotkałyśmy się; odbyło się; odbyła się; rozmawialiśmy;
    rozmawiałyśmy; widzieliśmy się; było spotkanie; mieliśmy spotkanie; udało się spotkać""",
    not_held="""nie spotkaliśmy się; nie spotkałyśmy się; nie odbyło się; nie odbyła się;
    odwołane; odwołana; odwołany; zostało odwołane; przełożone; przełożona; przesunięte; nie
    doszło; nie udało się spotkać; nie rozmawialiśmy; nie było; wypadło; anulowane; był chory;
    była chora; odwołał; odwołała; nie odbyło; nie odbyła; nie spotkaliśmy""",
    slot="""opcja; opcję; numer; nr; termin; godzina; propozycja; wybieram; wolę; biorę;
    pasuje; poproszę; wariant""",
    suits="""pasuje; pasuje mi; odpowiada; odpowiada mi; może być; jest ok; jest dobra;
    jest dobry; proszę; super; najlepiej; mi pasuje; dla mnie; będzie ok; świetnie; najlepszy;
    najlepsza; poproszę; w porządku""",
    private="""prywatne; poufne; prywatnie; tylko dla mnie; nie udostępniać; osobiste;
    notatka prywatna""",
    skip="""pomiń; pomijam; pominąć; nie tym razem; nie w tym tygodniu; skip; dziś nie;
    odpuszczam; brak czasu""",
    share="udostępnij; udostępnić; możesz udostępnić; można udostępnić",
    weekly="co tydzień; tygodniowo; raz w tygodniu; cotygodniowo",
    biweekly="co dwa tygodnie; co 2 tygodnie; dwutygodniowo",
    monthly="co miesiąc; miesięcznie; raz w miesiącu",
    quarterly="kwartalnie; co kwartał; raz na kwartał",
    less="rzadziej; mniej; mniej maili; za dużo maili",
    keep="zostaw; zachowaj; bez zmian; tak zostaw; zostawić",
    carry="przenieś; przenieść; kontynuuj; zachowaj; kontynuować",
    close="zamknij; zamknąć; zamknięte; zakończ; skończone; zakończone",
    drop="porzuć; porzucić; usuń; skreśl; odpuść; zrezygnuj",
    edit="""zmień; zmień na; zmienić; zmienić na; zmiana; edytuj; edycja; modyfikacja;
    kontrpropozycja; proponuję; propozycja; zamiast tego; raczej; lepiej; popraw; poprawka;
    przeformułuj; dostosuj; edit; change; wolę; wolałbym; wolałabym; powiedzmy; może; moja
    propozycja; zróbmy""",
    not_one_on_one="""to nie jest 1:1; nie jest 1:1; to nie 1:1; to nie jest rozmowa jeden
    na jeden; nie jest to 1:1; to nie jest spotkanie 1:1""",
    polite="""proszę; dziękuję; dzięki; cześć; hej; pozdrawiam; ok; tak; teraz; więc;
    przepraszam; sorry; mi; mnie; to; na; z; wszystko; bardzo; dobrze; dzień; dobry; dla;
    super; już; tym; razem; i; świetnie; jasne; ja; się; się na to; też; za""",
    everything="wszystko; wszystkie; wszędzie; obie; oba; każde",
    well="""dobrze; idzie dobrze; poszło dobrze; zadowolony; zadowolona; szczęśliwy;
    szczęśliwa; dumny; dumna; dobry tydzień; sukces; udało się; podpisaliśmy; uruchomiliśmy;
    dostarczyliśmy; wreszcie; świetnie; super; atmosfera; wdrożone; zakończone; lepiej; cieszę""",
    hard="""trudne; trudny; trudno; ciężko; skomplikowane; martwi; martwię; obawa; problem;
    problemy; zablokowan*; blokada; wolno; powoli; opóźnienie; opóźnione; wyzwanie;
    frustrujące; stres; przeciążenie; zmęczony; zmęczona; chory; chora; chorzy; brakuje;
    czekam; czekamy; przeszkoda; niepewne; ryzyko; niestety; kłopot""",
    need="""potrzebuję; potrzebujemy; potrzebna; potrzebne; pomoc; twoja pomoc; wsparcie;
    decyzja; decyzji; zgoda; akceptacja; pomogłoby; przydałoby""",
    growth="""uczyć; uczę; rozwój; kurs; szkolenie; kariera; umiejętności; konferencja;
    rozwijać; certyfikat""",
    moved="""postęp; postępy; skończone; zakończone; zamknięte; uruchomione; opublikowane;
    dostarczone; podpisane; przetestowane; gotowe; zaczęliśmy; jesteśmy na; jest na; zrobione;
    wdrożone; ruszyło; udało""",
    blocked="""blokada; blokady; brak blokad; zablokowan*; blokuje; przeszkoda; przeszkody;
    czekam na; czekamy na; brakuje; brak; opóźnienie; problem; problemy; chory; chora; awaria;
    zepsute; zależy; uniemożliwia; nic nie blokuje; stoi""",
    agreed="""ustaliliśmy; ustalone; uzgodniliśmy; zdecydowaliśmy; następne kroki;
    omówiliśmy; rozmawialiśmy o; ustalenia; notatki; nic do odnotowania; wnioski""",
    proud="dumny; dumna; osiągnięcie; udało się; sukces; zadowolony; zadowolona",
    learned="nauczyłem; nauczyłam; lekcja; wniosek; zrozumiałem; zrozumiałam; odkryłem; odkryłam",
    next="następny; chciałbym; chciałabym; chcę; przyszłość; za dwa lata; rozwój; kariera; dalej",
    weekday="""poniedziałek=1; poniedziałku=1; wtorek=2; wtorku=2; środa=3; środę=3;
    środy=3; czwartek=4; czwartku=4; piątek=5; piątku=5; piątkiem=5; czwartkiem=4; środą=3;
    wtorkiem=2; poniedziałkiem=1; sobota=6; sobotę=6; soboty=6; niedziela=7; niedzielę=7;
    niedzieli=7; pn=1; wt=2; śr=3; czw=4; pt=5""",
    month="""styczeń=1; stycznia=1; luty=2; lutego=2; marzec=3; marca=3; kwiecień=4;
    kwietnia=4; maj=5; maja=5; czerwiec=6; czerwca=6; lipiec=7; lipca=7; sierpień=8;
    sierpnia=8; wrzesień=9; września=9; październik=10; października=10; listopad=11;
    listopada=11; grudzień=12; grudnia=12; sty=1; lut=2; kwi=4; cze=6; lip=7; sie=8; wrz=9;
    paź=10; lis=11; gru=12""",
    day="""dziś=0d; dzisiaj=0d; końca dnia=0d; koniec dnia=0d; wieczorem=0d; jutro=1d;
    jutra=1d; pojutrze=2d; koniec tygodnia=eow; końca tygodnia=eow; końcem tygodnia=eow; w tym
    tygodniu=eow; tego tygodnia=eow; weekendu=eow; przyszły tydzień=enw; w przyszłym
    tygodniu=enw; przyszłego tygodnia=enw; następny tydzień=enw; w następnym tygodniu=enw;
    następnego tygodnia=enw; koniec miesiąca=eom; końca miesiąca=eom; końcem miesiąca=eom; w
    tym miesiącu=eom; w przyszłym miesiącu=enm; końca przyszłego miesiąca=enm; końca
    kwartału=eoq; koniec kwartału=eoq; końcem kwartału=eoq; w przyszłym kwartale=enq; końca
    roku=eoy; koniec roku=eoy; końcem roku=eoy; za tydzień=7d; za miesiąc=1m; świąt=12-25;
    świętami=12-25; bożego narodzenia=12-25""",
    article="ten; ta; to; tego; dnia",
    end_of="koniec; końca; końcem",
    mid_of="połowa; połowy; połowie",
    by="""do; najpóźniej do; najpóźniej; najpóźniej w; w; na; do dnia; do końca; w ten; w
    najbliższy; w najbliższą; w najbliższym; termin; z; we; w ciągu; w trakcie""",
    before="przed; przed końcem",
    until="do; aż do; przez; na; wracam; do dnia",
    since="""od; zeszły; zeszłą; zeszłym; ubiegły; ubiegłą; ostatni; ostatnią; po; co;
    każdy; od zeszłego""",
    next_week_day="""w przyszłym tygodniu; przyszłego tygodnia; w następnym tygodniu;
    następnego tygodnia; przyszły; przyszłą""",
    in_time="za; w ciągu; przez; w; na; w najbliższych",
    span="""dzień=d; dni=d; tydzień=w; tygodnie=w; tygodni=w; miesiąc=m; miesiące=m;
    miesięcy=m; dni robocze=wd; dni roboczych=wd""",
    hedge="""może; być może; prawdopodobnie; pewnie; mam nadzieję; oby; chyba; ewentualnie;
    postaram się; spróbuję; kiedyś; jak się uda; chciałbym; chciałabym; przypuszczam; w
    idealnym; zobaczę czy; w każdy (poniedziałek|wtorek|czwartek|piątek|tydzień); co
    (tydzień|miesiąc|piątek|poniedziałek); zawsze; zwykle; zazwyczaj; codziennie; każdego""",
    still_there="""zostało; zostały; pozostało; pozostały; wciąż otwart*; nadal otwart*;
    jeszcze otwart*; mamy jeszcze; do zamknięcia""",
    of_the_way="drogi; trasy; za nami",
    half_more="i pół",
    single="jeden; jednego; jednej; jedna",
    for_what="za; że",
    deadline="do; przed; najpóźniej",
)

LANGUAGE = Language(code="pl", mail=MAIL, says=SAYS)
