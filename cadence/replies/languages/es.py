"""Spanish."""

from cadence.replies.languages import Language, MailWords

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
        "ausente; contestación automática; ausencia; mensaje automático; de vacaciones"
    ),
    answer_words="respuesta; respuestas; abajo; a continuación; debajo; aquí",
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
    back_on=(
        "vuelvo el; regreso el; de vuelta el; volveré el; regresaré el; a partir del; me "
        "reincorporo el"
    ),
)

LANGUAGE = Language(code="es", mail=MAIL)
