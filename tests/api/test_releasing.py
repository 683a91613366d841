"""Releases stay as they are; the difference of two says what changed and why."""

import gzip
import hashlib

import msgspec
import pytest
from deciding_make import (
    BOMB_A,
    BOMB_B,
    BURIED,
    CLAIMS,
    DEAD_A,
    DEAD_B,
    FOUND,
    SHELLS,
    add,
    homes,
    rebuilt,
    view,
    workspace,
)

from dateline.api.deciding import decide
from dateline.api.releasing import content, difference, freeze, read, verify, write
from dateline.records.errors import UsageError

AT = "2024-01-01T10:00:00Z"


@pytest.fixture
def place():
    return workspace("ab")


def frozen(place, name, at=AT):
    return freeze(view(place), name, "Coder One", at)


def changed(place, since="first"):
    """What changed since a release, by kind."""
    found = difference(read(view(place), since), content(view(place)))
    return {kind: [e for e in found.events if e.change == kind] for kind in ("new", "changed", "gone", "merged", "split")}, found


def rule(place, action, subjects, payload=None, reason=""):
    made = decide(view(place), action, subjects, payload or {}, reason, "Coder One", AT)
    rebuilt(place)
    return made


def test_a_release_stays_while_the_chronicle_goes_on(place):
    first = frozen(place, "first")
    before = read(view(place), "first")
    add(place, "c")
    assert read(view(place), "first") == before
    assert len(content(view(place)).events) > len(before.events)
    assert place.releases() == (first,)


def test_the_same_content_has_the_same_hash_and_a_taken_name_is_refused():
    place = workspace("ab", version="v1")
    first = frozen(place, "first")
    assert frozen(place, "again", "2025-01-01T10:00:00Z").hash == first.hash
    assert frozen(place, "first", "2025-01-01T10:00:00Z") == first
    other = workspace("ba", version="v1")
    assert frozen(other, "other").hash == first.hash, "whatever order its reports came in"
    add(place, "c")
    with pytest.raises(UsageError, match="stays as it is"):
        frozen(place, "first")


def test_an_archived_file_is_the_release(place, tmp_path):
    first = frozen(place, "first")
    file = tmp_path / "first.json.gz"
    write(view(place), "first", file)
    assert hashlib.sha256(gzip.decompress(file.read_bytes())).hexdigest() == first.hash
    assert read(view(workspace("c")), str(file)) == read(view(place), "first")


@pytest.mark.parametrize("name", ["", "now", "diff", "a/b", "a b"])
def test_names_that_cannot_be(place, name):
    with pytest.raises(UsageError, match="no name for a release"):
        frozen(place, name)


def test_what_is_no_release_is_told(place, tmp_path):
    with pytest.raises(UsageError, match="none has been frozen"):
        read(view(place), "first")
    (tmp_path / "x.gz").write_bytes(b"nothing")
    with pytest.raises(UsageError, match="no release of a chronicle"):
        read(view(place), str(tmp_path / "x.gz"))


def test_a_chronicle_that_lags_behind_is_not_frozen(place):
    decide(view(place), "reject", [FOUND.id], {}, "", "Coder One", AT)
    with pytest.raises(UsageError, match="run dateline build"):
        frozen(place, "first")


def test_nothing_changed(place):
    frozen(place, "first")
    kinds, found = changed(place)
    assert not any(kinds.values())
    assert found.unchanged == len(content(view(place)).events)


def test_new_events_name_the_new_report(place):
    frozen(place, "first")
    add(place, "c")
    kinds, _ = changed(place)
    (new,) = kinds["new"]
    assert new.why == ("New report: c.",)
    assert new.after == (homes(place)[SHELLS.id],)


def test_gone_events_name_the_ruling(place):
    event = homes(place)[FOUND.id]
    frozen(place, "first")
    rule(place, "reject", [FOUND.id], reason="a film")
    kinds, _ = changed(place)
    (gone,) = kinds["gone"]
    assert gone.before == (event,)
    assert "reject by Coder One on 2024-01-01 (a film)" in gone.why[0]


def test_split_and_merged_events_are_followed_with_their_ids(place):
    one = homes(place)[BOMB_A.id]
    frozen(place, "first")
    rule(place, "split", [one], {"claims": [BOMB_B.id, DEAD_B.id]})
    frozen(place, "second")
    (split,) = changed(place)[0]["split"]
    assert split.before == (one,)
    assert set(split.after) == {homes(place)[BOMB_A.id], homes(place)[BOMB_B.id]}
    assert any("split by Coder One" in why for why in split.why)
    two = homes(place)[BOMB_B.id]
    rule(place, "same", [BOMB_A.id, BOMB_B.id])
    (merged,) = changed(place, "second")[0]["merged"]
    assert merged.after == (one,)
    assert set(merged.before) == {one, two}
    assert f"{two} leads on to {one}." in merged.why


def test_changed_fields_are_named_with_their_reasons(place):
    frozen(place, "first")
    rule(place, "edit", [homes(place)[BOMB_A.id]], {"set": {"title": "The market bomb"}})
    (one,) = changed(place)[0]["changed"]
    assert one.fields == ("title",)
    assert one.why[0].startswith("Ruling: edit by Coder One")


def test_other_code_is_named_as_the_reason(place):
    """An event whose claims are read under other ids and types is the same event, changed."""
    frozen(place, "first")
    renamed = [msgspec.structs.replace(c, id=c.id[::-1], type="airstrike") if c.id == FOUND.id else c for c in CLAIMS]
    add(place, "b", renamed)
    kinds, _ = changed(place)
    assert not kinds["new"]
    assert not kinds["gone"]
    assert any("type" in c.fields and c.why == ("Another version of the code read the reports.",) for c in kinds["changed"])


def test_a_report_added_to_an_event(place):
    alone = workspace("a")
    frozen(alone, "first")
    add(alone, "b")
    (bomb,) = [c for c in changed(alone)[0]["changed"] if homes(alone)[BOMB_A.id] in c.after]
    assert "New report: b." in bomb.why
    assert "summary" in bomb.fields
    assert {DEAD_A.id, BURIED.id} <= set(homes(alone))


def test_the_database_refuses_to_change_a_release(place):
    frozen(place, "first")
    for statement in ("DELETE FROM releases", "UPDATE releases SET note = 'other'"):
        with pytest.raises(Exception, match="releases are never"), place._writing() as connection:
            connection.exec_driver_sql(statement)
    assert verify(view(place)) == []


@pytest.mark.parametrize("body", [gzip.compress(b"{}", mtime=0), b"torn"], ids=["other", "torn"])
def test_a_release_changed_by_force_is_found(place, body):
    frozen(place, "first")
    frozen(place, "second", "2024-02-01T10:00:00Z")
    with place._writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER releases_stay")
        connection.exec_driver_sql("UPDATE releases SET body = ? WHERE name = 'second'", (body,))
    (problem,) = verify(view(place))
    assert problem.startswith("release second does not hold")
