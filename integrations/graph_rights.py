"""The rights that cadenced needs at Microsoft 365, and the lines that grant each.

What concerns mailboxes is granted in Exchange Online, with a scope (RBAC for Applications); only
the list of people is granted in Entra.
"""

from dataclasses import dataclass

PERMISSIONS = "Entra, App registrations, API permissions"


@dataclass(frozen=True, slots=True)
class Role:
    """A role of Exchange for applications, and the scope it is assigned on."""

    name: str
    scope: str
    filter: str


CALENDARS = Role(
    "Application Calendars.Read",
    "cadenced calendars",
    "MemberOfGroup -eq 'DISTINGUISHED_NAME_OF_THE_GROUP'",
)
MAIL = Role("Application Mail.ReadWrite", "cadenced mailbox", "PrimarySmtpAddress -eq '{mailbox}'")
SEND = Role("Application Mail.Send", "cadenced mailbox", "PrimarySmtpAddress -eq '{mailbox}'")
SETTINGS = Role("Application MailboxSettings.Read", CALENDARS.scope, CALENDARS.filter)
SPREADS = "A change takes 30 minutes to 2 hours."


def grant(role: Role, client_id: str, mailbox: str) -> str:
    """What an administrator pastes into Exchange Online PowerShell to grant a role."""
    condition = role.filter.format(mailbox=mailbox)
    enterprise = "OBJECT_ID_OF_THE_ENTERPRISE_APPLICATION"
    scope = f'-CustomResourceScope "{role.scope}"'
    lines = (
        f"New-ServicePrincipal -AppId {client_id} -ObjectId {enterprise} -DisplayName cadenced",
        f'New-ManagementScope "{role.scope}" -RecipientRestrictionFilter "{condition}"',
        f'New-ManagementRoleAssignment -App {client_id} -Role "{role.name}" {scope}',
        f"Test-ServicePrincipalAuthorization -Identity {client_id} -Resource {mailbox}",
    )
    return "\n".join(lines)


def cure(role: Role) -> str:
    """The sentence above those lines."""
    return f"Assign the role {role.name} in Exchange Online PowerShell. {SPREADS}"
