"""Several programs on one workspace at once: none loses what another wrote, none sees half of it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy

from dateline.chronicle.log import make, verify
from dateline.records.chronicle import Chronicle, Forward
from dateline.store import Workspace, WorkspaceError
from support import samples

TIMES = 12


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request, tmp_path):
    """Every test here runs on both kinds of database."""
    at = str(tmp_path / "w.db") if request.param == "sqlite" else request.getfixturevalue("postgresql")
    Workspace.open(at, create=True).close()
    return at


@pytest.fixture
def two(address):
    with Workspace.open(address) as one, Workspace.open(address) as other:
        yield one, other


def together(*each):
    """Run some functions at the same time; raise what one of them raised."""
    with ThreadPoolExecutor(len(each)) as threads:
        for running in [threads.submit(one) for one in each]:
            running.result()


def test_rulings_made_at_once_follow_each_other(two):
    def rule(workspace, person):
        made = 0
        while made < TIMES:
            given = make("accept", [f"{person}-{made}"], person, "2031-05-04T10:00Z", previous=workspace.last_decision())
            try:
                workspace.append(given)
                made += 1
            except WorkspaceError as refused:
                assert "in the meantime" in str(refused)

    together(lambda: rule(two[0], "Ada"), lambda: rule(two[1], "Ben"))
    log = two[0].decisions()
    assert verify(log) == []
    assert sorted(one.subjects[0] for one in log) == sorted(f"{who}-{n}" for who in ("Ada", "Ben") for n in range(TIMES))


def test_chronicles_written_at_once_replace_each_other_whole(two, address):
    def chronicle(name):
        return Chronicle(
            forwards=tuple(Forward(old=f"{n}", new=name) for n in range(150)),
            claim_events=tuple((f"c{n}", name) for n in range(150)), orphaned=(name,),
        )  # fmt: skip

    def write(workspace, name):
        for _ in range(TIMES):
            workspace.replace_chronicle(chronicle(name), name)

    def read():
        with Workspace.open(address) as reading:
            for _ in range(TIMES * 3):
                seen = reading.chronicle()
                assert seen in (Chronicle(), chronicle("one"), chronicle("two"))

    together(lambda: write(two[0], "one"), lambda: write(two[1], "two"), read)
    assert two[0].chronicle() == chronicle(two[0].chronicle_inputs())


def test_who_waits_too_long_is_told_so(address):
    held = Workspace.open(address)
    with held._writing(), Workspace.open(address, timeout=0.2) as hasty, pytest.raises(WorkspaceError, match="in use by another"):
        hasty.save(samples.report("5 killed in Amra"), [], "v1")
    held.close()


def test_connections_that_were_cut_are_made_anew(postgresql):
    named = sqlalchemy.make_url(postgresql).update_query_dict({"application_name": "to-be-cut"})
    with Workspace.open(named.render_as_string(hide_password=False), create=True) as workspace:
        workspace.save(samples.report("5 killed in Amra"), [], "v1")
        cutting = sqlalchemy.create_engine(postgresql)
        with cutting.begin() as connection:
            find = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to-be-cut'"
            assert connection.exec_driver_sql(find).all()
        cutting.dispose()
        assert workspace.counts().reports == 1
