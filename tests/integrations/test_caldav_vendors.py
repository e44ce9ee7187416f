"""Servers of vendors that cannot be started here, answering as they were seen to.

Shapes after public reports and captures; names and words are made up.
"""

from datetime import UTC, datetime

import pytest

from cadence.calendar_events import Window
from cadence.people import PersonId
from integrations.calendars.caldav import connect
from integrations.calendars.dav import Account, Dav
from integrations.errors import CursorExpired, ProviderError, Refused, Unavailable
from tests.servers.scripted_http import Given, Scripted, multistatus
from tests.written_calendars import WEEKLY, one_on_one, vcalendar

ADA = PersonId("ada@fernhill.example")
WINDOW = Window(datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC))
C = 'xmlns:c="urn:ietf:params:xml:ns:caldav"'


def found(href: str, *properties: str) -> str:
    """One answer about one link."""
    return (
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{''.join(properties)}</d:prop>"
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
    )


def calendar(href: str, component: str = "VEVENT") -> str:
    kind = f"<d:resourcetype><d:collection/><c:calendar {C}/></d:resourcetype>"
    held = f'<c:supported-calendar-component-set {C}><c:comp name="{component}"/>'
    return found(href, kind, held, "</c:supported-calendar-component-set>")


def error(*inner: str) -> str:
    return f'<?xml version="1.0"?><d:error xmlns:d="DAV:">{"".join(inner)}</d:error>'


SERIES = vcalendar(one_on_one(*WEEKLY)).decode()
ENTRY = "/123/calendars/home/weekly.ics"
ENTRIES = [
    multistatus(found(ENTRY, "<d:getetag>1</d:getetag>")),
    multistatus(found(ENTRY, f"<c:calendar-data {C}>{SERIES}</c:calendar-data>")),
]


def icloud_door(partition: str) -> list[Given]:
    """caldav.icloud.com: who we are, and that our calendars are on another of its hosts."""
    principal = "<d:current-user-principal><d:href>/123/principal/</d:href>"
    home = f"<c:calendar-home-set {C}><d:href>{partition}123/calendars/</d:href>"
    address = f"<c:calendar-user-address-set {C}><d:href>mailto:{ADA}</d:href>"
    return [
        multistatus(found("/", principal, "</d:current-user-principal>")),
        multistatus(
            found(
                "/123/principal/",
                "<d:resourcetype><d:principal/></d:resourcetype>",
                home,
                "</c:calendar-home-set>",
                address,
                "</c:calendar-user-address-set>",
            )
        ),
    ]


def test_icloud_keeps_calendars_on_another_of_its_hosts() -> None:
    """p45-caldav.icloud.com and its kin; and some collections there keep no sync token."""
    listed = [
        found("/123/calendars/", "<d:resourcetype><d:collection/></d:resourcetype>"),
        calendar("/123/calendars/home/"),
        calendar("/123/calendars/tasks/", "VTODO"),
        found("/123/calendars/inbox/", "<d:resourcetype><d:collection/></d:resourcetype>"),
    ]
    who: Given = (401, "", {"WWW-Authenticate": 'Basic realm="MMCalDav"'})
    no_sync: Given = (403, error())
    with (
        Scripted([who, multistatus("".join(listed)), no_sync, *ENTRIES]) as partition,
        Scripted(icloud_door(partition.url)) as door,
    ):
        source = connect({"url": door.url, "user": "ada", "password": "app-password"})
        batch = source.changes(ADA, None, WINDOW)
        source.close()

        assert [f"{e.starts_at:%m-%d}" for e in batch.events] == [
            *("10-06", "10-13", "10-20", "10-27")
        ]
        assert len(door.asked) == 2
        assert all("authorization" in asked for asked in partition.asked[1:])


@pytest.mark.parametrize(
    ("here", "there", "followed"),
    [
        ("https://caldav.icloud.com/", "https://p45-caldav.icloud.com:443/1/", True),
        ("https://caldav.icloud.com/", "http://p45-caldav.icloud.com/1/", False),
        ("https://caldav.icloud.com/", "https://icloud.com.example/1/", False),
        ("https://caldav.icloud.com/", "https://evilicloud.com/1/", False),
        ("https://example.com/", "https://elsewhere.com/", False),
        ("https://10.0.0.1/", "https://10.0.0.2/", False),
    ],
)
def test_a_password_is_shown_to_hosts_of_the_same_house_only(
    here: str, there: str, followed: bool
) -> None:
    dav = Dav(Account(here))

    if followed:
        assert dav._server_of(there) == "https://p45-caldav.icloud.com:443/"
    else:
        with pytest.raises(ValueError, match="another house"):
            dav._server_of(there)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        # Fastmail, Nextcloud, iCloud: the token is too old (RFC 6578 §3.2).
        ((403, error("<d:valid-sync-token/>")), CursorExpired),
        ((409, error("<d:valid-sync-token/>")), CursorExpired),
        ((412, error("<d:valid-sync-token/>")), CursorExpired),
        # iCloud: too much at once, no matter of the token.
        ((507, error("<d:number-of-matches-within-limits/>")), Unavailable),
        # Nextcloud while it is being upgraded.
        ((503, "<html>maintenance mode</html>"), Unavailable),
        # Nextcloud where the account was locked out, and where the share was taken back.
        ((429, ""), Unavailable),
        ((404, error("<s:message xmlns:s='http://sabredav.org/ns'>gone</s:message>")), Refused),
    ],
)
def test_what_a_sync_is_answered_with_means_one_thing(
    answer: Given, kind: type[ProviderError]
) -> None:
    with Scripted([answer]) as site, pytest.raises(ProviderError) as raised:
        site.dav().sync("/123/calendars/home/", "data:,1_2")

    assert type(raised.value) is kind
    assert "gone" not in str(raised.value)


def test_nextcloud_shares_calendars_under_the_readers_own_home() -> None:
    """`personal_shared_by_ada` lies below the reader; whose it is, its owner tells."""
    shared = calendar("/remote.php/dav/calendars/cadence/personal_shared_by_ada/").replace(
        "</d:prop>",
        "<d:owner><d:href>/remote.php/dav/principals/users/ada/</d:href></d:owner></d:prop>",
    )
    me = found(
        "/remote.php/dav/principals/users/cadence/",
        f"<c:calendar-home-set {C}><d:href>/remote.php/dav/calendars/cadence/</d:href>",
        "</c:calendar-home-set>",
    )
    ada = found(
        "/remote.php/dav/principals/users/ada/",
        f"<c:calendar-user-address-set {C}><d:href>mailto:{ADA}</d:href>",
        "<d:href>/remote.php/dav/principals/users/ada/</d:href></c:calendar-user-address-set>",
    )
    door = found(
        "/remote.php/dav/",
        "<d:current-user-principal><d:href>/remote.php/dav/principals/users/cadence/</d:href>",
        "</d:current-user-principal>",
    )
    answers = [multistatus(door), multistatus(me), multistatus(shared), multistatus(ada)]
    with Scripted(answers) as site:
        source = connect({"url": f"{site.url}remote.php/dav/", "user": "cadence"})

        assert source.calendars() == (ADA,)
        source.close()
