"""What is kept about a person can be had, and its words can be deleted for good."""

import json
import stat
from datetime import timedelta

from sqlalchemy import select

from daemon.records import audit, meetings, outbox, people, views, wakes
from daemon.records.concerning import NOBODYS, OWN
from daemon.records.tables import metadata
from daemon.records.tables.metadata import ADDRESS
from daemon.records.tables.posting import inbox, parcels
from tests.cast import ADA, BOB, HANA
from tests.daemon.cli.house import NOW, WORDS, House


def test_every_table_is_somebodys_or_nobodys() -> None:
    assert OWN.keys() | NOBODYS == set(metadata.tables.values())
    assert not OWN.keys() & NOBODYS


def test_no_table_of_nobodys_names_a_person() -> None:
    named = [c for table in NOBODYS for c in table.c if c.type is ADDRESS]

    assert named == []


def test_an_export_holds_everything_of_a_person(filled: House) -> None:
    kept = json.loads(filled.out("export", "bob"))

    assert kept["person"] == BOB.id
    assert [row["text"] for row in kept["answers"]] == [WORDS]
    assert [row["title"] for row in kept["goals"]] == [f"{WORDS}!"]
    assert [row["key"] for row in kept["feedback"]] == ["f1"]
    assert WORDS in kept["inbox"][0]["raw"]
    assert {row["letter"] for row in kept["parcels"]} == {"help", "revealed"}
    assert kept.keys() == {"person", "exported_at"} | {table.name for table in OWN}


def test_a_draft_about_somebody_is_its_authors(filled: House) -> None:
    assert "a draft" not in filled.out("export", "bob")
    assert "a draft" in filled.out("export", "ada")


def test_an_export_is_written_down_and_told(filled: House) -> None:
    filled.out("export", "bob")

    with filled.db() as db:
        assert [line.subject for line in audit.lines(db)] == ["export"]
        assert any(mail.letter == "revealed" for mail in views.mails(db, views.to_person(BOB.id)))


def test_an_export_in_a_file_is_for_one_pair_of_eyes(filled: House) -> None:
    path = filled.folder / "bob.json"
    filled.out("export", "bob", "--out", str(path))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(path.read_text())["person"] == BOB.id


def _on_disk(house: House) -> bytes:
    return b"".join(path.read_bytes() for path in house.folder.glob("cadenced.db*"))


def test_forgetting_leaves_no_words_on_the_disk(filled: House) -> None:
    assert WORDS.encode() in _on_disk(filled)

    filled.out("forget", "bob", "--yes")

    assert WORDS.encode() not in _on_disk(filled)


def test_forgetting_keeps_what_holds_no_words(filled: House) -> None:
    filled.out("forget", "bob", "--yes")

    with filled.db() as db:
        (mail,) = views.mails(db)
        assert len(meetings.all_of_them(db)) == 3
        assert (mail.letter, mail.state, mail.why, mail.text) == (
            "help",
            "withdrawn",
            "forgotten",
            "",
        )
        assert [line.what for line in audit.lines(db)] == ["forget"]


def test_forgetting_covers_letters_to_others_that_speak_of_one(filled: House) -> None:
    filled.out("forget", "ada", "--yes")

    with filled.db() as db:
        (mail,) = views.mails(db)
        assert (mail.to, mail.text) == (BOB.id, "")


def test_forgetting_leaves_others_alone(filled: House) -> None:
    filled.out("forget", "hana", "--yes")

    with filled.db() as db:
        (mail,) = views.mails(db)
    assert mail.text
    assert WORDS.encode() in _on_disk(filled)


def test_forgetting_lets_nobody_remember(filled: House) -> None:
    with filled.db() as db:
        wakes.wake(db, [ADA.id, BOB.id, HANA.id], at=NOW)
        before = {one.subject: one.counter for one in wakes.all_of_them(db)}

    filled.out("forget", "bob", "--yes")

    with filled.db() as db:
        after = {one.subject: one.counter for one in wakes.all_of_them(db)}
    assert all(after[subject] > counter for subject, counter in before.items())


def test_forgetting_asks_first(filled: House) -> None:
    done = filled.run("forget", "bob", typed="n\n")

    assert done.exit_code == 1
    assert WORDS.encode() in _on_disk(filled)


def test_a_letter_that_is_being_posted_is_told(filled: House) -> None:
    with filled.db() as db:
        (mail,) = views.mails(db)
        outbox.claim(db, mail.id, "worker", now=NOW + timedelta(seconds=1))

    done = filled.run("forget", "bob", "--yes")

    assert done.exit_code == 75
    assert "run it again in a minute" in done.output


def test_the_name_of_somebody_who_left_goes_too(filled: House) -> None:
    with filled.db() as db:
        people.mark_gone(db, HANA.id, now=NOW)

    filled.out("forget", HANA.id, "--yes")

    with filled.db() as db:
        assert people.gone(db)[HANA.id].name == ""


def _age(house: House, days: int) -> None:
    with house.db() as db:
        for table, column in ((parcels, "decided_at"), (inbox, "received_at")):
            moment = NOW - timedelta(days=days)
            db.execute(table.update().values({column: moment}))
        db.execute(parcels.update().values(state="sent"))


def test_pruning_takes_raw_mail_after_a_month_and_letters_after_three(filled: House) -> None:
    _age(filled, 31)
    assert "Deleted: 1 mails that came in, 0 letters' words" in filled.out("prune")
    _age(filled, 91)
    assert "Deleted: 0 mails that came in, 1 letters' words" in filled.out("prune")

    with filled.db() as db:
        assert db.execute(select(inbox.c.raw)).scalar_one() is None
        assert db.execute(select(parcels.c.text)).scalar_one() is None


def test_pruning_never_takes_a_mail_nobody_has_read(filled: House) -> None:
    _age(filled, 400)
    with filled.db() as db:
        db.execute(inbox.update().values(state="stored", read_at=None))

    filled.out("prune")

    with filled.db() as db:
        assert db.execute(select(inbox.c.raw)).scalar_one() is not None


def test_pruning_forgets_those_who_left_a_year_ago(filled: House) -> None:
    with filled.db() as db:
        people.mark_gone(db, BOB.id, now=NOW - timedelta(days=370))

    assert "the words of 1 people who left" in filled.out("prune")
    assert "the words of 0 people who left" in filled.out("prune")
    assert WORDS.encode() not in _on_disk(filled)


def test_pruning_takes_nothing_that_is_young(filled: House) -> None:
    filled.out("prune")

    assert WORDS.encode() in _on_disk(filled)
    assert ADA.id in filled.out("people")
