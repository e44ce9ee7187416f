"""The tables of the systems that are connected: one model a provider, chosen by `kind`."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from daemon.config.secret import Secret
from daemon.config.values import Address, FilePath, SecretField, Section

_CA_FILE = "The certificate authority of your own servers (PEM)."
_ENDPOINT = "Another address of the service (sovereign clouds, tests)."
_LOGIN_ENDPOINT = "Another address for signing in."
_SECURITY = "tls from the first byte, starttls, or none (loopback only)."
_TIMEOUT = "Seconds that one call may take."
Security = Literal["tls", "starttls", "none"]


class ProviderSection(Section):
    """What every provider's table can do: hand itself to the adapter."""

    kind: str

    def values(self) -> dict[str, object]:
        """The keys as the adapter takes them: paths absolute, secrets read (SecretUnreadable)."""
        return {name: _handed_over(value) for name, value in self}


class _GoogleAccount(ProviderSection):
    credentials: SecretField | None = Field(
        default=None,
        description="JSON of Google's: a service account's key, a workload identity, or the "
        "consent of one mailbox; none: the machine's identity.",
    )
    subject: str = Field(default="", description="Whom the service account acts for.")
    service_account: str = Field(
        default="", description="Without a key: the service account that Google signs for."
    )
    endpoint: str = Field(default="", description=_ENDPOINT)
    login_endpoint: str = Field(default="", description=_LOGIN_ENDPOINT)
    timeout: float = Field(default=30, gt=0, description=_TIMEOUT)


class _MicrosoftAccount(ProviderSection):
    tenant: str = Field(description="The directory (tenant) id.")
    client_id: str = Field(description="The application (client) id.")
    certificate: SecretField | None = Field(
        default=None, description="Private key and certificate (PEM); better than a secret."
    )
    client_secret: SecretField | None = Field(
        default=None, description="A client secret, where there is no certificate."
    )
    cloud: Literal["global", "us", "us_dod", "china"] = Field(
        default="global", description="Which of Microsoft's clouds."
    )
    endpoint: str = Field(default="", description=_ENDPOINT)
    login_endpoint: str = Field(default="", description=_LOGIN_ENDPOINT)
    ca_file: FilePath | None = Field(default=None, description=_CA_FILE)
    timeout: float = Field(default=30, gt=0, description=_TIMEOUT)

    @model_validator(mode="after")
    def _can_sign_in(self) -> Self:
        if self.certificate is None and self.client_secret is None:
            raise PydanticCustomError("credentials", "needs `certificate`, or `client_secret`")
        for url in (self.endpoint, self.login_endpoint):
            if url and not url.startswith("https://"):
                raise PydanticCustomError("endpoint", "endpoints must begin with https://")
        return self


class _MicrosoftMailbox(_MicrosoftAccount):
    mailbox: str = Field(
        default="", description="The mailbox's user name, where it is not the mail address."
    )


class _Tokens(ProviderSection):
    """What is traded for an access token, where a server takes no passwords (RFC 6749)."""

    token_url: str = Field(default="", description="Where access tokens are given out (OAuth 2).")
    client_id: str = Field(default="", description="The application's id there.")
    client_secret: SecretField | None = Field(default=None, description="The application's secret.")
    refresh_token: SecretField | None = Field(
        default=None,
        description="The mailbox's own consent; left out: the application signs in as itself.",
    )
    scope: str = Field(default="", description="What the token is for.")

    def needs_tokens(self) -> None:
        """Raise where what is needed for a token is not there."""
        if not self.token_url or not self.client_id:
            raise PydanticCustomError("tokens", "needs `token_url` and `client_id`")


class _ExchangeAccount(_Tokens):
    url: str = Field(description="Where EWS answers: https://mail.example.com/EWS/Exchange.asmx.")
    auth: Literal["ntlm", "basic", "kerberos", "oauth"] = Field(
        default="ntlm", description="How it signs in; kerberos takes the machine's own ticket."
    )
    user: str = Field(default="", description="The service account.")
    password: SecretField | None = Field(default=None, description="Its password.")
    access: Literal["delegate", "impersonation"] = Field(
        default="delegate", description="Reviewer rights on the calendars, or impersonation."
    )
    ca_file: FilePath | None = Field(default=None, description=_CA_FILE)
    timeout: float = Field(default=30, gt=0, description=_TIMEOUT)
    endpoint: str = Field(default="", description=_ENDPOINT)

    @model_validator(mode="after")
    def _can_sign_in(self) -> Self:
        if self.auth == "oauth":
            self.needs_tokens()
        elif self.auth != "kerberos" and not (self.user and self.password):
            raise PydanticCustomError("sign_in", "needs `user` and `password`")
        return self


