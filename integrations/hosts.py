"""What a host's name or address tells before anything is sent there."""

import ipaddress

_ONLINE = ("outlook.com", "office365.com", "office.com", "office365.us", "outlook.cn", "outlook.de")
"""Domains of Exchange Online, sovereign clouds included."""


def is_loopback(host: str) -> bool:
    """Whether it is this machine itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_exchange_online(host: str) -> bool:
    """Whether Microsoft runs it: there EWS and basic sign-in are being shut down."""
    name = host.lower().rstrip(".")
    return any(name == domain or name.endswith(f".{domain}") for domain in _ONLINE)
