"""French."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords(
    attributions="a écrit; écrit; écrivait; a écrit :",
    attribution_starts="le; du; en date du; à; de",
    headers=(
        "message du; copie à; de; envoyé; envoye; à; a; cc; cci; objet; date; répondre à; importance; sujet; "
        "envoyé le; pièces jointes"
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
        "absence :; absence:; message d'absence; réponse d'absence; en congé; en congés; hors "
        "du bureau"
    ),
    answer_words="réponse; réponses; ci-dessous; ci-après; voici",
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
        "de retour le; retour le; reviens le; reviendrai le; serai de retour le; à partir du; "
        "dès le; de retour au bureau le"
    ),
)

LANGUAGE = Language(code="fr", mail=MAIL)
