"""The chronicle is a pure function of its input: order, repetition and removal change nothing else."""

import random

import msgspec
from chronicle_make import CAMP, HILL, PORT, day, event, holding, report, roles, span, tie, toll, voice
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.chronicle import reconcile
from dateline.chronicle.log import make
from dateline.records import Span

KINDS = ("bombing", "shelling", "battle", "airstrike", "siege")
ACTORS = ("red:the Red Front", "blue:the Blue Guard", "army:the army", "rebels")


def world(seed: int):
    """A small war told by a few outlets, the same for the same seed."""
    dice = random.Random(seed)
    reports = [report(f"o{n}", f"2020-05-{dice.randint(2, 28):02}", outlet=f"Outlet {n % 3}") for n in range(6)]
    claims = []
    for info in reports:
        for n in range(dice.randint(1, 4)):
            when = day(f"2020-05-{dice.randint(1, 3):02}") if dice.random() < 0.7 else span(None, "2020-05-20", "unknown")
            where = dice.choice((PORT, HILL, CAMP))
            people = roles(agent=dice.choice(ACTORS), target=dice.choice(ACTORS))
            told = event(dice.choice(KINDS), info.key, f"An attack hit {where.name} part {n}", n * 200, when, where, roles=people,
                         voice=(voice("the Harbour Monitor", "ngo"),) if dice.random() < 0.4 else ())  # fmt: skip
            claims.append(told)
            if dice.random() < 0.6:
                claims.append(toll(told, dice.choice((3, 12, (20, 20, None))), "dead"))
        claims.append(holding(dice.choice(("gained", "holds", "lost")), info.key, "They hold it", dice.choice(ACTORS[:3]), day("2020-05-02")))
        claims.append(tie("fights", info.key, "They fight", *dice.sample(ACTORS[:3], 2)))
    return reports, claims


def text(chronicle) -> bytes:
    return msgspec.json.encode(chronicle)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), order=st.randoms(use_true_random=False))
def test_any_order_of_reports_and_claims_gives_the_same_bytes(seed, order):
    reports, claims = world(seed)
    expected = text(reconcile(reports, claims))
    order.shuffle(reports)
    order.shuffle(claims)
    assert text(reconcile(reports, claims)) == expected


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_adding_a_report_and_taking_it_away_leaves_no_trace(seed):
    reports, claims = world(seed)
    before = text(reconcile(reports[:-1], [c for c in claims if c.report != reports[-1].id]))
    reconcile(reports, claims)
    assert text(reconcile(reports[:-1], [c for c in claims if c.report != reports[-1].id])) == before


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_every_event_and_toll_claim_has_one_event_and_is_listed_there(seed):
    reports, claims = world(seed)
    chronicle = reconcile(reports, claims)
    home = dict(chronicle.claim_events)
    assert set(home) == {c.id for c in claims if c.kind in ("event", "toll")}
    assert {(c, e.id) for e in chronicle.events for c in e.claims} == set(home.items())


def test_an_event_keeps_its_id_as_later_reports_are_added():
    a = event("bombing", "a", "A bomb hit the market of Karsa", roles=roles(agent="red:the Red Front"))
    b = event("bombing", "b", "The bomb that hit Karsa's market", roles=roles(agent="red:the Red Front"))
    first = reconcile([report("a", "2020-05-02")], [a])
    both = reconcile([report("a", "2020-05-02"), report("b", "2020-05-03")], [a, b])
    assert len(both.events) == 1
    assert both.events[0].id == first.events[0].id


def test_a_late_found_earlier_report_gives_the_id_and_the_former_one_leads_on():
    a = event("bombing", "a", "A bomb hit the market of Karsa", roles=roles(agent="red:the Red Front"))
    b = event("bombing", "b", "The bomb that hit Karsa's market", roles=roles(agent="red:the Red Front"))
    alone = reconcile([report("b", "2020-05-03")], [b])
    both = reconcile([report("a", "2020-05-02"), report("b", "2020-05-03")], [a, b])
    assert [(f.old, f.new) for f in both.forwards] == [(alone.events[0].id, both.events[0].id)]


def test_merged_events_leave_a_forward_and_parted_ones_their_ids():
    a = event("bombing", "a", "A bomb hit the market of Karsa", roles=roles(agent="red:the Red Front"))
    b = event("bombing", "b", "The bomb that hit Karsa's market", roles=roles(agent="red:the Red Front"))
    reports = [report("a", "2020-05-02"), report("b", "2020-05-03")]
    apart = reconcile(reports, [a, b], [make("different", [a.id, b.id], "coder", "2024-01-01T10:00Z")])
    together = reconcile(reports, [a, b])
    assert len(apart.events) == 2
    assert apart.forwards == ()
    (event_now,) = together.events
    assert {event_now.id} | {f.old for f in together.forwards} == {e.id for e in apart.events}
    assert {f.new for f in together.forwards} == {event_now.id}


def test_an_id_outlives_another_reading_of_the_same_words():
    a = event("bombing", "a", "A bomb hit the market of Karsa", roles=roles(agent="red:the Red Front"), trigger="bomb")
    other = msgspec.structs.replace(a, id="0123456789abcdef", type="airstrike", evidence=Span(0, 10, "A bomb hit"))
    ids = [reconcile([report("a")], [one]).events[0].id for one in (a, other)]
    assert ids[0] == ids[1]


def test_claims_read_off_one_trigger_found_events_of_their_own():
    a = event("bombing", "a", "Bombs hit Karsa and Belim", trigger="Bombs")
    b = event("bombing", "a", "Bombs hit Karsa and Belim", trigger="Bombs", where=HILL)
    b = msgspec.structs.replace(b, id="0123456789abcdef")
    chronicle = reconcile([report("a")], [a, b])
    assert len({e.id for e in chronicle.events}) == len(chronicle.events) == 2


def test_nothing_gives_nothing():
    assert text(reconcile([], [])) == text(type(reconcile([], []))())
