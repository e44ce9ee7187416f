"""Spanish."""

from cadence.replies.languages import Language, MailWords
from cadence.replies.vocabulary import Vocabulary

MAIL = MailWords(
    attributions="escribió; escribio; ha escrito; escribe",
    attribution_starts="el; en; a las; de",
    headers=(
        "de; enviado; para; cc; cco; asunto; fecha; responder a; importancia; enviado el; "
        "datos adjuntos"
    ),
    original_message="mensaje original; correo original",
    forwarded_message=(
        "mensaje reenviado; inicio del mensaje reenviado; mensaje reenviado por; correo "
        "reenviado; forwarded message"
    ),
    mobile_lines=(
        "enviado desde; enviado con; enviado por; enviado a través; obtener outlook; obtenga "
        "outlook; descargar outlook; outlook para; enviado do; enviado mediante"
    ),
    closings=(
        "saludos; un saludo; saludos cordiales; cordiales saludos; un cordial saludo; "
        "atentamente; un abrazo; abrazos; gracias; muchas gracias; gracias y saludos; gracias "
        "de antemano; mil gracias; besos; hasta luego; hasta pronto; buen día; que tengas un "
        "buen día; buen fin de semana; quedo atento; quedo atenta; atte; cordialmente; feliz "
        "día"
    ),
    disclaimers=(
        "confidencial; confidencialidad; destinatario; por error; queda prohibida; antes de "
        "imprimir; proceda a su; eliminar; divulgación; privilegiada; responsabilidad; uso "
        "exclusivo"
    ),
    banners=(
        "correo externo; remitente externo; mensaje externo; fuera de la organización; fuera "
        "de su organización; fuera de tu organización; externo a la organización; [externo]; "
        "no suele recibir; no sueles recibir; no recibe con frecuencia; no haga clic en"
    ),
    reactions=(
        "ha reaccionado a tu mensaje; reaccionó a tu mensaje; reaccionó a través de gmail; ha "
        "reaccionado"
    ),
    auto_reply_subjects=(
        "respuesta automática; respuesta automatica; fuera de la oficina; fuera de oficina; "
        "contestación automática; mensaje automático"
    ),
    absence_subjects="ausente; ausencia; de vacaciones",
    answer_words="respuesta; respuestas; abajo; a continuación; debajo; aquí",
    number_words="pregunta; respuesta; punto; a la pregunta; p",
    labels=(
        "going_well = bien, va bien, logros, éxitos, positivo; challenging = difícil, "
        "dificultades, cuesta, retos, desafíos, problemas; need = necesito, necesidades, "
        "ayuda, apoyo, peticiones; growth = aprendizaje, crecimiento, aprender, crecer, "
        "desarrollo, aprendiendo; progress = avance, avances, progreso, avanzado; blockers = "
        "bloqueos, bloqueo, obstáculos, impedimentos, bloquea; support = ayuda, apoyo, "
        "ayudaría; held = reunión, celebrada; notes = notas, acuerdos, acordado, decisiones; "
        "useful = útil, utilidad, nota; strength = fortaleza, fortalezas, puntos fuertes, "
        "mantener; improve = mejorar, mejora, mejoras, diferente; proud = orgullo, orgulloso, "
        "orgullosa; hard = difícil, duro; learned = aprendido, aprendizajes, lecciones; next "
        "= siguiente, próximo, próximos pasos, futuro"
    ),
    until="hasta el; hasta; al",
    back_on=("vuelvo el; regreso el; de vuelta el; volveré el; regresaré el; me reincorporo el"),
    back_words="de vuelta; de nuevo; de regreso",
)

