"""OpenLDAP on loopback, with people below `ou=people,dc=fernhill,dc=example`."""

import warnings
from pathlib import Path

from tests.servers.certificates import write_certificate
from tests.servers.processes import Program, free_port, need

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import ldap3

SUFFIX = "dc=fernhill,dc=example"
BASE = f"ou=people,{SUFFIX}"
ADMIN = f"cn=admin,{SUFFIX}"

_CONFIG = """
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
attributetype ( 1.2.840.113556.1.4.8 NAME 'userAccountControl' EQUALITY integerMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.4.782 NAME 'objectCategory' EQUALITY caseIgnoreMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.2.210 NAME 'proxyAddresses' EQUALITY caseIgnoreMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )
attributetype ( 1.2.840.113556.1.2.141 NAME 'department' EQUALITY caseIgnoreMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.2.102 NAME 'memberOf' EQUALITY distinguishedNameMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 )
objectclass ( 1.2.840.113556.1.5.9 NAME 'user' SUP top AUXILIARY
  MAY ( userAccountControl $ objectCategory $ proxyAddresses $ department $ memberOf ) )
modulepath /usr/lib/ldap
moduleload back_mdb
TLSCertificateFile {certificate}
TLSCertificateKeyFile {key}
TLSCACertificateFile {certificate}
sizelimit size.soft=100 size.hard=100 size.pr=unlimited size.prtotal=unlimited
disallow bind_anon
require authc
database mdb
maxsize 104857600
suffix "{suffix}"
rootdn "{admin}"
rootpw pw
directory {folder}/db
access to * by users read by anonymous auth
"""


class Slapd:
    """A directory that gives a hundred entries at most, unless they are asked for in pages."""

    def __init__(self, folder: Path) -> None:
        need("slapd")
        self.folder = folder / "slapd"
        (self.folder / "db").mkdir(parents=True)
        self._filled: list[str] = []
        self.certificate, key = write_certificate(self.folder)
        self.port, self.tls_port = free_port(), free_port()
        config = self.folder / "slapd.conf"
        config.write_text(
            _CONFIG.format(
                certificate=self.certificate,
                key=key,
                suffix=SUFFIX,
                admin=ADMIN,
                folder=self.folder,
            )
        )
        urls = f"ldap://127.0.0.1:{self.port} ldaps://127.0.0.1:{self.tls_port}"

        command = ["/usr/sbin/slapd", "-f", str(config), "-h", urls, "-d", "0"]
        self._program = Program(command, self.port, self.folder / "log")

    def start(self) -> None:
        self._program.start()

    def stop(self) -> None:
        self._program.stop()

    def section(self, **more: object) -> dict[str, object]:
        """What `[people]` would hold."""
        return {
            "url": f"ldap://127.0.0.1:{self.port}",
            "base": BASE,
            "user": ADMIN,
            "password": "pw",
            "ca_file": str(self.certificate),
            **more,
        }

    def fill(self, *people: dict[str, object]) -> None:
        """Begin anew with these people; each needs `uid` and may name a `manager` by uid.

        One with an `objectCategory` is a user as Active Directory has them.
        """
        server = ldap3.Server("127.0.0.1", port=self.port, get_info=ldap3.NONE)
        with ldap3.Connection(server, ADMIN, "pw") as connection:
            while self._filled:
                connection.delete(self._filled.pop())
            connection.add(
                SUFFIX, ["dcObject", "organization"], {"dc": "fernhill", "o": "Fernhill"}
            )
            connection.add(BASE, "organizationalUnit", {"ou": "people"})
            self._filled += [SUFFIX, BASE]
            for person in people:
                entry = {"sn": person["uid"], **person}
                if "manager" in entry:
                    entry["manager"] = f"uid={entry['manager']},{BASE}"
                kinds = ["inetOrgPerson", "user"] if "objectCategory" in entry else "inetOrgPerson"
                connection.add(f"uid={person['uid']},{BASE}", kinds, entry)
                assert connection.result["result"] == 0, connection.result
                self._filled.append(f"uid={person['uid']},{BASE}")
