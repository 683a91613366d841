"""Holdings over time: lines with bounds, ends, voices; and the chronicle on a day, as known on a day."""

import msgspec
from chronicle_make import HILL, PORT, day, holding, report, roles, span, voice

from dateline.chronicle import holdings_on, in_force, reconcile, surely_in_force
from dateline.records.claim import When

ARMY = voice("the army", "military", "army")


def lines(*claims, reports=("a", "b"), published=("2020-05-02", "2020-06-02")):
    return reconcile([report(k, d) for k, d in zip(reports, published, strict=True)], claims)


def since(first, last, told):
    return When(from_=first, to=told, precision="month", words="since winter", relative="since(early(year(0)))", anchor=told, rule="since")


def test_a_gain_starts_a_line_and_a_hold_after_it_goes_with_it():
    gain = holding("gained", "a", "The army took Karsa on 1 May", "army:the army", day("2020-05-01"))
    hold = holding("holds", "b", "The army holds Karsa", "army:the army", When(to="2020-06-02", inferred=True))
    chronicle = lines(gain, hold)
    assert len(chronicle.holdings) == 1
    line = chronicle.holdings[0]
    assert (line.type, line.from_earliest, line.from_latest, line.to_latest) == ("gained", "2020-05-01", "2020-05-01", None)
    assert line.last_said == "2020-06-02"
    assert line.status == "corroborated"


def test_a_gain_from_somebody_ends_their_line():
    hold = holding("holds", "a", "The Red Front holds Karsa", "red:the Red Front", When(to="2020-05-02", inferred=True))
    gain = holding("gained", "b", "The army took Karsa from the Red Front", "army:the army", day("2020-06-01"), roles=roles(loser="red:the Red Front"))
    chronicle = lines(hold, gain)
    red = next(h for h in chronicle.holdings if h.actor == "red")
    assert (red.to_earliest, red.to_latest, red.ended_by) == ("2020-06-01", "2020-06-01", gain.id)
    assert [h.actor for h in holdings_on(chronicle, "2020-05-15")] == ["red"]
    assert [h.actor for h in holdings_on(chronicle, "2020-06-20")] == ["army"]


def test_a_loss_ends_a_line_and_names_nobody_in_its_place():
    hold = holding("holds", "a", "The Red Front holds Karsa", "red:the Red Front", day("2020-05-02"))
    loss = holding("lost", "b", "The Red Front has lost Karsa", "red:the Red Front", span("2020-05-28", "2020-06-02"))
    chronicle = lines(hold, loss)
    held, lost = sorted(chronicle.holdings, key=lambda h: h.type)
    assert (held.to_earliest, held.to_latest) == ("2020-05-28", "2020-06-02")
    assert lost.type == "lost"
    assert [h.type for h in holdings_on(chronicle, "2020-06-20")] == ["lost"]


def test_plans_and_suppositions_change_nothing():
    plan = holding("gained", "a", "The army will take Karsa", "army:the army", day("2020-05-09"), standing="planned")
    fear = holding("lost", "a", "The loss of Karsa would hurt", "red:the Red Front", day("2020-05-09"), standing="conditional")
    assert lines(plan, fear).holdings == ()


def test_what_only_the_holder_says_is_one_partys_claim():
    claimed = holding("gained", "a", "The army said it had taken Karsa", "army:the army", day("2020-05-01"), voice=ARMY)
    assert lines(claimed).holdings[0].status == "one-party"
    told = holding("gained", "b", "Residents said the army was in Karsa", "army:the army", day("2020-05-01"), voice=voice("Residents", "resident"))
    assert lines(claimed, told).holdings[0].status == "corroborated"


def test_an_unresolved_spokesman_of_the_holder_is_the_holder():
    words = voice("Belim army officers", "military")
    claimed = holding("gained", "a", "Belim army officers said the Belim army took Karsa", "Belim army", day("2020-05-01"), voice=words)
    assert lines(claimed).holdings[0].status == "one-party"


