"""What can go wrong with somebody else's server, in our words."""

from datetime import datetime


class ProviderError(Exception):
    """What a port raises; the sentence is for the operator and holds no secret and no content.

    `cure` says what mends it, where the adapter knows; `paste` is what can be typed to do so.
    """

    def __init__(self, message: str, *, cure: str = "", paste: str = "") -> None:
        super().__init__(message)
        self.cure = cure
        self.paste = paste


class Unavailable(ProviderError):
    """Later may work. `retry_at` (UTC) is what the server asked for, if it did."""

    def __init__(self, message: str, *, retry_at: datetime | None = None, cure: str = "") -> None:
        super().__init__(message, cure=cure)
        self.retry_at = retry_at


class Refused(ProviderError):
    """It never will: this request, this recipient, this file."""


class Unknown(ProviderError):
    """It may have happened: the line broke after the final dot. Ask before repeating."""


class SignedOut(ProviderError):
    """A human must act: credentials or a grant are gone."""


class CursorExpired(ProviderError):
    """The cursor means nothing any more: ask again with none."""
