"""French."""

from cadence.replies.languages import Language, MailWords
from cadence.replies.vocabulary import Vocabulary

MAIL = MailWords(
    attributions="a écrit; écrit; écrivait; a écrit :",
    attribution_starts="le; du; en date du; à; de",
    headers=(
        "message du; copie à; de; envoyé; envoye; à; a; cc; cci; objet; date; répondre à; "
        "importance; sujet; envoyé le; pièces jointes"
    ),
    original_message=(
        "message d'origine; message d’origine; message original; message initial; mail original"
    ),
    forwarded_message=(
        "message transféré; début du message transféré; début du message réexpédié; message "
        "réexpédié; transféré par; message transmis; courriel transféré"
    ),
    mobile_lines=(
        "envoyé de mon; envoyé depuis; envoyé à partir; envoyé avec; envoyé par; envoyé du; "
        "télécharger outlook; obtenir outlook; obtenez outlook; outlook pour; provenance : "
        "courrier"
    ),
    closings=(
        "cordialement; bien cordialement; très cordialement; bien à vous; bien à toi; bonne "
        "journée; belle journée; bonne soirée; bon week-end; bonne réception; salutations; "
        "meilleures salutations; sincères salutations; amicalement; merci; merci beaucoup; "
        "merci d'avance; merci et bonne journée; à bientôt; à plus; à+; bises; cdlt; cdt; "
        "bàt; respectueusement; a bientôt; à demain"
    ),
    disclaimers=(
        "confidentiel; confidentielle; confidentielles; destinataire; destinataires; par "
        "erreur; toute diffusion; avant d'imprimer; strictement interdite; le détruire; "
        "décline toute; responsabilité; avertir l'expéditeur; divulgation"
    ),
    banners=(
        "expéditeur externe; courriel externe; e-mail externe; mail externe; provient de "
        "l'extérieur; provient de l’extérieur; extérieur de l'organisation; extérieur de "
        "votre organisation; extérieur de l’organisation; en dehors de l'organisation; en "
        "dehors de votre organisation; [externe]; vous n'obtenez pas souvent; vous ne recevez "
        "pas souvent; ne cliquez pas sur les liens"
    ),
    reactions="a réagi à votre message; a réagi via gmail; a réagi; a aimé",
    auto_reply_subjects=(
        "réponse automatique; reponse automatique; absence du bureau; absent du bureau; "
        "message d'absence; réponse d'absence"
    ),
    absence_subjects="absence :; absence:; en congé; en congés; hors du bureau",
    answer_words="réponse; réponses; ci-dessous; ci-après; voici",
    number_words="question; réponse; point; pour la question; concernant la question; n°; r",
    labels=(
        "going_well = bien, ça va bien, points positifs, réussites, succès; challenging = "
        "difficile, difficultés, difficulté, défis, défi, problèmes; need = besoin, besoins, "
        "aide, soutien, demandes; growth = apprentissage, progression, progresser, "
        "développement, apprendre, formation; progress = progrès, avancées, avancement, "
        "avancé; blockers = blocages, blocage, obstacles, obstacle, freins; support = aide, "
        "soutien, besoin, besoins; held = tenu, eu lieu; notes = notes, décisions, accords, "
        "convenu; useful = utile, utilité, note; strength = force, forces, points forts, "
        "continuer; improve = amélioration, améliorer, à améliorer, différemment, axes; proud "
        "= fier, fière, fierté; hard = difficile, dur; learned = appris, apprentissages, "
        "leçons; next = suite, la suite, prochaines étapes, ensuite"
    ),
    until="jusqu'au; jusqu’au; jusqu'à; jusqu’à; au",
    back_on=(
        "de retour le; retour le; reviens le; reviendrai le; serai de retour le; "
        "dès le; de retour au bureau le"
    ),
    back_words="de retour; à nouveau; de nouveau",
)