def test_sites_of_a_town_have_their_own_lines_and_their_names_agree():
    centre = msgspec.structs.replace(PORT, site="the city centre")
    same = msgspec.structs.replace(PORT, site="central areas")
    a = holding("gained", "a", "The army took the city centre", "army:the army", day("2020-05-01"), centre)
    b = holding("lost", "b", "The Red Front left the central areas", "red:the Red Front", day("2020-05-01"), same)
    c = holding("holds", "b", "The Red Front holds Karsa", "red:the Red Front", day("2020-05-20"), PORT)
    chronicle = lines(a, b, c)
    assert len({h.id for h in chronicle.holdings}) == 3
    assert {h.type for h in holdings_on(chronicle, "2020-05-20", place="city centre")} == {"gained", "lost"}
    assert len(holdings_on(chronicle, "2020-05-20", place="Karsa")) == 3


def test_since_bounds_the_start():
    hold = holding("holds", "a", "The Front has held Karsa since early this year", "red:the Front", since("2020-01-01", "2020-04-30", "2020-05-02"))
    line = lines(hold).holdings[0]
    assert (line.from_earliest, line.from_latest) == ("2020-01-01", "2020-04-30")
    assert in_force(line, "2020-03-01")
    assert not in_force(line, "2019-12-31")
    assert not surely_in_force(line, "2020-03-01")


def test_nobody_knows_what_nobody_says():
    hold = holding("holds", "a", "The Front holds Karsa", "red:the Front", When(to="2020-05-02", inferred=True))
    chronicle = lines(hold)
    line = chronicle.holdings[0]
    assert (line.from_earliest, line.to_earliest, line.to_latest) == (None, None, None)
    assert holdings_on(chronicle, "2019-01-01") == ()
    assert holdings_on(chronicle, "2021-01-01") == (line,)


def test_as_known_on_an_earlier_day():
    hold = holding("holds", "a", "The Red Front holds Karsa", "red:the Red Front", day("2020-05-02"))
    gain = holding("gained", "b", "The army took Karsa", "army:the army", day("2020-05-20"), roles=roles(loser="red:the Red Front"))
    chronicle = lines(hold, gain)
    then = holdings_on(chronicle, "2020-05-25", as_known_on="2020-05-10")
    assert [h.actor for h in then] == ["red"]
    assert then[0].to_latest is None
    assert [h.actor for h in holdings_on(chronicle, "2020-05-25", as_known_on="2020-06-10")] == ["army"]
    assert holdings_on(chronicle, "2020-05-25", as_known_on="2020-01-01") == ()


def test_losing_a_place_and_winning_it_back_are_two_stretches():
    first = holding("gained", "a", "The army took Karsa", "army:the army", day("2020-03-01"))
    loss = holding("lost", "a", "The army lost Karsa", "army:the army", day("2020-04-01"), at=200)
    again = holding("gained", "b", "The army took Karsa back", "army:the army", day("2020-05-30"))
    held = sorted((h for h in lines(first, loss, again).holdings if h.type == "gained"), key=lambda h: h.from_earliest)
    assert [(h.from_earliest, h.to_latest) for h in held] == [("2020-03-01", "2020-04-01"), ("2020-05-30", None)]


def test_other_places_are_other_lines():
    a = holding("holds", "a", "The army holds Karsa", "army:the army", day("2020-05-02"))
    b = holding("holds", "a", "and Belim", "army:the army", day("2020-05-02"), HILL, 50)
    assert [h.place.name for h in lines(a, b).holdings] == ["Belim", "Karsa"]


def test_a_loss_told_as_history_does_not_end_what_was_won_back_since():
    gain = holding("gained", "a", "The army retook Karsa on 30 April", "army:the army", day("2020-04-30"))
    told = When(to="2020-05-02", inferred=True)
    loss = holding("lost", "a", "which it had lost", "army:the army", told, at=100, standing="background")
    took = holding("gained", "a", "The Red Front had taken it", "red:the Red Front", told, at=200, standing="background")
    found = {(h.actor, h.type): h for h in lines(gain, loss, took).holdings}
    assert found["army", "gained"].to_latest is None
    assert (found["army", "lost"].from_latest, found["army", "lost"].to_latest) == ("2020-04-30", "2020-04-30")
    assert (found["red", "gained"].from_latest, found["red", "gained"].to_latest) == ("2020-04-30", "2020-04-30")


