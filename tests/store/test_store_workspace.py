"""What a workspace keeps, and that it gives back what it was given."""

import msgspec
import pytest

from dateline.chronicle.log import GENESIS, make, verify
from dateline.records.chronicle import Chronicle, Decision, Forward
from dateline.store import Frozen, Settings, Workspace, WorkspaceError
from support import samples


@pytest.fixture(params=["sqlite", "postgresql"])
def workspace(request, tmp_path):
    """Every test here runs on both kinds of database; PostgreSQL needs a server to make a schema in."""
    address = str(tmp_path / "w.db") if request.param == "sqlite" else request.getfixturevalue("postgresql")
    with Workspace.open(address, create=True) as place:
        yield place


def coded(text="5 killed in Amra on 2021-03-02", key="one", **fields):
    report = samples.report(text, key, **fields)
    return report, samples.SampleCoder().code(report)


def chronicle_of(workspace):
    infos = [samples.report_info(r, r.id) for r in workspace.reports()]
    return samples.reconcile(infos, workspace.claims(joined=False))


def decision(number, previous):
    return Decision(
        id=f"d{number}",
        action="note",
        subjects=("e",),
        payload={"text": "seen"},
        reason="because",
        person="A. Coder",
        at="2021-04-01T10:00",
        previous=previous,
        hash=f"h{number}",
    )


def test_gives_back_a_report_with_its_claims(workspace):
    report, claims = coded()
    workspace.save(report, claims, "v1")
    assert workspace.report(report.id) == report
    assert workspace.report("one") == report
    assert workspace.claims() == claims
    assert workspace.code_versions() == {report.id: "v1"}


def test_text_in_any_script_comes_back_to_the_letter(workspace):
    report = samples.report("قُتل خمسة\u00a0أشخاص \U0001f1f1\U0001f1fe \u202eabc")
    workspace.save(report, [], "v1")
    assert workspace.report("one").text == report.text


def test_a_report_coded_anew_replaces_its_claims(workspace):
    report, claims = coded("5 killed in Amra on 2021-03-02\n2 killed in Burin on 2021-03-02")
    workspace.save(report, claims, "v1")
    workspace.save(report, claims[:1], "v2")
    assert workspace.claims() == claims[:1]
    assert workspace.code_versions() == {report.id: "v2"}


def test_saving_twice_changes_nothing(workspace):
    report, claims = coded()
    workspace.save(report, claims, "v1")
    before = samples.dump(workspace)
    workspace.save(report, claims, "v1")
    assert samples.dump(workspace) == before


def test_a_failed_save_leaves_the_old_claims(workspace):
    report, claims = coded("5 killed in Amra on 2021-03-02\n2 killed in Burin on 2021-03-02")
    workspace.save(report, claims, "v1")
    with pytest.raises(Exception, match=r"(?i)unique"):
        workspace.save(report, [claims[0], claims[0]], "v2")
    assert workspace.claims() == claims
    assert workspace.code_versions() == {report.id: "v1"}


def test_claims_carry_the_event_they_belong_to(workspace):
    report, claims = coded()
    workspace.save(report, claims, "v1")
    assert [c.event for c in workspace.claims()] == [None, None]
    chronicle = chronicle_of(workspace)
    workspace.replace_chronicle(chronicle, "x")
    event = chronicle.events[0].id
    assert [c.event for c in workspace.claims()] == [event, event]
    assert [c.event for c in workspace.claims(joined=False)] == [None, None]
    assert len(workspace.claims(event=event)) == 2
    assert workspace.claims(event="other") == []
    assert len(workspace.claims(report=report.id)) == 2
    assert [c.id for c in workspace.claims(ids=[claims[1].id, "no such claim"])] == [claims[1].id]
    assert workspace.claims(ids=()) == []


def test_the_chronicle_comes_back_as_it_was_written(workspace):
    for number, text in enumerate(
        ["5 killed in Amra on 2021-03-02", "7 killed in Amra on 2021-03-02", "Red Brigade holds Amra"]
    ):
        workspace.save(*coded(text, f"r{number}"), "v1")
    chronicle = msgspec.structs.replace(
        chronicle_of(workspace), forwards=(Forward("old", "new"),), orphaned=("d9", "d1")
    )
    workspace.replace_chronicle(chronicle, "inputs")
    assert workspace.chronicle() == chronicle
    assert workspace.chronicle_inputs() == "inputs"
    workspace.replace_chronicle(Chronicle(), "none")
    assert workspace.chronicle() == Chronicle()


def unread(name="one", sha256="aa", reason="mis-encoded"):
    return samples.Unread(
        key=name, original_name=f"{name}.txt", original_sha256=sha256, reason=reason, detail="at byte 7"
    )


def test_unread_is_kept_with_its_reason(workspace):
    for item in (unread(), unread(), unread(sha256="bb"), unread("two", None)):
        workspace.save_unread(item)
    assert workspace.unread() == [unread(), unread(sha256="bb"), unread("two", None)]
    workspace.save_unread(unread(reason="binary"))
    assert [u.reason for u in workspace.unread()] == ["binary", "mis-encoded", "mis-encoded"]


