"""A workspace's chronicle is the same to the byte however its reports came in, and forgets what is taken out."""

import random
import sys
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "chronicle"))

from test_chronicle_order import world

from dateline.chronicle.log import make
from dateline.engines import reconcile_workspace
from dateline.records import Block, DateFact, Report, Span
from dateline.store import Workspace, origin_of


def told(seed):
    """The reports of an invented war with their claims, and rulings on some of them."""
    infos, claims = world(seed)
    reports = {}
    for info in infos:
        mine = [c for c in claims if c.report == info.id]
        text = f"{info.key}: " + " ".join(c.evidence.text for c in mine)
        reports[info.id] = Report(
            id=info.id, key=info.key, text=text, blocks=(Block(0, len(text), "paragraph"),), original_sha256=info.id,
            original_name=f"{info.key}.txt", media_type="text/plain", language="en", outlet=info.outlet,
            title=Span(0, 2, text[:2]), published=DateFact(info.published, "day", "field"),
        ), mine  # fmt: skip
    events = [c for c in claims if c.kind == "event"]
    rulings = []
    for action, subjects in (("same", events[:2]), ("reject", events[2:3]), ("different", [events[0], events[-1]])):
        ids = [c.id for c in subjects]
        rulings.append(make(action, ids, "coder", "2024-01-01T10:00Z", previous=rulings[-1] if rulings else None))
    return list(reports.values()), rulings


def save(place, reports):
    for report, claims in reports:
        place.save(report, claims, "v1")


def chronicle(place) -> bytes:
    reconcile_workspace(place)
    return msgspec.json.encode(place.chronicle())


def at_once(reports, rulings) -> bytes:
    with Workspace.memory() as place:
        save(place, reports)
        for ruling in rulings:
            place.append(ruling)
        return chronicle(place)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10_000), dice=st.builds(random.Random, st.integers(0, 10_000)))
def test_any_order_any_sessions_any_kill_and_resume_give_the_same_bytes(seed, dice):
    reports, rulings = told(seed)
    expected = at_once(reports, rulings)
    dice.shuffle(reports)
    waiting = list(rulings)
    with Workspace.memory() as place:
        while reports or waiting:
            cut = dice.randint(min(1, len(reports)), len(reports))
            session, reports = reports[:cut], reports[cut:]
            save(place, session)
            if waiting and (not reports or dice.random() < 0.5):
                place.append(waiting.pop(0))
            if dice.random() < 0.3:  # killed before the chronicle was made, the last report is read again
                save(place, session[-1:])
                continue
            chronicle(place)
        assert chronicle(place) == expected


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000), dice=st.builds(random.Random, st.integers(0, 10_000)))
def test_taking_a_report_out_undoes_exactly_what_it_added(seed, dice):
    reports, rulings = told(seed)
    gone = dice.choice(reports)
    without = at_once([r for r in reports if r is not gone], rulings)
    with Workspace.memory() as place:
        save(place, reports)
        for ruling in rulings:
            place.append(ruling)
        chronicle(place)
        assert place.drop_superseded({origin_of(gone[0]): {"what the file gives now"}}) == 1
        assert chronicle(place) == without
