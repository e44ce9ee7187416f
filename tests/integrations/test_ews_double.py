"""The double of Exchange is as strict as Exchange: it lets neither side's mistakes pass."""

import pytest

from tests.conftest import SHARED
from tests.simulated.ews_xml import (
    MESSAGES,
    SCHEMA,
    TYPES,
    Breach,
    check,
    operation_of,
    parse,
    refuse_unknown,
)

CAPTURED = SHARED / "corpora" / "calendar" / "own-captures" / "ews-exchangelib-5.6"
needs_schema = pytest.mark.skipif(
    not SCHEMA.exists(), reason="set CADENCED_SHARED to where the schemas lie"
)

SHAPE = "<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>{}</m:ItemShape>"
FIELD = "<t:AdditionalProperties><t:FieldURI FieldURI='{}'/></t:AdditionalProperties>"
IDS = "<m:ItemIds><t:ItemId Id='AAMk'/></m:ItemIds>"
FOLDERS = "<m:ParentFolderIds><t:DistinguishedFolderId Id='calendar'/></m:ParentFolderIds>"


def request(name: str, *inner: str, attributes: str = "") -> bytes:
    return (
        f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="{MESSAGES}" '
        f'xmlns:t="{TYPES}"><s:Body><m:{name}{attributes}>{"".join(inner)}</m:{name}></s:Body>'
        "</s:Envelope>"
    ).encode()


def refused(content: bytes) -> None:
    refuse_unknown(operation_of(parse(content)))


def test_a_request_as_it_should_be_passes_both_guards() -> None:
    sound = request("GetItem", SHAPE.format(FIELD.format("calendar:UID")), IDS)

    refused(sound)
    check(operation_of(parse(sound)))


@pytest.mark.parametrize(
    "content",
    [
        request("GetEverything"),
        request("GetItem", IDS, SHAPE.format("")),
        request("GetItem", SHAPE.format(""), IDS, "<m:Please/>"),
        request("GetItem", SHAPE.format(FIELD.format("item:Body")), IDS),
        request("GetItem", SHAPE.format(FIELD.format("calendar:Location")), IDS),
        request("FindItem", SHAPE.format(FIELD.format("calendar:RequiredAttendees")), FOLDERS),
    ],
)
def test_an_unknown_misplaced_or_needless_part_is_a_breach(content: bytes) -> None:
    with pytest.raises(Breach):
        refused(content)


@needs_schema
@pytest.mark.parametrize(
    "content",
    [
        request("GetItem", "<m:ItemShape/>", IDS),
        request("GetItem", SHAPE.format("").replace("IdOnly", "Everything"), IDS),
        request("FindItem", SHAPE.format(""), FOLDERS),
        request("GetItem", SHAPE.format(FIELD.format("calendar:Uid")), IDS),
    ],
)
def test_what_the_published_schema_forbids_is_a_breach(content: bytes) -> None:
    with pytest.raises(Breach):
        check(operation_of(parse(content)))


@needs_schema
@pytest.mark.skipif(not CAPTURED.exists(), reason="set CADENCED_SHARED to where they lie")
def test_what_the_library_was_seen_to_send_is_sound() -> None:
    seen = [operation_of(parse(path.read_bytes())) for path in sorted(CAPTURED.glob("*.xml"))]

    assert len(seen) == 8
    for operation in seen:
        check(operation)
