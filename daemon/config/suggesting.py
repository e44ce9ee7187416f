"""What was probably meant."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LIKELY = 65


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """` Did you mean "rhythm"?`, or nothing where nothing known comes near."""
    found = process.extractOne(
        given, sorted(known), scorer=fuzz.ratio, processor=str.lower, score_cutoff=_LIKELY
    )
    return f' Did you mean "{found[0]}"?' if found else ""
