"""A copy of a report adds no voice and no figure, and taking it away leaves no trace."""

import random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from test_chronicle_order import text, world

from dateline.chronicle import reconcile
from dateline.records.ids import content_id


def near_copy(report, claims, dice):
    """Return a report as it is carried again later: moved text, its tail perhaps cut, a word added."""
    key, moved = f"copy-of-{report.key}", dice.randint(0, 300)
    info = msgspec.structs.replace(report, id=f"r:{key}", key=key, published="2020-05-30",
                                   outlet=dice.choice(("The Echo", report.outlet)))  # fmt: skip
    mine = sorted((c for c in claims if c.report == report.id), key=lambda c: c.evidence.start)
    kept = mine[: max(1, len(mine) - dice.randint(0, 1))]
    ids = {c.id: content_id("copy", c.id) for c in kept}
    return info, [_moved(c, info, ids, moved, dice) for c in kept if all(k.claim in ids for k in c.links)]


def _moved(claim, info, ids, by, dice):
    words = claim.evidence.text + (" again" if dice.random() < 0.2 else "")
    links = tuple(msgspec.structs.replace(k, claim=ids[k.claim]) for k in claim.links)
    span, trigger = claim.evidence, claim.trigger
    return msgspec.structs.replace(
        claim, id=ids[claim.id], report=info.id, report_key=info.key, links=links,
        evidence=type(span)(span.start + by, span.start + by + len(words), words),
        trigger=type(trigger)(trigger.start + by, trigger.end + by, trigger.text),
    )  # fmt: skip


def said(chronicle, originals):
    """Return for each event, by the original claims in it: its independent voices and its figures."""
    return {
        frozenset(c for c in e.claims if c in originals): (e.independent, e.summary, e.status) for e in chronicle.events
    }


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), which=st.integers(0, 5))
def test_a_near_copy_adds_no_voice_and_moves_no_figure(seed, which):
    reports, claims = world(seed)
    originals = {c.id for c in claims}
    copy, copied = near_copy(reports[which], claims, random.Random(seed))
    before = reconcile(reports, claims)
    after = reconcile([*reports, copy], [*claims, *copied])
    assert said(after, originals) == said(before, originals)
    assert text(reconcile(reports, claims)) == text(before)