SAYS = Vocabulary(
    short_for="""like=me gustaría|quisiera|quiero|querría|me encantaría|desearía;
    can=puedes|podrías|puede usted|podría usted|me puedes|me
    podrías|podéis|podríais|puede|podría|nos puedes|nos podrías""",
    common="""el; la; los; las; y; es; son; de; del; que; en; con; para; por; un; una; no; se;
    lo; al; mi; mis; tu; su; sus; nos; más; pero; muy; ya; hay; está; están; estoy; estamos;
    he; hemos; ha; han; como; esta; este; gracias; yo; me; te; le; ahora; todo; todos; sin;
    sobre; porque; también; fue; tengo; tenemos; eso; esto; desde; hasta; vamos; hola;
    necesito; da; bien; cómo; cuando; muchas; mucho; esa; ese; aún; todavía; así; nada; algo;
    ella; él; luego; cada; antes""",
    short="""sr; sra; srta; dr; dra; etc; ej; p.ej; aprox; núm; n.º; nro; ud; uds; ene;
    feb; abr; jun; jul; ago; sep; sept; oct; nov; dic; lun; mié; jue; vie; av; tel; ee.uu;
    rr.hh; rr. hh; rr; hh""",
    drops_subject=True,
    not_names="""sol; rosa; cruz; paz; mar; luz; pilar; consuelo; mercedes; concha; blanca;
    clara; ángel; jesús; guerra; reyes; val; leo; esperanza; soledad; domingo; paloma; flor;
    gloria; amparo""",
    neutral="""no solo; no sólo; nada mal; no está mal; yo diría; diría; como estaba previsto;
    según lo previsto; según el plan; mejor de lo previsto; mejor de lo esperado; objetivo
    cumplido; dije; sin sorpresas; no hay problema; no te preocupes; no pasa nada; objetivo
    alcanzado; por encima del objetivo; según lo planeado; ya no vamos a seguir con; no vamos
    a seguir con""",
    negation="""no; nunca; jamás; ni; tampoco; ningún; ninguna; ninguno; lejos de; apenas; en
    absoluto; en lugar de; en vez de; sin llegar; nada; nadie""",
    hypothetical="""si; en caso de; en caso; siempre que; siempre y cuando; suponiendo; a no
    ser; a menos que; salvo que; con tal de; de ser así; si acaso; una vez que; cuando
    lleguemos; en cuanto; ojalá; aunque; por si; cuando alcancemos; de no ser; no diría que;
    no creo que; no creo; dudo que; no estoy segur*; no sé si; cuando .. esté; cuando ..
    estén; cuando .. termine; difícil decir; a ver si; imagina; imaginemos; el día que;
    suponiendo que""",
    modal="""podría; podríamos; podrían; sería; serían; quizá; quizás; tal vez; a lo mejor;
    probablemente; posiblemente; habría; habríamos; debería; deberíamos; deberían; en teoría;
    teóricamente; supuestamente; puede que; seguramente; igual; estaría; estaríamos; parece;
    acabaríamos; terminaría; llegaríamos; quedaría""",
    history="""trimestre pasado; el trimestre pasado; trimestre anterior; año pasado; el año
    pasado; año anterior; hace un año; hace dos años; hace años; hace meses; en su día; antes;
    anteriormente; al principio; al inicio; inicialmente; originalmente; en aquel entonces;
    por entonces; entonces; verano pasado; invierno pasado; semestre pasado; empezamos en;
    empezamos con; partimos de; a principios de año; a estas alturas del año pasado;
    históricamente; cuando empecé; al comienzo; al empezar; antes tardábamos; en
    (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre)
    (la|el|estábamos|teníamos|llevábamos|era); hace tres meses; hace seis meses; por estas
    fechas; antes del verano; en el primer semestre; en el primer trimestre; en el segundo
    trimestre; cuando entré; cuando llegué; hasta ahora era""",
    past="""estaba en; estábamos en; estaban en; estaba; estábamos; estaban; era; éramos;
    eran; tenía; teníamos; tenían; había; íbamos; iba por; estuvimos en; estuvo en; estuvo""",
    last_month="mes pasado; el mes pasado; mes anterior",
    recent="""ayer; hoy; esta mañana; esta semana; desde el lunes; desde el martes; desde
    el miércoles; desde el jueves; desde el viernes; desde ayer; a día de hoy; este mes;
    anoche; semana pasada; la semana pasada; hasta hoy""",
    stale="""no hay dato nuevo; no hay datos nuevos; sin datos nuevos; sin dato nuevo; aún
    no hay cifra; no hay cifra nueva; no hay cifras nuevas; todavía no hay datos; no tengo
    datos nuevos; sin cifras nuevas; todavía no tengo el dato; aún sin dato; no hay un dato
    nuevo; no hay número nuevo""",
    plan="""objetivo; objetivos; meta; metas; la meta; el objetivo; apuntamos; apunto; aspiro;
    aspiramos; aspirar; planeo; planeamos; planeado; plan es; el plan; previsto; prevista;
    prevemos; preveo; previsión; espero; esperamos; esperar; esperanza; ojalá; confío;
    confiamos; quiero; queremos; quisiera; gustaría; deseo; deseamos; debemos; debo; hay que;
    tenemos que; tengo que; necesitamos; intento; intentamos; intentaré; intentar; llegaremos;
    llegaré; llegará; alcanzaremos; alcanzaré; alcanzará; estará; estaremos; estarán; estaré;
    tendremos; será; serán; seremos; bajaremos; subiremos; cerraremos; vamos a; voy a; va a;
    van a; pronto; próximo trimestre; próximo mes; mes que viene; año que viene; algún día;
    para fin de año; a fin de año; para final; de aquí a; prometo; prometido; casi; cerca de;
    a punto de; camino de; rumbo a; hacia; idealmente; lo ideal; para entonces; pretendo;
    pretendemos; tratamos de; trato de; proyect*; estim*; pronóstico; terminaremos; podremos;
    queda para; nos gustaría; quieren; debe; tiene que; buscamos""",
    remaining="""faltan; falta; quedan; queda; restan; restantes; pendientes; pendiente;
    nos faltan; me faltan; por cerrar; por hacer; por debajo; menos de; para llegar; que
    faltan; por visitar""",
    reported="""dice; dijo; decía; decían; había dicho; comentaba; dicen; dijeron; me dijo; nos
    dijo; ha dicho; me ha dicho; según; afirma; afirman; afirmó; asegura; aseguró; cree; creen;
    opina; comentó; comenta; cuenta que; contó; me contó; escribió; me escribió; nos escribió;
    escribe; sostiene; anunció; anuncia; cita; competidor; competidores; competencia; al
    parecer; me comenta; me ha escrito; me comentó; prometió que; quiere; quieren; exige;
    exigen; pide que; media del sector; sector; mercado; benchmark; se dice; dicen que; creo que
    el cliente; dixit; predice; estima; pregunta si; preguntó si; preguntó; me dijeron; me han
    dicho; nos dijeron; nos han dicho; he oído; oí que; me contaron; me han contado; se rumorea;
    le dio las gracias; dio las gracias; le dieron las gracias; dieron las gracias; agradeció;
    agradecieron; felicitó; felicitaron""",
    sarcasm="""gracias por nada; muchas gracias de verdad; qué alegría; qué sorpresa; qué bien
    otra vez; genial otra vez; como siempre tarde; lo que faltaba; justo lo que necesitábamos;
    🙄; sí claro; bravo otra vez; enhorabuena otra vez; estupendo otra vez; perfecto otra vez;
    maravilloso otra vez; qué detalle; menuda ayuda; vaya ayuda; de maravilla otra vez; muy
    bonito; ha vuelto a perder; ha vuelto a; otra vez igual; como siempre; cómo no; vaya tela;
    vaya crack; menudo crack; para variar; bravo , otra vez; genial , otra vez; qué bien ,
    otra vez""",
    negative="""por (romper| borrar| estropear| fastidiar| perder| olvidar| bloquear| tumbar|
    ignorar| no| dejarnos| dejarme| otro retraso| el caos| el desastre); otra vez roto; otra
    vez rota; otra vez caído; otra vez caída; otra vez tarde; otra vez en rojo; ha roto;
    rompió; tumbó; sin avisar; sin preguntar; por tercera vez; a última hora; otra vez sin; se
    ha cargado; se cargó; por
    (borrar|romper|perder|olvidar|ignorar|estropear|tirar|cargarse|cargarte|llegar tarde|el
    lío|el desastre|dejarnos tirados|dejarme tirado|dejarme tirada)""",
    courtesy="""gracias (de nuevo | otra vez | )por (el | la | tu | su | este | esta | los |
    las | tus | )(recordatorio| aviso| mensaje| correo| mail| email| pregunta| preguntas|
    paciencia| comprensión| atención| invitación| información| info| interés| seguimiento|
    tiempo| respuesta| nota| recordarlo| preguntar| recordármelo| recordarme| avisar|
    escribir| escucharme| leerme| leer| toque| empujón); por (el recordatorio| el aviso|
    preguntar| recordarlo| tu mensaje| tu correo| tu paciencia| tu comprensión| tu tiempo|
    recordármelo| tu interés); gracias de antemano; gracias por todo; buen
    (día|fin|finde|lunes|viernes|trabajo a todos); buena (semana|tarde); buenas
    (tardes|noches); feliz (semana|finde|fin|día|viernes|lunes); que (tengas| tengáis| tengan|
    pases| paséis) (un| una| buen| buena| feliz); nos vemos (el|mañana|pronto|luego); hasta
    (luego| mañana| pronto| el lunes| el martes| el miércoles| el jueves| el viernes)$; un
    abrazo; un saludo; saludos; por (la|tu|su|una) (respuesta|rápida|pronta)
    (rápida|respuesta|); por (preguntar|responder|contestar)""",
    greeting="""^hola; ^buenos días; ^buenas tardes; ^buenas; ^querido; ^querida;
    ^estimado; ^estimada; ^buen día; ^qué tal; ^hey""",
    nothing="""^nada; ^ninguno; ^ninguna; ^no; ^sin bloqueos; ^sin novedad; ^sin novedades;
    ^todo bien; ^sin problemas; ^nada (nuevo|especial|por ahora|de momento); ^no hay; ^n/a;
    ^todo en orden; ^poca cosa; ^sin cambios; ^de momento nada; ^por ahora nada""",
    stop="""el la los las un una unos unas de del al a y o en con para por sin su sus
    nuestro nuestra mi más menos mejor hacer reducir aumentar mejorar terminar acabar lanzar
    entregar alcanzar lograr conseguir crear ganar construir desarrollar captar firmar nuevos
    nuevas nuevo nueva tasa número tiempo todos todas crecer bajar subir finalizar completar
    publicar escribir hechas hechos cerrar""",
    present="""ahora; actualmente; ahora mismo; hoy; a día de hoy; en este momento; ya; va
    por; vamos por; voy por; está en; estamos en; estoy en; están en; llevo; llevamos; este
    mes; por ahora; está; están; esta semana; llevan; lleva; es""",
    state="""está en; está ahora en; están en; estamos en; estoy en; está al; está ya en; está
    ya al; va por; va por el; vamos por; vamos por el; voy por; voy por el; va en; vamos en;
    va al; llevo; llevamos; lleva; llevan; llevo ya; llevamos ya; ya llevo; ya llevamos; ha
    bajado a; ha subido a; bajó a; subió a; bajado a; subido a; ha llegado a; hemos llegado a;
    llegó a; llegamos a; llega a; he llegado a; alcanza; alcanzamos; ha alcanzado; hemos
    alcanzado; alcanzó; alcanzado; se sitúa en; se situó en; se ha situado en; ronda; rondan;
    es de; es del; es ya de; ahora en; ahora al; actualmente en; actualmente; ahora; ha pasado
    a; pasó a; pasado a; reducido a; hemos reducido .. a; hemos bajado .. a; hemos subido ..
    a; bajamos a; subimos a; cerró en; cerramos en; cerramos con; quedó en; se queda en; queda
    en; en; al; a; ha caído a; cayó a; tenemos; tengo; hay; tiene; son; suma; sumamos; sumo;
    contamos con; estamos al; estoy al; estamos ya en; estamos ya al; mide; terminada al;
    completada al; completado al; avanzada al; con; terminado al; avanza al; es; hemos hecho;
    he hecho; hechas; ya son; marca; sigue en; hemos conseguido; superó; ya estamos en; ya va
    por; ya voy por; ya está en; hemos firmado; he cerrado; subió al; bajó al; subió hasta;
    bajó hasta; ha subido al; ha bajado al; ha subido hasta; ha bajado hasta; va por los; va
    por las; van por; van ya por; respondemos en; ahora respondemos en; tardamos; tardamos ya;
    ya solo tardamos; se ha quedado en; se queda ya en; han bajado a; han subido a; bajaron a;
    subieron a; descendió a; ha descendido a; descendió al; aumentó a; aumentó al; ha
    aumentado a; ha aumentado al; creció a; creció al; mejoró a; mejoró al; ha mejorado a; ha
    mejorado al; empeoró a; empeoró al; ha empeorado a; ha empeorado al; se mantiene en; se
    mantiene al; sigue al; seguimos en; seguimos al; sigue siendo; estable en; hemos cerrado;
    hacemos un total de; con lo que son; lo que hace; ya hacen; ha llegado al; llegó al; hemos
    llegado al; se sitúa en el; se sitúa al; pasó al; ha pasado al; cayó al; ha caído al; es
    ahora de; es de un; se ha estabilizado en; se ha estabilizado en el; se estabilizó en; se
    estabilizó en el; se ha ido a; se fue a; se ha quedado en el; reducido .. a; reducido las
    .. a; reducido los .. a; bajado las .. a; bajado .. a; subido .. a; se mantiene en el;
    superado el; hemos superado el; superamos el; pasado del; hemos pasado del; clavado en;
    clavada en; sigue clavado en; atascado en; atascada en; de media; estancado en; estancada
    en""",
    filler="""unos; unas; aproximadamente; cerca de; alrededor de; casi; ya; solo; sólo;
    ahora; actualmente; más o menos; aprox; exactamente; justo; el; la; los; las; un; una; en;
    al; ~; ≈; :; -; –; →; ->; hoy; por fin; de; por; total de; todavía; aún; nada menos que;
    bien; otras; recién; de media; promedio; en promedio""",
    we_are="""estamos en; estamos ya en; estamos al; estamos ahora en; estoy en; estoy al;
    vamos por; ya vamos por; vamos ya por; voy por; ya voy por; va por; ya va por; llevo;
    llevamos; ya llevo; ya llevamos; llevo ya; llevamos ya; hemos llegado a; ya estamos en; ya
    estamos al; hemos alcanzado; he llegado a; ya son; ya tenemos; tenemos ya; ya tengo; nos
    quedamos en; tenemos; tengo; ahora en; con esto llegamos a; con lo que llegamos a; así que
    estamos en; así que ya son; ahora son; ahora estamos en; ahora al; sumamos; sumo; hemos
    bajado a; hemos subido a; vamos en; vamos al; ahora tenemos; ahora llevamos; ahora llevo;
    hemos hecho; he hecho; hemos cerrado; he cerrado; seguimos en; seguimos con; seguimos al;
    sigo en; ya hemos hecho; ya he hecho; con esta ya son; lo que hace; y ya son; ya van; van
    ya; ya somos; estamos por; estamos con; me sitúo en""",
    total="""en total; hasta ahora; hasta la fecha; hasta hoy; de momento; por ahora; ya; a
    día de hoy; en lo que va; acumulados; firmados; firmadas; hechos; hechas; cerrados;
    cerradas; publicados; publicadas; en línea; llevamos; llevo; terminados; acumuladas;
    completados; completadas; realizadas; realizados""",
    change="""en; ganado; perdido; más; menos; subida de; bajada de; aumento de; incremento
    de; caída de; mejora de; otros; otras; adicionales; hemos ganado; hemos perdido; subió;
    bajó; mejoró; reducción de; avanzó; aumentó; disminuyó""",
    from_figure="""desde; frente a; desde los; en lugar de; en vez de; antes; de; partiendo
    de; comparado con; respecto a; estaba en; contra; eran; era; pasó de; ha pasado de; bajó
    de; subió de; ha bajado de; ha subido de; desde el""",
    to="a; hasta",
    between="entre",
    change_after="""más; menos; puntos; punto; adicionales; nuevos; nuevas; puntos
    porcentuales; mejor; peor; más rápido; extra; de más; de menos; de mejora; ganados;
    perdidos; de golpe""",
    copula="""está; están; sigue; siguen; va; van; continúa; ahora; ya; todavía; aún; bien;
    muy; claramente; ha sido; han sido; sido; es; son; queda; quedan; ambos; ambas; los dos;
    las dos; y; :; por fin; completamente; oficialmente; totalmente; quedó; quedaron; diría
    que; lo; pondría; marcaría; como; algo; un poco; bastante; hoy; también; ha; han; hemos;
    se; por desgracia; desgraciadamente; actualmente; con; marcha; veo; lamentablemente; dado
    por; dada por; yo; doy por; dimos por; en; nos; objetivo; el objetivo; indicador; kr;
    todo; todos""",
    after_title="""está; están; es; ha; han; el; la; va; van; sigue; se; este; esta; ayer;
    hoy; y; pero; que; en; a; al; por; con; antes; lleva; queda; quedó; fue; para; desde; ya;
    ahora; bajó; subió; terminado; terminada; llega; de; del; también; bien; marcha; lunes;
    finalmente; actualmente""",
    on_track="""en camino; por buen camino; según lo previsto; según el plan; en plazo; va
    bien; van bien; sobre lo previsto; en línea con el plan; bien encaminado; bien encaminada;
    on track; en verde; dentro del plazo; según lo planeado; como estaba previsto; en tiempo;
    encarrilado; encarrilada; en curso según lo previsto; en buen camino; sobre ruedas""",
    at_risk="""en riesgo; en peligro; peligra; comprometido; comprometida; en ámbar; en
    amarillo; en el aire; tambalea; corre peligro; corre riesgo; at risk; en duda; incierto;
    incierta; pende de un hilo; peligrando; en la cuerda floja; en ascuas; amenazado;
    amenazada""",
    off_track="""con retraso; retrasado; retrasada; retrasados; atrasado; atrasada; fuera de
    plazo; va mal; van mal; en rojo; descarrilado; descarrilada; no va bien; no va según;
    fuera de plan; por detrás; off track; estancado; estancada; parado; parada; se ha
    retrasado; lleva retraso; llevamos retraso; no está en camino; desviado; desviada;
    rezagado; rezagada; va tarde; empantanado; empantanada; frenado; frenada; muy atrasado; a
    la deriva; descolgado; descolgada; vencido; vencida""",
    done="""terminado; terminada; terminados; acabado; acabada; hecho; hecha; completado;
    completada; listo; lista; cerrado; cerrada; cumplido; cumplida; logrado; lograda;
    finalizado; finalizada; conseguido; conseguida; entregado; entregada; concluido;
    concluida; alcanzado; alcanzada; done; resuelto; resuelta; rematado; rematada; superado;
    superada; ✅; ✔; finiquitado; finiquitada; liquidado; liquidada; zanjado; zanjada; ya
    está; por terminado; por terminada; por cerrado; por cerrada; por hecho; por concluido""",
    finished="""terminado; acabado; completado; cerrado; finalizado; hemos terminado; he
    terminado; terminamos; terminé; acabamos; acabé; cerramos; cerré; completamos; completé;
    finalizamos; finalicé; concluido; concluimos; concluí; hemos cerrado; he cerrado; hemos
    completado; he completado; rematado; rematamos; dimos por terminada; dimos por terminado""",
    dropped="""descartado; descartada; cancelado; cancelada; abandonado; abandonada;
    eliminado; eliminada; anulado; anulada; suspendido; suspendida; aparcado; aparcada; ya no
    aplica; ya no procede; dejado de lado; dropped; retirado; retirada; desechado; desechada;
    lo dejamos; abortado; queda fuera; se cae; dejamos; abandonamos; lo abandonamos;
    descartamos; lo descartamos; cancelamos; tiramos la toalla; fuera de juego; ya no tiene
    sentido; no tiene sentido; en el cajón; archivado; archivada; dado de baja; congelado;
    congelada; renunciado a; renunciamos a; renuncio a; desistimos de; desistido de; ya no
    vamos a seguir con; no vamos a seguir con; no seguimos con; ya no seguimos con; no
    continuamos con; dejamos de lado; aparco; aparcamos; archivamos; suspendemos; suspendo""",
    both="y; e; &; así como; y a; y al; y también a; y a la",
    but="pero; sino; sin embargo; no obstante; aunque; en cambio; ahora bien; mientras que; eso sí",
    of="de; de los; de las; de un total de; /; sobre",
    percent="%; por ciento; porciento; por cien",
    fraction="""mitad=0.5; la mitad=0.5; a la mitad=0.5; a medio camino=0.5; medio camino=0.5;
    a medias=0.5; un tercio=0.3333; tercera parte=0.3333; dos tercios=0.6667; un cuarto=0.25;
    cuarta parte=0.25; tres cuartos=0.75; tres cuartas partes=0.75; cuatro quintos=0.8; un
    quinto=0.2; quinta parte=0.2; el ecuador=0.5; tres quintas partes=0.6; dos quintas
    partes=0.4; cuatro quintas partes=0.8; una quinta parte=0.2; una cuarta parte=0.25""",
    numeral="""cero=0; dos=2; tres=3; cuatro=4; cinco=5; seis=6; siete=7; ocho=8; nueve=9;
    diez=10; once=11; doce=12; trece=13; catorce=14; quince=15; dieciséis=16; diecisiete=17;
    dieciocho=18; diecinueve=19; veinte=20; veinticinco=25; treinta=30; cuarenta=40;
    cincuenta=50; sesenta=60; setenta=70; setenta y cinco=75; ochenta=80; noventa=90; cien=100;
    una docena=12""",
    scale="k=1e3; mil=1e3; m=1e6; millón=1e6; millones=1e6; mm=1e6",
    unit="""ms=ms; milisegundo=ms; milisegundos=ms; s=s; seg=s; segundo=s; segundos=s;
    min=min; minuto=min; minutos=min; h=h; hora=h; horas=h; día=d; días=d; semana=w; semanas=w;
    mes=mo; meses=mo; año=y; años=y; punto=pts; puntos=pts; pp=pts; euro=€; euros=€; eur=€;
    dólar=$; dólares=$; pesos=$; kb=kb; mb=mb; gb=gb; tb=tb; kg=kg; g=g; t=t; toneladas=t;
    km=km; m=m; metros=m; x=x; veces=x""",
    new_goal="""^nuevo objetivo; ^nueva meta; ^propuesta de (nuevo |)objetivo; ^propongo un
    (nuevo |)objetivo; ^propongo como (nuevo |)objetivo; ^propongo un objetivo nuevo; ^{like}
    (añadir| proponer| fijar| agregar| sumar| ponerme) (un | como | otro | )(nuevo |
    )objetivo; ^otro objetivo; ^un objetivo más; ^objetivo adicional; ^añadir objetivo;
    ^objetivo nuevo; ^mi nuevo objetivo; ^un nuevo objetivo; ^una nueva meta; ^propongo un
    nuevo objetivo; ^propongo como nuevo objetivo; ^objetivo propuesto; ^propuesta de
    objetivo; ^propuesta de nuevo objetivo; ^me pongo como objetivo; ^me propongo como
    objetivo; ^tengo un nuevo objetivo; ^me marco un nuevo objetivo""",
    as_goal="""{like} asumir; {like} añadir; {like} tomar; {like} ponerme; {like} proponer;
    propongo; me propongo; {like} tener; sugiero; puedo asumir; podríamos añadir; {like};
    asumiría; añadiría; asumo; incluyamos""",
    as_goal_after="""como objetivo; como meta; como nuevo objetivo; como nueva meta; a mis
    objetivos; de objetivo; entre mis objetivos; como un objetivo; como objetivo nuevo; como
    objetivo adicional""",
    first="yo; me; mí; nosotros; nos; he; hemos; estoy; estamos; conmigo",
    you="tú; ti; te; usted; ustedes; vosotros",
    pronoun="él; ella; ellos; ellas; le",
    together="y yo; y a mí",
    title="sr; sra; srta; don; doña; dr; dra; señor; señora",
    nickname="""javi=javier; paco=francisco; fran=francisco; pepe=josé; pepa=josefa;
    nacho=ignacio; lola=dolores; mari=maría; maite=maría; nando=fernando; fer=fernando;
    fer=fernanda; rafa=rafael; santi=santiago; dani=daniel; dani=daniela; álex=alejandro;
    álex=alejandra; alex=alejandro; ale=alejandro; ale=alejandra; chema=josé; toni=antonio;
    toño=antonio; manu=manuel; manolo=manuel; lucha=luz; luchi=lucía; lu=lucía; isa=isabel;
    bea=beatriz; cris=cristina; patri=patricia; guille=guillermo; edu=eduardo; quique=enrique;
    kike=enrique; pili=pilar; charo=rosario; merche=mercedes; sebas=sebastián; tere=teresa;
    vero=verónica; nati=natalia; susi=susana; inma=inmaculada; conchi=concepción; juanjo=juan;
    xavi=xavier; joaqui=joaquín; quino=joaquín; gabi=gabriel; gabi=gabriela; leo=leonardo;
    mati=matías; nico=nicolás; vale=valeria; vale=valentina; marce=marcelo""",
    thanks="""gracias a; gracias; muchas gracias a; muchísimas gracias a; mil gracias a; mil
    gracias; muchas gracias; un millón de gracias a; infinitas gracias a; un agradecimiento a;
    agradecimiento a; agradecimiento especial a; agradezco; agradecer; agradecida a;
    agradecido a; agradecido con; agradecida con; enhorabuena a; felicidades a; felicitaciones
    a; felicito a; felicitar a; bravo por; bravo a; bravo; un aplauso para; aplauso para;
    aplausos para; chapó por; chapó para; chapeau para; chapó; kudos a; kudos; reconocimiento
    a; reconocimiento para; reconocer a; reconocer el trabajo de; sin .. no habría; sin .. no
    habríamos; sin .. no hubiera; sin .. no hubiéramos; sin la ayuda de; me quito el sombrero
    ante; me quito el sombrero con; olé por; olé; grande; darle las gracias a; dar las gracias
    a; mención especial a; mención especial para; shout-out a; shout-out para; un diez para;
    matrícula para; quiero agradecer a; quiero agradecerle a; quisiera agradecer a; quiero dar
    las gracias a; quiero destacar a; destacar a; quiero destacar el trabajo de; quiero
    reconocer a; quiero felicitar a; mi agradecimiento a; mis felicitaciones a; olé a; un diez
    a; bravísimo; mucho mérito de; mérito de; mérito para; el mérito es de; todo el mérito es
    de; un gracias enorme a; gracias enormes a; ole por; ole; agradecimientos a; gracias
    especiales a""",
    praise="""(hizo| ha hecho| hace| está haciendo) un (trabajo| trabajazo| gran trabajo|
    excelente trabajo| papel| labor) (estupendo| excelente| fantástico| magnífico| increíble|
    genial| espectacular| fenomenal| excepcional| impecable| extraordinario| maravilloso|
    brillante| sobresaliente| muy bueno| formidable| tremendo| buenísimo); (hizo| ha hecho|
    hace) un (gran| excelente| estupendo| fantástico| magnífico| increíble| buen| gran)
    trabajo; un trabajazo; trabajazo; (excelente| gran| estupendo| fantástico| magnífico|
    increíble| buen| impecable| enorme) (trabajo| labor| presentación| aportación); me salvó;
    nos salvó; me ha salvado; nos ha salvado; salvó (el|la|los); ha salvado (el|la); merece;
    se merece; me ayudó (mucho|muchísimo|un montón|enormemente|a); nos ayudó
    (mucho|muchísimo|un montón|enormemente|a); me ha ayudado (mucho|muchísimo|un
    montón|enormemente); nos ha ayudado (mucho|muchísimo|un montón|enormemente); fue (de gran
    ayuda| clave| fundamental| genial| fantástico| fantástica| increíble| estupendo|
    estupenda| brillante| excepcional| un salvavidas| un crack| una crack| un ángel|
    espectacular); es (un crack| una crack| un fenómeno| una fenómena| una joya| un sol|
    increíble| fantástica| fantástico| excepcional| un ejemplo| una máquina); ha sido (de gran
    ayuda| clave| fundamental| genial| fantástico| fantástica| increíble| brillante|
    excepcional| espectacular| un apoyo| una ayuda); sin que nadie se lo pidiera; sin que se
    lo pidieran; por iniciativa propia; por su cuenta; me impresionó; nos impresionó; me ha
    impresionado; impresionante cómo; impresionada con; impresionado con; le estoy agradecid*;
    estoy muy agradecid*; agradecid*; se dejó la piel; se ha dejado la piel; dio el callo; lo
    bordó; la bordó; bordó; de diez; enhorabuena; se lució; se ha lucido; un ejemplo para; de
    lujo; echó una mano; me echó una mano; nos echó una mano; sacó adelante; ha sacado
    adelante; a la altura; dio la talla; estuvo (genial| fantástic*| increíble| brillante|
    estupend*| sobresaliente| de diez| magnífic*); ^sin .. no
    (habríamos|habría|hubiéramos|hubiera|lo habríamos|lo habría|lo hubiéramos|lo
    hubiera|estaríamos); se ha volcado; se volcó; se ha salido; lo ha bordado; es un crack; es
    una crack; es una máquina; un fenómeno; una fenómena; se ha portado; se portó; estuvo a la
    altura; ha estado (genial|de
    diez|enorme|brillante|estupenda|estupendo|fantástica|fantástico|espectacular|increíble|impecable);
    estuvo (genial|de
    diez|enorme|brillante|estupenda|estupendo|fantástica|fantástico|espectacular|increíble|impecable);
    me sacó del apuro; nos sacó del apuro; me ha echado una mano; nos ha echado una mano; ha
    tirado del carro; tiró del carro; ha dado el callo; ha hecho maravillas; hizo maravillas;
    fue clave; ha sido clave; ha sido fundamental; fue fundamental; ha sido de gran ayuda; fue
    de gran ayuda; impecable; quedó perfecto; quedó genial; un ejemplo; se ofreció; se quedó
    hasta; se lo curró; se lo ha currado; trabajó como; con una paciencia; es un sol; es una
    joya; es un encanto; es un tesoro; qué crack; qué paciencia; es genial; es fantástica; es
    fantástico; es increíble""",
    correction="""(tiene| debe) que (dejar de| mejorar| aprender| cambiar| cumplir|
    escuchar| respetar| parar); debe (dejar de| mejorar| aprender| cambiar| cumplir| escuchar|
    respetar| parar); espero que (deje|mejore|cumpla|respete|escuche); le dije que; le he dicho
    que; no es aceptable; inaceptable; no puede ser que; nos cuesta la confianza; no puede
    volver a; no debe repetirse; no se puede repetir""",
    fault="""ha interrumpido; interrumpió; interrumpe; cortó a; ha cortado a; llegó tarde;
    llega tarde; ha llegado tarde; no preparó; no había preparado; no entregó; no ha entregado;
    no cumplió; no ha cumplido; faltó a; se saltó; se ha saltado; fue
    (grosero|grosera|borde|maleducado|maleducada); levantó la voz; ignoró; ha ignorado; olvidó;
    ha olvidado; sin avisar a; mal tono; un tono; descuidado; descuidada; chapucero""",
    suggestion="""podría; debería; le vendría bien; estaría bien que; sería bueno que;
    sería útil que; me gustaría que; ayudaría que; ayudaría; sugiero; sugerencia; mi
    sugerencia; recomiendo; un consejo; antes; más a menudo; con más frecuencia; la próxima
    vez; convendría; más temprano; conviene""",
    advice="""le sugiero; sugiero que; sugiero a; mi sugerencia para; sugerencia para;
    recomiendo a; podría .. (antes|más a menudo|con más frecuencia); debería .. (antes|más a
    menudo|con más frecuencia); estaría bien que; le vendría bien""",
    recognition_word="""gracias; agradecimiento; reconocimiento; felicitación; felicidades;
    enhorabuena; kudos""",
    feedback_word="""comentario; feedback; comentario para; comentario a; feedback para;
    feedback a; retroalimentación; retroalimentación para; observación para; corrección para""",
    promise="""voy a; te envío; te enviaré; os envío; os enviaré; le envío; le enviaré;
    enviaré; envío; te mando; te mandaré; mando; mandaré; le mando; le mandaré; os mando; me
    encargo; me encargaré; me ocupo; me ocuparé; prepararé; preparo; haré; escribiré; escribo;
    redactaré; redacto; terminaré; termino; entregaré; entrego; compartiré; comparto; te
    comparto; llamaré; llamo a; hablaré; hablo con; revisaré; reviso; organizaré; organizo;
    agendaré; agendo; programaré; programo; actualizaré; actualizo; publicaré; publico;
    reservaré; reservo; te paso; te pasaré; pasaré; le paso; me comprometo a; prometo;
    documentaré; documento; corregiré; corrijo; presentaré; presento; pediré; pido;
    contactaré; contacto; confirmaré; confirmo con; propondré; cerraré; cierro; coordinaré;
    coordino; consultaré; consulto; resolveré; resuelvo; convocaré; convoco; subiré; subo;
    daré; doy; te doy; te daré; dejaré; dejo; haré llegar; tendré; tendrás; tendréis; asumo;
    avisaré a; aviso a; completaré; completo; ajustaré; ajusto; yo me; probaré; pruebo;
    buscaré; busco; te entrego; investigaré; desplegaré; despliego; recogeré; te mantendré; te
    mantengo; y yo (prepararemos| preparamos| haremos| vamos a| enviaremos| enviamos|
    redactaremos| organizaremos| revisaremos| revisamos| cerraremos); llamo al; lo llamo; le
    llamo; mañana llamo; te lo mando; te lo envío; te lo paso; se lo mando; se lo envío; te
    hago llegar; lo tendrás; recibirás; yo me encargo; yo me ocupo; me lo llevo; lo preparo;
    lo reviso; lo envío; lo mando; lo llevo; lo cierro; lo hablo con; lo miro con; quedo con;
    quedaré con; acabaré; adelantaré; concretaré; fijaré; elaboro; elaboraré; recopilo;
    recopilaré; recojo; solicito; solicitaré; tramito; tramitaré; compruebo; comprobaré;
    verifico; verificaré; validaré; informo; informaré; avisaré; gestiono; gestionaré;
    trasladaré; facilito; facilitaré; me pongo con; me pondré con; me reúno con; me reuniré
    con; visitaré; compraré""",
    promise_by="""puedo; hago; tengo listo; tengo lista; quedo en; quedé en; me pongo; estoy
    preparando; estoy redactando; lo tengo; tendrás; tienes; acabo; fijo; valido; aviso;
    concreto; adelanto; visito; compro; traslado; miro; veo; recibes; te llega; lo tienes;
    estará listo; estará lista; quedará listo; quedará lista; junto; recopilo; hablaré; reúno;
    (preparo|reviso|llamo|mando|envío|paso|entrego|cierro|hablo|escribo|presento|pruebo|mido|calculo|ordeno|corrijo|completo|publico|instalo|reparo|respondo|contesto|firmo|informo|formo|propongo|analizo|limpio|despliego|organizo|convoco|redacto|termino|confirmo);
    (reescribo|retoco|repaso|rehago|reformulo|pulo|añado|busco|pregunto|archivo|amplío|ajusto|recojo|distribuyo|instalo|monto|configuro|migro|despliego);
    te digo algo; te digo; lo consulto;
    (imprimo|traduzco|copio|reparto|dibujo|grabo|corto|empaqueto|comparo|entrevisto|coordino|desarrollo|programo|configuro|compro|traigo|llevo|pinto|monto|coloco|cuelgo|escaneo|firmo|relleno|apunto|anoto)""",
    no_promise="""voy a (ver| intentar| estar| necesitar| tener que| echar de menos| seguir|
    pensarlo| esperar| tomar| cogerme| coger| ser); quizá; tendré que; tendré
    (vacaciones|que|menos|más|tiempo|fiesta|libre); estaré; haré (lo posible|lo que pueda|mi
    parte|todo lo); te paso a; paso a; doy (por|gracias|las gracias|clases); doy por; te doy
    (las gracias|la razón|la enhorabuena); dejo (de|claro|aquí|constancia); dejo a; comparto
    (la|tu|esa|esta opinión|contigo|el|su); pido (disculpas|perdón|ayuda|paciencia); presento
    (bien|mejor); busco (trabajo| un| una| la manera| más| aprender| crecer| inspiración);
    envío saludos; envío un; mando un; mando (saludos|abrazos); escribo
    (para|esto|desde|porque|mejor|bien); termino (aquí|ya|con|agotad*); completo$; puedo
    (decir|ver|entender|ayudar|mejorar|usar); hago (un curso|ejercicio|cursos|lo que
    puedo|mal|bien|falta); prometo que (mejor|la próxima); me ocupo (de todo siempre|mucho);
    confirmo que; contacto (con|directo); documento; reviso (a|cada|siempre|todos los); hablo
    con .. (a menudo|siempre); daré (mi|lo mejor|todo); te cuento; te lo cuento; en persona;
    quería; querría; tendría que; debería; me gustaría; doy .. por; damos .. por; aparco;
    aparcamos; voy a clase; voy a clases; voy a la; voy a una; voy a un""",
    soft="""aviso; mantengo al tanto; mantendré al tanto; mantengo informado; mantengo
    informada; digo algo; cuento""",
    request="""{can}; por favor; te pido que; te ruego que; te agradecería que; agradecería
    que; necesito que; me ayudarías a; te importaría; te importa; sería posible que; harías el
    favor; haz el favor de; serías tan amable; quisiera pedirte que; quería pedirte que; te
    pediría que; me harías el favor; necesitaría que; porfa; pf; me apruebas; me firmas; me
    revisas; me mandas; me envías; me pasas; me ayudas a; me echas una mano con; nos apruebas;
    nos firmas; sería genial si pudieras; estaría bien si pudieras; os pido que; le pido que;
    podrías; puedes; serías tan amable de; ¿ podrías; hazme el favor de; necesito tu
    (firma|aprobación|visto bueno); te sería posible; le sería posible; sería posible que tú;
    te es posible; os sería posible""",
    no_request="""(puedes| podrías| puede| podría| podéis) (decirme| decirnos| explicarme|
    recordarme| confirmarme| contarme| imaginar| ver| creer| ignorar| contar| usar| tomarte|
    quedarte); por favor (no|nada|ningún); no .. por favor; pausar; dejad de; más correos; por
    favor disculpa; por favor disculpad; puede (ser| que| haber| estar| llegar| parecer|
    resultar| afectar| ayudar| ayudarme a| esperar); podría (ser| haber| estar| llegar|
    parecer| resultar| ayudar| subir| bajar| acabar| terminar| caer| usar);
    (puedo|podemos|pueden|podrían); me puedes contar; no hace falta que; se puede; se podría;
    no puede; no puedes; no podría; que puede; que podría; que puedes; esto puede; eso puede;
    cómo puede; nos puede; sabes; me podría; me puede; te lo puedes creer; lo puedes creer; te
    puedes creer; quieres que; queréis que; crees que; cuéntame; dime; decidme; me gustaría
    que no; (estaría|sería) bien que no; dale las gracias; da las gracias; dale recuerdos;
    saluda a; felicita a; (puedes|podrías) (agradecer|felicitar|saludar|darle las gracias);
    sigue así; ten paciencia; tened paciencia""",
    will="""va a; enviará; hará; se encarga; se encargará; se ocupa; se ocupará; hablará;
    preparará; revisará; contactará; organizará; terminará; validará; entregará; llamará;
    redactará; escribirá; reservará; dará; compartirá; pasará; presentará; mandará; queda en;
    quedó en; se ha comprometido a; se comprometió a; prometió; ha prometido; pedirá;
    confirmará; aprobará; firmará; buscará; coordinará; cerrará; publicará; actualizará;
    consultará; resolverá; probará; facilitará; convocará; subirá; tiene que enviar; asume;
    comprobará; acordó; aceptó; mirará; elaborará; recopilará; recogerá; solicitará;
    tramitará; verificará; visitará; comprará; gestionará; avisará; informará; tratará;
    llevará; acompañará; formará; entrenará; planificará; diseñará; traerá; enseñará;
    reparará; arreglará; montará; lo habla con; lo consulta con; lo mira con; lo gestiona con;
    se lo pregunta""",
    will_by="""envía; prepara; hace; habla; revisa; contacta; organiza; termina; valida;
    entrega; llama; redacta; reserva; comparte; pasa; presenta; manda; pide; confirma;
    aprueba; firma; publica; actualiza; da; cierra; busca; coordina; consulta; tiene que;
    debe; se pone con; mira; trae; compra; visita; recoge; lo
    (habla|mira|revisa|envía|prepara|cierra|consulta|pregunta|gestiona|lleva)""",
    no_will="""va a (estar| ser| tener| ir| necesitar| dejar| irse| ver| saber| adorar|
    incorporarse| marcharse| echar| seguir| encantar); hará (falta|frío|calor|lo posible); no;
    dará (igual|a luz); hace (un| una| falta| poco| años| tiempo| bien| mucho| meses| que|
    días| semanas); pasa (por|de|que|a); da (gusto|igual|mucho|siempre); habla
    (bien|mucho|muy|siempre|demasiado); presenta (muy|siempre|bien|problemas); comparte
    (siempre|mucho|todo); subirá; prepara (muy|siempre|bien); pasará (a|por|factura)""",
    task_word="tarea; todo; to-do; acción; por hacer; pendiente",
    me="yo; mí; mi; yo mismo; yo misma; mis; me",
    reopened="""abierto; abierta; reabrir; reabierto; sin hacer; no hecho; no hecha; sigue
    abierto; sigue abierta; sigue pendiente; pendiente""",
    learning="""estoy aprendiendo; aprendo; he aprendido; aprendí; estoy haciendo un
    (curso|máster|taller|posgrado|programa); estoy haciendo una (formación|certificación);
    hago un curso; {like} aprender; {like} hacer (un| el| una| la) (curso| taller| formación|
    certificación| máster); {like} profundizar; {like} mejorar mi; {like} mejorar mis; {like}
    mejorar en; {like} formarme; {like} crecer en; {like} asistir; {like} desarrollar mis;
    estoy leyendo; leyendo (el|un) libro; leo un libro; me he apuntado a; me apunté a; me he
    inscrito; me inscribí; he empezado (un|el|una) (curso|libro|taller|formación); he
    terminado (un|el|una) (curso|libro|taller|formación); terminé (un|el|una)
    (curso|libro|taller|formación|módulo); mi mentor; mi mentora; mentoría; me estoy formando;
    me formo; estoy estudiando; estudio; estoy practicando; practico; he aprobado el examen;
    aprobé el examen; profundizando en; estoy profundizando; me estoy certificando; curso; me
    he apuntado; me apunto a; estoy con un curso; estoy en un curso; recibo clases; tomo
    clases; me preparo para; preparo el examen; hago un máster; me certifico; estoy
    formándome; aprender a; {like} tomar clases; he empezado a aprender; voy a clases; {like}
    clases; quiero .. mejor; quiero mejorar; me gustaría .. mejor; aprender a .. mejor; quiero
    ser mejor; voy a clases de; voy a clases nocturnas; clases nocturnas""",
    learning_topic="""curso; cursos; libro; libros; taller; formación; conferencia; congreso;
    certificación; certificado; aprender; aprendiendo; aprendizaje; leer; leyendo; mentoría;
    mentor; coaching; crecer; mejorar en; profundizar; máster; webinar; podcast; practicar;
    seminario; estudiar; habilidad; habilidades; capacitación; jornada; entrada; jornadas;
    formarme""",
    skill_gap="""me cuesta; me cuestan; me resulta difícil; se me da mal; no se me da bien; no
    sé (cómo|bien|todavía|aún|hacer); no domino; me falta; me faltan
    (conocimientos|tablas|herramientas|recursos); no tengo experiencia; mi punto débil; mi
    debilidad; no es mi fuerte; nadie me (ha enseñado|enseñó|explicó); nunca aprendí; nunca he
    aprendido; necesito mejorar; tengo que mejorar; debo mejorar; no estoy cómod*; no me
    siento cómod*; no me siento segur*; inseguridad al; me bloqueo; me pongo nervios*; tengo
    dificultades; tengo lagunas; lagunas en; carencias; flojo en; floja en; todavía no sé; aún
    no sé; cedo; no consigo; no se me dan bien; se me dan mal; no sé hacer; no soy bueno; no
    soy buena; no soy muy bueno; no soy muy buena; me pierdo; no me aclaro; me pongo de los
    nervios; me da miedo; me agobio; me atasco; estoy verde en; ando flojo; ando floja; me
    falta práctica; me falta confianza; me falta experiencia; me falta soltura; mi inglés es
    flojo; nunca he hecho; nunca he dirigido; no manejo; tengo que aprender; me ponen
    nervios*; me pone nervios*; me incomodan; me incomoda; no me salen; no me sale; se me
    atragantan; se me atraganta; me vienen grandes; me viene grande; se me da fatal; se me dan
    fatal; se me da muy mal; se me da regular; sigo flojo; sigo floja; sigo sin dominar; no sé
    (decir|gestionar|delegar|negociar|presentar|vender|hablar|escribir|programar|organizarme)""",
    career="""a largo plazo; dentro de dos años; en dos años; en tres años; en cinco años;
    dentro de cinco años; próximo paso; siguiente paso; ascenso; ascender; promoción; carrera;
    evolucionar hacia; crecer hacia; convertirme en; llegar a ser; dirigir un equipo; liderar
    un equipo; llevar un equipo; gestionar un equipo; rol de; puesto de; jefe de equipo; jefa
    de equipo; jefe de; jefa de; me veo; gestión de personas; cambiar de
    (puesto|rol|área|departamento|equipo); pasar a (senior|manager|otro|un); orientarme; mi
    futuro; movilidad; especializarme; {like} ser; en unos años; dentro de unos años; quiero
    ser; ser jefa; ser jefe; a medio plazo; promocionar; promoción interna; mi próximo puesto;
    responsable de; me veo como; me veo de; pasarme a; cambiar a; moverme a; algún día me
    gustaría; algún día; dirigir soporte; dirigir el departamento; dirigir el área""",
    stretch="""{like} liderar; {like} dirigir; {like} llevar; {like} encargarme; {like}
    organizar; {like} coordinar; {like} asumir; más responsabilidad; más responsabilidades;
    proyecto más grande; un reto; como reto; reto mayor; fuera de mi zona; zona de confort;
    {like} presentar; mayor que todo; desafío; {like} encabezar; algo más grande; llevar la
    cuenta; llevar yo sola; llevar yo solo; la más grande; el más grande; más grande que;
    salir de mi zona; ponerme a prueba; liderar el; liderar la; dirigir el proyecto; coordinar
    el proyecto; que me confíen; dar un paso adelante; mayor proyecto; mi mayor; sería mi
    mayor; llevar el lanzamiento; llevar la campaña""",
    budget="""presupuesto de formación; presupuesto para; presupuesto de; presupuesto;
    matrícula; cuota; inscripción; coste del; coste de; pagar (el| la| un| una| mi) (curso|
    taller| formación| inscripción| matrícula| entrada| examen| certificación| conferencia);
    financiar; cubrir (el|la|los|las); reembolso; reembolsar; cuesta; habría presupuesto para;
    hay presupuesto para; presupuesto para el (curso|congreso|máster|taller|examen);
    presupuesto para la (formación|certificación|conferencia); pagar el
    (curso|congreso|máster|taller|examen); pagar la
    (formación|certificación|conferencia|matrícula); pagar la matrícula; pagar la inscripción;
    matrícula del (curso|máster); cubrir (el|la) (curso|matrícula|inscripción|formación)""",
    fee="""presupuesto; matrícula; cuota; coste; costo; cuesta; cuestan; pagar; paga;
    precio; euros; euro; €; eur; financiar; reembolso; entrada; inscripción; dólares; $; pesos;
    ayuda económica""",
    not_growth="""^nada; ^ninguno; ^ninguna; ^más adelante; ^luego; ^igual que; ^lo mismo;
    ^sin; ^no$; ^no ,; no tengo tiempo; sin tiempo; me falta tiempo; mi hij*; mi mujer; mi
    marido; mi pareja; mi herman*""",
    agree="""de acuerdo; acepto; aceptado; vale; ok; okay; sí; si; estoy de acuerdo; conforme;
    me parece bien; me parece; perfecto; adelante; por mí bien; hecho; trato hecho; aprobado;
    confirmo; confirmado; me vale; me sirve; sí acepto; claro; claro que sí; genial;
    estupendo; cuenta conmigo; me apunto; vamos; agree; vamos a ello; muy bien; de acuerdo
    con; venga; lo acepto; totalmente de acuerdo; me parece perfecto; por mí perfecto; por mí
    ok; encantada; encantado; contad conmigo; sí claro; me encaja; lo asumo; lo cojo; me va
    bien; apoyo""",
    decline="""rechazo; rechazado; rechazar; declino; no; no gracias; no acepto; no estoy de
    acuerdo; todavía no; aún no; ahora no; no puedo aceptar; no puedo comprometerme; prefiero
    no; no me convence; no me parece; lo siento no; no puedo; por ahora no; no lo acepto;
    paso; lo rechazo; tengo que rechazar; tengo que declinar; debo declinar; no lo veo;
    prefiero que no; mejor no; me temo que no; demasiado ambicioso; poco realista; no es
    realista; no me encaja; esta vez no; tengo que decir que no""",
    yes="""sí; si; sí por favor; sí envíalo; envíalo; enviar; sí adelante; adelante;
    confirmo; confirmado; correcto; claro; sí claro; por supuesto; eso es; exacto""",
    no="""no; no realmente; la verdad es que no; no enviar; no lo envíes; qué va; pues no;
    lamentablemente no; por desgracia no""",
    pause="""pausa; pausar; pausad; en pausa; poner en pausa; pausa por favor; suspender;
    hacer una pausa; haced una pausa; pausa los correos; pausar los correos; poned en pausa;
    pon en pausa""",
    resume="""reanudar; retomar; continuar; reactivar; ya estoy de vuelta; estoy de
    vuelta; he vuelto; ya he vuelto; de vuelta; volver a empezar; reanuda; retoma; fin de la
    pausa""",
    stop_all="""parar; para; alto; stop; darme de baja; dar de baja; dame de baja; cancelar
    suscripción; cancelar la suscripción; no más correos; no más mensajes; no quiero más
    correos; desuscribir; desuscribirme; dejar de recibir; basta; detener; parad; no enviar
    más; no me enviéis más; no me envíes más; no me mandéis más; dadme de baja; quiero darme
    de baja; dejad de enviarme; deja de enviarme; sin más correos""",
    undo="""deshacer; deshaz; deshacer eso; revertir; anular; anula; retirar; quitar; undo;
    borrar; cancelar eso; echar atrás""",
    help="""ayuda; ayúdame; help; cómo funciona; qué puedo escribir; instrucciones;
    comandos; ayuda por favor; necesito ayuda con esto""",
    held="""nos reunimos; nos vimos; nos hemos visto; nos hemos reunido; sí nos vimos; tuvo
    lugar; se celebró; hablamos; hemos hablado; se hizo; quedamos; tuvimos la reunión; tuvimos
    el 1:1; la tuvimos; lo tuvimos; se ha celebrado; sí hubo; hubo reunión""",
    not_held="""no nos reunimos; no nos vimos; no nos hemos visto; no nos hemos reunido; no
    tuvo lugar; no se celebró; no se hizo; se canceló; cancelada; cancelado; se ha cancelado;
    se aplazó; aplazada; aplazado; se pospuso; pospuesta; no pudo ser; no hubo; no pudimos;
    tuvimos que cancelar; se cayó; se suspendió; no hablamos; no tuvimos; tuvo que cancelar;
    no llegamos a; estaba enfermo; estaba enferma; no pudimos vernos; la movimos; lo movimos;
    pospuesto""",
    slot="""opción; opcion; número; nº; n.º; hueco; horario; turno; la; el; propuesta;
    alternativa; me quedo con; elijo; prefiero; cojo; mejor; escojo; tomo""",
    suits="""me viene bien; me va bien; me encaja; me sirve; me vale; está bien; perfecta;
    perfecto; por favor; va bien; viene bien; funciona; me funciona; sería perfecto; mejor; me
    cuadra; bien; es perfecta; estupendo; genial; para mí; me conviene; me quedo con; prefiero;
    me parece bien""",
    private="""privado; confidencial; privada; nota privada; personal; no compartir; solo
    para mí; entre nosotros; nota personal""",
    skip="""omitir; saltar; pasar; esta vez no; esta semana no; skip; paso; saltar esta;
    omitir esta; hoy no; sin tiempo""",
    share="""compartir; comparte; puedes compartir; compartidlo; se puede compartir; puedes
    compartirlo""",
    weekly="semanal; cada semana; todas las semanas; una vez a la semana; una vez por semana",
    biweekly="quincenal; cada dos semanas; cada 2 semanas; cada quince días; cada 15 días",
    monthly="mensual; cada mes; todos los meses; una vez al mes",
    quarterly="trimestral; cada trimestre; una vez por trimestre",
    less="""menos; menos a menudo; menos frecuente; menos correos; con menos frecuencia;
    menos veces; demasiados correos""",
    keep="seguir; mantener; conservar; dejar así; dejarlo así; seguir igual; mantener igual",
    carry="""mantener; continuar; prorrogar; arrastrar; trasladar; conservar; seguir; al
    próximo trimestre""",
    close="cerrar; terminar; cerrado; terminado; completado; cumplido; hecho",
    drop="descartar; abandonar; eliminar; quitar; dejar; cancelar; descarto",
    edit="""cambiar; cambiar a; cambio; editar; edición; modificar; modificar a;
    contrapropuesta; propongo; propuesta; en su lugar; mejor; más bien; ajustar; ajustar a;
    reformular; corregir; corrección; dejémoslo en; y si lo dejamos en; y si; pongamos; podemos
    decir; podríamos decir; yo pondría; prefiero; preferiría; mi propuesta; nueva redacción;
    cambiaría; lo cambiaría a; lo cambiaría por; cambiar por; cambiémoslo; modificación; edit;
    change; podemos dejarlo en; dejarlo en; lo dejaría en""",
    not_one_on_one="""no es un 1:1; no es una 1:1; esto no es un 1:1; no es una reunión
    individual; no es un uno a uno; no es un cara a cara; esto no es una reunión individual""",
    polite="""por favor; porfa; gracias; hola; saludos; vale; ok; sí; ahora; entonces;
    pues; perdón; perdona; disculpa; muchas; buenos; días; buenas; tardes; un; saludo; abrazo;
    me; lo; la; el; los; las; de; con; esto; eso; todo; bien; muy; claro; genial; perfecto;
    que; adelante; para; mí; parte; por; mi; encantado; encantada; a; este; esta; estoy; y; es;
    también""",
    everything="todo; todos; todas; en todo; ambos; ambas; cada una; en todas",
    well="""va bien; van bien; salió bien; ha salido bien; contento; contenta; feliz;
    satisfecho; satisfecha; orgulloso; orgullosa; buena semana; éxito; logrado; conseguido;
    cerramos; firmado; firmamos; lanzado; lanzamos; en marcha; por fin; bien; genial; avanza;
    avanzado; fluye; buen ambiente; me alegra; encantado; encantada; funciona; mejor; ganamos;
    buenas noticias; entregado; positivo""",
    hard="""difícil; difíciles; cuesta; me cuesta; complicado; complicada; duro; dura;
    preocupa; preocupado; preocupada; preocupación; problema; problemas; bloqueado; bloqueada;
    bloqueo; atascado; atascada; lento; lenta; retraso; retrasado; reto; frustrante; estrés;
    estresante; sobrecarga; sobrecargado; agotado; agotada; cansado; cansada; enfermo; enferma;
    falta; esperando; a la espera; obstáculo; incierto; riesgo; tenso; por desgracia;
    lamentablemente; desgraciadamente; agobio; agobiado; agobiada; pesado; poco claro""",
    need="""necesito; necesitamos; necesitaría; me hace falta; ayuda; tu ayuda; apoyo; tu
    apoyo; decisión; aprobación; de tu parte; me ayudaría; me vendría bien; visto bueno; nos
    hace falta; ayudaría""",
    growth="""aprender; aprendiendo; crecer; curso; formación; desarrollo; carrera;
    habilidades; conferencia; mejorar; taller; certificación; estudiar""",
    moved="""avanzado; avance; avances; avanzó; terminado; terminamos; cerrado; cerramos;
    lanzado; lanzamos; publicado; publicamos; entregado; firmado; firmamos; en marcha; en
    línea; probado; completado; listo; vamos por; voy por; llevo; llevamos; está en; bajó;
    subió; progreso; empezado; empezamos; hemos; hecho; migrado; desplegado""",
    blocked="""bloqueo; bloqueos; sin bloqueos; bloqueado; bloqueada; bloquea; obstáculo;
    obstáculos; esperando; a la espera; espera; falta; faltan; retraso; problema; problemas;
    enfermo; enferma; averiado; averiada; roto; depende; impide; frena; nada me bloquea;
    atascado; atascada; lento; caído; caída; parado; parada""",
    agreed="""acordado; acordamos; hemos acordado; decidimos; decidido; próximos pasos;
    hablamos de; hablado; comentamos; quedamos en; conclusión; sin notas; notas; nada que
    anotar; repasamos; acuerdo; acuerdos""",
    proud="""orgulloso; orgullosa; logro; logrado; conseguido; éxito; contento; contenta;
    satisfecha; satisfecho; sacar adelante""",
    learned="""aprendí; aprendido; lección; lecciones; comprendí; descubrí; entendí;
    aprendizaje; aprendo""",
    next="""próximo; siguiente; me gustaría; quiero; futuro; en dos años; crecer;
    evolucionar; carrera; quisiera; hacia""",
    weekday="""lunes=1; martes=2; miércoles=3; jueves=4; viernes=5; sábado=6; domingo=7;
    lun=1; mié=3; jue=4; vie=5""",
    month="""enero=1; febrero=2; marzo=3; abril=4; mayo=5; junio=6; julio=7; agosto=8;
    septiembre=9; setiembre=9; octubre=10; noviembre=11; diciembre=12; ene=1; feb=2; abr=4;
    jun=6; jul=7; ago=8; sept=9; sep=9; oct=10; nov=11; dic=12""",
    day="""hoy=0d; esta tarde=0d; esta noche=0d; final del día=0d; fin del día=0d; última
    hora=0d; mañana=1d; mañana por la mañana=1d; pasado mañana=2d; fin de semana=eow; final de
    semana=eow; finales de semana=eow; final de la semana=eow; el fin de semana=eow; esta
    semana=eow; finales de esta semana=eow; semana que viene=enw; la semana que viene=enw;
    próxima semana=enw; la próxima semana=enw; semana próxima=enw; fin de mes=eom; final de
    mes=eom; finales de mes=eom; fines de mes=eom; final del mes=eom; este mes=eom; mes que
    viene=enm; el mes que viene=enm; próximo mes=enm; el próximo mes=enm; finales del mes que
    viene=enm; fin de trimestre=eoq; final del trimestre=eoq; finales de trimestre=eoq; final
    de trimestre=eoq; próximo trimestre=enq; fin de año=eoy; final de año=eoy; finales de
    año=eoy; final del año=eoy; dentro de una semana=7d; en una semana=7d; en quince días=14d;
    en un mes=1m; navidad=12-25; año nuevo=12-31; nochebuena=12-24; nochevieja=12-31""",
    article="el; la; los; las; un; una; al; del; este; lo",
    end_of="fin de; final de; finales de; fines de; el final de; fin del; final del",
    mid_of="mediados de; mitad de",
    by="""para el; para la; para; antes de que acabe el; hasta el; hasta la; hasta; a más
    tardar; a más tardar el; como muy tarde; como muy tarde el; como tarde; como tarde el; el;
    este; de aquí al; de aquí a; en; a; a finales de; a final de; a fin de; a fines de;
    durante; la; al; próximo; el próximo; el día; dentro de; este próximo; a lo largo de; de;
    fecha límite""",
    before="antes del; antes de; antes de la; antes de las; antes que; previo al",
    until="""hasta; hasta el; hasta la; hasta que; durante; por; vuelvo el; de vuelta el;
    vuelvo; a; al""",
    since="""desde; desde el; a partir de; a partir del; pasado; pasada; último; última;
    tras; después de; después del; del pasado; desde la; cada; el pasado""",
    next_week_day="""de la semana que viene; de la próxima semana; la semana que viene; la
    próxima semana""",
    in_time="""en; dentro de; durante; por; en los próximos; en las próximas; las próximas;
    los próximos""",
    span="día=d; días=d; semana=w; semanas=w; mes=m; meses=m; días laborables=wd; días hábiles=wd",
    hedge="""quizá; quizás; tal vez; a lo mejor; probablemente; posiblemente; espero;
    esperamos; ojalá; seguramente; igual; puede que; me gustaría; quisiera; con suerte; en
    teoría; idealmente; algún día; supongo; imagino; a ver si; intentaré; trataré; si puedo;
    todos los (lunes|martes|miércoles|jueves|viernes|días|meses); todas las semanas; cada
    (lunes|martes|miércoles|jueves|viernes|semana|día|mes); normalmente; habitualmente; por lo
    general; en general; los viernes; los lunes""",
    still_there="""quedan; queda; siguen abiertas; siguen abiertos; aún abiertas; todavía
    abiertas; todavía abiertos; abiertas quedan; pendientes de cerrar; por resolver; solo
    quedan; ya solo quedan""",
    of_the_way="del camino; del recorrido; del trayecto",
    half_more="y medio; y media",
    single="un; una",
    ordinal="""el primero=1; la primera=1; el segundo=2; la segunda=2; el tercero=3; la
    tercera=3; primera opción=1; segunda opción=2; tercera opción=3""",
    for_what="por",
    day_number="antes del; para el; hasta el; el día; día; antes del día; a más tardar el",
    deadline="""antes de; antes del; para; para el; para la; a más tardar; como muy tarde;
    hasta el""",
)

LANGUAGE = Language(code="es", mail=MAIL, says=SAYS)
