"""Postfix on loopback: it delivers one domain by LMTP and bounces what is refused there."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.servers.certificates import write_certificate
from tests.servers.processes import free_port, need, wait_until_it_answers

_MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.{domain}
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
local_recipient_maps =
relay_domains = {domain}
relay_recipient_maps =
relayhost =
recipient_delimiter = +
transport_maps = inline:{{ {{{domain} = lmtp:[127.0.0.1]:{lmtp_port}}} }}
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject
smtpd_recipient_restrictions = {recipients}
smtpd_tls_cert_file = {certificate}
smtpd_tls_key_file = {key}
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth_port}
smtpd_sasl_auth_enable = {sasl}
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
smtp_host_lookup = native
disable_dns_lookups = yes
smtp_connect_timeout = 3s
lmtp_connect_timeout = 3s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
transport_retry_time = 1s
maximal_queue_lifetime = 5m
bounce_queue_lifetime = 5m
maillog_file = {folder}/maillog
maillog_file_prefixes = {folder}
alias_maps =
alias_database =
"""

_MASTER = """
127.0.0.1:{smtp_port} inet n - n - - smtpd
127.0.0.1:{smtps_port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 1 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
showq     unix  n - n - - showq
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
lmtp      unix  - - n - - lmtp
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
"""


class Postfix:
    """A mail server for one domain; its mail goes to an LMTP port, its users sign in by Dovecot."""

    def __init__(
        self,
        folder: Path,
        domain: str,
        *,
        lmtp_port: int,
        auth_port: int | None = None,
        recipients: str = "permit",
    ) -> None:
        need("postfix")
        self.folder = folder / "postfix"
        for name in ("etc", "spool", "data"):
            (self.folder / name).mkdir(parents=True)
        shutil.chown(self.folder / "data", "postfix")
        self.certificate, key = write_certificate(self.folder)
        self.smtp_port, self.smtps_port = free_port(), free_port()
        (self.folder / "etc" / "main.cf").write_text(
            _MAIN.format(
                folder=self.folder,
                domain=domain,
                lmtp_port=lmtp_port,
                auth_port=auth_port or 1,
                sasl="yes" if auth_port else "no",
                certificate=self.certificate,
                key=key,
                recipients=recipients,
            )
        )
        (self.folder / "etc" / "master.cf").write_text(_MASTER.format(**vars(self)))

    def start(self) -> None:
        self._command("start")
        wait_until_it_answers(self.smtp_port, self.folder / "maillog")

    def stop(self) -> None:
        self._command("stop")

    def is_idle(self) -> bool:
        """Whether nothing waits to be delivered."""
        command = ["/usr/sbin/postqueue", "-c", str(self.folder / "etc"), "-j"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return done.returncode == 0 and not done.stdout.strip()

    def section(self, **more: object) -> dict[str, object]:
        """What `[mail.out]` would hold."""
        return {
            "host": "127.0.0.1",
            "port": self.smtp_port,
            "security": "starttls",
            "ca_file": str(self.certificate),
            **more,
        }

    def _command(self, verb: str) -> None:
        command = ["/usr/sbin/postfix", "-c", str(self.folder / "etc"), verb]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=60, env={**os.environ, "LC_ALL": "C"}
        )
        assert verb == "stop" or done.returncode == 0, done.stderr