SAYS = Vocabulary(
    short_for="""like=j'aimerais|je voudrais|je souhaiterais|je souhaite|j'aimerais bien|je
    veux; can=peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|peux tu|pourrais tu|tu peux|tu
    pourrais|vous pouvez|vous pourriez|est-ce que tu peux|est-ce que tu pourrais|est-ce que
    vous pouvez|est-ce que vous pourriez""",
    common="""le; la; les; des; une; un; et; est; sont; à; au; aux; du; que; qui; pour;
    avec; dans; sur; pas; nous; vous; je; j; tu; il; elle; on; mon; ma; mes; ce; cette; mais;
    très; plus; ne; n; qu; se; sa; son; ses; leur; par; ai; suis; avons; merci; bien; fait;
    cela; ça; toujours; encore; sommes; être; depuis; l; d; en""",
    short="""m; mme; mlle; mm; etc; p.ex; p. ex; env; n°; ste; janv; févr; avr; juil; sept;
    oct; nov; déc; lun; mer; jeu; ven; dr; réf; tél; art""",
    not_names="""pierre; marine; rose; claire; aimée; juste; constant; prudence; olive;
    clément; blanche; grâce; aurore; celeste; victoire; max; la; noël; france""",
    neutral="""pas seulement; pas mal; non seulement; je dirais; comme prévu; comme convenu;
    mieux que prévu; objectif atteint; j'ai dit; pas de souci; pas de problème; sans surprise;
    on ne peut plus; ne serait-ce; n'est-ce pas; plus que prévu; au-delà de l'objectif; selon
    le plan; de toute façon; n'est que; ne sont que; n'a que; n'avons que; n'ai que; ne reste
    que; ne restent que; ne fait que; ne font que; ne manque que; ne manquent que; qu'une
    question; a glissé à; glissé à; a dérapé à; dérapé à; est bloqué à""",
    negation="""pas; ne .. pas; n'est pas; ne sommes pas; aucun; aucune; jamais; nullement;
    loin de; loin d'; guère; ni; non plus; au lieu de; sans atteindre; ne .. plus; rien;
    plutôt que; personne""",
    hypothetical="""si; s'il; s'ils; au cas où; à condition; pourvu que; à supposer;
    supposons; dans le cas où; en cas de; en supposant; sous réserve; dès que; une fois que;
    quand nous serons; lorsque nous; à moins que; à moins de; sauf si; même si; ne dirais pas;
    ne pense pas; ne crois pas; pas sûr; pas sûre; quand .. sera; quand .. seront; lorsque ..
    sera; si seulement; je doute; difficile de dire; imaginons; à condition que; le jour où;
    savoir si; j'ignore si; reste à savoir""",
    modal="""serait; seraient; serais; pourrait; pourrions; pourrais; pourraient; devrait;
    devrions; devraient; peut-être; probablement; sans doute; éventuellement; aurait; aurions;
    aurais; auraient; théoriquement; en théorie; risque de; risquons; risquent; voudrait;
    faudrait; il semblerait; apparemment; on verrait; passerait; atteindrions; atteindrait;
    finirait""",
    history="""trimestre dernier; le trimestre dernier; dernier trimestre; au trimestre
    précédent; trimestre précédent; année dernière; l'an dernier; l'année dernière; an passé;
    l'an passé; année passée; il y a un an; il y a deux ans; il y a des mois; à l'époque;
    autrefois; auparavant; au départ; au début; initialement; à l'origine; semestre dernier;
    été dernier; hiver dernier; au démarrage; au lancement; jadis; précédemment; en début
    d'année; à la même époque; avant mon arrivée; en
    (janvier|février|mars|avril|mai|juin|juillet|août|septembre) ..
    (était|étions|avions|avait); avant la refonte; avant la migration; avant le déménagement;
    quand j'ai (commencé|démarré|pris); il y a trois mois; il y a six mois; au premier
    semestre; au premier trimestre; au deuxième trimestre; l'été dernier; jusqu'ici""",
    past="""était à; étions à; étaient à; était; étions; étaient; étais; avions; avait;
    avaient; avais; se situait à; fut; plafonnait""",
    last_month="mois dernier; le mois dernier; mois passé; au mois dernier",
    recent="""hier; aujourd'hui; ce matin; cette semaine; depuis lundi; depuis mardi;
    depuis mercredi; depuis jeudi; depuis vendredi; depuis hier; à ce jour; ce mois-ci; ce
    mois; cette nuit; à l'instant; semaine dernière; la semaine dernière""",
    stale="""pas encore de nouveau chiffre; pas de nouveau chiffre; pas de nouveaux
    chiffres; aucun nouveau chiffre; pas de chiffre plus récent; pas de nouvelle mesure; pas de
    nouvelle valeur; pas encore de chiffre; pas encore les chiffres; nouveaux chiffres pas
    encore""",
    plan="""objectif; objectifs; l'objectif; cible; but; vise; visons; viser; visant; prévois;
    prévoyons; prévoit; prévu; prévue; prévision; prévisions; compte atteindre; comptons;
    espère; espérons; espérer; espoir; espérant; j'espère; souhaite; souhaitons; voudrais;
    voulons; veux; aimerais; aimerions; souhait; attends; attendons; ambition; ambitionnons;
    devons; dois; doit; il faut; devra; sera; serons; seront; serai; aurons; aura; aurai;
    atteindrons; atteindrai; atteindra; arriverons; arrivera; va être; allons; allons être;
    vais; va; vont; bientôt; prochain trimestre; trimestre prochain; mois prochain; année
    prochaine; un jour; d'ici la fin; d'ici fin; d'ici là; essaie; essayons; tenter; tentons;
    tâche; promis; promets; promettons; presque; proche de; pas loin de; en route vers; vers
    les; idéalement; dans l'idéal; idéal serait; confiant; confiante; passerons; descendrons;
    monterons; pourrons; finirons; visent; vise les; idée serait; l'idée; l'idéal; cibles;
    voudrions; faut; il faudra""",
    remaining="""manque; manquent; reste; restent; restant; restants; restantes; il manque;
    il nous manque; il me manque; à faire; encore à; sous les; sous la barre; en dessous; de
    moins; à venir; à trouver; à combler""",
    reported="""dit que; a dit; disait; disaient; avait dit; écrivait; avait écrit; m'a dit;
    nous a dit; affirme; affirment; prétend; prétendent; selon; d'après; écrit; a écrit; m'a
    écrit; nous a écrit; raconte; a raconté; m'a raconté; pense que; estime que; annonce; a
    annoncé; m'a assuré; assure; soutient; rapporte; a déclaré; déclare; paraît-il; citation;
    concurrent; concurrents; le client dit; dixit; m'a confié; nous assure; croit; marché;
    secteur; benchmark; exige; exigent; veut; veulent; demande; demandent; réclame; réclament;
    moyenne du secteur; il paraît; on dit; on raconte; l'audit dit; voudrait; on m'a dit; on
    nous a dit; m'a-t-on dit; j'ai entendu; j'ai entendu dire; on m'a raconté; j'ai appris que;
    on m'a assuré; il paraît que; paraît que""",
    sarcasm="""merci beaucoup vraiment; merci pour rien; super merci; bravo vraiment; encore
    bravo; comme d'habitude en retard; quelle surprise; quelle joie; génial encore; bien joué
    encore; on n'attendait que ça; il ne manquait plus que ça; manquait plus que; 🙄; ben
    voyons; bah voyons; tu parles; magnifique encore; encore cassé merci; chapeau l'artiste;
    bravo l'artiste; encore une fois merci; encore une démo plantée; encore planté*; encore
    raté*; encore cassé*; encore une fois; comme d'habitude; comme toujours; bravo les
    artistes; on applaudit; formidable , encore; bravo champion; merci bien; c'est malin""",
    negative="""pour avoir (cassé| supprimé| oublié| planté| perdu| bloqué| ignoré| effacé);
    d'avoir (cassé| supprimé| oublié| planté| perdu| bloqué| ignoré| effacé| encore); encore
    cassé; encore en panne; encore en retard; encore planté; tout cassé; a cassé; a planté;
    pour le bazar; pour le chaos; pour la pagaille; une fois de plus en; pour la troisième
    fois; sans prévenir; sans demander; à la dernière minute; d'avoir
    (effacé|supprimé|cassé|oublié|planté|perdu|écrasé|ignoré|raté|bloqué); pour (avoir
    effacé|avoir cassé|avoir oublié|le bazar|la pagaille|le retard); une démo plantée; a tout
    (cassé|planté|effacé|perdu|gâché|bloqué)""",
    courtesy="""merci (beaucoup | bien | encore | d'avance | )(pour| de| du| d') (le | la | ce
    | cet | cette | votre | ton | ta | vos | tes | les | ces | )(rappel| relance| message|
    mail| courriel| e-mail| question| questions| patience| compréhension| attention|
    invitation| info| infos| information| retour| suivi| demande| temps| réponse| lecture|
    sollicitude| petit| gentil| nouvelles| note); merci (de| d') (demander| avoir demandé|
    prendre des nouvelles| votre attention| ton attention| relancer| me relancer| me le
    rappeler| avoir pensé| l'avoir rappelé| me rappeler); merci d'avance; pour le rappel; pour
    ce rappel; pour la relance; pour ton message; pour votre message; pour ta patience; pour
    ta compréhension; pour votre compréhension; bonne
    (journée|semaine|soirée|continuation|fin); bon (week-end| weekend| courage| lundi|
    vendredi| après-midi| appétit); belle (journée|soirée|semaine); à (bientôt| demain| lundi|
    mardi| mercredi| jeudi| vendredi| plus| tout à l'heure)$; très bonne; excellente
    (journée|semaine|soirée); au plaisir; pour (la|ta|votre|une)
    (réponse|réactivité|relance|question) (rapide|prompte|); pour (la|ta|votre)
    (prompte|rapide) (réponse|relance|réaction)""",
    greeting="""^bonjour; ^salut; ^bonsoir; ^hello; ^coucou; ^cher; ^chère; ^chers;
    ^madame; ^monsieur; ^hey""",
    nothing="""^rien; ^aucun; ^aucune; ^non; ^ras; ^r.a.s; ^néant; ^pas de blocage; ^pas
    grand-chose; ^tout va bien; ^tout roule; ^rien de (particulier|neuf|nouveau|spécial); ^pas
    de souci; ^sans objet; ^pas de blocages; ^pas vraiment""",
    stop="""le la les l un une des du de d à au aux et ou en dans sur pour par avec sans
    notre nos mon ma mes leur plus moins mieux faire réduire augmenter diminuer améliorer
    terminer finir lancer livrer atteindre signer obtenir créer gagner construire rendre
    développer passer nouveaux nouvelles nouveau nouvelle taux nombre temps réalisés réalisées
    réaliser tous toutes achever baisser baisse accroître publier écrire rédiger""",
    present="""maintenant; actuellement; à présent; désormais; en ce moment; pour
    l'instant; aujourd'hui; à ce jour; est à; sont à; suis à; en est à; en suis à; en sommes à;
    est désormais; c'est; déjà; ce jour; est; sont""",
    state="""est à; est maintenant à; est actuellement à; est désormais à; sont à; est
    aujourd'hui à; suis à; sommes à; en est à; en suis à; en sommes à; on en est à; est en;
    est aux; est passé à; est passée à; sont passés à; passé à; passée à; passe à; passent à;
    est tombé à; est tombée à; tombe à; tombé à; est descendu à; est descendue à; descendu à;
    descendue à; descend à; est monté à; est montée à; monté à; montée à; monte à; réduit à;
    ramené à; ramenée à; atteint; atteignent; a atteint; avons atteint; ont atteint; on
    atteint; atteints; s'établit à; se situe à; situe à; tourne à; plafonne à; compte; avons;
    avons déjà; a; ai; j'ai; on a; affiche; maintenant à; désormais à; aujourd'hui à; à;
    actuellement à; terminé à; terminée à; avancé à; avancée à; réalisé à; réalisée à; fait à;
    faite à; fini à; complété à; à hauteur de; est de; est désormais de; est maintenant de;
    sont de; atteint les; à la; grimpé à; grimpe à; revenu à; revenue à; remonté à; stabilisé
    à; bouclé à; arrivés à; arrivé à; nous arrivons à; est bien à; y compris; est maintenant
    d'; est désormais d'; est d'; n'est plus que de; répond maintenant en; répond désormais
    en; répond en; répondons en; répond aujourd'hui en; livrons en; livre maintenant en;
    livrons maintenant en; on livre en; dure maintenant; dure désormais; prend maintenant;
    prend désormais; prend; avons fait; ai fait; ont fait; on a fait; a grimpé à; est remonté
    à; est remontée à; est redescendu à; est redescendue à; sont descendus à; sont descendues
    à; sont montés à; sont tombés à; sont tombées à; sont à présent; ce qui fait; ce qui nous
    fait; ça fait; nous voilà à; stable à; reste à; se maintient à; stagne à; inchangé à;
    toujours à; oscille autour de; avoisine; frôle; à présent à; a été ramené à; est ramené à;
    pointe à; culmine à; a reculé à; recule à; a progressé à; fait en moyenne; en moyenne;
    dépasse; dépasse les; dépassent les; a glissé à; glisse à; s'est stabilisé à; s'est
    stabilisée à; se sont stabilisés à; a été réduit à; ramené les .. à; ramené .. à; avons
    ramené .. à; on a ramené .. à; fait passer .. à; fait baisser .. à; fait monter .. à;
    passé la barre des; passe la barre des; franchi la barre des; franchi les; dépassé les; a
    dépassé les; bloqué à; reste bloqué à; reste bloquée à; coincé à""",
    filler="""environ; à peu près; autour de; près de; presque; déjà; maintenant; désormais;
    seulement; actuellement; quelque; exactement; juste; un peu; la; le; les; aux; bien;
    enfin; encore; toujours; aujourd'hui; ~; ≈; :; -; –; →; ->; à; un; une; quelques; plus de;
    de; total de; en moyenne; moyenne""",
    we_are="""on en est à; nous en sommes à; j'en suis à; on est à; nous sommes à; je suis à;
    on est maintenant à; nous sommes maintenant à; on est désormais à; nous sommes désormais
    à; on a atteint; nous avons atteint; j'ai atteint; on est passé à; nous sommes passés à;
    on est arrivés à; on arrive à; nous arrivons à; on a; nous avons; j'ai; en est à; on
    compte; nous comptons; on en est maintenant à; ce qui nous met à; ce qui nous amène à; ça
    fait; cela fait; maintenant à; actuellement à; on est descendu à; on est montés à; nous
    voilà à; me voilà à; on est descendus à; on a déjà; nous avons déjà; j'ai déjà; ça nous
    fait; ce qui fait; ce qui nous fait; on est rendus à; on en a; j'en ai; on a fait; nous
    avons fait; j'ai fait; nous en avons; on est toujours à; on se maintient à; on tourne à;
    j'arrive à; on a signé; nous avons signé; j'ai signé; j'en suis maintenant à; on en est
    désormais à""",
    total="""au total; jusqu'ici; jusqu'à présent; à ce jour; en tout; déjà; pour
    l'instant; désormais; au cumul; signés; signées; faits; faites; en ligne; terminés;
    terminées; réalisés; réalisées; à date; cumulés; publiés""",
    change="""de plus de; gagné; gagnés; perdu; ajouté; plus; moins; hausse de; baisse de;
    gain de; augmentation de; diminution de; amélioration de; progressé de; augmenté de; baissé
    de; bougé de; avancé de; reculé de; diminué de; amélioré de; monté de; descendu de; réduit
    de; chuté de; bondi de; grimpé de; évolué de; recul de""",
    from_figure="""contre; au lieu de; par rapport à; partant de; en partant de; parti de;
    partis de; de; depuis; était à; était; auparavant; comparé à; à comparer à; face à; passé
    de; passée de; est passé de; descendu de""",
    to="à; jusqu'à",
    between="entre",
    change_after="""de plus; de moins; points; point; supplémentaires; nouveaux; nouvelles;
    en plus; en moins; gagnés; perdus; de mieux; plus vite; points de pourcentage;
    additionnels; de gain; de progression; de progrès; autres""",
    copula="""est; sont; reste; restent; toujours; encore; maintenant; désormais;
    actuellement; bien; clairement; enfin; a été; ont été; été; semble; paraît; tient; avance;
    va; vont; se porte; je dirais; en; et; les deux; tous; toutes; tous les deux; toutes les
    deux; :; pas; très; plutôt; complètement; officiellement; totalement; malheureusement;
    pris; prend; je; vois; qualifierais; mettrais; considère; comme; a; ont; aussi; également;
    aujourd'hui; du; c'est; ça; y; restera; nous; on; objectif; l'objectif; indicateur; kr;
    tout; tout est; tout va""",
    after_title="""est; sont; a; ont; lundi; mardi; mercredi; jeudi; vendredi; hier; cette;
    ce; la; le; en; à; et; mais; qui; reste; avance; se; va; depuis; avec; avant; pour; dans;
    terminé; terminée; enfin; descend; passe; nous; on; je; été; atteint; pris; désormais;
    maintenant; actuellement; aujourd'hui; semaine""",
    on_track="""en bonne voie; sur les rails; dans les temps; dans les clous; sur la bonne
    voie; comme prévu; en ligne avec le plan; dans les délais; tient le cap; conforme au plan;
    bien parti; bien partie; on track; avance comme prévu; dans le planning; selon le plan; en
    bon chemin; sur la bonne trajectoire; au vert; en vert""",
    at_risk="""à risque; en danger; menacé; menacée; compromis; compromise; fragile; sur le
    fil; à l'orange; at risk; incertain; incertaine; en péril; risqué; risquée; mal engagé;
    mal engagée; mal parti; mal partie; risque de glisser""",
    off_track="""en retard; pas dans les temps; pas en bonne voie; pris du retard; prend du
    retard; au rouge; hors délai; hors des clous; à la traîne; off track; plus dans les temps;
    a dérapé; dérape; à l'arrêt; au point mort; a déraillé; pas sur les rails; a glissé; hors
    des rails; pas dans les clous; du retard; patine; enlisé; enlisée; à la bourre; prend
    l'eau; décalé; décalée; décroche""",
    done="""terminé; terminée; terminés; fini; finie; fait; faite; achevé; achevée; bouclé;
    bouclée; atteint; atteinte; accompli; accomplie; clôturé; clôturée; livré; livrée;
    réalisé; réalisée; c'est fait; réglé; réglée; conclu; conclue; complété; complétée; clos;
    close; done; en poche; rempli; remplie; finalisé; finalisée; c'est bouclé; plié; pliée;
    ✅; ✔; dans la boîte; c'est réglé; emballé""",
    finished="""terminé; fini; achevé; bouclé; finalisé; clôturé; avons terminé; ai
    terminé; j'ai terminé; nous avons bouclé; j'ai bouclé; clos; conclu; nous avons fini;
    livré; a terminé; on a terminé; on a bouclé; en avons fini avec""",
    dropped="""abandonné; abandonnée; annulé; annulée; arrêté; arrêtée; laissé tomber;
    supprimé; supprimée; retiré; retirée; enterré; enterrée; caduc; caduque; plus d'actualité;
    plus à l'ordre du jour; mis de côté; mise de côté; dropped; stoppé; stoppée; suspendu;
    suspendue; laissée tomber; on laisse tomber; laissons tomber; je laisse tomber; on
    abandonne; nous abandonnons; j'abandonne; on arrête; on enterre; mis en pause définitive;
    jeté; jetée; passe à la trappe; passé à la trappe; mis au placard; mise au placard; n'a
    plus lieu d'être; plus de raison d'être; tombe à l'eau; tombé à l'eau; rayé; rayée; mis au
    frigo; gelé; gelée; renoncé à; renonçons à; renonce à; on renonce; on a renoncé; ne
    poursuivons plus; ne poursuivons pas; ne continuons pas; ne poursuit plus; n'est plus
    poursuivi; on ne poursuit plus; nous ne poursuivons plus; mets .. de côté; mettons .. de
    côté; on met .. de côté; laisse .. de côté""",
    both="et; &; ainsi que; et à; et aussi à; et au",
    but="""mais; cependant; toutefois; pourtant; en revanche; par contre; néanmoins; or;
    alors que; même si; bien que""",
    of="sur; sur les; /; parmi",
    percent="%; pour cent; pourcent; p. cent",
    fraction="""moitié=0.5; à mi-chemin=0.5; mi-chemin=0.5; à mi-parcours=0.5;
    mi-parcours=0.5; un tiers=0.3333; au tiers=0.3333; le tiers=0.3333; du tiers=0.3333; deux
    tiers=0.6667; un quart=0.25; au quart=0.25; trois quarts=0.75; trois-quarts=0.75; quatre
    cinquièmes=0.8; un cinquième=0.2; un dixième=0.1; trois cinquièmes=0.6; aux trois
    cinquièmes=0.6; deux cinquièmes=0.4; aux trois quarts=0.75; aux deux tiers=0.6667""",
    numeral="""zéro=0; deux=2; trois=3; quatre=4; cinq=5; six=6; sept=7; huit=8; neuf=9;
    dix=10; onze=11; douze=12; treize=13; quatorze=14; quinze=15; seize=16; dix-sept=17;
    dix-huit=18; dix-neuf=19; vingt=20; trente=30; quarante=40; cinquante=50; soixante=60;
    soixante-dix=70; quatre-vingts=80; quatre-vingt=80; quatre-vingt-dix=90; cent=100; une
    douzaine=12; une dizaine=10; vingt-cinq=25; soixante-quinze=75""",
    scale="""k=1e3; mille=1e3; milliers=1e3; m=1e6; million=1e6; millions=1e6; mio=1e6;
    md=1e9; mds=1e9; milliard=1e9; milliards=1e9""",
    unit="""ms=ms; milliseconde=ms; millisecondes=ms; s=s; sec=s; seconde=s; secondes=s;
    min=min; mn=min; minute=min; minutes=min; h=h; heure=h; heures=h; j=d; jour=d; jours=d;
    semaine=w; semaines=w; mois=mo; an=y; ans=y; année=y; années=y; point=pts; points=pts;
    pts=pts; euro=€; euros=€; eur=€; dollar=$; dollars=$; ko=kb; mo=mb; go=gb; to=tb; kg=kg;
    g=g; t=t; tonnes=t; km=km; m=m; mètres=m; x=x; fois=x""",
    new_goal="""^nouvel objectif; ^nouveaux objectifs; ^proposition d'objectif; ^proposition
    de nouvel objectif; ^je propose un (nouvel |)objectif; ^{like} (ajouter| proposer| fixer|
    me fixer) (un | comme )(nouvel | )objectif; ^autre objectif; ^un autre objectif; ^objectif
    supplémentaire; ^ajouter un objectif; ^je propose comme (nouvel |)objectif; ^mon nouvel
    objectif; ^nouveau but; ^je propose un nouvel objectif; ^un nouvel objectif; ^je me fixe
    un nouvel objectif; ^je me fixe comme objectif; ^nouvel objectif pour; ^objectif proposé;
    ^j'ai un nouvel objectif""",
    as_goal="""{like} prendre; {like} ajouter; {like} me fixer; je propose; je me fixe;
    {like}; je prendrais; je peux prendre; on pourrait ajouter; je suggère; je prends""",
    as_goal_after="""comme objectif; comme nouvel objectif; comme objectif supplémentaire;
    à mes objectifs; en objectif; pour objectif; un objectif; au titre d'objectif""",
    first="je; j'; nous; on; me; moi; m'",
    you="tu; toi; te; vous; t'",
    pronoun="il; elle; lui; ils; elles",
    together="et moi; et moi-même",
    title="m; mme; mlle; monsieur; madame; dr; maître",
    nickname="""seb=sébastien; fred=frédéric; alex=alexandre; alex=alexandra; max=maxime;
    nico=nicolas; steph=stéphanie; steph=stéphane; manu=emmanuel; ben=benjamin; cam=camille;
    caro=caroline; isa=isabelle; véro=véronique; cath=catherine; jb=jean-baptiste;
    jp=jean-pierre; flo=florence; flo=florent; greg=grégoire; guigui=guillaume; gus=gustave;
    lolo=laurent; jo=joseph; mathieu=matthieu; mimi=mireille; nat=nathalie; phil=philippe;
    seb=sebastien; titi=thierry; vince=vincent; toto=antoine; antho=anthony; dom=dominique;
    domi=dominique; val=valérie; chris=christophe; chris=christine; sandy=sandrine""",
    thanks="""merci à; merci; un (grand|immense|énorme|très grand|vrai) merci à; un
    (grand|immense|énorme) merci; (grand|immense|énorme|mille) merci à; mille mercis à; mille
    mercis; tous mes remerciements à; remercie; remercier; je remercie; bravo à; bravo; un
    grand bravo à; chapeau à; chapeau; félicitations à; félicitations; félicite; coup de
    chapeau à; kudos à; kudos; reconnaissant envers; reconnaissante envers; reconnaissance à;
    gratitude envers; sans .. nous n'aurions; sans .. je n'aurais; sans .. on n'aurait; sans
    l'aide de; grâce à; big up à; mention spéciale à; mention spéciale pour; tirer mon chapeau
    à; salue; saluer; applaudissements pour; immense merci à; je tiens à remercier; tiens à
    remercier; un merci particulier à; merci tout particulier à; gros merci à; un gros merci
    à; une pensée pour; reconnaissance envers; je voudrais souligner; je tiens à souligner;
    souligner le travail de; saluer le travail de; rendre hommage à; big merci à; respect à;
    respect pour; tous mes compliments à; bravo et merci à; un grand bravo; encore merci à;
    encore bravo à; je dois beaucoup à; ce sont grâce à; je félicite; à saluer; un merci du
    fond du cœur à; merci du fond du cœur à; du fond du cœur à; un merci sincère à; mes
    remerciements à; mes remerciements sincères à; un merci chaleureux à""",
    praise="""a fait un (travail| boulot| job) (remarquable| formidable| fantastique| superbe|
    exceptionnel| excellent| incroyable| génial| extraordinaire| magnifique| impeccable|
    admirable| épatant| du tonnerre); (excellent| super| superbe| formidable| remarquable|
    magnifique| beau| fantastique| incroyable| sacré) (travail| boulot| job); m'a sauvé*; nous
    a sauvé*; a sauvé (la|le|notre|ma|mon|l'); mérite; merite; a été (formidable| génial|
    géniale| exceptionnel| exceptionnelle| remarquable| brillant| brillante| fantastique|
    incroyable| extraordinaire| précieux| précieuse| parfait| parfaite| super| d'une aide|
    d'un grand| d'un soutien| au top| impeccable| admirable); est (formidable| génial|
    géniale| exceptionnel| exceptionnelle| remarquable| incroyable| extraordinaire| en or| une
    perle| un atout| une star| un héros| une héroïne| une chance); m'a (beaucoup| énormément|
    vraiment| tellement| bien| grandement) aidé*; nous a (beaucoup| énormément| vraiment|
    tellement| bien| grandement) aidé*; un grand bravo; bravo à; au-delà de; sans qu'on le lui
    demande; sans qu'on lui demande; spontanément; de sa propre initiative; m'a impressionné*;
    nous a impressionné*; impressionné par; impressionnée par; chapeau; d'une aide précieuse;
    d'un grand secours; d'une patience; avec brio; haut la main; a assuré; a géré ..
    (parfaitement| avec brio| à la perfection| impeccablement| de main de maître); exemplaire;
    je suis reconnaissant*; lui suis reconnaissant*; reconnaissant*; a brillé; s'est
    surpassé*; s'est donné*; s'est plié*; a dépanné; m'a dépanné*; nous a dépanné*;
    félicitations; a été à la hauteur; ^sans ..
    (serait|serais|serions|seraient|aurait|aurais|aurions) (encore |toujours |pas |jamais |);
    assure comme; a été d'un (grand|énorme|immense|précieux) (secours|soutien|aide); a été
    d'une (grande|énorme|immense|précieuse) (aide|patience|efficacité); a pris le relais; a
    tout donné; s'est démené*; s'est défoncé*; s'est dépassé*; a géré; a cartonné; a porté
    (le|la|l'|tout); a tenu la barque; m'a épaté*; m'a bluffé*; nous a bluffés; est un pilier;
    est une perle; chapeau bas; a été au top; a été héroïque; est toujours là; a débloqué; m'a
    débloqué*; nous a dépannés; nous a tirés; m'a tiré*; a rattrapé; a calmé (le|la|l'); un
    boulot de dingue; fait un boulot; un sacré coup de main; un coup de main; coup de main;
    est géniale; est génial; est extraordinaire; quelle star; quelle patience; quel
    professionnalisme""",
    correction="""doit (arrêter|cesser|améliorer|apprendre|être plus|mieux); devrait
    (arrêter|cesser); j'attends de (lui|elle); j'attends qu'; je lui ai dit; je lui ai fait;
    n'est pas acceptable; inacceptable; ce n'est pas acceptable; nous coûte la confiance; nous
    fait perdre la confiance; ne doit pas se reproduire; ne doit plus se reproduire; il faut
    qu'(il|elle) arrête; recadrage""",
    fault="""a coupé la parole; coupe la parole; a interrompu; interrompt; est arrivé en
    retard; est arrivée en retard; arrive en retard; n'a pas préparé; n'était pas préparé*; a
    manqué (la|le|deux|trois|plusieurs|les|l'); n'a pas (livré|respecté|tenu|rendu|prévenu); a
    oublié (de|la|le|les); a été (désagréable| sec| sèche| impoli| impolie| cassant| cassante|
    dédaigneux); a haussé le ton; a ignoré; bâclé; sans prévenir; ton sec; négligent;
    négligente""",
    suggestion="""pourrait; gagnerait à; devrait; aurait intérêt; serait
    (bien|utile|mieux|bon) de; serait (bien|utile|mieux) qu'; ce serait bien; j'aimerais qu';
    je suggère; je conseille; ma suggestion; une suggestion; un conseil; plus tôt; plus
    souvent; davantage; la prochaine fois; pourrait davantage; partager plus; aiderait""",
    advice="""gagnerait à; aurait intérêt à; je suggère (à|qu'); je conseille à; pourrait
    .. (plus tôt|plus souvent|davantage); devrait .. (plus tôt|plus souvent|davantage); ma
    suggestion pour; suggestion pour; ce serait bien qu'(il|elle)""",
    recognition_word="""merci; remerciement; remerciements; reconnaissance; bravo;
    félicitations; kudos""",
    feedback_word="""retour; feedback; retour pour; retour à; retour sur; remarque pour;
    recadrage; feedback pour; feedback à""",
    promise="""je vais; j'enverrai; je t'enverrai; je vous enverrai; j'envoie; je t'envoie; je
    vous envoie; je te l'envoie; je ferai; je m'occupe; je m'occuperai; je prépare; je
    préparerai; je rédige; je rédigerai; je livre; je livrerai; je finirai; je terminerai; je
    termine; je partagerai; je partage; je te partage; je contacterai; je contacte;
    j'appellerai; j'appelle; je parlerai; je parle à; je parle avec; je vérifierai; je
    vérifie; j'organiserai; j'organise; je programmerai; je planifie; je planifierai; je
    prendrai; je prends contact; je prends en charge; je me charge; je me chargerai;
    j'écrirai; j'écris à; je relancerai; je relance; je mettrai; je mets à jour; je mets en
    place; je publierai; je publie; je réserverai; je réserve; je te donne; je te donnerai; je
    te transmets; je transmettrai; je transmets; je remettrai; je remets; je m'engage à; je
    promets; je documenterai; je documente; je corrigerai; je corrige; je présenterai; je
    présente; je soumettrai; je soumets; je rendrai; je rends; je reviens vers; je reviendrai
    vers; je te tiens; je fournirai; je fournis; je réponds à; je répondrai; je validerai; je
    commanderai; je propose de; je lui envoie; je leur envoie; je finalise; je finaliserai; je
    relirai; je relis; je testerai; je teste; nous vous enverrons; je demande à; je
    demanderai; je ferai suivre; j'inviterai; j'invite; je déploie; je déploierai; je boucle;
    je bouclerai; et moi (préparons| préparerons| allons| enverrons| envoyons| ferons|
    rédigerons| rédigeons| organiserons| organisons| verrons| finaliserons); et moi nous
    (préparons|allons|enverrons|ferons); je me rapproche; je fais le point avec; je ferai le
    point; je te fais parvenir; je ferai parvenir; je te fournis; je te remets; je dépose; je
    déposerai; je saisis; je saisirai; je commande; je lance; je lancerai; je valide; je
    convoque; je bloque un créneau; je cale; je calerai; je fixe; je fixerai; je mettrai à
    jour; je regarde avec; je vois avec; je verrai avec; je m'en occupe; je m'en charge; c'est
    moi qui; je compte envoyer; je compte te; j'achève; je collecte; je rassemble""",
    promise_by="""je peux; je fais; je suis prêt; j'aurai; je compte; je passe; tu auras; vous
    aurez; tu l'auras; vous l'aurez; tu recevras; vous recevrez; tu as; je te le; je te la; je
    te les; je vous le; je rends; je rendrai; je regarde; je vois; je dois; je ferai;
    j'attaque; on fait; nous faisons; je donne; d'ici lundi je; je
    (rassemble|prends|reprends|parle|discute|planifie|prévois|réserve|rédige|corrige|complète|mets|pose|règle|range|installe|répare|réponds|signe|informe|forme|reprends|transmets|dessine|propose|monte|calcule|mesure|compte|trie|relis|revois|analyse|nettoie|migre|déploie|publie|clôture|boucle);
    je (réécris|reformule|peaufine|retravaille|mets au propre|refais|revérifie|passe
    voir|demande|cherche|complète|ajoute|archive|trie);
    j'(imprime|envoie|appelle|organise|écris|installe|ajoute|archive|analyse|apporte|achète|expédie|emballe|interroge|actualise|épure|étudie|examine|écoute|adapte|affiche);
    je
    (traduis|copie|distribue|dessine|filme|photographie|colle|découpe|compare|coordonne|développe|programme|configure|branche|imprime|achète|apporte|commande|poste|tape|scanne|vérifie|confirme)""",
    no_promise="""je vais (bien| mieux| voir| essayer| mal| être| peut-être| rater| devoir|
    avoir besoin| y réfléchir| réfléchir| en parler| t'expliquer| continuer| attendre); je
    ferai (de mon mieux|attention|avec); je prends (des| mes| quelques| un peu| la| une| du|
    le temps| note| plaisir| goût| congé); je prendrai (des|mes|quelques); pas; je prépare
    (actuellement|en ce moment|un|une|le|la|mon|ma)$; je partage (l'| ton| votre| cet| cette|
    son| leur| l'avis| le constat| la même); je reviens (de| lundi| mardi| mercredi| jeudi|
    vendredi| le| demain); je parle (mieux|bien|couramment); je présente mes; je termine
    (là|ici|par); je peux (pas|te dire|dire|comprendre); je fais (de mon| un| une| partie|
    des| du| confiance| face| le point| attention| mon possible); j'ai; je suis; je t'en
    parle; je te raconte; je te tiens au courant de vive; de vive voix; en réunion; je
    t'explique; je mets (du|de côté|beaucoup|plus); absente; absent; en congé; en vacances; je
    te redis$; je ne; je voulais; je voudrais; j'aurais dû; j'aurais voulu; je vais
    (peut-être|probablement|sans
    doute|sûrement|essayer|voir|bien|mieux|mal|être|rater|manquer|avoir|devoir|y|partir|en
    vacances|chez|au|à)""",
    soft="""tiens au courant; tiendrai au courant; tiens informé; redis; recontacte;
    reviens vers toi; reviendrai vers toi""",
    request="""{can}; peux-tu me; merci de; merci de bien vouloir; s'il te plaît; s'il vous
    plaît; stp; svp; aurais-tu la gentillesse; auriez-vous la gentillesse; est-ce possible que
    tu; serait-il possible que tu; te serait-il possible; pense à; n'oublie pas de; je te
    demande de; je te demanderais de; j'ai besoin que tu; il faudrait que tu; veux-tu bien;
    voudrais-tu; voudriez-vous; tu voudrais bien; prière de; je te prie de; tu veux bien; il
    faudrait que vous; j'aurais besoin que tu; j'ai besoin que vous; ce serait bien que tu; ce
    serait super que tu; ce serait bien si tu pouvais; ce serait super si tu pouvais; tu peux;
    tu pourrais; peux-tu; pourrais-tu; pouvez-vous; pourriez-vous; est-ce que tu peux; est-ce
    que tu pourrais; je te laisse; à toi de; je compte sur toi pour; saurais-tu; aurais-tu la
    possibilité de; aurais-tu le temps de; tu as le temps de; n'hésite pas à relancer; te
    serait-il possible de; te serait-il possible d'; vous serait-il possible de; serait-il
    possible pour toi de; ce serait possible que tu""",
    no_request="""(peux-tu| pourrais-tu| peux tu| tu peux| pouvez-vous| pourriez-vous) (me
    dire| nous dire| m'expliquer| me rappeler| me confirmer| confirmer que| voir| imaginer|
    deviner); merci de (ne pas| ton| votre| ta| vos| tes| m'avoir| nous avoir| me comprendre|
    demander| prendre des nouvelles| votre| la| l'| le| cette| ce| bien noter| noter|
    patienter| patience); merci d'avance; ne pas; pas s'il te plaît; pas svp; tu peux
    (compter| être| me croire| noter| voir| ignorer| fermer| dormir| oublier); mettre en
    pause; arrêter ces; plus de mails; pense (bien|aussi|souvent|que|à toi|à vous); pense à
    (moi|nous|vous|toi); je pense à; on pense à; qui pense à; penses-tu; n'oublie pas que;
    dis-moi; dites-moi; (pourrais-tu| peux-tu| pourriez-vous| pouvez-vous| pourrais tu| peux
    tu) (m'en| nous en| en) (dire| parler| raconter); (pourrais-tu|peux-tu) m'en; (tu|vous) te
    rends compte; te rends-tu; veux-tu que; voulez-vous que; tu crois; crois-tu; tiens-moi au
    courant; merci de (me dire|nous dire|me confirmer si|confirmer si); (peux-tu|tu
    peux|pourrais-tu|tu pourrais) (remercier|saluer|embrasser|féliciter|transmettre mes|passer
    le bonjour); dis merci; reste à l'écoute; continue comme ça; merci de patienter""",
    will="""va; enverra; fera; s'occupe; s'occupera; prend en charge; doit envoyer; parlera;
    préparera; vérifiera; contactera; organisera; terminera; relira; validera; livrera;
    appellera; rédigera; écrira; réservera; donnera; partagera; mettra; prendra; s'est engagé
    à; s'est engagée à; a promis de; a accepté de; se charge; se chargera; relancera;
    présentera; finira; testera; demandera; fournira; transmettra; soumettra; à envoyer; à
    préparer; commandera; planifiera; reverra; remettra; approuvera; publiera; débloquera;
    mettra à jour; reprendra; gère; gérera; doit
    (parler|envoyer|préparer|voir|vérifier|appeler|contacter|relancer|revoir|mettre|livrer|faire|finir|rendre|valider|organiser)""",
    will_by="""envoie; prépare; fait; parle; vérifie; contacte; organise; termine; relit;
    valide; livre; appelle; rédige; réserve; donne; partage; met; relance; présente; finit;
    teste; demande; transmet; publie; approuve; voit avec; écrit; prend; fournit; soumet;
    commande; planifie; revoit; remet; gère; doit; regarde; voit; traite; corrige; s'y met;
    reprend; rend; voit ça; rappelle; passe; monte; règle; installe; répare; signe; informe;
    forme; propose; calcule; trie; analyse""",
    no_will="""va (bien| mieux| mal| être| avoir| partir| nous quitter| peut-être| adorer|
    devoir| sûrement| aimer| rejoindre| nous manquer| devenir| quitter| très); va$; fera
    (plaisir|partie|chaud|froid); pas; fait (partie| un| une| du| de| des| preuve| bien|
    toujours| confiance| plaisir); prendra (sa|des|ses|la); met
    (toujours|souvent|du|beaucoup); parle (bien|trop|toujours|souvent|de); donne
    (toujours|envie|des|de|beaucoup); partage (toujours|mon|notre|volontiers); présente
    (bien|toujours|très); doit (avoir|être|se|partir|me|nous|s'); passe (de|par|à|son
    temps|pour); rappelle (que|toujours)""",
    task_word="à faire; a faire; tâche; action; todo; to-do",
    me="moi; je; moi-même; mon; ma; mes; mon point",
    reopened="""ouvert; ouverte; rouvert; rouvrir; pas fait; pas fini; toujours ouvert;
    encore ouvert; en cours; à rouvrir""",
    learning="""j'apprends; j'ai appris; je me forme; je suis une
    (formation|cours|certification); je suis un (cours|atelier|module|stage|cursus|mooc); je
    fais une formation; je fais un stage; {like} apprendre; {like} suivre ..
    (formation|cours|atelier|stage); {like} progresser; {like} me former; {like} approfondir;
    {like} développer mes; {like} améliorer mon; {like} améliorer ma; {like} améliorer mes;
    {like} m'améliorer; {like} monter en compétence; (formation| cours| atelier|
    certification| module| mooc| stage) (sur| en| de| à| d'| au| aux); je lis .. livre; je lis
    un; je lis le livre; je lis en ce moment; je me suis inscrit*; inscrite à; inscrit à; j'ai
    commencé .. (formation|cours|module|livre); j'ai terminé ..
    (formation|cours|module|certification|livre); j'ai suivi .. (formation|cours|atelier);
    monter en compétence; mon mentor; ma mentore; mentorat; passer la certification; passer le
    certificat; j'étudie; je me perfectionne; je découvre; me former; je m'initie; monter en
    compétences; je m'exerce; je m'entraîne; je me forme à; je prends des cours; des cours de;
    je suis des cours; je regarde des tutos; un mooc; cours du soir; je prépare la
    certification; je passe la certification; je lis sur; je lis beaucoup sur; j'ai lu un
    livre; je potasse; je bosse mon; je travaille mon; veux mieux; voudrais mieux; aimerais
    mieux; veux progresser; veux m'améliorer; je prends des cours du soir; je prends des cours
    de""",
    learning_topic="""formation; formations; cours; livre; livres; atelier; conférence;
    certification; certificat; apprendre; apprends; appris; progresser; lire; lecture;
    mentorat; mentor; coaching; approfondir; mooc; module; stage; compétence; compétences;
    m'améliorer; salon; webinaire; podcast; découvrir; pratiquer; séminaire; apprentissage;
    perfectionner; billet""",
    skill_gap="""j'ai du mal; j'ai encore du mal; j'ai beaucoup de mal; je peine; il m'est
    difficile; je ne sais pas (comment|encore|bien|faire); je ne maîtrise pas; je manque de
    (pratique| technique| méthode| compétence| compétences| confiance| assurance| bases|
    recul| connaissances| compétences); il me manque les bases; il me manque; mon point
    faible; ma faiblesse; pas mon point fort; pas mon fort; je ne suis pas à l'aise; pas à
    l'aise; je ne suis pas bon; je ne suis pas bonne; personne ne m'a (jamais
    |)(appris|montré); jamais appris; on ne m'a jamais; des lacunes; une lacune; mes lacunes;
    je n'arrive pas à; je n'arrive toujours pas; je dois progresser; je dois m'améliorer; il
    faut que je progresse; je me sens dépassé*; je perds mes moyens; je galère; je bloque; je
    n'arrive pas encore à; je n'arrive pas; je n'ose pas; je ne sais toujours pas; je ne suis
    pas doué*; pas doué*; pas très à l'aise; mal à l'aise; j'ai des lacunes; je suis perdu*;
    je stresse; je panique; je suis nul*; je débute; je manque d'aisance; mon anglais est
    (faible|limité|rouillé|insuffisant); je suis rouillé*; je n'ai jamais; je cale sur;
    dépassé* par; me mettent mal à l'aise; me met mal à l'aise; m'est difficile; me posent
    problème; me pose problème; ce n'est pas mon fort; je manque d'expérience; encore faible;
    suis faible; faible en; je ne sais pas
    (dire|gérer|faire|déléguer|négocier|animer|présenter|parler|vendre|écrire|coder|lire|refuser)""",
    career="""à terme {like}; à long terme; dans deux ans; dans trois ans; dans cinq ans;
    d'ici deux ans; d'ici trois ans; prochain poste; prochaine étape; promotion; carrière;
    évoluer vers; évolution vers; évolution de carrière; devenir; diriger une équipe; manager
    une équipe; encadrer une équipe; gérer une équipe; prendre un poste; rôle de; poste de;
    responsable d'équipe; cheffe d'équipe; chef d'équipe; je me vois; management; changer de
    (poste|rôle|métier); rejoindre l'équipe; un jour diriger; mobilité; m'orienter vers;
    passer (lead|senior|manager); dans quelques années; je me verrais; à terme; à moyen terme;
    mon prochain poste; chef de; responsable de; prendre la tête; un poste de; mobilité
    interne; passer côté; passer du côté; évoluer; basculer vers; bouger vers; changer de
    métier; me diriger vers; un jour , j'aimerais; un jour j'aimerais; diriger le; diriger la;
    diriger un; diriger une""",
    stretch="""{like} piloter; {like} mener; {like} diriger le projet; {like} prendre la tête;
    {like} prendre en charge; {like} organiser; {like} animer; {like} porter; plus de
    responsabilités; davantage de responsabilités; sortir de ma zone; hors de ma zone; zone de
    confort; un projet plus; projet plus ambitieux; plus grand que tout; {like} présenter;
    {like} coordonner; défi; comme défi; mission plus; piloter la; piloter le; mener la; mener
    le; mon plus gros projet; plus gros projet; plus grand projet; prendre en main; me
    dépasser; un défi; relever le défi; prendre la direction; me confier; le plus gros
    dossier; plus gros que tout; porter le lancement; porter la; porter le; conduire le; mener
    à bien; -diriger""",
    budget="""budget formation; budget de formation; budget pour; budget de; un budget; frais
    de formation; frais de; prise en charge; prendre en charge .. (formation| cours|
    conférence| inscription| billet| certification); financer; financement; remboursement;
    rembourser; le billet; coûte; coût de; il me faudrait .. pour la
    (certification|formation); il me faudrait .. pour le (cours|stage|congrès|salon); prendre
    en charge .. (formation|certification|congrès|conférence|stage); financer
    (ma|la|le|cette|mon) (formation|certification|cours|congrès|conférence|stage); payer
    (l'inscription|la formation|le cours|l'examen|la certification|le congrès|le salon|les
    frais); inscription à la (formation|certification|conférence); inscription au
    (cours|congrès|salon)""",
    fee="""budget; frais; coût; coûte; coûter; payer; paie; prix; euros; euro; €; eur;
    financer; financement; rembourser; remboursement; billet; inscription; chf; dollars; $;
    tarif; prise en charge""",
    not_growth="""^rien; ^aucun; ^aucune; ^pas; ^voir plus haut; ^plus tard; ^ras; ^comme la
    semaine; j'ai appris que; appris que; pas le temps; n'ai pas le temps; ^non$; ^non ,""",
    agree="""d'accord; ok; okay; oui; je suis d'accord; j'accepte; accepté; acceptée; entendu;
    ça marche; ça me va; ça me convient; cela me convient; cela me va; parfait; validé; je
    valide; bon pour moi; oui d'accord; très bien; c'est bon; c'est bon pour moi; allons-y; on
    y va; banco; volontiers; marché conclu; approuvé; je suis partant; je suis partante;
    partant; partante; bien sûr; agree; bonne idée; confirmé; je confirme; ok pour moi; tout à
    fait d'accord; c'est entendu; on fait comme ça; je suis pour; je suis ok; c'est parti;
    avec plaisir; c'est noté; je prends; je signe; vendu; adjugé; nickel""",
    decline="""je refuse; refuse; refusé; je décline; décline; non; non merci; pas d'accord;
    je ne suis pas d'accord; pas encore; pas maintenant; je ne peux pas accepter; je préfère
    décliner; je préfère ne pas; je ne peux pas m'engager; impossible; désolé non; désolée
    non; pas pour moi; je passe mon tour; ça ne me convient pas; ça ne me va pas;
    malheureusement non; cela ne me convient pas; je dois refuser; je dois décliner; je
    préfère pas; pas pour l'instant; trop ambitieux; irréaliste; ça ne va pas être possible;
    ce n'est pas réaliste; je ne prends pas""",
    yes="""oui; oui merci; oui envoie; envoie; envoyer; oui vas-y; vas-y; confirmé; je
    confirme; ouais; exact; oui s'il te plaît; bien sûr; absolument; tout à fait""",
    no="non; pas vraiment; hélas non; malheureusement non; non pas; nan; ne pas envoyer",
    pause="""pause; mettre en pause; mets en pause; mettez en pause; en pause; suspendre;
    suspends; suspendez; pause s'il te plaît; pauser; faire une pause; je fais une pause;
    merci de mettre en pause; à mettre en pause""",
    resume="""reprendre; reprise; reprends; reprenez; on reprend; je suis de retour; de
    retour; réactiver; réactive; relancer; recommencer; on peut reprendre; fin de pause""",
    stop_all="""stop; arrêter; arrête; arrêtez; arrêt; désabonner; désinscrire; se désabonner;
    me désabonner; désinscription; désabonnement; plus de mails; plus de courriels; plus de
    messages; arrêter les mails; arrêtez ces mails; désinscrivez-moi; ne plus recevoir; ne
    m'envoyez plus; ne m'envoyez plus ces mails; ne m'envoyez plus rien; ne m'envoie plus; ne
    m'envoie plus rien; plus de mail; plus d'e-mails; désabonnez-moi; me désinscrire; je me
    désabonne; retirez-moi de la liste; arrêtez les mails""",
    undo="""annuler; annule; annulez; défaire; retirer; revenir en arrière; undo;
    annulation; annuler la ligne; annule la ligne; annuler le point; retire""",
    help="""aide; aide-moi; à l'aide; au secours; help; comment ça marche; que puis-je
    écrire; instructions; commandes; mode d'emploi""",
    held="""nous nous sommes vus; on s'est vus; nous nous sommes vues; on s'est vues; nous
    nous sommes rencontrés; ça a eu lieu; a eu lieu; a bien eu lieu; l'entretien a eu lieu; on
    s'est parlé; nous avons échangé; on a échangé; nous avons parlé; rencontrés; il a eu lieu;
    on l'a fait; oui c'est fait; nous nous sommes parlé; s'est tenu; on a parlé; on a fait le
    point; bien eu lieu""",
    not_held="""n'a pas eu lieu; pas eu lieu; ne s'est pas tenu; on ne s'est pas vus; on ne
    s'est pas vues; nous ne nous sommes pas vus; nous ne nous sommes pas vues; a été annulé;
    annulé; annulée; reporté; reportée; a été reporté; est tombé à l'eau; tombé à l'eau;
    décalé; décalée; pas vu; pas vus; on n'a pas pu; nous n'avons pas pu; nous avons dû
    annuler; on a dû annuler; n'a pas pu avoir lieu; ne s'est pas fait; sauté; était malade;
    ne s'est pas vus; a dû annuler; pas pu se voir; repoussé; repoussée; a sauté""",
    slot="""option; créneau; numéro; n°; no; choix; proposition; le; la; je prends; je
    choisis; plutôt; va pour; pour le; disons""",
    suits="""me convient; me va; convient; va; va très bien; est parfait; serait parfait;
    ok; c'est bien; marche; marche pour moi; est bien; parfait; s'il te plaît; m'arrange; ça
    marche; conviendrait; irait; plutôt; idéal; est idéal; pour moi; je prends; serait bien;
    disponible; bien; très bien""",
    private="""privé; confidentiel; privée; note privée; personnel; à ne pas partager;
    entre nous; pour moi seul; pour moi seule; note personnelle""",
    skip="""passer; passe; sauter; passer cette fois; pas cette semaine; pas cette fois;
    skip; je passe; on passe; pas le temps; rien passer""",
    share="partager; partage; tu peux partager; vous pouvez partager; à partager; ok pour partager",
    weekly="hebdomadaire; chaque semaine; toutes les semaines; une fois par semaine",
    biweekly="""bimensuel; toutes les deux semaines; toutes les 2 semaines; tous les quinze
    jours; tous les 15 jours; une semaine sur deux""",
    monthly="mensuel; chaque mois; tous les mois; une fois par mois",
    quarterly="trimestriel; chaque trimestre; tous les trimestres; une fois par trimestre",
    less="moins; moins souvent; moins de mails; moins fréquent; moins de messages; trop de mails",
    keep="garder; conserver; ne rien changer; laisser comme ça; continuer comme ça; garde",
    carry="reporter; reconduire; prolonger; garder; continuer; reporter au trimestre prochain",
    close="clore; clôturer; fermer; terminé; terminer; fini; atteint",
    drop="abandonner; laisser tomber; supprimer; abandonne; annuler",
    edit="""modifier; modifier en; changer; changer en; changement; contre-proposition;
    plutôt; remplacer par; à la place; je propose; ma proposition; proposition; modification;
    disons; reformuler; reformulation; amender; ajuster; ajuster à; on pourrait dire; et si on
    disait; je préférerais; je préfère; mettons; passer à; plutôt que; nouvelle formulation;
    edit; change; pourrait-on; peut-on dire; si on mettait; corriger; correction""",
    not_one_on_one="""pas un 1:1; ce n'est pas un 1:1; pas un tête-à-tête; ce n'est pas un
    tête-à-tête; n'est pas un 1:1; pas un entretien individuel; ce n'est pas un entretien
    individuel; n'est pas un entretien individuel""",
    polite="""s'il te plaît; s'il vous plaît; stp; svp; merci; bonjour; salut; ok; oui;
    bonne; journée; cordialement; maintenant; alors; pour; moi; le; la; les; l; de; du; c; est;
    ça; cela; me; désolé; désolée; tout; bien; parfait; d'accord; allons-y; on; y; va; avec;
    plaisir; à; beaucoup; tous; toutes; mon; côté; très; super; volontiers; je; suis; j'; aussi""",
    everything="tout; tous; toutes; partout; les deux; chaque; à chaque fois; pour tout",
    well="""va bien; avance bien; content; contente; heureux; heureuse; ravi; ravie; fier;
    fière; réussi; réussie; succès; bonne semaine; bonne nouvelle; bien passé; en ligne; livré;
    livrée; signé; signée; terminé; terminée; bien avancé; bonne ambiance; super; plaisir;
    lancé; lancée; enfin; bien; positif; satisfait; satisfaite; gagné; fluide; agréable; mieux;
    motivé; motivée; l'équipe est""",
    hard="""difficile; difficiles; dur; compliqué; compliquée; pénible; inquiète; inquiet;
    inquiétude; m'inquiète; souci; soucis; problème; problèmes; bloqué; bloquée; blocage;
    coincé; coincée; lent; lente; en retard; retard; défi; galère; frustrant; frustrante;
    stress; stressant; surcharge; surchargé; débordé; débordée; fatigue; manque; malade;
    malades; tendu; tendue; attends; en attente; préoccupe; préoccupant; délicat;
    malheureusement; peine; obstacle; flou; incertain; risque""",
    need="""j'ai besoin; j'aurais besoin; nous avons besoin; il me faut; il me faudrait;
    besoin; aide; ton aide; soutien; ton soutien; une décision; validation; de ta part;
    m'aiderait; aiderait; appui; ton feu vert; arbitrage""",
    growth="""apprendre; apprends; formation; progresser; évoluer; développement; carrière;
    cours; compétence; compétences; conférence; certification; grandir; me former""",
    moved="""avancé; avance; progressé; terminé; terminée; fini; livré; livrée; lancé;
    lancée; en ligne; publié; publiée; déployé; déployée; signé; signée; testé; atteint;
    finalisé; mis en place; commencé; démarré; bouclé; prêt; prête; validé; rédigé; est à;
    passé à; descendu; monté; progrès""",
    blocked="""bloqué; bloquée; blocage; blocages; pas de blocage; bloque; obstacle;
    obstacles; attends; en attente; attente; retard; en retard; manque; manquent; problème;
    problèmes; malade; panne; en panne; empêche; dépend; freine; rien ne bloque; coincé;
    coincée; lent; pénible; ralenti; difficile""",
    agreed="""convenu; décidé; nous avons décidé; on a décidé; prochaines étapes; d'accord
    sur; actions; discuté; on a parlé; échangé; entendu; conclusion; rien à noter; notes; acté;
    nous avons parlé; point sur""",
    proud="""fier; fière; réussite; accompli; accomplie; réussi; atteint; livré; heureux;
    heureuse; contente; content""",
    learned="appris; leçon; leçons; compris; réalisé; découvert; retenu; apprentissage",
    next="""prochaine étape; prochain; ensuite; j'aimerais; je voudrais; avenir; évoluer;
    dans deux ans; je souhaite; carrière; devenir; vers""",
    weekday="""lundi=1; mardi=2; mercredi=3; jeudi=4; vendredi=5; samedi=6; dimanche=7;
    lun=1; mer=3; jeu=4; ven=5""",
    month="""janvier=1; février=2; mars=3; avril=4; mai=5; juin=6; juillet=7; août=8;
    septembre=9; octobre=10; novembre=11; décembre=12; janv=1; févr=2; fév=2; avr=4; juil=7;
    sept=9; oct=10; nov=11; déc=12""",
    day="""aujourd'hui=0d; ce soir=0d; cet après-midi=0d; fin de journée=0d; la fin de la
    journée=0d; demain=1d; demain matin=1d; demain soir=1d; après-demain=2d; fin de
    semaine=eow; la fin de la semaine=eow; fin de la semaine=eow; cette semaine=eow; la fin de
    semaine=eow; ce week-end=eow; le week-end=eow; fin de semaine prochaine=enw; la fin de la
    semaine prochaine=enw; semaine prochaine=enw; la semaine prochaine=enw; dans la
    semaine=eow; courant de semaine=eow; fin du mois=eom; la fin du mois=eom; fin de mois=eom;
    ce mois-ci=eom; fin de ce mois=eom; mois prochain=enm; le mois prochain=enm; fin du mois
    prochain=enm; fin du trimestre=eoq; la fin du trimestre=eoq; fin de trimestre=eoq;
    trimestre prochain=enq; fin de l'année=eoy; la fin de l'année=eoy; fin d'année=eoy; dans
    une semaine=7d; d'ici une semaine=7d; dans quinze jours=14d; sous quinzaine=14d; sous
    huitaine=7d; dans un mois=1m; noël=12-25; nouvel an=12-31; dans la journée=0d; courant de
    semaine prochaine=enw""",
    article="le; la; les; l'; un; une; du; de la; au; à la; des; ce",
    end_of="fin; la fin; fin de; la fin de; fin du; la fin du; fin d'",
    mid_of="mi; mi-; mi -; la mi-",
    by="""d'ici; d'ici à; d'ici au; d'ici le; d'ici la; au plus tard; au plus tard le;
    pour; pour le; pour la; jusqu'à; jusqu'au; le; ce; dès; avant le soir du; au plus tard à;
    courant; en; dans; à la; au; sous; échéance; à; de; à rendre le""",
    before="avant; avant le; avant la; avant les; avant l'",
    until="""jusqu'à; jusqu'au; jusque; jusqu'en; d'ici; pendant; jusqu'à la; de retour le;
    retour le""",
    since="""depuis; à partir de; à partir du; dès; dernier; dernière; passé; après; du;
    depuis le; à compter du; chaque; de la semaine dernière""",
    next_week_day="de la semaine prochaine; la semaine prochaine; semaine prochaine",
    in_time="dans; d'ici; sous; pendant; en; dans les; pour; durant",
    span="jour=d; jours=d; semaine=w; semaines=w; mois=m; jours ouvrés=wd; jours ouvrables=wd",
    hedge="""peut-être; probablement; sans doute; éventuellement; j'espère; nous espérons; on
    espère; espérons; normalement; en théorie; si possible; un de ces jours; un jour;
    j'aimerais; je voudrais; il se peut; je suppose; j'imagine; avec un peu de chance;
    idéalement; au mieux; on verra; sûrement; je pense que je; tous les
    (lundis|mardis|mercredis|jeudis|vendredis|jours|mois|matins); toutes les semaines; chaque
    (lundi|mardi|mercredi|jeudi|vendredi|semaine|jour|mois); d'habitude; habituellement; en
    général; généralement""",
    still_there="""il n'y a plus que; plus que; il reste; reste; restent; encore ouverts;
    encore ouvertes; encore en cours; toujours ouverts; en attente""",
    of_the_way="du chemin; du parcours; de la route; du trajet",
    half_more="et demi; et demie; et quart",
    single="un; une",
    ordinal="""le premier=1; la première=1; le deuxième=2; la deuxième=2; le second=2; la
    seconde=2; le troisième=3; la troisième=3; premier créneau=1; deuxième créneau=2;
    troisième créneau=3""",
    for_what="pour; d'avoir; de",
    day_number="pour le; avant le; d'ici le; d'ici au; jusqu'au; au plus tard le",
    deadline="d'ici; avant; au plus tard; pour; d'ici à; d'ici au; d'ici le",
)

LANGUAGE = Language(code="fr", mail=MAIL, says=SAYS)
