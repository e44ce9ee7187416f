"""Japanese."""

from cadence.replies.languages import Language, MailWords

MAIL = MailWords(
    attributions=(
        "のメール; wrote; のメッセージ; は書きました; さんからのメール; 書きました; より"
    ),
    headers=(
        "差出人; 送信日時; 宛先; 件名; 日付; cc; bcc; 日時; 送信者; 送信日; 送信元; 受信者; "
        "from; date; to; subject; 重要度; 返信先"
    ),
    original_message=(
        "元のメッセージ; 転送元メッセージ; original message; 元のメール; オリジナルメッセージ"
    ),
    forwarded_message=(
        "転送されたメッセージ; 転送メッセージ; 転送されたメール; 転送済みメッセージ"
    ),
    mobile_lines=(
        "iphoneから送信; ipadから送信; 私のiphoneから送信; outlook for; androidから送信; "
        "xperia; galaxyから送信; スマートフォンから送信; モバイルから送信; 携帯から送信; ios "
        "版 outlook; ios 版outlook; android 版 outlook; gmailから送信; windows 10 "
        "版のメールから送信; windows 版のメールから送信"
    ),
    closings=(
        "よろしくお願いします; よろしくお願いいたします; よろしくお願い致します; "
        "宜しくお願いします; 宜しくお願いいたします; 宜しくお願い致します; 以上; 以上です; "
        "ありがとうございます; 以上、よろしくお願いします; 以上、よろしくお願いいたします; "
        "お疲れ様です; 敬具; 失礼いたします; では"
    ),
    disclaimers=(
        "機密; 秘密; 守秘; 意図された受信者; 誤って受信; 削除してください; 第三者; 宛先以外; 受信者"
    ),
    banners=(
        "外部から送信; 社外から; 組織外から; 外部メール; [外部]; 【外部】; 【社外】; [社外]; "
        "外部の送信者; からメールを受け取ることはあまりありません"
    ),
    reactions="さんがリアクション; リアクションしました",
    auto_reply_subjects="自動応答; 自動返信; 不在通知; 不在のお知らせ; 自動応答:",
    absence_subjects="不在; 休暇",
    answer_words="回答; 返信; 下記; 以下",
    labels=(
        "going_well = 良いこと, 良い点, うまくいっていること, 順調; challenging = 難しいこと, "
        "課題, 困難, 困っていること; need = 必要, 支援, 必要な支援, お願い; growth = 学び, "
        "成長, 学習; progress = 進捗, 進んだこと; blockers = 困りごと, 障害, ブロッカー, 課題; "
        "support = 支援, 必要な支援, サポート; notes = メモ, 合意, 決定事項; useful = "
        "役立ち度, 評価; strength = 強み; improve = 改善, 改善点; proud = 誇り; hard = "
        "大変だったこと; learned = 学んだこと, 学び; next = 次, 今後"
    ),
    until="まで",
    back_on="から出社; より出社; から復帰",
    back_words="に出社; に復帰; から出社; から復帰",
)

LANGUAGE = Language(code="ja", mail=MAIL)
