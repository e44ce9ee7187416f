"""Public holidays as plain dates, loaded country by country when first asked for."""

import logging
from datetime import date, timedelta
from functools import lru_cache

from cadence.people import Person

_REACH = timedelta(days=100)
log = logging.getLogger(__name__)


def holidays_around(person: Person, day: date, country: str) -> frozenset[date]:
    """The public holidays of a person's place in the years around a day.

    `country` (ISO 3166-1 alpha-2) is the organisation's, for people without one of their own. A
    place nobody knows has no holidays.
    """
    place = person.country or country
    if not place:
        return frozenset()
    years = {
        day.year,
        *([day.year - 1] if day.month < 4 else []),
        *([day.year + 1] if day.month > 9 else []),
    }
    return frozenset().union(*(_of_year(place, person.region, year) for year in sorted(years)))


@lru_cache(maxsize=512)
def _of_year(country: str, region: str, year: int) -> frozenset[date]:
    from holidays import country_holidays

    try:
        return frozenset(country_holidays(country, subdiv=region or None, years=year))
    except NotImplementedError:
        log.warning("no holidays known", extra={"country": country, "region": region})
        return frozenset() if not region else _of_year(country, "", year)
