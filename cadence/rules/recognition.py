"""Kind words, relayed within minutes, inside the receiver's working hours."""

from dataclasses import dataclass
from typing import ClassVar

from cadence.letters import Letter, LetterClass, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition(Letter):
    """Words about the reader (or, `copy`, about `about`), verbatim, and who said them."""

    name: ClassVar[str] = "recognition"
    kind: ClassVar[LetterClass] = LetterClass.EVENT
    author: Named
    about: Named
    text: str
    copy: bool = False
