"""The repository's own example, read and reconciled whole: what its reports correct and contradict."""

import dateline


def test_a_correction_goes_to_the_battle_it_corrects(hostile_workspace):
    chronicle = dateline.open_workspace(hostile_workspace)
    told = {(c.report_key[:2], c.toll.words): c.event for c in chronicle.claims if c.toll}
    taken = {told["01", "eight soldiers"], told["09", "eight soldiers"], told["09", "nine soldiers"], told["09", "six civilians"]}
    retaken = told["08", "12 rebels"]
    assert len(taken) == 1
    assert retaken not in taken
    readings = [{r.words for r in d.readings} for d in chronicle.disputes if d.field == "number"]
    assert all("eight soldiers" not in words for words in readings), "the outlet corrects itself: that is no dispute"