class _MailServer(_Tokens):
    host: str = Field(min_length=1, description="The server's name.")
    port: int | None = Field(
        default=None, ge=1, le=65535, description="Its port; left out: the usual one."
    )
    security: Security = Field(default="tls", description=_SECURITY)
    auth: Literal["password", "xoauth2"] = Field(
        default="password", description="password, or xoauth2: a token of `token_url`."
    )
    user: str = Field(default="", description="The mailbox's user name.")
    password: SecretField | None = Field(default=None, description="Its password.")
    ca_file: FilePath | None = Field(default=None, description=_CA_FILE)
    timeout: float = Field(default=30, gt=0, description=_TIMEOUT)

    @model_validator(mode="after")
    def _can_sign_in(self) -> Self:
        if self.auth == "xoauth2":
            self.needs_tokens()
        return self


class CsvPeople(ProviderSection):
    """`[people]` from a file."""

    kind: Literal["csv"]
    path: FilePath = Field(
        description="email,name,manager,timezone,locale,aliases, then role,team,country,region,"
        "start,end,working_hours if you like."
    )


class GooglePeople(_GoogleAccount):
    """`[people]` from the Google Workspace directory."""

    kind: Literal["google"]
    customer: str = Field(default="my_customer", description="The Workspace customer id.")
    timezone_field: str = Field(
        default="", description='A custom attribute that holds time zones: "SCHEMA.FIELD".'
    )


class MicrosoftPeople(_MicrosoftAccount):
    """`[people]` from Microsoft Entra ID."""

    kind: Literal["microsoft"]
    group: str = Field(default="", description="Only the members of this group (its object id).")
    mailbox_settings: bool = Field(
        default=False,
        description="Take zones and working hours from Outlook; takes the right to read them.",
    )


class LdapPeople(ProviderSection):
    """`[people]` from an LDAP directory."""

    kind: Literal["ldap"]
    url: str = Field(description="ldaps://directory.example.com, or ldap:// with starttls.")
    base: str = Field(description="Where people lie: ou=people,dc=example,dc=com.")
    dialect: Literal["ldap", "active_directory"] = Field(
        default="ldap", description="Whose names for things: active_directory has its own."
    )
    group: str = Field(
        default="", description="Only the members of this group (a DN); in AD of groups in it too."
    )
    filter: str = Field(
        default="", description="Which entries are people; left out: persons with a mail address."
    )
    user: str = Field(default="", description="The name to sign in with (a DN); none: anonymous.")
    password: SecretField | None = Field(default=None, description="Its password.")
    security: Security = Field(default="starttls", description="For ldap://: starttls or none.")
    ca_file: FilePath | None = Field(default=None, description=_CA_FILE)
    page_size: int = Field(default=500, ge=1, le=1000, description="Entries asked for at a time.")
    timeout: float = Field(default=30, gt=0, description=_TIMEOUT)
    attributes: dict[str, str] = Field(
        default_factory=dict, description='Your own attribute names: {team = "departmentNumber"}.'
    )


class _Calendars(ProviderSection):
    read: Literal["all", "cover"] = Field(
        default="all",
        description="all: every calendar that may be read. cover: the fewest that show each pair.",
    )


class IcsCalendar(_Calendars):
    """`[calendar]` from iCalendar files or addresses."""

    kind: Literal["ics"]
    path: FilePath | None = Field(
        default=None, description="A folder of EMAIL.ics files, or of dated snapshot folders."
    )
    urls: dict[Address, str] = Field(
        default_factory=dict, description='Addresses instead: {"ana@example.com" = "https://…"}.'
    )
    allowed_hosts: tuple[str, ...] = Field(
        default=(), description="Hosts of your own network that may be asked; others are refused."
    )
    ca_file: FilePath | None = Field(default=None, description=_CA_FILE)
    timeout: float = Field(default=30, gt=0, description=_TIMEOUT)

    @model_validator(mode="after")
    def _has_calendars(self) -> Self:
        if self.path is None and not self.urls:
            raise PydanticCustomError("calendars", "needs `path`, a folder, or `urls`")
        return self


class CaldavCalendar(_Calendars):
    """`[calendar]` by CalDAV (RFC 4791)."""

    kind: Literal["caldav"]
    url: str = Field(description="The server; {email} stands for the calendar's owner, if needed.")
    user: str = Field(default="", description="An account that may read the calendars.")
    password: SecretField | None = Field(default=None, description="Its password.")
    urls: dict[Address, str] = Field(
        default_factory=dict, description="The calendars of people who are not found by themselves."
    )
    ca_file: FilePath | None = Field(default=None, description=_CA_FILE)
    timeout: float = Field(default=30, gt=0, description=_TIMEOUT)


