"""Portuguese."""

from cadence.replies.languages import Language, MailWords
from cadence.replies.vocabulary import Vocabulary

MAIL = MailWords(
    attributions="escreveu; escreve; escreveu:",
    attribution_starts="em; no dia; a; de; no",
    headers=(
        "de; enviado; enviada; para; cc; cco; assunto; data; responder a; responder para; "
        "importância; enviado em; enviada em; anexos"
    ),
    original_message="mensagem original; mensagem de origem",
    forwarded_message=(
        "mensagem encaminhada; mensagem reencaminhada; início da mensagem encaminhada; início "
        "da mensagem reencaminhada; encaminhado por"
    ),
    mobile_lines=(
        "enviado do; enviado da; enviado a partir; enviado de; enviado com; enviado pelo; "
        "enviado via; obter o outlook; obtenha o outlook; outlook para; baixe o outlook"
    ),
    closings=(
        "cumprimentos; melhores cumprimentos; com os melhores cumprimentos; atenciosamente; "
        "abraço; abraços; um abraço; obrigado; obrigada; muito obrigado; muito obrigada; att; "
        "beijinhos; até logo; até já; bom dia; boa tarde; bom fim de semana; saudações; "
        "grato; grata"
    ),
    disclaimers=(
        "confidencial; confidenciais; destinatário; por engano; por erro; antes de imprimir; "
        "proibida; divulgação; elimine; responsabilidade"
    ),
    banners=(
        "e-mail externo; email externo; remetente externo; fora da organização; fora da sua "
        "organização; mensagem externa; [externo]; não costuma receber; não recebe "
        "frequentemente; não clique em"
    ),
    reactions=(
        "reagiu à sua mensagem; reagiu à tua mensagem; reagiu através do gmail; reagiu pelo "
        "gmail; reagiu"
    ),
    auto_reply_subjects=(
        "resposta automática; resposta automatica; fora do escritório; ausência temporária"
    ),
    absence_subjects="ausência; ausente; de férias",
    answer_words="resposta; respostas; abaixo; em baixo; a seguir",
    number_words="pergunta; resposta; ponto; à pergunta",
    labels=(
        "going_well = bem, corre bem, positivo, conquistas; challenging = difícil, desafios, "
        "dificuldades, problemas; need = preciso, necessidades, ajuda, apoio; growth = "
        "aprendizagem, crescimento, aprender, crescer, desenvolvimento, aprendizado; progress "
        "= progresso, avanços, avanço; blockers = bloqueios, obstáculos, impedimentos; "
        "support = ajuda, apoio; notes = notas, acordado, decisões; useful = útil, utilidade; "
        "strength = pontos fortes, manter; improve = melhorar, melhoria; proud = orgulho, "
        "orgulhoso, orgulhosa; hard = difícil; learned = aprendi, lições; next = próximo, "
        "próximos passos"
    ),
    until="até ao dia; até dia; até o dia; até ao; até; ao",
    back_on=(
        "regresso a; regresso no dia; volto a; volto dia; de volta em; de volta a; retorno em"
    ),
    back_words="de volta; de regresso",
)

