"""Dovecot on loopback: IMAP, IMAPS and LMTP, each user with the password `pw`."""

import imaplib
import shutil
import smtplib
import ssl
from pathlib import Path

from tests.servers.certificates import write_certificate
from tests.servers.processes import Program, free_port, need

_CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
auth_cache_size = 0
auth_failure_delay = 0
recipient_delimiter = +
mail_location = maildir:{folder}/mail/%u
mailbox_list_index = no
maildir_very_dirty_syncs = no
first_valid_uid = 1
first_valid_gid = 1
mail_uid = mail
mail_gid = mail
passdb {{
  driver = passwd-file
  args = username_format=%u {folder}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {folder}/users
  override_fields = uid=mail gid=mail home={folder}/mail/%u
}}
service imap-login {{
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = {imaps_port}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp_port}
  }}
}}
service auth {{
  inet_listener {{
    address = 127.0.0.1
    port = {auth_port}
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
namespace inbox {{
  inbox = yes
}}
"""


class Dovecot:
    """Mailboxes of the users named."""

    def __init__(self, folder: Path, *users: str) -> None:
        need("dovecot")
        self.folder = folder / "dovecot"
        (self.folder / "mail").mkdir(parents=True)
        shutil.chown(self.folder / "mail", "mail", "mail")
        self.certificate, key = write_certificate(self.folder)
        self.imap_port, self.imaps_port = free_port(), free_port()
        self.lmtp_port, self.auth_port = free_port(), free_port()
        (self.folder / "users").write_text("".join(f"{user}:{{PLAIN}}pw::::::\n" for user in users))
        config = self.folder / "dovecot.conf"
        config.write_text(_CONFIG.format(key=key, **vars(self)))
        command = ["/usr/sbin/dovecot", "-F", "-c", str(config)]
        self._program = Program(command, self.imap_port, self.folder / "dovecot.log")

    def start(self) -> None:
        self._program.start()

    def stop(self) -> None:
        self._program.stop()

    def section(self, user: str, **more: object) -> dict[str, object]:
        """What `[mail.in]` would hold."""
        return {
            "host": "127.0.0.1",
            "port": self.imap_port,
            "security": "starttls",
            "user": user,
            "password": "pw",
            "ca_file": str(self.certificate),
            **more,
        }

    def deliver(self, user: str, raw: bytes, sender: str = "bob@fernhill.example") -> None:
        """Mail arrives by LMTP."""
        with smtplib.LMTP("127.0.0.1", self.lmtp_port) as lmtp:
            lmtp.sendmail(sender, [user], raw)

    def mails(self, user: str, folder: str = "INBOX") -> list[bytes]:
        """All that lies in a folder, with the library of the language, not ours."""
        with imaplib.IMAP4("127.0.0.1", self.imap_port) as client:
            client.starttls(ssl.create_default_context(cafile=str(self.certificate)))
            client.login(user, "pw")
            if client.select(folder, readonly=True)[0] != "OK":
                return []
            _, found = client.search(None, "ALL")
            fetched = [client.fetch(number, "(BODY.PEEK[])")[1] for number in found[0].split()]
        return [bytes(parts[0][1]) for parts in fetched if isinstance(parts[0], tuple)]