class InvitesCalendar(_Calendars):
    """`[calendar]` from the invitations that reach the daemon's own mailbox."""

    kind: Literal["invites"]


class GoogleCalendar(_GoogleAccount, _Calendars):
    """`[calendar]` from Google Calendar."""

    kind: Literal["google"]
    access: Literal["delegated", "shared"] = Field(
        default="delegated",
        description="delegated: each calendar is read as its owner. shared: those that people "
        "share with the service account.",
    )


class MicrosoftCalendar(_MicrosoftAccount, _Calendars):
    """`[calendar]` from Microsoft 365."""

    kind: Literal["microsoft"]
    group: str = Field(
        default="", description="Only calendars of this group's members (its object id)."
    )
    strict: bool = Field(
        default=False, description="Let no body of an event cross the wire; takes longer answers."
    )
    outside: str = Field(
        default="", description="A mailbox that must be refused; the doctor tries it."
    )


class ExchangeCalendar(_ExchangeAccount, _Calendars):
    """`[calendar]` from Exchange on your own premises."""

    kind: Literal["exchange"]
    outside: str = Field(
        default="", description="A mailbox that must be refused; the doctor tries it."
    )


class _Inbound(ProviderSection):
    trust: Literal["verified", "internal"] = Field(
        default="verified",
        description="verified: a mail without proof of its sender waits for a yes. internal: your "
        "server lets nobody else write as your people, so From is believed.",
    )
    authserv_ids: tuple[str, ...] = Field(
        default=(), description="Whose Authentication-Results are believed (RFC 8601)."
    )


class MaildirIn(_Inbound):
    """`[mail.in]` as a folder (https://cr.yp.to/proto/maildir.html)."""

    kind: Literal["maildir"]
    path: FilePath = Field(description="The Maildir; made where it is not there.")


class ImapIn(_MailServer, _Inbound):
    """`[mail.in]` by IMAP (RFC 9051): the daemon's own mailbox, nobody else's."""

    kind: Literal["imap"]
    folders: tuple[str, ...] = Field(
        default=("INBOX",), min_length=1, description="Folders that are read."
    )
    done_folder: str = Field(
        default="", description="Where mails go that were read; none: they are marked and stay."
    )


class GmailIn(_GoogleAccount, _Inbound):
    """`[mail.in]` by the Gmail API."""

    kind: Literal["gmail"]


class MicrosoftIn(_MicrosoftMailbox, _Inbound):
    """`[mail.in]` by Microsoft Graph: the daemon's own mailbox, nobody else's."""

    kind: Literal["microsoft"]
    done_folder: str = Field(
        default="", description="Where mails go that were read; none: they are marked and stay."
    )


class ExchangeIn(_ExchangeAccount, _Inbound):
    """`[mail.in]` by EWS, on your own premises."""

    kind: Literal["exchange"]


class MaildirOut(ProviderSection):
    """`[mail.out]` as a folder: nothing leaves the machine."""

    kind: Literal["maildir"]
    path: FilePath = Field(description="The Maildir; made where it is not there.")


class SmtpOut(_MailServer):
    """`[mail.out]` by SMTP (RFC 5321)."""

    kind: Literal["smtp"]
    proof: bool = Field(
        default=True,
        description="A Bcc to the daemon's own mailbox proves acceptance, where `mail.in` is imap.",
    )


class GmailOut(_GoogleAccount):
    """`[mail.out]` by the Gmail API."""

    kind: Literal["gmail"]


class MicrosoftOut(_MicrosoftMailbox):
    """`[mail.out]` by Microsoft Graph."""

    kind: Literal["microsoft"]


class ExchangeOut(_ExchangeAccount):
    """`[mail.out]` by EWS, on your own premises."""

    kind: Literal["exchange"]


_Kind = Field(discriminator="kind")
PeopleSection = Annotated[CsvPeople | GooglePeople | MicrosoftPeople | LdapPeople, _Kind]
CalendarSection = Annotated[
    IcsCalendar
    | CaldavCalendar
    | InvitesCalendar
    | GoogleCalendar
    | MicrosoftCalendar
    | ExchangeCalendar,
    _Kind,
]
MailIn = Annotated[MaildirIn | ImapIn | GmailIn | MicrosoftIn | ExchangeIn, _Kind]
MailOut = Annotated[MaildirOut | SmtpOut | GmailOut | MicrosoftOut | ExchangeOut, _Kind]


def _handed_over(value: object) -> object:
    return value.current() if isinstance(value, Secret) else value
