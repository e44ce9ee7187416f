"""Mails of the mailroom share their styles, and look as they were sent."""

from daemon.demo.mailroom.wardrobe import Wardrobe


def test_a_style_becomes_a_class_that_all_mails_share() -> None:
    wardrobe = Wardrobe()
    first = wardrobe.dressed('<html><head></head><body><p style="margin: 0;">a</p></body></html>')
    second = wardrobe.dressed('<td class="q" style="margin: 0;">b</td>')

    assert '<p class="w0">a</p>' in first
    assert '<link rel="stylesheet" href="mail.css">\n</head>' in first
    assert second == '<td class="q w0">b</td>'
    assert wardrobe.sheet() == ".w0 { margin: 0; }\n"


def test_what_looks_like_a_tag_within_an_attribute_stays() -> None:
    wardrobe = Wardrobe()
    dressed = wardrobe.dressed('<div aria-label="a > b" style="font: &quot;Segoe&quot;;">x</div>')

    assert dressed == '<div aria-label="a > b" class="w0">x</div>'
    assert wardrobe.sheet() == '.w0 { font: "Segoe"; }\n'


def test_the_sheet_of_a_mail_is_kept_once_after_the_classes() -> None:
    """What it says about dark screens is important, and what was on the element is not."""
    wardrobe = Wardrobe()
    mail = (
        '<head><style data-x="keep">.q { color: red !important; }</style>\n</head><p style="x: y">'
    )
    for _ in range(2):
        dressed = wardrobe.dressed(mail)

    assert "<style" not in dressed
    assert wardrobe.sheet() == ".w0 { x: y }\n.q { color: red !important; }\n"


def test_peoples_words_are_left_alone() -> None:
    words = '<p>if a < b then style="x" is odd</p>'

    assert Wardrobe().dressed(words) == words