SAYS = Vocabulary(
    short_for="""like=gostaria|gostava|queria|quero|adoraria|gostaria muito;
    can=podes|pode|poderias|poderia|podias|podia|consegues|conseguirias|você pode|você
    poderia|você consegue|consegue""",
    common="""o; os; as; e; é; são; do; da; dos; das; no; na; nos; nas; um; uma; que; em;
    com; para; por; não; mais; mas; muito; já; está; estão; estou; estamos; foi; tenho; temos;
    eu; meu; minha; seu; sua; ao; à; pelo; pela; isso; isto; este; esta; obrigado; obrigada;
    também; agora; ainda; se; me; te; lhe; tudo; bem; você; vocês; vou; vai; vamos; nosso;
    nossa; até; sem; sobre; quando""",
    short="""sr; sra; dr; dra; etc; ex; p.ex; aprox; n.º; nº; jan; fev; abr; jun; jul; ago;
    out; nov; dez; seg; qua; qui; sex; av; tel; eng""",
    drops_subject=True,
    not_names="""rosa; sol; luz; paz; céu; vitória; clara; branca; guerra; reis; cruz;
    flor; dores; conceição; glória; graça; esperança""",
    neutral="""não só; nada mau; eu diria; diria; como previsto; como planeado; como
    planejado; conforme planeado; melhor do que (o |)previsto; melhor do que o esperado; sem
    surpresas; sem problema; objetivo atingido; meta atingida; meta batida; disse eu; de acordo
    com o plano; acima da meta""",
    negation="""não; nunca; jamais; nem; tampouco; nenhum; nenhuma; longe de; em vez de;
    mal; nada; ninguém""",
    hypothetical="""se; caso; desde que; a não ser; a menos que; supondo; na hipótese;
    contanto que; quando chegarmos; assim que; uma vez que; oxalá; tomara; mesmo que; logo
    que; não diria que; não acho que; não creio que; duvido que; não tenho a certeza; não
    tenho certeza; não sei se; quando .. estiver; quando .. estiverem; quando .. terminar; se
    ao menos; quem dera; imagine; imaginemos; só quando""",
    modal="""poderia; poderíamos; poderiam; seria; seriam; talvez; provavelmente;
    possivelmente; porventura; deveria; deveríamos; em teoria; teoricamente; teria; teríamos;
    estaria; estaríamos; pode ser; parece; acabaria; ficaria""",
    history="""trimestre passado; último trimestre; trimestre anterior; ano passado; no ano
    passado; ano anterior; há um ano; há dois anos; há anos; na altura; naquela altura;
    antigamente; anteriormente; no início; no começo; inicialmente; originalmente; verão
    passado; semestre passado; começámos em; começamos em; outrora; no arranque; à data;
    naquela época; em (janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro)
    (a|o|era|estava|tínhamos); há três meses; há seis meses; antes da (mudança|migração); no
    primeiro semestre; no primeiro trimestre""",
    past="""estava em; estávamos em; estavam em; estava; estávamos; estavam; era; eram;
    éramos; tinha; tínhamos; tinham; havia; esteve; estivemos""",
    last_month="mês passado; no mês passado",
    recent="""ontem; hoje; esta manhã; esta semana; desde segunda; desde terça; desde
    quarta; desde quinta; desde sexta; este mês; até hoje; semana passada; nesta semana; neste
    mês""",
    stale="""ainda sem número novo; sem números novos; não há números novos; não há dados
    novos; sem dados novos; ainda não há número; sem novo valor; ainda não tenho o número""",
    plan="""objetivo; objetivos; objectivo; meta; metas; alvo; o plano; planeio; planejo;
    planeamos; planejamos; planeado; planejado; previsto; prevista; prevemos; previsão;
    espero; esperamos; esperar; esperança; quero; queremos; queria; gostaria; gostava; desejo;
    pretendo; pretendemos; devemos; devo; deve; temos de; temos que; tenho de; tenho que;
    precisamos; tento; tentamos; vou; vai; vamos; vão; será; serão; estará; estaremos;
    chegaremos; atingiremos; chegará; atingirá; teremos; em breve; próximo trimestre; próximo
    mês; mês que vem; próximo ano; ano que vem; um dia; até ao final; até o final; até ao fim;
    até o fim; quase; perto de; a caminho de; rumo a; idealmente; o ideal; prometi; prometo;
    projetamos; estimamos; estimativa; visamos; viso; ambição; almejo; almejamos; fecharemos;
    baixaremos; poderemos; quer; vamos chegar""",
    remaining="""faltam; falta; restam; resta; restantes; pendentes; por fazer; por fechar;
    abaixo de; para chegar; que faltam""",
    reported="""diz; disse; dizia; diziam; tinha dito; havia dito; comentava; dizem; disseram;
    me disse; disse-me; segundo; afirma; afirmou; garante; garantiu; acha que; acredita;
    comentou; contou; contou-me; escreveu; escreveu-me; me escreveu; anunciou; alega;
    concorrente; concorrentes; conforme o cliente; citou; exige; exigem; quer; querem; diz-se;
    média do setor; setor; pergunta se; disseram-me; me disseram; disseram-nos; ouvi dizer; ouvi
    que; contaram-me; me contaram; consta que; concorrência; agradeceu; agradeceram; elogiou""",
    sarcasm="""obrigado por nada; obrigada por nada; que alegria; que surpresa; que bom outra
    vez; que ótimo de novo; como sempre atrasado; era só o que faltava; só faltava; 🙄; pois
    claro; muito obrigado mesmo; lindo serviço; bonito serviço; ótimo de novo; outra vez ,
    que; mais uma vez perdeu; que maravilha; que bonito; que lindo; boa , outra vez; como
    sempre; para variar; obrigadinho""",
    negative="""por (estragar| apagar| partir| quebrar| perder| esquecer| bloquear|
    derrubar| ignorar| não); partido outra vez; quebrado de novo; outra vez em baixo; caiu de
    novo; atrasado de novo; outra vez atrasado; sem avisar; sem perguntar; pela terceira vez;
    estragou; derrubou""",
    courtesy="""(obrigado| obrigada| obg| grato| grata| agradeço) (mais uma vez | desde já |
    )(pelo| pela| pelos| pelas| por) (o | a | este | esta | esse | essa | seu | sua | teu |
    tua | )(lembrete| aviso| mensagem| email| e-mail| pergunta| perguntas| paciência|
    compreensão| atenção| convite| informação| info| tempo| resposta| nota| lembrança|
    perguntar| perguntares| lembrar| lembrares| avisar| contacto| contato| acompanhamento|
    interesse| toque); pelo lembrete; por perguntar; obrigado desde já; obrigada desde já;
    obrigado de antemão; bom (dia|fim|trabalho|final|feriado); boa
    (semana|tarde|noite|continuação); ótima (semana|tarde); ótimo (dia|fim); até
    (logo|amanhã|breve|já|segunda|quarta|quinta)$; um abraço; abraços; cumprimentos; pela
    (resposta|pronta|rápida) (rápida|resposta|); pela resposta""",
    greeting="""^olá; ^oi; ^bom dia; ^boa tarde; ^boa noite; ^caro; ^cara; ^prezado;
    ^prezada; ^viva; ^ola""",
    nothing="""^nada; ^nenhum; ^nenhuma; ^não; ^sem bloqueios; ^sem novidades; ^tudo bem;
    ^tudo certo; ^sem impedimentos; ^n/a; ^sem problemas; ^por agora nada; ^nada de""",
    stop="""o a os as um uma de do da dos das e ou em no na com para por sem nosso nossa
    meu minha mais menos melhor fazer reduzir aumentar melhorar terminar concluir lançar
    entregar alcançar atingir criar ganhar construir conquistar novos novas novo nova taxa
    número tempo todos todas publicar escrever fechar angariar assinar crescer baixar subir
    finalizar completar""",
    present="""agora; atualmente; actualmente; neste momento; hoje; até hoje; já; está em;
    estamos em; estou em; estão em; está; estão; por agora; este mês; vamos em; vai em; é""",
    state="""está em; está agora em; estão em; estamos em; estou em; está nos; estamos nos;
    está já em; vai em; vamos em; vou em; vai nos; vamos nos; desceu para; desceu a; subiu
    para; baixou para; caiu para; passou para; passou a; chegou a; chegámos a; chegamos a;
    cheguei a; aumentou para; reduzido para; reduzimos .. para; atingiu; atingimos; atinge;
    alcançou; alcançamos; ficou em; fica em; fechou em; situa-se em; ronda; é de; é agora de;
    agora em; atualmente em; em; a; aos; ao; para; temos; tenho; tem; são; já temos; já tenho;
    já são; conta com; somamos; com; estamos agora em; concluída a; concluído a; feito a; é;
    agora; mede; marca; está a; baixaram para; desceram para; subiram para; caíram para;
    aumentaram para; reduziu para; passaram para; chegou aos; chegaram a; já publicamos;
    publicámos; publicamos; já fizemos; fizemos; mantém-se em; continua em; continuam em; está
    na casa dos; responde em; respondemos em; agora respondemos em; melhorou para; piorou
    para; soma; totaliza; são já; já vai em; já vamos em; com isto são; baixámos .. para;
    baixamos .. para; subimos .. para; estamos com; estou com; reduzi .. para""",
    filler="""cerca de; aproximadamente; uns; umas; quase; já; só; apenas; agora; atualmente;
    mais ou menos; exatamente; o; os; a; as; um; uma; ~; ≈; :; -; –; →; ->; hoje; de; por;
    finalmente; aprox; em torno de; total de; nos; nas; em média; média""",
    we_are="""estamos em; estamos agora em; estamos já em; já estamos em; estou em; já estou
    em; vamos em; vou em; já vamos em; chegámos a; chegamos a; já temos; temos já; já são;
    temos; tenho; agora em; já tenho; estamos nos; vamos nos; com isto estamos em; agora
    estamos em; agora temos; já chegamos a; atingimos; estou agora em; agora são; estamos a;
    vamos nas; vamos a; temos agora; já publicamos; já fizemos; fizemos; estou nos; somamos;
    já fechamos; já assinamos; já assinámos; estamos com; estou com""",
    total="""no total; até agora; até hoje; até ao momento; até o momento; ao todo; por
    agora; já; assinados; assinadas; fechados; fechadas; concluídos; concluídas; publicados;
    publicadas; online; no ar; feitos; feitas; acumulados""",
    change="""mais; menos; ganhos; perdidos; aumento de; redução de; queda de; subida de;
    melhoria de; subiu; desceu; melhorou; caiu; outros; aumentou; baixou""",
    from_figure="""desde; em vez de; contra; face a; comparado com; em comparação com; de;
    era; eram; estava em; antes; partindo de; desceu de; subiu de; passou de""",
    to="para; a; até",
    between="entre",
    change_after="""mais; menos; a mais; a menos; pontos; ponto; pontos percentuais; novos;
    novas; adicionais; melhor; pior; extra""",
    copula="""está; estão; continua; continuam; segue; vai; vão; ficou; foi; foram; é; são;
    agora; já; ainda; bem; muito; ambos; ambas; e; :; finalmente; completamente; totalmente;
    oficialmente; diria; que; como; um pouco; bastante; também; tem; temos; infelizmente; eu;
    colocaria; marcaria; consideraria; hoje; os dois; as duas; mesmo; anda; andam; em; com;
    dou; por; demos; tudo""",
    after_title="""está; estão; é; foi; tem; vai; continua; ontem; hoje; esta; este; e;
    mas; que; em; a; ao; na; no; por; com; antes; já; ficou; para; desde; agora; segue;
    concluída; terminada; subiu; desceu; de; do; da""",
    on_track="""no bom caminho; no caminho certo; dentro do prazo; no prazo; conforme
    previsto; conforme planeado; conforme planejado; a correr bem; está a correr bem; on
    track; bem encaminhado; bem encaminhada; em dia; no verde; dentro do previsto; no rumo
    certo; em bom caminho; nos trilhos; dentro do plano""",
    at_risk="""em risco; em perigo; comprometido; comprometida; no amarelo; ameaçado;
    ameaçada; at risk; em dúvida; por um fio; na corda bamba""",
    off_track="""atrasado; atrasada; com atraso; em atraso; fora do prazo; fora de prazo; no
    vermelho; descarrilou; off track; parado; parada; fora do plano; estagnado; estagnada;
    para trás; não está no bom caminho; fora do rumo; emperrado; emperrada; atrasados""",
    done="""concluído; concluída; concluídos; terminado; terminada; feito; feita; acabado;
    acabada; completo; completa; pronto; pronta; fechado; fechada; cumprido; cumprida;
    atingido; atingida; alcançado; alcançada; finalizado; finalizada; entregue; done; batido;
    batida; resolvido; resolvida; ✅; ✔; concluímos; despachado""",
    finished="""concluímos; concluí; terminámos; terminamos; terminei; acabámos; acabamos;
    acabei; fechámos; fechamos; fechei; finalizámos; finalizamos; finalizei; completámos;
    completamos; completei; concluído""",
    dropped="""abandonado; abandonada; cancelado; cancelada; descartado; descartada; suspenso;
    suspensa; retirado; retirada; eliminado; eliminada; deixado de lado; já não se aplica;
    dropped; caiu por terra; anulado; anulada; engavetado; engavetada; posto de lado; posta de
    lado; deixamos cair; desistimos; já não faz sentido; não faz mais sentido; renunciámos;
    abrimos mão; abrimos mão de; desistimos de; cancelámos; cancelamos; abandonámos;
    abandonamos; descartámos; descartamos""",
    both="e; &; bem como; e à; e ao; e a; e também à; e o",
    but="mas; porém; contudo; no entanto; todavia; embora; só que; entretanto",
    of="de; dos; das; de um total de; /; em",
    percent="%; por cento",
    fraction="""metade=0.5; a metade=0.5; meio caminho=0.5; a meio=0.5; um terço=0.3333;
    dois terços=0.6667; um quarto=0.25; três quartos=0.75; quatro quintos=0.8; um quinto=0.2""",
    numeral="""zero=0; dois=2; duas=2; três=3; quatro=4; cinco=5; seis=6; sete=7; oito=8;
    nove=9; dez=10; onze=11; doze=12; treze=13; catorze=14; quatorze=14; quinze=15;
    dezasseis=16; dezesseis=16; dezassete=17; dezessete=17; dezoito=18; dezanove=19;
    dezenove=19; vinte=20; trinta=30; quarenta=40; cinquenta=50; sessenta=60; setenta=70;
    oitenta=80; noventa=90; cem=100; uma dúzia=12""",
    scale="k=1e3; mil=1e3; m=1e6; milhão=1e6; milhões=1e6; mi=1e6; bilhão=1e9; bilhões=1e9",
    unit="""ms=ms; milissegundo=ms; milissegundos=ms; s=s; seg=s; segundo=s; segundos=s;
    min=min; minuto=min; minutos=min; h=h; hora=h; horas=h; dia=d; dias=d; semana=w; semanas=w;
    mês=mo; meses=mo; ano=y; anos=y; ponto=pts; pontos=pts; pp=pts; euro=€; euros=€; eur=€;
    dólares=$; reais=r$; kb=kb; mb=mb; gb=gb; kg=kg; km=km; m=m; metros=m; x=x; vezes=x""",
    new_goal="""^novo objetivo; ^nova meta; ^novo objectivo; ^proposta de (novo |)objetivo;
    ^proposta de (nova |)meta; ^proponho um (novo |)objetivo; ^proponho uma (nova |)meta;
    ^{like} (adicionar| propor| acrescentar| definir) (um | uma | como | )(novo | nova |
    )(objetivo| meta); ^outro objetivo; ^mais um objetivo; ^mais uma meta; ^proponho como (novo
    |nova |)(objetivo|meta); ^uma nova meta; ^um novo objetivo""",
    as_goal="""{like} assumir; {like} adicionar; {like} ter; {like}; proponho; sugiro;
    assumo; posso assumir; podemos incluir""",
    as_goal_after="""como objetivo; como meta; como novo objetivo; como nova meta; aos meus
    objetivos; às minhas metas; como objectivo""",
    first="eu; nós; me; mim; nos; estou; tenho",
    you="tu; você; ti; te; vocês; lhe",
    pronoun="ele; ela; eles; elas",
    together="e eu; e a mim",
    title="sr; sra; dr; dra; dona; senhor; senhora; eng",
    nickname="""zé=josé; chico=francisco; kiko=francisco; beto=roberto; beto=alberto;
    duda=eduardo; duda=eduarda; edu=eduardo; rafa=rafael; rafa=rafaela; gabi=gabriela;
    gabi=gabriel; bia=beatriz; nando=fernando; tó=antónio; toninho=antônio; manel=manuel;
    lena=helena; guga=gustavo; guto=gustavo; juca=joão; nanda=fernanda; dani=daniel;
    dani=daniela; leo=leonardo; isa=isabel; isa=isabela; xico=francisco; nuno=nuno;
    tina=cristina; cris=cristina; teco=tiago; malu=maria; kika=francisca; bruninho=bruno;
    rita=margarida; guida=margarida; sandrinha=sandra""",
    thanks="""obrigado a; obrigada a; obrigado ao; obrigado à; obrigada ao; obrigada à; muito
    obrigado a; muito obrigada a; muito obrigado ao; muito obrigado à; muito obrigada à; muito
    obrigada ao; obrigado; obrigada; muito obrigado; muito obrigada; um grande obrigado a; um
    grande obrigado à; um grande obrigado ao; agradeço a; agradeço à; agradeço ao;
    agradecimento a; agradecimento à; agradecer a; agradecer à; agradecer ao; parabéns a;
    parabéns à; parabéns ao; parabéns; valeu; elogio a; elogio à; elogio ao; kudos para; kudos
    a; kudos; palmas para; aplausos para; graças a; graças à; graças ao; reconhecimento a;
    reconhecimento à; sem .. não teríamos; sem .. não teria; sem a ajuda de; sem a ajuda da;
    sem a ajuda do; tiro o chapéu; bravo; grato a; grata a; mil obrigados a; um abraço de
    gratidão; quero agradecer; quero destacar; destacar; um agradecimento à; um agradecimento
    ao; chapéu para; tiro o chapéu à; tiro o chapéu ao; menção especial; reconhecer o
    trabalho; elogiar; muito grato ao; muito grata ao; muito grato à; muito grata à; grato ao;
    grata ao; grato à; grata à; agradecido ao; agradecida ao; agradecido à; agradecida à; sou
    grato ao; sou grata ao""",
    praise="""(fez| tem feito| está a fazer| faz) um (trabalho| excelente trabalho| ótimo
    trabalho| grande trabalho) (excelente| fantástico| ótimo| incrível| magnífico|
    extraordinário| espetacular| notável| impecável| brilhante| sensacional| fenomenal|
    maravilhoso); fez um (excelente| ótimo| grande| belo| bom| fantástico| incrível) trabalho;
    (excelente|ótimo|belo|grande|fantástico|incrível) trabalho; salvou; salvou-me; salvou-nos;
    me salvou; nos salvou; merece; foi (incrível| fantástico| fantástica| excelente|
    fundamental| essencial| uma grande ajuda| brilhante| espetacular| impecável| incansável|
    genial); é (incrível| fantástico| fantástica| uma craque| um craque| uma estrela| uma
    joia| espetacular| um exemplo); ajudou-me (muito|imenso|bastante); ajudou-nos
    (muito|imenso); me ajudou (muito|demais|bastante); nos ajudou (muito|demais|bastante); sem
    que ninguém pedisse; por iniciativa própria; impressionou-me; me impressionou;
    impressionante; estou .. grat*; fico .. grat*; deu o litro; exemplar; mandou bem; mandou
    muito bem; arrasou; parabéns; brilhou; vestiu a camisola; deu uma grande ajuda; de
    parabéns; ^sem .. não (teríamos|teria|tínhamos|tinha|conseguia|conseguíamos); salvou (o|a)
    (dia|projeto|lançamento|demo|apresentação); fez um
    (ótimo|excelente|fantástico|grande|belo|bom) trabalho; fez um trabalho
    (ótimo|excelente|fantástico|incrível|impecável|notável|brilhante|espetacular); esteve
    impecável; foi impecável; foi incrível; foi fundamental; foi essencial; uma grande ajuda;
    um grande apoio; arregaçou as mangas; segurou as pontas; está de parabéns; merece
    (um|os|todo|toda|reconhecimento|elogio|parabéns); foi um espetáculo; ajudou-me
    (imenso|muito); me ajudou (muito|demais); ficou até tarde""",
    correction="""(tem de| tem que| deve| precisa de| precisa) (parar| deixar de| melhorar|
    aprender| mudar| cumprir| ouvir); espero que (pare|melhore|cumpra|deixe); disse-lhe que; eu
    lhe disse; falei para; não é aceitável; inaceitável; custa-nos a confiança; não pode voltar
    a; não se pode repetir""",
    fault="""interrompeu; interrompe; chegou atrasad*; chega atrasad*; não preparou; não
    entregou; não cumpriu; falhou (o|a|os|as|dois|duas|três); foi
    (rude|grosseiro|grosseira|mal-educado|mal-educada); levantou a voz; ignorou; esqueceu;
    desleixad*""",
    suggestion="""podia; poderia; devia; deveria; seria bom; seria útil; gostaria que;
    ajudaria; sugiro; sugestão; recomendo; mais cedo; mais vezes; da próxima vez; com mais
    frequência""",
    advice="""sugiro que; minha sugestão para; sugestão para; recomendo que; podia .. (mais
    cedo|mais vezes); poderia .. (mais cedo|mais vezes)""",
    recognition_word="obrigado; obrigada; valeu; parabéns; reconhecimento; kudos; agradecimento",
    feedback_word="""retorno; feedback; feedback para; feedback à; feedback ao; retorno
    para; comentário para; observação para""",
    promise="""vou; envio; enviarei; envio-te; te envio; mando; mandarei; te mando;
    mando-te; farei; preparo; prepararei; escrevo; escreverei; termino; terminarei; entrego;
    entregarei; partilho; partilharei; compartilho; compartilharei; ligo para; ligarei; falo
    com; falarei com; revejo; revisarei; reviso; organizo; organizarei; agendo; agendarei;
    marco; marcarei; atualizo; atualizarei; publico; publicarei; reservo; reservarei; trato de;
    tratarei de; comprometo-me a; me comprometo a; prometo; documento; corrijo; corrigirei;
    apresento; apresentarei; peço; pedirei; contacto; contato; contactarei; confirmo com;
    fecho; fecharei; coordeno; fico de; fico responsável; encarrego-me; eu trato; darei; dou;
    passo-te; te passo; concluirei; concluo; eu envio; eu faço; assumo""",
    promise_by="""posso; faço; tenho pronto; tenho pronta; tens; terás; terá; você terá;
    recebes; recebe; entrego; mando; ligo; escrevo; reviso; revejo; finalizo; marco; falo;
    peço; confirmo; atualizo; publico; apresento; testo; tens o; tens a; tem o; recebes o;
    recebes a; passo; encaminho; trato; imprimo; traduzo; copio; distribuo; desenho; compro;
    trago; monto; comparo; organizo; coordeno""",
    no_promise="""vou (tentar| ver| estar| ser| precisar| ter| sentir| bem| indo| andando| de
    férias| pensar| esperar| continuar| em| no| na| à| ao| a| embora| com| sozinho| aos| nos|
    nas); não; talvez; peço (desculpa|desculpas|paciência|ajuda); dou (por|graças|aulas);
    prometo que da próxima; assumo que; passo (por|a); marco (presença); apresento
    (bem|melhor); escrevo (bem|melhor|para|de|isto); farei (o possível|o meu melhor); posso
    (dizer|ver|ajudar|usar|imaginar); faço (parte|um curso|anos|questão); termino (aqui|por
    aqui|já); partilho (a|da|essa)$; mando (um abraço|abraços); queria; gostava; gostaria;
    devia; deveria; vou tentar; vou ver; espero""",
    soft="mantenho a par; mantenho informado; aviso; dou notícias; digo algo",
    request="""{can}; por favor; se faz favor; sff; pf; peço que; peço-te que; agradecia que;
    agradeceria se; importa-se de; importas-te de; será que podes; será que pode; era
    possível; seria possível; faz favor de; precisas de; você precisa; precisava que; gostava
    que; podias; podes; poderias; consegues; agradeço que; dá para; tens como; preciso que tu;
    preciso que você""",
    no_request="""(podes| pode| poderias| poderia) (dizer-me| me dizer| explicar-me| me
    explicar| confirmar-me| lembrar-me| ver| imaginar| contar| ignorar); por favor (não|nada);
    não .. por favor; pode (ser| estar| haver| ter| demorar| parecer| ajudar| levar| afetar);
    poderia (ser|estar|haver|ter|parecer|usar|ajudar); podia (ser|estar|haver|ter|usar); podes
    crer; não (pode|podes|poderia|podia|consegue|consegues); (que|isso|isto|se)
    (pode|podia|poderia|consegue); consegue-se; pausar; não precisa; consegue (ver|fazer
    sempre|sempre); queres que; quer que; consegues acreditar; dá para acreditar; avisa-me; me
    avisa; agradece; agradeça; manda um abraço; dá os parabéns; dê os parabéns; (podes|pode)
    (agradecer|felicitar)""",
    will="""vai; irá; enviará; fará; trata de; tratará de; encarrega-se; falará; preparará;
    revisará; contactará; organizará; terminará; validará; entregará; ligará; ficou de;
    comprometeu-se a; prometeu; vai enviar; marcará; assume; fica responsável; aprovará;
    confirmará; aceitou; vai
    (enviar|rever|preparar|falar|fazer|tratar|terminar|ligar|marcar|entregar|atualizar|verificar|mandar|pedir|organizar|cuidar);
    cuida de; fica de; tratará das; tratará dos""",
    will_by="""envia; prepara; faz; fala; revê; revisa; contacta; organiza; termina; valida;
    entrega; liga; escreve; reserva; partilha; apresenta; manda; pede; confirma; aprova;
    fecha; marca; trata da; trata das; trata do; trata dos; cuida; verifica; atualiza; assina;
    telefona; resolve; trata; deve; tem de; tem que; precisa de""",
    no_will="""vai (estar| ser| ter| precisar| sair| embora| ver| saber| adorar| de férias|
    bem| mal| entrar| deixar| gostar| continuar); irá (estar|ser|ter|sair); não; faz (um| uma|
    parte| falta| anos| sentido| sempre| bem| tudo| com que); fala (muito|bem|sempre)""",
    task_word="tarefa; todo; ação; acção; por fazer; pendente",
    me="eu; mim; eu mesmo; eu mesma; meu; minha; me",
    reopened="""aberto; aberta; reabrir; reaberto; por fazer; não feito; em aberto;
    pendente; ainda aberto""",
    learning="""estou a aprender; estou aprendendo; aprendo; aprendi; estou a fazer um
    (curso|mestrado|workshop); estou a fazer uma (formação|certificação); estou fazendo um
    (curso|workshop|treinamento); estou fazendo uma (formação|certificação); faço um curso;
    {like} aprender; {like} fazer (um| o| uma| a) (curso| formação| workshop| certificação|
    treinamento); {like} aprofundar; {like} melhorar (a|o|em|no|na|meu|minha|as|os); {like}
    crescer; {like} participar; estou a ler; estou lendo; inscrevi-me; me inscrevi; comecei
    (um|o|uma|a) (curso|livro|formação); terminei (um|o|uma|a) (curso|livro|formação); o meu
    mentor; a minha mentora; mentoria; estou a estudar; estou estudando; estudo; estou a
    praticar; a aprofundar; estou a fazer um; estou fazendo um; estou a fazer uma; estou
    fazendo uma; ando a estudar; tenho aulas; faço aulas""",
    learning_topic="""curso; cursos; livro; livros; workshop; formação; conferência;
    congresso; certificação; certificado; aprender; aprendizagem; aprendizado; ler; mentoria;
    mentor; coaching; crescer; melhorar; aprofundar; mestrado; webinar; podcast; praticar;
    seminário; estudar; competências; habilidades; treinamento""",
    skill_gap="""custa-me; me custa; tenho dificuldade; tenho dificuldades; não sei
    (como|bem|ainda|fazer); não domino; falta-me; me falta; o meu ponto fraco; meu ponto
    fraco; não é o meu forte; ninguém me (ensinou|mostrou); nunca aprendi; preciso de
    melhorar; preciso melhorar; tenho de melhorar; tenho que melhorar; não estou à vontade;
    não me sinto (confortável|seguro|segura|à vontade); fico nervos*; tenho lacunas; ainda não
    sei; bloqueio; não sei ainda; não me sinto à vontade""",
    career="""a longo prazo; daqui a dois anos; em dois anos; dentro de dois anos; em cinco
    anos; próximo passo; promoção; carreira; evoluir para; tornar-me; me tornar; liderar uma
    equipa; liderar uma equipe; liderar um time; gerir uma equipa; gerir pessoas; função de;
    cargo de; chefe de equipa; líder de; vejo-me; me vejo; mudar de
    (área|função|equipa|equipe|cargo); gestão de pessoas; daqui a três anos; chefiar; ser
    gerente; ser chefe; um dia gostava; um dia gostaria; um dia quero""",
    stretch="""{like} liderar; {like} conduzir; {like} dirigir; {like} organizar; {like}
    coordenar; {like} assumir; mais responsabilidade; mais responsabilidades; um desafio; como
    desafio; desafio maior; fora da minha zona; zona de conforto; {like} apresentar; projeto
    maior; algo maior""",
    budget="""orçamento de formação; orçamento para; orçamento de; verba para; verba de;
    inscrição; propina; custo do; custo da; pagar (o| a) (curso| formação| inscrição| bilhete|
    certificação| workshop); financiar; reembolso; reembolsar; custa; bilhete; preciso de ..
    para o (curso|congresso|treinamento|exame); preciso de .. para a
    (formação|certificação|conferência); pagar o (curso|congresso|exame); pagar a
    (formação|certificação|conferência)""",
    fee="""orçamento; verba; custo; custa; custam; pagar; paga; preço; euros; euro; €; eur;
    financiar; reembolso; bilhete; inscrição; reais; r$; dólares""",
    not_growth="""^nada; ^nenhum; ^nenhuma; ^mais tarde; ^depois; ^sem; ^igual; não tenho
    tempo; sem tempo; soube que; aprendi que; ^não$; ^não ,; meu filh*; minha filh*; minha
    mulher; meu marido""",
    agree="""concordo; de acordo; aceito; aceite; sim; ok; okay; está bem; tudo bem;
    combinado; fechado; parece-me bem; me parece bem; perfeito; vamos a isso; vamos nessa; por
    mim tudo bem; aprovado; confirmo; confirmado; estou de acordo; claro; certo; conto com
    isso; pode ser; agree; topo; beleza; ótimo; tá bom; está ótimo; bora; conta comigo; conte
    comigo; com certeza; tudo certo""",
    decline="""recuso; recusado; não; não obrigado; não obrigada; não aceito; não concordo;
    discordo; ainda não; agora não; declino; rejeito; não posso aceitar; não posso
    comprometer-me; não posso me comprometer; prefiro não; por agora não; infelizmente não;
    não consigo aceitar; não dá; passo; tenho de recusar; não estou de acordo; prefiro que
    não; melhor não; demasiado ambicioso; ambicioso demais; pouco realista; não é realista;
    desta vez não""",
    yes="""sim; sim por favor; sim envia; envia; enviar; sim pode enviar; pode enviar;
    confirmo; confirmado; certo; claro; exato; isso; com certeza""",
    no="não; não propriamente; infelizmente não; não enviar; nem por isso; na verdade não",
    pause="""pausa; pausar; em pausa; fazer uma pausa; suspender; colocar em pausa; pôr em
    pausa; pause; dar uma pausa; por favor pausar; ponham em pausa""",
    resume="""retomar; continuar; recomeçar; reativar; estou de volta; já voltei; voltei;
    de volta; retome""",
    stop_all="""parar; pare; para; stop; cancelar subscrição; cancelar inscrição;
    descadastrar; sair da lista; não quero mais emails; chega; sem mais emails; remover;
    remova-me; cancelar assinatura; deixar de receber; parem; parem de me enviar; pare de me
    enviar; remover-me; chega de emails""",
    undo="""desfazer; desfaz; desfaça; anular; anula; reverter; retirar; undo; voltar
    atrás; cancelar isso; retira""",
    help="""ajuda; ajude-me; help; como funciona; o que posso escrever; instruções;
    comandos; socorro""",
    held="""reunimo-nos; encontrámo-nos; nos reunimos; nos encontramos; teve lugar; falámos;
    conversámos; conversamos; tivemos a reunião; realizou-se; tivemos; estivemos juntos; houve
    reunião""",
    not_held="""não nos reunimos; não nos encontrámos; não nos encontramos; não aconteceu; não
    teve lugar; não houve; foi cancelada; cancelada; cancelado; foi cancelado; adiada; adiado;
    foi adiada; foi adiado; não se realizou; não conseguimos; tivemos de cancelar; tivemos que
    cancelar; caiu; desmarcada; desmarcado; não foi possível; estava doente; não nos vimos;
    teve de cancelar; teve que cancelar""",
    slot="""opção; número; nº; n.º; horário; a; o; proposta; escolho; prefiro; fico com;
    alternativa; vaga; pode ser; quero""",
    suits="""dá-me jeito; dá jeito; serve; serve-me; está bem; convém; perfeito; por favor;
    funciona; fica bem; é bom; pode ser; para mim; me serve; é ótimo; calha bem; fica melhor; é
    perfeita; melhor; ótimo; boa""",
    private="""privado; confidencial; privada; pessoal; só para mim; não partilhar; não
    compartilhar; nota privada""",
    skip="""pular; saltar; passar; desta vez não; esta semana não; skip; hoje não; passo;
    pula; sem tempo; ignorar esta""",
    share="partilhar; compartilhar; podes partilhar; pode compartilhar; partilha; compartilha",
    weekly="semanal; semanalmente; toda semana; todas as semanas; uma vez por semana",
    biweekly="""quinzenal; a cada duas semanas; de duas em duas semanas; a cada 15 dias; de
    15 em 15 dias""",
    monthly="mensal; mensalmente; todo mês; todos os meses; uma vez por mês",
    quarterly="trimestral; cada trimestre; uma vez por trimestre",
    less="menos; menos vezes; menos emails; com menos frequência; menos e-mails",
    keep="manter; deixar assim; continuar assim; mantém",
    carry="manter; continuar; transitar; prolongar; levar",
    close="fechar; encerrar; terminar; concluído; concluir",
    drop="abandonar; descartar; eliminar; deixar cair; retirar; cancelar",
    edit="""alterar; alterar para; mudar; mudar para; editar; alteração; modificar;
    contraproposta; proponho; proposta; em vez disso; antes; melhor; ajustar; ajustar para;
    reformular; corrigir; correção; edit; change; que tal; prefiro; preferia; sugiro; digamos;
    podemos dizer; podemos mudar para; a minha proposta; minha proposta; nova redação; e se;
    fazer; mudaria para; trocar por""",
    not_one_on_one="""não é um 1:1; isto não é um 1:1; não é uma reunião individual; isso
    não é um 1:1; não é um um-a-um""",
    polite="""por favor; obrigado; obrigada; olá; oi; cumprimentos; abraço; um; ok; sim;
    agora; então; pois; desculpa; desculpe; me; o; a; os; as; de; com; isto; isso; tudo; bem;
    muito; claro; para; mim; por; bom; boa; dia; tarde; vamos; ótimo; perfeito; que; também;
    favor; estou; e; da; minha; parte""",
    everything="tudo; todos; todas; em tudo; ambos; ambas; cada",
    well="""corre bem; correu bem; está a correr; indo bem; contente; feliz; satisfeito;
    satisfeita; orgulhoso; orgulhosa; boa semana; sucesso; conseguimos; fechámos; fechamos;
    assinado; lançado; lançámos; lançamos; entregue; finalmente; bem; ótimo; avança; bom
    ambiente; no ar; concluído; melhor""",
    hard="""difícil; difíceis; complicado; complicada; duro; preocupa; preocupado;
    preocupada; preocupação; problema; problemas; bloqueado; bloqueio; lento; lenta; atraso;
    atrasado; desafio; frustrante; stress; estresse; sobrecarga; cansado; cansada; doente;
    doentes; falta; à espera; obstáculo; incerto; risco; infelizmente; custa; travado""",
    need="""preciso; precisamos; precisava; ajuda; a tua ajuda; apoio; decisão; aprovação;
    da tua parte; ajudaria; faz-me falta; aval""",
    growth="""aprender; crescer; curso; formação; desenvolvimento; carreira; competências;
    conferência; melhorar; treinamento; certificação""",
    moved="""avançou; avanços; avanço; terminado; terminámos; terminamos; fechámos;
    fechamos; lançado; publicado; entregue; assinado; no ar; testado; concluído; pronto;
    progresso; começámos; começamos; está em; vamos em; feito""",
    blocked="""bloqueio; bloqueios; sem bloqueios; bloqueado; bloqueia; impedimento;
    impedimentos; obstáculo; à espera; aguardando; aguardo; falta; faltam; atraso; problema;
    problemas; doente; avariado; depende; impede; trava; nada bloqueia; lento; parado""",
    agreed="""combinado; combinámos; combinamos; acordado; acordámos; decidimos; decidido;
    próximos passos; falámos de; conversámos sobre; nada a registar; notas; acordo; conclusão""",
    proud="orgulhoso; orgulhosa; orgulho; conquista; conseguimos; sucesso; feliz",
    learned="aprendi; lição; lições; percebi; descobri; aprendizagem; aprendizado; entendi",
    next="""próximo; gostaria; quero; futuro; daqui a dois anos; crescer; carreira;
    evoluir; seguinte""",
    weekday="""segunda-feira=1; segunda=1; terça-feira=2; terça=2; quarta-feira=3;
    quarta=3; quinta-feira=4; quinta=4; sexta-feira=5; sexta=5; sábado=6; domingo=7; seg=1;
    ter=2; qua=3; qui=4; sex=5""",
    month="""janeiro=1; fevereiro=2; março=3; abril=4; maio=5; junho=6; julho=7; agosto=8;
    setembro=9; outubro=10; novembro=11; dezembro=12; jan=1; fev=2; mar=3; abr=4; jun=6; jul=7;
    ago=8; set=9; out=10; nov=11; dez=12""",
    day="""hoje=0d; esta noite=0d; esta tarde=0d; fim do dia=0d; final do dia=0d;
    amanhã=1d; depois de amanhã=2d; fim da semana=eow; final da semana=eow; fim de semana=eow;
    esta semana=eow; semana que vem=enw; próxima semana=enw; a próxima semana=enw; semana
    próxima=enw; fim do mês=eom; final do mês=eom; este mês=eom; mês que vem=enm; próximo
    mês=enm; fim do trimestre=eoq; final do trimestre=eoq; próximo trimestre=enq; fim do
    ano=eoy; final do ano=eoy; daqui a uma semana=7d; em uma semana=7d; natal=12-25; ano
    novo=12-31; fecho do ano=eoy; final de semana=eow""",
    article="o; a; os; as; um; uma; ao; do; da; no; na; dia",
    end_of="fim de; final de; o fim de; o final de; fins de; fim do; final do",
    mid_of="meados de; meio de",
    by="""até; até ao; até à; até o; até a; o mais tardar; no máximo até; para; para o;
    para a; na; no; em; dia; este; esta; até ao dia; até dia; até o dia; durante; próxima; na
    próxima; ao; a; dentro de; de; prazo; nesta; neste""",
    before="antes de; antes do; antes da",
    until="até; até ao; até o; até à; até a; por; durante; volto; volto a; de volta a",
    since="""desde; a partir de; a partir do; passado; passada; último; última; após;
    depois de; depois do; depois da; desde a; desde o; do passado; cada""",
    next_week_day="""da próxima semana; na próxima semana; da semana que vem; semana que
    vem; próxima semana""",
    in_time="em; dentro de; daqui a; durante; por; nas próximas; nos próximos; as próximas",
    span="dia=d; dias=d; semana=w; semanas=w; mês=m; meses=m; dias úteis=wd",
    hedge="""talvez; provavelmente; possivelmente; espero; esperamos; oxalá; tomara; se
    calhar; se der; gostava; gostaria; em princípio; idealmente; um dia; suponho; imagino; com
    sorte; vou tentar; vou ver se; quem sabe; todas as
    (segundas|terças|quartas|quintas|sextas|semanas); todos os (dias|meses); cada
    (semana|dia|mês|segunda|sexta); normalmente; habitualmente; geralmente""",
    still_there="""restam; resta; ainda abertos; ainda abertas; em aberto; ainda há; faltam
    fechar; por fechar; sobram""",
    of_the_way="do caminho; do percurso; do trajeto",
    half_more="e meio; e meia",
    single="um; uma",
    for_what="por; pelo; pela; de",
    day_number="dia; até dia; até ao dia; antes do dia; até o dia; no dia; para dia",
    deadline="até; até à; até ao; antes de; o mais tardar",
)

LANGUAGE = Language(code="pt", mail=MAIL, says=SAYS)