def test_failures_of_sources_that_fail_no_more_are_taken_back(workspace):
    for item in (unread(), unread(sha256="bb"), unread("two", None)):
        workspace.save_unread(item)
    workspace.drop_settled({("one.txt", "one")}, {("one.txt", "one", "bb")})
    assert workspace.unread() == [unread(sha256="bb"), unread("two", None)]
    workspace.drop_settled({("one.txt", "one"), ("two.txt", "two")}, set())
    assert workspace.unread() == []


def test_a_report_whose_coding_failed_is_kept_without_claims(workspace):
    report, claims = coded()
    workspace.save(report, claims, "v1")
    failed = samples.Unread(
        key="one", original_name="one.txt", original_sha256=None, reason="coding-failed", detail="ValueError: no"
    )
    workspace.save_unread(failed, report)
    assert workspace.reports() == []
    assert workspace.claims() == []
    assert workspace.reports(stale="v1") == [report]
    assert workspace.counts().reports == 0
    assert workspace.counts().unread == 1


def test_stale_reports_are_those_another_version_coded(workspace):
    old, new = coded("Red Brigade holds Amra", "a"), coded("Red Brigade holds Burin", "b")
    workspace.save(*old, "v1")
    workspace.save(*new, "v2")
    assert workspace.reports(stale="v2") == [old[0]]


def test_a_report_read_from_two_files_goes_by_the_first_key(workspace):
    report, claims = coded(key="zebra")
    same = coded(key="apple")[0]
    assert same.id == report.id
    workspace.save(report, claims, "v1")
    workspace.add_origin(same)
    workspace.add_origin(same)
    assert {(name, key) for _, name, key, _ in workspace.origins()} == {("apple.txt", "apple"), ("zebra.txt", "zebra")}
    assert workspace.report(report.id).key == "apple"
    assert {c.report_key for c in workspace.claims()} == {"apple"}
    assert len(workspace.reports()) == 1


def test_a_report_its_source_no_longer_gives_is_dropped(workspace):
    old, claims = coded("Red Brigade holds Amra", "a")
    workspace.save(old, claims, "v1")
    kept, kept_claims = coded("Red Brigade holds Burin", "b")
    workspace.save(kept, kept_claims, "v1")
    source = (old.original_name, old.key, old.original_sha256)
    assert workspace.drop_superseded({source: {old.id}}) == 0
    assert workspace.drop_superseded({source: {"another reading of the same bytes"}}) == 1
    assert workspace.reports() == [kept]
    assert workspace.claims() == kept_claims


def test_search_finds_words_and_takes_no_orders(workspace):
    report, claims = coded("The café in Amra was shelled; 5 killed")
    workspace.save(report, claims, "v1")
    assert workspace.search("CAFÉ amra") == [report.id]
    assert workspace.search("amra nowhere") == []
    assert workspace.search('"amra" OR NOT (') == []
    assert workspace.search("  ") == []
    workspace.save(msgspec.structs.replace(report, text="Quiet in Burin"), [], "v2")
    assert workspace.search("amra") == []
    assert workspace.search("burin") == [report.id]


def test_search_takes_the_beginning_of_the_last_word_where_asked(workspace):
    report, claims = coded("5 killed in Amra on 2021-03-02")
    workspace.save(report, claims, "v1")
    assert workspace.search("kil") == []
    assert workspace.search("kil", beginnings=True) == [report.id]
    assert workspace.search("killed am", beginnings=True) == [report.id]
    assert workspace.search("kil amra", beginnings=True) == []
    for orders in ("'", '"', "*", ":*", "& |", "!(", "a'b"):
        workspace.search(orders, beginnings=True)


def test_scanning_gives_some_fields_of_every_claim(workspace):
    class Slim(msgspec.Struct):
        id: str
        kind: str

    for text, key in (("5 killed in Amra on 2021-03-02", "one"), ("2 killed in Burin on 2021-03-02", "two")):
        workspace.save(*coded(text, key), "v1")
    scanned = {(one.id, one.kind) for one in workspace.scan_claims(Slim)}
    assert scanned == {(claim.id, claim.kind) for claim in workspace.claims()}


def test_origins_of_one_report(workspace):
    one, other = coded()[0], coded("2 killed in Burin on 2021-03-02", "two")[0]
    for report in (one, other):
        workspace.save(report, [], "v1")
    assert {row[0] for row in workspace.origins()} == {one.id, other.id}
    assert {row[0] for row in workspace.origins(one.id)} == {one.id}


def test_search_in_a_file_does_not_mind_accents(tmp_path):
    with Workspace.open(str(tmp_path / "w.db"), create=True) as place:
        report = samples.report("The café in Amra")
        place.save(report, [], "v1")
        assert place.search("cafe") == [report.id]


def test_a_log_drawn_up_by_the_chronicle_can_be_kept(workspace):
    first = make("note", ["e"], "A. Coder", "2021-04-01T10:00Z", payload={"text": "seen"})
    second = make("undo", [first.id], "A. Coder", "2021-04-01T10:05Z", previous=first)
    workspace.append(first)
    workspace.append(second)
    assert workspace.decisions() == (first, second)
    assert verify(workspace.decisions()) == []


