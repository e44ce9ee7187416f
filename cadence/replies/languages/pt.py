"""Portuguese."""

from cadence.replies.languages import Language, MailWords

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

LANGUAGE = Language(code="pt", mail=MAIL)
