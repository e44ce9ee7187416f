"""The questions that prompts ask until the configuration says otherwise."""

from collections.abc import Mapping

from cadence.answers import Question

Catalogue = Mapping[str, Mapping[str, str]]

_ENGLISH: Catalogue = {
    "agenda_prompt": {
        "going_well": "What is going well?",
        "challenging": "What is challenging?",
        "need": "What do you need from me?",
        "growth": "What are you learning or wanting to grow in?",
    },
    "check_in": {
        "progress": "What moved since last time?",
        "blockers": "What is in your way?",
        "support": "What would help?",
    },
    "follow_up": {
        "held": "Did you two meet?",
        "notes": "What did you agree?",
        "useful": "How useful was it, 1 to 5?",
    },
    "feedback_request": {
        "strength": "What do they do well that they should keep doing?",
        "improve": "What one thing would make them even better?",
    },
    "reflection": {
        "proud": "What are you proud of?",
        "hard": "What was hard?",
        "learned": "What did you learn?",
        "next": "What do you want to do next?",
    },
    "pulse": {
        "p1": "I know what is expected of me (1 to 5).",
        "p2": "I have what I need to do my work well (1 to 5).",
        "p3": "I can say what I think (1 to 5).",
        "p4": "I am growing here (1 to 5).",
    },
}

_GERMAN: Catalogue = {
    "agenda_prompt": {
        "going_well": "Was läuft gut?",
        "challenging": "Was ist gerade schwierig?",
        "need": "Was brauchst du von mir?",
        "growth": "Was lernst du gerade, und worin möchtest du wachsen?",
    },
    "check_in": {
        "progress": "Was ist seit dem letzten Mal vorangekommen?",
        "blockers": "Was steht dir im Weg?",
        "support": "Was würde helfen?",
    },
    "follow_up": {
        "held": "Habt ihr euch getroffen?",
        "notes": "Was habt ihr vereinbart?",
        "useful": "Wie nützlich war es, 1 bis 5?",
    },
    "feedback_request": {
        "strength": "Was gelingt der Person gut und sollte so bleiben?",
        "improve": "Was würde sie noch besser machen? Eine Sache genügt.",
    },
    "reflection": {
        "proud": "Worauf bist du stolz?",
        "hard": "Was war schwer?",
        "learned": "Was hast du gelernt?",
        "next": "Was möchtest du als Nächstes tun?",
    },
    "pulse": {
        "p1": "Ich weiß, was von mir erwartet wird (1 bis 5).",
        "p2": "Ich habe, was ich für gute Arbeit brauche (1 bis 5).",
        "p3": "Ich kann sagen, was ich denke (1 bis 5).",
        "p4": "Ich entwickle mich hier weiter (1 bis 5).",
    },
}

_FRENCH: Catalogue = {
    "agenda_prompt": {
        "going_well": "Qu’est-ce qui va bien ?",
        "challenging": "Qu’est-ce qui est difficile en ce moment ?",
        "need": "De quoi as-tu besoin de ma part ?",
        "growth": "Qu’apprends-tu, ou dans quoi veux-tu progresser ?",
    },
    "check_in": {
        "progress": "Qu’est-ce qui a avancé depuis la dernière fois ?",
        "blockers": "Qu’est-ce qui te bloque ?",
        "support": "Qu’est-ce qui t’aiderait ?",
    },
    "follow_up": {
        "held": "Vous êtes-vous vus ?",
        "notes": "Qu’avez-vous convenu ?",
        "useful": "Était-ce utile, de 1 à 5 ?",
    },
    "feedback_request": {
        "strength": "Que fait cette personne de bien, à garder tel quel ?",
        "improve": "Quelle chose, une seule, la rendrait encore meilleure ?",
    },
    "reflection": {
        "proud": "De quoi es-tu content ou fière ?",
        "hard": "Qu’est-ce qui a été dur ?",
        "learned": "Qu’as-tu appris ?",
        "next": "Que veux-tu faire ensuite ?",
    },
    "pulse": {
        "p1": "Je sais ce qu’on attend de moi (1 à 5).",
        "p2": "J’ai ce qu’il faut pour bien travailler (1 à 5).",
        "p3": "Je peux dire ce que je pense (1 à 5).",
        "p4": "Je progresse ici (1 à 5).",
    },
}

_SPANISH: Catalogue = {
    "agenda_prompt": {
        "going_well": "¿Qué va bien?",
        "challenging": "¿Qué te está costando?",
        "need": "¿Qué necesitas de mí?",
        "growth": "¿Qué estás aprendiendo o en qué quieres crecer?",
    },
    "check_in": {
        "progress": "¿Qué ha avanzado desde la última vez?",
        "blockers": "¿Qué te frena?",
        "support": "¿Qué te ayudaría?",
    },
    "follow_up": {
        "held": "¿Os reunisteis?",
        "notes": "¿Qué acordasteis?",
        "useful": "¿Fue útil, de 1 a 5?",
    },
    "feedback_request": {
        "strength": "¿Qué hace bien y debería seguir haciendo?",
        "improve": "¿Qué única cosa le haría mejorar aún más?",
    },
    "reflection": {
        "proud": "¿De qué te sientes orgulloso u orgullosa?",
        "hard": "¿Qué fue difícil?",
        "learned": "¿Qué aprendiste?",
        "next": "¿Qué quieres hacer ahora?",
    },
    "pulse": {
        "p1": "Sé lo que se espera de mí (1 a 5).",
        "p2": "Tengo lo que necesito para trabajar bien (1 a 5).",
        "p3": "Puedo decir lo que pienso (1 a 5).",
        "p4": "Aquí sigo creciendo (1 a 5).",
    },
}


def _asked(catalogue: Catalogue) -> dict[str, tuple[Question, ...]]:
    return {
        kind: tuple(Question(key, text) for key, text in questions.items())
        for kind, questions in catalogue.items()
    }


DEFAULT_QUESTIONS: Mapping[str, Mapping[str, tuple[Question, ...]]] = {
    "en": _asked(_ENGLISH),
    "de": _asked(_GERMAN),
    "fr": _asked(_FRENCH),
    "es": _asked(_SPANISH),
}
"""By language, then by the prompt's kind. Kinds that ask nothing by number are left out."""
