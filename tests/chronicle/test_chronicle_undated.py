"""Undated reports: bounded by what dated reports tell of the same, with reasons; else left undated."""

from chronicle_make import PORT, day, event, report, roles, span

from dateline.chronicle import reconcile
from dateline.chronicle.log import make
from dateline.records.claim import When, Where

SIDES = roles(agent="red:the Red Front", target="blue:the Blue Guard")
SINCE = When(relative="since(lastweekday(2))", words="since last Wednesday", rule="undated-report")


def undated_clash():
    return event("battle", "u", "The Red Front and the Blue Guard have fought in Karsa since last Wednesday", when=SINCE, roles=SIDES, trigger="fought")


def dated_clash(when, at=0, **more):
    return event("battle", "d", "the Red Front fought the Blue Guard in Karsa", at, when, roles=SIDES, trigger="fought", **more)


def info(chronicle, key):
    return next(r for r in chronicle.reports if r.key == key)


def test_a_dated_telling_bounds_the_report_and_its_times():
    past = dated_clash(span("2020-06-01", "2020-06-30", "month"), standing="background")
    chronicle = reconcile([report("u", None), report("d", "2020-07-31")], [undated_clash(), past])
    bounded = info(chronicle, "u")
    assert bounded.bounded_from >= "2020-06-01"
    assert bounded.bounded_to <= "2020-06-30"
    assert "since last Wednesday" in bounded.bounded_why[0]
    assert len(chronicle.events) == 1
    happening = next(e for e in chronicle.events if "r:u" in e.reports)
    assert "2020-05-20" <= happening.when.from_ <= happening.when.to <= "2020-06-30"


def test_one_night_does_not_date_a_week_of_fighting():
    night = dated_clash(day("2020-07-29"))
    chronicle = reconcile([report("u", None), report("d", "2020-07-31")], [undated_clash(), night])
    assert info(chronicle, "u").bounded_from is None


def test_without_a_clue_a_report_stays_undated_and_its_times_relative():
    chronicle = reconcile([report("u", None)], [undated_clash()])
    assert info(chronicle, "u").bounded_from is None
    assert chronicle.events[0].when.from_ is None
    assert chronicle.events[0].when.relative == "since(lastweekday(2))"


def test_another_happening_is_no_clue():
    other = event("agreement", "d", "The harbour board signed a trade deal", when=day("2020-06-10"), where=PORT, trigger="signed")
    assert info(reconcile([report("u", None), report("d")], [undated_clash(), other]), "u").bounded_from is None


def test_an_attack_of_the_same_kind_is_no_clue_where_neither_place_nor_name_speaks_for_one():
    saturday = When(relative="lastweekday(5)", words="on Saturday", rule="undated-report")
    raid = event("armed-attack", "u", "Gunmen attacked a village on Saturday", when=saturday, where=Where(), trigger="attacked")
    other = event("armed-attack", "d", "Gunmen attacked a market on Saturday", when=day("2020-07-25"), where=Where(), trigger="attacked")
    assert info(reconcile([report("u", None), report("d", "2020-07-26")], [raid, other]), "u").bounded_from is None


def test_a_person_may_date_a_report_outright():
    ruling = make("date-report", ["u"], "coder", "2024-01-01T10:00Z", reason="stamp on the print", payload={"date": "2020-06-17"})
    chronicle = reconcile([report("u", None)], [undated_clash()], [ruling])
    bounded = info(chronicle, "u")
    assert (bounded.bounded_from, bounded.bounded_to) == ("2020-06-17", "2020-06-17")
    assert "stamp on the print" in bounded.bounded_why[0]
    assert (chronicle.events[0].when.from_, chronicle.events[0].when.to) == ("2020-06-10", "2020-06-17")
