"""`python -m tests.catalogues`: bring the .po files in step with the templates; what is missing?

Messages that are gone are dropped; new ones stand empty, and a letter shows them in English.
"""

import sys

from babel.messages.pofile import write_po

from daemon.rendering import our_templates
from tests.catalogues import catalogue, empty, extracted, path_of


def main() -> int:
    """1 where a message has no translation."""
    template, missing = extracted(), 0
    for folder in sorted((our_templates() / "locale").iterdir()):
        known = catalogue(folder.name)
        note, made = known.header_comment, known.creation_date
        known.update(template, no_fuzzy_matching=True)
        known.header_comment, known.creation_date = note, made
        known.obsolete.clear()
        with path_of(folder.name).open("wb") as target:
            write_po(target, known, width=100, include_lineno=False, omit_header=False)
        without = len(empty(known))
        missing += 0 if "covers only" in note else without
        sys.stdout.write(f"{folder.name}: {len(known)} messages, {without} without words\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
