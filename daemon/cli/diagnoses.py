"""One line of the doctor's report."""

from dataclasses import dataclass

from daemon.checks import Grade


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One line: what was looked at, what is the case, how bad it is, and what mends it.

    `vital`: cadenced cannot run like this. `paste` is what can be typed to mend it, as lines.
    """

    about: str
    words: str
    grade: Grade = Grade.OK
    cure: str = ""
    vital: bool = False
    paste: str = ""
