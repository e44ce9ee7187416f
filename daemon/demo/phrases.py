"""What the company's people say: words for each kind of letter, in each one's language.

`{G}` is the code of the reader's first goal with a value that moved a little, `{who}` a colleague.
"""

AGENDA = {
    "en": (
        ("1. {win}\n3. {need}\n{G}", "{win}\n\n{hard}"),
        (
            "the release went out without a single page",
            "support says thank you for the billing fix",
            "the on-call hand-over finally feels calm",
            "we have two new pilots signed",
        ),
        (
            "I keep being pulled into incidents",
            "the test rig is booked out until next week",
            "waiting for the security review",
        ),
        (
            "please ask facilities for a second test rig",
            "can you chase the security review by Friday?",
            "I need a decision on the pager rota",
        ),
    ),
    "de": (
        ("1. {win}\n3. {need}\n{G}", "{win}\n\n{hard}"),
        (
            "das Release lief ohne Störung",
            "der Kunde in Kassel ist sehr zufrieden",
            "die Übergabe im Bereitschaftsdienst klappt jetzt",
        ),
        ("ich warte noch auf die Freigabe", "zu viele Unterbrechungen", "das Ersatzteil fehlt"),
        (
            "kannst du bitte bis Freitag die Freigabe anstoßen?",
            "ich brauche eine Entscheidung zum Dienstplan",
        ),
    ),
    "fr": (
        ("1. {win}\n3. {need}\n{G}", "{win}\n\n{hard}"),
        ("le nouveau point de retrait est ouvert", "l'équipe du soir est au complet"),
        ("le fournisseur a encore du retard", "trop de réunions cette semaine"),
        ("peux-tu relancer le fournisseur d'ici vendredi ?", "il me faut un devis validé"),
    ),
    "es": (
        ("1. {win}\n3. {need}\n{G}", "{win}\n\n{hard}"),
        ("dos técnicos ya trabajan solos", "el cliente de Sevilla quedó contento"),
        ("faltan piezas de repuesto", "muchos viajes esta semana"),
        ("¿puedes pedir las piezas antes del viernes?", "necesito una segunda furgoneta"),
    ),
}

FOLLOW_UP = {
    "en": (
        "1. yes\n2. {who} will book the test rig by Friday\n3. 4",
        "1. yes\n2. I'll write the rollback runbook by Friday\n3. 5",
        "Yes, good talk. I'll send the numbers by Thursday.",
        "1. no, we both forgot",
    ),
    "de": ("1. ja\n2. Ich schicke dir den Plan bis Freitag\n3. 4", "1. ja\n3. 5"),
    "fr": ("1. oui\n2. J'envoie le devis d'ici vendredi\n3. 4", "1. oui\n3. 5"),
    "es": ("1. sí\n2. Envío la lista antes del viernes\n3. 4", "1. sí\n3. 5"),
}

CHECK_IN = {
    "en": ("1. {win}\n2. {hard}\n{G}", "nothing new this week"),
    "de": ("1. {win}\n2. {hard}", "diese Woche nichts Neues"),
    "fr": ("1. {win}\n2. {hard}", "rien de neuf cette semaine"),
    "es": ("1. {win}\n2. {hard}", "nada nuevo esta semana"),
}

KUDOS = {
    "en": "thanks {who}: for staying calm while checkout was down",
    "de": "danke {who}: für die ruhige Übergabe am Freitag",
    "fr": "merci {who} : pour ton aide avec l'inventaire",
    "es": "gracias {who}: por la formación del martes",
}

REMINDED = {"en": "T1 done", "de": "T1 erledigt", "fr": "T1 fait", "es": "T1 hecho"}