def test_a_loss_told_as_history_ends_what_began_long_before():
    gain = holding("gained", "a", "The army took Karsa on 1 March", "army:the army", day("2020-03-01"))
    loss = holding("lost", "b", "The army had lost Karsa", "army:the army", When(to="2020-06-02", inferred=True), standing="background")
    line = next(h for h in lines(gain, loss).holdings if h.type == "gained")
    assert (line.to_earliest, line.to_latest) == ("2020-03-01", "2020-06-02")


def test_held_from_one_day_to_another_has_both_ends():
    weeks = When(from_="2020-04-14", to="2020-04-22", precision="month", words="from 14 to 22 April", rule="from-to",
                 relative="from(monthday(04-14),monthday(04-22))", anchor="2020-05-02")  # fmt: skip
    hold = holding("holds", "a", "The Red Front held Karsa from 14 to 22 April", "red:the Red Front", weeks)
    (line,) = lines(hold).holdings
    assert (line.from_earliest, line.from_latest) == ("2020-04-14", "2020-04-14")
    assert (line.to_earliest, line.to_latest, line.ended_by) == ("2020-04-22", "2020-04-22", hold.id)
    later = holding("gained", "b", "The army took Karsa on 1 May", "army:the army", day("2020-05-01"))
    assert next(h for h in lines(hold, later).holdings if h.actor == "red").to_latest == "2020-04-22"
    taken = holding("gained", "a", "The Red Front took Karsa", "red:the Red Front", span("2020-04-10", "2020-04-16"), at=100)
    assert {(h.type, h.from_earliest, h.to_latest) for h in lines(hold, taken).holdings} == {("gained", "2020-04-14", "2020-04-22")}


def test_a_presence_that_begins_begins_within_its_time():
    october = span("2019-10-01", "2019-10-31", "month")
    hub = holding("presence", "a", "Karsa became a hub of the Red Front", "red:the Red Front", october, trigger="became a hub")
    camp = holding("presence", "a", "The army is based in Belim", "army:the army", october, HILL, trigger="based")
    found = {h.actor: (h.from_earliest, h.from_latest) for h in lines(hub, camp).holdings}
    assert found == {"red": ("2019-10-01", "2019-10-31"), "army": (None, "2019-10-31")}


def test_what_has_lasted_for_months_began_months_ago():
    def lasting(amount):
        return When(to="2020-05-02", words="so long", relative=f"lasting({amount},month)", anchor="2020-05-02", rule="duration")

    siege = holding("besieges", "a", "The army has surrounded Karsa for months", "army:the army", lasting("~"))
    assert [(h.from_earliest, h.from_latest) for h in lines(siege).holdings] == [(None, "2020-03-03")]
    siege = holding("besieges", "a", "The army has surrounded Karsa for three months", "army:the army", lasting(3))
    assert [(h.from_earliest, h.from_latest) for h in lines(siege).holdings] == [("2020-01-18", "2020-02-17")]


def test_one_site_has_one_name():
    centre, same = (msgspec.structs.replace(PORT, site=name) for name in ("city centre", "central areas"))
    a = holding("gained", "a", "The army took the city centre", "army:the army", day("2020-05-01"), centre)
    b = holding("lost", "b", "The Red Front left the central areas", "red:the Red Front", day("2020-05-01"), same)
    c = holding("presence", "b", "The Red Front is in the city centre", "red:the Red Front", day("2020-05-20"), centre, 100)
    assert {(h.site, h.place.site) for h in lines(a, b, c).holdings} == {("city centre", "city centre")}


def test_who_came_on_the_day_a_town_was_taken_is_not_gone_by_its_taking():
    taken = holding("gained", "a", "The army took Karsa on 1 May", "army:the army", day("2020-05-01"))
    came = holding("presence", "a", "The Third Battalion entered Karsa on 1 May", "the Third Battalion", day("2020-05-01"), at=100, trigger="entered")
    there = holding("presence", "b", "The Red Front entered Karsa in April", "red:the Red Front", day("2020-04-09"), trigger="entered")
    found = {h.actor_words: h.to_latest for h in lines(taken, came, there).holdings if h.type == "presence"}
    assert found == {"the Third Battalion": None, "the Red Front": "2020-05-01"}
