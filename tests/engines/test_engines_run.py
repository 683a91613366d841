"""Coding many reports: the same output on any number of workers, and no failure spreads."""

import gc
import os
from types import SimpleNamespace

import msgspec
import pytest

from dateline.engines import CoderOptions, code_version, run, worker
from dateline.engines.coder import CodingError, checked
from dateline.engines.options import make_coder
from dateline.records import Span
from dateline.records.errors import UsageError
from support import samples

OPTIONS = CoderOptions(coder=samples.CODER)
TEXTS = [f"{n} killed in Amra on 2021-03-0{n % 8 + 1}" for n in range(1, 13)]


def reports(texts=TEXTS):
    return [samples.report(text, f"r{number:02}") for number, text in enumerate(texts)]


def test_codes_in_the_order_given():
    outcomes = list(run(OPTIONS, reports()))
    assert [o.report.key for o in outcomes] == [f"r{n:02}" for n in range(12)]
    assert all(len(o.claims) == 2 for o in outcomes)


def test_a_report_that_raises_is_a_failure_with_its_reason():
    first, second, third = run(OPTIONS, reports([TEXTS[0], "BOOM", TEXTS[1]]))
    assert len(first.claims) == len(third.claims) == 2
    assert second.failure.reason == "coding-failed"
    assert second.failure.detail == "ValueError: a sentence that cannot be coded"
    assert (second.failure.key, second.failure.original_name) == ("r01", "r01.txt")


def test_reports_are_taken_one_at_a_time():
    taken = []

    def feed():
        for report in reports():
            taken.append(report.key)
            yield report

    outcomes = run(OPTIONS, feed())
    next(outcomes)
    assert len(taken) == 1


def test_workers_change_nothing_and_a_dying_one_takes_no_other_report_along():
    """One test for all that needs processes: starting them is the slow part."""
    texts = [*TEXTS[:5], "DIE", "BOOM", *TEXTS[5:]]
    pooled = list(run(OPTIONS, reports(texts), workers=2))
    alone = list(run(OPTIONS, reports([t for t in texts if t != "DIE"])))
    died = [o for o in pooled if o.report.text == "DIE"]
    assert [o.failure.detail for o in died] == ["the process that coded it died"]
    strip = [
        (o.report.text, o.claims if o.report.text in texts[:5] else len(o.claims)) for o in pooled if o not in died
    ]
    assert strip == [(o.report.text, o.claims if o.report.text in texts[:5] else len(o.claims)) for o in alone]


def test_while_a_report_is_coded_garbage_is_looked_for_seldom_and_then_as_before():
    before, during = gc.get_threshold(), []

    class Watching:
        def code(self, _report):
            during.append(gc.get_threshold())
            if len(during) == 2:
                raise ValueError
            return []

    assert worker.attempt(Watching(), reports()[0]) == ()
    assert gc.get_threshold() == before
    assert worker.attempt(Watching(), reports()[0]) == "ValueError: "
    assert gc.get_threshold() == before
    assert all(seldom[0] > before[0] and seldom[1:] == before[1:] for seldom in during)


def test_a_coder_that_cannot_be_made_is_told_once_and_before_any_work():
    with pytest.raises(UsageError, match="no coder"):
        list(run(CoderOptions(coder="support.samples:nothing"), reports()))
    with pytest.raises(UsageError, match="no coder"):
        list(run(CoderOptions(coder="no_such_module:f"), reports(), workers=2))


def test_worker_preparation_sets_one_thread(monkeypatch):
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    monkeypatch.setattr(worker.threading, "Thread", lambda **_: type("T", (), {"start": lambda self: None})())
    for name in worker._THREADS:
        monkeypatch.setenv(name, "8")
    worker.prepare(OPTIONS)
    assert os.environ["OMP_NUM_THREADS"] == "1"
    assert len(worker.code(reports()[0])) == 2


def test_a_worker_ends_with_its_parent(monkeypatch):
    ended = []
    monkeypatch.setattr(worker.os, "_exit", ended.append)
    monkeypatch.setattr(worker, "parent_process", lambda: None)
    worker._follow_parent()
    assert ended == [], "the parent itself has none to follow"
    gone = SimpleNamespace(join=lambda: None)
    monkeypatch.setattr(worker, "parent_process", lambda: gone)
    worker._follow_parent()
    assert ended == [1]


def test_claims_are_sorted_and_held_to_their_words():
    report = samples.report("5 killed in Amra on 2021-03-02\n2 killed in Burin")
    claims = make_coder(OPTIONS).code(report)
    assert checked(report, claims[::-1]) == sorted(claims, key=lambda c: (c.evidence.start, c.kind))
    with pytest.raises(CodingError, match="two claims have the id"):
        checked(report, [claims[0], claims[0]])
    wrong = msgspec.structs.replace(claims[0], evidence=Span(0, 4, "nine"))
    with pytest.raises(CodingError, match="not at 0-4"):
        checked(report, [wrong])


def test_the_code_version_follows_what_coding_depends_on(tmp_path):
    mine = tmp_path / "mine.toml"
    mine.write_text("a = 1")
    plain = code_version(CoderOptions())
    assert code_version(CoderOptions()) == plain
    with_mine = code_version(CoderOptions(knowledge=(str(mine),)))
    mine.write_text("a = 2")
    versions = {
        plain,
        with_mine,
        code_version(CoderOptions(knowledge=(str(mine),))),
        code_version(CoderOptions(reader="other")),
        code_version(OPTIONS),
    }
    assert len(versions) == 5
