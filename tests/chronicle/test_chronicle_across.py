"""Joining between reports at work: copies once, vague tellings by what their reports share, reasons and runner-up."""

import re

import pytest
from chronicle_make import HILL, PORT, day, event, report, roles, span

from dateline.chronicle import reconcile
from dateline.records.claim import Where

MARKET = {"roles": roles(agent="red:the Red Front", target="the fish market"), "trigger": "bomb"}


def told(key, text="A bomb tore through the fish market of Karsa on Friday", **more):
    return event("bombing", key, text, **{**MARKET, **more})


def joined(chronicle, *claims):
    home = dict(chronicle.claim_events)
    return len({home[c.id] for c in claims}) == 1


def test_a_hundred_prints_of_one_text_are_one_event_and_are_not_explained_one_by_one():
    claims = [told(f"copy{n}") for n in range(30)]
    reports = [report(c.report_key, copy_group="wire") for c in claims]
    chronicle = reconcile(reports, claims)
    assert len(chronicle.events) == 1
    assert chronicle.events[0].independent == 1
    assert len(chronicle.events[0].joined_why) < 12
    assert "has the same words as" in chronicle.events[0].joined_why[0]


def test_the_same_words_twice_in_one_report_are_not_taken_for_its_copies():
    first, second = told("a"), told("a", at=900, where=HILL)
    other = told("b", where=HILL)
    chronicle = reconcile([report("a"), report("b")], [first, second, other])
    assert joined(chronicle, second, other)
    assert not joined(chronicle, first, second)


def test_what_blocks_cannot_see_is_found_where_the_reports_share_a_happening():
    nowhere = {"where": Where(), "when": span(None, "2020-05-02"), "trigger": "deal", "standing": "background"}
    claims = [told("a"), told("b", "Traders fled when the bomb struck Karsa's fish market on Friday")]
    deals = [event("agreement", "a", "A prisoner deal between the two sides has held for weeks", 900, **nowhere),
             event("agreement", "b", "The deal over prisoners between the sides has long held", 900, **nowhere)]  # fmt: skip
    chronicle = reconcile([report("a"), report("b")], claims + deals)
    assert joined(chronicle, *claims)
    assert joined(chronicle, *deals)


def test_reasons_carry_what_they_count_for_and_add_up():
    chronicle = reconcile([report("a"), report("b")], [told("a"), told("b", "Traders fled when a bomb hit Karsa's fish market")])
    line = chronicle.events[0].joined_why[0]
    assert line.startswith(("a (a), “bomb”, and b (b), “bomb”: +", "b (b), “bomb”, and a (a), “bomb”: +"))
    assert "For: both tell of bombing (+" in line
    counted = [float(n) for n in re.findall(r"\(([+-][\d.]+)\)", line)]
    start = float(re.search(r"Start: ([+-][\d.]+)", line)[1])
    assert sum(counted) + start == pytest.approx(float(re.search(r": ([+-][\d.]+) in all", line)[1]), abs=0.3)


def test_the_next_nearest_telling_is_named_with_why_it_stayed_out():
    claims = [told("a"), told("b", "Traders fled when a bomb hit Karsa's fish market"),
              event("bombing", "c", "A bomb wounded a tax collector in Karsa", when=day("2020-05-03"), trigger="bomb")]  # fmt: skip
    chronicle = reconcile([report(k) for k in "abc"], claims)
    event_of_a = next(e for e in chronicle.events if "r:a" in e.reports)
    assert "r:c" not in event_of_a.reports
    runner_up = event_of_a.joined_why[-1]
    assert runner_up.startswith("Next nearest, not joined")
    assert "c (c)" in runner_up


def test_two_quarters_that_one_report_names_are_two_happenings():
    north = Where(name="Old Quay", id="t:quay", lat=10.01, lon=20.0, precision="site", country="ZZ", status="resolved")
    south = Where(name="Salt Gate", id="t:gate", lat=9.99, lon=20.0, precision="site", country="ZZ", status="resolved")
    first = event("shelling", "a", "Shells fell on Old Quay in Karsa", 0, where=north, trigger="Shells")
    second = event("shelling", "a", "Shells fell on Salt Gate in Karsa", 400, where=south, trigger="Shells")
    assert not joined(reconcile([report("a")], [first, second]), first, second)
    again = event("shelling", "a", "The shells on Karsa came at noon", 600, where=PORT, trigger="shells")
    assert reconcile([report("a")], [first, again]).events


def test_killings_in_two_countries_are_two_however_alike_they_are_told():
    def here(country, **more):
        return Where(name=f"a town of {country}", country=country, status="no-match", inferred=True, **more)

    other = "Traders fled when a bomb tore through the fish market of Karsa"
    claims = [told("a", where=here("XA")), told("b", other, where=here("XB"))]
    assert not joined(reconcile([report("a"), report("b")], claims), *claims)
    claims = [told("a", where=here("XA")), told("b", other, where=here("XA"))]
    assert joined(reconcile([report("a"), report("b")], claims), *claims)