def test_decisions_are_only_ever_added(workspace):
    workspace.append(decision(1, GENESIS))
    workspace.append(decision(2, "h1"))
    assert [d.id for d in workspace.decisions()] == ["d1", "d2"]
    with pytest.raises(WorkspaceError, match="in the meantime"):
        workspace.append(decision(3, "h1"))
    for statement in ("DELETE FROM decisions", "UPDATE decisions SET person = 'B'"):
        with pytest.raises(Exception, match="decisions are never"), workspace._writing() as connection:
            connection.exec_driver_sql(statement)
    assert workspace.decisions()[0].person == "A. Coder"


def test_ids_are_found_by_their_beginning_and_former_ones_lead_on(workspace):
    report, claims = coded()
    workspace.save(report, claims, "v1")
    chronicle = msgspec.structs.replace(chronicle_of(workspace), forwards=(Forward("former", "now"),))
    workspace.replace_chronicle(chronicle, "x")
    assert workspace.ids("claim", claims[0].id[:6]) == [claims[0].id]
    assert workspace.ids("claim", claims[0].id) == [claims[0].id]
    assert workspace.ids("claim", "") == sorted(c.id for c in claims)
    assert workspace.ids("event", chronicle.events[0].id[:5]) == [chronicle.events[0].id]
    assert workspace.ids("report", "%") == []
    assert workspace.ids("former", "for") == ["former"]
    assert (workspace.forward("former"), workspace.forward("other")) == ("now", "other")


def test_claims_added_by_hand_stand_beside_the_coded_ones_until_the_chronicle_has_them_no_more(workspace):
    report, claims = coded()
    workspace.save(report, claims[:1], "v1")
    added = msgspec.structs.replace(claims[1], id="by-hand", links=())
    home = (("by-hand", "e1"),)
    workspace.replace_chronicle(Chronicle(added=(added,), claim_events=home), "x")
    assert [c.id for c in workspace.claims()] == [claims[0].id, "by-hand"]
    assert [c.id for c in workspace.claims(event="e1")] == ["by-hand"]
    assert [c.id for c in workspace.claims(ids=["by-hand"])] == ["by-hand"]
    assert [c.id for c in workspace.claims(joined=False)] == [claims[0].id]
    assert workspace.counts().claims == 2
    workspace.save(report, claims[:1], "v2")
    assert len(workspace.claims()) == 2, "coding the report again leaves them"
    workspace.replace_chronicle(Chronicle(), "y")
    assert [c.id for c in workspace.claims()] == [claims[0].id]


def test_another_log_is_kept_whole_beside_our_own(workspace):
    theirs = [make("note", ["e"], "B. Coder", "2021-04-01T10:00Z")]
    theirs.append(make("note", ["f"], "B. Coder", "2021-04-01T10:01Z", previous=theirs[0]))
    ours = make("import", ["b.jsonl"], "A. Coder", "2021-04-02T10:00Z", payload={"head": theirs[1].hash, "entries": 2})
    workspace.import_log(theirs, ours)
    assert workspace.decisions() == (ours,)
    assert workspace.imported() == tuple(theirs)
    assert workspace.rulings() == (ours, *theirs)
    again = make("import", ["b.jsonl"], "A. Coder", "2021-04-03T10:00Z", payload={}, previous=ours)
    workspace.import_log(theirs, again)
    assert workspace.imported() == tuple(theirs)


def test_releases_are_kept_byte_for_byte(workspace):
    first = Frozen(name="2026-11", hash="h", at="2026-11-30T00:00Z", person="A. Coder")
    workspace.keep_release(first, b"\x00\xffbody")
    assert workspace.releases() == (first,)
    assert workspace.release("2026-11") == b"\x00\xffbody"
    assert workspace.release("2026-12") is None
    with pytest.raises(Exception, match=r"(?i)unique"):
        workspace.keep_release(first, b"other")


def test_settings_are_kept(tmp_path):
    path = str(tmp_path / "w.db")
    settings = Settings(model="other", actors=("/a.toml",), places=("/p.toml",))
    with Workspace.open(path, create=True) as place:
        assert place.settings() == Settings()
        place.keep_settings(settings)
    with Workspace.open(path) as place:
        assert place.settings() == settings
        assert place.settings().knowledge == ("/a.toml", "/p.toml")


def test_counts(workspace):
    workspace.save(*coded(), "v1")
    workspace.save(*coded("Red Brigade fights Blue Front", "two", published=None), "v1")
    workspace.replace_chronicle(chronicle_of(workspace), "x")
    counts = workspace.counts()
    assert (counts.reports, counts.undated, counts.claims, counts.events, counts.ties) == (2, 1, 3, 1, 1)


def test_a_workspace_in_memory_is_one_workspace():
    with Workspace.memory() as place:
        place.save(*coded(), "v1")
        assert len(place.reports()) == 1
    with Workspace.memory() as other:
        assert other.reports() == []
