"""The repository's own example, read and reconciled whole: what its reports correct and contradict."""

import dateline
from dateline.chronicle import holdings_on


def test_a_correction_goes_to_the_battle_it_corrects(hostile_workspace):
    chronicle = dateline.open_workspace(hostile_workspace)
    told = {(c.report_key[:2], c.toll.words): c.event for c in chronicle.claims if c.toll}
    taken = {told["01", "eight soldiers"], told["09", "eight soldiers"], told["09", "nine soldiers"], told["09", "six civilians"]}
    retaken = told["08", "12 rebels"]
    assert len(taken) == 1
    assert retaken not in taken
    readings = [{r.words for r in d.readings} for d in chronicle.disputes if d.field == "number"]
    assert all("eight soldiers" not in words for words in readings), "the outlet corrects itself: that is no dispute"


def test_a_lowered_count_replaces_the_first_and_is_added_to_the_other_dead(hostile_workspace):
    chronicle = dateline.open_workspace(hostile_workspace)
    retaken = next(c.event for c in chronicle.claims if c.toll and (c.report_key[:2], c.toll.words) == ("08", "12 rebels"))
    event = next(e for e in chronicle.record.events if e.id == retaken)
    assert [s.best for s in event.summary if s.kind == "killed" and s.side is None] == [9 + 3 + 2]
    assert [line.words for line in event.tolls if line.superseded_by] == ["12 rebels"]
    assert [line.words for line in event.tolls if line.part_of] == []


def test_a_town_won_back_stays_with_who_won_it_though_its_loss_is_told_last(hostile_workspace):
    chronicle = dateline.open_workspace(hostile_workspace).record
    town = [h for h in holdings_on(chronicle, "2031-04-26", place="Chavuma") if h.site is None]
    held = [h for h in town if h.type in ("gained", "holds", "lost")]
    assert {(h.actor, h.type, h.to_latest) for h in held} == {("zm-army", "gained", None), ("zm-army", "holds", None)}
    front = next(h for h in chronicle.holdings if h.type == "gained" and h.to_latest == "2031-04-22")
    assert (front.from_earliest, front.from_latest) == ("2031-04-14", "2031-04-14")
